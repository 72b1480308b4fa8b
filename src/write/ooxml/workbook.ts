/** The workbook behind a chart: its data as the chart refers to it, and on a second sheet the facts that the data are. No formulas. */
import type { Chart } from '../../model/chart.js';
import { dataColumns } from './chart/columns.js';
import { plainFormat } from './chart/format.js';
import { assembleWorkbook, columnName, MAIN, nameSheets, styleSheet, textCell, WORKBOOK_NAMESPACES } from './spreadsheet.js';
import { type XmlElement, xml } from './xml.js';

/** The sheet's name and headings, per language. */
const FACT_SHEET: Readonly<Record<string, { readonly name: string; readonly headings: readonly string[] }>> = {
  zh: { name: '数据说明', headings: ['系列', '类别', '编号', '名称', '数值', '原文', '单位', '单元格'] },
  en: { name: 'Facts', headings: ['Series', 'Category', 'Id', 'Name', 'Value', 'As printed', 'Unit', 'Cell'] },
};

/** First sheet, as chart references name it. */
export const DATA_SHEET = 'Sheet1';

/** By this name readers find the sheet of facts, whatever it is called. */
const FACTS_NAME = 'facts';

/** Bytes of an `.xlsx`: categories in column A from row 2, series from column B with their names in row 1. */
export function makeChartWorkbook(chart: Chart, language: string): Uint8Array {
  const facts = FACT_SHEET[language.split('-')[0]!.toLowerCase()] ?? FACT_SHEET.en!;
  const formats = [...new Set(chart.series.flatMap((s) => s.points.flatMap((p) => (p === null ? [] : [p.decimals]))))].sort(
    (a, b) => a - b,
  );
  const style = (decimals: number): number => formats.indexOf(decimals) + 1;
  const rows = factRows(chart, facts.headings, language, style);
  const area = `'${facts.name}'!$A$1:$${columnName(rows[0]!.length - 1)}$${rows.length}`;
  const names = xml('definedNames', xml('definedName', { name: FACTS_NAME }, area));
  const book = assembleWorkbook({
    workbook: xml('workbook', WORKBOOK_NAMESPACES, nameSheets([DATA_SHEET, facts.name]), names),
    sheets: [sheet(dataRows(chart, language, style)), sheet(rows)],
    styles: styles(formats),
  });
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

/** Which fact each number is, and the cell in which the first sheet has it. */
function factRows(chart: Chart, headings: readonly string[], language: string, style: (decimals: number) => number): Cell[][] {
  const rows: Cell[][] = [[...headings]];
  const columns = dataColumns(chart, language);
  for (const [index, each] of chart.series.entries()) {
    each.points.forEach((point, at) => {
      if (point === null) return;
      const value = { value: point.value, style: style(point.decimals) };
      // A bar on both sides of zero is two columns: the one that carries it and the one that goes on below.
      const cells = columns.flatMap(({ values, series, mark }, column) =>
        series === index && mark === 'value' && values[at] != null ? [`${columnName(column + 1)}${at + 2}`] : [],
      );
      rows.push([each.name, chart.categories[at] ?? '', point.fact, point.name, value, point.label, each.unit, cells.join(' ')]);
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
  return xml('worksheet', { xmlns: MAIN }, xml('sheetData', ...data));
}

function cellElement(cell: NonNullable<Cell>, at: string): XmlElement {
  if (typeof cell !== 'string') return xml('c', { r: at, s: cell.style }, xml('v', String(cell.value)));
  return textCell(at, cell);
}

/** Cell style i + 1 prints `formats[i]` decimals. */
function styles(formats: readonly number[]): XmlElement {
  const custom = (at: number): number => 164 + at;
  return styleSheet({
    formats: formats.map((decimals, i) => xml('numFmt', { numFmtId: custom(i), formatCode: plainFormat(decimals) })),
    cells: formats.map((_, i) =>
      xml('xf', { numFmtId: custom(i), fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
    ),
  });
}
