/** Reads a PDF: text in the order of its tags, facts by the ids of elements, and all that is drawn outside any tag. Shares no code with what writes it. */
import type { ReadDocument, ReadMark, ReadPart, ReadPlace, ReadText } from '../../model/reading.js';
import { alignGaps, type Gap } from './align-gaps.js';
import { type Draft, finishDraft, startDraft } from './draft.js';
import { type DrawnText, readPdfContent } from './pdf-content.js';
import { readPdfObjects } from './pdf-objects.js';
import { listReplacements, type Replacement } from './pdf-replacements.js';
import { readStructure, type StructureElement } from './pdf-structure.js';

/** Stand within a line (ISO 32000-1, 14.8.4.4). */
const INLINE = [
  'Span',
  'Link',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Annot',
  'Em',
  'Strong',
  'Sub',
  'Ruby',
  'RB',
  'RT',
  'RP',
];
const FACT = /^(fact|period):(.+):\d+$/s;

/** Throws Unreadable. */
export async function readOnePagerFile(bytes: Uint8Array): Promise<ReadDocument> {
  const content = await readPdfContent(bytes);
  const objects = readPdfObjects(bytes);
  const tree = readStructure(objects);
  const texts: ReadText[] = [];
  const left = new Map(content.marked);
  let under: string | undefined;
  let paragraphs = 0;

  if (tree) readElement(tree, 'text', {});
  for (const replacement of listReplacements(objects)) readReplacement(replacement);
  // Marked, but in no tree: drawn all the same.
  for (const { page, pieces } of [...left.values(), ...content.loose]) readLoose(page, pieces);
  for (const { page, text, isLink } of content.annotations) add(text, isLink ? 'alt' : 'text', { page });
  for (const { name, text } of content.properties) add(text, 'property', { name });
  return { document: 'onepager', texts, points: [] };

  /** What is read out and copied in place of the glyphs; it is read only where it says something else. */
  function readReplacement({ name, text }: Replacement): void {
    const drawn = content.marked.get(name);
    const said = drawn ? joinPieces('', drawn.pieces) : '';
    if (withoutSpaces(said).includes(withoutSpaces(text))) return;
    const mark = tree && findHolder(tree, name);
    const marks = (mark && listOf(markOf(mark, 0, text.length))) ?? [];
    texts.push({ part: 'alt', place: { ...(drawn && { page: drawn.page }) }, text, marks, fields: [] });
  }

  function readElement(element: StructureElement, part: ReadPart, place: ReadPlace): void {
    const own: ReadPlace = { ...place, ...(element.summary !== null && { name: element.summary.split(/[。.\n]/)[0]! }) };
    for (const text of [element.alt, element.summary]) if (text !== null) addAlt(text, element, own);
    switch (element.type) {
      case 'Table':
        readTable(element, own);
        return;
      case 'Figure':
        readFigure(element, own);
        return;
      default:
        readBlock(element, part, own);
    }
  }

  function readTable(table: StructureElement, place: ReadPlace): void {
    let row = 0;
    const readRows = (holder: StructureElement): void => {
      for (const child of holder.children) {
        if (typeof child === 'string') continue;
        if (child.type === 'TR') {
          row++;
          const cells = child.children.filter((cell) => typeof cell !== 'string');
          for (const [column, cell] of cells.entries()) readElement(cell, 'cell', { ...place, row, column: column + 1 });
        } else if (child.type === 'Caption') readElement(child, 'text', place);
        else readRows(child);
      }
    };
    readRows(table);
  }

  /** Elements within a line are part of the text; others are texts of their own. */
  function readBlock(element: StructureElement, part: ReadPart, place: ReadPlace): void {
    let draft = startDraft();
    let page: number | undefined;
    const flush = (): void => {
      finish(draft, element, part, page === undefined ? place : { ...place, page });
      draft = startDraft();
    };
    for (const child of element.children) {
      if (typeof child !== 'string' && !INLINE.includes(child.type)) {
        flush();
        readElement(child, part, place);
      } else page = readInline(child, draft) ?? page;
    }
    flush();
  }

  /** Gives the page that it stands on. */
  function readInline(node: StructureElement | string, draft: Draft): number | undefined {
    if (typeof node === 'string') {
      const found = left.get(node);
      left.delete(node);
      if (found) draft.text = joinPieces(draft.text, found.pieces);
      return found?.page;
    }
    const start = draft.text.length;
    let page: number | undefined;
    for (const child of node.children) page = readInline(child, draft) ?? page;
    const [from, to] = withinSpaces(draft.text, start, draft.text.length);
    const mark = markOf(node, from, to);
    if (mark) draft.marks.push(mark);
    if (node.alt !== null) addAlt(node.alt, node, page === undefined ? {} : { page });
    return page;
  }

  function finish(draft: Draft, element: StructureElement, part: ReadPart, place: ReadPlace): void {
    // The number of an item or a note counts; it says nothing.
    if (element.type === 'Lbl') draft.fields.push({ start: 0, end: draft.text.length });
    const isHeading = /^H\d?$/.test(element.type);
    if (draft.text.trim() === '') return;
    if (isHeading) {
      under = draft.text.trim();
      paragraphs = 0;
    } else if (part === 'text') paragraphs++;
    const counted = part === 'text' && paragraphs > 0 ? { paragraph: paragraphs } : {};
    const text = finishDraft(draft, { part, place: { ...place, ...(under !== undefined && { under }), ...counted } });
    if (text) texts.push(text);
  }

  /** Labels stand where they stand: each is a text of its own. */
  function readFigure(figure: StructureElement, place: ReadPlace): void {
    const heading = under === undefined ? {} : { under };
    const visit = (node: StructureElement | string): void => {
      if (typeof node === 'string') {
        const found = left.get(node);
        left.delete(node);
        for (const text of found ? splitLabels(found.pieces) : [])
          add(text, 'chart', { ...place, ...heading, page: found!.page });
        return;
      }
      const draft = startDraft();
      const page = markOf(node, 0, 1) ? readInline(node, draft) : undefined;
      if (draft.text === '') for (const child of node.children) visit(child);
      const text = finishDraft(draft, { part: 'chart', place: { ...place, ...heading, ...(page !== undefined && { page }) } });
      if (text) texts.push(text);
    };
    for (const child of figure.children) visit(child);
  }

  function readLoose(page: number, pieces: readonly DrawnText[]): void {
    let line = '';
    for (const piece of pieces) {
      line += piece.text;
      if (!piece.ends) continue;
      addSaid(line, page);
      line = '';
    }
    addSaid(line, page);
  }

  /** A bullet says nothing. */
  function addSaid(line: string, page: number): void {
    if (/[\p{L}\p{N}]/u.test(line)) add(line, 'text', { page });
  }

  function addAlt(text: string, { facts }: StructureElement, place: ReadPlace): void {
    if (text.trim() === '') return;
    const heading = under === undefined ? {} : { under };
    texts.push({ part: 'alt', place: { ...place, ...heading }, text, marks: readGaps(facts, text), fields: [] });
  }

  function add(text: string, part: ReadPart, place: ReadPlace): void {
    if (text.trim() !== '') texts.push({ part, place, text, marks: [], fields: [] });
  }
}

/** The element in which marked content stands. */
function findHolder(element: StructureElement, name: string): StructureElement | null {
  for (const child of element.children) {
    if (child === name) return element;
    const found = typeof child === 'string' ? null : findHolder(child, name);
    if (found) return found;
  }
  return null;
}

const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');
const listOf = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

/** A space before or after belongs to the text around: pdf.js puts it where the next glyph is. */
function withinSpaces(text: string, start: number, end: number): readonly [number, number] {
  const part = text.slice(start, end);
  const before = part.length - part.trimStart().length;
  return [start + before, Math.max(start + before, end - (part.length - part.trimEnd().length))];
}

function markOf({ id }: StructureElement, start: number, end: number): ReadMark | null {
  const [, kind, fact] = FACT.exec(id ?? '') ?? [];
  return fact === undefined ? null : { start, end, fact, show: kind === 'period' ? 'period' : 'value' };
}

/** Lines of one text: what a break parts in Chinese nothing parts; Western words have their space drawn, or need one. */
function joinPieces(before: string, pieces: readonly DrawnText[]): string {
  let text = before;
  let isBroken = false;
  for (const piece of pieces) {
    if (piece.text !== '') {
      if (isBroken && /[\p{Script=Latin}\p{N}%,.;:]$/u.test(text) && /^[\p{Script=Latin}\p{N}]/u.test(piece.text)) text += ' ';
      text += text === '' ? piece.text.trimStart() : closeGaps(piece.text, text);
      isBroken = false;
    }
    isBroken ||= piece.ends;
  }
  return text;
}

/** pdf.js takes the gap that is left between Chinese and Latin for a space. */
function closeGaps(text: string, before: string): string {
  const last = [...before].at(-1) ?? '';
  return `${last}${text}`
    .replace(/(?<=\p{Script=Han}) (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}%‰℃]) (?=\p{Script=Han})/gu, '')
    .slice(last.length);
}

/** What stands on one line without a gap is one label. */
function splitLabels(pieces: readonly DrawnText[]): readonly string[] {
  const labels: string[] = [];
  let last: DrawnText | null = null;
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const goesOn = last && Math.abs(last.y - piece.y) < 1 && Math.abs(piece.x - last.x - last.width) < 0.3 * (piece.height || 10);
    if (goesOn) labels[labels.length - 1] += piece.text.trimEnd();
    else labels.push(piece.text);
    last = piece;
  }
  return labels;
}

/** The private property: words and facts by turns, as JSON. What is no such list marks nothing. */
function readGaps(property: string | null, text: string): readonly ReadMark[] {
  if (property === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(property);
  } catch {
    return [];
  }
  const gaps = (Array.isArray(list) ? list : []).flatMap((one: unknown): readonly Gap[] => {
    if (typeof one === 'string') return [{ kind: 'text', text: one }];
    const { fact, period } = (one ?? {}) as { readonly fact?: unknown; readonly period?: unknown };
    const said = fact ?? period;
    return typeof said === 'string' ? [{ kind: 'fact', fact: said, show: fact === undefined ? 'period' : 'value' }] : [];
  });
  return gaps.length === 0 ? [] : alignGaps(gaps, text);
}
