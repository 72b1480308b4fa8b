/** Reads a PDF: text in the order of its tags, facts by the ids of elements, and all that is drawn outside any tag. Shares no code with what writes it. */
import type { ReadDocument, ReadMark, ReadPart, ReadPlace, ReadText } from '../../model/reading.js';
import { alignGaps, type Gap } from './align-gaps.js';
import { type Draft, finishDraft, startDraft } from './draft.js';
import { type DrawnText, type PdfContent, readPdfContent } from './pdf-content.js';
import { type PdfObjects, readPdfObjects } from './pdf-objects.js';
import { listReplacements, type Replacement, readStructure, type StructureElement } from './pdf-structure.js';

/** Stand within a line (ISO 32000-1, 14.8.4.4). */
const INLINE = new Set('Span Link Quote Reference BibEntry Code Annot Em Strong Sub Ruby RB RT RP'.split(' '));
const FACT = /^(fact|period):(.+):\d+$/s;

/** Throws Unreadable. */
export async function readOnePagerFile(bytes: Uint8Array): Promise<ReadDocument> {
  // First: of what swells beyond measure nothing else is to be opened.
  const objects = readPdfObjects(bytes);
  return new OnePagerReader(await readPdfContent(bytes), objects).read();
}

class OnePagerReader {
  readonly #content: PdfContent;
  readonly #objects: PdfObjects;
  readonly #tree: StructureElement | null;
  readonly #texts: ReadText[] = [];
  readonly #left: Map<string, PdfContent['loose'][number]>;
  #under: string | undefined;
  #paragraphs = 0;

  constructor(content: PdfContent, objects: PdfObjects) {
    this.#content = content;
    this.#objects = objects;
    this.#tree = readStructure(objects);
    this.#left = new Map(content.marked);
  }

  read(): ReadDocument {
    if (this.#tree) this.#readElement(this.#tree, 'text', {});
    for (const replacement of listReplacements(this.#objects)) this.#readReplacement(replacement);
    const { loose, annotations, properties } = this.#content;
    // Marked, but in no tree: drawn all the same.
    for (const { page, pieces } of [...this.#left.values(), ...loose]) this.#readLoose(page, pieces);
    for (const { page, text, isLink } of annotations) this.#add(text, isLink ? 'alt' : 'text', { page });
    for (const { name, text } of properties) this.#add(text, 'property', { name });
    return { document: 'onepager', texts: this.#texts, points: [] };
  }

  /** What is read out and copied in place of the glyphs; it is read only where it says something else. */
  #readReplacement({ name, text }: Replacement): void {
    const drawn = this.#content.marked.get(name);
    const said = drawn ? joinPieces('', drawn.pieces) : '';
    if (withoutSpaces(said).includes(withoutSpaces(text))) return;
    const mark = this.#tree && findHolder(this.#tree, name);
    const marks = (mark && listOf(markOf(mark, 0, text.length))) ?? [];
    this.#texts.push({ part: 'alt', place: { ...(drawn && { page: drawn.page }) }, text, marks, fields: [] });
  }

  #readElement(element: StructureElement, part: ReadPart, place: ReadPlace): void {
    const own: ReadPlace = { ...place, ...(element.summary !== null && { name: element.summary.split(/[。.\n]/)[0]! }) };
    for (const text of [element.alt, element.summary]) if (text !== null) this.#addAlt(text, element, own);
    switch (element.type) {
      case 'Table':
        this.#readTable(element, own);
        return;
      case 'Figure':
        this.#readFigure(element, own);
        return;
      default:
        this.#readBlock(element, part, own);
    }
  }

  #readTable(table: StructureElement, place: ReadPlace): void {
    let row = 0;
    const readRows = (holder: StructureElement): void => {
      for (const child of holder.children) {
        if (typeof child === 'string') continue;
        if (child.type === 'TR') {
          row++;
          const cells = child.children.filter((cell) => typeof cell !== 'string');
          for (const [column, cell] of cells.entries()) this.#readElement(cell, 'cell', { ...place, row, column: column + 1 });
        } else if (child.type === 'Caption') this.#readElement(child, 'text', place);
        else readRows(child);
      }
    };
    readRows(table);
  }

  /** Elements within a line are part of the text; others are this.#texts of their own. */
  #readBlock(element: StructureElement, part: ReadPart, place: ReadPlace): void {
    let draft = startDraft();
    let page: number | undefined;
    const flush = (): void => {
      this.#finish(draft, element, part, page === undefined ? place : { ...place, page });
      draft = startDraft();
    };
    for (const child of element.children) {
      if (typeof child !== 'string' && !INLINE.has(child.type)) {
        flush();
        this.#readElement(child, part, place);
      } else page = this.#readInline(child, draft) ?? page;
    }
    flush();
  }

  /** Gives the page that it stands on. */
  #readInline(node: StructureElement | string, draft: Draft): number | undefined {
    if (typeof node === 'string') {
      const found = this.#left.get(node);
      this.#left.delete(node);
      if (found) draft.text = joinPieces(draft.text, found.pieces);
      return found?.page;
    }
    const start = draft.text.length;
    let page: number | undefined;
    for (const child of node.children) page = this.#readInline(child, draft) ?? page;
    const [from, to] = withinSpaces(draft.text, start, draft.text.length);
    const mark = markOf(node, from, to);
    if (mark) draft.marks.push(mark);
    if (node.alt !== null) this.#addAlt(node.alt, node, page === undefined ? {} : { page });
    return page;
  }

  #finish(draft: Draft, element: StructureElement, part: ReadPart, place: ReadPlace): void {
    // The number of an item or a note counts; it says nothing.
    if (element.type === 'Lbl') draft.fields.push({ start: 0, end: draft.text.length });
    const isHeading = /^H\d?$/.test(element.type);
    if (draft.text.trim() === '') return;
    if (isHeading) {
      this.#under = draft.text.trim();
      this.#paragraphs = 0;
    } else if (part === 'text') this.#paragraphs++;
    const counted = part === 'text' && this.#paragraphs > 0 ? { paragraph: this.#paragraphs } : {};
    const text = finishDraft(draft, {
      part,
      place: { ...place, ...(this.#under !== undefined && { under: this.#under }), ...counted },
    });
    if (text) this.#texts.push(text);
  }

  /** Labels stand where they stand: each is a text of its own. */
  #readFigure(figure: StructureElement, place: ReadPlace): void {
    const heading = this.#under === undefined ? {} : { under: this.#under };
    const visit = (node: StructureElement | string): void => {
      if (typeof node === 'string') {
        const found = this.#left.get(node);
        this.#left.delete(node);
        for (const text of found ? splitLabels(found.pieces) : [])
          this.#add(text, 'chart', { ...place, ...heading, page: found!.page });
        return;
      }
      const draft = startDraft();
      const page = markOf(node, 0, 1) ? this.#readInline(node, draft) : undefined;
      if (draft.text === '') for (const child of node.children) visit(child);
      const text = finishDraft(draft, { part: 'chart', place: { ...place, ...heading, ...(page !== undefined && { page }) } });
      if (text) this.#texts.push(text);
    };
    for (const child of figure.children) visit(child);
  }

  #readLoose(page: number, pieces: readonly DrawnText[]): void {
    let line = '';
    for (const piece of pieces) {
      line += piece.text;
      if (!piece.ends) continue;
      this.#addSaid(line, page);
      line = '';
    }
    this.#addSaid(line, page);
  }

  /** A bullet says nothing. */
  #addSaid(line: string, page: number): void {
    if (/[\p{L}\p{N}]/u.test(line)) this.#add(line, 'text', { page });
  }

  #addAlt(text: string, { facts }: StructureElement, place: ReadPlace): void {
    if (text.trim() === '') return;
    const heading = this.#under === undefined ? {} : { under: this.#under };
    this.#texts.push({ part: 'alt', place: { ...place, ...heading }, text, marks: readGaps(facts, text), fields: [] });
  }

  #add(text: string, part: ReadPart, place: ReadPlace): void {
    if (text.trim() !== '') this.#texts.push({ part, place, text, marks: [], fields: [] });
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
