/** The width that a node has when nothing holds it: its texts on one line. */
import { sum } from '../../model/lists.js';
import type { Node } from './node.js';

/** Points. Flexbox cannot know it of a box whose children share its width. */
export function naturalWidth(node: Node): number {
  if (node.flex.width?.of === 'points') return node.flex.width.value;
  if (node.kind === 'leaf') return node.leaf.naturalWidth();
  const widths = node.children.map(naturalWidth);
  const content = node.direction === 'row' ? sum(widths) + node.gap * Math.max(0, widths.length - 1) : Math.max(0, ...widths);
  return content + node.padding.left + node.padding.right;
}
