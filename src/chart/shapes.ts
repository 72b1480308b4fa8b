/** What a chart is drawn as, a row each: whether its labels find room, how high it must be, and how it is drawn. */
import { type Chart, type ChartDrawing, type ChartMark, hasZeroPart } from '../model/chart.js';
import { type ChartShape, formOf, MOST_PARTS, type RingInBars } from '../model/chart-forms.js';
import { buildAxis } from './axis.js';
import { drawBars, leastBarsHeight } from './bars.js';
import { columnsHaveRoom, drawColumns } from './columns.js';
import { drawCombo } from './combo.js';
import { placeSeriesNames } from './data-points.js';
import { drawDoughnut } from './doughnut.js';
import { drawHeading } from './heading.js';
import { drawLines } from './lines.js';
import { keyHasRoom, leastDoughnutHeight, mostDoughnutHeight, namesHaveRoom, sliceRing } from './ring.js';
import type { ChartSetting, WideSetting } from './setting.js';
import { drawStacked, stackedHaveRoom } from './stacked.js';
import { drawStackedBars, leastStackedBarsHeight, stackedBarsHaveRoom } from './stacked-bars.js';

interface ShapeRow {
  /** Its categories stand under one another, names at the left. */
  readonly lying: boolean;
  /** Several series stand side by side in each category. */
  readonly abreast: boolean;
  /** Whether its values are read off a grid with a scale. */
  readonly grid: boolean;
  /** Whether every label stands whole; absent: always. */
  readonly hasRoom?: (chart: Chart, setting: WideSetting) => boolean;
  /** Points; what it needs to be read, and beyond what it says no more, where that is not the same for all. */
  readonly least: (chart: Chart, setting: WideSetting) => number;
  readonly most?: (chart: Chart, setting: WideSetting) => number;
  readonly draw: (chart: Chart, setting: ChartSetting) => ChartMark[];
}

/** So many lines, and what stands over the plot. */
const lines =
  (count: number) =>
  (chart: Chart, setting: WideSetting): number =>
    setting.label.leading * count + drawHeading(chart, setting).height;

export const SHAPES: Readonly<Record<ChartShape, ShapeRow>> = {
  bars: { lying: true, abreast: true, grid: false, least: leastBarsHeight, draw: drawBars },
  columns: { lying: false, abreast: true, grid: false, hasRoom: columnsHaveRoom, least: lines(8), draw: drawColumns },
  combo: { lying: false, abreast: false, grid: false, least: lines(11), draw: drawCombo },
  'stacked columns': {
    lying: false,
    abreast: false,
    grid: false,
    hasRoom: stackedHaveRoom,
    least: ({ series }, { label }) => label.leading * (8 + series.length),
    draw: drawStacked,
  },
  'stacked bars': {
    lying: true,
    abreast: false,
    grid: false,
    hasRoom: stackedBarsHaveRoom,
    least: leastStackedBarsHeight,
    draw: drawStackedBars,
  },
  lines: { lying: false, abreast: false, grid: true, least: lines(8), draw: drawLines },
  doughnut: {
    lying: false,
    abreast: false,
    grid: false,
    least: leastDoughnutHeight,
    most: mostDoughnutHeight,
    draw: drawDoughnut,
  },
};

/** What is asked for, or the nearest shape in which every label stands whole. */
export function chooseShape(chart: Chart, setting: WideSetting): ChartShape {
  const { shapes } = formOf(chart);
  return shapes.find((shape) => SHAPES[shape].hasRoom?.(chart, setting) ?? true) ?? shapes.at(-1)!;
}

/**
 * What a chart becomes at its width: names of lines where they find room, the names of a ring in a key where they find none beside
 * it, bars instead of a ring whose parts cannot be named either way.
 */
export function chooseFallback(chart: Chart, setting: WideSetting): Chart {
  if (formOf(chart).marks !== 'ring') return placeSeriesNames(chart, setting);
  const slices = sliceRing(chart);
  if (slices.length <= MOST_PARTS && !hasZeroPart(chart)) {
    if (namesHaveRoom(slices, setting)) return chart;
    if (keyHasRoom(chart, setting)) return { ...chart, names: 'legend' };
  }
  const series = chart.series.slice(0, 1);
  return {
    ...chart,
    kind: 'bar',
    series,
    categoryColors: chart.barColors ?? null,
    axis: buildAxis('bar', series, chart.categories.length),
  };
}

type WhyBars = RingInBars['why'];

/** Why a ring becomes bars at its width: too many parts, one of nothing, or names that find no room; null: it stays one, or is none. */
export function whyBars(chart: Chart, setting: WideSetting): WhyBars | null {
  if (chooseFallback(chart, setting).kind === chart.kind || formOf(chart).marks !== 'ring') return null;
  if (hasZeroPart(chart)) return 'zero';
  return sliceRing(chart).length > MOST_PARTS ? 'parts' : 'names';
}

/** Height by width beyond which a plot only exaggerates; a small one may be a little higher than wide. */
const TALLEST = 0.66;
const NARROW = 1.2;
/** Height that is never too much, em of the labels. */
const SMALL = 30;

/** Points; a chart of this width that is higher says no more. */
export function mostChartHeight(given: Chart, setting: WideSetting): number {
  const chart = chooseFallback(given, setting);
  const most =
    SHAPES[chooseShape(chart, setting)].most?.(chart, setting) ??
    Math.min(setting.width * NARROW, Math.max(setting.width * TALLEST, setting.label.size * SMALL));
  return Math.max(leastChartHeight(given, setting), most);
}

/** Points; what a chart of this width needs to be read. */
export function leastChartHeight(given: Chart, setting: WideSetting): number {
  const chart = chooseFallback(given, setting);
  return SHAPES[chooseShape(chart, setting)].least(chart, setting);
}

/** As vectors, nothing measured but by `measure`. Labels neither touch nor leave the frame from `leastChartHeight` up. */
export function drawChart(given: Chart, setting: ChartSetting): ChartDrawing {
  const chart = chooseFallback(given, setting);
  const { width, height } = setting;
  return { width, height, marks: SHAPES[chooseShape(chart, setting)].draw(chart, setting) };
}
