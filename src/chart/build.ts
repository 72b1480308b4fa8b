/** Makes the chart model of a figure: values, labels as the facts print them, honest axes, colours. */
import type { Chart, ChartSeries } from '../model/chart.js';
import { type ChartForm, type DrawnForm, formOf } from '../model/chart-forms.js';
import type { ChartFigure, Series } from '../model/content.js';
import type { ChartTheme, ColorName } from '../model/theme.js';
import { buildAxis, buildTwoAxes, extentOf } from './axis.js';
import { buildPoint, floatSteps } from './values.js';

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
    categoryColors: categoryColors(coloring, points, theme),
    axis: two?.[0] ?? buildAxis(kind, series, figure.categories.length),
    second: two && { axis: two[1], unit: lines[0]!.unit },
    names: series.length < 2 ? 'none' : names,
    alt: figure.alt,
    ...altFactsOf(figure),
  };
}

/** What was and what is, or shall be: two bars, one under the other. */
function buildPair(figure: ChartFigure, theme: ChartTheme): Chart {
  const series = buildSeries(
    { ...figure.series[0]!, name: figure.title.plain, facts: figure.series.map(({ facts }) => facts[0] ?? null) },
    { ...figure, categories: figure.series.map(({ name }) => name) },
    'bar',
    colorAt(theme, 0),
  );
  return {
    ...PLAIN,
    kind: 'bar',
    title: figure.title.plain,
    unit: figure.unit,
    categories: figure.series.map(({ name }) => name),
    series: [series],
    categoryColors: [colorAt(theme, 1), colorAt(theme, 0)],
    axis: buildAxis('bar', [series], 2),
    alt: figure.alt,
    ...altFactsOf(figure),
  };
}

function buildPanel(figure: ChartFigure, one: Series, index: number, theme: ChartTheme): Chart {
  const form = one.as === 'line' ? 'line' : 'column';
  const series = buildSeries(one, { ...figure, unit: one.unit }, form, colorAt(theme, 0));
  return {
    ...PLAIN,
    kind: form,
    heading: figure.panels[index]?.heading ?? one.name,
    title: `${figure.title.plain} ${one.name}`,
    unit: one.unit,
    categories: figure.categories,
    series: [series],
    axis: buildAxis(form, [series], figure.categories.length),
    alt: (figure.panels[index] ?? figure).alt,
    ...altFactsOf(figure.panels[index] ?? figure),
  };
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
  const points = figure.categories.map((_, i) => buildPoint(spread ?? series.facts[i] ?? null, i, series.unit));
  return {
    name: series.name,
    color,
    line: marks === 'lines' || (marks === 'both' && series.as === 'line'),
    unit: series.unit,
    points: stack === 'steps' ? floatSteps(points, figure.minus) : points,
  };
}

function altFactsOf({ altFacts }: Pick<ChartFigure, 'altFacts'>): Pick<Chart, 'altFacts'> {
  return altFacts ? { altFacts } : {};
}
