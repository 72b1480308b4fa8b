/** A leaf of text: paragraphs one under another in a padded frame. */
import type { Edges, Origin } from '../../model/document.js';
import type { Box, ComposedParagraph, Paragraph, TextFrame } from '../../model/page.js';
import type { Composed, Job } from '../job.js';
import type { Leaf } from '../node.js';

export interface TextLeafOptions {
  readonly paragraphs: readonly Paragraph[];
  readonly padding: Edges;
  readonly anchor: TextFrame['anchor'];
  readonly list: boolean;
  /** Whether room to spare goes between the paragraphs. */
  readonly spread: boolean;
  readonly origin: Origin;
}

/** Most space that spreading adds between two paragraphs, as a multiple of the line pitch. */
const MOST_SPREAD = 1.6;

/** A leaf of text, which also knows its lines. */
export type TextLeaf = Leaf & Required<Pick<Leaf, 'baseline'>> & { readonly lines: (width: number) => number };

export function makeTextLeaf(options: TextLeafOptions, job: Job): TextLeaf {
  const { paragraphs, padding, list, spread, origin } = options;
  const composeAll = (width: number) => paragraphs.map((paragraph) => job.compose(paragraph, inner(width)));
  const inner = (width: number) => Math.max(1, width - padding.left - padding.right);
  const heights = remember((width) => paragraphs.map((paragraph) => job.height(paragraph, inner(width))));

  return {
    naturalWidth: () => Math.max(0, ...paragraphs.map(job.natural)) + padding.left + padding.right,
    height: (width) => stackHeight(heights(width), paragraphs) + padding.top + padding.bottom,
    lines: (width) =>
      heights(width).reduce((sum, height, i) => sum + Math.round(height / (paragraphs[i] as Paragraph).style.leading), 0),
    baseline: () => {
      const first = paragraphs[0];
      return first ? padding.top + first.style.before + job.baseline(first) : 0;
    },
    draw: (box) => {
      const composed = composeAll(box.width);
      const spare = box.height - padding.bottom - stack(composed, paragraphs, padding.top).bottom;
      const spaced = spread ? spreadParagraphs(paragraphs, spare) : paragraphs;
      const { composed: set, bottom } = stack(composed, spaced, padding.top);
      return [
        frameText({
          ...options,
          composed: set,
          box,
          shift: anchorShift(options.anchor, box.height - padding.bottom - bottom),
          list,
          origin,
        }),
      ];
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

function spreadParagraphs(paragraphs: readonly Paragraph[], spare: number): readonly Paragraph[] {
  if (spare <= 0 || paragraphs.length < 2) return paragraphs;
  const even = spare / (paragraphs.length - 1);
  return paragraphs.map((paragraph, i) => {
    if (i === 0) return paragraph;
    const extra = Math.min(even, MOST_SPREAD * paragraph.style.leading);
    return { ...paragraph, style: { ...paragraph.style, before: paragraph.style.before + extra } };
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
