/** Times as a text says them, and whether a fact's period is one of them. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { compareTimes, findTimes, loneTime, namedTimes, SEVERAL, type Time } from '../../src/language/times.js';

const zh = languageOf('zh').idiom;
const en = languageOf('en').idiom;

/** `2016-2020 5y`, `2020 1y Q2`, `5y`, `2025 edge`. */
function say({ from, to, years, quarter, edge }: Time): string {
  const span = from === to ? `${from ?? ''}` : `${from}-${to}`;
  return [span, years === null ? '' : `${years}y`, quarter === null ? '' : `Q${quarter}`, edge ? 'edge' : '']
    .filter(Boolean)
    .join(' ');
}

describe('named', () => {
  test.each<[string, readonly string[]]>([
    ['2020年', ['2020 1y']],
    ['2020 年', ['2020 1y']],
    ['12020年', []],
    ['2120年', []],
    ['2016—2020年', ['2016-2020 5y']],
    ['2016年至2020年', ['2016-2020 5y']],
    ['2020—2016年', ['2016 1y']],
    ['2019年和2020年', ['2019 1y', '2020 1y']],
    ['2020年末', ['2020 1y edge']],
    ['2020年底', ['2020 1y edge']],
    ['期初2020年', ['2020 1y edge']],
    ['2020年，年末', ['2020 1y']],
    ['“十三五”', ['2016-2020 5y']],
    ['“十四五”末', ['2021-2025 5y edge']],
    ['“六五”', ['1981-1985 5y']],
    ['“十五”', ['2001-2005 5y']],
    ['五年', ['5y']],
    ['十二年', ['12y']],
    ['两年', ['2y']],
    ['15年', ['15y']],
    ['第五年', []],
    ['每五年', []],
    ['二十年', []],
  ])('%s', (text, expected) => expect(namedTimes(text, zh).map(say)).toEqual(expected));

  test.each<[string, readonly string[]]>([
    ['in 2020', ['2020 1y']],
    ['FY 2020', ['2020 1y']],
    ['12020', []],
    ['2020%', []],
    ['2020.5', []],
    ['1,2020', []],
    ['2016–2020', ['2016-2020 5y']],
    ['2016 to 2020', ['2016-2020 5y']],
    ['Q3 2026', ['2026 1y Q3']],
    ['the second quarter of 2021', ['2021 1y Q2']],
    ['Third Quarter', ['1y Q3']],
    ['five years', ['5y']],
    ['12 years', ['12y']],
  ])('%s (English)', (text, expected) => expect(namedTimes(text, en).map(say)).toEqual(expected));

  test('in the order of the text', () => {
    expect(namedTimes('2015年，“十三五”，五年，2016—2018年', zh).map(say)).toEqual([
      '2015 1y',
      '2016-2020 5y',
      '5y',
      '2016-2018 3y',
    ]);
  });
});

describe('of a clause', () => {
  test.each<[string, readonly string[]]>([
    ['2020年生产总值', ['2020 1y']],
    ['比2015年增长', []],
    ['自2017年实施', []],
    ['2000年前的建筑', []],
    ['2021年行动计划', []],
    ['《2020年工作报告》提出', []],
    ['《工作报告》提出2020年', ['2020 1y']],
    ['“十四五”时期', ['2021-2025 5y']],
    ['“十四五”末', ['2021-2025 5y edge']],
    ['“十四五”', ['2021-2025 5y']],
    ['“十四五”重大项目库', []],
    ['过去五年完成投资', ['5y']],
    ['五年完成投资', ['5y']],
    ['完成五年投资', []],
    ['三年行动计划', []],
  ])('%s', (clause, expected) => expect(findTimes(clause, zh).map(({ time }) => say(time))).toEqual(expected));

  test('says where each stands', () => {
    expect(findTimes('到2020年，2025年', zh).map(({ index, length }) => [index, length])).toEqual([
      [1, 5],
      [7, 5],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['compared with 2019', []],
    ['since 2019', []],
    ['five years of growth', ['5y']],
    ['grew for five years', []],
    ['end of 2019', ['2019 1y edge']],
  ])('%s (English)', (clause, expected) => expect(findTimes(clause, en).map(({ time }) => say(time))).toEqual(expected));
});

describe('alone', () => {
  test.each<[string, string | null]>([
    ['到2025年', '2025 1y'],
    [' 五年来 ', '5y'],
    ['2020年底', '2020 1y edge'],
    ['2019年和2020年', null],
    ['生产总值', null],
    ['2020年生产总值', null],
    ['计划2020年', null],
  ])('%s', (clause, expected) => {
    const time = loneTime(clause, zh);
    expect(time && say(time)).toBe(expected);
  });
});

describe('a period', () => {
  const [year, plan, planEnd, quarter] = ['2020年', '2016—2020年', '“十四五”末', '2020年'].map(
    (text) => namedTimes(text, zh)[0]!,
  );
  const later = namedTimes('2021年', zh)[0]!;
  const counted = namedTimes('五年', zh)[0]!;
  const third = namedTimes('Q3 2026', en)[0]!;

  test.each<[string, Time, string]>([
    ['2020年', year!, 'same'],
    ['2020年', later, 'other'],
    ['2020年末', year!, 'same'],
    ['2016—2020年', plan!, 'same'],
    ['“十三五”', plan!, 'same'],
    ['2017—2020年', plan!, 'other'],
    ['2016—2019年', plan!, 'other'],
    ['2016—2020年', year!, 'other'],
    ['2016—2020年', counted, 'same'],
    ['2016—2019年', counted, 'other'],
    ['2020年', counted, 'other'],
    // The end of a plan is one year, not the whole of it.
    ['“十四五”', planEnd!, 'other'],
    ['“十四五”末', planEnd!, 'same'],
    ['2025年', planEnd!, 'other'],
    ['2016—2020年', SEVERAL, 'unknown'],
    ['2020年', SEVERAL, 'other'],
    ['2020年末', SEVERAL, 'unknown'],
    ['年末', quarter!, 'unknown'],
    ['2019年和2020年', year!, 'same'],
  ])('%s against %j: %s', (period, time, expected) => expect(compareTimes(period, time, zh)).toBe(expected));

  test.each<[string, Time, string]>([
    ['Q3 2026', third, 'same'],
    ['Q2 2026', third, 'other'],
    ['Q3 2025', third, 'other'],
    ['Q3', third, 'same'],
    ['2026', third, 'unknown'],
    ['2025', third, 'other'],
  ])('%s against %j: %s (English)', (period, time, expected) => expect(compareTimes(period, time, en)).toBe(expected));
});
