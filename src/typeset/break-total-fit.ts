/** Breaks a segment by total fit: of all ways to set the paragraph the one with the evenest lines (Knuth and Plass, 1981). */

import { CENTRED } from '../language/line-rules.js';
import { EPSILON, type LineCut, measureSpan, openBreaks } from './lines.js';
import type { Segment } from './prepare.js';

/** How lines are judged: filled to the edge, ragged, or balanced with one another as in a title. */
export type ParagraphForm = 'justified' | 'ragged' | 'balanced';

/** Room for the segment's lines, em. */
export interface Room {
  readonly first: number;
  readonly rest: number;
}

const LINE = 10;
const BADNESS = 100;
/** A justified line grows by no more than this, em: beyond, it looks full of holes. */
export const MOST_GROWTH = 1.5;
const HOLES = 4000;
/** A last line of one character, and one shorter than two em, or of two characters where lines are long. */
const LONE = 20000;
const SHORT = 300;
/** Lines in which two characters are lost, em. */
const LONG_LINE = 6;
/** A break above the free level, per level. */
const FORCED = 2000;
/** What does not count as a character; a number's % does. */
const MARK = /^(?![%‰])\p{P}/u;
/** One more line of a title than it needs. */
const EXTRA_LINE = 1e6;
/** Ending a title's line at a mark is as good as this. */
const AT_MARK = 40;

/** `dislike`: further cost of a break before each cluster (inside a word of a title). */
export function breakByTotalFit(segment: Segment, room: Room, form: ParagraphForm, dislike: Float64Array | null): LineCut[] {
  const count = segment.clusters.length;
  const whole = measureSpan(segment, 0, count);
  if (whole <= room.first + EPSILON) return [{ from: 0, to: count, end: count, width: whole }];
  let open = openBreaks(segment, room.rest);
  if (room.first < room.rest && !fitsFirst(segment, open, room.first)) open = openBreaks(segment, room.first);
  const stops = listStops(open);
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  cost[0] = 0;
  stops.forEach((from, index) => {
    if (cost[from] === Number.POSITIVE_INFINITY) return;
    const width = from === 0 ? room.first : room.rest;
    for (let next = index + 1; next < stops.length; next++) {
      const to = stops[next]!;
      const judged = judgeLine(segment, from, to, width, form);
      // The shortest line is taken even where it is too wide: there is nothing narrower to set.
      const isOnlyWay = next === index + 1;
      if (judged === null && !isOnlyWay) break;
      const total = cost[from]! + (judged ?? HOLES * 10) + judgeStop(segment, to, dislike);
      if (total < cost[to]!) {
        cost[to] = total;
        previous[to] = from;
      }
    }
  });
  return traceBack(segment, previous);
}

function fitsFirst(segment: Segment, open: Uint8Array, width: number): boolean {
  const to = open.indexOf(1, 1);
  return measureSpan(segment, 0, segment.end[to]!) <= width + EPSILON;
}

function listStops(open: Uint8Array): readonly number[] {
  const stops = [0];
  for (let k = 1; k < open.length; k++) if (open[k] === 1) stops.push(k);
  return stops;
}

/** Cost of a line; null: it does not fit, however compressed. */
function judgeLine(segment: Segment, from: number, to: number, width: number, form: ParagraphForm): number | null {
  const end = segment.end[to]!;
  const natural = measureSpan(segment, from, end);
  const room = width - natural;
  const isLast = to === segment.clusters.length;
  const lone = isLast && from > 0 ? judgeLastLine(segment, from, end, natural, width) : 0;
  if (room < -EPSILON) {
    const give = segment.shrinkSum[end - 1]! - segment.shrinkSum[from]!;
    if (-room > give + EPSILON) return null;
    return LINE + BADNESS * cube(-room / give) + lone + (form === 'balanced' ? EXTRA_LINE : 0);
  }
  switch (form) {
    case 'balanced':
      return EXTRA_LINE + (10 * room * room) / width + lone;
    case 'ragged':
      return isLast ? lone : LINE + 25 * room * room;
    case 'justified': {
      if (isLast) return lone;
      const take = Math.max(segment.stretchSum[end - 1]! - segment.stretchSum[from]!, 0.01);
      return LINE + BADNESS * cube(Math.min(room / take, 20)) + holes(Math.max(0, room - MOST_GROWTH));
    }
  }
}

const cube = (value: number) => value * value * value;
/** What a line stays short by, em: two that are a little short are better than one of two characters. */
const holes = (short: number) => HOLES * short * (1 + 5 * short);

/** A paragraph does not end in a line of one character, nor in a long line of two where other breaks cost little. */
function judgeLastLine(segment: Segment, from: number, end: number, width: number, room: number): number {
  let characters = 0;
  for (let k = from; k < end; k++) if (!MARK.test(segment.clusters[k]!.text)) characters++;
  if (characters <= 1) return LONE;
  return width < 2 || (characters === 2 && room >= LONG_LINE) ? SHORT : 0;
}

function judgeStop(segment: Segment, to: number, dislike: Float64Array | null): number {
  if (to === segment.clusters.length) return 0;
  const before = segment.clusters[to - 1]!;
  const atMark = dislike !== null && (before.trimRight > 0 || CENTRED.has(before.text)) ? AT_MARK : 0;
  return segment.penalty[to]! + FORCED * segment.level[to]! + (dislike?.[to] ?? 0) - atMark;
}

function traceBack(segment: Segment, previous: Int32Array): LineCut[] {
  const cuts: LineCut[] = [];
  for (let to = segment.clusters.length; to > 0; to = previous[to]!) {
    const from = previous[to]!;
    const end = segment.end[to]!;
    cuts.push({ from, to, end, width: measureSpan(segment, from, end) });
  }
  return cuts.reverse();
}
