/** Draws a doughnut whose parts are named beside it, each name joined to its part by a thin line, or in a key below it. */
import { arc } from 'd3-shape';
import type { Chart, ChartMark } from '../model/chart.js';
import { setLabel } from './label.js';
import { n } from './point.js';
import { layKey, layRing, type Slice, sliceRing } from './ring.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';

export function drawDoughnut(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { centre, radius, hole, slices, notes } = layRing(chart, setting);
  const trace = (slice: Slice) => traceSlice(slice, centre, radius, hole);
  const marks: ChartMark[] = slices.map((slice) => ({ kind: 'path', d: trace(slice), fill: slice.color, stroke: null }));
  for (const { slice, angle, lines, right, edge, middle } of notes) {
    const start = { x: centre.x + Math.sin(angle) * radius, y: centre.y - Math.cos(angle) * radius };
    marks.push({ kind: 'line', x1: start.x, y1: start.y, x2: edge, y2: middle, color: setting.theme.axis, width: 0.5 });
    const place = { x: edge + (right ? 1 : -1) * LABEL_GAP, middle, anchor: right ? 'start' : 'end', weight: 700 } as const;
    marks.push(...setLabel(lines, { ...place, fact: slice.point.fact }, setting));
  }
  return [...marks, ...drawKey(chart, setting)];
}

/** A mark and a name for each part, in even columns in the middle of the foot; nothing where the names stand beside the ring. */
function drawKey(chart: Chart, setting: ChartSetting): ChartMark[] {
  const key = layKey(chart, setting);
  if (key === null) return [];
  const { size } = setting.label;
  const swatch = size * 0.8;
  const left = (setting.width - key.columns * key.width) / 2;
  const top = setting.height - key.rows * key.pitch;
  return sliceRing(chart).flatMap(({ name, color }, i): ChartMark[] => {
    const x = left + (i % key.columns) * key.width;
    const middle = top + (Math.floor(i / key.columns) + 0.5) * key.pitch;
    const mark = { kind: 'rect', x, y: middle - swatch / 2, width: swatch, height: swatch, color, hollow: false } as const;
    return [mark, ...setLabel([name], { x: x + swatch + size * 0.4, middle, anchor: 'start' }, setting)];
  });
}

/** An arc of the ring, half the separation kept from each neighbour. */
function traceSlice(slice: Slice, centre: { x: number; y: number }, radius: number, hole: number): string {
  const trace = arc<Slice>()
    .innerRadius(radius * hole)
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
