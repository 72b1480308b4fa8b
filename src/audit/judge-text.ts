/** Judges one text of a document: every numeral in it is bound to a fact or to the text of the content that holds it, or is a fault. */
import type { ReadText } from '../model/reading.js';
import { type Canonical, makeCanonical } from './canonical.js';
import type { Desk } from './context.js';
import type { Tile } from './cover.js';
import type { Fault } from './fault.js';
import { judgeDirections } from './judge-directions.js';
import { judgeGaps } from './judge-gaps.js';
import { judgeMarks } from './judge-marks.js';
import { isPlainNumber } from './judge-ticks.js';
import type { Measure } from './measures.js';
import type { Numeral } from './numerals.js';
import type { Phrase } from './phrases.js';

export type Wrong = Omit<Fault, 'document' | 'part' | 'place'>;

/** How many numerals are bound, and by what. */
export interface Bound {
  readonly marked: number;
  /** By the printed form of a fact. */
  readonly printed: number;
  /** By a text of the content, a label, a field. */
  readonly exempt: number;
}

export interface TextJudgement {
  readonly wrong: readonly Wrong[];
  readonly bound: Bound;
  readonly tiles: readonly Tile[];
  /** A text that is nothing but a number in order, `3`, `Part 3`: right where it continues what stands before it. */
  readonly ordinal: { readonly pattern: string; readonly value: number } | null;
  /** A number alone in a chart that no fact and no name is: right on an axis. */
  readonly isTick: boolean;
}

/** A text stands in many places: on each slide's foot, in notes and script. */
export function judgeText(read: ReadText, desk: Desk): TextJudgement {
  const { part, text, marks, fields } = read;
  const key = JSON.stringify([part === 'alt' || part === 'chart' || part === 'property' ? part : '', text, marks, fields]);
  let judged = desk.judged.get(key);
  if (!judged) {
    judged = judgeAnew(read, desk);
    desk.judged.set(key, judged);
  }
  return judged;
}

function judgeAnew(read: ReadText, desk: Desk): TextJudgement {
  const marks = judgeMarks(read, desk);
  const canonical = makeCanonical(read, desk.facts);
  const bound = { marked: read.marks.length, printed: 0, exempt: read.fields.length };
  if (canonical.numerals.length === 0 && canonical.marks.length === 0)
    return { wrong: marks, bound, tiles: [], ordinal: null, isTick: false };
  // Pages and words, as programs count them.
  if (read.part === 'property' && isPlainNumber(read.text)) return { wrong: [], bound, tiles: [], ordinal: null, isTick: false };
  const tiles = layTiles(read, canonical, desk);
  if (read.part === 'chart' && isPlainNumber(read.text) && tiles.some(isOpen))
    return { wrong: marks, bound: { ...bound, exempt: bound.exempt + 1 }, tiles, ordinal: null, isTick: true };
  const ordinal = findOrdinal(canonical, tiles);
  const wrong = ordinal ? [] : judgeGaps(canonical, tiles, desk);
  for (const tile of tiles) {
    if (tile.kind !== 'phrase') continue;
    for (const numeral of canonical.numerals.filter((one) => isWithin(one, tile))) {
      if (isPrinted(numeral, tile)) bound.printed++;
      else bound.exempt++;
    }
  }
  if (ordinal) bound.exempt++;
  const turned = judgeDirections(canonical, tiles, desk);
  return { wrong: [...marks, ...wrong, ...turned], bound, tiles, ordinal, isTick: false };
}

/** An alternative text is one sentence: a number in it is not looked for alone while a whole one is known that is like it. */
function layTiles({ part }: ReadText, canonical: Canonical, { tile, recognize }: Desk): readonly Tile[] {
  if (part !== 'alt') return tile(canonical);
  const whole = tile(canonical, ({ kind }) => kind === 'text' || kind === 'alt' || kind === 'word');
  if (!whole.some(({ kind }) => kind === 'gap')) return whole;
  if (!recognize(canonical.text)) return tile(canonical);
  return [{ kind: 'gap', start: 0, end: canonical.text.length }];
}

/** Up to three digits alone, or after words that the labels and templates set; what else stands in the text is the content's. */
function findOrdinal({ text, numerals }: Canonical, tiles: readonly Tile[]): TextJudgement['ordinal'] {
  const open = tiles.filter(isOpen);
  const [tile] = open;
  const numeral = numerals.find((one) => one.start === tile?.start && one.end === tile.end);
  if (!tile || !numeral || open.length > 1 || !/^\d{1,3}$/.test(numeral.text)) return null;
  const at = tiles.indexOf(tile);
  const [before, after] = [tiles[at - 1], tiles[at + 1]];
  const isWord = (one: Tile | undefined): boolean => one?.kind === 'phrase' && one.phrase.kind === 'word';
  if ((before && !isWord(before)) || (!before && after && !isWord(after))) return null;
  const say = (one: Tile | undefined): string => (one && isWord(one) ? text.slice(one.start, one.end) : '');
  return { pattern: before ? `${say(before)}#` : `#${say(after)}`, value: Number(numeral.text) };
}

/** Not covered, or by nothing but a section's number. */
const isOpen = (tile: Tile): boolean => tile.kind === 'gap' || (tile.kind === 'phrase' && tile.phrase.kind === 'number');

function isPrinted(numeral: Numeral, { phrase, start }: { readonly phrase: Phrase; readonly start: number }): boolean {
  return (
    phrase.kind === 'print' ||
    phrase.stretches.some((one) => start + one.start <= numeral.start && numeral.end <= start + one.end)
  );
}

const isWithin = (inner: Measure, outer: Measure): boolean => outer.start <= inner.start && inner.end <= outer.end;
