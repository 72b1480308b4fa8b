/** Gives the columns of a page's table one edge: where most cells are worded, the left one, for heading and all. */
import { findNumerals } from '../../language/numerals.js';
import type { Inline, TableCell } from '../../model/document.js';
import { plainText } from '../../model/inlines.js';

type Cell = Pick<TableCell, 'align' | 'header' | 'colSpan' | 'inlines'>;

/** A cell of a column whose edge is the left one, though it holds numbers. */
export interface WordedCell {
  readonly edge?: 'left';
}

/** Rows without spans alone: of others it is not told here which column a cell stands in. */
export function alignWorded<C extends Cell>(rows: readonly (readonly C[])[]): readonly (readonly (C & WordedCell)[])[] {
  if (rows.some((row) => row.some(({ colSpan }) => colSpan > 1))) return rows;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const worded = Array.from({ length: columns }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []).filter(({ align, header }) => align === 'number' && !header);
    return cells.filter(({ inlines }) => isWorded(inlines)).length * 2 > cells.length;
  });
  if (!worded.includes(true)) return rows;
  return rows.map((row) =>
    row.map((cell, column) => (worded[column] && cell.align === 'number' ? { ...cell, edge: 'left' as const } : cell)),
  );
}

/** Whether words stand before the number, or no number at all; a sign, a currency and a mark are no words. */
function isWorded(inlines: readonly Inline[]): boolean {
  const text = plainText(inlines, ' ').trim();
  const [numeral] = findNumerals(text, 'column');
  const before = numeral ? text.slice(0, numeral.start) : text;
  return numeral ? /\p{L}/u.test(before.replace(/^[A-Z]{1,3}(?=\p{Sc})/u, '')) : /\p{L}/u.test(text);
}
