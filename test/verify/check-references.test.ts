/** References to facts under the names of others: in clauses, lists, rows and charts. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

const REPORT = '一、甲\n渔业产值3亿元，林业产值4亿元，渔业投资增长5%，林业投资增长6%，绿化率7%，鱼8吨。\n';
const FACTS = [
  factLine('fish', '渔业产值', '3亿元', '渔业产值3亿元'),
  factLine('wood', '林业产值', '4亿元', '林业产值4亿元'),
  factLine('fish-up', '渔业投资增速', '5%', '渔业投资增长5%', { more: 'kind: growth, ' }),
  factLine('wood-up', '林业投资增速', '6%', '林业投资增长6%', { more: 'kind: growth, ' }),
  factLine('green', '绿化率', '7%', '绿化率7%', { more: 'kind: share, ' }),
  factLine('catch', '鱼', '8吨', '鱼8吨'),
];

const say = (...points: readonly string[]) => tell({ report: REPORT, facts: FACTS, points });
/** What the place is said to be about, and what is proposed. */
const told = (all: Awaited<ReturnType<typeof tell>>): readonly string[] =>
  all.map((one) => `${/about "(.*?)"/.exec(one.at(-2)!)?.[1]}: ${one.at(-1)}`);

describe('after the name of another', () => {
  test('it is told of, with the fact of that name', async () => {
    expect(await say('去年，渔业产值${wood}')).toEqual([
      [
        'error source-name',
        'sections.0.points.1 19:16-23',
        'facts.wood 8:9-94',
        '这里说的是“渔业产值”，引用的却是“wood”（林业产值）',
        '是不是 ${fish}？',
        'this is about "渔业产值", but it refers to "wood" (林业产值)',
        'did you mean ${fish}?',
      ],
    ]);
  });

  test.each([
    ['渔业产值${fish}，林业产值${wood}', []],
    ['渔业产值**达到**${wood}', ['渔业产值: did you mean ${fish}?']],
    // Three characters may stand between, and no more.
    ['渔业产值已达到${wood}', ['渔业产值: did you mean ${fish}?']],
    ['渔业产值已经达到${wood}', ['undefined: say it as the source does, or leave the word out']],
    // Another clause, and what stands before another reference.
    ['渔业产值好，${wood}', []],
    ['渔业产值${fish}${wood}', []],
    // Its own name stands there too.
    ['林业产值比渔业产值多${wood}', []],
    // A change is said of what changes; a share of neither.
    ['渔业投资增长${wood-up}', ['渔业投资增速: did you mean ${fish-up}?']],
    ['渔业投资${wood-up}', ['渔业投资增速: did you mean ${fish-up}?']],
    ['渔业投资${wood}', []],
    ['渔业产值占${green}', []],
    // A name of a character is too short, one of two stands first.
    ['鱼${wood}', []],
    ['其中绿化率${green}', []],
  ])('%s', async (point, says) => expect(told(await say(point))).toEqual(says));

  test('a name of two characters counts where it begins the clause', async () => {
    const facts = [factLine('a', '鱼塘', '3个', '鱼塘3个'), factLine('b', '林场', '4个', '林场4个')];
    const report = '一、甲\n鱼塘3个，林场4个。';
    expect(told(await tell({ report, facts, points: ['鱼塘${b}'] }))).toEqual(['鱼塘: did you mean ${a}?']);
    expect(await tell({ report, facts, points: ['看鱼塘${b}'] })).toEqual([]);
  });

  test('the longest of the names counts; one that holds another is no rival of it', async () => {
    const facts = [
      factLine('all', '产值增加', '3亿元', '共3亿元'),
      factLine('farm', '渔业产值', '4亿元', '渔业4亿元'),
      factLine('pond', '水塘渔业产值', '5亿元', '水塘5亿元'),
      factLine('wood', '林地', '6亿元', '林地6亿元'),
    ];
    const report = '一、甲\n共3亿元，渔业4亿元，水塘5亿元，林地6亿元。';
    expect(told(await tell({ report, facts, points: ['水塘渔业产值${wood}'] }))).toEqual(['水塘渔业产值: did you mean ${pond}?']);
    expect(await tell({ report, facts, points: ['渔业产值${pond}'] })).toEqual([]);
  });

  test('of several of that name the one of its period and unit is proposed', async () => {
    const facts = [
      factLine('old', '渔业产值', '2亿元', '2019年渔业产值2亿元').replace('2020年', '2019年'),
      factLine('part', '渔业产值', '9%', '渔业产值9%'),
      factLine('now', '渔业产值', '3亿元', '渔业产值3亿元'),
      FACTS[1]!,
    ];
    const report = '一、甲\n2019年渔业产值2亿元。渔业产值9%。渔业产值3亿元。林业产值4亿元。';
    const point = ['渔业产值${wood}'];
    const hint = async (list: readonly string[]) => told(await tell({ report, facts: list, points: point }));
    expect(await hint(facts)).toEqual(['渔业产值: did you mean ${now}?']);
    expect(await hint([facts[0]!, facts[1]!, facts[3]!])).toEqual(['渔业产值: did you mean ${old}?']);
    expect(await hint([facts[0]!, facts[3]!])).toEqual(['渔业产值: did you mean ${old}?']);
  });

  test('in a list of names, where none has that name', async () => {
    expect(await say('渔业产值、林业产值、山林分别为${fish}、${wood}、${catch}')).toEqual([]);
    expect(told(await say('渔业产值、林业产值分别为${wood}、${fish}'))).toEqual([
      '渔业产值: did you mean ${fish}?',
      '林业产值: did you mean ${wood}?',
    ]);
    expect(told(await say('新增渔业产值、老林业产值分别为${wood}、${fish}'))).toEqual([
      '新增渔业产值: see whether the ids are in their order',
      '老林业产值: see whether the ids are in their order',
    ]);
  });

  test('across a break of a line, the place is the reference’s own', async () => {
    const [one] = await say('>-\n        好。渔业产\n        值${wood}');
    expect(one![1]).toBe('sections.0.points.1 21:10-17');
    const [before] = await say('>-\n        渔业产值${wood}，\n        好');
    expect(before![1]).toBe('sections.0.points.1 20:13-20');
  });
});

test('in a row of a table that is about another', async () => {
  const more = `figures:
  t: { table: [项, 数, 比], title: 表, rows: [[渔业产值, "\${wood}", "\${catch}"], [林业产值, "\${wood}", "\${green}"]] }`;
  expect((await tell({ report: REPORT, facts: FACTS, more })).map(([code, place]) => `${code} ${place}`)).toEqual([
    'error source-name figures.t.rows.0.1 21:51-58',
    'error source-name figures.t.rows.0.2 21:62-70',
  ]);
});

describe('in a chart', () => {
  const chart = (categories: string, facts: string) =>
    tell({
      report: REPORT,
      facts: FACTS,
      more: `figures:\n  c: { chart: bar, title: 图, categories: [${categories}], ${facts} }`,
    });

  test('under the category of another', async () => {
    expect(await chart('渔业产值, 林业产值', 'facts: [fish, wood]')).toEqual([]);
    expect(await chart('渔业, 林业', 'facts: [wood, fish]')).toEqual([
      [
        'error source-name',
        'figures.c 21:60-64',
        'facts.wood 8:9-94',
        '图上“渔业”用的是“wood”（林业产值）',
        '是不是 fish？',
        'the chart shows "wood" (林业产值) as "渔业"',
        'did you mean fish?',
      ],
      [
        'error source-name',
        'figures.c 21:66-70',
        'facts.fish 7:9-94',
        '图上“林业”用的是“fish”（渔业产值）',
        '是不是 wood？',
        'the chart shows "fish" (渔业产值) as "林业"',
        'did you mean wood?',
      ],
    ]);
  });

  test('in one of several series', async () => {
    const two = await chart('渔业, 林业', 'series: [{ name: 内, facts: [fish, wood] }, { name: 外, facts: [fish, fish] }]');
    expect(two.filter(([code]) => code === 'error source-name')).toEqual([]);
    const swapped = await chart('渔业, 林业', 'series: [{ name: 内, facts: [fish, wood] }, { name: 外, facts: [wood, fish] }]');
    expect(swapped.filter(([code]) => code === 'error source-name').map(([, place]) => place)).toEqual([
      'figures.c 21:114-118',
      'figures.c 21:120-124',
    ]);
  });

  test.each([
    ['a category of one character', '渔, 林'],
    ['a category that holds the name', '全部林业产值, 渔业产值'],
    ['a category that no fact has', '甲地, 乙地'],
  ])('%s is let be', async (_, categories) => {
    expect((await chart(categories, 'facts: [wood, fish]')).filter(([code]) => code === 'error source-name')).toEqual([]);
  });
});

test('in English up to two words may stand between, and none grows out of another', async () => {
  const fact = (id: string, name: string, print: string, literal: string) =>
    `${id}: { name: ${name}, print: ${print}, period: "2020", source: { where: Sales, literal: ${literal} } }`;
  const facts = [fact('n', 'North', '3 tons', 'North 3 tons'), fact('s', 'South', '4 tons', 'South 4 tons')];
  const report = 'Sales\n\nIn 2020, North 3 tons, South 4 tons.\n';
  const english = async (point: string) => told(await tell({ language: 'en', report, facts, points: [point] }));
  expect(await english('North ${n}, South gave fully ${s}')).toEqual([]);
  expect(await english('North ${s}')).toEqual(['North: did you mean ${n}?']);
  expect(await english('North has sold ${s}')).toEqual(['North: did you mean ${n}?']);
  expect(await english('North has now sold ${s}')).toEqual([]);
  expect(await english('The farNorth sold ${s}')).toEqual([]);
  expect(await english('Northern farms sold ${s}')).toEqual([]);
});
