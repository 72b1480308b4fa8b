/** The numerals of a source that no fact uses, with their places and the words around them. */
import { expect, test } from 'vitest';
import { factLine, proveSmall } from './small.js';

async function unused(small: Parameters<typeof proveSmall>[0]): Promise<readonly string[]> {
  const { verification } = await proveSmall(small);
  return verification!.unused.map(
    ({ source, number, at, where, words }) => `${source} ${at.line}:${at.column} ${where} ${number}: ${words}`,
  );
}

test('those of facts, headings, dates and names are left out', async () => {
  const report = '导语1。\n1．甲\n鱼3吨、虾4吨。2020年，5月6日，7号。\n（2）乙，树8棵。\n9';
  const facts = [factLine('a', '鱼', '3吨', '鱼3吨', { where: '1' }), factLine('b', '虾', '5吨', '虾4吨', { where: '1' })];
  expect(await unused({ report, facts, more: 'terms: { numerals: [7号] }' })).toEqual([
    'r 1:3  1: 导语1',
    'r 3:6 1 4: 鱼3吨、虾4吨',
    'r 4:7 1 （2） 8: 树8棵',
    'r 5:1 1 （2） 9: 9',
  ]);
});

test('with eight characters on either side, up to the end of a clause', async () => {
  expect(await unused({ report: '子丑寅卯辰巳午未申酉5甲乙丙丁戊己庚辛壬癸' })).toEqual([
    'r 1:11  5: 寅卯辰巳午未申酉5甲乙丙丁戊己庚辛',
  ]);
  expect(await unused({ report: '子丑，寅卯5甲乙、丙丁' })).toEqual(['r 1:6  5: 寅卯5甲乙']);
  expect(await unused({ report: '子丑、寅卯5甲\n乙' })).toEqual(['r 1:6  5: 子丑、寅卯5甲']);
});

test('in English with whole words', async () => {
  const say = (report: string) => unused({ language: 'en', report });
  expect(await say('The harbour sold 5 containers of trout.')).toEqual(['r 1:18  5: sold 5']);
  expect(await say('It has sold 5 tons of trout.')).toEqual(['r 1:13  5: sold 5 tons of']);
  expect(await say('sold 5 tons')).toEqual(['r 1:6  5: sold 5 tons']);
  expect(await say('we sold 5 big nets')).toEqual(['r 1:9  5: we sold 5 big']);
});

test('of a power of ten only the number before it', async () => {
  expect(await unused({ report: '浓度4.2×10⁻⁶，密度10' })).toEqual(['r 1:3  4.2: 浓度4.2×10⁻⁶', 'r 1:14  10: 密度10']);
});
