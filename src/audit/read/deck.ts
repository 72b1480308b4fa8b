/** Reads a PowerPoint file: what every slide says, its notes, its charts, and the facts that the private part marks. Shares no code with what writes it. */
import type { ReadDocument, ReadPart, ReadPlace, ReadPoint, ReadText } from '../../model/reading.js';
import { readChartPart } from './chart.js';
import { type Container, factPart, mainPart, openContainer, readProperties } from './container.js';
import { type MarkPlace, readDeckMarks } from './deck-marks.js';
import { finishDraft, startDraft } from './draft.js';
import { childrenOf, chosen, type Element, find, findAll } from './element.js';
import { paragraphText, runsOf } from './rich-text.js';

/** Throws Unreadable. */
export function readDeckFile(bytes: Uint8Array): ReadDocument {
  return new DeckReader(openContainer(bytes)).read();
}

class DeckReader {
  readonly #file: Container;
  readonly #main: string;
  readonly #marks: ReturnType<typeof readDeckMarks>;
  readonly #texts: ReadText[] = [];
  readonly #points: ReadPoint[] = [];
  /** Layouts and masters that were read with an earlier slide. */
  readonly #seen = new Set<string>();

  constructor(file: Container) {
    this.#file = file;
    this.#main = mainPart(file, 'p:presentation');
    this.#marks = readDeckMarks(factPart(file, this.#main));
  }

  read(): ReadDocument {
    const file = this.#file;
    const relations = file.relations(this.#main);
    const list = find(file.xml(this.#main), 'p:sldIdLst');
    for (const [index, { attributes }] of (list ? childrenOf(list, 'p:sldId') : []).entries()) {
      const part = relations.find(({ id }) => id === attributes['r:id'])?.target;
      if (part !== undefined) this.#readSlide(part, index + 1, attributes.id ?? '');
    }
    const texts = [...this.#texts, ...readSections(file.xml(this.#main)), ...readProperties(file)];
    return { document: 'deck', texts, points: this.#points };
  }

  #readSlide(part: string, slide: number, id: string): void {
    const root = this.#file.xml(part);
    if (root === null) return;
    this.#readTree(root, { part, slide, id, side: 'slide', placeholders: true });
    for (const { type, target } of this.#file.relations(part)) {
      const page = type === 'notesSlide' ? this.#file.xml(target) : null;
      if (page) this.#readTree(page, { part: target, slide, id, side: 'notes', placeholders: true });
      if (type === 'slideLayout') this.#readLayout(target, slide);
    }
  }

  /** What stands on layout and master beside placeholders is this.#seen on every slide of theirs. */
  #readLayout(part: string, slide: number): void {
    const root = this.#seen.has(part) ? null : this.#file.xml(part);
    this.#seen.add(part);
    if (root === null) return;
    this.#readTree(root, { part, slide, id: '', side: 'slide', placeholders: false });
    for (const { type, target } of this.#file.relations(part)) if (type === 'slideMaster') this.#readLayout(target, slide);
  }

  #readTree(root: Element, page: PageSetting): void {
    const tree = find(root, 'p:cSld', 'p:spTree');
    if (tree) this.#readShapes(tree, page);
  }

  #readShapes(holder: Element, page: PageSetting): void {
    for (const shape of childrenOf(holder)) {
      switch (shape.name) {
        case 'p:grpSp':
          this.#readAlt(shape, page);
          this.#readShapes(shape, page);
          break;
        case 'mc:AlternateContent':
          this.#readShapes(chosen(shape), page);
          break;
        case 'p:sp':
        case 'p:cxnSp':
        case 'p:pic':
        case 'p:graphicFrame':
          this.#readShape(shape, page);
          break;
      }
    }
  }

  #readShape(shape: Element, page: PageSetting): void {
    const placeholder = findAll(childrenOf(shape)[0] ?? shape, 'p:ph')[0];
    if (placeholder && !page.placeholders) return;
    this.#readAlt(shape, page);
    const { id, name } = describe(shape);
    const place: ReadPlace = { slide: page.slide, ...(name !== '' && { name }) };
    const part = partOf(page, placeholder?.attributes.type);
    const at: MarkPlace = { slide: page.id, side: page.side, shape: id };
    const body = find(shape, 'p:txBody');
    if (body) this.#readParagraphs(body, part, place, at);
    const data = find(shape, 'a:graphic', 'a:graphicData');
    if (data) this.#readGraphic(data, part, place, at, page);
  }

  #readGraphic(data: Element, part: ReadPart, place: ReadPlace, at: MarkPlace, page: PageSetting): void {
    const related = (id: string | undefined): string =>
      this.#file.relations(page.part).find((one) => one.id === id)?.target ?? '';
    for (const table of childrenOf(data, 'a:tbl')) {
      for (const [row, line] of childrenOf(table, 'a:tr').entries())
        for (const [column, cell] of childrenOf(line, 'a:tc').entries()) {
          const body = find(cell, 'a:txBody');
          const spot = { ...place, row: row + 1, column: column + 1 };
          if (body)
            this.#readParagraphs(body, part === 'text' ? 'cell' : part, spot, { ...at, row: row + 1, column: column + 1 });
        }
    }
    for (const { attributes } of childrenOf(data, 'c:chart')) {
      const chart = readChartPart(this.#file, related(attributes['r:id']), place);
      this.#texts.push(...chart.texts);
      this.#points.push(...chart.points);
    }
    for (const { attributes } of childrenOf(data, 'dgm:relIds')) {
      const diagram = this.#file.xml(related(attributes['r:dm']));
      for (const paragraph of diagram ? findAll(diagram, 'a:p') : []) this.#add(paragraphText(paragraph), part, place);
    }
  }

  #readParagraphs(body: Element, part: ReadPart, place: ReadPlace, at: MarkPlace): void {
    for (const [index, paragraph] of childrenOf(body, 'a:p').entries()) {
      const draft = startDraft();
      const bounds = [0];
      for (const { text, field } of runsOf(paragraph)) {
        const start = draft.text.length;
        draft.text += text;
        bounds.push(draft.text.length);
        if (field !== null) draft.fields.push({ start, end: draft.text.length });
      }
      draft.marks.push(...this.#marks.find({ ...at, paragraph: index + 1 }, bounds));
      const counted = place.row === undefined ? { ...place, paragraph: index + 1 } : place;
      const text = finishDraft(draft, { part, place: counted });
      if (text) this.#texts.push(text);
    }
  }

  #readAlt(shape: Element, page: PageSetting): void {
    const { id, name, title, description } = describe(shape);
    const place: ReadPlace = { slide: page.slide, ...(name !== '' && { name }) };
    this.#add(title, 'alt', place);
    if (description.trim() === '') return;
    const found = this.#marks.findAlt({ slide: page.id, side: page.side, shape: id }, description);
    this.#texts.push({ part: 'alt', place, text: description, marks: found, fields: [] });
  }

  #add(text: string, part: ReadPart, place: ReadPlace): void {
    if (text.trim() !== '') this.#texts.push({ part, place, text, marks: [], fields: [] });
  }
}

interface PageSetting {
  /** Name of the page's part. */
  readonly part: string;
  /** Place of the slide from 1, in the order in which they are shown. */
  readonly slide: number;
  /** Of the slide in the presentation, whatever its place. */
  readonly id: string;
  readonly side: MarkPlace['side'];
  /** Whether placeholders show what stands in them; those of layouts do not. */
  readonly placeholders: boolean;
}

function describe(shape: Element): { id: string; name: string; title: string; description: string } {
  const [properties] = childrenOf(shape).flatMap((child) => childrenOf(child, 'p:cNvPr'));
  const { id = '', name = '', title = '', descr = '' } = properties?.attributes ?? {};
  return { id, name, title, description: descr };
}

function partOf({ side }: PageSetting, placeholder: string | undefined): ReadPart {
  if (placeholder === 'ftr') return 'footer';
  if (placeholder === 'hdr') return 'header';
  return side === 'notes' ? 'note' : 'text';
}

/** Names of sections, as the list of slides shows them. */
function readSections(presentation: Element | null): readonly ReadText[] {
  return (presentation ? findAll(presentation, 'p14:section') : []).flatMap(
    ({ attributes: { name = '' } }): readonly ReadText[] =>
      name.trim() === '' ? [] : [{ part: 'property', place: { name: 'section' }, text: name, marks: [], fields: [] }],
  );
}
