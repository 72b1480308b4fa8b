/** Gives every cell of a table its row and column, spans counted in. */
import type { Edges } from '../../model/document.js';
import type { Paragraph } from '../../model/page.js';
import type { Composed } from '../../typeset/compose.js';

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
