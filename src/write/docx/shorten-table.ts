/** Widths of a long table's columns by which it takes the fewest lines: room goes, bit by bit, where it saves most. */
import { sum, sumOf } from '../../model/lists.js';

/** All in em. */
export interface LongCell {
  /** Of each of its lines, set on one. */
  readonly lines: readonly number[];
  /** Below which it cannot be set: its longest piece without a place to break, or the room that it keeps. */
  readonly least: number;
}

/** How much is given at once. */
const STEPS = [0.5, 1, 1.5, 2, 3, 4, 6];
/** Of each line but the last, about so much stays empty. */
const RAGGED = 0.5;

/** `columns` hold a cell a row. Null where not even the least widths have room. Sums to `total`. */
export function shortenTable(columns: readonly (readonly LongCell[])[], total: number): number[] | null {
  const widths = columns.map((cells) => Math.max(1, ...cells.map(({ least }) => least)));
  let rest = total - sum(widths);
  if (rest < 0) return null;
  const rows = columns[0]!.map((_, row) => row);
  const linesOf = columns.map((cells, column) => cells.map((cell) => countLines(cell, widths[column]!)));
  const heights = rows.map((row) => Math.max(...linesOf.map((lines) => lines[row]!)));

  /** Lines that `more` saves in a column: of rows first, and a little for each cell, as several may be equally high. */
  const saves = (column: number, more: number): number =>
    rows.reduce((saved, row) => {
      const now = linesOf[column]![row]!;
      const then = countLines(columns[column]![row]!, widths[column]! + more);
      if (then === now) return saved;
      const others = Math.max(1, ...linesOf.map((lines, other) => (other === column ? 1 : lines[row]!)));
      return saved + heights[row]! - Math.max(others, then) + 0.2 * (now - then);
    }, 0);

  for (;;) {
    const offers = columns.flatMap((_, column) =>
      STEPS.filter((more) => more <= rest).map((more) => ({ column, more, worth: saves(column, more) / more })),
    );
    const best = offers.reduce((a, b) => (b.worth > a.worth ? b : a), { column: 0, more: 0, worth: 0 });
    if (best.worth === 0) break;
    const { column, more } = best;
    widths[column]! += more;
    rest -= more;
    linesOf[column] = columns[column]!.map((cell) => countLines(cell, widths[column]!));
    for (const row of rows) heights[row] = Math.max(...linesOf.map((lines) => lines[row]!));
  }
  return widths.map((width) => width + rest / widths.length);
}

function countLines({ lines }: LongCell, width: number): number {
  return sumOf(lines, (line) => (line <= width ? 1 : Math.ceil(line / Math.max(0.5, width - RAGGED))));
}
