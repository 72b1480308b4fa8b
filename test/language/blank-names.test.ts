/** Names and dates that hold digits are no numbers. */
import { expect, test } from 'vitest';
import { blankNames, foldNames } from '../../src/language/blank-names.js';

const blank = (text: string, names: readonly string[], patterns: readonly RegExp[] = []) =>
  blankNames(text, foldNames(names), patterns).replaceAll('\u2003', '_');

test.each<[string, readonly string[], string]>([
  ['5G基站5座', ['5G'], '__基站5座'],
  ['15G', ['5G'], '15G'],
  ['PM10与PM100', ['PM10'], '____与PM100'],
  ['Ａ5Ｇ', ['5G'], 'Ａ__'],
  ['ＰＭ ２.５', ['pm 2.5'], '______'],
  ['“1+4”与1+4', ['“1+4”', '1+4'], '_____与___'],
  ['甲5乙', ['甲', '乙'], '_5_'],
  ['无', [''], '无'],
])('%s without %j is %s', (text, names, expected) => expect(blank(text, names)).toBe(expected));

test('patterns see full-width digits as half-width, and go before names', () => {
  expect(blank('２０２０年5人', [], [/\d{4}年/gu])).toBe('_____5人');
  expect(blank('2016—2020年', ['2020年'], [/\d{4}—\d{4}年/gu])).toBe('__________');
});
