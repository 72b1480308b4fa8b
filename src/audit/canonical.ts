/** A text of a document made ready to be judged: stripped, and with each marked stretch as its fact prints it. */
import { findNumerals, type Numeral } from '../language/numerals.js';
import type { Fact } from '../model/fact.js';
import type { ReadMark, ReadText } from '../model/reading.js';
import { restoreSpaces, type Stripped, strippedOffset, stripSpaces } from './strip-spaces.js';

export interface CanonicalMark {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
  readonly show: 'value' | 'period';
}

export interface Canonical {
  /** Stripped. */
  readonly text: string;
  /** A stretch of it as a person reads it. */
  readonly say: (start: number, end: number) => string;
  /** In their order; none overlap. */
  readonly marks: readonly CanonicalMark[];
  readonly fields: readonly { readonly start: number; readonly end: number }[];
  /** Those in no mark and no field. */
  readonly numerals: readonly Numeral[];
}

/** What is wrong within a mark is judged by the mark alone: the words around it are then held against the content as if it were right. */
export function makeCanonical({ text, marks, fields }: ReadText, facts: Readonly<Record<string, Fact>>): Canonical {
  const sorted = withoutOverlaps(marks);
  const pieces: { readonly text: string; readonly mark: ReadMark | null }[] = [];
  let from = 0;
  for (const mark of sorted) {
    const fact = Object.hasOwn(facts, mark.fact) ? facts[mark.fact] : undefined;
    const printed = fact === undefined ? text.slice(mark.start, mark.end) : mark.show === 'value' ? fact.print : fact.period;
    pieces.push({ text: text.slice(from, mark.start), mark: null }, { text: printed, mark });
    from = mark.end;
  }
  pieces.push({ text: text.slice(from), mark: null });
  const whole = pieces.map((piece) => piece.text).join('');
  const stripped = stripSpaces(whole);
  const numerals = findNumerals(whole, 'any');

  const placed: CanonicalMark[] = [];
  let [at, shift] = [0, 0];
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  for (const { text: printed, mark } of pieces) {
    if (mark) {
      const { fact, show } = mark;
      placed.push({ start: strippedOffset(stripped, at), end: strippedOffset(stripped, at + printed.length), fact, show });
      shift += printed.length - (mark.end - mark.start);
      shifts.push({ from: mark.end, shift });
    }
    at += printed.length;
  }
  const moved = (offset: number): number => offset + (shifts.findLast((one) => one.from <= offset)?.shift ?? 0);
  const placedFields = fields.map(({ start, end }) => move(stripped, moved(start), moved(end)));
  const isTaken = ({ start, end }: Numeral): boolean =>
    [...placed, ...placedFields].some((taken) => start >= taken.start && end <= taken.end);
  return {
    text: stripped.text,
    say: (start, end) => restoreSpaces(whole, stripped, start, end),
    marks: placed,
    fields: placedFields,
    numerals: numerals
      .map((numeral) => ({ ...numeral, ...move(stripped, numeral.start, numeral.end) }))
      .filter((numeral) => !isTaken(numeral)),
  };
}

function move(stripped: Stripped, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: strippedOffset(stripped, start), end: strippedOffset(stripped, end) };
}

function withoutOverlaps(marks: readonly ReadMark[]): readonly ReadMark[] {
  const kept: ReadMark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}
