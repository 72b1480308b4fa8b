/** The blocks of a text, a cell, a header in two versions: what stayed, what changed in itself, what is new or gone. */
import { matchLists } from '../../../model/match-lists.js';
import { child, descendants, elements, insertInOrder, need } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { pairAlike } from './pair-alike.js';
import {
  changeProperties,
  deleteParagraph,
  insertParagraph,
  markEnd,
  plainProperties,
  reviseParagraph,
} from './revise-paragraph.js';
import type { Revision } from './revision.js';
import { readTokens } from './tokens.js';

interface Block {
  readonly status: 'same' | 'gone' | 'new';
  readonly node: XmlElement;
}

/** Paragraphs, tables, contents; what else there is (a section's settings) is the newer version's. */
export function reviseBlocks(before: readonly XmlElement[], after: readonly XmlElement[], revision: Revision): XmlElement[] {
  const isBlock = ({ name }: XmlElement): boolean => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';
  const [old, now] = [before.filter(isBlock), after.filter(isBlock)];
  const words = new Map<XmlElement, readonly string[]>();
  const wordsOf = (block: XmlElement, from: 'before' | 'after'): readonly string[] => {
    const known = words.get(block) ?? readWords(block, from, revision);
    words.set(block, known);
    return known;
  };
  const keyOf = (block: XmlElement): string => {
    const from = old.includes(block) ? 'before' : 'after';
    return `${block.name} ${styleOf(block)} ${JSON.stringify(wordsOf(block, from))}`;
  };
  const stretches = matchLists(old, now, keyOf);
  const blocks = stretches.flatMap((stretch, index): Block[] => {
    const { before: then, after: is } = stretch;
    if (stretch.kind === 'same') return is.map((node, at) => ({ status: 'same', node: reviseBlock(then[at]!, node, revision) }));
    const alike = (a: XmlElement, b: XmlElement): number =>
      a.name === b.name && isSameSort(a, b)
        ? Math.max(likeness(wordsOf(a, 'before'), wordsOf(b, 'after')), isDrawing(a) && isDrawing(b) ? DRAWN_ALIKE : 0)
        : 0;
    // A text cannot lose its last paragraph: the old one's becomes the new one's.
    const isLast = index === stretches.length - 1 && then.at(-1)?.name === 'w:p' && is.at(-1)?.name === 'w:p';
    return pairAlike(then, is, alike, isLast).flatMap(([gone, came]): Block[] => {
      if (gone && came) return [{ status: 'same', node: reviseBlock(gone, came, revision) }];
      return gone ? deleteBlock(gone, revision) : insertBlock(came!, revision);
    });
  });
  closeEnd(blocks, revision);
  const rest = after.filter((node) => !isBlock(node));
  return [...separateTables(blocks, revision), ...rest];
}

function reviseBlock(before: XmlElement, after: XmlElement, revision: Revision): XmlElement {
  switch (after.name) {
    case 'w:p':
      return reviseParagraph(before, after, revision);
    case 'w:tbl':
      return reviseTable(before, after, revision);
    default: {
      const content = need(after, 'w:sdtContent');
      return withContent(after, reviseBlocks(elements(need(before, 'w:sdtContent')), elements(content), revision));
    }
  }
}

function insertBlock(block: XmlElement, revision: Revision): Block[] {
  switch (block.name) {
    case 'w:p':
      return [{ status: 'new', node: insertParagraph(block, revision) }];
    case 'w:tbl':
      return [{ status: 'new', node: markTable(block, 'w:ins', revision) }];
    default: {
      const inside = elements(need(block, 'w:sdtContent')).flatMap((node) => insertBlock(node, revision));
      for (const { node } of inside) if (node.name === 'w:p') markEnd(node, 'w:ins', revision);
      const children = inside.map(({ node }) => node);
      return [{ status: 'new', node: withContent(block, children) }];
    }
  }
}

/** Contents that are gone are paragraphs. */
function deleteBlock(block: XmlElement, revision: Revision): Block[] {
  switch (block.name) {
    case 'w:p':
      return [{ status: 'gone', node: deleteParagraph(block, revision) }];
    case 'w:tbl':
      return [{ status: 'gone', node: markTable(block, 'w:del', revision) }];
    default:
      return elements(need(block, 'w:sdtContent')).flatMap((node) => deleteBlock(node, revision));
  }
}

/** A control with other blocks in it. */
function withContent(control: XmlElement, children: XmlElement[]): XmlElement {
  return { ...control, children: elements(control).map((node) => (node.name === 'w:sdtContent' ? { ...node, children } : node)) };
}

const allBut = (parent: XmlElement, ...names: readonly string[]): XmlElement[] =>
  elements(parent).filter(({ name }) => !names.includes(name));

function reviseTable(before: XmlElement, after: XmlElement, revision: Revision): XmlElement {
  const [then, now] = [elements(before, 'w:tr'), elements(after, 'w:tr')];
  const cellsOf = (row: XmlElement): readonly XmlElement[] => elements(row, 'w:tc');
  const wordsOf = (row: XmlElement, from: 'before' | 'after'): readonly string[] => readWords(row, from, revision);
  const keyOf = (row: XmlElement): string => JSON.stringify(wordsOf(row, then.includes(row) ? 'before' : 'after'));
  const rows = matchLists(then, now, keyOf).flatMap(({ kind, before: old, after: is }) => {
    // Of a row's two versions most words may differ, where most are numbers: its head counts most.
    const alike = (a: XmlElement, b: XmlElement): number => {
      if (cellsOf(a).length !== cellsOf(b).length) return 0;
      const [headThen, headNow] = [cellsOf(a)[0]!, cellsOf(b)[0]!];
      const heads = likeness(readWords(headThen, 'before', revision), readWords(headNow, 'after', revision));
      return (heads + likeness(wordsOf(a, 'before'), wordsOf(b, 'after'))) / 2;
    };
    const pairs = kind === 'same' ? is.map((row, at) => [old[at]!, row] as const) : pairAlike(old, is, alike, false);
    return pairs.map(([gone, came]) => {
      if (!gone || !came) return markRow((gone ?? came)!, gone ? 'w:del' : 'w:ins', revision);
      const cells = cellsOf(came).map((cell, at) => ({ ...cell, children: reviseCell(cellsOf(gone)[at]!, cell, revision) }));
      return { ...came, children: [...allBut(came, 'w:tc'), ...cells] };
    });
  });
  return { ...after, children: [...allBut(after, 'w:tr'), ...rows] };
}

function reviseCell(before: XmlElement, after: XmlElement, revision: Revision): XmlElement[] {
  const properties = child(after, 'w:tcPr');
  const revised = reviseBlocks(allBut(before, 'w:tcPr'), allBut(after, 'w:tcPr'), revision);
  return [...(properties ? [properties] : []), ...revised];
}

function markTable(table: XmlElement, name: 'w:ins' | 'w:del', revision: Revision): XmlElement {
  return { ...table, children: elements(table).map((node) => (node.name === 'w:tr' ? markRow(node, name, revision) : node)) };
}

/** The row, and all that stands in it. */
function markRow(row: XmlElement, name: 'w:ins' | 'w:del', revision: Revision): XmlElement {
  const properties = child(row, 'w:trPr') ?? xml('w:trPr');
  const marked = { ...properties, children: [...properties.children, revision.mark(name)] };
  const cells = elements(row, 'w:tc').map((cell) => ({
    ...cell,
    children: elements(cell).map((node) => {
      if (node.name === 'w:p') return name === 'w:ins' ? insertParagraph(node, revision) : deleteParagraph(node, revision);
      return node.name === 'w:tbl' ? markTable(node, name, revision) : node;
    }),
  }));
  const made = { ...row, children: allBut(row, 'w:tc', 'w:trPr') };
  insertInOrder(made, marked, ['w:tblPrEx', 'w:trPr', 'w:tc']);
  return { ...made, children: [...made.children, ...cells] };
}

/**
 * Marks the ends of paragraphs that are new or gone. The end of a text's last paragraph can be neither: where that is new or
 * gone, the last one that stays loses its own end to it, and what ends last looks like that one in the other version.
 */
function closeEnd(blocks: readonly Block[], revision: Revision): void {
  const stays = blocks.findLastIndex(({ status, node }) => status === 'same' && node.name === 'w:p');
  const last = blocks.at(-1);
  const isMoved = last !== undefined && last.status !== 'same' && stays >= 0 && last.node.name === 'w:p';
  for (const { status, node } of blocks) {
    if (node.name !== 'w:p' || status === 'same' || (isMoved && node === last.node)) continue;
    markEnd(node, status === 'new' ? 'w:ins' : 'w:del', revision);
  }
  if (!isMoved) return;
  const kept = blocks[stays]!.node;
  const keptNow = plainProperties(child(kept, 'w:pPr'));
  const change = child(kept, 'w:pPr') && child(child(kept, 'w:pPr')!, 'w:pPrChange');
  const keptThen = change ? elements(need(change, 'w:pPr')) : keptNow;
  const own = plainProperties(child(last.node, 'w:pPr'));
  if (last.status === 'new') changeProperties(last.node, keptThen, revision);
  else {
    const properties = child(last.node, 'w:pPr');
    if (properties) properties.children.splice(0, properties.children.length, ...keptNow);
    else last.node.children.unshift(xml('w:pPr', ...keptNow));
    changeProperties(last.node, own, revision);
  }
  markEnd(kept, last.status === 'new' ? 'w:ins' : 'w:del', revision);
}

/** Two tables with nothing between them would be one. A line that is both new and gone is in neither version. */
function separateTables(blocks: readonly Block[], revision: Revision): XmlElement[] {
  return blocks.flatMap(({ node }, at) => {
    if (node.name !== 'w:tbl' || blocks[at - 1]?.node.name !== 'w:tbl') return [node];
    const line = xml('w:p');
    markEnd(line, 'w:ins', revision);
    markEnd(line, 'w:del', revision);
    return [line, node];
  });
}

/** Of a chart with other values the paragraph stays: the drawing in it is another. */
const DRAWN_ALIKE = 0.5;

function isDrawing(block: XmlElement): boolean {
  return block.name === 'w:p' && descendants(block, 'w:drawing').length > 0 && descendants(block, 'w:t').length === 0;
}

function styleOf(block: XmlElement): string {
  const properties = child(block, 'w:pPr') ?? child(block, 'w:tblPr');
  return (properties && (child(properties, 'w:pStyle') ?? child(properties, 'w:tblStyle'))?.attributes['w:val']) ?? '';
}

/** A heading becomes no body text, nor a table one of other columns. */
function isSameSort(a: XmlElement, b: XmlElement): boolean {
  if (a.name === 'w:tbl') return elements(need(a, 'w:tblGrid')).length === elements(need(b, 'w:tblGrid')).length;
  const sort = (block: XmlElement): string => /^(?:Heading\d|Title|Subtitle|TOC)/.exec(styleOf(block))?.[0] ?? '';
  return sort(a) === sort(b);
}

/** The keys of all words within. */
function readWords(block: XmlElement, from: 'before' | 'after', revision: Revision): readonly string[] {
  if (block.name === 'w:p') return readTokens(block, from, revision).list.map(({ key }) => key);
  return elements(block).flatMap((node) => (HOLDERS.has(node.name) ? readWords(node, from, revision) : []));
}

const HOLDERS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent']);

/** The share of words that both have, from 0 to 1. */
function likeness(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return before.length + after.length === 0 ? 1 : (2 * common) / (before.length + after.length);
}
