/** Plans a table: columns from shares or from the text, rows as high as their cells, room to spare to the rows. */
import type { TableFigure } from '../../model/content.js';
import type { Inline, Origin, TableBlock, TableCell } from '../../model/document.js';
import { proseInlines } from '../../model/inlines.js';
import { sum } from '../../model/lists.js';
import type { Box, ComposedParagraph, Paragraph, TableFrame, TableFrameCell } from '../../model/page.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { findOwnPart, findPart, findStyle, gridPadding, gridPitch } from '../style.js';
import type { Leaf } from '../tree/node.js';
import { alignWorded, type WordedCell } from './align-worded.js';
import { BARS_WIDTH, findBarScale, frameBars, KEY_ROOM } from './cell-bars.js';
import { findDecimalInsets } from './decimal.js';
import { type CellText, columnWidths, type Grid, type GridCell, layGrid, tableMinimum } from './grid.js';
import { rememberByWidth, stack, stackHeight } from './leaf.js';
import { isTooNarrow, nameBroken } from './narrow.js';
import { makeParagraph } from './text.js';

/** How far rows grow into room to spare. */
const MOST_GROWTH = { deck: 2.4, onepager: 2.2 } as const;
/** Lines of the grid by which rows grow together: an even number, so that their text, in the middle, moves by whole ones; on a fine grid any. */
const GROWTH_STEP = { usual: 2, fine: 1 } as const;
/** Pitch in lines of the body from which down a grid is fine. */
const FINE = 0.25;

/** Width of what counts as few words, em. */
const FEW_WORDS = 14;

interface TablePlan extends Pick<TableFrame, 'headRows' | 'alt' | 'altFacts' | 'figure' | 'origin'> {
  readonly style: Style;
  readonly columns: readonly number[] | null;
  readonly rows: readonly (readonly CellPlan[])[];
  readonly scale?: TableBlock['scale'];
}

interface CellPlan
  extends Pick<TableFrameCell, 'header' | 'align' | 'colSpan' | 'rowSpan'>,
    Pick<TableCell, 'bars' | 'key'>,
    WordedCell {
  readonly role: 'th' | 'td';
  readonly style: Style;
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
}

export function planTable(block: TableBlock, job: Job): Leaf {
  const style = findStyle(block.style, job);
  // A cell's own tag is its default style; the table's `parts` say what that means in this table.
  const cellStyle = (name: string) => (name === 'th' || name === 'td' ? findPart(style, name, job) : findStyle(name, job));
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, role: roleOf(cell.header), style: cellStyle(cell.style) })));
  const { columns, headRows, scale, alt, origin } = block;
  return makeTableLeaf({ style, columns, headRows, rows, scale, alt, figure: null, origin }, job);
}

export function planTableFigure(figure: TableFigure, style: Style, origin: Origin, job: Job): Leaf {
  const td = findPart(style, 'td', job);
  const looks = { head: findPart(style, 'th', job), rowHead: findOwnPart(style, 'th-row', job) ?? td, body: td } as const;
  const cell = (place: keyof typeof looks, column: number, inlines: readonly Inline[]): CellPlan => ({
    header: place !== 'body',
    role: roleOf(place === 'head'),
    style: looks[place],
    align: figure.columns[column]?.align ?? 'text',
    inlines,
    colSpan: 1,
    rowSpan: 1,
    origin,
  });
  const head = figure.columns.map((column, i) => cell('head', i, proseInlines(column.heading, job.facts)));
  const rows = figure.rows.map((row) =>
    row.map((prose, i) => cell(i === 0 ? 'rowHead' : 'body', i, proseInlines(prose, job.facts))),
  );
  const { alt, altFacts } = figure;
  const plan = { style, columns: null, headRows: 1, rows: [head, ...rows], alt, figure: figure.id, origin };
  return makeTableLeaf({ ...plan, ...(altFacts && { altFacts }) }, job);
}

const roleOf = (head: boolean): CellPlan['role'] => (head ? 'th' : 'td');

function makeTableLeaf(plan: TablePlan, job: Job): Leaf {
  const padding = gridPadding(plan.style, job);
  const onPage = job.target === 'onepager';
  const bars = findBarScale(plan.rows, plan.scale, job);
  const rows = onPage ? alignWorded(plan.rows) : plan.rows;
  const boxed = layGrid(rows, (cell) => setCell(cell, padding, bars !== null, job));
  const plain = onPage && !hasSides(plan) ? padCells(boxed, (cell) => flushPadding(cell, boxed.columns), job) : boxed;
  const insets = onPage ? findDecimalInsets(plain, job) : [];
  const aligned = insets.some((inset) => inset > 0)
    ? padCells(plain, (cell, i) => insetRight(cell, insets[i] as number), job)
    : plain;
  const growth = MOST_GROWTH[job.target];
  const pitch = gridPitch(job);
  const lay = (grid: Grid<CellPlan>, width: number) => {
    const widths = columnWidths(grid, plan.columns, width, padding);
    const heights = rowHeights(grid, widths).map((height) => toGrid(height, pitch));
    return { grid, widths, least: tableMinimum(grid, padding), heights };
  };
  /** Numbers keep to their decimal points where that costs no line. */
  const at = rememberByWidth((width) => {
    const usual = lay(plain, width);
    if (aligned === plain) return usual;
    const better = lay(aligned, width);
    return better.least <= Math.max(width, usual.least) && sum(better.heights) <= sum(usual.heights) ? better : usual;
  });

  return {
    naturalWidth: () => Math.max(tableMinimum(aligned, padding), sum(columnWidths(aligned, plan.columns, 0, padding, 'natural'))),
    height: (width) => sum(at(width).heights),
    most: (width) => sum(at(width).heights) * growth,
    ...(pitch !== null && { step: plan.rows.length * growthStep(pitch, job) }),
    firstLine(width) {
      const { grid, widths, heights } = at(width);
      const [first] = grid.cells;
      if (!first) return null;
      const tall = first.text.height(spanWidth(widths, first.column, first.colSpan));
      return ((heights[0] as number) - tall) / 2 + padding.top + job.baseline(first.text.paragraph);
    },
    broken(width) {
      const { grid, widths, least } = at(width);
      const cut =
        least > width + 0.01
          ? findWidest(grid, widths)
          : grid.cells.find(({ text, column, colSpan }) => text.isTooNarrow(spanWidth(widths, column, colSpan)));
      if (!cut) return null;
      return { ...nameBroken(cut.text.paragraph), ...(least > width + 0.01 && { origin: plan.origin }) };
    },
    badBreaks(width) {
      const { grid, widths } = at(width);
      return sum(grid.cells.map((cell) => countCell(cell, spanWidth(widths, cell.column, cell.colSpan), onPage)));
    },
    draw(box) {
      const { grid, widths, heights } = at(box.width);
      const frame = frameTable(
        plan,
        grid,
        box,
        widths,
        growRows(heights, box.height, growth, pitch === null ? null : growthStep(pitch, job)),
      );
      return [frame, ...(bars ? frameBars(frame, grid, bars, job) : [])];
    },
  };
}

/** On a page, which can choose its sizes, few words stand on one line of their row. */
function countCell({ text }: GridCell<CellPlan>, width: number, onPage: boolean): number {
  const { paragraph, padding, bare } = text;
  const wraps = onPage && bare > width - padding.left - padding.right + 0.01 && bare < FEW_WORDS * paragraph.style.size;
  return text.badBreaks(width) + Number(wraps);
}

function setCell(cell: CellPlan, padding: Padding, barred: boolean, job: Job): CellText {
  const paragraph = makeParagraph({ role: cell.role, inlines: cell.inlines, origin: cell.origin }, cell.style, job);
  const align = cell.edge ?? (cell.align === 'number' ? 'right' : cell.align === 'center' ? 'center' : paragraph.style.align);
  const set = { ...paragraph, style: { ...paragraph.style, align } };
  const { size } = set.style;
  const keyed = barred && cell.key !== undefined ? { ...padding, left: padding.left + KEY_ROOM * size } : padding;
  return padText(set, barred && cell.bars ? BARS_WIDTH * size : job.natural(set), keyed, job);
}

/** `bare`: width on one line. */
function padText(set: Paragraph, bare: number, padding: Padding, job: Job): CellText {
  const inner = (width: number) => Math.max(1, width - padding.left - padding.right);
  const heightOf = rememberByWidth((width) => stackHeight([job.height(set, inner(width))], [set]) + padding.top + padding.bottom);
  return {
    paragraph: set,
    padding,
    height: heightOf,
    compose: (width) => job.compose(set, inner(width)),
    bare,
    natural: bare + padding.left + padding.right,
    badBreaks: (width) => job.badBreaks(set, inner(width)),
    isTooNarrow: (width) => isTooNarrow(set, inner(width), job),
  };
}

type Padding = Style['padding'];
type CellGrid = Grid<CellPlan>;

/** The same grid with other paddings. */
function padCells(grid: CellGrid, paddingOf: (cell: CellGrid['cells'][number], index: number) => Padding, job: Job): CellGrid {
  const cells = grid.cells.map((cell, i) => {
    const padding = paddingOf(cell, i);
    return padding === cell.text.padding ? cell : { ...cell, text: padText(cell.text.paragraph, cell.text.bare, padding, job) };
  });
  return { ...grid, cells };
}

function insetRight({ text: { padding } }: GridCell<CellPlan>, inset: number): Padding {
  return inset === 0 ? padding : { ...padding, right: padding.right + inset };
}

/** Where nothing is drawn at a table's sides, its texts stand flush with what is above and below. */
function flushPadding({ column, colSpan, text: { padding } }: GridCell<CellPlan>, columns: number): Padding {
  const [first, last] = [column === 0, column + colSpan === columns];
  return first || last ? { ...padding, ...(first && { left: 0 }), ...(last && { right: 0 }) } : padding;
}

function hasSides({ style, rows }: TablePlan): boolean {
  const { left, right } = style.rules;
  return left !== null || right !== null || style.band !== null || rows.flat().some((cell) => cell.style.ground !== null);
}

/** The cell that stands out the most. */
function findWidest({ cells }: CellGrid, widths: readonly number[]): CellGrid['cells'][number] | undefined {
  const over = ({ text, column, colSpan }: CellGrid['cells'][number]) => text.natural - spanWidth(widths, column, colSpan);
  const numbers = cells.filter(({ plan }) => plan.align === 'number' && !plan.header);
  return [...(numbers.length > 0 ? numbers : cells)].sort((a, b) => over(b) - over(a))[0];
}

function rowHeights(grid: Grid<CellPlan>, widths: readonly number[]): number[] {
  const heights = Array.from({ length: grid.rows }, () => 0);
  const own = (cell: Grid<CellPlan>['cells'][number]) => cell.text.height(spanWidth(widths, cell.column, cell.colSpan));
  for (const cell of grid.cells) if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] as number, own(cell));
  // What a spanning cell needs beyond its rows goes to the last of them.
  for (const cell of grid.cells) {
    if (cell.rowSpan === 1) continue;
    const last = cell.row + cell.rowSpan - 1;
    const present = sum(heights.slice(cell.row, last + 1));
    heights[last] = (heights[last] as number) + Math.max(0, own(cell) - present);
  }
  return heights;
}

function spanWidth(widths: readonly number[], column: number, span: number): number {
  return sum(widths.slice(column, column + span));
}

function growthStep(pitch: number, { grid }: Job): number {
  return pitch * ((grid ?? 1) <= FINE ? GROWTH_STEP.fine : GROWTH_STEP.usual);
}

/** On a grid all rows by as many steps. */
function growRows(heights: readonly number[], room: number, most: number, step: number | null): number[] {
  const total = sum(heights);
  const factor = total > 0 ? Math.min(most, Math.max(1, room / total)) : 1;
  if (step === null) return heights.map((height) => height * factor);
  const steps = Math.floor((total * (factor - 1)) / heights.length / step + 0.001);
  return heights.map((height) => height + steps * step);
}

function toGrid(height: number, pitch: number | null): number {
  return pitch === null ? height : Math.ceil(height / pitch - 0.01) * pitch;
}

function frameTable(
  plan: TablePlan,
  grid: CellGrid,
  box: Box,
  widths: readonly number[],
  heights: readonly number[],
): TableFrame {
  const tops = heights.map((_, row) => sum(heights.slice(0, row)));
  const { style } = plan;
  const head = findHeadRule(grid, plan.headRows);
  const rows = heights.map((height, row) => ({
    height,
    cells: grid.cells
      .filter((cell) => cell.row === row)
      .map((cell): TableFrameCell => {
        const width = spanWidth(widths, cell.column, cell.colSpan);
        const tall = sum(heights.slice(row, row + cell.rowSpan));
        const banded = row >= plan.headRows && (row - plan.headRows) % 2 === 1;
        return {
          header: cell.plan.header,
          box: { x: spanWidth(widths, 0, cell.column), y: tops[row] as number, width, height: tall },
          padding: cell.text.padding,
          composed: centreCell(cell.text, width, tall),
          align: cell.plan.align,
          ground: cell.plan.style.ground ?? (banded ? style.band : null),
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
        };
      }),
  }));
  return {
    kind: 'table',
    box: { ...box, height: sum(heights) },
    figure: plan.figure,
    columns: widths,
    headRows: plan.headRows,
    rows,
    rules: { top: style.rules.top, head: head ?? style.rowRule, row: style.rowRule, bottom: style.rules.bottom },
    alt: plan.alt,
    ...(plan.altFacts && { altFacts: plan.altFacts }),
    origin: plan.origin,
  };
}

/** The rule under the head is the one that its cells' style has below. */
function findHeadRule(grid: Grid<CellPlan>, headRows: number) {
  const cell = grid.cells.find(({ row, plan }) => row === headRows - 1 && plan.header);
  return cell?.plan.style.rules.bottom ?? null;
}

function centreCell(text: CellText, width: number, height: number): readonly ComposedParagraph[] {
  const { padding } = text;
  const { composed, bottom } = stack([text.compose(width)], [text.paragraph], padding.top);
  const shift = Math.max(0, (height - padding.bottom - bottom) / 2);
  return composed.map((one) => ({ ...one, y: one.y + shift }));
}
