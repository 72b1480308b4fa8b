/** Places a slide's kicker, title, subtitle and lead: one that is long takes another line, what stands below moves down, and the body yields. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Inline, Origin, Slide, TextBlock } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import type { Box, TextFrame } from '../model/page.js';
import type { DeckLayout, Placeholder } from '../model/theme.js';
import { anchorShift, frameText, stack } from './block/leaf.js';
import { makeParagraph } from './block/text.js';
import { findLeast } from './cut.js';
import type { Job } from './job.js';
import { reportOverflow } from './overflow.js';
import { findStyle, sizeSteps } from './style.js';
import { NO_PADDING } from './tree/node.js';

const SLOTS = ['kicker', 'title', 'subtitle', 'lead'] as const;
type Slot = (typeof SLOTS)[number];
/** Those that may take a line more than their place holds. */
const GROWING: ReadonlySet<Slot> = new Set<Slot>(['title', 'subtitle', 'lead']);

/** So many sizes, the greatest first, are tried on the lines that a place holds before one line more is taken. */
const NEAR_SIZES = 2;
/** A hair against rounding, points. */
const HAIR = 0.02;

interface PlacedHeadings {
  readonly frames: readonly TextFrame[];
  /** What is left for the body; null: the layout takes none. */
  readonly room: Box | null;
}

interface Asked {
  /** Texts keep to their places at any size, and take another line only where no size does. */
  readonly tight: boolean;
  /** null: what is too long has been reported. */
  readonly diagnostics: Diagnostics | null;
}

/** In reading order. One that is too long for its lines at its least size is reported. */
export function placeHeadings(slide: Slide, layout: DeckLayout, job: Job, { tight, diagnostics }: Asked): PlacedHeadings {
  const placed: { readonly slot: Slot; readonly place: Placeholder; readonly frame: TextFrame }[] = [];
  for (const slot of SLOTS) {
    const block = slide[slot];
    const place = layout[slot];
    if (!block || block.inlines.length === 0) continue;
    if (!place) {
      if (diagnostics) reportNoPlace(slot, block.origin, layout, diagnostics);
      continue;
    }
    const above = placed.filter((one) => isAbove(one.place, place));
    const down = Math.max(0, ...above.map((one) => bottomOf(one.frame.box) - bottomOf(one.place)));
    const free = GROWING.has(slot) ? { up: down > 0 ? 0 : roomAbove(place, layout), tight } : null;
    const moved = { ...place, y: place.y + down };
    placed.push({ slot, place, frame: placeText({ slot, place: moved, block, free }, job, diagnostics) });
  }
  return { frames: placed.map(({ frame }) => frame), room: roomBelow(placed, slide, layout, job) };
}

const bottomOf = ({ y, height }: Box): number => y + height;

/** Whether one box stands over another. */
const isAbove = (one: Box, other: Box): boolean =>
  bottomOf(one) <= other.y + HAIR && one.x < other.x + other.width && other.x < one.x + one.width;

/** Points over a place into which it may grow: up to what the layout has there, or half of what is free to the slide's edge. */
function roomAbove(place: Placeholder, layout: DeckLayout): number {
  const above = SLOTS.flatMap((slot) => layout[slot] ?? []).filter((one) => isAbove(one, place));
  return above.length === 0 ? place.y / 2 : place.y - Math.max(...above.map(bottomOf));
}

/** The layout's body without what the headings take of it; a slide without a lead has the lead's room too. */
function roomBelow(
  placed: readonly { readonly place: Placeholder; readonly frame: TextFrame }[],
  slide: Slide,
  layout: DeckLayout,
  job: Job,
): Box | null {
  const { body, lead } = layout;
  if (!body) return null;
  const isFree = lead !== null && (!slide.lead || slide.lead.inlines.length === 0) && bottomOf(lead) <= body.y;
  const top = isFree ? body.y - lead.height : body.y;
  const above = placed.filter(({ place }) => isAbove(place, { ...body, y: top }));
  if (above.length === 0) return { ...body, y: top, height: bottomOf(body) - top };
  const last = above.reduce((low, one) => (bottomOf(one.frame.box) > bottomOf(low.frame.box) ? one : low));
  // Of the space over the body a line of what stands above it stays.
  const { size, leading } = findStyle(last.place.style, job);
  const gap = Math.min(top - Math.max(...above.map(({ place }) => bottomOf(place))), size * leading);
  const y = Math.max(top, bottomOf(last.frame.box) + gap);
  return { ...body, y, height: bottomOf(body) - y };
}

interface PlacedText {
  readonly slot: NonNullable<TextFrame['placeholder']>;
  readonly place: Placeholder;
  readonly block: Pick<TextBlock, 'role' | 'inlines' | 'origin'>;
  /** How it may grow: points upwards before it grows downwards; null: not at all. */
  readonly free: { readonly up: number; readonly tight: boolean } | null;
}

export function placeText({ slot, place, block, free }: PlacedText, job: Job, diagnostics: Diagnostics | null): TextFrame {
  const { role, inlines, origin } = block;
  const style = findStyle(place.style, job);
  const setAt = (scale: number, width = place.width, text: readonly Inline[] = inlines) => {
    const paragraph = makeParagraph({ role, inlines: text, origin }, style, job, scale);
    return { ...stack([job.compose(paragraph, width)], [paragraph], 0), paragraph };
  };
  const scales = sizeSteps(style, job)
    .filter((size) => size <= style.size)
    .map((size) => size / style.size);
  const least = scales.at(-1)!;
  const most = free ? mostHeight(place, style.size * style.leading, style.minSize * style.leading) : place.height;
  const fitsAt = (height: number) => (scale: number) => setAt(scale).bottom <= height + HAIR;
  const own = scales.slice(0, free && !free.tight ? NEAR_SIZES : scales.length);
  const scale = own.find(fitsAt(place.height)) ?? scales.find(fitsAt(most)) ?? least;
  const width = balanceWidth((narrow) => setAt(scale, narrow), place.width, job);
  const { composed, bottom } = setAt(scale, width);
  if (bottom > most + HAIR && diagnostics) {
    const fits = (characters: number) => {
      const text = [...plainText(inlines, ' ')].slice(0, -characters).join('');
      return setAt(least, place.width, [{ kind: 'run', text, bold: false, italic: false }]).bottom <= most + HAIR;
    };
    const length = [...plainText(inlines, ' ')].length;
    const characters = length > 1 && fits(length - 1) ? findLeast(length - 1, fits) : null;
    const cut = characters === null ? null : { characters, texts: [{ origin, length }] };
    reportOverflow({ at: origin, need: bottom, room: most, cut, slot }, diagnostics);
  }
  const height = Math.max(place.height, Math.min(bottom, most));
  const up = Math.min(free?.up ?? 0, height - place.height);
  const box = { x: place.x, y: place.y - up, width, height };
  const { anchor } = style;
  const shift = anchorShift(anchor, height - bottom);
  return frameText({ composed, box, padding: NO_PADDING, anchor, list: false, origin, shift, placeholder: slot });
}

/** Two lines of the style's own size, or one of its least more than the place holds. */
function mostHeight({ height }: Placeholder, line: number, leastLine: number): number {
  return Math.max(2 * line, height + leastLine);
}

/** How narrow a heading may be set so that its last line is no scrap, in which steps, and what a last line must be of the longest. */
const BALANCE = { least: 0.6, step: 0.02, last: 0.3 };

/** The width, the greatest of equals, at which the lines of a heading end best, none added; of what stands on one line the whole. */
function balanceWidth(
  setAt: (width: number) => ReturnType<typeof stack> & { paragraph: Parameters<Job['badBreaks']>[0] },
  width: number,
  job: Job,
): number {
  const whole = setAt(width);
  const count = whole.composed[0]?.lines.length ?? 0;
  if (count < 2 || whole.paragraph.style.align !== 'left') return width;
  const cost = (at: number): number => {
    const { composed, paragraph } = setAt(at);
    const lines = composed[0]!.lines.map((line) => line.width);
    if (lines.length > count || job.tightHeight(paragraph, at) > job.tightHeight(paragraph, width) + HAIR)
      return Number.POSITIVE_INFINITY;
    return job.badBreaks(paragraph, at) + (lines.at(-1)! < BALANCE.last * Math.max(...lines) ? 1 : 0);
  };
  let best = { width, cost: cost(width) };
  for (let share = 1 - BALANCE.step; share >= BALANCE.least && best.cost > 0; share -= BALANCE.step) {
    const own = { width: width * share, cost: cost(width * share) };
    if (own.cost < best.cost) best = own;
  }
  return best.width;
}

/** A text of a slide for which its layout has no place. */
export function reportNoPlace(slot: string, origin: Origin, layout: DeckLayout, diagnostics: Diagnostics): void {
  diagnostics.error('markup-structure', {
    message: {
      zh: `版式“${layout.name}”没有 ${slot} 的位置，这段文字无处可放`,
      en: `layout "${layout.name}" has no place for a ${slot}`,
    },
    at: [{ span: origin.template, label: origin.label }],
    hint: {
      zh: `去掉 <${slot}>，换一种版式，或在 theme.yaml 的 deck.layouts.${layout.name} 下加上 ${slot}`,
      en: `drop the <${slot}>, use another layout, or add ${slot} under deck.layouts.${layout.name} in theme.yaml`,
    },
  });
}
