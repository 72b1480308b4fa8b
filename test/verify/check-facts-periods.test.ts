/** A fact's period against what its source, its content and the facts beside it say. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

const FISH = factLine('a', '鱼', '3吨', '鱼3吨');

describe('the period', () => {
  test('is another in the heading', async () => {
    expect(await tell({ report: '一、2020年回顾\n鱼3吨。', facts: [FISH] })).toEqual([]);
    expect(await tell({ report: '一、2021年计划\n鱼3吨。', facts: [FISH] })).toEqual([
      [
        'error source-period',
        'facts.a.period 7:38-43',
        'r 2:2-4',
        '“a”写作2020年的数，那一节的标题是“2021年计划”',
        '改 period；确是如此，就加 dated: 写明理由',
        '"a" is given as of 2020年, but its section is headed "2021年计划"',
        'correct period; where it is so, say why in dated:',
      ],
    ]);
  });

  test('is another in the clause, unless the content says why', async () => {
    const report = '一、2020年回顾\n2019年鱼3吨。';
    expect(await tell({ report, facts: [FISH] })).toEqual([
      [
        'error source-period',
        'facts.a.period 7:38-43',
        'r 2:7-9',
        '“a”写作2020年的数，原文这句说的是“2019年鱼3吨”',
        '改 period；确是如此，就加 dated: 写明理由',
        '"a" is given as of 2020年, but the source says "2019年鱼3吨"',
        'correct period; where it is so, say why in dated:',
      ],
    ]);
    expect(await tell({ report, facts: [FISH.replace('source:', 'dated: 笔误, source:')] })).toEqual([]);
  });

  test('is another than the content gives for the place, or for the nearest above it', async () => {
    const report = '一、甲\n（一）乙\n1．丙\n鱼3吨。\n二、丁\n虾4吨。\n';
    const deep = FISH.replace('where: 一', 'where: 一（一）1');
    const say = (fact: string, places: string): Promise<readonly (readonly string[])[]> =>
      tell({ report, facts: [fact], places: `    places: { ${places} }` });
    expect(await say(deep, '一: { period: [2018年, 2019年] }')).toEqual([
      [
        'error source-period',
        'facts.a.period 7:38-43',
        'r 4:2-4',
        '“a”写作2020年的数，“一”说的是2018年、2019年',
        'period 改为 2018年；确是如此，就加 dated: 写明理由',
        '"a" is given as of 2020年, but "一" is about 2018年、2019年',
        'write period: 2018年; where it is so, say why in dated:',
      ],
    ]);
    expect(await say(deep, '一: { period: 2020年 }, 一（一）: { period: 2019年 }')).toEqual([
      [
        'error source-period',
        'facts.a.period 7:38-43',
        'r 4:2-4',
        '“a”写作2020年的数，“一（一）”说的是2019年',
        'period 改为 2019年；确是如此，就加 dated: 写明理由',
        '"a" is given as of 2020年, but "一（一）" is about 2019年',
        'write period: 2019年; where it is so, say why in dated:',
      ],
    ]);
    expect(await say(deep, '一: { period: 2019年 }, 一（一）: { period: 2020年 }')).toEqual([]);
    expect(await say(deep, '一（一）: { period: 2019年 }, 一（一）1: { period: 2020年 }')).toEqual([]);
    expect(await say(deep, '二: { period: 2019年 }')).toEqual([]);
    const codes = async (text: string, fact: string, places: string) =>
      (await tell({ report: text, facts: [fact], places: `    places: { ${places} }` })).map(([code]) => code);
    const begun = FISH.replace('where: 一', 'where: 头');
    expect(await codes('各位！鱼3吨。', begun, '头: { begins: 各位, period: 2019年 }')).toEqual(['error source-period']);
    expect(await codes('各位！鱼3吨。', begun, '头: { begins: 各位, period: 2020年 }')).toEqual([]);
    // A table of contents has that heading too.
    expect(await codes(`一、甲\n二、丁\n\n${report}`, deep, '一: { period: 2019年 }')).toEqual(['error source-period']);
  });
});

describe('a period that the source does not say', () => {
  /** Ponds, so many of each period, and a fish of 2020. */
  const ponds = (...periods: readonly string[]) => ({
    report: `一、甲\n${periods.map((_, at) => `甲塘${at + 11}亩。\n`).join('')}鱼3吨。\n二、乙\n虾3吨。\n`,
    facts: [
      ...periods.map((period, at) =>
        factLine(`f${at}`, `${'子丑寅卯辰巳午未申酉'[at]}塘`, `${at + 11}亩`, `甲塘${at + 11}亩`).replace('2020年', period),
      ),
      FISH,
    ],
  });
  const times = (count: number, period: string): readonly string[] => Array.from({ length: count }, () => period);
  const codes = async (small: Parameters<typeof tell>[0]): Promise<readonly string[]> =>
    (await tell(small)).map(([code, place]) => `${code} ${place!.split(' ')[0]}`);
  const ODD = ['warning source-period facts.a.period'];

  test('is odd where the three others have another', async () => {
    expect(await tell(ponds(...times(3, '2021年')))).toEqual([
      [
        'warning source-period',
        'facts.a.period 10:38-43',
        'r 5:2-4',
        '“a”写作2020年的数，“一”的其他事实都是2021年的',
        '核对原文；确是如此，就加 dated: 写明理由，或在 sources 的 places 下写明时期',
        '"a" is given as of 2020年, the other facts of "一" are of 2021年',
        'compare with the source; where it is so, say why in dated:, or give the place its period under places of the source',
      ],
    ]);
    expect(await codes(ponds(...times(2, '2021年')))).toEqual([]);
    expect(await codes(ponds(...times(3, '2020年')))).toEqual([]);
  });

  test('or nine of ten', async () => {
    expect(await codes(ponds(...times(9, '2021年'), '2020年'))).toEqual(['warning source-period facts.f9.period', ...ODD]);
    expect(await codes(ponds(...times(8, '2021年'), ...times(2, '2020年')))).toEqual([]);
  });

  test('not where it holds the others’, nor in another part', async () => {
    const { report, facts } = ponds(...times(3, '2021年'));
    const others = facts.slice(0, -1);
    expect(await codes({ report, facts: [...others, FISH.replace('2020年', '截至2021年')] })).toEqual([]);
    const named = others.map((line) => line.replace('source: {', 'source: { in: r,'));
    const annexed = FISH.replace('source: {', 'source: { in: s,');
    expect(await codes({ report, second: '一、附\n鱼3吨。', facts: [...named, annexed] })).toEqual([]);
    expect(await codes({ report, facts: [factLine('a', '虾', '3吨', '虾3吨', { where: '二' }), ...others] })).toEqual([]);
  });
});
