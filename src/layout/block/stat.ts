/** Plans a card's number: label, value and note in one frame, whose parts align with those of the cards beside it. */
import type { StatBlock } from '../../model/document.js';
import { sum, sumOf } from '../../model/lists.js';
import type { Paragraph } from '../../model/page.js';
import type { Job } from '../job.js';
import { styleValueRuns } from '../runs.js';
import { airPadding, findPart, findStyle, sizeStyle, sizeValue } from '../style.js';
import type { Leaf, PartHeights } from '../tree/node.js';
import { anchorShift, chooseTrim, frameText, rememberByWidth, stack } from './leaf.js';
import { findBroken, nameBroken } from './narrow.js';
import { setParagraph } from './text.js';

/** How much of its width a number keeps for the sake of the lines over and under it. */
const YIELDING = 0.75;

const ROUNDING = 2;

const PARTS = ['label', 'value', 'note'] as const;

export function planStat(block: StatBlock, job: Job): Leaf {
  const style = findStyle(block.style, job);
  const padding = airPadding(style, job);
  const gap = style.gap * job.air;
  const paragraphs = PARTS.map((part) => (block[part].length === 0 ? null : makePart(block, part, job)));
  const inner = (width: number) => Math.max(1, width - padding.left - padding.right);
  const heights = rememberByWidth((width): PartHeights => paragraphs.map((one) => (one ? job.height(one, inner(width)) : 0)));
  const words = [paragraphs[0], paragraphs[2]].flatMap((one) => one ?? []);
  const naturals = paragraphs.map((paragraph) => (paragraph ? job.natural(paragraph) : 0));
  const total = (parts: PartHeights) => {
    const present = parts.filter((height) => height > 0);
    return padding.top + padding.bottom + sum(present) + gap * Math.max(0, present.length - 1);
  };
  const trimWithin = (width: number, limit: number) =>
    words.length === 0 ? 0 : chooseTrim(words, inner(width), job, null, Math.max(0, limit));
  /** How much narrower label and note are best set, so that their lines end well: the number may shrink a little for that. */
  const wished = rememberByWidth((width) => trimWithin(width, inner(width) - YIELDING * (naturals[1] as number)));
  /** How much narrower they are set: the number keeps its line. */
  const trim = rememberByWidth((width) => {
    const free = inner(width) - (naturals[1] as number);
    return wished(width) <= free ? wished(width) : trimWithin(width, free);
  });
  const isNumeral = paragraphs[1]?.runs.some(({ inline }) => isNumber(inline)) ?? false;
  const valueStyle = findPart(style, 'value', job);
  const fixed = paragraphs[1] ? fixedWidth(paragraphs[1], job) : 0;
  /** What the value's numeral has against what it needs on one line; words that not even the least size brings onto one may wrap. */
  const ratioIn = (room: number) => {
    const needed = naturals[1] as number;
    const ratio = needed > room ? Math.max(0, room - fixed) / (needed - fixed) : 1;
    return isNumeral || ratio * (paragraphs[1]?.style.size ?? 0) >= valueStyle.minSize ? ratio : 1;
  };

  return {
    naturalWidth: () => Math.max(...naturals) + padding.left + padding.right,
    height: (width, parts = heights(width)) => total(parts),
    parts: heights,
    firstLine: () => {
      const first = paragraphs.find((paragraph) => paragraph !== null);
      return first ? padding.top + job.baseline(first) : null;
    },
    value: (width) => ({ style: valueStyle.name, ratio: ratioIn(inner(width) - roomFor(wished(width))) }),
    // A value in words may take two lines; a number may not.
    broken: (width) =>
      paragraphs[1] && ratioIn(inner(width)) < 1 && isNumeral
        ? nameBroken(paragraphs[1])
        : findBroken(
            paragraphs.flatMap((paragraph) => paragraph ?? []),
            inner(width),
            job,
          ),
    badBreaks: (width) => sumOf(paragraphs, (one) => (one ? job.badBreaks(one, inner(width) - trim(width)) : 0)),
    draw: (box, shared) => {
      const parts = shared ?? heights(box.width);
      const narrower = trim(box.width);
      const set: { paragraph: Paragraph; composed: ReturnType<Job['compose']> }[] = [];
      let above = 0;
      paragraphs.forEach((paragraph, i) => {
        const room = parts[i] ?? 0;
        if (paragraph) {
          const composed = job.compose(paragraph, inner(box.width) - narrower);
          set.push({ paragraph: { ...paragraph, style: { ...paragraph.style, before: above } }, composed });
          above = room - composed.height;
        } else above += room;
        if (room > 0) above += gap;
      });
      const shift = anchorShift(style.anchor, box.height - total(parts));
      const [texts, owners] = [set.map((one) => one.composed), set.map((one) => one.paragraph)];
      const { composed, bottom } = stack(texts, owners, padding.top + (shared ? shift : 0));
      const look = { composed, box, list: false, origin: block.origin } as const;
      const edges = { ...padding, right: padding.right + narrower };
      if (!shared) return [frameText({ ...look, padding: edges, anchor: style.anchor, shift })];
      // Numbers side by side stay level from below: a label that Office sets on a line less than foreseen moves none of them.
      const inset = { ...edges, top: padding.top + shift, bottom: box.height - bottom };
      return [frameText({ ...look, padding: inset, anchor: 'bottom', shift: 0 })];
    },
  };
}

/** What a number leaves so that label and note are set so much narrower: a size is rounded, so it has a little more than it needs. */
const roomFor = (trim: number): number => (trim > 0 ? trim + ROUNDING : 0);

/** Width of what stays as large as it is when the numeral shrinks: unit and qualifiers, where they have a size of their own. */
function fixedWidth(value: Paragraph, job: Job): number {
  const runs = value.runs.filter(({ look }) => look.size !== undefined);
  return runs.length === 0 || runs.length === value.runs.length ? 0 : job.natural({ ...value, runs });
}

function isNumber(inline: Paragraph['runs'][number]['inline']): boolean {
  return inline.kind === 'run' && (inline.fact?.parts?.number ?? '') !== '';
}

function makePart(block: StatBlock, part: (typeof PARTS)[number], job: Job): Paragraph {
  const style = findPart(findStyle(block.style, job), part, job);
  const set = part === 'value' ? sizeValue(style, job) : sizeStyle(style, job);
  const paragraph = setParagraph({ role: part, inlines: block[part], origin: block.origin }, style, set);
  const bare = { ...paragraph.style, before: 0, after: 0 };
  if (part !== 'value') return { ...paragraph, style: bare };
  const unit = sizeStyle(findPart(findStyle(block.style, job), 'unit', job), job);
  return { ...paragraph, style: bare, runs: styleValueRuns(block.value, bare, unit) };
}
