/** Names between quotes or title marks, and formulas. */
import { expect, test } from 'vitest';
import { findQuoted } from '../../src/language/quoted.js';
import { writeFormula } from '../../src/language/write-formula.js';

test('names up to eight characters with their marks; longer ones are clauses', () => {
  const text = '“一二三四五六七八”“一二三四五六七八九”《规划》‘a’「甲」『乙』〈丙〉“”';
  expect(findQuoted(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '“一二三四五六七八”',
    '《规划》',
    '‘a’',
    '「甲」',
    '『乙』',
    '〈丙〉',
  ]);
});

test.each([
  ['subtract', ['5', '3'], '2', '5 − 3 = 2'],
  ['add', ['5', '3'], '8', '5 + 3 = 8'],
  ['sum', ['1', '2', '3'], '6', '1 + 2 + 3 = 6'],
  ['ratio', ['6', '3'], '2', '6 ÷ 3 = 2'],
  ['share', ['1', '4'], '25%', '1 ÷ 4 = 25%'],
  ['growth', ['6', '5'], '20%', '(6 − 5) ÷ 5 = 20%'],
] as const)('%s', (operation, terms, result, expected) =>
  expect(writeFormula<string>(operation, terms, result).join('')).toBe(expected),
);
