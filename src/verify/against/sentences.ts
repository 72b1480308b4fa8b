/** A text cut into its sentences, and each number with what stands around it. */
import { type Amount, findAmounts } from '../../language/amounts.js';
import type { Idiom } from '../../language/idiom.js';
import type { ContentLanguage } from '../../language/languages.js';

export interface Sentence {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  /** Offsets in the sentence. */
  readonly amounts: readonly Amount[];
}

/** What has no full stop for so long is cut: a table of numbers is no sentence. */
const LONGEST = 600;

/** Those with a number in them. */
export function sentencesOf(text: string, language: ContentLanguage): readonly Sentence[] {
  const amounts = findAmounts(text, language);
  const found: Sentence[] = [];
  let next = 0;
  for (const [start, end] of spansOf(text, language.idiom)) {
    const inside: Amount[] = [];
    while (next < amounts.length && amounts[next]!.start < end) inside.push(shifted(amounts[next++]!, start));
    if (inside.length > 0) found.push({ start, text: text.slice(start, end), amounts: inside });
  }
  return found;
}

function shifted(one: Amount, by: number): Amount {
  return { ...one, start: Math.max(0, one.start - by), end: one.end - by, from: one.from - by, to: one.to - by };
}

function* spansOf(text: string, { sentenceEnd }: Idiom): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const { index } of text.matchAll(new RegExp(sentenceEnd.source, 'gu'))) {
    yield* cut(start, index);
    start = index + 1;
  }
  yield* cut(start, text.length);
}

function* cut(start: number, end: number): Generator<readonly [start: number, end: number]> {
  for (let at = start; at < end; at += LONGEST) yield [at, Math.min(end, at + LONGEST)];
}
