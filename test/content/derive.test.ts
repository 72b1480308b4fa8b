/** Derived facts: decimal arithmetic, units, qualifiers. */
import { describe, expect, test } from 'vitest';
import { deriveFact, type Operand } from '../../src/content/derive.js';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';
import type { Operation } from '../../src/model/fact.js';

const ZH = languageOf('zh-CN').lexicon;

function operand(id: string, print: string, period = '2020年', language = 'zh'): Operand {
  const reading = readPrint(print, languageOf(language).lexicon);
  if (!reading.ok) throw new Error(print);
  return { ...reading.printed, id, period };
}

function derive(
  operation: Operation,
  prints: readonly string[],
  decimals: number | null = null,
  periods: readonly string[] = [],
) {
  const operands = prints.map((print, index) => operand('abc'[index] ?? 'z', print, periods[index] ?? '2020年'));
  return deriveFact(operation, operands, decimals, ZH);
}

test.each([
  ['subtract', ['1500班以上', '1126班'], '374班以上'],
  ['subtract', ['38.8%', '30.7%'], '8.1个百分点'],
  ['subtract', ['0.3亿元', '0.1亿元'], '0.2亿元'],
  ['subtract', ['12,003.5亿元', '1.25亿元'], '12,002.25亿元'],
  ['subtract', ['1.5万套', '7000套'], '0.8万套'],
  ['subtract', ['约100家', '40家'], '约60家'],
  ['subtract', ['3.0%', '4.0%'], '-1.0个百分点'],
  ['add', ['1.3%', '39.7%', '59%'], '100.0%'],
  ['sum', ['20所', '30所以上'], '50所以上'],
  ['add', ['1.1亿元', '2000万元'], '1.3亿元'],
  ['add', ['9007199254740993元', '1元'], '9007199254740994元'],
] as const)('%s %j', (operation, prints, print) => {
  expect(derive(operation, prints)).toMatchObject({ ok: true, print });
});

test('ratios, shares and growth, with decimals', () => {
  expect(derive('ratio', ['3000万只', '20万只'], 0)).toMatchObject({ ok: true, print: '150倍' });
  expect(derive('share', ['1302.9亿元', '12003亿元'])).toMatchObject({ ok: true, print: '10.9%' });
  expect(derive('growth', ['37274.8元', '26253.5元'], 2, ['2020年', '2015年'])).toMatchObject({ ok: true, print: '41.98%' });
  expect(derive('share', ['约1亿元', '3亿元'], 1)).toMatchObject({ ok: true, print: '约33.3%' });
});

describe('refuses', () => {
  test.each([
    ['mixed units', 'subtract', ['12亿元', '3亿美元'], [], /units differ/],
    ['a qualified subtrahend', 'subtract', ['12家', '3家以上'], [], /no clear bound/],
    ['a vague base', 'add', ['20余万名', '3万名'], [], /base is unclear/],
    ['different qualifiers', 'add', ['20家以上', '3家以内'], [], /different qualifiers/],
    ['a range', 'add', ['3至5个', '2个'], [], /range/],
    ['a qualified divisor', 'share', ['3家', '10家左右'], [], /divided by it/],
    ['zero', 'ratio', ['3家', '0家'], [], /zero/],
    ['shares of different periods', 'share', ['3家', '10家'], ['2020年', '2021年'], /periods differ/],
    ['growth within a period', 'growth', ['3家', '10家'], [], /both facts are of/],
    ['growth of percentages', 'growth', ['3%', '2%'], ['2020年', '2019年'], /percentages do not grow/],
    ['three facts in a difference', 'subtract', ['3家', '2家', '1家'], [], /two facts/],
    ['one fact', 'add', ['3家'], [], /two facts/],
    ['a negative at least', 'subtract', ['3家以上', '10家'], [], /negative/],
  ] as const)('%s', (_, operation, prints, periods, says) => {
    const derived = derive(operation, prints, null, periods);
    expect(derived.ok).toBe(false);
    if (!derived.ok) expect(derived.why.en).toMatch(says);
  });
});
