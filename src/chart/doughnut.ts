/** Draws a doughnut whose parts are named beside it, each name joined to its part by a thin line. */
import { arc } from 'd3-shape';
import type { Chart, ChartMark } from '../model/chart.js';
import { labelHeight, setLabel } from './label.js';
import { n } from './point.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';
import { chooseSide, LEADER, nameSlice, type Slice, sliceRing } from './slice.js';

/** Width of the hole as a share of the ring. */
const HOLE = 0.58;
interface Note {
  readonly slice: Slice;
  readonly lines: readonly string[];
  readonly height: number;
  /** Where it would like its middle to be. */
  readonly wish: number;
}

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

function middleAngle({ from, to }: Slice): number {
  return (from + to) / 2;
}

/** An arc of the ring, half the separation kept from each neighbour. */
function traceSlice(slice: Slice, centre: { x: number; y: number }, radius: number): string {
  const trace = arc<Slice>()
    .innerRadius(radius * HOLE)
    .outerRadius(radius)
    .padRadius(radius)
    .startAngle(({ from }) => from)
    .endAngle(({ to }) => to)
    .padAngle(SEPARATION / radius);
  return movePath(trace(slice) ?? '', centre);
}

/** d3 draws about the origin, and the last two numbers of each of its commands are a point. */
function movePath(d: string, by: { x: number; y: number }): string {
  return d.replace(/([^A-Z,]+),([^A-Z,]+)(?=[A-Z])/g, (_, x, y) => `${n(Number(x) + by.x)} ${n(Number(y) + by.y)}`);
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
