/** Numbered headings of a content against the source's. */
import { describe, expect, test } from 'vitest';
import { tell } from './small.js';

const REPORT = '一、回顾\n（一）渔业稳产\n鱼。\n（二）林业扩面增绿\n树。\n（三）水利\n水。\n二、安排\n';

/** What is said of headings and numbers; of their order elsewhere. */
async function say(report: string, ...headings: readonly (readonly [number: string, heading: string])[]) {
  const children = headings.map(([number, heading], at) => `      - { id: h${at}, number: ${number}, heading: ${heading} }\n`);
  const all = await tell({ report, points: [`完\n    children:\n${children.join('')}`] });
  return all.filter((one) => !one.some((words) => words.includes('排在')));
}

test('as the source has them, whatever their marks', async () => {
  expect(await say(REPORT, ['（一）', '渔业稳产'], ['(二)', '林业扩面增绿'], ['三', '水利'])).toEqual([]);
});

test('another number', async () => {
  expect(await say(REPORT, ['（一）', '渔业稳产'], ['（三）', '林业扩面增绿'])).toEqual([
    [
      'error heading-source',
      '15:27-30',
      '“林业扩面增绿”的序号写作“（三）”，来源里是“(二)”',
      '照来源改 number',
      '"林业扩面增绿" is numbered "（三）", in the source "(二)"',
      "correct number as the source's",
    ],
  ]);
});

test('two characters of five differ; three are other words', async () => {
  const own = ['（一）', '渔业稳产'] as const;
  expect(await say(REPORT, own, ['（二）', '林业扩面种草'])).toEqual([
    [
      'error heading-source',
      '15:41-47',
      '来源里没有标题“林业扩面种草”',
      '来源的标题是“林业扩面增绿”',
      'the source has no heading "林业扩面种草"',
      'the source\'s heading is "林业扩面增绿"',
    ],
  ]);
  expect(await say('一、甲乙丙丁戊\n二、己', ['二', '己'], ['一', '甲乙丙子丑'])).toEqual([
    [
      'error heading-source',
      '15:39-44',
      '来源里没有标题“甲乙丙子丑”',
      '来源的标题是“甲乙丙丁戊”',
      'the source has no heading "甲乙丙子丑"',
      'the source\'s heading is "甲乙丙丁戊"',
    ],
  ]);
  expect(await say('一、甲乙丙丁戊\n二、己', ['二', '己'], ['一', '甲乙子丑寅'])).toEqual([]);
});

test('words that the source has elsewhere are let be, a heading without a number has any', async () => {
  expect(await say(`${REPORT}林业扩面增效`, ['（一）', '渔业稳产'], ['（二）', '林业扩面增效'])).toEqual([]);
  expect(await say('# 渔业稳产\n## 一、林业', ['一', '林业'], ['九', '渔业稳产'])).toEqual([]);
});

describe('an outline of the author’s own', () => {
  const own = ['（一）', '渔业稳产'] as const;
  const changed = ['（二）', '林业扩面增效'] as const;
  const other = ['（五）', '我们的话'] as const;
  test.each([
    ['half is the report’s', [own, changed], 1],
    ['two of four are', [own, ['（三）', '水利'], changed, other], 1],
    ['two of five are', [own, ['（三）', '水利'], changed, other, other], 0],
    ['a title with another number is none of the report’s', [['（四）', '渔业稳产'], changed], 0],
  ] as const)('%s', async (_, headings, count) => expect(await say(REPORT, ...headings)).toHaveLength(count));

  test('a source without headings says nothing of them', async () => {
    expect(await say('鱼、树、水。', own, changed)).toEqual([]);
  });
});

test('words that one of several sources has are let be', async () => {
  const children = [
    ['（一）', '渔业稳产'],
    ['（二）', '林业扩面增效'],
  ].map(([number, heading], at) => `      - { id: h${at}, number: ${number}, heading: ${heading} }\n`);
  const points = [`完\n    children:\n${children.join('')}`];
  expect(await tell({ report: REPORT, second: '林业扩面增效。', points })).toEqual([]);
  expect((await tell({ report: REPORT, second: '林业扩面。', points })).map(([code]) => code)).toEqual(['error heading-source']);
});

test('the likest of several headings is told', async () => {
  const report = '一、回顾\n（一）林业扩种增绿\n（二）林业扩面增绿\n（三）水利\n';
  const [one] = await say(report, ['（三）', '水利'], ['（二）', '林业扩面增效']);
  expect(one!.slice(2)).toEqual([
    '来源里没有标题“林业扩面增效”',
    '来源的标题是“林业扩面增绿”',
    'the source has no heading "林业扩面增效"',
    'the source\'s heading is "林业扩面增绿"',
  ]);
});
