/** Tables: fixed widths over the whole text block, head rows that repeat, rows that stay whole, looks from table styles. */
import type { FactStretch, TableFigure } from '../../model/content.js';
import type { Inline, TableBlock, TableCell } from '../../model/document.js';
import { plainText, proseInlines } from '../../model/inlines.js';
import { sum } from '../../model/lists.js';
import { twips } from '../ooxml/units.js';
import { alignNumbers } from './cell-alignment.js';
import { type DividedWidth, divideWidth, type MeasuredCell } from './column-widths.js';
import type { WordContext } from './context.js';
import { buildFootnote, buildInlines } from './inlines.js';
import type { Docx, Table } from './library.js';
import { placeParagraph } from './place-paragraph.js';
import type { TableStyle } from './style-sheet.js';
import { findTypeface } from './typeface.js';
import { countLines } from './wrap-lines.js';

type Cell = Omit<TableCell, 'origin'> & {
  /** Em that a number stands in, for its point to stand under the others'. */
  readonly inset?: number;
};

interface TableContent extends Pick<TableBlock, 'style' | 'headRows' | 'columns' | 'alt'> {
  readonly rows: readonly (readonly Cell[])[];
  readonly title: string | null;
  readonly altFacts?: readonly FactStretch[];
  /** A note stands below and belongs to it. */
  readonly noted: boolean;
}

/** A table of so few rows that takes no more than this share of a page is not divided between pages. */
const LONGEST_WHOLE = { rows: 12, share: 0.7 };
/** Padding left and right of a table whose texts are wider than the page, points. */
const TIGHT = 2;

/** A table that the template writes out. `width` in points. */
export function buildTable(block: TableBlock, width: number, word: WordContext): Table {
  return build({ ...block, title: null, noted: false }, width, word);
}

/** What a table's columns are worked out from. */
export type TableSetting = Pick<WordContext, 'styles' | 'content'>;

/** A table of the content. `style` is the theme's table style. */
export function buildTableFigure(figure: TableFigure, style: string, width: number, word: WordContext): Table {
  return build(describeFigure(figure, style, word), width, word);
}

/** Whether all its columns read well in a width, and whether they can be read at all: no two characters a line. */
export function fitsWidth(
  figure: TableFigure,
  style: string,
  width: number,
  setting: TableSetting,
): Pick<DividedWidth, 'fits' | 'readable'> {
  const { rows } = describeFigure(figure, style, setting);
  return divideColumns(rows, 2 * TIGHT, width, setting.styles);
}

function describeFigure(figure: TableFigure, style: string, word: TableSetting): TableContent {
  const { parts } = word.styles.look(style);
  const cell = (inlines: readonly Inline[], column: number, header: boolean): Cell => ({
    header,
    style: header ? (parts.th ?? 'th') : (parts.td ?? 'td'),
    align: figure.columns[column]!.align,
    inlines,
    colSpan: 1,
    rowSpan: 1,
  });
  const numbers = figure.columns.map(({ align }, column) =>
    align === 'number' ? alignNumbers(figure.rows.map((row) => row[column]!.plain)) : null,
  );
  const rows = figure.rows.map((row, at) =>
    row.map((prose, column): Cell => {
      const own = cell(proseInlines(prose, word.content.facts), column, false);
      const aligned = numbers[column]?.[at];
      return { ...own, ...(aligned && { align: aligned.isNumber ? 'number' : 'text', inset: aligned.inset }) };
    }),
  );
  const head = figure.columns.map(({ heading }, column): Cell => {
    const own = cell(proseInlines(heading, word.content.facts), column, true);
    const worded = numbers[column]?.every(({ isNumber }) => !isNumber) === true;
    return worded ? { ...own, align: 'text' } : own;
  });
  return {
    style,
    headRows: 1,
    columns: null,
    rows: [head, ...rows],
    title: figure.title.plain,
    alt: figure.alt,
    ...(figure.altFacts && { altFacts: figure.altFacts }),
    noted: figure.note !== null,
  };
}

function build(table: TableContent, width: number, word: WordContext): Table {
  const { docx } = word;
  word.tableAlts.push({ title: table.title, description: table.alt });
  word.factMarks.markAlt(table.alt, table.altFacts);
  const { style, widths } = fitColumns(table, width, word);
  const { look } = style;
  const staysWhole =
    table.rows.length <= LONGEST_WHOLE.rows && measureHeight(table, widths, style, word) <= LONGEST_WHOLE.share * word.textHeight;
  const last = table.rows.length - 1;
  return new docx.Table({
    style: style.id,
    width: { size: twips(width), type: 'dxa' },
    columnWidths: roundWidths(widths, twips(width)),
    layout: 'fixed',
    tableLook: {
      firstRow: table.headRows > 0,
      noHBand: look.band === null,
      noVBand: true,
      firstColumn: false,
      lastColumn: false,
      lastRow: false,
    },
    rows: table.rows.map((row, index) => {
      const isHead = index < table.headRows;
      // A long table keeps its head with the row below, and its last row with the note.
      const keepNext = index === last ? table.noted : staysWhole || isHead;
      return buildRow(row, { isHead, keepNext }, word);
    }),
  });
}

/** The columns' widths, in points, and the table's style: the theme's, or where the texts do not fit, with less room beside them. */
function fitColumns(
  table: TableContent,
  width: number,
  { styles }: WordContext,
): { style: TableStyle; widths: readonly number[] } {
  const isForm = table.rows.some((row) => row.some(({ room }) => room !== undefined));
  const usual = styles.table(table.style, { isForm });
  if (table.columns !== null) return { style: usual, widths: table.columns.map((share) => share * width) };
  const divide = ({ look: { padding } }: TableStyle) => divideColumns(table.rows, padding.left + padding.right, width, styles);
  const { fits, widths } = divide(usual);
  if (fits) return { style: usual, widths };
  const tight = styles.table(table.style, { isForm, across: TIGHT });
  return { style: tight, widths: divide(tight).widths };
}

function divideColumns(
  rows: readonly (readonly Cell[])[],
  padding: number,
  width: number,
  styles: WordContext['styles'],
): DividedWidth {
  const [cells, columns] = measureCells(rows);
  return divideWidth(cells, columns, width, styles.look(rows.at(-1)?.[0]?.style ?? 'td').size, padding);
}

/** About how high the table will be, points. */
function measureHeight(
  table: TableContent,
  widths: readonly number[],
  { look: { padding } }: TableStyle,
  word: WordContext,
): number {
  const [cells] = measureCells(table.rows);
  let at = 0;
  return table.rows.reduce((height, row) => {
    const lines = row.map(({ style, inlines, colSpan }) => {
      const look = word.styles.look(style);
      const { size, leading } = look;
      const { column } = cells[at++]!;
      const across = sum(widths.slice(column, column + colSpan)) - padding.left - padding.right;
      const room = Math.max(1, across / size);
      return countLines(plainText(inlines, '\n'), room, room, findTypeface(look, word.theme, word.language)) * size * leading;
    });
    return height + Math.max(0, ...lines) + padding.top + padding.bottom;
  }, 0);
}

interface RowPlace {
  readonly isHead: boolean;
  /** Stays on the page of the row, or the note, below. */
  readonly keepNext: boolean;
}

function buildRow(row: readonly Cell[], { isHead, keepNext }: RowPlace, word: WordContext): InstanceType<Docx['TableRow']> {
  const { docx } = word;
  return new docx.TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    children: row.map(
      (cell) =>
        new docx.TableCell({
          ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
          ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
          children: [
            new docx.Paragraph({
              ...placeCell(cell, keepNext, word),
              children: [...buildInlines(cell.inlines, word), ...buildFootnote(cell.footnote, word)],
            }),
          ],
        }),
    ),
  });
}

function placeCell(cell: Cell, keepNext: boolean, word: WordContext): ReturnType<typeof placeParagraph> {
  // Heads that the theme centres stay so, whatever stands below them.
  const isCentred = cell.header && word.styles.look(cell.style).align === 'center';
  const align = isCentred ? undefined : ({ number: 'right', center: 'center', text: undefined } as const)[cell.align];
  const placed = placeParagraph(word.styles, cell.header ? 'th' : 'td', cell.style, { align, keepNext });
  const { inset = 0 } = cell;
  return inset === 0 ? placed : { ...placed, indent: { right: twips(inset * word.styles.look(cell.style).size) } };
}

/** Where each cell begins, spans counted in, and how many columns there are. */
function measureCells(rows: readonly (readonly Cell[])[]): [cells: MeasuredCell[], columns: number] {
  const cells: MeasuredCell[] = [];
  /** Rows that a cell above still reaches down, by column. */
  const covered: number[] = [];
  let columns = 0;
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column++;
      const [only, ...more] = cell.inlines;
      cells.push({
        text: plainText(cell.inlines, '\n'),
        column,
        colSpan: cell.colSpan,
        whole: only?.kind === 'run' && !!only.fact?.parts && more.length === 0,
        ...(cell.room !== undefined && { room: cell.room }),
      });
      for (let i = 0; i < cell.colSpan; i++) covered[column + i] = cell.rowSpan;
      column += cell.colSpan;
    }
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
    columns = Math.max(columns, covered.length);
  }
  return [cells, columns];
}

/** Whole twips that sum to `total`, the last column taking what rounding leaves. */
function roundWidths(widths: readonly number[], total: number): number[] {
  const rounded = widths.map(twips);
  rounded[rounded.length - 1]! += total - sum(rounded);
  return rounded;
}
