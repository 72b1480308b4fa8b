/** Native charts from the chart model: labels as the facts print them, the model's axis, colours of the theme's slots. */
import type { ChartFont, ChartPointLabel, ChartRunOptions } from 'docx/charts';
import { buildChart } from '../../chart/build.js';
import type { Chart, ChartPoint, ChartSeries } from '../../model/chart.js';
import type { ChartFigure } from '../../model/content.js';
import type { Placement } from '../../model/document.js';
import type { ColorName, Theme } from '../../model/theme.js';
import { hex, readableOn, slotOf } from './color.js';
import type { Desk, Paragraph } from './desk.js';
import { pixels } from './units.js';

/** Shares below which a part holds no label: of a ring's whole, of a stack's axis. */
const NARROW_PART = 0.06;
const SLIM_PART = 0.08;

type ChartColor = NonNullable<ChartFont['color']>;

/** Height of a chart whose height nothing else decides, as a share of its width. A ring over the whole width would fill half a page. */
const HEIGHT = 0.46;
const RING_HEIGHT = 0.34;
/** Columns: the room of one in em of the labels, and the share of the text's width under which no chart falls. */
const COLUMN = 5;
const NARROWEST = 0.6;
/** Lying bars: height of a row in em of the labels, for each series and for the gap. */
const ROW = 1.7;

/** `width` is the room, points. */
export function buildChartParagraph(figure: ChartFigure, place: Placement, width: number, desk: Desk): Paragraph {
  const { docx, charts, styles, theme } = desk;
  if (charts === null) throw new Error('docx/charts was not loaded for a summary with charts');
  const chart = buildChart(figure, theme.chart.summary);
  const size = measureChart(chart, place, width, desk);
  const transformation = { width: Math.round(pixels(size.width)), height: Math.round(pixels(size.height)) };
  const run = new charts.ChartRun({
    ...describeChart(chart, theme),
    transformation,
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: figure.id, description: chart.alt, title: chart.title },
  });
  return new docx.Paragraph({ style: styles.paragraph('drawing').id, children: [run] });
}

function measureChart(chart: Chart, place: Placement, room: number, desk: Desk): { width: number; height: number } {
  const resolve = (length: Placement['width'], of: number) =>
    length && (length.of === 'points' ? length.value : length.value * of);
  const labels = desk.styles.look(desk.theme.chart.summary.label).size;
  const bars = chart.categories.length * ((chart.kind === 'column' ? chart.series.length : 1) + desk.theme.chart.summary.gap);
  // Two columns over the whole width would be walls.
  const natural = chart.kind === 'column' || chart.kind === 'stacked' ? Math.max(room * NARROWEST, bars * COLUMN * labels) : room;
  const width = Math.min(room, resolve(place.width, room) ?? natural);
  const rows = chart.categories.length * (chart.series.length + 0.6) * ROW * labels + (chart.legend ? 2.5 * labels : 0) + labels;
  const height =
    resolve(place.height, desk.textHeight) ??
    (chart.kind === 'bar' ? rows : Math.max(width, room * NARROWEST) * (chart.kind === 'doughnut' ? RING_HEIGHT : HEIGHT));
  return { width, height: Math.min(desk.textHeight * 0.8, Math.max(72, height)) };
}

function describeChart(chart: Chart, theme: Theme): ChartRunOptions {
  const chartTheme = theme.chart.summary;
  const label = theme.styles.summary[chartTheme.label]!;
  const font = (color: ColorName, bold = false): ChartFont => ({ size: label.size, bold, color: chartColor(theme, color) });
  const legend = { position: 'top', font: font(label.color) } as const;
  if (chart.kind === 'doughnut') return describeDoughnut(chart, theme, font);
  const slimFont = font(label.color, true);
  const series = chart.series.map((one) => {
    const labelFont = font(chart.kind === 'stacked' ? readableOn(theme, one.color) : label.color, true);
    return {
      name: one.name,
      values: valuesOf(one),
      color: chartColor(theme, one.color),
      dataLabels: {
        value: true,
        numberFormat: numberFormat(decimalsOf(one)),
        font: labelFont,
        ...(chart.kind === 'line' && { position: 'above' as const }),
      },
      pointLabels: pointLabels(one, labelFont, (point) => (isSlim(point, chart) ? slimFont : labelFont)),
    };
  });
  const { min, max, ticks, decimals } = chart.axis;
  const shared = {
    categories: chart.categories,
    series,
    legend: chart.legend ? legend : (false as const),
    categoryAxis: { font: font(label.color), ...(chart.kind === 'bar' && { reverseOrder: true }) },
    valueAxis: {
      minimum: min,
      maximum: max,
      ...(ticks.length > 1 && { interval: ticks[1]! - ticks[0]! }),
      numberFormat: numberFormat(decimals),
      font: font(chartTheme.axis),
      // Every bar carries its value: the scale beside them would only say it again.
      visible: chart.kind === 'line',
      gridlines: chart.kind === 'line',
    },
  };
  const gapWidth = Math.round(Math.min(500, chartTheme.gap * 100));
  switch (chart.kind) {
    case 'bar':
      return { type: 'bar', ...shared, gapWidth, overlap: 0 };
    case 'column':
      return { type: 'column', ...shared, gapWidth, overlap: 0 };
    case 'stacked':
      return { type: 'column', ...shared, gapWidth, stacking: 'stacked' };
    case 'line':
      return { type: 'line', ...shared, markers: true };
  }
}

/** A part of a stack too low for its label, which then stands across its edges on the page's ground. */
function isSlim(point: ChartPoint, chart: Chart): boolean {
  return chart.kind === 'stacked' && Math.abs(point.value) < (chart.axis.max - chart.axis.min) * SLIM_PART;
}

/** Parts of the ring are named by the legend and carry their values; those too narrow for it have them in the legend. */
function describeDoughnut(chart: Chart, theme: Theme, font: (color: ColorName, bold?: boolean) => ChartFont): ChartRunOptions {
  const label = theme.styles.summary[theme.chart.summary.label]!;
  const colorOf = (series: ChartSeries, i: number): ColorName => chart.categoryColors?.[i] ?? series.color;
  const usual = font(label.color, true);
  const [first] = chart.series;
  const total = first?.points.reduce((sum, point) => sum + (point?.value ?? 0), 0) ?? 0;
  const isNarrow = (point: ChartPoint | null | undefined): boolean => point != null && point.value < total * NARROW_PART;
  return {
    type: 'doughnut',
    categories: chart.categories.map((category, i) => {
      const point = first?.points[i];
      return isNarrow(point) ? `${category} ${point!.label}${chart.unit}` : category;
    }),
    series: chart.series.map((series) => ({
      name: series.name,
      values: valuesOf(series),
      colors: chart.categories.map((_, i) => chartColor(theme, colorOf(series, i))),
      pointLabels: pointLabels(series, usual, (point, i) =>
        isNarrow(point) ? null : font(readableOn(theme, colorOf(series, i)), true),
      ),
    })),
    dataLabels: { value: true, font: usual },
    legend: { position: 'right', font: font(label.color) },
    holeSize: 58,
  };
}

function valuesOf(series: ChartSeries): (number | null)[] {
  return series.points.map((point) => point?.value ?? null);
}

/**
 * Labels of points that differ from their series': a qualifier or other decimals, or another colour (`font` gives each point's).
 * LibreOffice 7.4 shows a label's own text on its neighbours that have a label of their own without a text: beside one text all are.
 */
function pointLabels(
  series: ChartSeries,
  usual: ChartFont,
  font: (point: ChartPoint, index: number) => ChartFont | null,
): (ChartPointLabel | false | undefined)[] {
  const decimals = decimalsOf(series);
  const isPlain = ({ label, value }: ChartPoint): boolean => label === value.toFixed(decimals);
  const hasText = series.points.some((point) => point !== null && point.label !== point.value.toFixed(point.decimals));
  return series.points.map((point, index) => {
    if (point === null) return undefined;
    const own = font(point, index);
    if (own === null) return false;
    if (isPlain(point) && own === usual) return undefined;
    return hasText
      ? { text: point.label, font: own }
      : { value: true, font: own, numberFormat: numberFormat(isPlain(point) ? decimals : point.decimals) };
  });
}

function decimalsOf(series: ChartSeries): number {
  return series.points.find((point) => point !== null)?.decimals ?? 0;
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

const DOCX_SLOTS = {
  dk1: 'dark1',
  lt1: 'light1',
  dk2: 'dark2',
  lt2: 'light2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hyperlink',
  folHlink: 'followedHyperlink',
} as const;

function chartColor(theme: Theme, name: ColorName): ChartColor {
  const slot = slotOf(theme, name);
  return slot === null ? hex(theme, name) : { theme: DOCX_SLOTS[slot] };
}
