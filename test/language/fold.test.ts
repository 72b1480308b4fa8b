/** Texts as they are compared, and where one stands in another. */
import { expect, test } from 'vitest';
import { findFolded, fold, halfWidth, indicesOf } from '../../src/language/fold.js';

test.each([
  ['１２００３．５', '12003.5'],
  ['12,003.5', '12003.5'],
  ['1,2345', '1,2345'],
  ['a,123', 'a,123'],
  ['12,34', '12,34'],
  ['生产 总值\n12003 亿元', '生产总值12003亿元'],
  ['US$ 5 million', 'us$5 million'],
  ['up  5\t%', 'up 5%'],
  ['310. 3', '310. 3'],
  ['完成。 3', '完成。3'],
  ['5% up', '5% up'],
  ['“甲”‘乙’', '"甲"\'乙\''],
  ['1～2〜3–4—5−6', '1-2-3-4-5-6'],
  ['1∶2', '1:2'],
  ['ＡＢ', 'ab'],
  ['㎡', 'm2'],
  ['É', 'é'],
  [' 甲 ', '甲'],
])('%s is compared as %s', (text, expected) => expect(fold(text).text).toBe(expected));

test('every character knows where it stood, a made one where it was made', () => {
  const written = '甲 １2,003㎡乙';
  const { text, origin } = fold(written);
  expect(text).toBe('甲12003m2乙');
  expect([...text].map((_, at) => written[origin(at)])).toEqual(['甲', '１', '2', '0', '0', '3', '㎡', '㎡', '乙']);
  expect(origin(text.length)).toBe(written.length);
  expect(fold('ab  cd').origin(2)).toBe(2);
});

test('a text is found whatever its width and spaces, in each place', () => {
  const folded = fold('增长 ５ %、增长5%');
  expect(findFolded(folded, '增长5%')).toEqual([
    { start: 0, end: 6, at: 0, length: 4 },
    { start: 7, end: 11, at: 5, length: 4 },
  ]);
  expect(findFolded(folded, '６')).toEqual([]);
  expect(findFolded(folded, ' ')).toEqual([]);
});

test('places that overlap are found; the empty text is nowhere', () => {
  expect(indicesOf('aaa', 'aa')).toEqual([0, 1]);
  expect(indicesOf('abc', 'c')).toEqual([2]);
  expect(indicesOf('abc', '')).toEqual([]);
});

test('digits become half-width, and nothing else', () => expect(halfWidth('０９，Ａ5')).toBe('09，Ａ5'));
