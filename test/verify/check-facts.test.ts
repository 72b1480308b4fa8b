/** What is said of a fact that its source does not hold, or holds otherwise. */
import { describe, expect, test } from 'vitest';
import { factLine, proveSmall, tell } from './small.js';

describe('the place', () => {
  test('is one of several', async () => {
    const report = '一、甲\n（一）乙\n鱼3吨。\n二、丙\n（一）丁\n';
    expect(await tell({ report, facts: [factLine('a', '鱼', '3吨', '鱼3吨', { where: '（一）' })] })).toEqual([
      [
        'error source-place',
        'facts.a.source.where 7:62-65',
        '来源里有几处“（一）”：一（一）、二（一）',
        '写全，如 一（一）',
        'the source has several "（一）": 一（一）, 二（一）',
        'write it in full, such as 一（一）',
      ],
    ]);
    expect(await tell({ report, facts: [factLine('a', '鱼', '3吨', '鱼3吨', { where: '一（一）' })] })).toEqual([]);
  });

  test('is none of them: said once of each, with the nearest', async () => {
    const facts = ['一（二）', '一（三）', '一（二）'].map((where, at) => factLine(`f${at}`, '鱼', '3吨', '鱼3吨', { where }));
    expect(await tell({ report: '一、甲\n（一）乙\n鱼3吨。\n', facts })).toEqual([
      [
        'error source-place',
        'facts.f0.source.where 7:63-67',
        '来源里没有“一（二）”这一部分',
        '是不是“一（一）”？照来源的标题或序号写；没有标题的部分，在 sources 的 places 下写明它以哪几个字开头（begins）',
        'the source has no part "一（二）"',
        'did you mean "一（一）"? write it as the source\'s heading or number; for a part without a heading say under places of the source with which words it begins',
      ],
      [
        'error source-place',
        'facts.f1.source.where 8:63-67',
        '来源里没有“一（三）”这一部分',
        '是不是“一（一）”？照来源的标题或序号写；没有标题的部分，在 sources 的 places 下写明它以哪几个字开头（begins）',
        'the source has no part "一（三）"',
        'did you mean "一（一）"? write it as the source\'s heading or number; for a part without a heading say under places of the source with which words it begins',
      ],
    ]);
  });

  test('is like none of them', async () => {
    expect(
      await tell({ report: '一、甲\n鱼3吨。\n', facts: [factLine('a', '鱼', '3吨', '鱼3吨', { where: '渔业生产' })] }),
    ).toEqual([
      [
        'error source-place',
        'facts.a.source.where 7:62-66',
        '来源里没有“渔业生产”这一部分',
        '照来源的标题或序号写；没有标题的部分，在 sources 的 places 下写明它以哪几个字开头（begins）',
        'the source has no part "渔业生产"',
        "write it as the source's heading or number; for a part without a heading say under places of the source with which words it begins",
      ],
    ]);
  });
});

describe('the literal', () => {
  test('stands in another part, or before the first', async () => {
    const facts = [
      factLine('a', '鱼', '3吨', '鱼3吨', { where: '一（一）' }),
      factLine('b', '鱼', '2吨', '鱼2吨', { where: '二' }),
    ];
    expect(await tell({ report: '鱼2吨。\n一、甲\n（一）乙\n二、丙\n鱼3吨。虾，鱼3吨', facts })).toEqual([
      [
        'error source-literal',
        'facts.a.source.literal 7:77-82',
        'r 5:1-2',
        '“一（一）”里没有“鱼3吨”',
        '它在“二”：改 where，或换成这一节的原文',
        '"一（一）" does not say "鱼3吨"',
        'it stands in "二": correct where, or quote this part',
      ],
      [
        'error source-literal',
        'facts.b.source.literal 8:74-79',
        'r 1:1-2',
        '“二”里没有“鱼2吨”',
        '它在别处：改 where，或换成这一节的原文',
        '"二" does not say "鱼2吨"',
        'it stands elsewhere: correct where, or quote this part',
      ],
    ]);
  });

  test('is like a clause of its part', async () => {
    const report = '一、甲\n今年；全县出塘鲜鱼3吨。全县虾2吨\n二、乙\n出塘鲜鱼共3吨';
    expect(await tell({ report, facts: [factLine('a', '鱼', '3吨', '今年出塘鲜鱼3吨')] })).toEqual([
      [
        'error source-literal',
        'facts.a.source.literal 7:74-84',
        '“一”里没有“今年出塘鲜鱼3吨”',
        '原文是不是“全县出塘鲜鱼3吨”？照它抄写',
        '"一" does not say "今年出塘鲜鱼3吨"',
        'is it "全县出塘鲜鱼3吨"? quote it as it stands',
      ],
    ]);
  });

  test('shares no more than two pairs of characters with any clause, or a third of its own', async () => {
    const quote = '照原文抄写数字所在的短句';
    const hint = async (report: string, literal: string): Promise<string> =>
      (await proveSmall({ report: `一、甲\n${report}\n`, facts: [factLine('a', '鱼', '3吨', literal)] })).diagnostics[0]!.hint!
        .zh;
    expect(await hint('甲乙丙', '甲乙丙3吨')).toBe(quote);
    expect(await hint('甲乙丙丁', '甲乙丙丁3吨')).toBe('原文是不是“甲乙丙丁”？照它抄写');
    expect(await hint('甲乙丙丁', '甲乙丙丁，东西南北3吨')).toBe(quote);
    expect(await hint('甲乙丙丁戊', '甲乙丙丁戊，东西南北3吨')).toBe('原文是不是“甲乙丙丁戊”？照它抄写');
    // The first of those that share as much; a pair that stands twice is one.
    expect(await hint('甲乙丙丁子，甲乙丙丁丑', '甲乙丙丁3吨')).toBe('原文是不是“甲乙丙丁子”？照它抄写');
    expect(await hint('甲乙甲乙甲乙', '甲乙3吨')).toBe(quote);
  });

  test('is like a clause of fifty characters, or of more', async () => {
    const clause = (length: number): string => '全县出塘鲜鱼共有三吨'.padEnd(length, '甲');
    const hint = async (length: number): Promise<string> => {
      const facts = [factLine('a', '鱼', '3吨', '全县出塘鲜鱼共有3吨')];
      return (await proveSmall({ report: `一、甲\n${clause(length)}。`, facts })).diagnostics[0]!.hint!.en;
    };
    expect(await hint(50)).toBe(`is it "${clause(50)}"? quote it as it stands`);
    expect(await hint(51)).toBe(`is it "${clause(50)}…"? quote it as it stands`);
  });

  test('is like a clause that a mark with a space ends', async () => {
    const report = 'Fish\n\nIn 2020, ponds gave 3.5 tons of trout,and 4 tons of carp. Rye gave 5.\n';
    const facts = [
      'a: { name: Trout, print: 3.5 tons, period: "2020", source: { where: Fish, literal: ponds yielded 3.5 tons of trout } }',
    ];
    expect(await tell({ language: 'en', report, facts })).toEqual([
      [
        'error source-literal',
        'facts.a.source.literal 7:86-117',
        '“Fish”里没有“ponds yielded 3.5 tons of trout”',
        '原文是不是“ponds gave 3.5 tons of trout,and 4 tons of carp”？照它抄写',
        '"Fish" does not say "ponds yielded 3.5 tons of trout"',
        'is it "ponds gave 3.5 tons of trout,and 4 tons of carp"? quote it as it stands',
      ],
    ]);
  });
});

test('a part ends where another begins that a fact names; facts without a source are no part of the count', async () => {
  const facts = [
    factLine('a', '鱼', '3吨', '鱼3吨'),
    factLine('b', '虾', '4吨', '虾4吨', { where: '一（一）' }),
    'c: { name: 蟹, print: 5吨, period: 2020年 }',
  ];
  const report = '一、甲\n（一）乙\n鱼3吨，虾4吨。';
  expect((await tell({ report, facts })).map(([code, place]) => `${code} ${place!.split(' ')[0]}`)).toEqual([
    'error source-literal facts.a.source.literal',
  ]);
  expect((await proveSmall({ report, facts })).verification).toMatchObject({ facts: 2, proven: 1 });
  expect(await tell({ report, facts: facts.slice(0, 1) })).toEqual([]);
});

describe('the number', () => {
  test('differs, by itself or by its unit; what the source says is quoted on', async () => {
    const facts = [factLine('a', '鱼', '5吨', '鱼 3吨'), factLine('b', '虾', '4万吨', '虾4')];
    const report = '一、甲\n鱼\n3吨出塘，虾4吨出塘上市顺利。';
    const proof = await proveSmall({ report, facts });
    expect(proof.verification).toMatchObject({ facts: 2, proven: 0 });
    expect(await tell({ report, facts })).toEqual([
      [
        'error fact-source',
        'facts.a.print 7:24-28',
        'r 2:1-3',
        '“a”的“5吨”与来源不符：原文里没有“5”',
        '来源写的是“鱼 3吨出塘”：照它改 print；确要与来源不同，就加 revised: 写明理由',
        '"5吨" of "a" does not agree with its source: the source does not say "5"',
        'the source says "鱼 3吨出塘": correct print; where it is to differ, say why in revised:',
      ],
      [
        'error fact-source',
        'facts.b.print 8:24-29',
        'r 3:7-8',
        '“b”的“4万吨”与来源不符：原文里“4”的单位不是“万吨”',
        '来源写的是“虾4吨出塘上市顺”：照它改 print；确要与来源不同，就加 revised: 写明理由',
        '"4万吨" of "b" does not agree with its source: in the source "4" has another unit than "万吨"',
        'the source says "虾4吨出塘上市顺": correct print; where it is to differ, say why in revised:',
      ],
    ]);
  });

  test('is to differ', async () => {
    const facts = [factLine('a', '鱼', '5吨', '鱼3吨', { more: 'revised: 后来更正, ' })];
    expect(await tell({ report: '一、甲\n鱼3吨。', facts })).toEqual([]);
  });

  test('stands in the part twice, once as given', async () => {
    expect(await tell({ report: '一、甲\n鱼3万吨。鱼3吨。', facts: [factLine('a', '鱼', '3吨', '鱼3')] })).toEqual([]);
    expect(await tell({ report: '一、甲\n鱼3万吨。鱼3亿吨。', facts: [factLine('a', '鱼', '3吨', '鱼3')] })).toEqual([
      [
        'error fact-source',
        'facts.a.print 7:24-28',
        'r 2:2-3',
        '“a”的“3吨”与来源不符：原文里“3”的单位不是“吨”',
        '来源写的是“鱼3万吨”：照它改 print；确要与来源不同，就加 revised: 写明理由',
        '"3吨" of "a" does not agree with its source: in the source "3" has another unit than "吨"',
        'the source says "鱼3万吨": correct print; where it is to differ, say why in revised:',
      ],
    ]);
  });

  test('stands at the edges of its part', async () => {
    const facts = [factLine('a', '鱼', '3吨', '鱼3吨', { where: '二' })];
    expect(await tell({ report: '一、甲\n虾2吨\n二、鱼3吨\n三、丙', facts })).toEqual([]);
    expect(await tell({ report: '一、甲\n虾2吨\n二、乙\n鱼3吨', facts })).toEqual([]);
    expect((await tell({ report: '一、甲\n虾2吨\n二、乙\n三、鱼3吨', facts })).map(([code]) => code)).toEqual([
      'error source-literal',
    ]);
  });
});
