/** How a block takes room in its parent when the template does not say. */
import { byKind } from '../../model/blocks.js';
import type { Block, BoxBlock, TextRole } from '../../model/document.js';
import type { Job } from '../job.js';
import { findStyle, isSeen } from '../style.js';
import type { Flex } from '../tree/node.js';

/** Texts that stand beside something in a row, as wide as they are; the others share the row. */
const NATURAL: ReadonlySet<TextRole> = new Set(['subtitle', 'caption', 'note', 'source', 'label', 'value']);

/** What a block stands in. */
export interface Parent {
  readonly direction: 'row' | 'column';
  /** The template gives the room to spare to some child, so the others keep to what they need. */
  readonly claimed: boolean;
  /** It is a column in a row, and as high as what stands beside it. */
  readonly beside: boolean;
}

/** What a slide's or a page's body stands in. */
export const WHOLE: Parent = { direction: 'column', claimed: false, beside: false };

export function flexOf(block: Block, parent: Parent, job: Job): Flex {
  const { grow, width, height, align } = block.place;
  const row = parent.direction === 'row';
  const natural = row && width === null && grow === null && block.kind === 'text' && NATURAL.has(block.role);
  const fixed = row ? width !== null || natural : height !== null;
  const own = row ? 1 : Number(fillsIn(block, parent, job));
  const { stretch } = findStyle(block.style, job);
  return { grow: grow ?? (fixed ? 0 : own), width, height, align, natural, stretch };
}

function fillsIn(block: Block, { claimed, beside }: Parent, job: Job): boolean {
  if (block.kind !== 'list' && block.kind !== 'table') return fills(block, job) && !(claimed && block.kind === 'stat');
  return !claimed && (beside || fills(block, job));
}

/** Whether a block makes good use of height to spare. A slide is filled; a page spreads its gaps and lets pictures grow. */
const fills: (block: Block, job: Job) => boolean = byKind<Block, boolean, [Job]>({
  text: () => false,
  timeline: () => false,
  list: (_, job) => job.target === 'deck',
  table: (_, job) => job.target === 'deck',
  // On a page a card grows only as far as its style says.
  stat(block, job) {
    const style = findStyle(block.style, job);
    return isSeen(style) && (job.target === 'deck' || style.stretch !== null);
  },
  figure: (block, job) => job.target === 'deck' || block.figure.kind !== 'table',
  image: () => true,
  spacer: () => true,
  box(block, job) {
    if (STILL_BOXES.has(block.tag) || isGivenHeights(block)) return false;
    if (job.target === 'deck' && (block.tag === 'grid' || isSeen(findStyle(block.style, job)))) return true;
    // In a row, what a child grows by is width.
    if (block.direction === 'row' && block.columns === null) return block.children.some((child) => takesRoom(child, job));
    return block.children.some((child) => (child.place.grow ?? 0) > 0 || (child.place.grow === null && takesRoom(child, job)));
  },
});

/** What has a height of its own asks for no more. */
const takesRoom = (block: Block, job: Job): boolean => block.place.height === null && fills(block, job);

/** All that stands side by side in it has a height of its own. */
const isGivenHeights = ({ direction, columns, children }: BoxBlock): boolean =>
  (direction === 'row' || columns !== null) && children.length > 0 && children.every(({ place }) => place.height !== null);

const STILL_BOXES: ReadonlySet<BoxBlock['tag']> = new Set(['callout', 'quote', 'footer', 'header']);
