/** Reads a finished DOCX for tests as Word would: paragraphs with their styles resolved through `basedOn`, fields, numbers of headings. */
import type { OfficeFile } from './office.js';
import { openOffice } from './office.js';
import { findAll, textOf, type XmlNode } from './xml.js';

export interface WordFile {
  readonly office: OfficeFile;
  readonly body: XmlNode;
  readonly styles: ReadonlyMap<string, WordStyle>;
  /** All of the body in document order, those in cells and content controls too. */
  readonly paragraphs: readonly WordParagraph[];
  readonly settings: XmlNode;
  /** The last section's properties. */
  readonly section: XmlNode;
}

export interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly node: XmlNode;
  readonly basedOn: WordStyle | null;
}

export interface WordParagraph {
  readonly node: XmlNode;
  readonly style: WordStyle;
  readonly text: string;
  readonly runs: readonly WordRun[];
  readonly inTable: boolean;
}

export interface WordRun {
  readonly node: XmlNode;
  readonly text: string;
  /** Name of its character style. */
  readonly style: string | null;
}

/** A complex field, as its runs have it. */
export interface WordField {
  readonly instruction: string;
  /** What readers that do not compute see. */
  readonly result: string;
  /** Runs from the begin mark to the end mark, both counted. */
  readonly runs: number;
  readonly dirty: boolean;
}

export function readWord(file: string): WordFile {
  const office = openOffice(file);
  const body = only(office.xml('word/document.xml'), 'w:body');
  const styles = readStyles(office);
  return {
    office,
    body,
    styles,
    paragraphs: readParagraphs(body, styles),
    settings: office.xml('word/settings.xml'),
    section: findAll(body, 'w:sectPr').at(-1)!,
  };
}

function readStyles(office: OfficeFile): ReadonlyMap<string, WordStyle> {
  const nodes = new Map(findAll(office.xml('word/styles.xml'), 'w:style').map((node) => [node.attributes['w:styleId']!, node]));
  const styles = new Map<string, WordStyle>();
  const read = (id: string): WordStyle => {
    const known = styles.get(id);
    if (known) return known;
    const node = nodes.get(id);
    if (!node) throw new Error(`style ${id} is not defined`);
    const parent = valOf(node, 'w:basedOn');
    const style = {
      id,
      name: valOf(node, 'w:name') ?? '',
      type: node.attributes['w:type'] ?? '',
      node,
      basedOn: parent === null ? null : read(parent),
    };
    styles.set(id, style);
    return style;
  };
  for (const id of nodes.keys()) read(id);
  return styles;
}

/** Paragraphs of a part's root; one without a style has the default one. */
export function readParagraphs(root: XmlNode, styles: ReadonlyMap<string, WordStyle>): readonly WordParagraph[] {
  const normal = [...styles.values()].find(({ node, type }) => type === 'paragraph' && node.attributes['w:default'] === '1')!;
  const inCells = new Set(findAll(root, 'w:tbl').flatMap((table) => findAll(table, 'w:p')));
  return findAll(root, 'w:p').map((node) => {
    const id = childOf(node, 'w:pPr') && valOf(childOf(node, 'w:pPr')!, 'w:pStyle');
    const style = id ? styles.get(id) : normal;
    if (!style) throw new Error(`a paragraph has the style ${id}, which is not defined`);
    const runs = findAll(node, 'w:r').map((run) => readRun(run, styles));
    return { node, style, runs, text: runs.map(({ text }) => text).join(''), inTable: inCells.has(node) };
  });
}

function readRun(node: XmlNode, styles: ReadonlyMap<string, WordStyle>): WordRun {
  const properties = childOf(node, 'w:rPr');
  const id = properties && valOf(properties, 'w:rStyle');
  if (id && !styles.has(id)) throw new Error(`a run has the style ${id}, which is not defined`);
  const text = elementsOf(node)
    .map((child) => (child.name === 'w:t' ? textOf(child) : child.name === 'w:tab' ? '\t' : child.name === 'w:br' ? '\n' : ''))
    .join('');
  return { node, text, style: id ? styles.get(id)!.name : null };
}

/** A property of a style, as the nearest style of its chain has it, else the document's defaults; null where none says it. */
export function resolve(word: WordFile, style: WordStyle, of: 'w:pPr' | 'w:rPr', name: string): XmlNode | null {
  for (let each: WordStyle | null = style; each; each = each.basedOn) {
    const found = childOf(each.node, of);
    const property = found && childOf(found, name);
    if (property) return property;
  }
  const defaults = findAll(word.office.xml('word/styles.xml'), of === 'w:pPr' ? 'w:pPrDefault' : 'w:rPrDefault')[0];
  const found = defaults && childOf(defaults, of);
  return (found && childOf(found, name)) ?? null;
}

/** Attributes of a property, each from the nearest style that says it: `w:ind` and `w:spacing` are inherited one attribute at a time. */
export function resolveAttributes(
  word: WordFile,
  style: WordStyle,
  of: 'w:pPr' | 'w:rPr',
  name: string,
): Readonly<Record<string, string>> {
  const chain: WordStyle[] = [];
  for (let each: WordStyle | null = style; each; each = each.basedOn) chain.unshift(each);
  const defaults = findAll(word.office.xml('word/styles.xml'), of === 'w:pPr' ? 'w:pPrDefault' : 'w:rPrDefault');
  return Object.assign(
    {},
    ...[...defaults, ...chain.map(({ node }) => node)].map((node) => {
      const found = childOf(node, of);
      return (found && childOf(found, name))?.attributes ?? {};
    }),
  );
}

/** Whether a switch such as `w:keepNext` is on. */
export function isOn(property: XmlNode | null): boolean {
  return property !== null && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

/** Complex fields of a paragraph or part, those within another one too, in the order in which they begin. */
export function readFields(root: XmlNode): readonly WordField[] {
  const fields: { instruction: string; result: string; runs: number; dirty: boolean }[] = [];
  const open: { field: (typeof fields)[number]; separated: boolean }[] = [];
  for (const run of findAll(root, 'w:r')) {
    const mark = findAll(run, 'w:fldChar');
    for (const each of mark) {
      if (each.attributes['w:fldCharType'] !== 'begin') continue;
      const field = { instruction: '', result: '', runs: 0, dirty: isOn(each) && each.attributes['w:dirty'] !== undefined };
      fields.push(field);
      open.push({ field, separated: false });
    }
    for (const each of open) each.field.runs++;
    const inner = open.at(-1);
    if (inner && !inner.separated) inner.field.instruction += findAll(run, 'w:instrText').map(textOf).join('');
    for (const each of open) if (each.separated) each.field.result += findAll(run, 'w:t').map(textOf).join('');
    for (const each of mark) {
      if (each.attributes['w:fldCharType'] === 'separate' && inner) inner.separated = true;
      if (each.attributes['w:fldCharType'] === 'end') open.pop();
    }
  }
  return fields.map((field) => ({ ...field, instruction: field.instruction.trim() }));
}

/** What Word prints before the paragraphs that are numbered, by paragraph; one without a number is not in it. */
export function readNumbers(word: WordFile): ReadonlyMap<WordParagraph, string> {
  const part = word.office.parts.includes('word/numbering.xml') ? word.office.xml('word/numbering.xml') : null;
  const abstracts = new Map(
    (part ? findAll(part, 'w:abstractNum') : []).map((node) => [node.attributes['w:abstractNumId'], node]),
  );
  const instances = new Map(
    (part ? findAll(part, 'w:num') : []).map((node) => [
      node.attributes['w:numId'],
      abstracts.get(valOf(node, 'w:abstractNumId')!),
    ]),
  );
  const counts = new Map<string, number[]>();
  const numbers = new Map<WordParagraph, string>();
  for (const paragraph of word.paragraphs) {
    const own = childOf(paragraph.node, 'w:pPr');
    const property = (own && childOf(own, 'w:numPr')) ?? resolve(word, paragraph.style, 'w:pPr', 'w:numPr');
    const id = property && valOf(property, 'w:numId');
    const abstract = id ? instances.get(id) : undefined;
    if (!property || !id || id === '0' || !abstract) continue;
    const levels = findAll(abstract, 'w:lvl');
    const bound = levels.find((each) => valOf(each, 'w:pStyle') === paragraph.style.id)?.attributes['w:ilvl'];
    const level = Number(valOf(property, 'w:ilvl') ?? bound ?? 0);
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    count[level] = (count[level] ?? 0) + 1;
    count.length = level + 1;
    const text = valOf(levels[level]!, 'w:lvlText') ?? '';
    numbers.set(
      paragraph,
      text.replace(/%(\d)/g, (_, place: string) =>
        formatNumber(count[Number(place) - 1] ?? 1, valOf(levels[Number(place) - 1]!, 'w:numFmt') ?? 'decimal'),
      ),
    );
  }
  return numbers;
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** ECMA-376 §17.18.59, the formats that official documents use. */
function formatNumber(value: number, format: string): string {
  if (format === 'bullet') return '';
  if (!/^chineseCounting/.test(format)) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return tens === 0 ? DIGITS[ones]! : `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** Outline level of a paragraph's style, from 1; null for text. */
export function headingLevel(word: WordFile, { style }: WordParagraph): number | null {
  const level = resolve(word, style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val'];
  return level === undefined || Number(level) > 8 ? null : Number(level) + 1;
}

/** The one child of a name. */
export function childOf(node: XmlNode, name: string): XmlNode | null {
  return elementsOf(node).find((child) => child.name === name) ?? null;
}

export function elementsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string');
}

/** `w:val` of a child. */
export function valOf(node: XmlNode, child: string): string | null {
  return childOf(node, child)?.attributes['w:val'] ?? null;
}

function only(node: XmlNode, name: string): XmlNode {
  const [found, ...more] = findAll(node, name);
  if (!found || more.length > 0) throw new Error(`expected one ${name}`);
  return found;
}
