/** Judges numbers in order, 1, 2, 3, that stand alone: each continues the one before it, or begins anew with 1. */
import type { ReadText } from '../model/reading.js';
import type { Wrong } from './fault.js';

export interface Ordinal {
  readonly text: ReadText;
  /** The words around it. */
  readonly pattern: string;
  readonly value: number;
}

interface OrdinalFault {
  readonly text: ReadText;
  readonly wrong: Wrong;
}

/** In the order in which they were read. `isGiven`: the content itself numbers so. */
export function judgeOrdinals(ordinals: readonly Ordinal[], isGiven: (ordinal: Ordinal) => boolean): readonly OrdinalFault[] {
  const faults: OrdinalFault[] = [];
  const last = new Map<string, Ordinal>();
  for (const [index, ordinal] of ordinals.entries()) {
    const { pattern, value, text } = ordinal;
    const before = last.get(pattern);
    const next = ordinals.slice(index + 1).find((one) => one.pattern === pattern);
    const isElsewhere = before === undefined || whereOf(before) !== whereOf(ordinal);
    // A list begins where another slide does, or goes on there; on the same one a second list has at least two members.
    const begins = value === 1 && (isElsewhere || (next?.value === 2 && whereOf(next) === whereOf(ordinal)));
    const goesOn = before !== undefined && value === before.value + 1;
    if (begins || goesOn || isGiven(ordinal)) {
      last.set(pattern, ordinal);
      continue;
    }
    const expected = before === undefined || (isElsewhere && next?.value === 2) ? 1 : before.value + 1;
    const print = pattern.replace('#', String(expected));
    faults.push({ text, wrong: { kind: 'changed', found: text.text, expected: print, fact: null, span: null, path: null } });
    last.set(pattern, { ...ordinal, value: expected });
  }
  return faults;
}

const whereOf = ({ text: { place } }: Ordinal): string => `${place.slide ?? place.page ?? ''}`;
