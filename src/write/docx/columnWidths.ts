/** Widths of a table's columns from its texts: no number breaks where there is room, and the columns with most to say get most of the rest. */
import { eastAsianWidth } from 'get-east-asian-width';

export interface MeasuredCell {
  readonly text: string;
  readonly column: number;
  readonly colSpan: number;
}

/** Of a text longer than this many em, only so much counts: it will take several lines anyway. */
const LONGEST = 24;
/** A text of so few em stays on one line: a number with its qualifier and unit, a name. */
const SHORT = 10;

/** Characters of a text that a narrow column still holds side by side. */
const NARROWEST = 3;

/**
 * Widths that sum to `total`, in points, and whether no text had to be set narrower than it reads well. `size` is the type
 * size, `padding` what a cell keeps free left and right together.
 * A cell over several columns asks for nothing beyond what its columns have.
 */
export function divideWidth(
  cells: readonly MeasuredCell[],
  columns: number,
  total: number,
  size: number,
  padding: number,
): { readonly widths: number[]; readonly fits: boolean } {
  const none = (): number[] => new Array<number>(columns).fill(size + padding);
  const [hard, least, wanted] = [none(), none(), none()];
  for (const { text, column, colSpan } of cells) {
    if (colSpan > 1) continue;
    const lines = text.split('\n');
    const natural = Math.min(LONGEST, Math.max(0, ...lines.map(measure)));
    const longestWord = natural <= SHORT ? natural : Math.max(0, ...text.split(/\s+/).map(longestUnbreakable));
    const number = Math.max(0, ...(text.match(NARROW_RUNS) ?? []).map(measure));
    const widen = (widths: number[], em: number): void => {
      widths[column] = Math.max(widths[column]!, Math.min(em, LONGEST) * size + padding);
    };
    widen(hard, Math.max(Math.min(natural, NARROWEST), number));
    widen(least, longestWord);
    widen(wanted, natural);
  }
  for (const [column, width] of hard.entries()) least[column] = Math.max(least[column]!, width);
  const [hardSum, leastSum, wantedSum] = [hard, least, wanted].map((widths) => widths.reduce((a, b) => a + b, 0)) as [
    number,
    number,
    number,
  ];
  if (wantedSum <= total) return { widths: scale(wanted, total / wantedSum), fits: true };
  if (leastSum <= total) return { widths: between(least, wanted, total), fits: true };
  if (hardSum <= total) return { widths: between(hard, least, total), fits: false };
  return { widths: scale(hard, total / hardSum), fits: false };
}

/** Runs of anything but wide characters: a number without its unit, a Latin word. */
const NARROW_RUNS = /[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s\u3000-\u303F\uFF00-\uFFEF]+/gu;

function scale(widths: readonly number[], factor: number): number[] {
  return widths.map((width) => width * factor);
}

/** As far from one set of widths to the other as the room allows. */
function between(from: readonly number[], to: readonly number[], total: number): number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
  const share = sum(to) === sum(from) ? 0 : (total - sum(from)) / (sum(to) - sum(from));
  return from.map((width, column) => width + (to[column]! - width) * share);
}

/** In em: a wide character is one, any other about half, and Word keeps a distance between the two. */
function measure(text: string): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (const character of text) {
    const wide = isWide(character);
    width += (wide ? 1 : 0.56) + (wasWide === !wide ? 0.25 : 0);
    wasWide = wide;
  }
  return width;
}

/** The longest run of a word without a place to break: Latin words and numbers with the unit behind them. */
function longestUnbreakable(word: string): number {
  const runs = word.match(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s]+\p{sc=Han}{0,3}/gu) ?? [];
  return Math.max(0, ...runs.map(measure));
}

function isWide(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0)!) === 2;
}
