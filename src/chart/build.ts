/** Makes the chart model of a figure: values, labels as the facts print them, an honest axis, colours. */
import type { Chart, ChartPoint, ChartSeries } from '../model/chart.js';
import type { ChartFigure, Series } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { ChartTheme, ColorName } from '../model/theme.js';
import { type Axis, roundAxis } from './ticks.js';

/** Bars start at zero (their length is the value); a line may start where its values do. Values are in the figure's unit. */
export function buildChart(figure: ChartFigure, chartTheme: ChartTheme): Chart {
  // Of series side by side the last is what the chart is about: targets after results, this year after the last.
  const last = figure.series.length - 1;
  const rank = (index: number): number => (figure.chart === 'bar' || figure.chart === 'column' ? last - index : index);
  const series = figure.series.map((one, index) => buildSeries(one, figure, colorAt(chartTheme, rank(index))));
  return {
    kind: figure.chart,
    title: figure.title.plain,
    unit: figure.unit,
    categories: figure.categories,
    series,
    categoryColors:
      figure.chart === 'doughnut' ? rankParts(series[0]?.points ?? []).map((rank) => colorAt(chartTheme, rank)) : null,
    axis: buildAxis(figure, series),
    legend: series.length > 1 && figure.chart !== 'doughnut',
    alt: figure.alt,
  };
}

function colorAt(theme: ChartTheme, index: number): ColorName {
  const color = theme.palette[index % theme.palette.length];
  if (color === undefined) throw new Error('a chart theme needs at least one colour');
  return color;
}

/** The place of each part of a whole by its size, from 0: the largest takes the first colour. */
function rankParts(points: readonly (ChartPoint | null)[]): readonly number[] {
  const value = (index: number): number => points[index]?.value ?? 0;
  const order = points.map((_, index) => index).sort((a, b) => value(b) - value(a) || a - b);
  return points.map((_, index) => order.indexOf(index));
}

function buildSeries(series: Series, figure: ChartFigure, color: ColorName): ChartSeries {
  // One ratio (1.3∶39.7∶59) may feed all categories.
  const only = series.facts.length === 1 ? series.facts[0] : null;
  const spread = only?.number.kind === 'ratio' && figure.categories.length > 1 ? only : null;
  return {
    name: series.name,
    color,
    points: figure.categories.map((_, i) => buildPoint(spread ?? series.facts[i] ?? null, i, figure.unit)),
  };
}

function buildPoint(fact: Fact | null, index: number, unit: string): ChartPoint | null {
  if (!fact) return null;
  const measured = measureFact(fact, index);
  if (!measured) return null;
  return { fact: fact.id, name: fact.name, ...measured, label: measured.label ?? labelOf(fact, unit) };
}

/** `label` only where the printed form is not the whole fact's. */
function measureFact(fact: Fact, index: number): { value: number; decimals: number; label?: string } | null {
  const number = fact.number;
  switch (number.kind) {
    case 'decimal':
      return { value: Number(number.value), decimals: number.decimals };
    case 'range':
      throw new Error(`${fact.id} is a range: the content stage lets none into a chart`);
    case 'fraction':
      return { value: Number(number.numerator) / Number(number.denominator), decimals: 2 };
    case 'ratio': {
      const part = number.parts[index];
      if (part === undefined) return null;
      return { value: Number(part), decimals: part.split('.')[1]?.length ?? 0, label: part };
    }
    default:
      // A fact without a numeral has no mark.
      return null;
  }
}

/** The printed form without the chart's unit: `1200平方公里左右` → `1200左右`, `US$48.2 million` under US$ million → `48.2`. */
function labelOf({ parts }: Fact, unit: string): string {
  const currency = overlap(parts.before, unit);
  const scale = unit.slice(currency).trim();
  const own = parts.unit.trim();
  const rest = scale !== '' && own.endsWith(scale) ? own.slice(0, own.length - scale.length) : parts.unit;
  return `${parts.before.slice(0, parts.before.length - currency)}${parts.number}${rest}${parts.after}`.trim();
}

/** Length of the longest end of `text` with which `unit` begins: the currency that stands before the number. */
function overlap(text: string, unit: string): number {
  for (let length = Math.min(text.length, unit.length); length > 0; length--) {
    if (text.endsWith(unit.slice(0, length))) return length;
  }
  return 0;
}

function buildAxis(figure: ChartFigure, series: readonly ChartSeries[]): Axis {
  const values = figure.chart === 'stacked' ? stackTotals(series, figure.categories.length) : pointValues(series);
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (values.length === 0) return roundAxis(0, 1);
  const fromZero = figure.chart !== 'line' || low <= 0 || high - low > low / 2;
  return roundAxis(fromZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high);
}

function pointValues(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
}

/** Per category the sum of what stands above zero and of what hangs below. */
function stackTotals(series: readonly ChartSeries[], categories: number): number[] {
  const columns = Array.from({ length: categories }, (_, i) => series.map(({ points }) => points[i]?.value ?? 0));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return columns.flatMap((column) => [sum(column.filter((v) => v > 0)), sum(column.filter((v) => v < 0))]);
}
