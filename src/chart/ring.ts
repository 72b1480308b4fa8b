/** Lays out a ring: its parts' angles, their names beside it, on both sides and apart from one another, or in a key below, and the room that these need. */
import type { Chart, ChartPoint } from '../model/chart.js';
import { sum, sumOf } from '../model/lists.js';
import type { ColorName } from '../model/theme.js';
import { labelHeight, spreadMiddles } from './label.js';
import { type ChartSetting, LABEL_GAP, type WideSetting } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Width of the hole as a share of the ring. */
const HOLE = 0.58;

interface RingNote {
  readonly slice: Slice;
  /** Middle of its part, radians clockwise from the top. */
  readonly angle: number;
  readonly lines: readonly string[];
  readonly right: boolean;
  /** Where its leader meets it. */
  readonly edge: number;
  /** Middle of its width and height. */
  readonly centre: number;
  readonly middle: number;
}

export interface Ring {
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly hole: number;
  readonly slices: readonly Slice[];
  readonly notes: readonly RingNote[];
}

/** Half the ring's width at its widest beyond `off` above or below its middle, points: a note over its shoulder stands closer. */
function outline(radius: number, off: number): number {
  return off <= 0 ? radius : Math.sqrt(Math.max(0, radius ** 2 - off ** 2));
}

/** Points from the frame's top left. */
export function layRing(chart: Chart, setting: ChartSetting): Ring {
  const { width, height, label, measure } = setting;
  const slices = nameSlices(chart);
  const leader = label.size * LEADER;
  const side = chooseSide(slices, setting);
  const room = height - (layKey(chart, setting)?.height ?? 0);
  const radius = Math.max(8, Math.min(width / 2 - side, room / 2 - labelHeight(1, setting) / 2));
  const centre = { x: width / 2, y: room / 2 };
  const notes = [true, false].flatMap((right) => {
    const own = slices
      .map((slice) => ({ slice, angle: (slice.from + slice.to) / 2 }))
      .filter(({ angle }) => Math.sin(angle) >= 0 === right)
      .map(({ slice, angle }) => {
        const lines = nameSlice(slice, width / 2 - radius - leader - LABEL_GAP, setting);
        const wish = centre.y - Math.cos(angle) * (radius + leader / 2);
        return { slice, angle, lines, height: labelHeight(lines.length, setting) + LABEL_GAP, wish };
      })
      .sort((a, b) => a.wish - b.wish);
    const middles = spreadMiddles(own, 0, room);
    const direction = right ? 1 : -1;
    return own.map(({ slice, angle, lines, height: tall }, i): RingNote => {
      const wide = Math.max(0, ...lines.map((line) => measure(line, label.size, 700)));
      const middle = middles[i]!;
      const edge = centre.x + direction * (outline(radius, Math.abs(middle - centre.y) - tall / 2) + leader);
      return { slice, angle, lines, right, edge, centre: edge + direction * (LABEL_GAP + wide / 2), middle };
    });
  });
  return { centre, radius, hole: HOLE, slices, notes };
}

/** Length of the line from the ring outwards, in em of the labels. */
const LEADER = 0.8;
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

/** As their notes say them: where a key has the names, the values alone. */
function nameSlices(chart: Chart): readonly Slice[] {
  const slices = sliceRing(chart);
  return chart.names === 'legend' ? slices.map((slice) => ({ ...slice, name: '' })) : slices;
}

interface RingKey {
  readonly columns: number;
  readonly rows: number;
  /** Of a column. */
  readonly width: number;
  /** From row to row. */
  readonly pitch: number;
  /** With the air above it. */
  readonly height: number;
}

/** Beside a name: its mark and the air around the two, em. */
const KEY_MARK = 3;
/** Height of a row by that of a line, as Office sets it. */
const KEY_ROW = 1.15;

/** The key below a ring, its names in columns of one width; null where there is none, or where the longest name finds no room. */
export function layKey(chart: Chart, setting: WideSetting): RingKey | null {
  if (chart.names !== 'legend') return null;
  const { width: room, label, measure } = setting;
  const slices = sliceRing(chart);
  const width = Math.max(0, ...slices.map(({ name }) => measure(name, label.size, 400))) + KEY_MARK * label.size;
  const columns = Math.min(slices.length, Math.floor(room / width));
  if (columns < 1) return null;
  const rows = Math.ceil(slices.length / columns);
  const pitch = label.leading * KEY_ROW;
  return { columns, rows, width, pitch, height: rows * pitch + label.size };
}

/** Whether a key tells the parts apart: each has a colour of its own, and each name finds room. */
export function keyHasRoom(chart: Chart, setting: WideSetting): boolean {
  const slices = sliceRing(chart);
  const areTold = new Set(slices.map(({ color }) => color)).size === slices.length;
  return areTold && layKey({ ...chart, names: 'legend' }, setting) !== null;
}

/** Height below which the names of one side would touch, points. */
export function leastDoughnutHeight(chart: Chart, setting: WideSetting): number {
  const room = setting.width / 2 - setting.width * LEAST_RADIUS - setting.label.size * LEADER - LABEL_GAP;
  const key = layKey(chart, setting)?.height ?? 0;
  const notes = nameSlices(chart).map((slice) => labelHeight(nameSlice(slice, room, setting).length, setting) + LABEL_GAP);
  return Math.max(setting.label.size * 8, sum(notes)) + key;
}

/** Height of the largest ring that its names leave room for, and no larger than half the width, points. */
export function mostDoughnutHeight(chart: Chart, setting: WideSetting): number {
  const widest = setting.width - 2 * chooseSide(nameSlices(chart), setting);
  return Math.min(widest, setting.width / 2) + labelHeight(1, setting) + (layKey(chart, setting)?.height ?? 0);
}

/** Width beside the ring: names and values on one line if that leaves a good ring, else names over values, at last names wrapped. */
function chooseSide(slices: readonly Slice[], { width, label, measure }: WideSetting): number {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => measure(text, label.size, 700)));
  const rest = label.size * LEADER + LABEL_GAP + 1;
  const single = widest(slices.map(onOneLine)) + rest;
  if (single <= width / 2 - width * GOOD_RADIUS) return single;
  const double = widest(slices.flatMap(({ name, point }) => [name, point.label])) + rest;
  return Math.min(double, width / 2 - width * LEAST_RADIUS);
}

/** Most lines of a name beside a ring. */
const MOST_LINES = 3;

/** Whether each name and each value stands whole beside a ring of the least size: on one line where `oneLine`, else parted between words. */
export function namesHaveRoom(slices: readonly Slice[], setting: WideSetting): boolean {
  const { width, label, oneLine } = setting;
  const measure: ChartSetting['measure'] = (text, size) => setting.measure(text, size, 700);
  const room = width / 2 - width * LEAST_RADIUS - label.size * LEADER - LABEL_GAP - 1;
  const isWhole = (text: string): boolean => {
    const { lines, whole } = wrapLabel(text, room, { label, measure });
    return whole && lines.length <= (oneLine ? 1 : MOST_LINES);
  };
  return slices.every(({ name, point }) => isWhole(name) && measure(point.label, label.size, 700) <= room);
}

const onOneLine = ({ name, point }: Slice): string => (name === '' ? point.label : `${name} ${point.label}`);

/** Name and value on one line, else the value under the name. */
function nameSlice(slice: Slice, room: number, setting: Pick<ChartSetting, 'label' | 'measure'>): readonly string[] {
  const measure: ChartSetting['measure'] = (text, size) => setting.measure(text, size, 700);
  if (measure(onOneLine(slice), setting.label.size, 700) <= room) return [onOneLine(slice)];
  return [...wrapLabel(slice.name, room, { label: setting.label, measure }).lines, slice.point.label];
}
