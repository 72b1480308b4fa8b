/** Widths of a table's columns from its texts: no number breaks where there is room, and the columns with most to say get most of the rest. */
import { eastAsianWidth } from 'get-east-asian-width';

export interface MeasuredCell {
  readonly text: string;
  readonly column: number;
  readonly colSpan: number;
  /** A number with all that belongs to it. */
  readonly whole?: boolean;
  /** Em that it keeps for what is written into it by hand. */
  readonly room?: number;
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
  const columnsOf = Array.from({ length: columns }, (_, column) =>
    cells.filter((cell) => cell.column === column && cell.colSpan === 1),
  );
  const isLong = columnsOf.some((column) => column.length > MANY);
  const own = columnsOf.map((column) => column.map((cell) => measureCell(cell, isLong)));
  const inPoints = (em: number): number => Math.max(1, em) * size + padding;
  const widthsOf = (need: (cell: MeasuredText) => number): number[] =>
    own.map((column) => inPoints(Math.max(0, ...column.map(need))));
  const hard = widthsOf(({ hard: em }) => em);
  const wanted = own.map((column, at) =>
    Math.max(hard[at]!, inPoints(isLong ? mostOf(column) : Math.max(0, ...column.map(({ natural }) => natural)))),
  );
  const claimed = (isLong ? CLAIMS : CLAIMS.slice(0, 1)).map((claims) =>
    widthsOf((cell) => Math.max(cell.hard, claims(cell) ? cell.natural : cell.piece)),
  );
  const least = claimed.find((widths) => sum(widths) <= total);
  if (sum(wanted) <= total) return { widths: scale(wanted, total / sum(wanted)), fits: true };
  if (least) {
    if (isLong) serveModest(least, wanted, inPoints(SHORT + SLACK), size * SLACK, total);
    const most = wanted.map((width, column) => Math.max(width, least[column]!));
    return { widths: sum(most) <= total ? scale(most, total / sum(most)) : between(least, most, total), fits: true };
  }
  if (sum(hard) <= total) return { widths: between(hard, claimed[0]!, total), fits: false };
  return { widths: scale(hard, total / sum(hard)), fits: false };
}

/** In a column of more cells than this, the one cell in ten that says most may take more lines. */
const MANY = 20;
/** Em that a text needs more than it measures, for what rounding and other fonts take. */
const SLACK = 0.1;

/** What stays on one line; of a long table only as far as there is room for it, each claiming less than the one before. */
const CLAIMS: readonly ((cell: MeasuredText) => boolean)[] = [
  ({ natural }) => natural <= SHORT,
  ({ text, natural }) => natural <= SHORT / 2 || (natural <= SHORT && /\d/.test(text)),
  ({ text, natural }) => natural <= SHORT && /\d/.test(text),
  () => false,
];

/** What wants little is broken by a little less, what wants much is not: the former is given all that it wants. */
function serveModest(least: number[], wanted: readonly number[], modest: number, slack: number, total: number): void {
  const columns = wanted.map((_, column) => column).filter((column) => wanted[column]! <= modest);
  for (const column of columns.toSorted((a, b) => wanted[a]! - wanted[b]!)) {
    const more = wanted[column]! + slack - least[column]!;
    if (more > 0 && sum(least) + more <= total) least[column]! += more;
  }
}

/** All in em. */
interface MeasuredText {
  readonly text: string;
  readonly natural: number;
  /** Its longest piece without a place to break. */
  readonly piece: number;
  /** Below which it cannot be read. */
  readonly hard: number;
}

/** In a small table a number parts from its unit before its digits part from one another. */
function measureCell({ text, whole = false, room = 0 }: MeasuredCell, isLong: boolean): MeasuredText {
  const full = Math.max(0, ...text.split('\n').map(measure));
  const natural = Math.min(LONGEST, full);
  const piece = Math.min(LONGEST, Math.max(0, ...text.split(/\s+|(?<=\p{sc=Latin}-)/u).map(longestUnbreakable)));
  const number = Math.max(0, ...(text.match(NARROW_RUNS) ?? []).map(measure));
  const narrowest = whole && isLong ? natural + SLACK : Math.min(LONGEST, Math.max(Math.min(natural, NARROWEST), number));
  return { text, natural: Math.max(natural, room), piece, hard: Math.max(narrowest, room) };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b, 0);
}

/** All but the greatest tenth's. */
function mostOf(cells: readonly MeasuredText[]): number {
  const sorted = cells.map(({ natural }) => natural).toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.floor(sorted.length * 0.9) - 1)] ?? 0;
}

/** Runs of anything but wide characters: a number without its unit, a part of a Latin word. */
const NARROW_RUNS = /(?:[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s\u3000-\u303F\uFF00-\uFFEF](?<!\p{sc=Latin}-))+-?/gu;

function scale(widths: readonly number[], factor: number): number[] {
  return widths.map((width) => width * factor);
}

/** As far from one set of widths to the other as the room allows. */
function between(from: readonly number[], to: readonly number[], total: number): number[] {
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
  const runs = word.match(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s\u3000-\u303F\uFF00-\uFFEF]+\p{sc=Han}{0,3}/gu) ?? [];
  return Math.max(0, ...runs.map(measure));
}

function isWide(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0)!) === 2;
}
