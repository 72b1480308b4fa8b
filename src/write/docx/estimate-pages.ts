/** On which page each bookmark stands: the finished body laid out roughly, as lines have exact heights. Only Word knows for certain. */
import { sum, sumOf } from '../../model/lists.js';
import type { Typeface } from '../../typeset/estimate-width.js';
import { child, descendants, elements, path, textOf } from '../ooxml/tree.js';
import type { XmlElement } from '../ooxml/xml.js';
import { readWordSections } from './read-sections.js';
import { countLines } from './wrap-lines.js';

/** Points. */
export interface ParagraphMetrics {
  readonly size: number;
  /** Line pitch; null: as high as what stands in it. */
  readonly pitch: number | null;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  /** Of the first line against the others; negative where it hangs. */
  readonly indent: number;
  readonly keepNext: boolean;
  /** The style begins a page. */
  readonly newPage?: boolean;
  readonly face: Typeface;
}

export interface PageSetting {
  /** Of the text block, points. */
  readonly width: number;
  readonly height: number;
  readonly paragraph: (styleId: string) => ParagraphMetrics;
  /** How many lines a paragraph takes, where that is known. */
  readonly lines?: (paragraph: XmlElement) => number | null;
  /** Padding of a table style's cells, points. */
  readonly cell: (styleId: string) => { readonly across: number; readonly down: number };
  /** The paragraphs of a footnote, by its id. */
  readonly footnote: (id: string) => readonly XmlElement[];
}

/** Height of the line over a page's footnotes, points. */
const RULE = 12;

/** What is set below one another: a paragraph's lines, a row, a page's end. */
interface Strip {
  readonly before: number;
  readonly after: number;
  /** Height of each line; a strip of one line is never divided. */
  readonly lines: number;
  readonly pitch: number;
  readonly keepNext: boolean;
  readonly bookmarks: readonly string[];
  readonly newPage: boolean;
  readonly breakAfter: boolean;
  /** Of the table's head, which a page that begins with this row repeats. */
  readonly head: number;
  /** Height of the footnotes that it calls for, points. */
  readonly notes: number;
  /** Of the text of the page on which it stands, points. */
  readonly room: number;
}

export interface PageEstimate {
  /** Page by bookmark, from 1. */
  readonly bookmarks: ReadonlyMap<string, number>;
  readonly count: number;
  /** Where pages end before they are full, for what comes next keeps together. */
  readonly gaps: readonly PageGap[];
  /** On which page each block of the body begins. */
  readonly blocks: ReadonlyMap<XmlElement, number>;
}

export interface PageGap {
  /** Points. */
  readonly free: number;
  /** What would have had to stand there, and its height, points. */
  readonly kept: readonly XmlElement[];
  readonly height: number;
}

export function estimatePages(body: XmlElement, setting: PageSetting): PageEstimate {
  // What ends a section ends its page, unless the next goes on there.
  const sections = readWordSections(body);
  const ends = new Set(sections.filter((_, at) => sections[at + 1]?.isNewPage === true).map(({ blocks }) => blocks.at(-1)));
  const owners: XmlElement[] = [];
  const strips = sections.flatMap(({ blocks, width, height, columns }) =>
    blocks.flatMap((element) => {
      const own = stripsOf(element, width, setting);
      for (let left = own.length; left > 0; left--) owners.push(element);
      // Word makes columns of one section equally long: together they are as high as their text is, divided among them.
      return own.map((strip) => ({ ...flatten(strip, columns), room: height }));
    }),
  );
  const gaps: PageGap[] = [];
  const blocks = new Map<XmlElement, number>();
  const pages = new Map<string, number>();
  let page = 1;
  let y = 0;
  let after = 0;
  let isTop = true;
  /** Taken by footnotes at the page's foot. */
  let foot = 0;
  const turn = (): void => {
    page++;
    y = 0;
    foot = 0;
    after = 0;
    isTop = true;
  };
  strips.forEach((strip, index) => {
    if (strip.newPage && !isTop) turn();
    // Word leaves out the space above what begins a page by itself.
    const gap = isTop && page > 1 ? 0 : Math.max(strip.before - after, 0);
    // What calls for a footnote takes it along.
    const room = (): number => strip.room - foot - (strip.notes === 0 ? 0 : strip.notes + (foot === 0 ? RULE : 0));
    let fitting = Math.floor((room() - y - gap + 0.5) / strip.pitch);
    if (!isTop && (fitting < leastLines(strip) || y + gap + measureKept(strips, index).height > room() + 0.5)) {
      const { height, count } = measureKept(strips, index);
      gaps.push({ free: room() - y - gap, height, kept: [...new Set(owners.slice(index, index + count))] });
      turn();
      y = strip.head;
      fitting = Math.floor((room() - y) / strip.pitch);
    } else y += gap;
    for (const bookmark of strip.bookmarks) pages.set(bookmark, page);
    const owner = owners[index]!;
    if (!blocks.has(owner)) blocks.set(owner, page);
    let rest = strip.lines;
    while (rest > Math.max(1, fitting)) {
      // No line stands alone at a page's head.
      rest -= Math.max(1, Math.min(fitting, rest - 2));
      turn();
      fitting = Math.floor(room() / strip.pitch);
    }
    foot = strip.room - room();
    y += rest * strip.pitch + strip.after;
    after = strip.after;
    isTop = false;
    if (strip.breakAfter || (owners[index + 1] !== owner && ends.has(owner))) turn();
  });
  return { bookmarks: pages, count: page, gaps, blocks };
}

function flatten(strip: Strip, columns: number): Strip {
  if (columns === 1) return strip;
  const share = (points: number): number => points / columns;
  const { before, after, pitch, head } = strip;
  return { ...strip, before: share(before), after: share(after), pitch: share(pitch), head: share(head) };
}

/** Lines that must stand on the page where a strip begins: two, or all of a short one. */
function leastLines({ lines }: Strip): number {
  return lines <= 3 ? lines : 2;
}

/** Height of a strip and of all that it may not part from, and how many they are. */
function measureKept(strips: readonly Strip[], first: number): { readonly height: number; readonly count: number } {
  let height = 0;
  for (let index = first; index < strips.length; index++) {
    const strip = strips[index]!;
    const above = strips[index - 1];
    if (index > first) height += Math.max(strip.before - (above?.after ?? 0), 0);
    if (!strip.keepNext) return { height: height + leastLines(strip) * strip.pitch, count: index - first + 1 };
    height += strip.lines * strip.pitch + strip.after;
  }
  return { height, count: strips.length - first };
}

function stripsOf(element: XmlElement, width: number, setting: PageSetting): Strip[] {
  switch (element.name) {
    case 'w:p':
      return [paragraphStrip(element, width, setting)];
    case 'w:tbl':
      return tableStrips(element, setting);
    case 'w:sdt':
      return elements(child(element, 'w:sdtContent') ?? element).flatMap((inner) => stripsOf(inner, width, setting));
    default:
      return [];
  }
}

function paragraphStrip(paragraph: XmlElement, width: number, setting: PageSetting): Strip {
  const style = path(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '';
  const metrics = setting.paragraph(style);
  const room = Math.max(1, (width - metrics.left - metrics.right) / metrics.size);
  const drawing = sumOf(descendants(paragraph, 'wp:extent'), ({ attributes }) => Number(attributes.cy) / 12700);
  const lines =
    setting.lines?.(paragraph) ?? countLines(readText(paragraph), room, room - metrics.indent / metrics.size, metrics.face);
  const own = child(paragraph, 'w:pPr');
  const spaced = own && child(own, 'w:spacing');
  const space = (side: string, usual: number): number => Number(spaced?.attributes[side] ?? usual * 20) / 20;
  const [before, after] = [space('w:before', metrics.before), space('w:after', metrics.after)];
  const kept = own && child(own, 'w:keepNext');
  const keepNext = kept ? kept.attributes['w:val'] !== '0' && kept.attributes['w:val'] !== 'false' : metrics.keepNext;
  const newPage = metrics.newPage === true || (own !== null && child(own, 'w:pageBreakBefore') !== null);
  const bookmarks = descendants(paragraph, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!);
  const breakAfter = descendants(paragraph, 'w:br').some(({ attributes }) => attributes['w:type'] === 'page');
  // A picture stands on the base line: the letters' depth comes below it.
  const size = metrics.pitch === null ? { lines: 1, pitch: drawing + metrics.size * 0.3 } : { lines, pitch: metrics.pitch };
  const notes = descendants(paragraph, 'w:footnoteReference').flatMap(({ attributes }) =>
    setting.footnote(attributes['w:id']!).map((inner) => heightOf([paragraphStrip(inner, setting.width, setting)])),
  );
  return { before, after, keepNext, newPage, bookmarks, breakAfter, notes: sum(notes), head: 0, room: 0, ...size };
}

/** What the reader sees: field codes left out, tabs as blanks. */
function readText(element: XmlElement): string {
  if (element.name === 'w:t') return textOf(element);
  if (element.name === 'w:tab') return ' ';
  if (element.name === 'w:br') return element.attributes['w:type'] === 'page' ? '' : '\n';
  return elements(element).map(readText).join('');
}

/** Rows stay whole; a box's cell may be divided between its blocks. */
function tableStrips(table: XmlElement, setting: PageSetting): Strip[] {
  const style = path(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ?? '';
  const { across, down } = setting.cell(style);
  let head = 0;
  return elements(table, 'w:tr').flatMap((row) => {
    const cells = elements(row, 'w:tc').map((cell) => {
      const width = Number(path(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w'] ?? 0) / 20;
      return elements(cell).flatMap((inner) => stripsOf(inner, width - across, setting));
    });
    const bookmarks = cells.flatMap((strips) => strips.flatMap((strip) => strip.bookmarks));
    const whole = path(row, 'w:trPr', 'w:cantSplit') !== null;
    if (!whole && cells.length === 1) return [spaceStrip(down / 2, []), ...cells[0]!, spaceStrip(down / 2, [])];
    const keepNext = cells.some((strips) => strips.some((strip) => strip.keepNext));
    const notes = sum(cells.flatMap((strips) => strips.map((strip) => strip.notes)));
    const height = Math.max(0, ...cells.map(heightOf)) + down;
    const strip = { ...spaceStrip(height, bookmarks, notes), keepNext };
    if (path(row, 'w:trPr', 'w:tblHeader') === null) return [{ ...strip, head }];
    head += height;
    return [strip];
  });
}

function spaceStrip(height: number, bookmarks: readonly string[], notes = 0): Strip {
  return {
    before: 0,
    after: 0,
    lines: 1,
    pitch: Math.max(0.5, height),
    keepNext: false,
    newPage: false,
    bookmarks,
    breakAfter: false,
    head: 0,
    notes,
    room: 0,
  };
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.before + strip.lines * strip.pitch + strip.after, 0);
}
