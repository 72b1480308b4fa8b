/** Words of which a part looks like a word of the tables are one: 普及率 holds no 及. */
import { lazily } from '../cache/lazily.js';
import type { Idiom } from './idiom.js';
import { alternatives } from './print-patterns.js';

const patternOf = lazily(({ wholeWords }: Idiom) => new RegExp(alternatives(wholeWords), 'gu'));

/** At its length, a blank letter for each character of such a word. */
export function blankWholeWords(text: string, idiom: Idiom): string {
  return text.replace(patternOf(idiom), (word) => '\uE000'.repeat(word.length));
}
