/** The workbook behind a chart: its data as the chart refers to it, and on a second sheet the facts that the data are. No formulas. */
import type { Chart } from '../../model/chart.js';
import { dataColumns } from './chart/columns.js';
import { OfficePackage } from './package.js';
import { printXml, type XmlElement, xml } from './xml.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The sheet's name and headings, per language. */
const FACT_SHEET: Readonly<Record<string, { readonly name: string; readonly headings: readonly string[] }>> = {
  zh: { name: '数据说明', headings: ['系列', '类别', '编号', '名称', '数值', '原文', '单位'] },
  en: { name: 'Facts', headings: ['Series', 'Category', 'Id', 'Name', 'Value', 'As printed', 'Unit'] },
};

/** First sheet, as chart references name it. */
export const DATA_SHEET = 'Sheet1';

/** Bytes of an `.xlsx`: categories in column A from row 2, series from column B with their names in row 1. */
export function makeChartWorkbook(chart: Chart, language: string): Uint8Array {
  const facts = FACT_SHEET[language.split('-')[0]!.toLowerCase()] ?? FACT_SHEET.en!;
  const formats = [...new Set(chart.series.flatMap((s) => s.points.flatMap((p) => (p === null ? [] : [p.decimals]))))].sort(
    (a, b) => a - b,
  );
  const style = (decimals: number): number => formats.indexOf(decimals) + 1;
  const parts: readonly (readonly [string, XmlElement, string])[] = [
    ['xl/workbook.xml', workbook(facts.name), `${TYPE}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', sheet(dataRows(chart, language, style)), `${TYPE}.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', sheet(factRows(chart, facts.headings, style)), `${TYPE}.worksheet+xml`],
    ['xl/styles.xml', styles(formats), `${TYPE}.styles+xml`],
  ];
  const types = xml(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  );
  const book = new OfficePackage(new Map([['[Content_Types].xml', Buffer.from(printXml(types), 'utf8')]]));
  for (const [name, root, type] of parts) book.set(name, root, type);
  book.relate('', { type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml', external: false });
  for (const [type, target] of [
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['styles', 'styles.xml'],
  ] as const) {
    book.relate('xl/workbook.xml', { type: `${OFFICE}/${type}`, target, external: false });
  }
  return book.write({ pack: false });
}

type Cell = string | { readonly value: number; readonly style: number } | null;

function dataRows(chart: Chart, language: string, style: (decimals: number) => number): Cell[][] {
  const columns = dataColumns(chart, language);
  return [
    [null, ...columns.map((each) => each.name)],
    ...chart.categories.map((category, row): Cell[] => [
      category,
      ...columns.map(({ values, series }): Cell => {
        const value = values[row] ?? null;
        const decimals = chart.series[series]!.points[row]?.decimals ?? 0;
        return value === null ? null : { value, style: style(decimals) };
      }),
    ]),
  ];
}

function factRows(chart: Chart, headings: readonly string[], style: (decimals: number) => number): Cell[][] {
  const rows: Cell[][] = [[...headings]];
  for (const each of chart.series) {
    each.points.forEach((point, at) => {
      if (point === null) return;
      const value = { value: point.value, style: style(point.decimals) };
      rows.push([each.name, chart.categories[at] ?? '', point.fact, point.name, value, point.label, each.unit]);
    });
  }
  return rows;
}

function sheet(rows: readonly (readonly Cell[])[]): XmlElement {
  const data = rows.map((cells, row) =>
    xml(
      'row',
      { r: row + 1 },
      ...cells.map((cell, column) => (cell === null ? null : cellElement(cell, `${columnName(column)}${row + 1}`))),
    ),
  );
  return xml('worksheet', { xmlns: MAIN }, xml('sheetData', {}, ...data));
}

function cellElement(cell: NonNullable<Cell>, at: string): XmlElement {
  if (typeof cell !== 'string') return xml('c', { r: at, s: cell.style }, xml('v', {}, String(cell.value)));
  // Inline text is text whatever it begins with: `=` and `@` make no formula.
  return xml('c', { r: at, t: 'inlineStr' }, xml('is', {}, xml('t', { 'xml:space': 'preserve' }, cell)));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function workbook(factSheet: string): XmlElement {
  return xml(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    xml(
      'sheets',
      {},
      xml('sheet', { name: DATA_SHEET, sheetId: 1, 'r:id': 'rId1' }),
      xml('sheet', { name: factSheet, sheetId: 2, 'r:id': 'rId2' }),
    ),
  );
}

/** Cell style 0 is plain; style i + 1 prints `formats[i]` decimals. */
function styles(formats: readonly number[]): XmlElement {
  const plain = { fontId: 0, fillId: 0, borderId: 0 };
  const custom = (at: number): number => 164 + at;
  const border = xml('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side)));
  return xml(
    'styleSheet',
    { xmlns: MAIN },
    formats.length === 0
      ? null
      : xml(
          'numFmts',
          { count: formats.length },
          ...formats.map((decimals, i) =>
            xml('numFmt', { numFmtId: custom(i), formatCode: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }),
          ),
        ),
    xml('fonts', { count: 1 }, xml('font', {}, xml('sz', { val: 11 }), xml('name', { val: 'Arial' }))),
    xml(
      'fills',
      { count: 2 },
      xml('fill', {}, xml('patternFill', { patternType: 'none' })),
      xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
    ),
    xml('borders', { count: 1 }, border),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, ...plain })),
    xml(
      'cellXfs',
      { count: formats.length + 1 },
      xml('xf', { numFmtId: 0, ...plain, xfId: 0 }),
      ...formats.map((_, i) => xml('xf', { numFmtId: custom(i), ...plain, xfId: 0, applyNumberFormat: 1 })),
    ),
    xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
