/** The width that a node takes where nothing holds it. */
import { sum } from '../../model/lists.js';
import type { BoxNode, Node } from './node.js';

/** Points: flexbox cannot know it of a box whose children share its width. */
export function naturalWidth(node: Node): number {
  if (node.flex.width?.of === 'points') return node.flex.width.value;
  if (node.kind === 'leaf') return node.leaf.naturalWidth();
  const content = node.direction === 'row' ? rowWidth(node) : Math.max(0, ...node.children.map(naturalWidth));
  return content + node.padding.left + node.padding.right;
}

/** As wide as its children side by side; those that take a share of it get as much as they need. */
function rowWidth({ children, gap }: BoxNode): number {
  const shares = children.map(({ flex: { width } }) => (width?.of === 'parent' ? width.value : 0));
  const widths = children.map(naturalWidth);
  const fixed = sum(widths.filter((_, i) => shares[i] === 0)) + gap * Math.max(0, children.length - 1);
  const left = 1 - sum(shares);
  // What the shares leave must hold the others; where they leave nothing, it is as wide as may be.
  const forOthers = fixed === 0 ? 0 : left > 0 ? fixed / left : Number.MAX_SAFE_INTEGER;
  return Math.max(forOthers, ...widths.map((width, i) => (shares[i] === 0 ? 0 : width / (shares[i] as number))));
}
