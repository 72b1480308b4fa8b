/** Lays out a ring and the names of its parts beside it, on both sides and apart from one another. */
import type { Chart } from '../model/chart.js';
import { labelHeight, spreadMiddles } from './label.js';
import { type ChartSetting, LABEL_GAP } from './setting.js';
import { chooseSide, LEADER, nameSlice, type Slice, sliceRing } from './slice.js';

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
  const slices = sliceRing(chart);
  const leader = label.size * LEADER;
  const side = chooseSide(slices, setting);
  const radius = Math.max(8, Math.min(width / 2 - side, height / 2 - labelHeight(1, setting) / 2));
  const centre = { x: width / 2, y: height / 2 };
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
    const middles = spreadMiddles(own, 0, height);
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
