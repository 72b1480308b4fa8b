/** Plans a list: its items in one frame, marks in the hang, gaps as space before. */
import type { ListBlock, ListItem } from '../../model/document.js';
import type { Paragraph } from '../../model/page.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import type { Leaf } from '../node.js';
import { styleRuns } from '../runs.js';
import { airPadding, findStyle, gridLength, stepStyle } from '../style.js';
import type { Parent } from './flex.js';
import { makeTextLeaf } from './leaf.js';

const GAP_STEPS = 4;

export function planList(block: ListBlock, parent: Parent, job: Job): Leaf {
  const style = findStyle(block.style, job);
  const marks = numberItems(block);
  const paragraphs = block.items.map((item, i): Paragraph => {
    const own = findStyle(item.style, job);
    const set = stepStyle(own, job);
    const gap = i === 0 ? 0 : gridLength(style.gap * job.air, job);
    return {
      role: 'item',
      style: { ...set, hang: own.hang * set.size * item.level, indent: 0, before: set.before + gap },
      runs: styleRuns(item.inlines, set, own.factWeight),
      mark: markOf(item, marks[i] ?? null, own, block.ordered),
      level: item.level,
      id: null,
      origin: item.origin,
    };
  });
  return makeTextLeaf(
    {
      paragraphs,
      padding: airPadding(style, job),
      anchor: style.anchor,
      list: true,
      // Beside a figure on a slide it stands in the middle; in a column it reaches for the foot.
      spread: job.target === 'deck' && parent.direction === 'row' ? 'around' : 'between',
      ...(job.target === 'deck' && { steps: GAP_STEPS }),
      origin: block.origin,
    },
    job,
  );
}

/** 1., 2., … within each level; a deeper level begins again under each item. */
function numberItems({ items }: ListBlock): string[] {
  const counts: number[] = [];
  return items.map(({ level }) => {
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    return `${counts[level - 1]}.`;
  });
}

function markOf(item: ListItem, number: string | null, style: Style, ordered: boolean): Paragraph['mark'] {
  const color = style.bullet?.color ?? style.color;
  if (item.mark !== null) return { text: item.mark, color };
  if (ordered || style.bullet?.mark === 'number') return number === null ? null : { text: number, color };
  return style.bullet && { text: style.bullet.mark, color, size: style.bullet.size };
}
