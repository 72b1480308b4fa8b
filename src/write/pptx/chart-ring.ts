/** A ring with its labels around it: how large it can be, and how far each label moves out from where Office would put it. */
import type { ChartFrame } from '../../model/page.js';
import { widthInEm } from './chart-width.js';

/** The hole, share of the ring's width. */
export const HOLE = 0.55;
/** Between the ring and its labels, points. */
const GAP = 6;
/** A ring smaller than this share of its frame is better helped by a legend. */
const SMALLEST = 0.45;

export interface Ring {
  /** Points. */
  readonly radius: number;
  /** Per category, shares of the frame's width and height; null where there is no value. */
  readonly shifts: readonly ({ readonly x: number; readonly y: number } | null)[];
}

/** Null for other charts, and where labels with names leave the ring too little room: then a legend names the parts. */
export function layRing({ box, chart, label }: ChartFrame): Ring | null {
  const points = chart.series[0]?.points;
  if (chart.kind !== 'doughnut' || chart.legend || points === undefined) return null;
  const widths = chart.categories.map((name, i) => Math.max(widthInEm(name), widthInEm(points[i]?.label ?? '')) * label.size);
  const height = 2 * label.leading;
  const radius = Math.min(box.width / 2 - Math.max(...widths) - GAP, box.height / 2 - height - GAP);
  const total = points.reduce((sum, point) => sum + (point?.value ?? 0), 0);
  if (radius * 2 < Math.min(box.width, box.height) * SMALLEST || total <= 0) return null;
  // Office sets a label on the middle of its part.
  const from = (radius * (1 + HOLE)) / 2;
  let passed = 0;
  const shifts = points.map((point, i) => {
    if (point === null) return null;
    const angle = (2 * Math.PI * (passed + point.value / 2)) / total;
    passed += point.value;
    const [side, up] = [Math.sin(angle), Math.cos(angle)];
    const far = radius + GAP + (Math.abs(side) * widths[i]!) / 2 + (Math.abs(up) * height) / 2 - from;
    return { x: (far * side) / box.width, y: (-far * up) / box.height };
  });
  return { radius, shifts };
}
