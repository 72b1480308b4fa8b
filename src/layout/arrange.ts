/** Arranges a tree at one set of sizes: what it needs, and what would have to be divided that must stay whole. */
import type { Origin } from '../model/document.js';
import { type Sized, sizeNode } from './flexbox.js';
import type { Node } from './node.js';

export interface Arranged {
  readonly sized: Sized;
  /** Points. */
  readonly need: number;
  /** What values of cards must shrink by to stay on their lines, 1 or less. */
  readonly valueRatio: number;
  /** Blocks in which something that must stay whole would be divided. */
  readonly broken: readonly Origin[];
}

export function arrange(root: Node, width: number): Arranged {
  const sized = sizeNode(root, width);
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
  return { sized, need: sized.need, valueRatio, broken };
}
