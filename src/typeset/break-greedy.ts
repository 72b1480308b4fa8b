/** Breaks a segment as Office does: each line takes what fits, a mark may hang past the edge. */

import type { Room } from './break-total-fit.js';
import { EPSILON, type LineCut, measureSpan, openBreaks } from './lines.js';
import type { Segment } from './prepare.js';

/** Marks that hang in the margin rather than take a character to the next line. */
const HANGING = new Set('，。、；：！？．');

export function breakGreedily(segment: Segment, room: Room): readonly LineCut[] {
  const count = segment.clusters.length;
  const open = openBreaks(segment, Math.min(room.first, room.rest));
  const cuts: LineCut[] = [];
  let from = 0;
  while (from < count) {
    const width = from === 0 ? room.first : room.rest;
    const to = findLineEnd(segment, open, from, width);
    const end = segment.end[to]!;
    const full = measureSpan(segment, from, end);
    const hangs = full > width + EPSILON && canHang(segment, from, end);
    cuts.push({ from, to, end, width: hangs ? measureSpan(segment, from, end - 1) : full });
    from = to;
  }
  return cuts;
}

function findLineEnd(segment: Segment, open: Uint8Array, from: number, width: number): number {
  const count = segment.clusters.length;
  let best = -1;
  for (let to = from + 1; to <= count; to++) {
    const end = segment.end[to]!;
    if (measureSpan(segment, from, end) > width + EPSILON) {
      if (!canHang(segment, from, end) || measureSpan(segment, from, end - 1) > width + EPSILON) break;
    }
    if (open[to] === 1) best = to;
  }
  if (best >= 0) return best;
  // Nothing fits: the shortest stretch that may stand alone.
  let to = from + 1;
  while (to < count && open[to] !== 1) to++;
  return to;
}

/** After a Western letter or digit LibreOffice lets nothing hang. */
function canHang({ clusters }: Segment, from: number, end: number): boolean {
  return end - from > 1 && HANGING.has(clusters[end - 1]!.text) && clusters[end - 2]!.kind !== 'latin';
}
