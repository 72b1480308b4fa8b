/**
 * How far the value axis of a native chart reaches. Nothing of it is fixed but zero: Office and LibreOffice find the ends from the
 * cells as they are, each a little in its own way, on steps that are set here and that nobody sees.
 */
import { stackParts } from '../../../chart/stack.js';
import type { Chart } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';

export interface NativeAxis {
  /** What the programs will find, near enough to place labels by. */
  readonly min: number;
  readonly max: number;
  /** Which end is held at zero. */
  readonly fixed: 'foot' | 'top' | null;
  /** The unseen steps on which the axis ends; null: the program's own, which a grid shows. */
  readonly unit: number | null;
}

/** Steps between zero and the longest bar: so few that one more does not matter, so many that the bar ends close below it. */
const STEPS = 25;
/** Most steps below zero where labels hang there. */
const MOST_BELOW = 12;
/** How far a bar reaches into the step in which it ends, for programs that round. */
const SURELY = 0.98;
/** The most that labels below zero take of an axis. */
const MOST_ROOM = 0.4;

/** `room`: what a label takes beyond the lowest bar, as a share of the axis. `plain`: steps are the program's own. */
export function nativeAxis(low: number, high: number, room: number, plain: boolean): NativeAxis {
  const fixed = low >= 0 ? 'foot' : high <= 0 ? 'top' : null;
  const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
  const size = Math.max(top, -bottom) || 1;
  if (plain) return { min: bottom, max: top, fixed, unit: null };
  const unit = bottom < 0 ? unitBelow(-bottom, top, Math.min(MOST_ROOM, room)) : roundUnit(size / STEPS);
  return { min: -Math.ceil(-bottom / unit) * unit + 0, max: Math.ceil(top / unit) * unit || unit, fixed, unit };
}

/** 1, 2 or 5 times a power of ten, not above `size`. */
function roundUnit(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [5, 2, 1].find((each) => each * power <= size) ?? 1;
  return Number((factor * power).toPrecision(12));
}

/** Steps so wide that the last of them, in which the lowest bar ends, holds its label too, and that waste the least above. */
function unitBelow(depth: number, top: number, room: number): number {
  let best = { unit: depth, span: Number.POSITIVE_INFINITY };
  for (let steps = 1; steps <= MOST_BELOW; steps++) {
    let unit = depth / steps;
    for (let pass = 0; pass < 12; pass++) unit = (depth + room * (steps + Math.ceil(top / unit)) * unit) / steps;
    const span = (steps + Math.ceil(top / unit)) * unit;
    // One step fewer must not do: the programs would take it.
    if ((steps - 1) * unit < depth * SURELY && span < best.span) best = { unit, span };
  }
  return Number(best.unit.toPrecision(6));
}

/** The lowest and the highest end of marks that begin at zero or upon one another; of all panels that share their scale. */
export function endsOf(chart: Chart, isLine: boolean): { readonly low: number; readonly high: number } {
  if (chart.extent !== null) return chart.extent;
  const { stack } = formOf(chart);
  const ends =
    stack === 'values' || stack === 'shares'
      ? chart.categories.flatMap((_, category) => stackParts(chart, category).flatMap(({ from, to }) => [from, to]))
      : chart.series
          .filter(({ line }) => chart.second === null || line === isLine)
          .flatMap(({ points }) => points.flatMap((point) => (point ? [point.from, point.from + point.value] : [])));
  return { low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
}
