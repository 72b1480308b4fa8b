/** Reads a PowerPoint file: what every slide says, its notes, its charts, and the facts that the private part marks. Shares no code with what writes it. */
import type { ReadDocument, ReadPart, ReadPlace, ReadPoint, ReadText } from '../../model/reading.js';
import { readChartPart } from './chart.js';
import { factPart, mainPart, openContainer } from './container.js';
import { type MarkPlace, readDeckMarks } from './deck-marks.js';
import { finishDraft, startDraft } from './draft.js';
import { childrenOf, chosen, type Element, find, findAll } from './element.js';
import { readProperties } from './properties.js';
import { paragraphText, runsOf } from './rich-text.js';

/** Throws Unreadable. */
export function readDeckFile(bytes: Uint8Array): ReadDocument {
  const file = openContainer(bytes);
  const main = mainPart(file, 'p:presentation');
  const marks = readDeckMarks(factPart(file, main));
  const texts: ReadText[] = [];
  const points: ReadPoint[] = [];
  /** Layouts and masters that were read with an earlier slide. */
  const seen = new Set<string>();
  const relations = file.relations(main);
  const list = find(file.xml(main), 'p:sldIdLst');
  (list ? childrenOf(list, 'p:sldId') : []).forEach(({ attributes }, index) => {
    const part = relations.find(({ id }) => id === attributes['r:id'])?.target;
    const root = part === undefined ? null : file.xml(part);
    if (part === undefined || root === null) return;
    const slide = index + 1;
    readTree(root, { part, slide, id: attributes.id ?? '', side: 'slide', placeholders: true });
    for (const { type, target } of file.relations(part)) {
      const page = type === 'notesSlide' ? file.xml(target) : null;
      if (page) readTree(page, { part: target, slide, id: attributes.id ?? '', side: 'notes', placeholders: true });
      if (type === 'slideLayout') readLayout(target, slide);
    }
  });
  return { document: 'deck', texts: [...texts, ...readSections(file.xml(main)), ...readProperties(file)], points };

  /** What stands on layout and master beside placeholders is seen on every slide of theirs. */
  function readLayout(part: string, slide: number): void {
    const root = seen.has(part) ? null : file.xml(part);
    seen.add(part);
    if (root === null) return;
    readTree(root, { part, slide, id: '', side: 'slide', placeholders: false });
    for (const { type, target } of file.relations(part)) if (type === 'slideMaster') readLayout(target, slide);
  }

  function readTree(root: Element, page: PageSetting): void {
    const tree = find(root, 'p:cSld', 'p:spTree');
    if (tree) readShapes(tree, page);
  }

  function readShapes(holder: Element, page: PageSetting): void {
    for (const shape of childrenOf(holder)) {
      switch (shape.name) {
        case 'p:grpSp':
          readAlt(shape, page);
          readShapes(shape, page);
          break;
        case 'mc:AlternateContent': {
          const choice = chosen(shape);
          if (choice) readShapes(choice, page);
          break;
        }
        case 'p:sp':
        case 'p:cxnSp':
        case 'p:pic':
        case 'p:graphicFrame':
          readShape(shape, page);
          break;
      }
    }
  }

  function readShape(shape: Element, page: PageSetting): void {
    const placeholder = findAll(childrenOf(shape)[0] ?? shape, 'p:ph')[0];
    if (placeholder && !page.placeholders) return;
    readAlt(shape, page);
    const { id, name } = describe(shape);
    const place: ReadPlace = { slide: page.slide, ...(name !== '' && { name }) };
    const part = partOf(page, placeholder?.attributes.type);
    const at: MarkPlace = { slide: page.id, side: page.side, shape: id };
    const body = find(shape, 'p:txBody');
    if (body) readParagraphs(body, part, place, at);
    const data = find(shape, 'a:graphic', 'a:graphicData');
    if (data) readGraphic(data, part, place, at, page);
  }

  function readGraphic(data: Element, part: ReadPart, place: ReadPlace, at: MarkPlace, page: PageSetting): void {
    const related = (id: string | undefined): string => file.relations(page.part).find((one) => one.id === id)?.target ?? '';
    for (const table of childrenOf(data, 'a:tbl')) {
      for (const [row, line] of childrenOf(table, 'a:tr').entries())
        for (const [column, cell] of childrenOf(line, 'a:tc').entries()) {
          const body = find(cell, 'a:txBody');
          const spot = { ...place, row: row + 1, column: column + 1 };
          if (body) readParagraphs(body, part === 'text' ? 'cell' : part, spot, { ...at, row: row + 1, column: column + 1 });
        }
    }
    for (const { attributes } of childrenOf(data, 'c:chart')) {
      const chart = readChartPart(file, related(attributes['r:id']), place);
      texts.push(...chart.texts);
      points.push(...chart.points);
    }
    for (const { attributes } of childrenOf(data, 'dgm:relIds')) {
      const diagram = file.xml(related(attributes['r:dm']));
      for (const paragraph of diagram ? findAll(diagram, 'a:p') : []) add(paragraphText(paragraph), part, place);
    }
  }

  function readParagraphs(body: Element, part: ReadPart, place: ReadPlace, at: MarkPlace): void {
    for (const [index, paragraph] of childrenOf(body, 'a:p').entries()) {
      const draft = startDraft();
      const bounds = [0];
      for (const { text, isField } of runsOf(paragraph)) {
        const start = draft.text.length;
        draft.text += text;
        bounds.push(draft.text.length);
        if (isField) draft.fields.push({ start, end: draft.text.length });
      }
      draft.marks.push(...marks.find({ ...at, paragraph: index + 1 }, bounds));
      const counted = place.row === undefined ? { ...place, paragraph: index + 1 } : place;
      const text = finishDraft(draft, { part, place: counted });
      if (text) texts.push(text);
    }
  }

  function readAlt(shape: Element, page: PageSetting): void {
    const { id, name, title, description } = describe(shape);
    const place: ReadPlace = { slide: page.slide, ...(name !== '' && { name }) };
    add(title, 'alt', place);
    if (description.trim() === '') return;
    const found = marks.findAlt({ slide: page.id, side: page.side, shape: id }, description);
    texts.push({ part: 'alt', place, text: description, marks: found, fields: [] });
  }

  function add(text: string, part: ReadPart, place: ReadPlace): void {
    if (text.trim() !== '') texts.push({ part, place, text, marks: [], fields: [] });
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
  switch (placeholder) {
    case 'ftr':
      return 'footer';
    case 'hdr':
      return 'header';
    default:
      return side === 'notes' ? 'note' : 'text';
  }
}

/** Names of sections, as the list of slides shows them. */
function readSections(presentation: Element | null): readonly ReadText[] {
  return (presentation ? findAll(presentation, 'p14:section') : []).flatMap(
    ({ attributes: { name = '' } }): readonly ReadText[] =>
      name.trim() === '' ? [] : [{ part: 'property', place: { name: 'section' }, text: name, marks: [], fields: [] }],
  );
}
