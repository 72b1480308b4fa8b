/** Which times a sentence gives to a number in it, and whether the number is the one of before. */
import type { Idiom } from '../../language/idiom.js';
import { findTimes, loneTime, namedTimes, type Time } from '../../language/times.js';
import { blankWholeWords } from '../../language/whole-words.js';
import type { ClauseSurroundings } from '../clause.js';

/** `near`: of the clause, or of one before it that is a time and no more; `wide`: of what opens sentence and paragraph. */
export function timesAround(
  around: ClauseSurroundings,
  idiom: Idiom,
): { readonly near: readonly Time[]; readonly wide: readonly Time[] } {
  const said = (text: string): readonly Time[] => findTimes(text, idiom).map(({ time }) => time);
  const own = said(`${withinBrackets(around.head)}0${beforeBracket(around.tail)}`);
  const lone = around.earlier.map((one) => loneTime(one, idiom)).find((time) => time !== null);
  const near = own.length > 0 ? own : lone ? [lone] : [];
  const opening = [around.sentence, around.paragraph].map(said).find((times) => times.length > 0);
  return { near, wide: near.length > 0 ? near : (opening ?? []) };
}

/** 36.5%）of 38.9%（2022年为36.5%）: what a bracket says of a number in it is said of no other. */
function withinBrackets(head: string): string {
  const open = Math.max(head.lastIndexOf('（'), head.lastIndexOf('('));
  return open > Math.max(head.lastIndexOf('）'), head.lastIndexOf(')')) ? head.slice(open + 1) : head;
}

function beforeBracket(tail: string): string {
  const [, before, inside = ''] = /^([^（()）]*)[（(]([^）)]*)/u.exec(tail) ?? [];
  return before !== undefined && /\d/u.test(inside.replace(/(?:19|20)\d{2}/gu, '')) ? before : tail.replace(/[）)].*$/u, '');
}

/** 由40.1%提高到41.2%: the first of the two; 上年为46眼. */
export function isPrior({ head, earlier }: ClauseSurroundings, idiom: Idiom): boolean {
  const text = blankWholeWords(head, idiom);
  return (
    idiom.ends.from.test(text) ||
    idiom.claims.prior.test(text) ||
    (SHORT.test(earlier[0] ?? '') && idiom.claims.prior.test(earlier[0]!))
  );
}

/** A clause that is hardly more than a time. */
const SHORT = /^.{0,8}$/u;

/** Null where one of the two says no year. */
export function sameTimes(said: readonly Time[], source: readonly Time[]): boolean | null {
  const [own, theirs] = [said, source].map((times) => times.filter(({ from }) => from !== null));
  if (own!.length === 0 || theirs!.length === 0) return null;
  return own!.some((one) => theirs!.some((other) => one.from === other.from && one.to === other.to && sameQuarter(one, other)));
}

const sameQuarter = (one: Time, other: Time): boolean =>
  one.quarter === null || other.quarter === null || one.quarter === other.quarter;

/** All times that a heading or a table's head names. */
export const timesNamed = (text: string, idiom: Idiom): readonly Time[] => namedTimes(text, idiom);
