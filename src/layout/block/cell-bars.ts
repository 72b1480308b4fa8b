/** Bars within the rows of a table: what its numbers say, on one scale from zero, one bar a fact; and the keys that name them. */
import { findChange } from '../../language/change-words.js';
import { languageOf } from '../../language/languages.js';
import type { TableBlock, TableCell } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import { plainText } from '../../model/inlines.js';
import type { Box, PanelFrame, TableFrame, TableFrameCell } from '../../model/page.js';
import type { ColorName, Rules } from '../../model/theme.js';
import type { Job } from '../job.js';
import type { Grid, GridCell } from './grid.js';

/** Width that bars ask for, em of the cell's text; a share of the line's pitch that a bar is high, and the space between two. */
export const BARS_WIDTH = 3;
const THICKNESS = 0.34;
const BETWEEN = 0.08;
/** Side of a key, em of the heading's text, and the space after it. */
const KEY = 0.62;
export const KEY_ROOM = 0.95;
/** Outline of what is a target, points. */
const OUTLINE = 1.1;
/** Width of the line at zero, points. */
const AXIS = 0.75;
const NONE: Rules = { top: null, right: null, bottom: null, left: null };
/** A scale that serves one row compares nothing. */
const LEAST_ROWS = 2;

type BarCell = Pick<TableCell, 'bars' | 'inlines'>;

/** What the bars of a table are drawn on: the greatest number of the scale, of each row that has bars, by its number. */
type BarScale = ReadonlyMap<number, number>;

/**
 * Only numbers of one unit can be compared: of a table with one scale those of the unit that most rows have. null where nothing is
 * left to compare, or no bars are asked for.
 */
export function findBarScale(rows: readonly (readonly BarCell[])[], scale: TableBlock['scale'], job: Job): BarScale | null {
  const { lexicon } = languageOf(job.language);
  const drawn = rows.flatMap((cells, row) => {
    const facts = cells.flatMap(({ bars = [] }) => bars.flatMap((id) => factOf(id, job) ?? []));
    const [first] = facts;
    // A fall is no bar that rises, and numbers of two units are no lengths on one scale.
    const falls = cells.some(({ inlines }) => findChange(plainText(inlines, ' '), lexicon)?.sense === 'fall');
    const fits = first && !falls && facts.every((fact) => fact.unit === first.unit && isDrawn(fact));
    return fits ? [{ row, unit: first.unit, values: facts.map(drawnValue) }] : [];
  });
  if (scale === 'row') return mapRows(drawn.filter(({ values }) => values.length > 1).map(({ row, values }) => [row, values]));
  const counts = new Map<string, number>();
  for (const { unit } of drawn) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [unit, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  if (count < LEAST_ROWS) return null;
  const own = drawn.filter((one) => one.unit === unit);
  const all = own.flatMap(({ values }) => values);
  return mapRows(own.map(({ row }) => [row, all]));
}

function mapRows(rows: readonly (readonly [row: number, values: readonly number[]])[]): BarScale | null {
  const scale = new Map(rows.map(([row, values]) => [row, Math.max(...values)] as const).filter(([, most]) => most > 0));
  return scale.size === 0 ? null : scale;
}

function factOf(id: string | null, { facts }: Job): Fact | null {
  return id === null ? null : (facts[id] ?? null);
}

function isDrawn({ number }: Fact): boolean {
  return number.kind === 'decimal' && Number(number.value) >= 0;
}

function drawnValue({ number }: Fact): number {
  return number.kind === 'decimal' ? Number(number.value) : 0;
}

type DrawnCell = GridCell<BarCell & Pick<TableCell, 'key' | 'header'>>;

/** The bars in the cells of a table that has its place, and the keys in its headings. */
export function frameBars(
  table: TableFrame,
  { cells }: Grid<DrawnCell['plan']>,
  scale: BarScale,
  job: Job,
): readonly PanelFrame[] {
  const count = Math.max(0, ...cells.map(({ plan }) => plan.bars?.length ?? 0));
  const frames = cells.flatMap((cell): readonly Panel[] => {
    const own = cells.filter(({ row }) => row === cell.row).indexOf(cell);
    const placed = table.rows[cell.row]?.cells[own];
    if (!placed) return [];
    if (cell.plan.key !== undefined) return drawKey(cell, placed, { table, cells, count }, job);
    return cell.plan.bars && scale.has(cell.row) ? drawBars(cell, placed, table, scale.get(cell.row) ?? 1, job) : [];
  });
  return frames.map((frame) => ({ ...frame, origin: table.origin }));
}

type Panel = Omit<PanelFrame, 'origin'>;

/** The bars of one cell, in its middle, and the line that they stand on, as high as the row. */
function drawBars(
  { plan, text }: DrawnCell,
  { box: cell, padding }: TableFrameCell,
  { box: table }: TableFrame,
  most: number,
  job: Job,
): readonly Panel[] {
  const { bars = [] } = plan;
  const pitch = text.paragraph.style.leading;
  const [height, step] = [pitch * THICKNESS, pitch * (THICKNESS + BETWEEN)];
  const x = table.x + cell.x + padding.left;
  const top = table.y + cell.y;
  const width = cell.width - padding.left - padding.right;
  const first = top + (cell.height - step * bars.length + pitch * BETWEEN) / 2;
  const drawn = bars.flatMap((id, i) => {
    const fact = factOf(id, job);
    if (!fact) return [];
    const own = { x, y: first + i * step, width: (width * drawnValue(fact)) / most, height };
    return [paint(own, colorOf(i, bars.length, job), fact.kind === 'target')];
  });
  const axis: Panel = {
    kind: 'panel',
    box: { x, y: top, width: AXIS, height: cell.height },
    ground: job.theme.chart[job.target].axis,
    rules: NONE,
  };
  return [...drawn, axis];
}

function paint(box: Box, color: ColorName, hollow: boolean): Panel {
  if (!hollow) return { kind: 'panel', box, ground: color, rules: NONE };
  const rule = { width: OUTLINE, color };
  return { kind: 'panel', box, ground: null, rules: { top: rule, right: rule, bottom: rule, left: rule } };
}

/** As in charts: the last of those side by side is what it is about. */
function colorOf(index: number, count: number, { theme, target }: Job): ColorName {
  const { palette } = theme.chart[target];
  return palette[(count - 1 - index) % palette.length] ?? theme.scheme.dk1;
}

interface Keyed {
  readonly table: TableFrame;
  readonly cells: readonly DrawnCell[];
  /** How many bars a cell has. */
  readonly count: number;
}

/** Before a heading: what the bars of its column's numbers look like. */
function drawKey(
  { plan, text }: DrawnCell,
  { box, composed }: TableFrameCell,
  { table, cells, count }: Keyed,
  job: Job,
): readonly Panel[] {
  const [paragraph] = composed;
  const line = paragraph?.lines[0];
  const piece = line?.pieces[0];
  if (!paragraph || !line || !piece || plan.key === undefined) return [];
  const { size } = text.paragraph.style;
  const side = size * KEY;
  const facts = cells.flatMap(({ plan: { bars = [] } }) => factOf(bars[(plan.key ?? 0) - 1] ?? null, job) ?? []);
  const hollow = facts.length > 0 && facts.every(({ kind }) => kind === 'target');
  const x = table.box.x + box.x + text.padding.left + piece.x - KEY_ROOM * size;
  const y = table.box.y + box.y + paragraph.y + line.baseline - side - size * BETWEEN;
  return [paint({ x, y, width: side, height: side }, colorOf(plan.key - 1, count, job), hollow)];
}
