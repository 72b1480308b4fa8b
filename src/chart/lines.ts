/** Draws lines over a light grid with its axis, for a line need not start at zero; values stand clear of one another. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart, ChartMark, ChartPoint } from '../model/chart.js';
import type { ColorName } from '../model/theme.js';
import { labelBox, labelHeight, overlaps, setLabel } from './label.js';
import { drawLegend } from './legend.js';
import { drawPoint } from './point.js';
import { type Area, type ChartSetting, LABEL_GAP } from './setting.js';
import { wrapLabel } from './wrap.js';

const POINT_RADIUS = 2.75;
const LINE_WIDTH = 1.75;

interface Spot {
  readonly point: ChartPoint;
  readonly color: ColorName;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** First or last of its series, or its highest or lowest: labelled before the others. */
  readonly telling: boolean;
}

export function drawLines(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { theme, width, height, label, measure } = setting;
  const legend = drawLegend(chart, setting);
  const tickText = (value: number) => value.toFixed(chart.axis.decimals);
  const left = Math.max(0, ...chart.axis.ticks.map((tick) => measure(tickText(tick), label.size, 400))) + LABEL_GAP * 1.5;
  const band = (width - left) / Math.max(1, chart.categories.length);
  const names = nameCategories(chart.categories, band, setting);
  const namesHeight = labelHeight(Math.max(1, ...names.map((lines) => lines.length)), setting) + LABEL_GAP;
  const plot: Area = {
    left,
    right: width,
    top: legend.height + labelHeight(1, setting) + LABEL_GAP + POINT_RADIUS,
    bottom: height - namesHeight - LABEL_GAP,
  };
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [plot.bottom, plot.top]);

  const marks = [...legend.marks];
  const pitch = (plot.bottom - plot.top) / Math.max(1, chart.axis.ticks.length - 1);
  const every = Math.max(1, Math.ceil(labelHeight(1, setting) / Math.max(1, pitch)));
  chart.axis.ticks.forEach((tick, i) => {
    const y = scale(tick);
    const base = i === 0 || tick === 0;
    marks.push({
      kind: 'line',
      x1: left,
      y1: y,
      x2: width,
      y2: y,
      color: base ? theme.axis : theme.grid,
      width: base ? 0.75 : 0.5,
    });
    if (i % every !== 0) return;
    marks.push(
      ...setLabel([tickText(tick)], { x: left - LABEL_GAP * 1.5, middle: y, anchor: 'end', color: theme.axis }, setting),
    );
  });
  names.forEach((lines, c) => {
    const middle = height - namesHeight + LABEL_GAP + labelHeight(lines.length, setting) / 2;
    marks.push(...setLabel(lines, { x: left + (c + 0.5) * band, middle, anchor: 'middle' }, setting));
  });
  const spots = chart.series.flatMap((series, s) =>
    findSpots(series.points, (i) => left + (i + 0.5) * band, scale, { color: series.color, series: s }),
  );
  chart.series.forEach((series, s) => {
    const d = tracePath(series.points, (i) => left + (i + 0.5) * band, scale);
    if (d !== '') marks.push({ kind: 'path', d, fill: null, stroke: { color: series.color, width: LINE_WIDTH } });
    for (const spot of spots) if (spot.series === s) marks.push(drawPoint(s, spot.x, spot.y, spot.color, POINT_RADIUS));
  });
  return [...marks, ...labelSpots(spots, { ...plot, top: legend.height, bottom: height - namesHeight }, setting)];
}

/** All names, each within its band; where a word would be divided, every second, third … name at full length. */
function nameCategories(categories: readonly string[], band: number, setting: ChartSetting): (readonly string[])[] {
  const count = categories.length;
  for (let step = 1; ; step++) {
    const wrapped = categories.map((name, i) => {
      if (i % step !== 0) return null;
      // A name stands in the middle of its band and must not leave the frame at either end.
      const reach = Math.min(step, 2 * i + 1, 2 * (count - i) - 1);
      return wrapLabel(name, band * reach - LABEL_GAP, setting);
    });
    if (step >= count || wrapped.every((name) => !name || (name.whole && name.lines.length <= 3))) {
      return wrapped.map((name) => name?.lines ?? []);
    }
  }
}

function findSpots(
  points: readonly (ChartPoint | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
  look: Pick<Spot, 'color' | 'series'>,
): Spot[] {
  const present = points.flatMap((point, i) => (point ? [{ point, i }] : []));
  const values = present.map(({ point }) => point.value);
  const telling = (value: number, k: number) =>
    k === 0 || k === present.length - 1 || value === Math.max(...values) || value === Math.min(...values);
  return present.map(({ point, i }, k) => ({ point, ...look, x: x(i), y: y(point.value), telling: telling(point.value, k) }));
}

/** Path data; a missing value interrupts the line. */
function tracePath(points: readonly (ChartPoint | null)[], x: (index: number) => number, y: (value: number) => number): string {
  const trace = line<ChartPoint | null>()
    .defined((point) => point !== null)
    .x((_, i) => x(i))
    .y((point) => y(point?.value ?? 0));
  return trace([...points]) ?? '';
}

/**
 * Values beside their points: above, else below, else a little farther, never on another value or point.
 * In a crowd the telling points are labelled first; the rest is read off the grid.
 */
function labelSpots(spots: readonly Spot[], area: Area, setting: ChartSetting): ChartMark[] {
  const taken: Area[] = spots.map(({ x, y }) => ({
    left: x - POINT_RADIUS,
    right: x + POINT_RADIUS,
    top: y - POINT_RADIUS,
    bottom: y + POINT_RADIUS,
  }));
  const reach = POINT_RADIUS + LABEL_GAP / 2 + labelHeight(1, setting) / 2;
  const marks: ChartMark[] = [];
  for (const spot of [...spots].sort((a, b) => Number(b.telling) - Number(a.telling) || a.y - b.y || a.x - b.x)) {
    // The lower of two lines is labelled below, so that its values keep clear of the upper one.
    const side = spots.some((other) => other.x === spot.x && other.y < spot.y) ? 1 : -1;
    for (const steps of [1, -1, 1.8, -1.8, 2.6, -2.6]) {
      const offset = steps * side * reach;
      const half = setting.measure(spot.point.label, setting.label.size, 700) / 2;
      const x = Math.max(area.left + half, Math.min(area.right - half, spot.x));
      const place = {
        x,
        middle: spot.y + offset,
        anchor: 'middle',
        weight: 700,
        color: setting.label.color,
        fact: spot.point.fact,
      } as const;
      const [mark] = setLabel([spot.point.label], place, setting);
      if (!mark) break;
      const box = labelBox(mark, setting.measure);
      const inside = box.top >= area.top - 0.01 && box.bottom <= area.bottom + 0.01;
      if (!inside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      marks.push(mark);
      break;
    }
  }
  return marks;
}
