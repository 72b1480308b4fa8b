/** Plans a timeline: steps side by side under a line with marks, or one under another where they would be too narrow. */
import type { Inline, TimelineBlock } from '../../model/document.js';
import type { Box, Frame, PanelFrame } from '../../model/page.js';
import type { ColorName, Rule, Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { airPadding, findPart, findStyle, sizeStyle } from '../style.js';
import { type BoxNode, bareLeaf, type Flex, type LeafNode, NO_PADDING, PLAIN_BOX, STILL } from '../tree/node.js';
import { makeTextLeaf } from './leaf.js';
import { makeParagraph } from './text.js';

/** Most steps side by side. */
const MOST_ACROSS = 6;
/** The marks' size and the line's width where the style's top rule says none, em of the label and points. */
const MARK = 0.55;
const LINE = 1.5;
const NO_RULES = { top: null, right: null, bottom: null, left: null };

export function planTimeline(block: TimelineBlock, flex: Flex, job: Job): BoxNode {
  const style = findStyle(block.style, job);
  const label = sizeStyle(findPart(style, 'label', job), job);
  const mark = label.size * MARK;
  const across = block.steps.length <= MOST_ACROSS;
  const line = style.rules.top ?? { width: LINE, color: label.color };
  return {
    ...PLAIN_BOX,
    flex,
    origin: block.origin,
    look: style.ground === null ? null : { ground: style.ground, rules: NO_RULES },
    direction: across ? 'row' : 'column',
    gap: style.gap * (across ? 1 : job.air),
    padding: airPadding(style, job),
    anchor: style.anchor,
    role: 'timeline',
    children: block.steps.map((step) => planStep(block, step, style, { mark, across }, job)),
    decorate: (_, steps) => drawLine(steps, { across, mark, line, color: label.color, lineHeight: label.leading }, block),
  };
}

function planStep(
  block: TimelineBlock,
  step: TimelineBlock['steps'][number],
  style: Style,
  { mark, across }: { readonly mark: number; readonly across: boolean },
  job: Job,
): LeafNode {
  const { origin } = step;
  const set = (role: 'label' | 'p', inlines: readonly Inline[], part: string) =>
    inlines.length === 0 ? [] : [makeParagraph({ role, inlines, origin }, findPart(style, part, job), job)];
  const paragraphs = [...set('label', step.label, 'label'), ...set('p', step.inlines, 'step')];
  const padding = across ? { ...NO_PADDING, top: mark * 2, right: mark } : { ...NO_PADDING, left: mark * 2.2 };
  const leaf = makeTextLeaf({ paragraphs, padding, anchor: 'top', origin }, job);
  return bareLeaf(leaf, { ...STILL, grow: across ? 1 : (block.place.grow ?? 0) }, step);
}

interface LineLook {
  readonly across: boolean;
  readonly mark: number;
  readonly line: Rule;
  readonly color: ColorName;
  readonly lineHeight: number;
}

/** A thin panel through all steps and a square at each. */
function drawLine(steps: readonly Box[], look: LineLook, { origin }: TimelineBlock): Frame[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const { mark, line, across } = look;
  const panel = (box: Box, ground: ColorName): PanelFrame => ({ kind: 'panel', box, ground, rules: NO_RULES, origin });
  const squareTop = (box: Box) => box.y + (across ? 0 : (look.lineHeight - mark) / 2);
  const start = squareTop(first) + mark / 2;
  const thread: Box = across
    ? { x: first.x, y: start - line.width / 2, width: last.x + last.width - first.x, height: line.width }
    : { x: first.x + (mark - line.width) / 2, y: start, width: line.width, height: squareTop(last) + mark / 2 - start };
  return [
    panel(thread, line.color),
    ...steps.map((box) => panel({ x: box.x, y: squareTop(box), width: mark, height: mark }, look.color)),
  ];
}
