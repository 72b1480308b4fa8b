/** Plans any block: its node in the tree that is placed, at the sizes on trial. */
import { byKind } from '../model/blocks.js';
import type { Block, ImageBlock } from '../model/document.js';
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
import { airPadding, findStyle, lookOf } from './style.js';
import { bareLeaf, EMPTY_LEAF, type Flex, type Leaf, type LeafNode, type Node, PLAIN_BOX, STILL } from './tree/node.js';

export function planBlock(block: Block, parent: Parent, job: Job): Node {
  // A frame around what goes on looks alike on all slides, however small their text.
  const own = block.place.again === true ? { ...job, scale: 1, valueScales: new Map() } : job;
  return planKind(block, flexOf(block, parent, own), parent, own);
}

const NO_RULES = { top: null, right: null, bottom: null, left: null };

const planKind = byKind<Block, Node, [flex: Flex, parent: Parent, job: Job]>({
  text: (block, flex, _, job) => seenLeaf(block, flex, planText(block, job), job),
  list: (block, flex, parent, job) => seenLeaf(block, flex, planList(block, parent, job), job),
  stat: (block, flex, _, job) => seenLeaf(block, flex, planStat(block, job), job),
  // A table draws its own rules; its padding is its cells'.
  table: (block, flex, _, job) => ({ ...bareLeaf(planTable(block, job), flex, block), look: groundOf(block.style, job) }),
  figure: (block, flex, _, job) => planFigure(block, flex, job),
  timeline: (block, flex, _, job) => planTimeline(block, flex, job),
  image: (block, flex, _, job) => planFramed(block, flex, job),
  box: (block, flex, parent, job) => planBox(block, flex, parent, job, planBlock),
  spacer: (block, flex) => bareLeaf(EMPTY_LEAF, flex, block),
});

function groundOf(style: string, job: Job): Node['look'] {
  const { ground } = findStyle(style, job);
  return ground === null ? null : { ground, rules: NO_RULES };
}

/** A picture in what its style draws around it. */
function planFramed(block: ImageBlock, flex: Flex, job: Job): Node {
  const style = findStyle(block.style, job);
  const look = lookOf(style);
  const padding = airPadding(style, job);
  const around = padding.top + padding.bottom;
  const { height } = block.place;
  // The height that is asked for is that of the whole.
  const own = height?.of === 'points' ? { ...height, value: Math.max(1, height.value - around) } : height;
  const leaf = planImage(block.figure, block.origin, job, { ...block, place: { height: own } });
  const isBare = look === null && around + padding.left + padding.right === 0;
  if (isBare) return bareLeaf(leaf, flex, block);
  const { origin } = block;
  const children = [bareLeaf(leaf, { ...STILL, grow: 1 }, block)];
  return { ...PLAIN_BOX, flex, origin, look, padding, gap: 0, direction: 'column', anchor: style.anchor, role: 'card', children };
}

function seenLeaf(block: Block, flex: Flex, leaf: Leaf, job: Job): LeafNode {
  return { ...bareLeaf(leaf, flex, block), look: lookOf(findStyle(block.style, job)) };
}
