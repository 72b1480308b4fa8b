/** Finds numbers with all that belongs to them: sign, scale, unit, and the words that limit them. */
import { lazily } from '../cache/lazily.js';
import type { ContentLanguage } from '../language/languages.js';
import type { Lexicon } from '../language/lexicon.js';
import { findNumerals } from '../language/numerals.js';
import { findQuantities, type Quantity } from '../language/quantities.js';

export function isWithin(inner: Quantity, outer: Quantity): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of a stripped text, in its code units. */
export function findMeasures(text: string, language: ContentLanguage): readonly Quantity[] {
  const numbers = findQuantities(text, language.measures);
  const others = findNumerals(text, 'any').filter(({ start }) => !numbers.some((one) => one.start <= start && start < one.end));
  return [...numbers, ...others].map((one) => widenMeasure(text, one, language));
}

/** With the words that limit it, and whatever digits, scale and sign touch it. */
export function widenMeasure(text: string, { start, end }: Quantity, { lexicon }: Pick<ContentLanguage, 'lexicon'>): Quantity {
  const { before, after, inner, scales } = stripWords(lexicon);
  let [from, to] = [start, end];
  for (;;) {
    const word = [...after, ...inner, ...scales, ...MARKS_AFTER].find((each) => text.startsWith(each, to));
    const more = word?.length ?? /^[\p{Nd}.]+/u.exec(text.slice(to))?.[0].replace(/\.$/u, '').length ?? 0;
    if (more === 0) break;
    to += more;
  }
  for (;;) {
    const head = text.slice(0, from);
    const word = [...before, ...MARKS_BEFORE].find((each) => head.toLowerCase().endsWith(each));
    const more = word?.length ?? /\p{Nd}[\p{Nd}.]*$/u.exec(head)?.[0].length ?? 0;
    if (more === 0) break;
    from -= more;
  }
  return { start: from, end: to };
}

const MARKS_AFTER = ['%', '％', '‰', '+'];
const MARKS_BEFORE = ['-', '−', '±', '+'];

const stripWords = lazily(({ before, after, inner, scales }: Lexicon) => {
  const list = (record: Readonly<Record<string, unknown>>, keep = (_: string) => true): readonly string[] =>
    Object.keys(record)
      .filter(keep)
      .map((word) => word.replace(/\s/gu, ''))
      .sort((a, b) => b.length - a.length);
  return {
    // Words such as 共 and 达 limit nothing.
    before: list(before, (word) => before[word] !== 'none'),
    after: list(after),
    inner: list(inner),
    // A Latin letter may begin any word.
    scales: list(scales, (word) => word.length > 1 || /\p{Script=Han}/u.test(word)),
  };
});
