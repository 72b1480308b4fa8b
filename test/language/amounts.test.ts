/** Numbers as a reader takes them, and digits that are none. */
import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../src/language/amounts.js';
import { languageOf } from '../../src/language/languages.js';

const said = (text: string, language = 'zh-CN'): readonly string[] =>
  findAmounts(text, languageOf(language)).map(({ value, unit, qualifier, negative }) =>
    [negative ? `-${value}` : value, unit, qualifier === 'none' ? '' : qualifier].filter((one) => one !== '').join(' '),
  );

describe('in Chinese', () => {
  test.each([
    ['存款余额1.2万亿元', ['1200000000000 元']],
    ['近3万户，超过20余万人', ['30000 户 near', '200000 人 over']],
    ['增长5.0%，提高0.8个百分点', ['5 %', '0.8 个百分点']],
    ['面积 1,200 平方公里左右', ['1200 平方公里 about']],
    ['形成3至5个片区', ['3-5 个']],
    ['比重为1.3∶39.7∶59', ['1.3:39.7:59']],
    ['气温-3.5℃', ['-3.5 °C']],
    ['４８公里', ['48 公里']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    '2025年1月3日',
    '2021—2025年',
    '电话0371-67181234、13800138000',
    '见图3和表2，第4页',
    '豫政〔2024〕12号',
    '5G基站、PM2.5、G30高速',
    '（1）改造',
    '上午10:30',
  ])('%s counts nothing', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    ['sales of £12.5 million, up 3%', ['12500000 £', '3 %']],
    ['nearly 400 boats', ['400 near']],
    ['rose by 2 percentage points', ['2 个百分点']],
    ['a loss of –3.5 million', ['-3500000']],
    ['from 12 to 18 tons', ['12-18 吨']],
  ])('%s', (text, expected) => {
    expect(said(text, 'en')).toEqual(expected);
  });

  test.each(['in 2023', 'Q3 2024', 'see Table 4 and Figure 2.1', 'page 3', 'call +44 020 79460123', 'COVID-19'])(
    '%s counts nothing',
    (text) => {
      expect(said(text, 'en')).toEqual([]);
    },
  );
});
