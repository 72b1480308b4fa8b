/** Numerals in prose and in the words of facts: which are told of, and which fact each probably is. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

const REPORT = '一、甲\n鱼3吨，虾3万吨，塘3吨水。\n树5棵，共60％。\n';
const FACTS = [
  factLine('fish', '鱼', '3吨', '鱼3吨'),
  factLine('shrimp', '虾', '3万吨', '虾3万吨'),
  factLine('pond', '塘水', '3吨', '塘3吨'),
];

describe('in prose', () => {
  test('one that is a fact, and one that is none', async () => {
    expect(await tell({ report: REPORT, facts: FACTS, points: ['收了虾3万吨，树6棵很高大'] })).toEqual([
      [
        'error typed-number',
        'sections.0.points.1 16:12-13',
        'facts.shrimp 8:11-90',
        '正文里直接写了数字“3万吨”',
        '是不是“虾”？写成 ${shrimp}；若是名称或条件，列入 terms 的 numerals',
        'the number "3万吨" is typed into prose',
        'is it "虾"? write ${shrimp}; a name or condition belongs under numerals of terms',
      ],
      [
        'error typed-number',
        'sections.0.points.1 16:17-18',
        '正文里直接写了数字“6棵很高大”',
        '在 facts 下写成一条事实，这里写 ${编号}；若是名称或条件，列入 terms 的 numerals',
        'the number "6棵很高大" is typed into prose',
        'make it a fact and write ${id} here; a name or condition belongs under numerals of terms',
      ],
    ]);
  });

  const meant = async (point: string): Promise<readonly (string | undefined)[]> =>
    (await tell({ report: REPORT, facts: FACTS, points: [point] })).map((one) => /\$\{([a-z]+)\}/.exec(one.at(-1)!)?.[1]);

  test.each([
    ['it is none of another name', '塘水3万吨', 'id'],
    ['of one unit, the one whose name stands before', '塘水3吨', 'pond'],
    ['up to 24 characters before', `塘水${'乡'.repeat(22)}3吨`, 'pond'],
    ['no farther', `塘水${'乡'.repeat(24)}3吨`, 'id'],
    ['nor one of another unit', '鱼虾3', 'id'],
    ['whatever its name', '塘水3', 'id'],
  ])('%s', async (_, point, id) => expect(await meant(point)).toEqual([id]));

  test('dates, periods of facts, names that the content lists and references are none', async () => {
    const facts = FACTS.map((fact) => fact.replace('2020年', '第7季'));
    const points = ['"2020年、3月5日、第7季，第5号塘有${fish}"'];
    expect(await tell({ report: REPORT, facts, points, more: 'terms: { numerals: [第5号] }' })).toEqual([]);
    expect((await tell({ report: REPORT, facts, points })).map(([, place]) => place)).toEqual(['sections.0.points.1 16:26-27']);
  });

  test('in English the unit is the word after it', async () => {
    const facts = ['a: { name: Trout, print: 3 tons, period: "2020", source: { where: Fish, literal: 3 tons of trout } }'];
    const say = (point: string) =>
      tell({ language: 'en', report: 'Fish\n\nIn 2020, 3 tons of trout.\n', facts, points: [point] });
    expect(await say('Of trout 3 tons, and 4%')).toEqual([
      [
        'error typed-number',
        'sections.0.points.1 14:18-19',
        'facts.a 7:6-103',
        '正文里直接写了数字“3 tons”',
        '是不是“Trout”？写成 ${a}；若是名称或条件，列入 terms 的 numerals',
        'the number "3 tons" is typed into prose',
        'is it "Trout"? write ${a}; a name or condition belongs under numerals of terms',
      ],
      [
        'error typed-number',
        'sections.0.points.1 14:30-31',
        '正文里直接写了数字“4%”',
        '在 facts 下写成一条事实，这里写 ${编号}；若是名称或条件，列入 terms 的 numerals',
        'the number "4%" is typed into prose',
        'make it a fact and write ${id} here; a name or condition belongs under numerals of terms',
      ],
    ]);
  });
});

describe('in the words of a fact', () => {
  const say = (name: string, more = '') =>
    tell({ report: REPORT, facts: [factLine('fish', name, '3吨', '鱼3吨', { more })], more: 'terms: { numerals: [7号] }' });

  test('they are those of its line of the source', async () => {
    expect(await say('鱼3吨', 'note: 5月6日虾3万吨, scope: 2020年7号塘, ')).toEqual([]);
    expect(await say('鱼（5吨）')).toEqual([
      [
        'error typed-number',
        'facts.fish.name 7:19-20',
        '“fish”的 name 里有数字“5”，来源那一段没有',
        '照原文改；若是名称或条件，列入 terms 的 numerals',
        'the name of "fish" holds the number "5", which its place in the source does not',
        'correct it; a name or condition belongs under numerals of terms',
      ],
    ]);
    expect(await say('鱼', 'note: 比树60%少, scope: 4个塘, ')).toEqual([
      [
        'error typed-number',
        'facts.fish.note 7:56-58',
        '“fish”的 note 里有数字“60”，来源那一段没有',
        '照原文改；若是名称或条件，列入 terms 的 numerals',
        'the note of "fish" holds the number "60", which its place in the source does not',
        'correct it; a name or condition belongs under numerals of terms',
      ],
      [
        'error typed-number',
        'facts.fish.scope 7:69-70',
        '“fish”的 scope 里有数字“4”，来源那一段没有',
        '照原文改；若是名称或条件，列入 terms 的 numerals',
        'the scope of "fish" holds the number "4", which its place in the source does not',
        'correct it; a name or condition belongs under numerals of terms',
      ],
    ]);
  });

  test('of the first line, and of the last', async () => {
    const facts = [
      factLine('fish', '鱼5', '3吨', '鱼3吨', { where: '头' }),
      factLine('tree', '树3', '5棵', '树5棵', { where: '头' }),
    ];
    const places = '    places: { 头: { begins: 各位 } }';
    const codes = async (report: string) => (await tell({ report, places, facts })).map(([code, place]) => `${code} ${place}`);
    expect(await codes('各位，鱼3吨，筐5。\n树5棵，枝3')).toEqual([]);
    expect(await codes('各位，鱼3吨。\n树5棵')).toEqual([
      'error typed-number facts.fish.name 7:18-19',
      'error typed-number facts.tree.name 8:18-19',
    ]);
  });
});
