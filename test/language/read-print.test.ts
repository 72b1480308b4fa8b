/** Printed numbers taken apart, and put together again. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';
import { runs } from '../support/long.js';

function read(print: string, language = 'zh-CN') {
  const reading = readPrint(print, languageOf(language).lexicon);
  if (!reading.ok) throw new Error(`${print}: ${JSON.stringify(reading.fault)}`);
  return reading.printed;
}

/** print, value, scale, unit, qualifier */
const CHINESE: readonly (readonly [string, string, number, string, string])[] = [
  ['12003亿元', '12003', 8, '元', 'none'],
  ['7.5%以上', '7.5', 0, '%', 'at-least'],
  ['5.0', '5.0', 0, '', 'none'],
  ['突破200亿元', '200', 8, '元', 'over'],
  ['近2万亿元', '2', 12, '元', 'near'],
  ['1200平方公里左右', '1200', 0, '平方公里', 'about'],
  ['4%以内', '4', 0, '%', 'at-most'],
  ['20余万名', '20', 4, '名', 'more'],
  ['2万余名', '2', 4, '名', 'more'],
  ['200多亿元', '200', 8, '元', 'more'],
  ['1800多个', '1800', 0, '个', 'more'],
  ['8.1个百分点', '8.1', 0, '个百分点', 'none'],
  ['5.3倍', '5.3', 0, '倍', 'none'],
  ['-2.1%', '-2.1', 0, '%', 'none'],
  ['−2.1%', '-2.1', 0, '%', 'none'],
  ['12,003.5', '12003.5', 0, '', 'none'],
  ['２０.５万元', '20.5', 4, '元', 'none'],
  ['第8位', '8', 0, '位', 'none'],
  ['第五', '5', 0, '', 'none'],
  ['第十二', '12', 0, '', 'none'],
  ['第二十一', '21', 0, '', 'none'],
  ['不少于1500名', '1500', 0, '名', 'at-least'],
  ['超过2%', '2', 0, '%', 'over'],
  ['18.2件', '18.2', 0, '件', 'none'],
  ['46.3亿美元', '46.3', 8, '美元', 'none'],
  ['3000千瓦时', '3000', 0, '千瓦时', 'none'],
  ['12345678.9万亿元', '12345678.9', 12, '元', 'none'],
  ['年均25%以上', '25', 0, '%', 'at-least'],
];

const ENGLISH: typeof CHINESE = [
  ['US$1.2 billion', '1.2', 9, 'US$', 'none'],
  ['RMB 12 bn', '12', 9, 'RMB', 'none'],
  ['about 5%', '5', 0, '%', 'about'],
  ['at least 3 million people', '3', 6, 'people', 'at-least'],
  ['1,126 trains', '1126', 0, 'trains', 'none'],
  ['374 or more', '374', 0, '', 'at-least'],
  ['10k', '10', 3, '', 'none'],
  ['5 km', '5', 0, 'km', 'none'],
  ['up to 4%', '4', 0, '%', 'at-most'],
  ['8.1 percentage points', '8.1', 0, 'percentage points', 'none'],
];

describe.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('%s', (language, table) => {
  test.each(table)('%s', (print, value, scale, unit, qualifier) => {
    expect(read(print, language)).toMatchObject({ number: { kind: 'decimal', value }, scale, unit, qualifier, doubled: false });
  });
  test.each(table)('%s joins again', (print) => {
    const { before, number, unit, after } = read(print, language).parts;
    expect(before + number + unit + after).toBe(print);
  });
});

test.each([
  ['3至5个', { kind: 'range', low: '3', high: '5', decimals: 0 }, 0, '个'],
  ['63%～68%', { kind: 'range', low: '63', high: '68', decimals: 0 }, 0, '%'],
  ['9亿～16亿', { kind: 'range', low: '9', high: '16', decimals: 0 }, 8, ''],
  ['9000万～1亿元', { kind: 'range', low: '0.9', high: '1', decimals: 1 }, 8, '元'],
  ['9.5亿—16亿元', { kind: 'range', low: '9.5', high: '16', decimals: 1 }, 8, '元'],
  ['3-5天', { kind: 'range', low: '3', high: '5', decimals: 0 }, 0, '天'],
  ['1/7', { kind: 'fraction', numerator: '1', denominator: '7' }, 0, ''],
  ['约1/8', { kind: 'fraction', numerator: '1', denominator: '8' }, 0, ''],
  ['1.3∶39.7∶59', { kind: 'ratio', parts: ['1.3', '39.7', '59'] }, 0, ''],
  ['1.3:39.7:59', { kind: 'ratio', parts: ['1.3', '39.7', '59'] }, 0, ''],
])('%s', (print, number, scale, unit) => {
  const printed = read(print);
  expect(printed).toMatchObject({ number, scale, unit });
  const { before, number: numeral, unit: rest, after } = printed.parts;
  expect(before + numeral + rest + after).toBe(print);
});

test.each([
  ['稳步增长', 'no-number'],
  ['增长3%', 'unknown-words'],
  ['208架次32235人', 'second-number'],
  ['7×24小时', 'second-number'],
  ['3%，比上年高', 'long-unit'],
])('%s is no fact', (print, kind) => {
  const reading = readPrint(print, languageOf('zh').lexicon);
  expect(reading).toMatchObject({ ok: false, fault: { kind } });
});

test.each([
  ['增长3%', '增长', 0],
  ['208架次32235人', '32235人', 5],
  // The comma of thousands stands before three digits and no more.
  ['1,2345元', '2345元', 2],
  ['3%，比上年高', '%，比上年高', 1],
  ['5一二三四五六七八九十一二三四五六七八九十一二三四五', '一二三四五六七八九十一二三四五六七八九十一二三四五', 1],
])('%s: %s is to blame', (print, text, index) => {
  const reading = readPrint(print, languageOf('zh').lexicon);
  expect(reading.ok ? null : reading.fault).toMatchObject({ text, index });
});

test.each([
  ['第五', { value: '5' }, ''],
  ['第十二位', { value: '12' }, '位'],
  ['１２，００３．５亿元', { value: '12003.5', decimals: 1 }, '元'],
  ['＋3%', { value: '3' }, '%'],
  ['−3%', { value: '-3' }, '%'],
  ['A-5级', { value: '5' }, '级'],
  ['RMB 5', { value: '5' }, 'RMB'],
  ['US$5', { value: '5' }, 'US$'],
  ['5千米', { value: '5' }, '千米'],
  ['5 km²', { value: '5' }, 'km²'],
  ['5m3', { value: '5' }, 'm3'],
  ['0.95亿～1亿', { kind: 'range', low: '0.95', high: '1', decimals: 2 }, ''],
  ['-10万～1亿元', { kind: 'range', low: '-0.001', high: '1', decimals: 3 }, '元'],
  ['1亿～20万元', { kind: 'range', low: '10000', high: '20', decimals: 0 }, '元'],
])('%s is read', (print, number, unit) => {
  const reading = readPrint(print, languageOf('zh').lexicon, true);
  expect(reading.ok ? reading.printed : reading.fault).toMatchObject({ number, unit });
});

test('words that the lexicon lacks are taken where the author says what they mean', () => {
  expect(readPrint('力争60家', languageOf('zh').lexicon, true)).toMatchObject({
    ok: true,
    printed: { parts: { before: '力争', number: '60' } },
  });
});

test('two qualifiers are noticed', () => {
  expect(read('约200元左右')).toMatchObject({ qualifier: 'about', doubled: true });
});

test('whatever is taken apart joins again', () => {
  const part = fc.constantFrom(
    ...[
      '约',
      '近',
      '突破',
      '不少于',
      '第',
      'US$',
      '-',
      '−',
      '3',
      '0',
      '12',
      '1,234',
      '.5',
      '%',
      '％',
      '～',
      '至',
      '/',
      '∶',
      '余',
      '多',
      '万',
      '亿',
      '万亿',
      '千',
      '元',
      '个',
      '百分点',
      '以上',
      '左右',
      ' ',
      'km',
      'x',
      '，',
      '五',
      '十',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), fc.constantFrom('zh-CN', 'en'), fc.boolean(), (parts, language, any) => {
      const print = parts.join('');
      const reading = readPrint(print, languageOf(language).lexicon, any);
      if (!reading.ok) return;
      const { parts: printed, number } = reading.printed;
      expect(printed.before + printed.number + printed.unit + printed.after).toBe(print);
      if (number.kind === 'decimal') expect(Number.isFinite(Number(number.value)), print).toBe(true);
      if (number.kind === 'range')
        expect(
          [number.low, number.high].every((end) => Number.isFinite(Number(end))),
          print,
        ).toBe(true);
    }),
    { numRuns: runs(1000, 5000) },
  );
});
