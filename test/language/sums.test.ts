/** Sums that are written in parts, 1亿2000万元: one number. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';

const read = (print: string, language = 'zh-CN') => {
  const found = readPrint(print, languageOf(language).lexicon);
  if (!found.ok) return found.fault.kind;
  const { number, scale, unit, parts } = found.printed;
  return [number.kind === 'decimal' ? number.value : number.kind, scale, unit, Object.values(parts).join('|')];
};

describe('are read whole', () => {
  test.each([
    ['1亿2000万元', ['12000', 4, '元', '|1亿2000|万元|']],
    ['12亿3456.5万元', ['123456.5', 4, '元', '|12亿3456.5|万元|']],
    ['3万5千人', ['35', 3, '人', '|3万5|千人|']],
    ['约1万2000元', ['12000', 0, '元', '约|1万2000|元|']],
    ['2万3500亿元', ['23500', 8, '元', '|2万3500|亿元|']],
    ['1万亿2000亿元以上', ['12000', 8, '元', '|1万亿2000|亿元|以上']],
    ['2億3,500萬元', ['23500', 4, '元', '|2億3,500|萬元|'], 'zh-TW'],
    ['2兆1,350億円', ['21350', 8, '円', '|2兆1,350|億円|'], 'ja'],
    ['2兆1350億円', ['21350', 8, '円', '|2兆1350|億円|'], 'ja'],
    ['48만 2천 명', ['482', 3, '명', '|48만 2|천 명|'], 'ko'],
  ] satisfies [string, unknown[], string?][])('%s', (print: string, expected: unknown[], language = 'zh-CN') => {
    expect(read(print, language)).toEqual(expected);
  });
});

describe('powers of ten', () => {
  test.each([
    ['3.5×10⁻⁶', ['3.5', -6, '', '|3.5|×10⁻⁶|']],
    ['约2×10⁴吨', ['2', 4, '吨', '约|2|×10⁴吨|']],
    ['10⁻⁶ mol/L', ['1', -6, 'mol/L', '|10⁻⁶| mol/L|']],
    ['30 m²', ['30', 0, 'm²', '|30| m²|']],
  ] satisfies [string, unknown[]][])('%s', (print: string, expected: unknown[]) => {
    expect(read(print)).toEqual(expected);
  });
});

test.each(['1万2000万元', '5亿3亿元', '3小时20分', '2024年5月', '1.5亿2000万元'])('is no sum: %s', (print) => {
  expect(read(print)).toBe('second-number');
});
