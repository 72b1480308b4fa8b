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

/**
 * Sums to `total`; all in points. `size` is the type size, `padding` what a cell keeps free left and right together.
 * A cell over several columns asks for nothing beyond what its columns have.
 */
export function divideWidth(
  cells: readonly MeasuredCell[],
  columns: number,
  total: number,
  size: number,
  padding: number,
): number[] {
  const least = new Array<number>(columns).fill(size + padding);
  const wanted = new Array<number>(columns).fill(size + padding);
  for (const { text, column, colSpan } of cells) {
    if (colSpan > 1) continue;
    const lines = text.split('\n');
    const natural = Math.min(LONGEST, Math.max(0, ...lines.map(measure)));
    const longestWord = natural <= SHORT ? natural : Math.max(0, ...text.split(/\s+/).map(longestUnbreakable));
    least[column] = Math.max(least[column]!, Math.min(longestWord, LONGEST) * size + padding);
    wanted[column] = Math.max(wanted[column]!, natural * size + padding);
  }
  const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
  const [leastSum, wantedSum] = [sum(least), sum(wanted)];
  if (wantedSum <= total) return wanted.map((width) => (width * total) / wantedSum);
  if (leastSum >= total) return least.map((width) => (width * total) / leastSum);
  const share = (total - leastSum) / (wantedSum - leastSum);
  return wanted.map((width, column) => least[column]! + (width - least[column]!) * share);
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
