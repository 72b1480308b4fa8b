/** A fact under the name of another number of its source. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

describe('of a list of names and values', () => {
  const report = '一、甲\n去年，鱼、虾、蟹分别为3吨、4吨和5吨，大蟹6吨。';

  test('each has its own', async () => {
    const facts = [
      factLine('a', '鱼', '3吨', '鱼、虾、蟹分别为3吨'),
      factLine('b', '虾', '4吨', '3吨、4吨'),
      factLine('c', '蟹', '5吨', '和5吨'),
      factLine('d', '大蟹', '6吨', '大蟹6吨'),
    ];
    expect(await tell({ report, facts })).toEqual([]);
  });

  test('one has another’s', async () => {
    const facts = [
      factLine('a', '虾', '3吨', '分别为3吨'),
      factLine('b', '鱼', '5吨', '和5吨'),
      factLine('c', '参', '4吨', '4吨和'),
    ];
    expect(await tell({ report, facts })).toEqual([
      [
        'error source-name',
        'facts.a.print 7:24-28',
        'r 2:12-13',
        '“a”（虾）用了“鱼”的数',
        '原文“鱼、虾、蟹”依次对应各数：“虾”应取第2个',
        '"a" (虾) has the number of "鱼"',
        'the source lists "鱼", "虾", "蟹" in the order of the values: take value 2',
      ],
      [
        'error source-name',
        'facts.b.print 8:24-28',
        'r 2:18-19',
        '“b”（鱼）用了“蟹”的数',
        '原文“鱼、虾、蟹”依次对应各数：“鱼”应取第1个',
        '"b" (鱼) has the number of "蟹"',
        'the source lists "鱼", "虾", "蟹" in the order of the values: take value 1',
      ],
    ]);
  });

  test('in English', async () => {
    const facts = [
      'a: { name: Cotton, print: 3 tons, period: "2020", source: { where: Crops, literal: gave 3 and 4 tons } }',
      'b: { name: Cotton, print: 4 tons, period: "2020", source: { where: Crops, literal: 3 and 4 tons } }',
    ];
    const english = 'Crops\n\nIn 2020, wheat and cotton gave 3 and 4 tons respectively.\n';
    expect(await tell({ language: 'en', report: english, facts })).toEqual([
      [
        'error source-name',
        'facts.a.print 7:29-35',
        'r 3:32-33',
        '“a”（Cotton）用了“wheat”的数',
        '原文“wheat、cotton gave”依次对应各数：“Cotton”应取第2个',
        '"a" (Cotton) has the number of "wheat"',
        'the source lists "wheat", "cotton gave" in the order of the values: take value 2',
      ],
    ]);
  });
});

describe('two of one number', () => {
  const report = '一、甲\n出塘鲜鱼3吨，虾4吨。';

  test('the one whose name is less like the words around it', async () => {
    const facts = [factLine('b', '贝类', '3吨', '鱼3吨'), factLine('a', '出塘鲜鱼', '3吨', '鲜鱼3吨')];
    expect(await tell({ report, facts })).toEqual([
      [
        'error source-name',
        'facts.b 7:25-29',
        'facts.a 8:27-31',
        '“b”（贝类）用的是“a”（出塘鲜鱼）的数',
        '两条事实出自原文同一个数：核对哪一条取错了',
        '"b" (贝类) has the number of "a" (出塘鲜鱼)',
        'both stand for one number of the source: see which is wrong',
      ],
    ]);
  });

  test('all but the likest', async () => {
    const names = ['贝类', '出塘鲜鱼', '鲜鱼苗', '出塘鲜鱼'];
    const facts = names.map((name, at) => factLine(`f${at}`, name, '3吨', '鲜鱼3吨'));
    expect((await tell({ report, facts })).map(([, place]) => place)).toEqual(['facts.f0 7:26-30', 'facts.f2 9:27-31']);
  });

  test('not of one name, nor of names alike, nor where one differs from its source', async () => {
    const twice = ['a', 'b'].map((id) => factLine(id, '出塘鲜鱼', '3吨', '鲜鱼3吨'));
    expect(await tell({ report, facts: twice })).toEqual([]);
    const alike = [factLine('a', '出塘', '3吨', '鱼3吨'), factLine('b', '鲜鱼', '3吨', '鱼3吨')];
    expect(await tell({ report, facts: alike })).toEqual([]);
    const wrong = [factLine('a', '贝类', '3万吨', '鱼3吨'), factLine('b', '鲜鱼', '3吨', '鱼3吨')];
    expect((await tell({ report, facts: wrong })).map(([code]) => code)).toEqual(['error fact-source']);
  });

  test('not of the same number in another place', async () => {
    const facts = [factLine('a', '出塘鲜鱼', '3吨', '鲜鱼3吨'), factLine('b', '贝类', '3吨', '其他3吨')];
    expect(await tell({ report: `${report}其他3吨。`, facts })).toEqual([]);
  });

  test('words count up to 24 characters before and 12 after', async () => {
    const say = async (before: number, after: number): Promise<readonly string[]> => {
      const text = `一、甲\n贝类${'乡'.repeat(before)}3吨${'村'.repeat(after)}鲜鱼。`;
      const facts = [factLine('a', '贝类', '3吨', '3吨'), factLine('b', '鲜鱼', '3吨', '3吨')];
      return (await tell({ report: text, facts })).map(([, place]) => place!.split(' ')[0]!);
    };
    expect(await say(22, 10)).toEqual([]);
    expect(await say(22, 11)).toEqual(['facts.b']);
    expect(await say(23, 10)).toEqual(['facts.a']);
  });
});
