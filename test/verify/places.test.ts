/** Where in a source a `where` leads: numbered headings, run-in ones, Markdown, headings without a number, parts without a heading. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { openBook } from '../../src/verify/source-book.js';
import { proveSmall, saysOf } from './small.js';

function textOf(
  report: string,
  where: string,
  others: readonly string[] = [],
  language = 'zh',
  begins: Record<string, string> = {},
) {
  const places = Object.entries(begins).map(([name, words]) => ({ name, begins: words, periods: [] }));
  const book = openBook('r', { file: 'r.txt', text: report }, places, [where, ...others], languageOf(language).idiom);
  const found = book.find(where);
  return found.kind === 'found' ? found.stretches.map(({ start, end }) => report.slice(start, end).trim()).join(' … ') : found;
}

const PLAIN = `开头

一、2020年工作

概述。

（一）工业

工业的话。

（二）农业

农业的话。

五年来，总的话。

二、2021年工作

目标。

（一）围绕工业发展。工业的计划。

（二）农业现代化。农业的计划。

各位代表，最后的话。
`;

describe('a report in plain text', () => {
  test.each([
    ['一', ['一（一）'], '一、2020年工作\n\n概述。'],
    ['一（一）', [], '（一）工业\n\n工业的话。'],
    ['一、（一）', [], '（一）工业\n\n工业的话。'],
    ['二（二）', [], '（二）农业现代化。农业的计划。\n\n各位代表，最后的话。'],
    ['工业', [], '（一）工业\n\n工业的话。'],
    ['（二）农业', [], '（二）农业\n\n农业的话。\n\n五年来，总的话。'],
    ['围绕工业发展', [], '（一）围绕工业发展。工业的计划。'],
  ])('%s', (where, others, text) => expect(textOf(PLAIN, where, others)).toBe(text));

  test('a part of which no part is named is whole', () => {
    expect(textOf(PLAIN, '一')).toBe(PLAIN.slice(PLAIN.indexOf('一、'), PLAIN.indexOf('二、')).trim());
  });

  test('a number that two parts have is asked for in full', () => {
    expect(textOf(PLAIN, '（二）')).toEqual({ kind: 'several', names: ['一（二）', '二（二）'] });
  });

  test('a number that there is not', () => {
    expect(textOf(PLAIN, '一（三）')).toMatchObject({ kind: 'missing', nearest: '一（一）' });
  });

  test('a part that begins with given words ends the one before it', () => {
    const begins = { 一·五年来: '五年来，总的', 尾: '各位代表，最后' };
    expect(textOf(PLAIN, '一·五年来', [], 'zh', begins)).toBe('五年来，总的话。');
    expect(textOf(PLAIN, '一（二）', ['一·五年来'], 'zh', begins)).toBe('（二）农业\n\n农业的话。');
    expect(textOf(PLAIN, '尾', [], 'zh', begins)).toBe('各位代表，最后的话。');
  });

  test('a table of contents before the report does no harm', () => {
    const contents = '目录\n一、2020年工作\n（一）工业\n（二）农业\n二、2021年工作\n（一）围绕工业发展\n（二）农业现代化\n\n';
    expect(textOf(contents + PLAIN, '一（一）')).toContain('工业的话。');
    expect(textOf(contents + PLAIN, '二（一）')).toContain('工业的计划。');
  });

  test('a line that begins with a listing is no heading', () => {
    expect(textOf('一、甲\n\n一、二产业比重上升。3.5万人。\n2.5万户。\n\n二、乙\n', '一')).toBe(
      '一、甲\n\n一、二产业比重上升。3.5万人。\n2.5万户。',
    );
  });
});

const MARKDOWN =
  '# 报告\n\n## 一、回顾\n\n甲。\n\n### （一）工业\n\n乙。\n\n## 二、安排\n\n### （一）工业\n\n丙。\n\n## 结语\n\n丁。\n';

describe('Markdown', () => {
  test.each([
    ['一（一）', '### （一）工业\n\n乙。'],
    ['二（一）', '### （一）工业\n\n丙。'],
    ['二', '## 二、安排\n\n### （一）工业\n\n丙。'],
    ['结语', '## 结语\n\n丁。'],
  ])('%s', (where, text) => expect(textOf(MARKDOWN, where)).toBe(text));
});

const ENGLISH =
  'Report\n\nTable 1. Revenue\n\nA 1.\n\nTable 2\n\nB 2.\n\nSection 3: Plant\n\nC 3.\n\n3.1 Leeds\n\nD 4.\n\nOutlook\n\nE 5.\n';

describe('English', () => {
  test.each([
    ['Table 1', 'Table 1. Revenue\n\nA 1.'],
    ['table 2', 'Table 2\n\nB 2.'],
    ['Section 3', 'Section 3: Plant\n\nC 3.\n\n3.1 Leeds\n\nD 4.'],
    ['3.1', '3.1 Leeds\n\nD 4.'],
    ['Outlook', 'Outlook\n\nE 5.'],
  ])('%s', (where, text) => expect(textOf(ENGLISH, where, ['Outlook'], 'en')).toBe(text));
});

describe('told of', () => {
  const fact = (where: string, literal: string) =>
    `a: { name: 人数, print: 5人, period: 2020年, source: { where: ${where}, literal: ${literal} } }`;

  test('a place that is not there, once for all facts that name it', async () => {
    const facts = [fact('三', '共5人'), fact('三', '共5人').replace('a:', 'b:')];
    const proof = await proveSmall({ report: '一、甲\n\n共5人。\n', facts });
    expect(saysOf(proof)).toEqual(['error source-place facts.a.source.where']);
    expect(proof.diagnostics[0]!.hint!.zh).toContain('begins');
  });

  test('a literal of another part, with that part', async () => {
    const proof = await proveSmall({ report: '一、甲\n\n无。\n\n二、乙\n\n共5人。\n', facts: [fact('一', '共5人')] });
    expect(saysOf(proof)).toEqual(['error source-literal facts.a.source.literal']);
    expect(proof.diagnostics[0]!.hint!.zh).toContain('“二”');
    expect(proof.diagnostics[0]!.places[1]!.span.start.line).toBe(7);
  });

  test('words that stand nowhere, with the nearest', async () => {
    const proof = await proveSmall({ report: '一、甲\n\n参加培训共5人。\n', facts: [fact('一', '参加学习培训5人')] });
    expect(proof.diagnostics[0]!.hint!.zh).toContain('“参加培训共5人”');
  });

  test('a part whose first words are not there, or twice', async () => {
    const places = '    places: { 甲: { begins: 没有的话 }, 乙: { begins: 各位代表 } }';
    const proof = await proveSmall({ report: '各位代表！\n\n各位代表，共5人。\n', places, facts: [fact('甲', '共5人')] });
    expect(saysOf(proof)).toEqual([
      'error source-place sources.r.places.甲.begins',
      'error source-place sources.r.places.乙.begins',
    ]);
  });

  test('a source that is wrapped at a width is read as paragraphs', async () => {
    const report =
      '一、2020年工作\n\n五年来，全市经济社会发展取得了许多新的重要成绩和进步，累计参加各类学\n习和职业培训共5人，比上年增长\n3%。\n';
    const proof = await proveSmall({ report, facts: [fact('一', '培训共5人').replace('2020年', '五年')] });
    expect(saysOf(proof)).toEqual([]);
    const wrong = await proveSmall({ report, facts: [fact('一', '培训共5人')] });
    expect(saysOf(wrong)).toEqual(['error source-period facts.a.period']);
  });
});
