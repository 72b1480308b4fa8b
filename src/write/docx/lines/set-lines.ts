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

/** In the unit of the room. */
export interface Measure {
  readonly size: number;
  readonly room: number;
  /** Of the first line. */
  readonly first: number;
}

/** The line that begins at `start`; `moved` says by how much each letter is. */
export function setLine(
  letters: readonly Letter[],
  start: number,
  moved: (index: number) => number,
  { size, room, first }: Measure,
  reader: Reader,
): SetLine {
  const width = start === 0 ? first : room;
  let x = 0;
  let fits = start;
  /** Up to the last place at which the line may end, and how wide it is up to there. */
  let end = start;
  let endX = 0;
  for (let at = start; at < letters.length; at++) {
    const letter = letters[at]!;
    if (letter.text === '\n') return { start, end: at + 1, rest: 0, places: 1 };
    const before = letters[at - 1];
    if (at > start && before) {
      if (canBreak(before, letter, reader)) {
        end = at;
        endX = x;
      }
      if (before.wide !== letter.wide && before.isWord && letter.isWord) x += reader.gap * size;
    }
    const own = letter.width * size;
    const next = letters[at + 1];
    const by = moved(at);
    const isEnd =
      by < 0 &&
      reader.endsUnmoved &&
      next !== undefined &&
      (letter.endsLook || next.wide !== letter.wide || moved(at + 1) !== by);
    if (x + own + (reader.endsUnmoved ? Math.max(0, by) : 0) > width + TOLERANCE && letter.text !== ' ') {
      const hangs = reader.hanging.has(letter.text) && fits > start && x <= width + TOLERANCE;
      if (hangs && (next === undefined || canBreak(letter, next, reader)))
        return { start, end: at + 1, rest: width - x, places: Math.max(1, at - start) };
      // A word longer than the line is divided where it ends.
      if (end === start) return { start, end: Math.max(fits, start + 1), rest: width - x, places: Math.max(1, fits - start - 1) };
      return { start, end, rest: width - endX, places: Math.max(1, end - start - 1) };
    }
    x += own + (isEnd ? 0 : by);
    fits = at + 1;
  }
  return { start, end: letters.length, rest: width - x, places: Math.max(1, letters.length - start - 1) };
}

const TOLERANCE = 1;

export function canBreak(before: Letter, after: Letter, { noStart, noEnd, marksHold }: Reader): boolean {
  if (after.text === ' ' || after.text === '\u00A0' || before.text === '\u00A0') return false;
  if (before.text === ' ') return true;
  if (!before.wide && !after.wide) return false;
  if (marksHold && !after.wide && noStart.has(before.text)) return false;
  return !noStart.has(after.text) && !noEnd.has(before.text);
}

export function setLines(
  letters: readonly Letter[],
  moved: (index: number) => number,
  measure: Measure,
  reader: Reader,
): SetLine[] {
  const lines: SetLine[] = [];
  for (let at = 0; at < letters.length; ) {
    const line = setLine(letters, at, moved, measure, reader);
    lines.push(line);
    at = line.end;
  }
  return lines;
}
