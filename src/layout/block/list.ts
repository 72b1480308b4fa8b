/** Plans a list: its items in one frame, marks in the hang, gaps as space before. */
import type { ListBlock, ListItem } from '../../model/document.js';
import type { Paragraph, TextStyle } from '../../model/page.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { styleRuns } from '../runs.js';
import { airPadding, findStyle, gridLength, sizeStyle } from '../style.js';
import type { Leaf } from '../tree/node.js';
import type { Parent } from './flex.js';
import { makeTextLeaf } from './leaf.js';

const GAP_STEPS = 4;
/** Least space between a mark and its text, em; after a word more. */
const MARK_GAP = 0.2;
const WORD_GAP = 1;

export function planList(block: ListBlock, parent: Parent, job: Job): Leaf {
  const style = findStyle(block.style, job);
  const numbers = numberItems(block);
  const items = block.items.map((item, i) => {
    const own = findStyle(item.style, job);
    const set = sizeStyle(own, job);
    const mark = markOf(item, numbers[i] ?? null, own, block.ordered);
    return { item, own, set, mark, hang: own.hang * set.size };
  });
  // On a slide the hang is that of its style, unless marks are words.
  const isWide = job.target === 'onepager' || items.some(({ mark }) => mark !== null && [...mark.text].length > 1);
  const widest = isWide ? Math.max(0, ...items.map((one) => markRoom(one, job))) : 0;
  const paragraphs = items.map(({ item, own, set, mark, hang }, i): Paragraph => {
    const gap = i === 0 ? 0 : gridLength(style.gap * job.air, job);
    return {
      role: 'item',
      style: { ...set, hang: Math.max(hang, widest) * item.level, indent: 0, before: set.before + gap },
      runs: itemRuns(item, set, own, job.target === 'deck' && mark !== null && isCounted(own, block)),
      mark,
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
      ...(job.target === 'deck' && { steps: GAP_STEPS, ...(block.rows && { rows: block.rows }) }),
      origin: block.origin,
    },
    job,
  );
}

/** Office sets a number in the weight of what follows it: a fact at an item's head stays as the text is, or its number alone would be bold. */
function itemRuns({ inlines }: ListItem, set: TextStyle, { factWeight }: Style, isCounted: boolean): Paragraph['runs'] {
  const runs = styleRuns(inlines, set, factWeight);
  return isCounted ? [...styleRuns(inlines.slice(0, 1), set), ...runs.slice(1)] : runs;
}

const isCounted = ({ bullet }: Style, { ordered }: Pick<ListBlock, 'ordered'>): boolean => ordered || bullet?.mark === 'number';

/** What a mark needs beside its text, points: the number 10. is wider than most marks. */
function markRoom({ item, set, mark }: { item: ListItem; set: TextStyle; mark: Paragraph['mark'] }, job: Job): number {
  if (!mark) return 0;
  const gap = /^\p{L}{2}/u.test(mark.text) ? WORD_GAP : MARK_GAP;
  const width = job.measure(mark.text, set.font, set.size * (mark.size ?? 1), mark.weight ?? set.weight, item.origin);
  return width + gap * set.size;
}

/** 1., 2., … within each level; a deeper level begins again under each item, and a list that goes on counts on. */
function numberItems({ items, before = [] }: ListBlock): readonly string[] {
  const counts: number[] = [];
  const numbers = [...before, ...items].map(({ level }) => {
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    return `${counts[level - 1]}.`;
  });
  return numbers.slice(before.length);
}

function markOf(item: ListItem, number: string | null, style: Style, ordered: boolean): Paragraph['mark'] {
  const { mark: sort, size, weight, color } = style.bullet ?? { mark: null, size: 1, color: style.color };
  const look = { color, ...(weight && { weight }) };
  // A style that counts its items says how large its numbers are, whoever writes them.
  const counted = sort === 'number' ? { ...look, size } : look;
  if (item.mark !== null) return { text: item.mark, ...counted };
  if (ordered || sort === 'number') return number === null ? null : { text: number, ...counted };
  return sort === null ? null : { text: sort, size, ...look };
}
