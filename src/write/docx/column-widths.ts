/** Widths of a table's columns from its texts: no number breaks where there is room, and the columns with most to say get most of the rest. */

import { findQuoted } from '../../language/quoted.js';
import { sum } from '../../model/lists.js';
import { type Typeface, widthInEm } from '../../typeset/estimate-width.js';
import { type LongCell, shortenTable } from './shorten-table.js';

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

/** A word of more em, a link or a code, is divided where its column ends: no other column grows narrow for it. */
const LONGEST_PIECE = 11;
/** Characters of a text that a narrow column still holds side by side. */
const NARROWEST = 4;

export interface DividedWidth {
  readonly widths: number[];
  readonly fits: boolean;
  readonly readable: boolean;
}

/**
 * Widths that sum to `total`, in points, whether no text had to be set narrower than it reads well, and whether none is
 * narrower than can be read, two characters a line. `size` is the type size, `padding` what a cell keeps free left and right together.
 * A cell over several columns asks for nothing beyond what its columns have.
 */
export function divideWidth(
  cells: readonly MeasuredCell[],
  columns: number,
  total: number,
  size: number,
  padding: number,
): DividedWidth {
  const own = Array.from({ length: columns }, (_, column) =>
    cells.filter((cell) => cell.column === column && cell.colSpan === 1),
  );
  const shorten = () => divideLong(own, (total - padding * columns) / size)?.map((em) => em * size + padding) ?? null;
  const short = (own[0]?.length ?? 0) > MANY ? shorten() : null;
  if (short) return { widths: short, fits: true, readable: true };
  const measured = own.map((column) => column.map(measureCell));
  const widthsOf = (need: (cell: MeasuredText) => number): number[] =>
    measured.map((column) => Math.max(1, ...column.map(need)) * size + padding);
  const [hard, wanted] = [widthsOf(({ hard: em }) => em), widthsOf(({ natural }) => natural)];
  const least = widthsOf((cell) => Math.max(cell.hard, cell.natural <= SHORT ? cell.natural : cell.piece));
  if (sum(wanted) <= total) return { widths: spread(wanted, total, size), fits: true, readable: true };
  if (sum(least) <= total) return { widths: shorten() ?? between(least, wanted, total), fits: true, readable: true };
  if (sum(hard) <= total) return { widths: between(hard, least, total), fits: false, readable: true };
  return { widths: scale(hard, total / sum(hard)), fits: false, readable: false };
}

/** A table of more rows than this is divided so that it takes few lines. */
const MANY = 20;
/** Em that a text needs more than it measures, for what rounding and other fonts take. */
const SLACK = 0.2;
/** Wide letters take more than the usual share of an em: a word that just fits must not lose its last one. */
const WIDE_LETTERS = 1.12;

/** In em; null for a table that has cells over several rows or columns, or has no room for its numbers. */
function divideLong(own: readonly (readonly MeasuredCell[])[], total: number): number[] | null {
  const rows = own[0]?.length ?? 0;
  if (rows === 0 || own.some((column) => column.length !== rows)) return null;
  const columns = own.map((column) =>
    column.map(({ text, whole = false, room = 0 }): LongCell => {
      const lines = text.split('\n').map((line) => measure(line) + SLACK);
      const pieces = text
        .split(BREAKS)
        .map((word) => longestUnbreakable(word) * (/^\p{sc=Latin}+/u.test(word) ? WIDE_LETTERS : 1));
      const natural = Math.max(...lines);
      const piece = Math.min(LONGEST_PIECE, Math.max(Math.min(natural, NARROWEST), ...pieces)) + SLACK;
      const least = whole || (rows <= MANY && natural <= SHORT) ? natural : piece;
      return { lines, least: Math.max(room, Math.min(LONGEST, least)) };
    }),
  );
  return shortenTable(columns, total);
}

/** All in em. */
interface MeasuredText {
  readonly natural: number;
  /** Its longest piece without a place to break. */
  readonly piece: number;
  /** Below which it cannot be read. */
  readonly hard: number;
}

function measureCell({ text, room = 0 }: MeasuredCell): MeasuredText {
  const natural = Math.min(LONGEST, Math.max(0, ...text.split('\n').map(measure)));
  const piece = Math.min(LONGEST_PIECE, Math.max(0, ...text.split(BREAKS).map(longestUnbreakable)));
  const number = Math.max(0, ...(text.match(NARROW_RUNS) ?? []).map(measure));
  const hard = Math.max(room, Math.min(LONGEST_PIECE, Math.max(Math.min(natural, NARROWEST), number)));
  return { natural: Math.max(natural, room), piece, hard };
}

/** Where a word ends, or a part of one that a hyphen joins. */
const BREAKS = /\s+|(?<=\p{sc=Latin}-)/u;

/** Runs of anything but wide characters: a number without its unit, a part of a Latin word. */
const NARROW_RUNS = /(?:[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s\u3000-\u303F\uFF00-\uFFEF](?<!\p{sc=Latin}-))+-?/gu;

/** Names of rows that are longer than this against what stands beside them take little of the room to spare. */
const LONG_NAMES = 1.5;

/** All grow in proportion, but a first column of long names, which would be white for the most part. `size`: an em. */
function spread(widths: readonly number[], total: number, size: number): number[] {
  const [first = 0, ...others] = widths;
  const spare = total - sum(widths);
  if (others.length === 0 || first <= (LONG_NAMES * sum(others)) / others.length) return scale(widths, total / sum(widths));
  const grown = first + Math.min(2 * size, spare / 2);
  return [grown, ...scale(others, (total - grown) / sum(others))];
}

function scale(widths: readonly number[], factor: number): number[] {
  return widths.map((width) => width * factor);
}

/** As far from one set of widths to the other as the room allows. */
function between(from: readonly number[], to: readonly number[], total: number): number[] {
  const share = sum(to) === sum(from) ? 0 : (total - sum(from)) / (sum(to) - sum(from));
  return from.map((width, column) => width + (to[column]! - width) * share);
}

/** In em, of letters that are about half as wide as high; Word keeps a distance between Chinese and Latin. */
function measure(text: string): number {
  return widthInEm(text, ANY_FACE);
}

const ANY_FACE: Typeface = { latin: { each: 0.56 }, wideMarks: false, gap: 0.25 };

/** The longest run of a word without a place to break: Latin words, numbers with the unit behind them, names in quotes, whose marks Word sets full width. */
function longestUnbreakable(word: string): number {
  const runs = word.match(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s\u3000-\u303F\uFF00-\uFFEF]+\p{sc=Han}{0,3}/gu) ?? [];
  const names = findQuoted(word).map(({ from, to }) => widthInEm(word.slice(from, to), { ...ANY_FACE, wideMarks: true }));
  return Math.max(0, ...runs.map(measure), ...names);
}
