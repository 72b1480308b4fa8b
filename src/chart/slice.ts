/** The parts of a doughnut: their angles, their names and the room that these need. */
import type { Chart, ChartPoint } from '../model/chart.js';
import { sum, sumOf } from '../model/lists.js';
import type { ColorName } from '../model/theme.js';
import { labelHeight } from './label.js';
import { type ChartSetting, LABEL_GAP, type WideSetting } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Length of the line from the ring outwards, in em of the labels. */
export const LEADER = 0.8;
/** The ring's radius never falls under this share of the width. */
const LEAST_RADIUS = 0.16;
/** Under this share names and values go on two lines to make room for it. */
const GOOD_RADIUS = 0.22;

export interface Slice {
  /** Index of its category. */
  readonly category: number;
  readonly name: string;
  readonly point: ChartPoint;
  readonly color: ColorName;
  /** Radians, clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

/** Of several series the first is drawn: shares of one whole. */
export function sliceRing(chart: Chart): readonly Slice[] {
  const points = chart.series[0]?.points ?? [];
  const total = sumOf(points, (point) => Math.max(0, point?.value ?? 0)) || 1;
  let angle = 0;
  return points.flatMap((point, i) => {
    if (!point) return [];
    const from = angle;
    angle += (Math.max(0, point.value) / total) * 2 * Math.PI;
    const color = chart.categoryColors?.[i] ?? chart.series[0]?.color;
    return color === undefined ? [] : [{ category: i, name: chart.categories[i] ?? '', point, color, from, to: angle }];
  });
}

/** Height below which the names of one side would touch, points. */
export function leastDoughnutHeight(chart: Chart, setting: WideSetting): number {
  const room = setting.width / 2 - setting.width * LEAST_RADIUS - setting.label.size * LEADER - LABEL_GAP;
  const notes = sliceRing(chart).map((slice) => labelHeight(nameSlice(slice, room, setting).length, setting) + LABEL_GAP);
  return Math.max(setting.label.size * 8, sum(notes));
}

/** Height of the largest ring that its names leave room for, and no larger than half the width, points. */
export function mostDoughnutHeight(chart: Chart, setting: WideSetting): number {
  const widest = setting.width - 2 * chooseSide(sliceRing(chart), setting);
  return Math.min(widest, setting.width / 2) + labelHeight(1, setting);
}

/** Width beside the ring: names and values on one line if that leaves a good ring, else names over values, at last names wrapped. */
export function chooseSide(slices: readonly Slice[], { width, label, measure }: WideSetting): number {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => measure(text, label.size, 700)));
  const rest = label.size * LEADER + LABEL_GAP + 1;
  const single = widest(slices.map(oneLine)) + rest;
  if (single <= width / 2 - width * GOOD_RADIUS) return single;
  const double = widest(slices.flatMap(({ name, point }) => [name, point.label])) + rest;
  return Math.min(double, width / 2 - width * LEAST_RADIUS);
}

/** Whether each name and each value stands whole beside a ring of the least size. */
export function namesHaveRoom(slices: readonly Slice[], { width, label, measure }: WideSetting): boolean {
  const room = width / 2 - width * LEAST_RADIUS - label.size * LEADER - LABEL_GAP - 1;
  return slices.every(({ name, point }) => [name, point.label].every((text) => measure(text, label.size, 700) <= room));
}

const oneLine = ({ name, point }: Slice): string => `${name} ${point.label}`;

/** Name and value on one line, else the value under the name. */
export function nameSlice(slice: Slice, room: number, setting: Pick<ChartSetting, 'label' | 'measure'>): readonly string[] {
  const measure: ChartSetting['measure'] = (text, size) => setting.measure(text, size, 700);
  if (measure(oneLine(slice), setting.label.size, 700) <= room) return [oneLine(slice)];
  return [...wrapLabel(slice.name, room, { label: setting.label, measure }).lines, slice.point.label];
}
