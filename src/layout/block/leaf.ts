/** A leaf of text: paragraphs one under another in a padded frame. */
import type { Edges, Origin } from '../../model/document.js';
import { sum, sumOf } from '../../model/lists.js';
import type { Box, ComposedParagraph, Paragraph, TextFrame } from '../../model/page.js';
import type { Composed, Job } from '../job.js';
import { gridPitch } from '../style.js';
import type { Leaf } from '../tree/node.js';
import { isTooNarrow } from './narrow.js';
import { chooseTrim } from './trim.js';

interface TextLeafOptions {
  readonly paragraphs: readonly Paragraph[];
  readonly padding: Edges;
  readonly anchor: TextFrame['anchor'];
  readonly list: boolean;
  /** Where room to spare goes: only between the paragraphs, or also above the first and below the last; null: where `anchor` says. */
  readonly spread: 'between' | 'around' | null;
  /** In how many steps the gaps grow to their widest: the gaps of a list on a slide are those of its layout. Absent: by any amount. */
  readonly steps?: number;
  readonly origin: Origin;
}

/** A size at which lines end well by themselves is better than one at which they need a narrower frame. */
const TRIMMED = 0.5;

/** Widest gap that spreading makes between two paragraphs, as a multiple of the line pitch. */
const WIDEST_GAP = { between: 1, around: 1.2 } as const;

/** A leaf of text, which also knows its lines. */
export type TextLeaf = Leaf & Required<Pick<Leaf, 'baseline' | 'lastLine'>> & { readonly lines: (width: number) => number };

export function makeTextLeaf(options: TextLeafOptions, job: Job): TextLeaf {
  const { paragraphs, padding, list, spread, origin } = options;
  const inner = (width: number) => Math.max(1, width - padding.left - padding.right);
  const trim = remember((width) => chooseTrim(paragraphs, inner(width), job, null));
  const heights = remember((width) => paragraphs.map((paragraph) => job.height(paragraph, inner(width))));
  const heightOf = (width: number) => stackHeight(heights(width), paragraphs) + padding.top + padding.bottom;
  const widest = spread === null ? null : gapRoom(paragraphs, WIDEST_GAP[spread]);

  return {
    naturalWidth: () => Math.max(0, ...paragraphs.map(job.natural)) + padding.left + padding.right,
    wholeWidth: () => Math.max(0, ...paragraphs.map(job.whole)) + padding.left + padding.right,
    height: heightOf,
    ...(widest !== null && { most: (width: number) => heightOf(width) + sum(widest) }),
    lines: (width) => sumOf(heights(width), (height, i) => Math.round(height / (paragraphs[i] as Paragraph).style.leading)),
    baseline: () => {
      const first = paragraphs[0];
      return first ? padding.top + first.style.before + job.baseline(first) : 0;
    },
    lastLine: (width) => {
      const last = paragraphs.at(-1);
      return last ? heightOf(width) - padding.bottom - last.style.after - last.style.leading + job.baseline(last) : 0;
    },
    badBreaks: (width) => {
      const narrower = trim(width);
      const count = sumOf(paragraphs, (paragraph) => job.badBreaks(paragraph, inner(width) - narrower));
      return narrower > 0 ? count + TRIMMED : count;
    },
    broken: (width) => paragraphs.find((paragraph) => isTooNarrow(paragraph, inner(width), job))?.origin ?? null,
    draw: (box) => {
      const width = inner(box.width);
      // What could not be mended within its lines may take one more, now that the room is known.
      const narrower = trim(box.width) || chooseTrim(paragraphs, width, job, box.height - padding.top - padding.bottom);
      const right = padding.right + narrower;
      const composed = paragraphs.map((paragraph) => job.compose(paragraph, width - narrower));
      const spare = box.height - padding.bottom - stack(composed, paragraphs, padding.top).bottom;
      const spaced = widest
        ? spreadParagraphs(paragraphs, widest, spread === 'around' ? spare * (1 - 1 / paragraphs.length) : spare, {
            pitch: gridPitch(job),
            steps: options.steps ?? null,
          })
        : paragraphs;
      const { composed: set, bottom } = stack(composed, spaced, padding.top);
      const anchor = spread === 'around' ? 'middle' : options.anchor;
      const shift = anchorShift(anchor, box.height - padding.bottom - bottom);
      return [frameText({ composed: set, box, padding: { ...padding, right }, anchor, list, origin, shift })];
    },
  };
}

/** Computes each width once; widths are rounded to hundredths of a point. */
export function remember<T>(compute: (width: number) => T): (width: number) => T {
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

/** Paragraphs one under another from `top`. */
export function stack(
  composed: readonly Composed[],
  paragraphs: readonly Paragraph[],
  top: number,
): { composed: ComposedParagraph[]; bottom: number } {
  let y = top;
  const set = paragraphs.map((paragraph, i): ComposedParagraph => {
    const { lines, height, mark } = composed[i] as Composed;
    y += paragraph.style.before;
    const placed = { paragraph, lines, y, height, mark };
    y += height + paragraph.style.after;
    return placed;
  });
  return { composed: set, bottom: y };
}

/** How far the space above each paragraph may still grow. */
function gapRoom(paragraphs: readonly Paragraph[], widest: number): readonly number[] {
  return paragraphs.map(({ style }, i) => (i === 0 ? 0 : Math.max(0, widest * style.leading - style.before)));
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

export function frameText(
  part: Pick<TextFrame, 'composed' | 'box' | 'padding' | 'anchor' | 'list' | 'origin'> & {
    readonly shift: number;
    readonly placeholder?: TextFrame['placeholder'];
  },
): TextFrame {
  const { composed, box, padding, anchor, list, origin, shift, placeholder = null } = part;
  return {
    kind: 'text',
    box: box satisfies Box,
    padding,
    anchor,
    composed: shift === 0 ? composed : composed.map((one) => ({ ...one, y: one.y + shift })),
    placeholder,
    list,
    origin,
  };
}
