/** A leaf of text: paragraphs one under another in a padded frame. */
import type { Origin } from '../../model/document.js';
import type { Edges } from '../../model/edges.js';
import { sum, sumOf } from '../../model/lists.js';
import type { ComposedParagraph, Paragraph, TextFrame } from '../../model/page.js';
import type { Composed } from '../../typeset/compose.js';
import type { Job } from '../job.js';
import { gridPitch } from '../style.js';
import type { Leaf } from '../tree/node.js';
import { findBroken } from './narrow.js';

interface TextLeafOptions {
  readonly paragraphs: readonly Paragraph[];
  readonly padding: Edges;
  readonly anchor: TextFrame['anchor'];
  /** Absent: it is none. */
  readonly list?: true;
  /** Where room to spare goes: only between the paragraphs, or also above the first and below the last; absent: where `anchor` says. */
  readonly spread?: 'between' | 'around';
  /** In how many steps the gaps grow to their widest: the gaps of a list on a slide are those of its layout. Absent: by any amount. */
  readonly steps?: number;
  /** As many paragraphs as the fullest of the texts beside it has: its own stand where they would if it had as many. Absent or 0: none do. */
  readonly rows?: number;
  readonly origin: Origin;
}

/** A size at which lines end well by themselves is better than one at which they need a narrower frame. */
const TRIMMED = 0.5;

/** Widest gap that spreading makes between two paragraphs, as a multiple of the line pitch. */
const WIDEST_GAP = { deck: { between: 1, around: 1.2 }, onepager: { between: 2, around: 2 } } as const;
/** On a page no gap is a hole, points. */
const NO_HOLE = { deck: Number.POSITIVE_INFINITY, onepager: 33 } as const;

/** A leaf of text, which also knows its lines. */
export type TextLeaf = Leaf & Required<Pick<Leaf, 'baseline' | 'lastLine'>> & { readonly lines: (width: number) => number };

export function makeTextLeaf(options: TextLeafOptions, job: Job): TextLeaf {
  const { paragraphs, padding, list = false, spread, origin } = options;
  const inner = (width: number) => Math.max(1, width - padding.left - padding.right);
  const trim = rememberByWidth((width) => chooseTrim(paragraphs, inner(width), job, null));
  const narrowerOf = (narrower: number, width: number, room: number) => {
    const count = (at: number) => sumOf(paragraphs, (paragraph) => job.badBreaks(paragraph, at));
    if (count(width - narrower) === 0) return narrower;
    const other = chooseTrim(paragraphs, width, job, room);
    return count(width - other) < count(width - narrower) ? other : narrower;
  };
  const heights = rememberByWidth((width) => paragraphs.map((paragraph) => job.height(paragraph, inner(width))));
  const heightOf = (width: number) => stackHeight(heights(width), paragraphs) + padding.top + padding.bottom;
  const last = paragraphs.at(-1);
  const missing = last ? Array.from({ length: Math.max(0, (options.rows ?? 0) - paragraphs.length) }, () => last) : [];
  const widest =
    spread === undefined ? null : gapRoom([...paragraphs, ...missing], WIDEST_GAP[job.target][spread], NO_HOLE[job.target]);

  return {
    naturalWidth: () => Math.max(0, ...paragraphs.map(job.natural)) + padding.left + padding.right,
    height: heightOf,
    ...(!list && { runs: true }),
    ...(widest !== null && { most: (width: number) => heightOf(width) + sum(widest) }),
    lines: (width) => sumOf(heights(width), (height, i) => Math.round(height / (paragraphs[i] as Paragraph).style.leading)),
    baseline: () => {
      const first = paragraphs[0];
      return first ? padding.top + first.style.before + job.baseline(first) : 0;
    },
    lastLine: (width) => {
      return last ? heightOf(width) - padding.bottom - last.style.after - last.style.leading + job.baseline(last) : 0;
    },
    badBreaks: (width) => {
      const narrower = trim(width);
      const count = sumOf(paragraphs, (paragraph) => job.badBreaks(paragraph, inner(width) - narrower));
      return narrower > 0 ? count + TRIMMED : count;
    },
    broken: (width) => findBroken(paragraphs, inner(width), job),
    draw: (box) => {
      const width = inner(box.width);
      // What could not be mended within its lines may take one more, now that the room is known.
      const narrower = narrowerOf(trim(box.width), width, box.height - padding.top - padding.bottom);
      const right = padding.right + narrower;
      const stood = [...paragraphs, ...missing];
      const composed = stood.map((paragraph) => job.compose(paragraph, width - narrower));
      const spare = box.height - padding.bottom - stack(composed, stood, padding.top).bottom;
      const spaced = widest
        ? spreadParagraphs(stood, widest, spread === 'around' ? spare * (1 - 1 / stood.length) : spare, {
            pitch: gridPitch(job),
            steps: options.steps ?? null,
          })
        : stood;
      const { composed: set, bottom } = stack(composed, spaced, padding.top);
      const anchor = spread === 'around' ? 'middle' : options.anchor;
      const shift = anchorShift(anchor, box.height - padding.bottom - bottom);
      if (!options.rows) return [frameText({ composed: set, box, padding: { ...padding, right }, anchor, list, origin, shift })];
      // From the top, as far down as if all were there: from the middle, those that have fewer would stand lower.
      const own = set.slice(0, paragraphs.length);
      return [
        frameText({
          composed: own,
          box,
          padding: { ...padding, right, top: padding.top + shift },
          anchor: 'top',
          list,
          origin,
          shift,
        }),
      ];
    },
  };
}

/** Computes each width once; widths are rounded to hundredths of a point. */
export function rememberByWidth<T>(compute: (width: number) => T): (width: number) => T {
  const known = new Map<number, T>();
  return (width) => {
    const rounded = Math.round(width * 100) / 100;
    const value = known.get(rounded) ?? compute(rounded);
    known.set(rounded, value);
    return value;
  };
}

/** Height of paragraphs one under another, the space before and after each counted in. */
export function stackHeight(heights: readonly number[], paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { style }, i) => sum + style.before + (heights[i] as number) + style.after, 0);
}

type Stack = { readonly composed: ComposedParagraph[]; readonly bottom: number };

/** Paragraphs one under another from `top`. */
export function stack(composed: readonly Composed[], paragraphs: readonly Paragraph[], top: number): Stack {
  let y = top;
  const set = paragraphs.map((paragraph, i): ComposedParagraph => {
    const { lines, height, mark } = composed[i]!;
    y += paragraph.style.before;
    const placed = { paragraph, lines, y, height, mark };
    y += height + paragraph.style.after;
    return placed;
  });
  return { composed: set, bottom: y };
}

/** How far the space above each paragraph may still grow: to so many lines, and so many points. */
function gapRoom(paragraphs: readonly Paragraph[], lines: number, points: number): readonly number[] {
  // What hangs below a point without a mark of its own belongs to it.
  return paragraphs.map(({ style, level, mark }, i) =>
    i === 0 || (level > 1 && mark === null) ? 0 : Math.max(0, Math.min(points, lines * style.leading) - style.before),
  );
}

/** Shares room out over the gaps, none wider than it may be; on a grid by whole lines of it, or in so many steps. */
function spreadParagraphs(
  paragraphs: readonly Paragraph[],
  room: readonly number[],
  spare: number,
  { pitch, steps }: { readonly pitch: number | null; readonly steps: number | null },
): readonly Paragraph[] {
  const total = sum(room);
  if (spare <= 0 || total <= 0) return paragraphs;
  const most = Math.min(1, spare / total);
  const share = steps === null ? most : Math.floor(most * steps + 1e-6) / steps;
  return paragraphs.map((paragraph, i) => {
    const wanted = (room[i] as number) * share;
    const extra = pitch === null ? wanted : Math.floor(wanted / pitch + 0.001) * pitch;
    return extra === 0 ? paragraph : { ...paragraph, style: { ...paragraph.style, before: paragraph.style.before + extra } };
  });
}

export function anchorShift(anchor: TextFrame['anchor'], spare: number): number {
  if (anchor === 'top' || spare <= 0) return 0;
  return anchor === 'middle' ? spare / 2 : spare;
}

/** `shift`: how far down the text is moved. */
export function frameText(
  part: Omit<TextFrame, 'kind' | 'placeholder'> & Partial<Pick<TextFrame, 'placeholder'>> & { readonly shift: number },
): TextFrame {
  const { box, padding, anchor, list, origin, shift, placeholder = null } = part;
  const composed = shift === 0 ? part.composed : part.composed.map((one) => ({ ...one, y: one.y + shift }));
  return { kind: 'text', box, padding, anchor, composed, placeholder, list, origin };
}

/** How much narrower a text may be: in characters, in which steps, and as a share of its width. */
const TRIM = { most: 4, step: 0.5, share: 0.35 };
const HAIR = 0.01;

/**
 * Narrows a text on a slide by a few characters where that lets its lines end better: Office breaks where it likes, but only at the
 * edge it is given. Points to take off `width` so that the fewest lines end badly; the least of equals, 0 where nothing helps.
 *  `limit`: no more than these points. Lines may be added only where there is `room` for the paragraphs and the space between them, points; null: none may.
 */
export function chooseTrim(
  paragraphs: readonly Paragraph[],
  width: number,
  job: Job,
  room: number | null,
  limit = Number.POSITIVE_INFINITY,
): number {
  const size = paragraphs[0]?.style.size;
  if (job.target !== 'deck' || size === undefined || paragraphs.some(({ style }) => style.align !== 'left')) return 0;
  const count = (at: number) => sum(paragraphs.map((paragraph) => job.badBreaks(paragraph, at)));
  const has = (height: Job['height'], at: number) =>
    room === null
      ? paragraphs.every((one) => height(one, at) <= height(one, width) + HAIR)
      : sum(paragraphs.map((one) => one.style.before + height(one, at) + one.style.after)) <= room + HAIR;
  let found = { trim: 0, badBreaks: count(width) };
  for (let trim = TRIM.step * size; found.badBreaks > 0; trim += TRIM.step * size) {
    const isTooMuch = trim > Math.min(TRIM.most * size, TRIM.share * width, limit);
    if (isTooMuch || !has(job.height, width - trim) || !has(job.tightHeight, width - trim)) break;
    const badBreaks = count(width - trim);
    if (badBreaks < found.badBreaks) found = { trim, badBreaks };
  }
  return found.trim;
}
