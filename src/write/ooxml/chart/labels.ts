/** Where the label of each point of a native chart stands, in which colour, and what it says besides the value. */
import { type DataPoint, placeDataPoints, placeEnds, placeValues } from '../../../chart/data-points.js';
import { spreadMiddles } from '../../../chart/label.js';
import { type Area, LABEL_GAP } from '../../../chart/setting.js';
import { stackParts } from '../../../chart/stack.js';
import type { ChartPoint } from '../../../model/chart.js';
import type { ColorName } from '../../../model/theme.js';
import type { DataColumn } from './columns.js';
import type { NativeAxis } from './native-axis.js';
import type { ChartPlan } from './plan.js';

export interface LabelPlace {
  /** Office's own place; null: the only one that the chart knows. */
  readonly position: 'outEnd' | 'inBase' | 'ctr' | 't' | 'b' | 'r' | null;
  /** From there, points; as when it is dragged by hand. */
  readonly shift: { readonly x: number; readonly y: number } | null;
  readonly color: ColorName;
  /** Says the series' or the category's name before the value, and what parts the two. */
  readonly named: { readonly by: 'series' | 'category'; readonly separator: string } | null;
}

/** One per point; null: no label. */
export type LabelPlaces = readonly (LabelPlace | null)[];

const plain = { shift: null, named: null } as const;

/** Over a column, behind a bar. */
export function placeOutside(columns: readonly DataColumn[], { setting }: ChartPlan): LabelPlaces[] {
  const outside = { ...plain, position: 'outEnd', color: setting.label.color } as const;
  return columns.map(({ points }) => points.map((point) => point && outside));
}

export function placeInCombo(columns: readonly DataColumn[], plan: ChartPlan): LabelPlaces[] {
  return placeLineLabel(columns, plan).map((places, i) => {
    const { points, series } = columns[i]!;
    const { line, color } = plan.chart.series[series]!;
    return line ? places : points.map((point) => point && columnInCombo(point, color, plan));
  });
}

/** Length on the axis, points. */
function lengthOf(value: number, { plot, lying }: ChartPlan, { min, max }: NativeAxis): number {
  return (value / (max - min)) * (lying ? plot.right - plot.left : plot.bottom - plot.top);
}

/** Under a line the columns' values stand at their feet, out of its way. */
function columnInCombo(point: ChartPoint, color: ColorName, plan: ChartPlan): LabelPlace {
  const { label, textOn, measure } = plan.setting;
  const reads = textOn(color) === label.color || measure(point.label, label.size, 700) <= (plan.bands?.thickness ?? 0);
  const inside = !point.target && reads && lengthOf(Math.abs(point.value), plan, plan.axis) > label.leading * 2;
  return inside ? { ...plain, position: 'inBase', color: textOn(color) } : { ...plain, position: 'outEnd', color: label.color };
}

/** Over or under the points of lines, at their ends with their names. */
export function placeLineLabel(columns: readonly DataColumn[], plan: ChartPlan): LabelPlaces[] {
  const { chart, plot, setting, height, width } = plan;
  const axis = plan.second ?? plan.axis;
  const band = (plot.right - plot.left) / Math.max(1, chart.categories.length);
  const x = (category: number): number => plot.left + (category + 0.5) * band;
  const y = (value: number): number => plot.bottom - ((value - axis.min) / (axis.max - axis.min)) * (plot.bottom - plot.top);
  const dataPoints = chart.series.flatMap((series, i) => (series.line ? placeDataPoints(series, i, x, y) : []));
  const ends =
    chart.names === 'ends'
      ? placeEnds(dataPoints, { left: 0, right: width, top: 0, bottom: height }, setting)
      : new Map<DataPoint, number>();
  const area: Area = {
    left: plot.left,
    right: width,
    top: plan.legend?.bottom ?? plan.heading?.bottom ?? 0,
    bottom: plot.bottom,
  };
  const rest = dataPoints.filter((spot) => !ends.has(spot));
  const values = placeValues(rest, area, setting, { far: false, taken: [...columnLabels(plan), ...tickLabels(plan)] });
  const { color } = setting.label;
  return columns.map(({ series, points }) =>
    points.map((_, category): LabelPlace | null => {
      const spot = dataPoints.find((one) => one.series === series && one.category === category);
      if (spot === undefined) return null;
      const end = ends.get(spot);
      if (end !== undefined) {
        const shift = Math.abs(end - spot.y) < 0.5 ? null : { x: 0, y: end - spot.y };
        return { position: 'r', shift, color, named: { by: 'series', separator: ' ' } };
      }
      const place = values.get(spot);
      if (place === undefined) return null;
      const aside = place.x - spot.x;
      const shift = Math.abs(aside) < 0.5 ? null : { x: aside, y: 0 };
      return { position: place.middle < spot.y ? 't' : 'b', shift, color, named: null };
    }),
  );
}

/** The room of the numbers beside a grid. */
function tickLabels({ chart, grid, plot, axis, setting }: ChartPlan): Area[] {
  if (!grid) return [];
  const half = setting.label.size / 2;
  return chart.axis.ticks.map((tick): Area => {
    const y = plot.bottom - ((tick - axis.min) / (axis.max - axis.min)) * (plot.bottom - plot.top);
    return { left: 0, right: plot.left - LABEL_GAP, top: y - half, bottom: y + half };
  });
}

/** The room of the values over a combo's columns. */
function columnLabels(plan: ChartPlan): Area[] {
  const { chart, plot, axis, setting, bands } = plan;
  const { label, measure } = setting;
  const columns = chart.series.filter(({ line }) => !line);
  if (bands === null || chart.second === null) return [];
  return columns.flatMap(({ points }, s) =>
    points.flatMap((point, category): Area[] => {
      if (point === null) return [];
      const x = plot.left + (category + 0.5) * bands.pitch + (s + 0.5 - columns.length / 2) * bands.thickness;
      const y = plot.bottom - lengthOf(point.value - axis.min, plan, axis);
      const half = measure(point.label, label.size, 700) / 2;
      return [{ left: x - half, right: x + half, top: y - label.leading - LABEL_GAP / 2, bottom: y }];
    }),
  );
}

/** In the middle of its part; of parts too slim for it, beside their column or over their bar, apart from one another. */
export function placeParts(columns: readonly DataColumn[], plan: ChartPlan): LabelPlaces[] {
  const { chart, axis, lying, bands, setting } = plan;
  const { label, measure, textOn } = setting;
  const places: (LabelPlace | null)[][] = columns.map(({ points }) => points.map(() => null));
  chart.categories.forEach((_, category) => {
    const slim: { column: number; middle: number; extent: number }[] = [];
    for (const { point, series, color, from, to } of stackParts(chart, category)) {
      const length = Math.abs(lengthOf(to - from, plan, axis));
      const wide = measure(point.label, label.size, 700);
      const holds = lying ? length >= wide + LABEL_GAP : length >= label.size * 1.15 && wide <= (bands?.thickness ?? 0) - 2;
      if (holds) places[series]![category] = { ...plain, position: 'ctr', color: point.target ? label.color : textOn(color) };
      else slim.push({ column: series, middle: lengthOf((from + to) / 2, plan, axis), extent: wide });
    }
    slim.sort((a, b) => a.middle - b.middle);
    const room = lying ? plan.plot.right - plan.plot.left : plan.plot.bottom - plan.plot.top;
    const middles = spreadMiddles(
      slim.map(({ middle, extent }) => ({ wish: middle, height: lying ? extent + LABEL_GAP * 2 : label.leading })),
      -Math.abs(lengthOf(axis.min, plan, axis)),
      lying ? plan.width - plan.plot.left : room,
    );
    slim.forEach(({ column, middle, extent }, i) => {
      const along = middles[i]! - middle;
      const aside = (bands?.thickness ?? 0) / 2 + LABEL_GAP;
      const shift = lying ? { x: along, y: -(aside + label.leading / 2 - LABEL_GAP / 2) } : { x: aside + extent / 2, y: -along };
      places[column]![category] = { position: 'ctr', shift, color: label.color, named: null };
    });
  });
  return places;
}

export function placeFloating(columns: readonly DataColumn[], plan: ChartPlan): LabelPlaces[] {
  return columns.map(({ points, values }) => points.map((point, i) => point && onFloating(point, i, values[i]!, plan)));
}

/** In a floating bar, whose length may change; beyond the end of one that is too slim, though Office knows only places within. */
function onFloating(point: ChartPoint, category: number, value: number, plan: ChartPlan): LabelPlace {
  const { label, measure, textOn } = plan.setting;
  const { lying, bands, chart } = plan;
  const half = Math.abs(lengthOf(value, plan, plan.axis)) / 2;
  const below = value < 0;
  const wide = measure(point.label, label.size, 700);
  const holds = lying ? half * 2 >= wide + LABEL_GAP * 2 : half * 2 >= label.size * 1.4 && wide <= (bands?.thickness ?? 0) - 2;
  const color = chart.categoryColors?.[category] ?? chart.series[0]!.color;
  if (holds) return { ...plain, position: 'ctr', color: point.target ? label.color : textOn(color) };
  const size = lying ? wide : label.leading;
  const far = (half + size / 2 + LABEL_GAP / 2) * (below ? -1 : 1);
  return { position: 'ctr', shift: plan.lying ? { x: far, y: 0 } : { x: 0, y: -far }, color: label.color, named: null };
}

/** Around the ring, each with its part's name unless a key has it. */
export function placeRing(columns: readonly DataColumn[], { chart, ring, setting }: ChartPlan): LabelPlaces[] {
  const { centre, radius, hole, notes } = ring!;
  const reach = (radius * (1 + hole)) / 2;
  return columns.map(({ points }) =>
    points.map((_, category): LabelPlace | null => {
      const note = notes.find((one) => one.slice.category === category);
      if (note === undefined) return null;
      const at = { x: centre.x + Math.sin(note.angle) * reach, y: centre.y - Math.cos(note.angle) * reach };
      const shift = { x: note.centre - at.x, y: note.middle - at.y };
      const separator = note.lines.length === 1 ? ' ' : '\n';
      const named = chart.names === 'legend' ? null : ({ by: 'category', separator } as const);
      return { position: null, shift, color: setting.label.color, named };
    }),
  );
}
