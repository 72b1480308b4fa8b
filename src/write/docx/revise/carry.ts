/** Brings over from the older file what its deleted paragraphs need: styles, lists, drawings with their parts. */
import { posix } from 'node:path';
import { hashBytes } from '../../../cache/hash.js';
import { type OfficePackage, resolveTarget } from '../../ooxml/package.js';
import { child, descendants, elements, insertInOrder, need, path, removeChildren, textOf, visit } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { plainProperties } from './revise-paragraph.js';
import type { Revision } from './revision.js';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const FOOTNOTES = 'word/footnotes.xml';
const NUMBERING = 'word/numbering.xml';
const BEFORE_NUMBERS = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl', 'w:numPr'];

/** `lists`: numbers of the older file's lists that are lists of the newer one. */
export function openCarrier(
  before: OfficePackage,
  after: OfficePackage,
  lists: ReadonlyMap<string, string>,
): Pick<Revision, 'describeDrawing' | 'carryProperties' | 'carryDrawing' | 'describeFootnote' | 'carryFootnote'> {
  const known = new Map(lists);
  const numberings = { before: openLists(before), after: openLists(after) };
  const parts = new Map<string, string>();

  return {
    describeDrawing: (drawing, from) => describeDrawing(drawing, from === 'before' ? before : after),

    carryProperties(properties) {
      const carried = xml('w:pPr', ...plainProperties(properties).map(copy));
      const style = child(carried, 'w:pStyle')?.attributes['w:val'];
      if (style !== undefined) carryStyle(style, before, after);
      const list = numberings.before(properties);
      // Of no list, whatever its style counts in: that says the same in every file.
      if (path(carried, 'w:numPr', 'w:numId')?.attributes['w:val'] !== '0') removeChildren(carried, 'w:numPr');
      if (list) {
        const number = known.get(list.number) ?? carryList(list.number, before, after);
        known.set(list.number, number);
        const own = numberings.after(carried);
        if (own?.number !== number || own.level !== list.level) {
          const level = xml('w:ilvl', { 'w:val': list.level });
          insertInOrder(carried, xml('w:numPr', level, xml('w:numId', { 'w:val': number })), BEFORE_NUMBERS);
        }
      }
      return elements(carried);
    },

    describeFootnote: (reference, from) => textOf(findFootnote(reference, from === 'before' ? before : after)),

    carryFootnote(reference) {
      if (!after.has(FOOTNOTES)) return null;
      const notes = after.xml(FOOTNOTES);
      const id = String(1 + Math.max(0, ...elements(notes).map(({ attributes }) => Number(attributes['w:id']))));
      const carried = copy(findFootnote(reference, before));
      carried.attributes['w:id'] = id;
      notes.children.push(carried);
      return { ...reference, attributes: { ...reference.attributes, 'w:id': id } };
    },

    carryDrawing(drawing) {
      const carried = copy(drawing);
      visit(carried, ({ attributes }) => {
        for (const key of ['r:id', 'r:embed', 'r:link']) {
          const relationship = before.relationships(DOCUMENT).find(({ id }) => id === attributes[key]);
          if (!relationship) continue;
          const { type, external } = relationship;
          const part = external
            ? relationship.target
            : carryPart(resolveTarget(DOCUMENT, relationship.target), before, after, parts);
          const target = external ? part : posix.relative('word', part);
          const there = after.relationships(DOCUMENT).find((one) => one.type === type && one.target === target);
          attributes[key] = there?.id ?? after.relate(DOCUMENT, { type, target, external });
        }
      });
      return carried;
    },
  };
}

interface ListPlace {
  /** `w:numId`. */
  readonly number: string;
  /** `w:ilvl`. */
  readonly level: string;
}

/** Tells the list that a paragraph with such properties counts in: its own, else its style's. */
export function openLists(file: OfficePackage): (properties: XmlElement | null) => ListPlace | null {
  const styles = new Map(elements(file.xml(STYLES), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const read = (properties: XmlElement | null): ListPlace | null => {
    if (properties === null) return null;
    const number = path(properties, 'w:numPr', 'w:numId')?.attributes['w:val'];
    if (number !== undefined) return { number, level: path(properties, 'w:numPr', 'w:ilvl')?.attributes['w:val'] ?? '0' };
    return readStyle(child(properties, 'w:pStyle')?.attributes['w:val']);
  };
  const readStyle = (id: string | undefined): ListPlace | null => {
    const style = styles.get(id);
    if (style === undefined) return null;
    return read(child(style, 'w:pPr')) ?? readStyle(child(style, 'w:basedOn')?.attributes['w:val']);
  };
  return (properties) => {
    const place = read(properties);
    // 0 is Word's word for no list.
    return place?.number === '0' ? null : place;
  };
}

/** A style of the same id is the same: both come of one theme. */
function carryStyle(id: string, before: OfficePackage, after: OfficePackage): void {
  const find = (file: OfficePackage): XmlElement | undefined =>
    elements(file.xml(STYLES), 'w:style').find((style) => style.attributes['w:styleId'] === id);
  const style = find(before);
  if (find(after) || !style) return;
  const carried = copy(style);
  // Its list is the paragraph's matter.
  const properties = child(carried, 'w:pPr');
  if (properties) removeChildren(properties, 'w:numPr');
  after.xml(STYLES).children.push(carried);
  const base = child(style, 'w:basedOn')?.attributes['w:val'];
  if (base !== undefined) carryStyle(base, before, after);
}

/** Gives the new list's number. */
function carryList(number: string, before: OfficePackage, after: OfficePackage): string {
  const from = before.xml(NUMBERING);
  const list = elements(from, 'w:num').find(({ attributes }) => attributes['w:numId'] === number);
  const kind = list && need(list, 'w:abstractNumId').attributes['w:val'];
  const abstract = elements(from, 'w:abstractNum').find(({ attributes }) => attributes['w:abstractNumId'] === kind);
  if (!list || !abstract) throw new Error(`there is no list ${number}`);
  const into = after.xml(NUMBERING);
  const next = (name: string, key: string): string =>
    String(1 + Math.max(0, ...elements(into, name).map(({ attributes }) => Number(attributes[key]))));
  const [newKind, newNumber] = [next('w:abstractNum', 'w:abstractNumId'), next('w:num', 'w:numId')];
  const definition = copy(abstract);
  definition.attributes['w:abstractNumId'] = newKind;
  // A style belongs to one list.
  for (const level of elements(definition, 'w:lvl')) removeChildren(level, 'w:pStyle');
  const carried = copy(list);
  carried.attributes['w:numId'] = newNumber;
  need(carried, 'w:abstractNumId').attributes['w:val'] = newKind;
  insertInOrder(into, definition, ['w:numPicBullet', 'w:abstractNum', 'w:num']);
  insertInOrder(into, carried, ['w:numPicBullet', 'w:abstractNum', 'w:num']);
  return newNumber;
}

function findFootnote({ attributes }: XmlElement, file: OfficePackage): XmlElement {
  const note = elements(file.xml(FOOTNOTES)).find((one) => one.attributes['w:id'] === attributes['w:id']);
  if (!note) throw new Error(`there is no footnote ${attributes['w:id']}`);
  return note;
}

/** What it shows: its chart or picture, its size, and what is read out for it. */
function describeDrawing(drawing: XmlElement, file: OfficePackage): string {
  const shown: string[] = [];
  visit(drawing, ({ name, attributes }) => {
    if (name === 'wp:extent') shown.push(`${attributes.cx} ${attributes.cy}`);
    if (name === 'wp:docPr') shown.push(attributes.descr ?? '');
    const id = attributes['r:id'] ?? attributes['r:embed'];
    const relationship = file.relationships(DOCUMENT).find((one) => one.id === id);
    if (relationship && !relationship.external) shown.push(hashBytes(file.bytes(resolveTarget(DOCUMENT, relationship.target))));
  });
  return shown.join(' ');
}

/** Copies a part with those that it points at, under a free name of its kind; gives the name. */
function carryPart(name: string, before: OfficePackage, after: OfficePackage, carried: Map<string, string>): string {
  const done = carried.get(name);
  if (done !== undefined) return done;
  const [, stem = '', extension = ''] = /^(.*?)\d*(\.\w+)$/.exec(name) ?? [];
  let number = 1;
  while (after.has(`${stem}${number}${extension}`)) number++;
  const free = `${stem}${number}${extension}`;
  carried.set(name, free);
  const types = elements(before.xml('[Content_Types].xml'));
  const own = types.find(({ attributes }) => attributes.PartName === `/${name}`)?.attributes.ContentType;
  const byExtension = types.find(({ attributes }) => attributes.Extension === extension.slice(1))?.attributes.ContentType;
  if (own === undefined && byExtension !== undefined) after.declareExtension(extension.slice(1), byExtension);
  after.set(free, before.bytes(name), own);
  const relationships = before.relationships(name).map((one) => {
    if (one.external) return one;
    const part = carryPart(resolveTarget(name, one.target), before, after, carried);
    return { ...one, target: posix.relative(posix.dirname(free), part) };
  });
  if (relationships.length > 0) after.setRelationships(free, relationships);
  return free;
}

function copy(element: XmlElement): XmlElement {
  return structuredClone(element);
}

/** Every paragraph of a file's text. */
export function listParagraphs(file: OfficePackage): readonly XmlElement[] {
  return descendants(file.xml(DOCUMENT), 'w:p');
}
