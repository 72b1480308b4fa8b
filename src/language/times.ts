/** Times as a text says them, 2020年, 五年来, “十四五”末, Q3 2026, and whether a fact's period is one of them. */
import type { Idiom } from './idiom.js';

/** Years as far as they are said: 五年来 has a length and no beginning, a quarter may lack its year. */
export interface Time {
  /** First and last year. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many years; null where only "several" is said. */
  readonly years: number | null;
  readonly quarter: number | null;
  /** The beginning or the end of it. */
  readonly edge: boolean;
}

export interface Mention {
  readonly time: Time;
  readonly index: number;
  readonly length: number;
}

/** How a period stands to a time: the same, another, or not to be told. */
export type Accord = 'same' | 'other' | 'unknown';

/** The times that govern what is said in a clause; bases of comparisons, conditions and names of plans are none. */
export function findTimes(clause: string, idiom: Idiom): readonly Mention[] {
  const { time } = idiom;
  return mentions(clause, idiom).filter(({ kind, index, length }) => {
    const [head, rest] = [clause.slice(0, index), clause.slice(index + length)];
    if (time.other.test(rest) || insideTitle(clause, index)) return false;
    // "Over five years" is a time, "over 2019" the base of a comparison.
    if (kind === 'count') return time.lead.test(head.trim());
    if (time.base.test(head)) return false;
    return kind !== 'plan' || time.plan!.time.test(rest);
  });
}

/** The time that stands right at a number between `head` and `tail`, be it the base of a comparison: 从2020年的53.2%; null where none does. */
export function attachedTime(head: string, tail: string, idiom: Idiom): Time | null {
  const { before, after } = idiom.time.attached;
  const isYear = ({ kind }: Found) => kind === 'year' || kind === 'quarter';
  const last = mentions(head, idiom).at(-1);
  if (last && isYear(last) && before.test(head.slice(last.index + last.length))) return last.time;
  const [next] = after ? mentions(tail, idiom) : [];
  return next && isYear(next) && after!.test(tail.slice(0, next.index)) ? next.time : null;
}

/** The time that a clause says and nothing else; null where it says more. */
export function loneTime(clause: string, idiom: Idiom): Time | null {
  const text = clause.trim();
  const [only, ...more] = mentions(text, idiom);
  if (!only || more.length > 0) return null;
  const { before, after } = idiom.time.alone;
  return before.test(text.slice(0, only.index)) && after.test(text.slice(only.index + only.length)) ? only.time : null;
}

/** All times that a heading or a fact's period names, whatever stands around them. */
export function namedTimes(text: string, idiom: Idiom): readonly Time[] {
  return mentions(text, idiom).map(({ time }) => time);
}

/** `period` is a fact's, as written. */
export function compareTimes(period: string, time: Time, idiom: Idiom): Accord {
  return anyAccord(namedTimes(period, idiom).map((own) => compare(own, time)));
}

/** Any of several may be meant. */
export function anyAccord(accords: readonly Accord[]): Accord {
  return accords.includes('same') ? 'same' : accords.includes('other') ? 'other' : 'unknown';
}

/** Several years, how many is not said. */
export const SEVERAL: Time = { from: null, to: null, years: null, quarter: null, edge: false };

function compare(own: Time, said: Time): Accord {
  if (own.quarter !== null && said.quarter !== null) {
    if (own.quarter !== said.quarter) return 'other';
    return own.from === null || said.from === null || own.from === said.from ? 'same' : 'other';
  }
  // A quarter of that year, or of another: the year alone does not say which.
  if ((own.quarter !== null || said.quarter !== null) && own.from === said.from && own.to === said.to) return 'unknown';
  if (own.from !== null && said.from !== null) {
    // “十四五”末 is not the whole of it; 2020年底 is 2020.
    const edged = said.edge && !own.edge && own.from !== own.to;
    return own.from === said.from && own.to === said.to && !edged ? 'same' : 'other';
  }
  const length = said.years ?? (said.from === null ? 'several' : 1);
  if (own.years === null) return 'unknown';
  if (length === 'several') return own.years > 1 || own.edge ? 'unknown' : 'other';
  return own.years === length ? 'same' : 'other';
}

interface Found extends Mention {
  readonly kind: 'years' | 'plan' | 'quarter' | 'year' | 'count';
}

/** The widest reading wins: 2016—2020年 is no 2020年. */
function mentions(text: string, { time }: Idiom): readonly Found[] {
  const found: Found[] = [];
  const add = (kind: Found['kind'], match: RegExpMatchArray, read: Omit<Time, 'edge'>): void => {
    const index = match.index ?? 0;
    const length = match[0].length;
    if (found.some((one) => index < one.index + one.length && one.index < index + length)) return;
    const after = /^[^\s，,。；、]{0,4}/u.exec(text.slice(index + length))?.[0] ?? '';
    const edge = [...after].some((_, at) => time.edge.test(after.slice(0, at + 1))) || time.edge.test(text.slice(0, index));
    found.push({ kind, index, length, time: { ...read, edge } });
  };
  for (const match of text.matchAll(time.years)) {
    const [from, to] = [Number(match[1]), Number(match[2])];
    if (from < to) add('years', match, { from, to, years: to - from + 1, quarter: null });
  }
  if (time.plan) {
    const { pattern, first, years } = time.plan;
    for (const match of text.matchAll(pattern)) {
      const number = time.words[match[1] ?? ''];
      if (number !== undefined) add('plan', match, { from: first(number), to: first(number) + years - 1, years, quarter: null });
    }
  }
  for (const match of time.quarter ? text.matchAll(time.quarter) : []) {
    const [, digit, word = '', year] = match;
    const quarter = digit === undefined ? (time.words[word.toLowerCase()] ?? null) : Number(digit);
    const from = year === undefined ? null : Number(year);
    add('quarter', match, { from, to: from, years: 1, quarter });
  }
  for (const match of text.matchAll(time.year)) {
    const year = Number(match[1]);
    add('year', match, { from: year, to: year, years: 1, quarter: null });
  }
  for (const match of text.matchAll(time.count)) {
    const word = (match[1] ?? '').toLowerCase();
    const years = time.words[word] ?? (/^\d+$/u.test(word) ? Number(word) : null);
    if (years !== null) add('count', match, { from: null, to: null, years, quarter: null });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Within 《…》: the title of a document. */
function insideTitle(text: string, index: number): boolean {
  return text.lastIndexOf('《', index) > text.lastIndexOf('》', index);
}
