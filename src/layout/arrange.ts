/** Arranges a tree at one set of sizes: what it needs, and what would have to be divided that must stay whole. */
import type { Origin } from '../model/document.js';
import { sumOf } from '../model/lists.js';
import type { Box } from '../model/page.js';
import type { FlexTree } from './flexbox/flexbox.js';
import type { Node } from './tree/node.js';
import type { Placed, Sized } from './tree/sized.js';

export interface Arranged {
  readonly sized: Sized;
  /** Points. */
  readonly need: number;
  /** What values of cards must shrink by to stay on their lines, 1 or less. */
  readonly valueRatio: number;
  /** Blocks in which something that must stay whole would be divided. */
  readonly broken: readonly Origin[];
  /** How many of its lines end badly. */
  readonly countBadBreaks: () => number;
  /** At these sizes, in a box at least as high as `need`; `apart`: space to add above the root's children. */
  readonly place: (box: Box, apart?: readonly number[]) => Placed;
  /** Of the base-line grid, points. */
  readonly pitch: number | null;
}

/** `pitch` of the base-line grid, points; null: none. */
export function arrange(root: Node, width: number, tree: FlexTree, pitch: number | null): Arranged {
  const sized = tree.size(root, width, pitch);
  let valueRatio = 1;
  const broken: Origin[] = [];
  const visit = ({ node, width: own, children }: Sized): void => {
    if (node.kind === 'leaf') {
      valueRatio = Math.min(valueRatio, node.leaf.valueRatio?.(own) ?? 1);
      const fault = node.leaf.broken?.(own);
      if (fault) broken.push(fault);
    }
    children.forEach(visit);
  };
  visit(sized);
  const place = (box: Box, apart: readonly number[] = []) => {
    const children = sized.children.map((child, i) => ({ ...child, push: child.push + (apart[i] ?? 0) }));
    return tree.place({ ...sized, children }, box, pitch);
  };
  return { sized, need: sized.need, valueRatio, broken, countBadBreaks: () => countBadBreaks(sized), place, pitch };
}

function countBadBreaks({ node, width, children }: Sized): number {
  if (node.kind === 'leaf') return node.leaf.badBreaks?.(width) ?? 0;
  return sumOf(children, (child) => countBadBreaks(child));
}
