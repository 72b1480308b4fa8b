/** Plans a figure: its title with the unit above, its note below, the chart, table or picture in all the room between. */
import type { FigureBlock, Inline } from '../../model/document.js';
import { proseInlines } from '../../model/inlines.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { airPadding, findPart, findStyle, lookOf } from '../style.js';
import { type BoxNode, bareLeaf, type Flex, type Leaf, type LeafNode, PLAIN_BOX, STILL } from '../tree/node.js';
import { planChartBlock } from './chart.js';
import { planImage } from './image.js';
import { makeTextLeaf } from './leaf.js';
import { planTableFigure } from './table.js';
import { makeParagraph } from './text.js';

/** What a unit stands in after a title, by language. */
const UNIT_BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  zh: ['（', '）'],
  ja: ['（', '）'],
  ko: [' (', ')'],
};
const OTHER_BRACKETS = [' (', ')'] as const;

export function planFigure(block: FigureBlock, flex: Flex, job: Job): BoxNode {
  const { figure, origin } = block;
  const style = findStyle(block.style, job);
  const texts = (role: Part, inlines: readonly Inline[]) => [planPart(block, style, role, inlines, job)];
  const unit = figure.kind === 'chart' ? figure.unit : '';
  const above = block.caption
    ? texts('caption', titleWithUnit(block, unit, job))
    : unit !== ''
      ? texts('unit', [{ kind: 'run', text: unitLine(unit, job), bold: false, italic: false }])
      : [];
  const below = block.caption && figure.note ? texts('note', proseInlines(figure.note, job.facts)) : [];
  const content = bareLeaf(planContent(block, style, job), { ...STILL, grow: 1 }, block);
  return {
    ...PLAIN_BOX,
    flex,
    origin,
    look: lookOf(style),
    direction: 'column',
    gap: style.gap * job.air,
    padding: airPadding(style, job),
    anchor: style.anchor,
    role: 'figure',
    children: [...above, content, ...below],
  };
}

function planContent({ figure, caption, origin, place }: FigureBlock, style: Style, job: Job): Leaf {
  switch (figure.kind) {
    case 'chart':
      return planChartBlock(figure, origin, job);
    case 'table':
      return planTableFigure(figure, findPart(style, 'table', job), origin, job);
    case 'picture':
      return planImage(figure, origin, job, { captioned: caption, place });
  }
}

/** 单位：%. Without a word for it in the labels, the unit in brackets. */
function unitLine(unit: string, { labels, language }: Job): string {
  const [open, close] = bracketsOf(language);
  return labels.unit === undefined ? `${open}${unit}${close}`.trim() : `${labels.unit}${labels.colon ?? ''}${unit}`;
}

function bracketsOf(language: string): readonly [string, string] {
  return UNIT_BRACKETS[language.split('-')[0] ?? ''] ?? OTHER_BRACKETS;
}

/** The title, and the unit in brackets unless the title ends with it. */
function titleWithUnit({ figure }: FigureBlock, unit: string, job: Job): Inline[] {
  const [open, close] = bracketsOf(job.language);
  const title = proseInlines(figure.title, job.facts);
  const plain = figure.title.plain.trimEnd();
  if (unit === '' || plain.endsWith(`（${unit}）`) || plain.endsWith(`(${unit})`)) return title;
  return [...title, { kind: 'run', text: `${open}${unit}${close}`, bold: false, italic: false }];
}

type Part = 'caption' | 'unit' | 'note';

function planPart({ origin }: FigureBlock, style: Style, role: Part, inlines: readonly Inline[], job: Job): LeafNode {
  // The unit alone over a chart is a small remark, not a card's unit.
  const own = findPart(style, role === 'unit' ? 'note' : role, job);
  const paragraphs = [makeParagraph({ role, inlines, origin }, own, job)];
  const leaf = makeTextLeaf({ paragraphs, padding: own.padding, anchor: 'top', origin }, job);
  return { ...bareLeaf(leaf, STILL, { origin }), look: lookOf(own) };
}
