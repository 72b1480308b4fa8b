/**
 * The workbook behind a chart: its data as the chart refers to it, the words beside its numbers, and on a second sheet the facts that
 * the data are. Only what nobody sees is computed: the ground under a waterfall's steps.
 */

import type { Chart } from '../../model/chart.js';
import { widthInEm } from '../../typeset/estimate-width.js';
import { type DataColumn, dataColumns, wordsColumn } from './chart/columns.js';
import { cellFormat, storedNumber } from './chart/format.js';
import {
  assembleWorkbook,
  columnName,
  nameSheets,
  sheetColumns,
  styleSheet,
  tableOver,
  textCell,
  WORKBOOK_NAMESPACES,
} from './spreadsheet.js';
import { type XmlElement, xml } from './xml.js';

interface Words {
  /** Of the sheet of facts. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Over the names of categories; over the words beside the numbers of a column. */
  readonly category: string;
  readonly beside: (column: string) => string;
}

/** What the workbook says itself, per language. */
const WORDS: Readonly<Record<string, Words>> = {
  zh: {
    name: '数据说明',
    headings: ['系列', '类别', '编号', '名称', '数值', '原文', '单位', '单元格'],
    category: '类别',
    beside: (column) => `${column}列数值旁的文字`,
  },
  en: {
    name: 'Facts',
    headings: ['Series', 'Category', 'Id', 'Name', 'Value', 'As printed', 'Unit', 'Cell'],
    category: 'Category',
    beside: (column) => `Words beside column ${column}`,
  },
};

/** First sheet, as chart references name it. */
export const DATA_SHEET = 'Sheet1';

/** By this name readers find the sheet of facts, whatever it is called. */
const FACTS_NAME = 'facts';

/** Bytes of an `.xlsx`: categories in column A from row 2, series from column B with their names in row 1, words behind them. */
export function makeChartWorkbook(chart: Chart, language: string): Uint8Array {
  const words = WORDS[language.split('-')[0]!.toLowerCase()] ?? WORDS.en!;
  const columns = dataColumns(chart, language);
  const data = dataRows(chart, columns, words);
  const facts = factRows(chart, columns, words.headings);
  const cells = [...data, ...facts].flat().filter((cell) => cell !== null && typeof cell !== 'string');
  const formats = [...new Set(cells.map(({ format }) => format))].sort();
  const style = (format: string): number => formats.indexOf(format) + 1;
  const area = `'${words.name}'!$A$1:$${columnName(facts[0]!.length - 1)}$${facts.length}`;
  const names = xml('definedNames', xml('definedName', { name: FACTS_NAME }, area));
  const table = tableOf(data);
  const book = assembleWorkbook({
    workbook: xml('workbook', WORKBOOK_NAMESPACES, nameSheets([DATA_SHEET, words.name]), names),
    sheets: [sheet(data, style, table !== null), sheet(facts, style)],
    styles: styles(formats),
    table,
  });
  return book.write({ pack: false });
}

type Cell = string | { readonly value: number; readonly format: string; readonly formula?: string | null } | null;

function dataRows(chart: Chart, columns: readonly DataColumn[], words: Words): Cell[][] {
  const worded = columns.flatMap((column, at) => (wordsColumn(columns, at) === null ? [] : [{ column, at }]));
  return [
    [words.category, ...columns.map((each) => each.name), ...worded.map(({ at }) => words.beside(columnName(at + 1)))],
    ...chart.categories.map((category, row): Cell[] => [
      category,
      ...columns.map(({ values, points, formulas }): Cell => {
        const value = values[row] ?? null;
        const format = points[row] && value !== null ? cellFormat(points[row], value) : 'General';
        return value === null ? null : { value, format, formula: formulas?.[row] ?? null };
      }),
      ...worded.map(({ column }) => column.format.words[row]?.text ?? null),
    ]),
  ];
}

/** Excel calls each column of a table by its own name, whatever its case. */
function tableOf(rows: readonly (readonly Cell[])[]): XmlElement | null {
  const names = rows[0]!.map((cell) => (typeof cell === 'string' ? cell : ''));
  const isNamed = !names.includes('') && new Set(names.map((name) => name.toLowerCase())).size === names.length;
  return isNamed ? tableOver(names, rows.length) : null;
}

/** Which fact each number is, and the cell in which the first sheet has it. */
function factRows(chart: Chart, columns: readonly DataColumn[], headings: readonly string[]): Cell[][] {
  const rows: Cell[][] = [[...headings]];
  for (const [index, each] of chart.series.entries()) {
    each.points.forEach((point, at) => {
      if (point === null) return;
      const value = { value: point.value, format: cellFormat(point, point.value) };
      // A bar on both sides of zero is two columns: the one that carries it and the one that goes on below.
      const cells = columns.flatMap(({ values, series, mark }, column) =>
        series === index && mark === 'value' && values[at] != null ? [`${columnName(column + 1)}${at + 2}`] : [],
      );
      rows.push([each.name, chart.categories[at] ?? '', point.fact, point.name, value, point.label, each.unit, cells.join(' ')]);
    });
  }
  return rows;
}

function sheet(rows: readonly (readonly Cell[])[], style: (format: string) => number, hasTable = false): XmlElement {
  const data = rows.map((cells, row) =>
    xml(
      'row',
      { r: row + 1 },
      ...cells.map((cell, column) => (cell === null ? null : cellElement(cell, `${columnName(column)}${row + 1}`, style))),
    ),
  );
  const widths = rows[0]!.map((_, column) => widthOf(rows.map((cells) => cells[column] ?? null)));
  const table = hasTable ? xml('tableParts', { count: 1 }, xml('tablePart', { 'r:id': 'rId1' })) : null;
  return xml('worksheet', { ...WORKBOOK_NAMESPACES }, sheetColumns(widths), xml('sheetData', ...data), table);
}

/** Characters of a column, with room for the arrow that a table's heading carries, and what is too long to show whole. */
const ROOM = 3;
const WIDEST = 40;
const NARROWEST = 9;
const TYPEFACE = { latin: { each: 0.5 }, wideMarks: true, gap: 0 } as const;

function widthOf(cells: readonly Cell[]): number {
  const texts = cells.map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell : storedNumber(cell.value)));
  const longest = Math.max(...texts.map((text) => widthInEm(text, TYPEFACE) * 2));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest) + ROOM));
}

function cellElement(cell: NonNullable<Cell>, at: string, style: (format: string) => number): XmlElement {
  if (typeof cell === 'string') return textCell(at, cell);
  const { value, format, formula = null } = cell;
  return xml('c', { r: at, s: style(format) }, formula === null ? null : xml('f', formula), xml('v', storedNumber(value)));
}

/** Cell style i + 1 prints by `formats[i]`. */
function styles(formats: readonly string[]): XmlElement {
  const custom = (at: number): number => 164 + at;
  return styleSheet({
    formats: formats.map((formatCode, i) => xml('numFmt', { numFmtId: custom(i), formatCode })),
    cells: formats.map((_, i) =>
      xml('xf', { numFmtId: custom(i), fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
    ),
  });
}
