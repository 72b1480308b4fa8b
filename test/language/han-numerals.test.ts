/** Numerals of Chinese characters. */
import { expect, test } from 'vitest';
import { readHan, writeHan, zerosOf } from '../../src/language/han-numerals.js';

test.each<[number, string]>([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [34, '三十四'],
  [100, '一百'],
  [101, '一百〇一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [230, '二百三十'],
  [999, '九百九十九'],
])('%i is written %s, and read', (number, text) => {
  expect(writeHan(number)).toBe(text);
  expect(readHan(text)).toBe(number);
});

test('above 999 figures are Arabic', () => expect(writeHan(1000)).toBe('1000'));

test.each<[string, number]>([
  ['两', 2],
  ['零', 0],
  ['一百零三', 103],
  ['二〇三五', 2035],
])('%s is read as %i', (text, number) => expect(readHan(text)).toBe(number));

test.each<[string, number]>([
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
  ['千亿', 11],
  ['万亿', 12],
])('%s has %i zeros', (scale, zeros) => expect(zerosOf(scale)).toBe(zeros));
