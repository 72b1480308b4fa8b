/** Makes the chart model of a figure: values, labels as the facts print them, honest axes, colours. */
import { unitEnd } from '../language/unit-key.js';
import type { Chart, ChartPoint, ChartSeries } from '../model/chart.js';
import { type ChartForm, type DrawnForm, formOf } from '../model/chart-forms.js';
import type { ChartFigure, Series } from '../model/content.js';
import { shiftDecimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import type { ChartTheme, ColorName } from '../model/theme.js';
import { buildAxis, buildTwoAxes, extentOf } from './axis.js';

/** One chart, or one for each panel of small multiples. Values are in their series' unit. */
export function buildCharts(figure: ChartFigure, theme: ChartTheme): readonly [Chart, ...Chart[]] {
  if (figure.chart !== 'multiples') return [buildChart(figure, theme)];
  const [first, ...rest] = figure.series.map((series, index) => buildPanel(figure, series, index, theme));
  if (first === undefined) throw new Error(`${figure.id}: small multiples without a panel`);
  if (!figure.sharedAxis) return [first, ...rest];
  const all = [first, ...rest].flatMap((panel) => panel.series);
  const shared = { axis: buildAxis('column', all, figure.categories.length), extent: extentOf(all) };
  return [{ ...first, ...shared }, ...rest.map((panel) => ({ ...panel, ...shared }))];
}

/** What most charts have. */
const PLAIN = { heading: null, categoryColors: null, extent: null, second: null, names: 'none' } as const;

function buildChart(figure: ChartFigure, theme: ChartTheme): Chart {
  if (figure.chart === 'before-after' && figure.categories.length === 1) return buildPair(figure, theme);
  // Before and after of several categories stand as columns; small multiples came as panels.
  const kind = figure.chart === 'before-after' || figure.chart === 'multiples' ? 'column' : figure.chart;
  const { marks, colors: coloring, names } = formOf({ kind });
  const colors = seriesColors(coloring, figure.series, theme);
  const series = figure.series.map((one, index) => buildSeries(one, figure, kind, colors[index]!));
  const points = series[0]?.points ?? [];
  const lines = series.filter(({ line }) => line);
  const columns = series.filter(({ line }) => !line);
  const two = marks === 'both' && lines[0]?.unit !== columns[0]?.unit ? buildTwoAxes(columns, lines) : null;
  return {
    ...PLAIN,
    kind,
    title: figure.title.plain,
    unit: two ? columns[0]!.unit : figure.unit,
    categories: figure.categories,
    series,
    categoryColors: figure.highlight
      ? highlightColors(coloring, figure.highlight, points, theme)
      : categoryColors(coloring, points, theme),
    ...(figure.highlight && marks === 'ring' && { barColors: highlightColors('last first', figure.highlight, points, theme) }),
    axis: two?.[0] ?? buildAxis(kind, series, figure.categories.length),
    second: two && { axis: two[1], unit: lines[0]!.unit },
    names: series.length < 2 ? 'none' : names,
    ...altOf(figure),
  };
}

/** What was and what is, or shall be: two bars, one under the other. */
function buildPair(figure: ChartFigure, theme: ChartTheme): Chart {
  const categories = figure.series.map(({ name }) => name);
  const facts = figure.series.map((one) => one.facts[0] ?? null);
  const both = { ...figure.series[0]!, name: figure.title.plain, facts };
  const series = buildSeries(both, { ...figure, categories }, 'bar', colorAt(theme, 0));
  const chart = soleSeries('bar', series, { ...figure, categories });
  return { ...chart, categoryColors: [colorAt(theme, 1), colorAt(theme, 0)], ...altOf(figure) };
}

function buildPanel(figure: ChartFigure, one: Series, index: number, theme: ChartTheme): Chart {
  const form = one.as === 'line' ? 'line' : 'column';
  const series = buildSeries(one, { ...figure, unit: one.unit }, form, colorAt(theme, 0));
  return {
    ...soleSeries(form, series, { ...figure, unit: one.unit }),
    heading: figure.panels[index]?.heading ?? one.name,
    title: `${figure.title.plain} ${one.name}`,
    ...altOf(figure.panels[index] ?? figure),
  };
}

function soleSeries(kind: ChartForm, series: ChartSeries, figure: ChartFigure): Omit<Chart, 'alt'> {
  const { title, unit, categories } = figure;
  const axis = buildAxis(kind, [series], categories.length);
  return { ...PLAIN, kind, title: title.plain, unit, categories, series: [series], axis };
}

/** Of series side by side the last is what the chart is about: targets after results, this year after the last. */
function seriesColors(coloring: DrawnForm['colors'], series: readonly Series[], theme: ChartTheme): ColorName[] {
  const last = series.length - 1;
  if (coloring === 'last first') return series.map((_, index) => colorAt(theme, last - index));
  if (coloring !== 'line first') return series.map((_, index) => colorAt(theme, index));
  // Columns take the ground, the line the accent that tells it from them.
  const columns = series.filter(({ as }) => as === 'column');
  const order = [...columns, ...series.filter(({ as }) => as === 'line')];
  return series.map((one) =>
    one.as === 'line' ? colorAt(theme, order.indexOf(one) - columns.length) : colorAt(theme, columns.indexOf(one) + 1),
  );
}

function categoryColors(coloring: DrawnForm['colors'], points: ChartSeries['points'], theme: ChartTheme): ColorName[] | null {
  switch (coloring) {
    case 'parts by size':
      // More parts than colours: the small ones share the last, parted and named as they are.
      return rankParts(points).map((rank) => colorAt(theme, Math.min(rank, theme.palette.length - 1)));
    case 'steps by sign':
      // What is reached stands in the accent; what adds and what takes away differ in grey too.
      return points.map((point, i) => colorAt(theme, i === 0 || i === points.length - 1 ? 0 : (point?.value ?? 0) < 0 ? 2 : 1));
    default:
      return null;
  }
}

/** What the author points out in the first colour, bars beside it in the second, parts of a ring in those that are left. */
function highlightColors(
  coloring: DrawnForm['colors'],
  highlight: readonly number[],
  points: ChartSeries['points'],
  theme: ChartTheme,
): ColorName[] {
  const isOut = points.map((_, i) => highlight.includes(i));
  if (coloring !== 'parts by size') return isOut.map((out) => colorAt(theme, out ? 0 : 1));
  const ranks = rankParts(points.map((point, i) => (isOut[i] ? null : point)));
  return isOut.map((out, i) => colorAt(theme, out ? 0 : Math.min(ranks[i]! + 1, theme.palette.length - 1)));
}

function colorAt(theme: ChartTheme, index: number): ColorName {
  const color = theme.palette[index % theme.palette.length];
  if (color === undefined) throw new Error('a chart theme needs at least one colour');
  return color;
}

/** The place of each part of a whole by its size, from 0: the largest takes the first colour. */
function rankParts(points: ChartSeries['points']): readonly number[] {
  const value = (index: number): number => points[index]?.value ?? 0;
  const order = points.map((_, index) => index).sort((a, b) => value(b) - value(a) || a - b);
  return points.map((_, index) => order.indexOf(index));
}

function buildSeries(series: Series, figure: ChartFigure, kind: ChartForm, color: ColorName): ChartSeries {
  const { marks, stack } = formOf({ kind });
  // One ratio (1.3∶39.7∶59) may feed all categories.
  const only = series.facts.length === 1 ? series.facts[0] : null;
  const spread = only?.number.kind === 'ratio' && figure.categories.length > 1 ? only : null;
  const points = figure.categories.map((_, i) => buildPoint(spread ?? series.facts[i] ?? null, i, series));
  return {
    name: series.name,
    color,
    line: marks === 'lines' || (marks === 'both' && series.as === 'line'),
    unit: series.unit,
    points: stack === 'steps' ? floatSteps(points, figure.minus) : points,
  };
}

function altOf({ alt, altFacts }: Pick<ChartFigure, 'alt' | 'altFacts'>): Pick<Chart, 'alt' | 'altFacts'> {
  return { alt, ...(altFacts && { altFacts }) };
}

/** `index`: which part of a ratio. Null: no mark. */
function buildPoint(fact: Fact | null, index: number, { unit, scale }: Series): ChartPoint | null {
  if (!fact) return null;
  const measured = measureFact(fact, index, scale === undefined ? 0 : fact.scale - scale);
  if (!measured) return null;
  const { value, decimals, part } = measured;
  const printed = part === undefined ? printedOf(fact, scale === undefined ? unit : '') : { ...BARE, number: part };
  const target = fact.kind === 'target';
  return { fact: fact.id, name: fact.name, value, decimals, label: labelOf(printed), printed, target, from: 0 };
}

const BARE = { before: '', number: '', unit: '', after: '', hedged: false } as const;

const labelOf = ({ before, number, unit, after }: ChartPoint['printed']): string => `${before}${number}${unit}${after}`;

/** Start and end from zero, every step from where the one before it ended. `minus`: printed without its sign. */
function floatSteps(points: readonly (ChartPoint | null)[], minus: readonly string[]): (ChartPoint | null)[] {
  let reached = 0;
  return points.map((point, i) => {
    if (point === null) return null;
    if (i === 0 || i === points.length - 1) {
      reached = point.value;
      return point;
    }
    const from = reached;
    const taken = minus.includes(point.fact);
    const value = taken ? -point.value : point.value;
    reached = Number((from + value).toPrecision(12));
    const sign = taken ? '-' : value > 0 && /^\d/.test(point.label) ? '+' : '';
    const signed = point.printed.before === '' ? 'number' : 'before';
    const printed = { ...point.printed, [signed]: `${sign}${point.printed[signed]}` };
    return { ...point, value, from, label: labelOf(printed), printed };
  });
}

/** `part` only where the printed form is not the whole fact's. `shift`: by how many powers of ten its scale is above the axis's. */
function measureFact(fact: Fact, index: number, shift: number): { value: number; decimals: number; part?: string } | null {
  const number = fact.number;
  switch (number.kind) {
    case 'decimal':
      return { value: Number(shiftDecimal(number.value, shift)), decimals: Math.max(0, number.decimals - shift) };
    case 'range':
      throw new Error(`${fact.id} is a range: the content stage lets none into a chart`);
    case 'fraction':
      return { value: (Number(number.numerator) / Number(number.denominator)) * 10 ** shift, decimals: 2 };
    case 'ratio': {
      const part = number.parts[index];
      if (part === undefined) return null;
      return { value: Number(part), decimals: part.split('.')[1]?.length ?? 0, part };
    }
    default:
      // A fact without a numeral has no mark.
      return null;
  }
}

/** The printed form without the chart's unit: `1200平方公里左右` → `1200左右`, `US$48.2 million` under US$ million → `48.2`. */
function printedOf({ parts, print, qualifier }: Fact, unit: string): ChartPoint['printed'] {
  const hedged = qualifier !== 'none';
  // 1亿2000万元 is one number in two scales: nothing of it stands in the chart's unit alone.
  if (/\d\p{L}/u.test(parts.number)) return { ...BARE, number: print, hedged };
  const currency = overlap(parts.before, unit);
  const own = parts.unit.trim();
  const said = unitEnd(own, unit.slice(currency));
  const rest = said === '' ? parts.unit : own.slice(0, own.length - said.length);
  const before = parts.before.slice(0, parts.before.length - currency).trimStart();
  const [last, after] = [rest, parts.after].map((text, i, all) => (all.slice(i + 1).join('') === '' ? text.trimEnd() : text));
  return { before, number: parts.number.trim(), unit: last!, after: after!, hedged };
}

/** Length of the longest end of `text` with which `unit` begins: the currency that stands before the number. */
function overlap(text: string, unit: string): number {
  for (let length = Math.min(text.length, unit.length); length > 0; length--) {
    if (text.endsWith(unit.slice(0, length))) return length;
  }
  return 0;
}
