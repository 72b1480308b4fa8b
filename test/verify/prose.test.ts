/** What a content's own words are held to: terms, typed numerals, the names beside references, words of growth. */
import { describe, expect, test } from 'vitest';
import { proveSmall, saysOf } from './small.js';

const REPORT = `一、2020年工作

经济总量跃上万亿元台阶。城市“序化、洁化、绿化、亮化”水平提升，“六稳”“六保”扎实推进。
增强“四个意识”、坚定“四个自信”、做到“两个维护”。守住了不发生系统性区域性风险的底线。
存贷款余额分别突破2.4万亿元、2.8万亿元。出口增长3%，失业率4%以内，新增就业14万人。
占比提高8.1个百分点。PM2.5年浓度下降12.1%。高新企业增长5.3倍。

二、2021年目标

新增就业12万人。
`;

const FACTS = [
  'deposits: { name: 存款余额, print: 突破2.4万亿元, period: 2020年, source: { where: 一, literal: 突破2.4万亿元 } }',
  'loans: { name: 贷款余额, print: 突破2.8万亿元, period: 2020年, source: { where: 一, literal: 2.8万亿元 } }',
  'exports: { name: 出口增速, print: 3%, period: 2020年, kind: growth, verb: 增长, source: { where: 一, literal: 出口增长3% } }',
  'jobless: { name: 失业率, print: 4%以内, period: 2020年, source: { where: 一, literal: 失业率4%以内 } }',
  'jobs: { name: 新增就业, print: 14万人, period: 2020年, source: { where: 一, literal: 新增就业14万人 } }',
  'more-jobs: { name: 新增就业, print: 12万人, period: 2021年, kind: target, source: { where: 二, literal: 新增就业12万人 } }',
  'gain: { name: 占比提高, print: 8.1个百分点, period: 2020年, kind: change, verb: 提高, source: { where: 一, literal: 提高8.1个百分点 } }',
  'pm: { name: PM2.5年浓度降幅, print: 12.1%, period: 2020年, kind: change, verb: 下降, source: { where: 一, literal: 下降12.1% } }',
  'firms: { name: 高新企业增长, print: 5.3倍, period: 2020年, kind: growth, verb: 增长, source: { where: 一, literal: 增长5.3倍 } }',
];

const TERMS = `terms:
  verbatim: [跃上万亿元台阶, “序化、洁化、绿化、亮化”, “六稳”“六保”, 增强“四个意识”、坚定“四个自信”、做到“两个维护”, 守住了不发生系统性区域性风险的底线]
  numerals: [PM2.5]`;

async function say(...points: readonly string[]): Promise<readonly string[]> {
  return saysOf(await proveSmall({ report: REPORT, facts: FACTS, points, more: TERMS })).map((one) =>
    one.replace('sections.0.points.', ''),
  );
}

test.each([
  '经济总量跃上万亿元台阶',
  '城市“序化、洁化、绿化、亮化”，做好“六稳”“六保”工作',
  '“四个意识”，另说“四个自信”',
  '序化和亮化',
  '风险的底线',
  '存款余额${deposits}，贷款余额${loans}',
  '存贷款余额分别${deposits}、${loans}',
  '2020年出口增长${exports}，失业率控制在${jobless}',
  '出口增速${exports}；增速达${exports}',
  '占比提高${gain}，PM2.5年浓度下降${pm}',
  '新增就业${jobs}，目标${more-jobs}',
  '2016—2020年、2021年3月、1月20日、3月份',
  '高新企业增长${firms}',
  '新增就业占${gain}',
])('right: %s', async (point) => expect(await say(point)).toEqual([]));

describe('terms', () => {
  test.each([
    ['经济总量迈上万亿元台阶', 'error term-changed 1'],
    ['经济总量跃上万亿台阶', 'error term-changed 1'],
    ['守住了不发生系统性\n        风险的底线', 'error term-changed 1'],
    ['“序化、绿化、洁化、亮化”', 'error term-order 1'],
    ['序化、洁化、亮化', 'error term-order 1'],
    ['“六保”“六稳”', 'error term-order 1'],
    ['增强“四个意识”、做到“两个维护”、坚定“四个自信”', 'error term-order 1'],
  ])('%s', async (point, says) => expect(await say(point)).toEqual([says]));

  test('one that the source does not hold', async () => {
    const proof = await proveSmall({ report: REPORT, more: 'terms: { verbatim: [跃上万亿元台阶, 迈上万亿元台阶] }' });
    expect(saysOf(proof)).toEqual(['error term-source ']);
    expect(proof.diagnostics[0]!.message.zh).toContain('“迈上万亿元台阶”');
  });
});

describe('typed numerals', () => {
  test.each([
    ['新增就业14万人', 'jobs'],
    ['新增就业１４万人', 'jobs'],
    ['失业率4%以内', 'jobless'],
    ['存款余额突破2.4万亿元', 'deposits'],
    ['出口增长3%', 'exports'],
  ])('%s probably means %s', async (point, id) => {
    const proof = await proveSmall({ report: REPORT, facts: FACTS, points: [point], more: TERMS });
    expect(saysOf(proof)).toEqual(['error typed-number sections.0.points.1']);
    expect(proof.diagnostics[0]!.hint!.zh).toContain(`\${${id}}`);
    expect(proof.diagnostics[0]!.hint!.en).toContain(`\${${id}}`);
  });

  test.each(['培训1200人', '占九成、达到90%', '12003'])('%s is of no fact', async (point) => {
    const proof = await proveSmall({ report: REPORT, facts: FACTS, points: [`"${point}"`], more: TERMS });
    expect(saysOf(proof)).toEqual(['error typed-number sections.0.points.1']);
    expect(proof.diagnostics[0]!.hint!.zh).toContain('${编号}');
  });

  test('the place is the numeral’s own', async () => {
    const { diagnostics } = await proveSmall({
      report: REPORT,
      facts: FACTS,
      points: ['>-\n        占比提高${gain}，\n        共30人'],
    });
    expect(diagnostics[0]!.places[0]!.span.start).toMatchObject({ column: 10 });
    expect(diagnostics[0]!.places[0]!.span.end).toMatchObject({ column: 12 });
  });
});

describe('another’s name', () => {
  test.each([
    ['存款余额${loans}', ['error source-name 1']],
    ['PM2.5年浓度${exports}', ['error source-name 1']],
    ['出口下降${pm}', ['error source-name 1']],
    ['存贷款余额分别${loans}、${deposits}', ['error source-name 1', 'error source-name 1']],
    ['新增就业${jobless}', ['error source-name 1']],
  ])('%s', async (point, says) => expect(await say(point)).toEqual(says));

  test('in a table and in a chart', async () => {
    const more = `figures:
  t: { table: [指标, 数], title: 表, rows: [[存款余额, "\${loans}"]] }
  c: { chart: bar, title: 图, categories: [存款余额, 贷款余额], facts: [loans, deposits] }`;
    expect(saysOf(await proveSmall({ report: REPORT, facts: FACTS, more }))).toEqual([
      'error source-name figures.t.rows.0.1',
      'error source-name figures.c',
      'error source-name figures.c',
    ]);
  });
});

describe('words of growth', () => {
  test.each([
    ['出口下降${exports}', 'error source-verb 1'],
    ['PM2.5年浓度增长${pm}', 'error source-verb 1'],
    ['高新企业达${firms}', 'error source-verb 1'],
    ['高新企业增加值达到${firms}', 'error source-verb 1'],
    ['出口提高${exports}', 'warning source-verb 1'],
    ['占比增长${gain}', 'warning source-verb 1'],
    ['新增就业提高到${more-jobs}', 'warning target-below 1'],
    ['就业再增加${more-jobs}', 'warning target-below 1'],
  ])('%s', async (point, says) => expect(await say(point)).toEqual([says]));

  test('a fact in points that is said to grow', async () => {
    const fact = FACTS[6]!.replace('verb: 提高', 'verb: 增长');
    expect(saysOf(await proveSmall({ report: REPORT, facts: [fact] }))).toEqual(['warning source-verb facts.gain.verb']);
  });
});

test('a target below the result beside it, in a table row and under a chart', async () => {
  const facts = [
    ...FACTS.slice(0, 4),
    FACTS[4]!.replace('name: 新增就业', 'name: 城镇就业'),
    FACTS[5]!.replace('name: 新增就业', 'name: 就业目标'),
  ];
  const table = 'figures:\n  t: { table: [项, 甲, 乙], title: 表, rows: [[就业, "${jobs}", "${more-jobs}"]] }';
  const chart =
    'figures:\n  c: { chart: before-after, title: 就业增加, categories: [2020年, 2021年目标], facts: [jobs, more-jobs] }';
  const points = ['就业提高到${more-jobs}'];
  expect(saysOf(await proveSmall({ report: REPORT, facts, points }))).toEqual([]);
  expect(saysOf(await proveSmall({ report: REPORT, facts, points, more: table }))).toEqual([
    'warning target-below sections.0.points.1',
  ]);
  expect(saysOf(await proveSmall({ report: REPORT, facts, more: chart }))).toEqual(['warning target-below figures.c.title']);
});

test('headings: a word changed, a number changed; an outline of the author’s own is let be', async () => {
  const report = '一、工作回顾\n\n（一）工业提速增效\n\n甲。\n\n（二）农业稳产保供\n\n乙。\n\n（三）服务业恢复\n\n丙。\n';
  const outline = async (...headings: readonly (readonly [string, string])[]) => {
    const children = headings.map(
      ([number, heading], index) => `      - { id: h${index}, number: ${number}, heading: ${heading} }\n`,
    );
    return saysOf(await proveSmall({ report, points: [`完\n    children:\n${children.join('')}`] }));
  };
  expect(await outline(['（一）', '工业提速增效'], ['（二）', '农业稳产保供'])).toEqual([]);
  expect(await outline(['（一）', '工业提速增效'], ['（二）', '农业稳产增供'])).toEqual(['error heading-source ']);
  expect(await outline(['（一）', '工业提速增效'], ['（三）', '农业稳产保供'])).toEqual(['error heading-source ']);
  expect(await outline(['（一）', '我们的话'], ['（二）', '工业提速增效'], ['（三）', '别的话'])).toEqual([]);
});
