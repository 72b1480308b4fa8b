/** Plans any block: its node in the tree that is placed, at the sizes on trial. */
import type { Block } from '../model/document.js';
import { planBox } from './block/box.js';
import { planFigure } from './block/figure.js';
import { flexOf, type Parent } from './block/flex.js';
import { planImage } from './block/image.js';
import { planList } from './block/list.js';
import { planStat } from './block/stat.js';
import { planTable } from './block/table.js';
import { planText } from './block/text.js';
import { planTimeline } from './block/timeline.js';
import type { Job } from './job.js';
import { findStyle, isSeen } from './style.js';
import type { Flex, Leaf, LeafNode, Node } from './tree/node.js';

export function planBlock(block: Block, parent: Parent, job: Job): Node {
  const flex = flexOf(block, parent, job);
  switch (block.kind) {
    case 'text':
      return seenLeaf(block, flex, planText(block, job), job);
    case 'list':
      return seenLeaf(block, flex, planList(block, parent, job), job);
    case 'stat':
      return seenLeaf(block, flex, planStat(block, job), job);
    // A table draws its own rules; its padding is its cells'.
    case 'table':
      return { kind: 'leaf', flex, origin: block.origin, look: null, leaf: planTable(block, job) };
    case 'figure':
      return planFigure(block, flex, job);
    case 'timeline':
      return planTimeline(block, flex, job);
    case 'image':
      return { kind: 'leaf', flex, origin: block.origin, look: null, leaf: planImage(block.figure, block.origin, job) };
    case 'box':
      return planBox(block, flex, parent, job, planBlock);
    case 'spacer':
      return { kind: 'leaf', flex, origin: block.origin, look: null, leaf: EMPTY };
  }
}

const EMPTY: Leaf = { naturalWidth: () => 0, height: () => 0, draw: () => [] };

function seenLeaf(block: Block, flex: Flex, leaf: Leaf, job: Job): LeafNode {
  const style = findStyle(block.style, job);
  const look = isSeen(style) ? { ground: style.ground, rules: style.rules } : null;
  return { kind: 'leaf', flex, origin: block.origin, look, leaf };
}
