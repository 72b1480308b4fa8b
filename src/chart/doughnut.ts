/** Draws a doughnut whose parts are named beside it, each name joined to its part by a thin line. */
import type { Chart, ChartMark, ChartPoint } from '../model/chart.js';
import type { ColorName } from '../model/theme.js';
import { labelHeight, setLabel } from './label.js';
import { n } from './point.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Width of the hole as a share of the ring. */
const HOLE = 0.58;
/** Length of the line from the ring outwards, in em of the labels. */
const LEADER = 0.8;
/** The ring's radius never falls under this share of the width. */
const LEAST_RADIUS = 0.16;
/** Under this share names and values go on two lines to make room for it. */
const GOOD_RADIUS = 0.22;

interface Slice {
  readonly category: string;
  readonly point: ChartPoint;
  readonly color: ColorName;
  /** Radians, clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

interface Note {
  readonly slice: Slice;
  readonly lines: readonly string[];
  readonly height: number;
  /** Where it would like its middle to be. */
  readonly wish: number;
}

/** Of several series the first is drawn: shares of one whole. */
export function drawDoughnut(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { width, height, label } = setting;
  const slices = sliceRing(chart);
  const leader = label.size * LEADER;
  const side = chooseSide(slices, setting);
  const radius = Math.max(8, Math.min(width / 2 - side, height / 2 - labelHeight(1, setting) / 2));
  const centre = { x: width / 2, y: height / 2 };
  const marks: ChartMark[] = slices.map((slice) => ({
    kind: 'path',
    d: traceSlice(slice, centre, radius),
    fill: slice.color,
    stroke: null,
  }));

  for (const right of [true, false]) {
    const own = slices.filter((slice) => Math.sin(middleAngle(slice)) >= 0 === right);
    const notes = own.map((slice): Note => {
      const room = width / 2 - radius - leader - LABEL_GAP;
      const lines = nameSlice(slice, room, setting);
      return {
        slice,
        lines,
        height: labelHeight(lines.length, setting) + LABEL_GAP,
        wish: centre.y - Math.cos(middleAngle(slice)) * (radius + leader / 2),
      };
    });
    notes.sort((a, b) => a.wish - b.wish);
    const middles = spreadNotes(notes, height);
    const direction = right ? 1 : -1;
    notes.forEach((note, i) => {
      const middle = middles[i] as number;
      const angle = middleAngle(note.slice);
      const start = { x: centre.x + Math.sin(angle) * radius, y: centre.y - Math.cos(angle) * radius };
      const x = centre.x + direction * (radius + leader);
      marks.push({ kind: 'line', x1: start.x, y1: start.y, x2: x, y2: middle, color: setting.theme.axis, width: 0.5 });
      marks.push(
        ...setLabel(
          note.lines,
          { x: x + direction * LABEL_GAP, middle, anchor: right ? 'start' : 'end', weight: 700, fact: note.slice.point.fact },
          setting,
        ),
      );
    });
  }
  return marks;
}

/** Height below which the names of one side would touch, points. */
export function leastDoughnutHeight(chart: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const room = setting.width / 2 - setting.width * LEAST_RADIUS - setting.label.size * LEADER - LABEL_GAP;
  const notes = sliceRing(chart).map((slice) => labelHeight(nameSlice(slice, room, setting).length, setting) + LABEL_GAP);
  return Math.max(
    setting.label.size * 8,
    notes.reduce((sum, note) => sum + note, 0),
  );
}

/** Width beside the ring: names and values on one line if that leaves a good ring, else names over values, at last names wrapped. */
function chooseSide(slices: readonly Slice[], { width, label, measure }: ChartSetting): number {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => measure(text, label.size, 700)));
  const rest = label.size * LEADER + LABEL_GAP + 1;
  const single = widest(slices.map(oneLine)) + rest;
  if (single <= width / 2 - width * GOOD_RADIUS) return single;
  const double = widest(slices.flatMap(({ category, point }) => [category, point.label])) + rest;
  return Math.min(double, width / 2 - width * LEAST_RADIUS);
}

function oneLine({ category, point }: Slice): string {
  return `${category} ${point.label}`;
}

/** Name and value on one line, else the value under the name. */
function nameSlice(slice: Slice, room: number, setting: Pick<ChartSetting, 'label' | 'measure'>): readonly string[] {
  const measure: ChartSetting['measure'] = (text, size) => setting.measure(text, size, 700);
  if (measure(oneLine(slice), setting.label.size, 700) <= room) return [oneLine(slice)];
  return [...wrapLabel(slice.category, room, { label: setting.label, measure }).lines, slice.point.label];
}

function sliceRing(chart: Chart): Slice[] {
  const points = chart.series[0]?.points ?? [];
  const total = points.reduce((sum, point) => sum + Math.max(0, point?.value ?? 0), 0) || 1;
  let angle = 0;
  return points.flatMap((point, i) => {
    if (!point) return [];
    const from = angle;
    angle += (Math.max(0, point.value) / total) * 2 * Math.PI;
    const color = chart.categoryColors?.[i] ?? chart.series[0]?.color;
    return color === undefined ? [] : [{ category: chart.categories[i] ?? '', point, color, from, to: angle }];
  });
}

function middleAngle({ from, to }: Slice): number {
  return (from + to) / 2;
}

/** An arc of the ring, half the separation kept from each neighbour at its outer and its inner edge. */
function traceSlice({ from, to }: Slice, centre: { x: number; y: number }, radius: number): string {
  const inner = radius * HOLE;
  // A whole circle has no neighbour, and an arc cannot end where it begins.
  const end = Math.min(to, from + 2 * Math.PI - 1e-4);
  const room = to - from;
  const apart = (r: number) => (room > 2 * Math.PI - 1e-3 ? 0 : Math.min(SEPARATION / 2 / r, room / 4));
  const at = (angle: number, r: number) => `${n(centre.x + Math.sin(angle) * r)} ${n(centre.y - Math.cos(angle) * r)}`;
  const large = end - from > Math.PI ? 1 : 0;
  const [out, into] = [apart(radius), apart(inner)];
  return (
    `M${at(from + out, radius)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${at(end - out, radius)}` +
    `L${at(end - into, inner)}A${n(inner)} ${n(inner)} 0 ${large} 0 ${at(from + into, inner)}Z`
  );
}

/** Middles of notes in their order, as near to their wishes as their heights and the frame allow. */
function spreadNotes(notes: readonly Note[], height: number): number[] {
  const middles = notes.map((note) => Math.max(note.height / 2, note.wish));
  const pushDown = (i: number) => {
    const [note, above] = [notes[i] as Note, notes[i - 1]];
    if (above) middles[i] = Math.max(middles[i] as number, (middles[i - 1] as number) + (above.height + note.height) / 2);
  };
  for (let i = 1; i < notes.length; i++) pushDown(i);
  let floor = height;
  for (let i = notes.length - 1; i >= 0; i--) {
    const note = notes[i] as Note;
    middles[i] = Math.min(middles[i] as number, floor - note.height / 2);
    floor = (middles[i] as number) - note.height / 2;
  }
  return middles;
}
