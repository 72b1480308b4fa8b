/** The axes of a figure: bars from zero, a line from where its values lie, a combo's columns under its line. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartAxis, ChartSeries } from '../model/chart.js';
import { type ChartForm, type DrawnForm, formOf } from '../model/chart-forms.js';
import { sum } from '../model/lists.js';

/** Share of the height that the columns of a combo take under its line, where the line has an axis of its own. */
const COLUMNS = 0.46;
/** Share of the height that this line takes, and over it, for its highest point's label. */
const LINE = 0.26;
const OVER = 0.12;

/** A line whose values differ by no more than this share of the highest would be flat from zero on: Excel's rule too. */
const FLAT = 1 / 6;

export function buildAxis(kind: ChartForm, series: readonly ChartSeries[], categories: number): ChartAxis {
  const values = AXIS_VALUES[formOf({ kind }).stack](series, categories);
  if (values.length === 0) return roundAxis(0, 1);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const fromZero = series.some(({ line }) => !line) || low <= 0 || high - low > high * FLAT;
  return roundAxis(fromZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high);
}

/** The two axes of a combo in two units: the columns, from zero, keep below the line, whose values print beside its points. */
export function buildTwoAxes(columns: readonly ChartSeries[], lines: readonly ChartSeries[]): [ChartAxis, ChartAxis] {
  const column = valuesOf(columns);
  const [bottom, top] = [Math.min(0, ...column), Math.max(0, ...column)];
  const first = { min: bottom, max: bottom + (top - bottom || 1) / COLUMNS, ticks: [], decimals: 0 };
  const line = valuesOf(lines);
  const [low, high] = line.length === 0 ? [0, 1] : [Math.min(...line), Math.max(...line)];
  const span = (high - low || Math.abs(high) || 1) / LINE;
  const max = high + span * OVER;
  return [first, { min: max - span, max, ticks: [], decimals: 0 }];
}

/** The lowest and the highest value, zero among them, and the longest label. */
export function extentOf(series: readonly ChartSeries[]): NonNullable<Chart['extent']> {
  const values = valuesOf(series);
  const labels = series.flatMap(({ points }) => points.map((point) => point?.label ?? ''));
  const label = labels.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return { low: Math.min(0, ...values), high: Math.max(0, ...values), label };
}

/** What an axis must reach. */
const AXIS_VALUES: Readonly<Record<DrawnForm['stack'], (series: readonly ChartSeries[], categories: number) => number[]>> = {
  none: valuesOf,
  values: stackTotals,
  shares: () => [0, 1],
  steps: (series) => series.flatMap(({ points }) => points.flatMap((p) => (p ? [p.from, p.from + p.value] : []))),
};

function valuesOf(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
}

/** Per category the sum of what stands above zero and of what hangs below. */
function stackTotals(series: readonly ChartSeries[], categories: number): number[] {
  const columns = Array.from({ length: categories }, (_, i) => series.map(({ points }) => points[i]?.value ?? 0));
  return columns.flatMap((column) => [sum(column.filter((v) => v > 0)), sum(column.filter((v) => v < 0))]);
}

/** An axis with round ends that holds `low` to `high`, in about `count` steps: of 1, 2 or 5 times a power of ten, by d3-scale. */
export function roundAxis(low: number, high: number, count = 4): ChartAxis {
  const end = low === high ? low + (Math.abs(low) || 1) : high;
  const scale = scaleLinear().domain([low, end]).nice(count);
  const [min, max] = scale.domain() as [number, number];
  // Minus zero would print its sign.
  const ticks = scale.ticks(count).map((tick) => tick + 0);
  return { min: min + 0, max: max + 0, ticks, decimals: Math.max(0, ...ticks.map(countDecimals)) };
}

/** As the number prints: ticks come without the noise of binary fractions, 0.3 as 0.3. */
function countDecimals(tick: number): number {
  const [mantissa = '', exponent = '0'] = String(tick).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
