/** Composes a paragraph: where its lines end and where each piece of them stands. */
import type { Region } from '../cache/cache.js';
import { findQuoted } from '../language/quoted.js';
import { wordSegmenter } from '../language/segmenters.js';
import type { Line, Paragraph, Piece } from '../model/page.js';
import { breakGreedily } from './break-greedy.js';
import { breakByTotalFit, type ParagraphForm, type Room } from './break-total-fit.js';
import type { LineCut } from './lines.js';
import { placeLine } from './place-lines.js';
import { prepareParagraph, type Segment } from './prepare.js';
import type { ComposerSetting } from './setting.js';

/** Points. */
export interface Composed {
  readonly lines: readonly Line[];
  /** Lines times their pitch; 0 for a paragraph without text. */
  readonly height: number;
  /** The list mark on the first line's base line; `x` from the paragraph's left edge. */
  readonly mark: Piece | null;
}

/** Points. */
interface Measured {
  readonly lines: number;
  readonly height: number;
  /** Of the widest line, hang and indent included: with an endless width, what the paragraph would like to have. */
  readonly width: number;
}

/** Roles whose lines are balanced and broken at words. */
const TITLES: ReadonlySet<Paragraph['role']> = new Set(['title', 'subtitle', 'h1', 'h2', 'h3', 'caption', 'th']);

/** `width` in points, from the paragraph's left edge; may be Infinity. The same input gives the same lines. */
export function composeParagraph(paragraph: Paragraph, width: number, setting: ComposerSetting): Composed {
  const { style } = paragraph;
  const unit = findUnit(paragraph, setting);
  const lines: Line[] = [];
  breakSegments(paragraph, width, setting).forEach(({ segment, cuts, room }, index) => {
    cuts.forEach((cut, k) => {
      const indent = k === 0 && index === 0 ? style.indent : 0;
      const last = k === cuts.length - 1;
      lines.push(
        placeLine(segment, cut, paragraph, {
          left: style.hang + indent,
          unit,
          width: k === 0 ? room.first : room.rest,
          baseline: findBaseline(paragraph, lines.length, setting),
          fill: style.align === 'justify' && setting.policy === 'total-fit' && !last,
          last,
        }),
      );
    });
  });
  return { lines, height: lines.length * style.leading, mark: lines.length > 0 ? placeMark(paragraph, setting) : null };
}

/** As `composeParagraph`, without placing anything. */
export function measureParagraph(paragraph: Paragraph, width: number, setting: ComposerSetting): Measured {
  const { style } = paragraph;
  const unit = findUnit(paragraph, setting);
  let lines = 0;
  let widest = 0;
  breakSegments(paragraph, width, setting).forEach(({ cuts }, index) => {
    lines += cuts.length;
    cuts.forEach((cut, k) => {
      widest = Math.max(widest, cut.width * unit + (k === 0 && index === 0 ? style.indent : 0));
    });
  });
  // A line that was compressed to fit is as wide as its room.
  const used = Math.min(widest + style.hang, Math.max(width, 0));
  return { lines, height: lines * style.leading, width: used };
}

interface BrokenSegment {
  readonly segment: Segment;
  readonly cuts: readonly LineCut[];
  readonly room: Room;
}

/** Where the lines of each segment end. */
export function breakSegments(paragraph: Paragraph, width: number, setting: ComposerSetting): readonly BrokenSegment[] {
  const { style } = paragraph;
  const segments = prepareParagraph(paragraph, setting);
  const unit = findUnit(paragraph, setting);
  const held = setting.policy === 'greedy' ? (setting.slack ?? 0) : 0;
  const rest = (Math.max(0, width - style.hang) * (1 - held)) / unit;
  if (segments.every(({ clusters }) => clusters.length === 0)) return [];
  return segments.map((segment, index) => {
    const room = { first: index === 0 ? Math.max(0, rest - style.indent / unit) : rest, rest };
    // A forced break right after another leaves an empty line.
    if (segment.clusters.length === 0) return { segment, cuts: [{ from: 0, to: 0, end: 0, width: 0 }], room };
    return { segment, cuts: breakSegment(segment, paragraph, room, setting), room };
  });
}

/** Points to the em. LibreOffice, measured: a font's size is a whole number of dots at 600 dpi. */
function findUnit({ style }: Paragraph, { policy }: ComposerSetting): number {
  if (policy === 'total-fit') return style.size;
  return (Math.max(1, Math.round((style.size * 600) / 72)) * 72) / 600;
}

function breakSegment(segment: Segment, paragraph: Paragraph, room: Room, setting: ComposerSetting): readonly LineCut[] {
  if (setting.policy === 'greedy') return recallCuts(segment, room, setting);
  const isTitle = TITLES.has(paragraph.role) && paragraph.style.align !== 'justify';
  const form: ParagraphForm = isTitle ? 'balanced' : paragraph.style.align === 'justify' ? 'justified' : 'ragged';
  // The dictionary is asked only for a title that needs several lines.
  const isLong = segment.start[segment.clusters.length]! > room.first;
  return breakByTotalFit(segment, room, form, isTitle && isLong ? dislikeInWords(segment, setting) : null);
}

/** By the room of all lines but the first; of each the cuts that were made last. */
const CUTS: Region<WeakMap<Segment, Map<number, { readonly first: number; readonly cuts: readonly LineCut[] }>>> = {
  create: () => new WeakMap(),
};

/** A text is measured, judged and set at the same width; of so many widths the cuts are kept. */
const MOST_WIDTHS = 8;

function recallCuts(segment: Segment, room: Room, { fonts }: ComposerSetting): readonly LineCut[] {
  const all = fonts.cache.open(CUTS);
  let known = all.get(segment);
  if (!known) {
    known = new Map();
    all.set(segment, known);
  }
  const before = known.get(room.rest);
  if (before?.first === room.first) return before.cuts;
  const cuts = breakGreedily(segment, room);
  if (known.size >= MOST_WIDTHS) known.clear();
  known.set(room.rest, { first: room.first, cuts });
  return cuts;
}

/** Dislike of a break inside a word of a title, by the dictionary that comes with Node. */
const IN_WORD = 150;

const DISLIKES: Region<WeakMap<Segment, Float64Array>> = { create: () => new WeakMap() };

/** Cost of a break before each cluster: inside a word of several characters, or a name in quotes, it is disliked. */
function dislikeInWords(segment: Segment, { fonts, language }: ComposerSetting): Float64Array {
  const known = fonts.cache.open(DISLIKES);
  let dislike = known.get(segment);
  if (dislike) return dislike;
  dislike = new Float64Array(segment.clusters.length + 1).fill(IN_WORD);
  const starts = new Set<number>();
  const text = segment.clusters.map((cluster) => cluster.text).join('');
  for (const { index } of wordSegmenter(language).segment(text)) starts.add(index);
  for (const { from, to } of findQuoted(text)) for (let inside = from + 1; inside < to; inside++) starts.delete(inside);
  let offset = 0;
  segment.clusters.forEach((cluster, k) => {
    if (starts.has(offset)) dislike[k] = 0;
    offset += cluster.text.length;
  });
  dislike[segment.clusters.length] = 0;
  known.set(segment, dislike);
  return dislike;
}

/** The em box stands in the middle of its line, so that Han look centred in a pitch of any size. */
function findBaseline({ style }: Paragraph, line: number, { fonts }: ComposerSetting): number {
  const face = fonts.face(style.font, style.weight);
  const middle = ((fonts.ascent(face) - fonts.descent(face)) / 2) * style.size;
  return line * style.leading + style.leading / 2 + middle;
}

/** Marks of one list stand under each other at the left of their level's step. */
function placeMark({ mark, style, level, origin }: Paragraph, { fonts }: ComposerSetting): Piece | null {
  if (!mark) return null;
  const weight = mark.weight ?? style.weight;
  fonts.check(mark.text, style.font, weight, origin);
  const face = fonts.faceFor(mark.text.codePointAt(0)!, style.font, weight);
  const size = style.size * (mark.size ?? 1);
  return {
    text: mark.text,
    x: level > 1 ? (style.hang * (level - 1)) / level : 0,
    width: fonts.advance(mark.text, face) * size,
    face,
    size,
    color: mark.color,
    fact: null,
    link: null,
  };
}
