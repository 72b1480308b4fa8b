/** What every workbook that we write has in common: its parts and how they hang together, cells of text, names of columns. */
import { PRESENTATION, relationType } from './namespaces.js';
import { OfficePackage } from './package.js';
import { printXml, type XmlElement, xml } from './xml.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const WORKBOOK_NAMESPACES = { xmlns: MAIN, 'xmlns:r': PRESENTATION['xmlns:r'] };

interface WorkbookParts {
  /** `xl/workbook.xml`, its sheets as `nameSheets` gives them. */
  readonly workbook: XmlElement;
  readonly sheets: readonly XmlElement[];
  readonly styles: XmlElement;
  /** Of the first sheet: its one table. */
  readonly table?: XmlElement | null;
}

export function assembleWorkbook({ workbook, sheets, styles, table = null }: WorkbookParts): OfficePackage {
  const types = xml(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  );
  const book = new OfficePackage(new Map([['[Content_Types].xml', Buffer.from(printXml(types), 'utf8')]]));
  const parts: readonly (readonly [type: string, target: string, root: XmlElement])[] = [
    ...sheets.map((root, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`, root] as const),
    ['styles', 'styles.xml', styles],
  ];
  book.set('xl/workbook.xml', workbook, `${TYPE}.sheet.main+xml`);
  for (const [type, target, root] of parts) book.set(`xl/${target}`, root, `${TYPE}.${type}+xml`);
  book.relate('', { type: relationType('officeDocument'), target: 'xl/workbook.xml' });
  for (const [type, target] of parts) book.relate('xl/workbook.xml', { type: relationType(type), target });
  if (table !== null) {
    book.set('xl/tables/table1.xml', table, `${TYPE}.table+xml`);
    book.relate('xl/worksheets/sheet1.xml', { type: relationType('table'), target: '../tables/table1.xml' });
  }
  return book;
}

/** The sheets in their order, as the package relates them. */
export function nameSheets(names: readonly string[]): XmlElement {
  return xml('sheets', ...names.map((name, at) => xml('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` })));
}

/** Inline text is text whatever it begins with: `=` and `@` make no formula. */
export function textCell(at: string, text: string, style?: number): XmlElement {
  return xml('c', { r: at, s: style, t: 'inlineStr' }, xml('is', xml('t', { 'xml:space': 'preserve' }, text)));
}

/** A table over the area from A1 to the last of its columns, which its first row names. */
export function tableOver(names: readonly string[], rows: number): XmlElement {
  const ref = `A1:${columnName(names.length - 1)}${rows}`;
  return xml(
    'table',
    { xmlns: MAIN, id: 1, name: 'Table1', displayName: 'Table1', ref, totalsRowShown: 0 },
    xml('tableColumns', { count: names.length }, ...names.map((name, i) => xml('tableColumn', { id: i + 1, name }))),
    xml('tableStyleInfo', { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 }),
  );
}

/** `<cols>` by widths in characters. */
export const sheetColumns = (widths: readonly number[]): XmlElement =>
  xml('cols', ...widths.map((width, i) => xml('col', { min: i + 1, max: i + 1, width, customWidth: 1 })));

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

interface Looks {
  /** `numFmt`s. */
  readonly formats?: readonly XmlElement[];
  /** Each beside the plain one, which comes first. */
  readonly fonts?: readonly XmlElement[];
  /** Beside none and the grey that Excel keeps to itself. */
  readonly fills?: readonly XmlElement[];
  readonly borders?: readonly XmlElement[];
  /** `xf`s of cells; style 0 is plain. */
  readonly cells: readonly XmlElement[];
}

const PLAIN = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

export function styleSheet({ formats = [], fonts = [], fills = [], borders = [], cells }: Looks): XmlElement {
  const list = (name: string, ...items: readonly XmlElement[]) => xml(name, { count: items.length }, ...items);
  const pattern = (patternType: string) => xml('fill', xml('patternFill', { patternType }));
  return xml(
    'styleSheet',
    { xmlns: MAIN },
    formats.length === 0 ? null : list('numFmts', ...formats),
    list('fonts', fontOf(), ...fonts),
    list('fills', pattern('none'), pattern('gray125'), ...fills),
    list('borders', borderOf(null), ...borders),
    list('cellStyleXfs', xml('xf', PLAIN)),
    list('cellXfs', xml('xf', { ...PLAIN, xfId: 0 }), ...cells),
    list('cellStyles', xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}

export const fontOf = (...look: readonly XmlElement[]): XmlElement =>
  xml('font', ...look, xml('sz', { val: 11 }), xml('name', { val: 'Arial' }));

/** Grey lines on all sides; none where `style` is null. */
export function borderOf(style: string | null): XmlElement {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    style === null ? xml(side) : xml(side, { style }, xml('color', { rgb: 'FFBFBFBF' })),
  );
  return xml('border', ...sides, xml('diagonal'));
}
