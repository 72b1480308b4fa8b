/** Turns the cuts of a segment into lines of placed pieces: edges trimmed, spaces grown or shrunk, aligned. */
import { sumOf } from '../model/lists.js';
import type { Line, Paragraph, Piece } from '../model/page.js';
import { MOST_GROWTH } from './break-total-fit.js';
import type { LineCut } from './lines.js';
import type { Segment } from './prepare.js';

/** Points but for `width`; baseline below the paragraph's top. */
interface LinePlace {
  /** Points to the em. */
  readonly unit: number;
  readonly left: number;
  /** Room from `left`, em. */
  readonly width: number;
  readonly baseline: number;
  /** The line is filled to the edge. */
  readonly fill: boolean;
  readonly last: boolean;
}

/** Between two letters a line never grows by more than this, em: a very narrow column is left ragged instead. */
const MOST_LETTER_SPACE = 0.5;
/** A line that stays short by no more than this is filled as far as it goes, em. */
const NEARLY = 0.5;
const EPSILON = 1e-9;

export function placeLine(segment: Segment, cut: LineCut, paragraph: Paragraph, place: LinePlace): Line {
  const { style } = paragraph;
  const { extra, total } = spread(segment, cut, place);
  const width = cut.width + total;
  const free = Number.isFinite(place.width) ? Math.max(0, place.width - width) : 0;
  const offset = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0;
  return {
    pieces: makePieces(segment, cut, paragraph, place, offset, extra),
    baseline: place.baseline,
    width: width * place.unit,
    last: place.last,
  };
}

/** Extra space before each cluster of the line, em, and its sum. */
type Spread = { readonly extra: Float64Array | null; readonly total: number };
const NONE: Spread = { extra: null, total: 0 };

function spread(segment: Segment, cut: LineCut, place: LinePlace): Spread {
  const { from, end } = cut;
  const room = place.width - cut.width;
  if (room < 0) {
    const give = segment.shrinkSum[end - 1]! - segment.shrinkSum[from]!;
    if (give <= 0) return NONE;
    const share = Math.min(1, -room / give);
    const extra = segment.shrink.slice(from, end).map((amount) => -amount * share);
    extra[0] = 0;
    return { extra, total: -give * share };
  }
  if (!place.fill || room < EPSILON) return NONE;
  // A line before a long number may be short by more: it stays as it is, for the growth would be seen and the edge not reached.
  if (room > MOST_GROWTH + (hasWords(segment, cut) ? 0 : NEARLY)) return NONE;
  const growth = Math.min(room, MOST_GROWTH);
  const extra = grow(segment, cut, growth);
  return extra ? { extra, total: growth } : NONE;
}

function hasWords({ clusters }: Segment, { from, end }: LineCut): boolean {
  return clusters.slice(from, end).some(({ kind }) => kind === 'space');
}

/**
 * Grows all places by one ratio; a Han–Latin gap stops at its bound and leaves the rest to the others.
 * Null where the line cannot be filled decently.
 */
function grow(segment: Segment, { from, end }: LineCut, room: number): Float64Array | null {
  const extra = new Float64Array(end - from);
  const free: number[] = [];
  for (let k = from + 1; k < end; k++) if (segment.stretch[k]! > 0) free.push(k);
  let left = room;
  let open = free;
  while (open.length > 0) {
    const ratio = left / sumOf(open, (k) => segment.stretch[k]!);
    const bound = open.filter((k) => segment.stretch[k]! * ratio > segment.most[k]!);
    if (bound.length === 0) {
      const isLetter = (k: number) => segment.clusters[k - 1]!.kind !== 'space';
      if (open.some((k) => isLetter(k) && segment.stretch[k]! * ratio > MOST_LETTER_SPACE)) return null;
      for (const k of open) extra[k - from] = segment.stretch[k]! * ratio;
      return extra;
    }
    for (const k of bound) {
      extra[k - from] = segment.most[k]!;
      left -= segment.most[k]!;
    }
    open = open.filter((k) => !bound.includes(k));
  }
  return null;
}

/** Neighbours of one face and look that stand at their natural distance make one piece. */
function makePieces(
  segment: Segment,
  { from, end }: LineCut,
  paragraph: Paragraph,
  { left, unit }: LinePlace,
  offset: number,
  extra: Float64Array | null,
): readonly Piece[] {
  const { style, runs } = paragraph;
  const pieces: { -readonly [Key in keyof Piece]: Piece[Key] }[] = [];
  let shift = from < end ? offset - segment.start[from]! - segment.clusters[from]!.trimLeft : 0;
  let run = -1;
  for (let k = from; k < end; k++) {
    const cluster = segment.clusters[k]!;
    shift += extra?.[k - from] ?? 0;
    if (cluster.text === '') continue;
    const x = left + (segment.start[k]! + shift) * unit;
    const width = cluster.width * unit;
    const last = pieces.at(-1);
    // A glyph that is cut to its ink stands alone: what follows it is nearer than the font says.
    const alone = cluster.shift !== null || segment.clusters[k - 1]?.shift != null;
    if (last && !alone && run === cluster.run && last.face === cluster.face && Math.abs(last.x + last.width - x) < 1e-6) {
      last.text += cluster.text;
      last.width += width;
      continue;
    }
    run = cluster.run;
    const { inline, look } = runs[run]!;
    pieces.push({
      text: cluster.text,
      x,
      width,
      face: cluster.face,
      size: look.size ?? style.size,
      color: look.color ?? style.color,
      ...(cluster.shift !== null && { nudge: cluster.shift / cluster.ratio, grounded: cluster.text === '…' }),
      ...((look.italic ?? style.italic) && { italic: true as const }),
      fact: inline.kind === 'run' ? (inline.fact?.id ?? null) : null,
      ...(inline.kind === 'run' && inline.fact?.parts === null && { period: true }),
      link: inline.kind === 'run' ? (inline.link ?? null) : null,
    });
  }
  return pieces;
}
