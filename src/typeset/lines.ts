/** Measures stretches of a segment as lines, and opens breaks of a higher level where a stretch fits no line. */
import { BreakLevel } from './break-opportunities.js';
import type { Segment } from './prepare.js';

/** A line of a segment: clusters `from` up to `to`, spaces at its end not counted in `end`. */
export interface LineCut {
  readonly from: number;
  readonly to: number;
  /** One past the last cluster that is set. */
  readonly end: number;
  /** Natural width, em, marks at the edges trimmed; a hanging mark left out. */
  readonly width: number;
}

/** Natural width of the clusters `from` up to `end`, em. */
export function measureSpan({ clusters, start }: Segment, from: number, end: number): number {
  if (end <= from) return 0;
  const last = clusters[end - 1]!;
  return start[end - 1]! + last.width - last.trimRight - start[from]! - clusters[from]!.trimLeft;
}

/**
 * Places where a line may end: the free ones, and within a stretch too wide for `width` those of the lowest level
 * that makes it fit. A stretch of one cluster may stay too wide.
 */
export function openBreaks(segment: Segment, width: number): Uint8Array {
  const open = new Uint8Array(segment.clusters.length + 1);
  open[segment.clusters.length] = 1;
  openWithin(segment, 0, segment.clusters.length, BreakLevel.free, width, open);
  return open;
}

function openWithin(segment: Segment, from: number, to: number, level: number, width: number, open: Uint8Array): void {
  let start = from;
  for (let k = from + 1; k <= to; k++) {
    if (k < to && segment.level[k]! > level) continue;
    if (k < to) open[k] = 1;
    const fits = measureSpan(segment, start, segment.end[k]!) <= width + EPSILON;
    if (!fits && level < BreakLevel.forbidden && k - start > 1) openWithin(segment, start, k, level + 1, width, open);
    start = k;
  }
}

/** Rounding left over by sums of advances, em. */
export const EPSILON = 1e-6;
