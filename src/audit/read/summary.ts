/** Reads a Word file, summary or script: all that it says, and the facts that its bookmarks mark. Shares no code with what writes it. */
import type { DocumentName } from '../../model/documents.js';
import type { ReadDocument, ReadPart, ReadPlace, ReadPoint, ReadText } from '../../model/reading.js';
import { alignGaps, type Gap, readGaps } from './align-gaps.js';
import { readChartPart } from './chart.js';
import { type Container, factPart, mainPart, openContainer, readProperties } from './container.js';
import { type Draft, finishDraft, startDraft } from './draft.js';
import { childrenOf, chosen, type Element, EMPTY, find, findAll, textOf } from './element.js';
import { paragraphText } from './rich-text.js';
import { readSmall, sideOfRun } from './small-forms.js';
import { type FactMark, listBookmarks, readMarks } from './summary-bookmarks.js';
import { openFields } from './summary-fields.js';
import { readHeadingStyles } from './summary-headings.js';

/** Throws Unreadable. */
export function readSummaryFile(bytes: Uint8Array, document: DocumentName = 'summary'): ReadDocument {
  return new SummaryReader(openContainer(bytes)).read(document);
}

class SummaryReader {
  readonly #file: Container;
  readonly #main: string;
  readonly #marks: ReadonlyMap<string, FactMark>;
  readonly #alts: readonly (readonly Gap[])[];
  readonly #isHeading: (paragraph: Element) => boolean;
  readonly #fields: ReturnType<typeof openFields>;
  readonly #texts: ReadText[] = [];
  readonly #points: ReadPoint[] = [];
  /** Facts whose bookmark is open, by the bookmark's id. */
  readonly #open = new Map<string, FactMark & { start: number }>();
  /** Notes by kind and id, with the heading under which they are referred to. */
  readonly #notes = new Map<string, string | undefined>();
  #under: string | undefined;
  #paragraphs = 0;

  constructor(file: Container) {
    const main = mainPart(file, 'w:document');
    const facts = factPart(file, main);
    this.#file = file;
    this.#main = main;
    this.#marks = readMarks(facts);
    this.#alts = (facts ? childrenOf(facts, 'facts:alt') : []).map(readGaps);
    this.#isHeading = readHeadingStyles(file, main);
    this.#fields = openFields(listBookmarks(file.xml(main)!));
  }

  read(document: DocumentName): ReadDocument {
    const file = this.#file;
    const main = this.#main;
    const here = (): ReadPlace => ({ ...(this.#under !== undefined && { under: this.#under }) });
    this.#readBlocks(find(file.xml(main), 'w:body')!, main, 'text', here);
    for (const { type, target } of file.relations(main)) {
      const root = /^(?:header|footer|footnotes|endnotes)$/.test(type) ? file.xml(target) : null;
      if (root === null) continue;
      if (type === 'header' || type === 'footer') this.#readBlocks(root, target, type, () => ({}));
      else for (const note of childrenOf(root)) this.#readNote(note, target);
    }
    return { document, texts: [...this.#texts, ...readProperties(file)], points: this.#points };
  }

  #readNote(note: Element, part: string): void {
    if (note.attributes['w:type'] !== undefined && note.attributes['w:type'] !== 'normal') return;
    const heading = this.#notes.get(`${note.name} ${note.attributes['w:id']}`);
    this.#readBlocks(note, part, 'note', () => (heading === undefined ? {} : { under: heading }));
  }

  /** `place` is asked when a text is done: headings are met on the way. */
  #readBlocks(holder: Element, part: string, as: ReadPart, place: () => ReadPlace): void {
    for (const block of childrenOf(holder)) {
      switch (block.name) {
        case 'w:p':
          this.#readParagraph(block, part, as, place);
          break;
        case 'w:tbl':
          this.#readTable(block, part, as, place());
          break;
        case 'w:bookmarkStart':
          this.#openMark(block, 0);
          break;
        case 'w:bookmarkEnd':
          this.#open.delete(block.attributes['w:id'] ?? '');
          break;
        case 'mc:AlternateContent':
          this.#readBlocks(chosen(block), part, as, place);
          break;
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          this.#readBlocks(block, part, as, place);
          break;
      }
    }
  }

  #readTable(table: Element, part: string, as: ReadPart, place: ReadPlace): void {
    const properties = find(table, 'w:tblPr');
    const title = find(properties, 'w:tblCaption')?.attributes['w:val'] ?? '';
    const description = find(properties, 'w:tblDescription')?.attributes['w:val'] ?? '';
    const named: ReadPlace = { ...place, ...(title !== '' && { name: title }) };
    for (const text of [title, description]) this.#addAlt(text, named);
    for (const [index, line] of within(table, 'w:tr').entries()) {
      let column = 0;
      for (const cell of within(line, 'w:tc')) {
        column++;
        const span = Number(find(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const at = { ...named, row: index + 1, column };
        this.#readBlocks(cell, part, as === 'text' ? 'cell' : as, () => at);
        column += Math.max(1, span) - 1;
      }
    }
  }

  #readParagraph(paragraph: Element, part: string, as: ReadPart, place: () => ReadPlace): void {
    const draft = startDraft();
    for (const mark of this.#open.values()) mark.start = 0;
    this.#readInline(paragraph, draft, part, place);
    this.#fields.carry(draft);
    for (const { fact, show, start } of this.#open.values()) draft.marks.push({ start, end: draft.text.length, fact, show });
    if (as === 'text' && draft.text.trim() !== '') {
      if (this.#isHeading(paragraph)) {
        this.#under = draft.text.trim();
        this.#paragraphs = 0;
      } else this.#paragraphs++;
    }
    const at = place();
    const counted = as === 'text' && this.#paragraphs > 0 && at.row === undefined ? { ...at, paragraph: this.#paragraphs } : at;
    const text = finishDraft(draft, { part: as, place: counted });
    if (text) this.#texts.push(text);
  }

  #readInline(holder: Element, draft: Draft, part: string, place: () => ReadPlace): void {
    for (const node of childrenOf(holder)) {
      switch (node.name) {
        case 'w:r':
          this.#readRun(node, draft, part, place);
          break;
        case 'w:bookmarkStart':
          this.#openMark(node, draft.text.length);
          break;
        case 'w:bookmarkEnd': {
          const id = node.attributes['w:id'] ?? '';
          const mark = this.#open.get(id);
          if (mark) draft.marks.push({ start: mark.start, end: draft.text.length, fact: mark.fact, show: mark.show });
          this.#open.delete(id);
          break;
        }
        case 'w:fldSimple':
          this.#fields.simple(node.attributes['w:instr'] ?? '', draft, () => this.#readInline(node, draft, part, place));
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          draft.text += findAll(node, 'm:t').map(textOf).join('');
          break;
        case 'mc:AlternateContent':
          this.#readInline(chosen(node), draft, part, place);
          break;
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
          break;
        default:
          // Links, controls, insertions, what reads in another direction: their runs are text like others.
          this.#readInline(node, draft, part, place);
      }
    }
  }

  #openMark(start: Element, at: number): void {
    const mark = this.#marks.get(start.attributes['w:name'] ?? '');
    if (mark) this.#open.set(start.attributes['w:id'] ?? '', { ...mark, start: at });
  }

  #readRun(run: Element, draft: Draft, part: string, place: () => ReadPlace): void {
    for (const node of childrenOf(run)) {
      switch (node.name) {
        case 'w:t':
          if (!this.#fields.inCode) {
            const text = node.attributes['?:space'] === 'preserve' ? textOf(node) : textOf(node).trim();
            draft.text += readSmall(text, sideOfRun(run));
          }
          break;
        case 'w:tab':
        case 'w:ptab':
          draft.text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          draft.text += '\n';
          break;
        case 'w:noBreakHyphen':
          draft.text += '\u2011';
          break;
        case 'w:sym':
          draft.text += String.fromCodePoint(Number.parseInt(node.attributes['w:char'] ?? '20', 16) || 0x20);
          break;
        case 'w:fldChar':
          if (node.attributes['w:fldCharType'] === 'begin') this.#fields.begin();
          else if (node.attributes['w:fldCharType'] === 'separate') this.#fields.separate(draft);
          else this.#fields.end(draft);
          break;
        case 'w:instrText':
          this.#fields.code(textOf(node));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          this.#notes.set(`${node.name.replace('Reference', '')} ${node.attributes['w:id']}`, this.#under);
          break;
        case 'w:ruby':
          for (const side of ['w:rubyBase', 'w:rt']) this.#readInline(find(node, side) ?? EMPTY, draft, part, place);
          break;
        case 'mc:AlternateContent':
          this.#readRun(chosen(node), draft, part, place);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#readDrawing(node, part, place());
          break;
      }
    }
  }

  #readDrawing(drawing: Element, part: string, place: ReadPlace): void {
    const properties = findAll(drawing, 'wp:docPr')[0];
    const { descr = '', title = '' } = properties?.attributes ?? {};
    const named: ReadPlace = {
      ...place,
      ...((title || properties?.attributes.name) && { name: title || properties!.attributes.name! }),
    };
    for (const text of new Set([title, descr])) this.#addAlt(text, named);
    for (const shape of findAll(drawing, 'v:shape')) this.#addAlt(shape.attributes.alt ?? '', named);
    const relations = this.#file.relations(part);
    const partOf = (id: string | undefined): string | undefined => relations.find((relation) => relation.id === id)?.target;
    for (const { attributes } of findAll(drawing, 'c:chart')) {
      const chart = readChartPart(this.#file, partOf(attributes['r:id']) ?? '', named);
      this.#texts.push(...chart.texts);
      this.#points.push(...chart.points);
    }
    for (const { attributes } of findAll(drawing, 'dgm:relIds')) {
      const diagram = this.#file.xml(partOf(attributes['r:dm']) ?? '');
      for (const paragraph of diagram ? findAll(diagram, 'a:p') : []) this.#addPlain(paragraphText(paragraph), named);
    }
    for (const box of outermost(drawing, 'w:txbxContent')) {
      const outer = new Map(this.#open);
      this.#open.clear();
      this.#readBlocks(box, part, 'text', () => named);
      this.#open.clear();
      for (const [id, mark] of outer) this.#open.set(id, mark);
    }
  }

  #addAlt(text: string, place: ReadPlace): void {
    if (text.trim() === '') return;
    // Programs count drawings anew; the words between its facts tell which alternative text it is.
    const found = this.#alts.map((gaps) => alignGaps(gaps, text)).find(({ length }) => length > 0) ?? [];
    this.#texts.push({ part: 'alt', place, text, marks: found, fields: [] });
  }

  #addPlain(text: string, place: ReadPlace): void {
    if (text.trim() !== '') this.#texts.push({ part: 'text', place, text, marks: [], fields: [] });
  }
}

/** Rows of a table, cells of a row, also within controls and insertions. */
function within(holder: Element, name: string): readonly Element[] {
  return childrenOf(holder).flatMap((child) =>
    child.name === name ? [child] : THROUGH.has(child.name) ? within(child, name) : [],
  );
}

const THROUGH = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins']);

/** Those of a name that are in none of their kind. */
function outermost(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return outermost(child.name === 'mc:AlternateContent' ? chosen(child) : child, name);
  });
}
