/** Lays out a native chart: where its plot, names and labels stand in the frame, so that Office need not guess. Points. */
import { layBands, THICKEST } from '../../../chart/bands.js';
import { endsWidth, POINT_RADIUS } from '../../../chart/data-points.js';
import { layKey, layRing, type Ring } from '../../../chart/ring.js';
import { type Area, type ChartSetting, LABEL_GAP, type WideSetting } from '../../../chart/setting.js';
import { chooseFallback, chooseShape, SHAPES, whyBars } from '../../../chart/shapes.js';
import { stepNames, wrapLabel } from '../../../chart/wrap.js';
import type { Chart } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import { sumOf } from '../../../model/lists.js';
import type { NativeChartTheme } from './chart-theme.js';
import { endsOf, type NativeAxis, nativeAxis } from './native-axis.js';
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
  /** Below the heading: that a line's axis need not begin at zero. */
  readonly note: string | null;
  /** Of one bar, and from band to band; null without bars. */
  readonly bands: { readonly pitch: number; readonly thickness: number; readonly bars: number } | null;
  /** Every how many categories are named under a line. */
  readonly step: number;
  readonly axis: NativeAxis;
  /** Of a combo's lines in a unit of their own. */
  readonly second: NativeAxis | null;
  readonly setting: Omit<ChartSetting, 'width' | 'height'>;
}

/** Between a panel's heading and the label of its highest bar, points. */
const HEADING_GAP = LABEL_GAP * 2.5;
/** Most of the width that names beside lying bars take. */
const NAMES = 0.4;
/** Most of the width that values behind bars take. */
const LABELS = 0.3;
/** Most of the height that names under columns take. */
const FEET = 0.4;

export function planNativeChart(given: Chart, width: number, height: number, chartTheme: NativeChartTheme): ChartPlan {
  const { label, theme, textOn, ground } = chartTheme;
  const setting = { label, theme, textOn, ground, measure: labelWidth, oneLine: true } as const;
  const chart = chooseFallback(given, { ...setting, width });
  const { marks } = formOf(chart);
  const { lying, grid } = SHAPES[chooseShape(chart, { ...setting, width })];
  const line = label.leading;
  const note = marks === 'lines' && chart.axis.min > 0 ? chartTheme.axisNote : null;
  const over = Number(chart.heading !== null) + Number(note !== null);
  const heading: Area | null = over === 0 ? null : { left: 0, right: width, top: 0, bottom: line * over + HEADING_GAP };
  let top = heading?.bottom ?? 0;
  const isRing = marks === 'ring';
  const legend = chart.names === 'legend' && !isRing ? layLegend(chart, top, width, label.size, line) : null;
  top = legend === null ? top : legend.bottom + LABEL_GAP;
  const units = chart.second === null ? null : top;
  if (units !== null) top += line + LABEL_GAP;
  const second = chart.second && axisOf(chart, true, 0);
  const base = { chart, step: 1, ring: null, lying, grid, width, height, heading, legend, units, note, second, setting };
  if (isRing) {
    const ring = layRing(chart, { ...setting, width, height });
    const { x, y } = ring.centre;
    const plot = { left: x - ring.radius, right: x + ring.radius, top: y - ring.radius, bottom: y + ring.radius };
    const key = layRingKey(chart, { ...setting, width }, height);
    return { ...base, ring, plot, legend: key, bands: null, axis: axisOf(chart, false, 0) };
  }
  return lying ? planLying(base, top) : planStanding(base, top);
}

type Base = Omit<ChartPlan, 'plot' | 'bands' | 'axis'>;

/** `top`: below heading, legend and words over the axes. */
function planLying(base: Base, top: number): ChartPlan {
  const { chart, width, height, setting } = base;
  const { label, theme } = setting;
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
  const room = longestLabel(chart, label.size);
  const behind = isOutside(chart) && endsOf(chart, false).high > 0 ? Math.min(room, width * LABELS) : 0;
  const plot = {
    left,
    right: Math.max(left + 1, width - LABEL_GAP - behind),
    top: start,
    bottom: start + bands.pitch * chart.categories.length,
  };
  const axis = axisOf(chart, false, longestLabel(chart, label.size, true) / (plot.right - plot.left));
  return { ...base, plot, bands: { ...bands, bars: barsOf(chart) }, axis };
}

/** Whether a name stands on one line or on two, no number of it divided. */
const standsInTwo = ({ lines, readable }: ReturnType<typeof wrapLabel>): boolean => lines.length <= 2 && readable;

function planStanding(base: Base, top: number): ChartPlan {
  const { chart, width, height, grid, setting } = base;
  const { label, theme } = setting;
  const line = label.leading;
  const ticks = chart.axis.ticks.map((tick) => labelWidth(tick.toFixed(chart.axis.decimals), label.size));
  const left = grid ? Math.max(0, ...ticks) + LABEL_GAP * 2 : 0;
  const right = width - endsWidth(chart, { ...setting, width });
  const widest = Math.max(0, ...chart.series.flatMap(({ points }) => points.map((p) => labelWidth(p?.label ?? '', label.size))));
  const bars = barsOf(chart);
  // Where a value must not be wider than its column.
  const holding = bars > 1 || formOf(chart).stack !== 'none';
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
  // A value over the highest point or column.
  const head = grid ? line + LABEL_GAP + POINT_RADIUS : isOutside(chart) ? line + LABEL_GAP : 0;
  const plot = {
    left: start,
    right: bands ? start + bands.pitch * chart.categories.length : right,
    top: top + head,
    bottom: height - foot,
  };
  const axis = axisOf(chart, false, (line + LABEL_GAP) / (plot.bottom - plot.top));
  const step =
    bands === null && !names.every(standsInTwo)
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

/** Whether values stand beyond their marks. */
function isOutside(chart: Chart): boolean {
  const { marks, stack } = formOf(chart);
  return (marks === 'bars' || marks === 'both') && (stack === 'none' || stack === 'steps');
}

/** What stands behind the longest bar, and the digit more that an edit may bring; of panels that share an axis the same for all. */
function longestLabel(chart: Chart, size: number, below = false): number {
  const ends = chart.series.flatMap(({ points }) => points.filter((point) => point !== null));
  const own = ends.filter(({ from, value }) => from + value < 0 === below).map(({ label }) => label);
  const labels = chart.extent === null ? own : [chart.extent.label];
  return Math.max(0, ...labels.map((text) => labelWidth(`${text}0`, size))) + LABEL_GAP * 2;
}

/** `room` of a label below the lowest bar, as a share of the axis. */
function axisOf(chart: Chart, isLine: boolean, room: number): NativeAxis {
  const { marks, stack } = formOf(chart);
  if (marks !== 'lines') {
    const { low, high } = endsOf(chart, isLine);
    return nativeAxis(low, high, isOutside(chart) && !isLine ? room : 0, stack === 'shares');
  }
  const { min, max } = chart.axis;
  return { min, max, fixed: min === 0 ? 'foot' : null, unit: null };
}
