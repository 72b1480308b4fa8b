/** Judges what stands alone by what stands before and beside it: numbers in order, 1, 2, 3, and periods. */

import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { OF_NOTHING, ofFact, type TextFault, type TextJudgement } from './fault.js';

export interface Ordinal {
  readonly text: ReadText;
  /** The words around it. */
  readonly pattern: string;
  readonly value: number;
  /** Of a range, else the same. */
  readonly last: number;
}

/** In the order in which they were read. `isGiven`: the content itself numbers so. */
export function judgeOrdinals(ordinals: readonly Ordinal[], isGiven: (ordinal: Ordinal) => boolean): readonly TextFault[] {
  const faults: TextFault[] = [];
  const last = new Map<string, Ordinal>();
  for (const [index, ordinal] of ordinals.entries()) {
    const { pattern, value, text } = ordinal;
    const before = last.get(pattern);
    const next = ordinals.slice(index + 1).find((one) => one.pattern === pattern);
    const isElsewhere = before === undefined || leafOf(before) !== leafOf(ordinal);
    // A list begins where another slide does, or goes on there; on the same one a second list has at least two members.
    const begins = value === 1 && (isElsewhere || (next?.value === 2 && leafOf(next) === leafOf(ordinal)));
    const goesOn = before !== undefined && value === before.last + 1;
    if (begins || goesOn || isGiven(ordinal)) {
      last.set(pattern, ordinal);
      continue;
    }
    const expected = before === undefined || (isElsewhere && next?.value === 2) ? 1 : before.last + 1;
    const print = pattern.replace('#', String(expected));
    faults.push({ text, wrong: { kind: 'changed', found: text.text, ...OF_NOTHING, expected: print } });
    last.set(pattern, { ...ordinal, value: expected, last: expected + ordinal.last - value });
  }
  return faults;
}

/** A slide or a page. */
const leafOf = ({ text: { place } }: Ordinal): string => `${place.slide ?? place.page ?? ''}`;

/** Judges a period that stands alone: one of the facts beside it must be of that period. */
export function judgePeriods(
  judged: ReadonlyMap<ReadText, TextJudgement>,
  isSettled: (text: ReadText) => boolean,
  { facts }: AuditContext,
): readonly TextFault[] {
  const beside = new Map<string, Set<string>>();
  for (const text of judged.keys()) {
    const known = beside.get(groundOf(text)) ?? new Set();
    for (const { fact } of text.marks) known.add(fact);
    beside.set(groundOf(text), known);
  }
  return [...judged].flatMap(([text, { covers }]) => {
    const [cover, ...others] = covers.filter((one) => one.kind !== 'phrase' || one.phrase.kind !== 'word');
    if (cover?.kind !== 'phrase' || cover.phrase.kind !== 'period' || others.length > 0 || isSettled(text)) return [];
    const { owners, plain, free } = cover.phrase;
    const near = [...(beside.get(groundOf(text)) ?? [])].flatMap((id) => (Object.hasOwn(facts, id) ? [facts[id]!] : []));
    if (free || near.length === 0 || near.some(({ id }) => owners.has(id))) return [];
    const wrong = { kind: 'misplaced', found: plain, expected: near[0]!.period, ...ofFact(near[0]!) } as const;
    return [{ text, wrong }];
  });
}

/** A slide, a page, or what stands under one heading. */
const groundOf = ({ place: { slide, page, under } }: ReadText): string => JSON.stringify([slide, page, under]);
