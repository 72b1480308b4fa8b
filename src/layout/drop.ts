/** Takes blocks out of a page by the priority that the template gives them. */
import { listBlocks } from '../model/blocks.js';
import type { Block, BoxBlock } from '../model/document.js';
import { sum } from '../model/lists.js';

/** A body, and the block of it that yields next; null where none may go. */
export interface Choice {
  readonly body: BoxBlock;
  readonly next: Block | null;
}

/** The whole body, then what is left as one block after another yields. */
export function listChoices(whole: BoxBlock): readonly Choice[] {
  const choices: Choice[] = [];
  let body = whole;
  for (;;) {
    const next = dropNext(body);
    choices.push({ body, next: next?.dropped ?? null });
    if (!next) return choices;
    body = next.body;
  }
}

/** The height that a block asks for whatever it holds, points. */
export function leastHeight(block: Block): number {
  const { height } = block.place;
  const own = height?.of === 'points' ? height.value : 0;
  if (block.kind !== 'box') return own;
  const heights = block.children.map(leastHeight);
  const sideBySide = block.direction === 'row' || block.columns !== null;
  return Math.max(own, sideBySide ? Math.max(0, ...heights) : sum(heights));
}

/** The body without the block that yields next: the least `drop`, the last of equals; null where none may go. */
function dropNext(body: BoxBlock): { readonly body: BoxBlock; readonly dropped: Block } | null {
  let next: Block | null = null;
  for (const block of listBlocks(body.children)) {
    const { drop } = block.place;
    if (drop !== null && !holdsKept(block) && (next?.place.drop ?? Number.POSITIVE_INFINITY) >= drop) next = block;
  }
  return next && { body: without(body, next), dropped: next };
}

/** The body without boxes that the content left empty: their gaps would stay, and nobody would miss them when they yield. */
export function withoutEmpty(box: BoxBlock): BoxBlock {
  const children = box.children.flatMap((child): Block[] => {
    if (child.kind !== 'box') return [child];
    const rest = withoutEmpty(child);
    return rest.children.length === 0 ? [] : [rest];
  });
  return { ...box, children };
}

/** A block that must stay keeps the boxes around it. */
function holdsKept(block: Block): boolean {
  return listBlocks([block]).some(({ place }) => place.keep);
}

/** A box that is left without children goes too, for its ground and gaps would remain. */
function without(box: BoxBlock, gone: Block): BoxBlock {
  const children = box.children.flatMap((child): Block[] => {
    if (child === gone) return [];
    if (child.kind !== 'box') return [child];
    const rest = without(child, gone);
    return rest.children.length === 0 && child.children.length > 0 ? [] : [rest];
  });
  return { ...box, children };
}
