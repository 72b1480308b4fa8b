/** Widths of a table's columns: the shares given, else what the texts want and cannot do without. */
import type { Edges } from '../../model/document.js';
import type { TableFrameCell } from '../../model/page.js';
import type { Grid, GridCell } from './grid.js';

/** Narrowest column of text, in em: five Chinese characters to a line still read. */
const LEAST_TEXT = 5;

type AlignedCell = { readonly align: TableFrameCell['align'] };

/** `mode` natural: each column as wide as its widest cell, whatever the table's width. */
export function columnWidths(
  grid: Grid<AlignedCell>,
  shares: readonly number[] | null,
  width: number,
  padding: Edges,
  mode: 'fit' | 'natural' = 'fit',
): number[] {
  if (shares && mode === 'fit') return shares.map((share) => share * width);
  const most = widest(grid, (cell) => cell.text.natural);
  if (mode === 'natural') return most;
  const wanted = sum(most);
  if (wanted <= width) return most.map((one) => (wanted > 0 ? (one * width) / wanted : width / most.length));
  const least = widest(grid, (cell) => leastWidth(cell, padding));
  const needed = sum(least);
  if (needed >= width) return least.map((one) => (one * width) / needed);
  const part = (width - needed) / (wanted - needed);
  return least.map((one, i) => one + ((most[i] as number) - one) * part);
}

/** The width under which numbers would be divided, points. */
export function tableMinimum(grid: Grid<AlignedCell>, padding: Edges): number {
  return sum(
    widest(grid, (cell) =>
      cell.plan.align === 'number' ? cell.text.natural : Math.min(cell.text.natural, padding.left + padding.right + 1),
    ),
  );
}

/** A number stays on its line; a text may wrap. */
function leastWidth({ plan, text }: GridCell<AlignedCell>, padding: Edges): number {
  if (plan.align === 'number') return text.natural;
  return Math.min(text.natural, LEAST_TEXT * text.paragraph.style.size + padding.left + padding.right);
}

function widest(grid: Grid<AlignedCell>, measure: (cell: GridCell<AlignedCell>) => number): number[] {
  const widths = Array.from({ length: grid.columns }, () => 0);
  for (const cell of grid.cells) {
    if (cell.colSpan === 1) widths[cell.column] = Math.max(widths[cell.column] as number, measure(cell));
  }
  // What a spanning cell wants beyond its columns is shared by them.
  for (const cell of grid.cells) {
    if (cell.colSpan === 1) continue;
    const present = sum(widths.slice(cell.column, cell.column + cell.colSpan));
    const more = Math.max(0, measure(cell) - present) / cell.colSpan;
    for (let i = cell.column; i < cell.column + cell.colSpan; i++) widths[i] = (widths[i] as number) + more;
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
