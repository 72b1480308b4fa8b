/** Lays out a native chart: where its plot, names and labels stand in the frame, so that Office need not guess. Points. */
import { layBands, THICKEST } from '../../../chart/bands.js';
import { endsWidth, POINT_RADIUS } from '../../../chart/data-points.js';
import { layKey, layRing, type Ring } from '../../../chart/ring.js';
import { type Area, type ChartSetting, LABEL_GAP, type WideSetting } from '../../../chart/setting.js';
import { chooseFallback, chooseShape, SHAPES, whyBars } from '../../../chart/shapes.js';
import { stepNames, wrapLabel } from '../../../chart/wrap.js';
import type { Chart, ChartAxis } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import { sumOf } from '../../../model/lists.js';
import type { NativeChartTheme } from './chart-theme.js';
import { labelWidth } from './width.js';

export interface ChartPlan {
  /** With its series named as there is room for. */
  readonly chart: Chart;
  /** Bars that lie; a grid with a scale. */
  readonly lying: boolean;
  readonly grid: boolean;
  readonly width: number;
  readonly height: number;
  /** Within the axes; around a ring. */
  readonly plot: Area;
  readonly ring: Ring | null;
  readonly heading: Area | null;
  readonly legend: Area | null;
  /** Of the words over a combo's two axes: their top. */
  readonly units: number | null;
  /** Of one bar, and from band to band; null without bars. */
  readonly bands: { readonly pitch: number; readonly thickness: number; readonly bars: number } | null;
  /** Every how many categories are named under a line. */
  readonly step: number;
  /** Longer than the model's where labels stand beyond the bars. */
  readonly axis: ChartAxis;
  readonly setting: Omit<ChartSetting, 'width' | 'height'>;
}

/** Between a panel's heading and the label of its highest bar, points. */
const HEADING_GAP = LABEL_GAP * 2.5;
/** Most of the width that names beside lying bars take. */
const NAMES = 0.4;
/** Most of the height that names under columns take. */
const FEET = 0.4;

export function planNativeChart(given: Chart, width: number, height: number, chartTheme: NativeChartTheme): ChartPlan {
  const { label, theme, textOn, ground } = chartTheme;
  const setting = { label, theme, textOn, ground, measure: labelWidth, oneLine: true } as const;
  const chart = chooseFallback(given, { ...setting, width });
  const { marks, stack } = formOf(chart);
  const { lying, grid } = SHAPES[chooseShape(chart, { ...setting, width })];
  const line = label.leading;
  const heading: Area | null = chart.heading === null ? null : { left: 0, right: width, top: 0, bottom: line + HEADING_GAP };
  let top = heading?.bottom ?? 0;
  const isRing = marks === 'ring';
  const legend = chart.names === 'legend' && !isRing ? layLegend(chart, top, width, label.size, line) : null;
  top = legend === null ? top : legend.bottom + LABEL_GAP;
  const units = chart.second === null ? null : top;
  if (units !== null) top += line + LABEL_GAP;
  const base = { chart, step: 1, ring: null, lying, grid, width, height, heading, legend, units, setting };
  if (isRing) {
    const ring = layRing(chart, { ...setting, width, height });
    const { x, y } = ring.centre;
    const plot = { left: x - ring.radius, right: x + ring.radius, top: y - ring.radius, bottom: y + ring.radius };
    return { ...base, ring, plot, legend: layRingKey(chart, { ...setting, width }, height), bands: null, axis: chart.axis };
  }
  if (lying) {
    const names = chart.categories.map((name) => wrapLabel(name, width * NAMES, setting).width);
    const left = Math.max(0, ...names) + LABEL_GAP * 2.5;
    const bands = layBands({
      count: chart.categories.length,
      bars: barsOf(chart),
      room: height - top - LABEL_GAP,
      gap: theme.gap,
      thickest: label.size * (barsOf(chart) > 1 ? THICKEST.bars : THICKEST.bar),
      label: 0,
    });
    const start = top + bands.start;
    const plot = { left, right: width - LABEL_GAP, top: start, bottom: start + bands.pitch * chart.categories.length };
    const axis = makeRoom(chart, plot.right - plot.left, (text) => labelWidth(text, label.size) + LABEL_GAP * 2);
    return { ...base, plot, bands: { ...bands, bars: barsOf(chart) }, axis };
  }
  const ticks = chart.axis.ticks.map((tick) => labelWidth(tick.toFixed(chart.axis.decimals), label.size));
  const left = grid ? Math.max(0, ...ticks) + LABEL_GAP * 2 : 0;
  const right = width - endsWidth(chart, { ...setting, width });
  const widest = Math.max(0, ...chart.series.flatMap(({ points }) => points.map((p) => labelWidth(p?.label ?? '', label.size))));
  const bars = barsOf(chart);
  // Where a value must not be wider than its column.
  const holding = bars > 1 || stack === 'values' || stack === 'shares';
  const names = chart.categories.map((name) =>
    wrapLabel(name, (right - left) / Math.max(1, chart.categories.length) - LABEL_GAP, setting),
  );
  const bands = grid
    ? null
    : layBands({
        count: chart.categories.length,
        bars,
        room: right - left,
        gap: theme.gap,
        thickest: Math.max(label.size * (bars > 1 ? THICKEST.columns : THICKEST.column), holding ? widest + LABEL_GAP : 0),
        label: Math.max(0, ...names.map((name) => name.width)) + LABEL_GAP * 2,
      });
  const start = left + (bands?.start ?? 0);
  const lines = Math.max(1, ...names.map((name) => name.lines.length));
  const foot = Math.min(height * FEET, lines * line + LABEL_GAP * 2);
  // A value over the highest point.
  const head = grid ? line + LABEL_GAP + POINT_RADIUS : 0;
  const plot = {
    left: start,
    right: bands ? start + bands.pitch * chart.categories.length : right,
    top: top + head,
    bottom: height - foot,
  };
  const axis = makeRoom(chart, plot.bottom - plot.top, () => line + LABEL_GAP);
  const step =
    bands === null
      ? stepNames(chart.categories, left, (right - left) / Math.max(1, chart.categories.length), { ...setting, width })
      : 1;
  return { ...base, plot, step, bands: bands && { ...bands, bars }, axis };
}

/** Why a ring of this width is written as bars; null: it is not. */
export function whyNativeBars(
  chart: Chart,
  width: number,
  look: Pick<NativeChartTheme, 'label' | 'theme' | 'textOn' | 'ground'>,
) {
  return whyBars(chart, { ...look, width, measure: labelWidth, oneLine: true });
}

/** Bars side by side in one band. */
function barsOf(chart: Chart): number {
  return formOf(chart).stack === 'none' ? Math.max(1, chart.series.filter(({ line }) => !line).length) : 1;
}

/** One row where there is room for it: swatches and names as Office sets them. */
function layLegend(chart: Chart, top: number, width: number, size: number, line: number): Area {
  const wanted = sumOf(chart.series, ({ name }) => labelWidth(name, size) + 3 * size);
  const rows = Math.ceil(wanted / width);
  return { left: 0, right: Math.min(width, wanted), top, bottom: top + rows * line * 1.15 };
}

/** Below the ring, in the middle of the frame. */
function layRingKey(chart: Chart, setting: WideSetting, height: number): Area | null {
  const key = layKey(chart, setting);
  if (key === null) return null;
  const wide = Math.min(setting.width, key.columns * key.width);
  const left = (setting.width - wide) / 2;
  return { left, right: left + wide, top: height - key.height + setting.label.size / 2, bottom: height };
}

/** An axis on which every label finds room beyond its bar, which Office would else push into the bar or out of the chart. */
function makeRoom(chart: Chart, length: number, room: (label: string) => number): ChartAxis {
  const { marks, stack } = formOf(chart);
  const outside = (marks === 'bars' || marks === 'both') && (stack === 'none' || stack === 'steps') && chart.second === null;
  if (!outside || length <= 0) return chart.axis;
  // Panels that share an axis must all arrive at the same one: what they have in common alone decides.
  const points =
    chart.extent === null
      ? chart.series.flatMap((series) => series.points.filter((point) => point !== null))
      : [chart.extent.low, chart.extent.high].map((value) => ({ from: 0, value, label: chart.extent!.label }));
  const ends = points.map((point) => {
    const [low, high] = [Math.min(point.from, point.from + point.value), Math.max(point.from, point.from + point.value)];
    const below = low < 0 && high <= 0;
    return { value: below ? low : high, below, room: Math.min(0.6, room(point.label) / length) };
  });
  const low = Math.min(0, ...points.map(({ from, value }) => Math.min(from, from + value)));
  const high = Math.max(0, ...points.map(({ from, value }) => Math.max(from, from + value)));
  const floor = { min: low, max: high === low ? low + 1 : high };
  let { min, max } = floor;
  // Room at one end moves the other's labels: a few rounds settle both.
  for (let pass = 0; pass < 16; pass++) {
    const span = max - min;
    const over = Math.max(0, ...ends.map((end) => (end.below ? 0 : end.value + end.room * span - floor.max)));
    const under = Math.max(0, ...ends.map((end) => (end.below ? floor.min - (end.value - end.room * span) : 0)));
    max = floor.max + over;
    min = floor.min - under;
  }
  return { ...chart.axis, min: Number(min.toPrecision(4)), max: Number(max.toPrecision(4)) };
}
