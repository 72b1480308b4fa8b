/** How a block takes room in its parent when the template does not say. */
import type { Block, TextRole } from '../../model/document.js';
import type { Job } from '../job.js';
import type { Flex } from '../node.js';
import { findStyle, isSeen } from '../style.js';

/** Texts that stand beside something in a row, as wide as they are; the others share the row. */
const NATURAL: ReadonlySet<TextRole> = new Set(['subtitle', 'caption', 'note', 'source', 'label', 'value']);

export function flexOf(block: Block, parent: 'row' | 'column', job: Job): Flex {
  const { grow, width, height, align } = block.place;
  const natural = parent === 'row' && width === null && grow === null && block.kind === 'text' && NATURAL.has(block.role);
  const fixed = parent === 'row' ? width !== null || natural : height !== null;
  const own = parent === 'row' ? 1 : Number(fills(block, job));
  return { grow: grow ?? (fixed ? 0 : own), width, height, align, natural };
}

/** Whether a block makes good use of height to spare. A slide is filled; a page spreads its gaps and lets pictures grow. */
function fills(block: Block, job: Job): boolean {
  const slide = job.target === 'deck';
  switch (block.kind) {
    case 'text':
    case 'timeline':
      return false;
    case 'list':
    case 'table':
      return slide;
    case 'stat':
      return slide && isSeen(findStyle(block.style, job));
    case 'figure':
      return slide || block.figure.kind !== 'table';
    case 'image':
    case 'spacer':
      return true;
    case 'box':
      if (block.tag === 'callout' || block.tag === 'quote' || block.tag === 'footer' || block.tag === 'header') return false;
      if (slide && (block.tag === 'grid' || isSeen(findStyle(block.style, job)))) return true;
      return block.children.some((child) => (child.place.grow ?? 0) > 0 || (child.place.grow === null && fills(child, job)));
  }
}
