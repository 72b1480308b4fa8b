/** Finds the phrase of the content that a text was before somebody changed it, and the places where they differ. */
import { diffChars } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { Phrase } from './phrases.js';

export interface Likeness {
  readonly phrase: Phrase;
  /** Share of it that differs. */
  readonly ratio: number;
}

/** A stretch that differs, in both texts; one of the two may be empty. */
interface Difference {
  readonly found: { readonly start: number; readonly end: number };
  readonly meant: { readonly start: number; readonly end: number };
}

/** More than this and it is another text. */
const MOST = 0.4;

const SAYING: ReadonlySet<Phrase['kind']> = new Set(['text', 'alt', 'term']);

export type Recognizer = (text: string) => Likeness | null;

/** Only phrases with a numeral are looked at, and none that is a number alone: 38.8% is like 88.8% and has nothing to do with it. */
export function openRecognizer(phrases: readonly Phrase[]): Recognizer {
  const candidates = phrases.filter(({ text, kind }) => SAYING.has(kind) && /\p{N}/u.test(text));
  const known = new Map<string, Likeness | null>();
  return (text) => {
    let best = known.get(text);
    if (best !== undefined) return best;
    best = null;
    for (const phrase of candidates) {
      const longer = Math.max(text.length, phrase.text.length);
      const most = Math.min(best?.ratio ?? Number.POSITIVE_INFINITY, MOST) * longer;
      if (Math.abs(text.length - phrase.text.length) > most) continue;
      const ratio = distance(text, phrase.text) / longer;
      if (ratio <= MOST && ratio < (best?.ratio ?? 1)) best = { phrase, ratio };
    }
    known.set(text, best);
    return best;
  };
}

export function findDifferences(found: string, meant: string): readonly Difference[] {
  const differences: Difference[] = [];
  let [at, of, open] = [0, 0, false];
  for (const { value, added, removed } of diffChars(meant, found)) {
    const end = { found: at + (removed ? 0 : value.length), meant: of + (added ? 0 : value.length) };
    if (added || removed) {
      const last = differences.at(-1);
      const next = { found: { start: at, end: end.found }, meant: { start: of, end: end.meant } };
      if (open && last)
        differences[differences.length - 1] = {
          found: { start: last.found.start, end: end.found },
          meant: { start: last.meant.start, end: end.meant },
        };
      else differences.push(next);
    }
    open = added || removed;
    [at, of] = [end.found, end.meant];
  }
  return differences;
}
