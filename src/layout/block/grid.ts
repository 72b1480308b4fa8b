/** Gives every cell of a table its row and column, spans counted in, and every column its width: the share given, else what its texts want. */
import type { TableCell } from '../../model/document.js';
import type { Edges } from '../../model/edges.js';
import { sum } from '../../model/lists.js';
import type { Paragraph, TableFrameCell } from '../../model/page.js';
import type { Composed } from '../../typeset/compose.js';
import type { WordedCell } from './align-worded.js';

export interface CellText {
  readonly paragraph: Paragraph;
  readonly padding: Edges;
  /** At a cell's width; both include the padding. */
  readonly height: (width: number) => number;
  readonly compose: (width: number) => Composed;
  /** Width on one line, points. */
  readonly bare: number;
  /** With the padding. */
  readonly natural: number;
  /** How many of its lines end badly. */
  readonly badBreaks: (width: number) => number;
  /** Whether a number is cut in two, or a line stands out of the cell. */
  readonly isTooNarrow: (width: number) => boolean;
}

export interface GridCell<C> {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly plan: C;
  readonly text: CellText;
}

export interface Grid<C> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell<C>[];
}

/** Rows may be ragged; a span that leads out of the table ends at its last row. */
export function layGrid<C extends { readonly colSpan: number; readonly rowSpan: number }>(
  rows: readonly (readonly C[])[],
  setText: (cell: C) => CellText,
): Grid<C> {
  const taken = new Set<string>();
  const cells: GridCell<C>[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const plan of row) {
      while (taken.has(`${r} ${column}`)) column += 1;
      const rowSpan = Math.min(plan.rowSpan, rows.length - r);
      for (let y = r; y < r + rowSpan; y++) for (let x = column; x < column + plan.colSpan; x++) taken.add(`${y} ${x}`);
      cells.push({ row: r, column, colSpan: plan.colSpan, rowSpan, plan, text: setText(plan) });
      column += plan.colSpan;
      columns = Math.max(columns, column);
    }
  });
  return { rows: rows.length, columns, cells };
}

/** Narrowest column of text, in em: five Chinese characters to a line still read; where numbers would be cut for that, two must do. */
const LEAST_TEXT = 5;
const TIGHT_TEXT = 2;
/** Widest heading beside a key that is kept on one line, em. */
const KEYED = 9;

export type WideCell = Pick<TableFrameCell, 'align' | 'header'> & WordedCell & Pick<TableCell, 'bars' | 'key'>;

/** `mode` natural: each column as wide as its widest cell, whatever the table's width. */
export function columnWidths(
  grid: Grid<WideCell>,
  shares: readonly number[] | null,
  width: number,
  padding: Edges,
  mode: 'fit' | 'natural' = 'fit',
): number[] {
  if (shares && mode === 'fit') return shares.map((share) => share * width);
  const most = widest(grid, (cell) => cell.text.natural);
  if (mode === 'natural') return most;
  const wanted = sum(most);
  const barred = most.map((_, i) => grid.cells.some(({ column, plan }) => column === i && plan.bars !== undefined));
  // Texts have no use for more than they need; bars are the longer the better.
  if (wanted <= width && barred.includes(true)) {
    const rest = (width - wanted) / barred.filter(Boolean).length;
    return most.map((one, i) => one + (barred[i] ? rest : 0));
  }
  if (wanted <= width) return most.map((one) => (wanted > 0 ? (one * width) / wanted : width / most.length));
  const least = widest(grid, (cell) => leastWidth(cell, padding));
  const needed = sum(least);
  if (needed >= width) {
    const bare = widest(grid, (cell) => bareWidth(cell, padding, 0));
    // Not even the numbers fit: a fault, which is easier to see where all columns have their part.
    if (sum(bare) >= width) return least.map((one) => (one * width) / needed);
    const tight = widest(grid, (cell) => bareWidth(cell, padding, TIGHT_TEXT));
    return fill(fill(bare, tight, width), least, width);
  }
  // Numbers have all they need by now; headings over them come after the texts.
  const isNumbers = most.map((_, i) => grid.cells.some(({ column, plan }) => column === i && isNumber(plan)));
  const wants = most.map((one, i) => (isNumbers[i] ? (least[i] as number) : one));
  return fill(fill(least, wants, width), most, width);
}

/** The width under which numbers would be divided, points. */
export function tableMinimum(grid: Grid<WideCell>, padding: Edges): number {
  return sum(widest(grid, (cell) => bareWidth(cell, padding, 0)));
}

/** A number stays on its line, the heading over it takes two at most; a text may wrap. */
function leastWidth({ plan, text }: GridCell<WideCell>, { left, right }: Edges): number {
  if (isNumber(plan)) return text.natural;
  const { size } = text.paragraph.style;
  // Beside a key a heading is no longer than a line should be.
  if (plan.key !== undefined) return Math.min(text.natural, KEYED * size + left + right);
  if (plan.align === 'number') return Math.min(text.natural, (text.natural - left - right) / 2 + size + left + right);
  return Math.min(text.natural, LEAST_TEXT * size + left + right);
}

/** A number stays on its line, all else is left so many em. */
function bareWidth({ plan, text }: GridCell<WideCell>, { left, right }: Edges, em: number): number {
  if (isNumber(plan)) return text.natural;
  return Math.min(text.natural, left + right + Math.max(1, em * text.paragraph.style.size));
}

function isNumber({ align, header }: WideCell): boolean {
  return align === 'number' && !header;
}

/** Shares out the rest of the width: who wants little gets all of it, those who want more get equally much. */
function fill(widths: readonly number[], wanted: readonly number[], width: number): number[] {
  const filled = [...widths];
  let rest = width - sum(filled);
  const open = widths.map((_, i) => i).filter((i) => (wanted[i] as number) > (widths[i] as number));
  // The nearest to what they want come first, and what they leave is shared by the others.
  open.sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  open.forEach((column, done) => {
    const ceiling = levelOf(open.slice(done), filled, rest);
    const more = Math.max(0, Math.min(wanted[column] as number, ceiling) - (filled[column] as number));
    filled[column] = (filled[column] as number) + more;
    rest -= more;
  });
  return filled;
}

/** The width that columns have when `rest` has made them as equal as it can. */
function levelOf(columns: readonly number[], widths: readonly number[], rest: number): number {
  const sorted = columns.map((column) => widths[column] as number).sort((a, b) => a - b);
  let level = 0;
  let total = rest;
  for (const [i, width] of sorted.entries()) {
    if (i > 0 && width >= level) break;
    total += width;
    level = total / (i + 1);
  }
  return level;
}

function widest(grid: Grid<WideCell>, measure: (cell: GridCell<WideCell>) => number): number[] {
  const widths = Array.from({ length: grid.columns }, () => 0);
  for (const cell of grid.cells)
    if (cell.colSpan === 1) widths[cell.column] = Math.max(widths[cell.column] as number, measure(cell));
  // What a spanning cell wants beyond its columns is shared by them.
  for (const cell of grid.cells) {
    if (cell.colSpan === 1) continue;
    const present = sum(widths.slice(cell.column, cell.column + cell.colSpan));
    const more = Math.max(0, measure(cell) - present) / cell.colSpan;
    for (let i = cell.column; i < cell.column + cell.colSpan; i++) widths[i] = (widths[i] as number) + more;
  }
  return widths;
}
