/** Lines as the readers of Word files set them: as much on each as it holds, whatever is parted. */
import type { Letter } from './letters.js';

/** How a program sets lines. */
export interface Reader {
  /** Left between Chinese and Latin, em. */
  readonly gap: number;
  /** The last letter of a look, a script or a line is not moved closer. */
  readonly endsUnmoved: boolean;
  readonly noStart: ReadonlySet<string>;
  readonly noEnd: ReadonlySet<string>;
  /** After a Chinese mark no line ends before a Latin letter or a figure. */
  readonly marksHold: boolean;
  /** Marks that may stand beyond the line's end. */
  readonly hanging: ReadonlySet<string>;
}

export interface SetLine {
  /** Letters from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** What it leaves free before it is justified, and the places at which that goes in between. */
  readonly rest: number;
  readonly places: number;
}

/** In one unit. */
export interface Measure {
  readonly room: number;
  /** Of the first line. */
  readonly first: number;
}

/** Letters as a reader sets them, by their index: looked up once, for lines are tried often. */
export interface ReadyLetters {
  readonly letters: readonly Letter[];
  readonly reader: Reader;
  readonly widths: Float64Array;
  /** Left before a letter that does not begin the line. */
  readonly gaps: Float64Array;
  /** 1 where a line may end before it. */
  readonly breaks: Uint8Array;
  /** 1 where the next letter is of another look or script. */
  readonly turns: Uint8Array;
  /** One of `KIND`. */
  readonly kinds: Uint8Array;
}

/** What a letter is to a line's end. */
const KIND = { other: 0, newline: 1, space: 2, hanging: 3 };

/** `size`: of the letters, in the unit of the room. */
export function readyLetters(letters: readonly Letter[], size: number, reader: Reader): ReadyLetters {
  const widths = new Float64Array(letters.length);
  const gaps = new Float64Array(letters.length);
  const breaks = new Uint8Array(letters.length);
  const turns = new Uint8Array(letters.length);
  const kinds = new Uint8Array(letters.length);
  let before: Letter | null = null;
  for (let at = 0; at < letters.length; at++) {
    const letter: Letter = letters[at]!;
    widths[at] = letter.width * size;
    kinds[at] = kindOf(letter.text, reader);
    if (before !== null) {
      if (before.wide !== letter.wide && before.isWord && letter.isWord) gaps[at] = reader.gap * size;
      if (canBreak(before, letter, reader)) breaks[at] = 1;
      if (before.endsLook || before.wide !== letter.wide) turns[at - 1] = 1;
    }
    before = letter;
  }
  return { letters, reader, widths, gaps, breaks, turns, kinds };
}

function kindOf(text: string, { hanging }: Reader): number {
  if (text === '\n') return KIND.newline;
  if (text === ' ') return KIND.space;
  return hanging.has(text) ? KIND.hanging : KIND.other;
}

/** The line that begins at `start`; `moved` says by how much each letter is. */
export function setLine(
  { reader, widths, gaps, breaks, turns, kinds }: ReadyLetters,
  start: number,
  moved: ArrayLike<number>,
  { room, first }: Measure,
): SetLine {
  const width = start === 0 ? first : room;
  const count = widths.length;
  const { endsUnmoved } = reader;
  let x = 0;
  let fits = start;
  /** Up to the last place at which the line may end, and how wide it is up to there. */
  let end = start;
  let endX = 0;
  for (let at = start; at < count; at++) {
    const kind = kinds[at];
    if (kind === KIND.newline) return { start, end: at + 1, rest: 0, places: 1 };
    if (at > start) {
      if (breaks[at] === 1) {
        end = at;
        endX = x;
      }
      x += gaps[at]!;
    }
    const own = widths[at]!;
    const by = moved[at]!;
    if (x + own + (endsUnmoved && by > 0 ? by : 0) > width + TOLERANCE && kind !== KIND.space) {
      const hangs = kind === KIND.hanging && fits > start && x <= width + TOLERANCE;
      if (hangs && (at + 1 === count || breaks[at + 1] === 1))
        return { start, end: at + 1, rest: width - x, places: Math.max(1, at - start) };
      // A word longer than the line is divided where it ends.
      if (end === start) return { start, end: Math.max(fits, start + 1), rest: width - x, places: Math.max(1, fits - start - 1) };
      return { start, end, rest: width - endX, places: Math.max(1, end - start - 1) };
    }
    const isEnd = by < 0 && endsUnmoved && at + 1 < count && (turns[at] === 1 || moved[at + 1] !== by);
    x += own + (isEnd ? 0 : by);
    fits = at + 1;
  }
  return { start, end: count, rest: width - x, places: Math.max(1, count - start - 1) };
}

const TOLERANCE = 1;

function canBreak(before: Letter, after: Letter, { noStart, noEnd, marksHold }: Reader): boolean {
  if (after.text === ' ' || after.text === '\u00A0' || before.text === '\u00A0') return false;
  if (before.text === ' ') return true;
  if (!before.wide && !after.wide) return false;
  if (marksHold && !after.wide && noStart.has(before.text)) return false;
  return !noStart.has(after.text) && !noEnd.has(before.text);
}

export function setLines(ready: ReadyLetters, moved: ArrayLike<number>, measure: Measure): SetLine[] {
  const lines: SetLine[] = [];
  for (let at = 0; at < ready.letters.length; ) {
    const line = setLine(ready, at, moved, measure);
    lines.push(line);
    at = line.end;
  }
  return lines;
}
