/** Whole content: what comes out, the period guard, figures, the JSON Schema. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { jsonSchema } from '../../src/content/schema.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { ChartFigure, Content } from '../../src/model/content.js';
import { makeFolder } from '../support/folder.js';

const HEAD = `report: { title: 报告, language: zh-CN }
sources:
  report: { title: 某报告 }
facts:
  gdp: { name: 生产总值, print: 12003亿元, period: 2020年, change: growth, source: { where: 一, literal: 12003亿元 } }
  growth: { name: 增速, print: 3%, period: 2020年, kind: growth, verb: 增长 }
  target: { name: 目标, print: 7.5%以上, period: 2021年, kind: target }
  trains: { name: 班列, print: 1126班, period: 2020年 }
  trains-target: { name: 班列目标, print: 1500班以上, period: 2021年 }
  more: { name: 增开, derive: { subtract: [trains-target, trains] }, period: 2021年 }
  industry: { name: 三产, print: 1.3∶39.7∶59, period: 2020年 }
`;

async function load(rest: string, head = HEAD): Promise<{ content: Content | null; codes: string[]; list: Diagnostics['list'] }> {
  const folder = makeFolder({ 'content.yaml': head + rest });
  const diagnostics = new Diagnostics();
  const content = await loadContent(folder.project, diagnostics);
  folder.remove();
  const codes = diagnostics.list.map(
    ({ code, places }) => `${code}@${places[0]?.span.start.line}:${places[0]?.span.start.column}`,
  );
  return { content, codes, list: diagnostics.list };
}

const SECTION = 'sections:\n  - id: a\n    heading: 标题\n';

test('a report comes out complete, absent optionals null', async () => {
  const { content, codes } = await load(`${SECTION}    points:\n      - 全市${'${gdp}'}\n`);
  expect(codes).toEqual([]);
  expect(content?.report).toMatchObject({
    language: 'zh-CN',
    subtitle: null,
    edited: null,
    issuer: null,
    date: null,
    marks: [],
    basis: null,
    notes: [],
  });
  expect(content?.facts.gdp).toMatchObject({
    change: 'growth',
    verb: null,
    kind: 'result',
    source: { source: 'report', where: '一', literal: '12003亿元' },
    scope: null,
    derived: null,
    span: { start: { line: 5, column: 8 } },
  });
  expect(content?.facts.more).toMatchObject({
    print: '374班以上',
    qualifier: 'at-least',
    derived: { operation: 'subtract', from: ['trains-target', 'trains'] },
  });
  const [section] = content?.sections ?? [];
  expect(section).toMatchObject({
    id: 'a',
    number: null,
    kind: null,
    period: null,
    lead: null,
    text: [],
    detailed: [],
    children: [],
    path: 'sections.0',
  });
  expect(section?.short).toBe(section?.heading);
  expect(section?.points[0]).toMatchObject({
    plain: '全市12003亿元',
    path: 'sections.0.points.0',
    span: { start: { line: 16, column: 9 } },
  });
  expect(Object.getPrototypeOf(content?.facts)).toBeNull();
});

test('facts keep the order of the file, though derived ones ask for others first', async () => {
  const { content } = await load(
    SECTION,
    HEAD.replace('  gdp:', '  first: { name: 先, derive: { add: [trains, trains] }, period: 2020年 }\n  gdp:'),
  );
  expect(Object.keys(content?.facts ?? {})).toEqual([
    'first',
    'gdp',
    'growth',
    'target',
    'trains',
    'trains-target',
    'more',
    'industry',
  ]);
});

test.each([
  ['another period in prose', '    period: 2020年\n    lead: 增长${target}\n', ['fact-period@16:13']],
  ['its period printed', '    period: 2020年\n    lead: ${target:period}增长${target}\n', []],
  ['its period in words', '    period: 2020年\n    lead: 2021年增长${target}\n', []],
  ['periods listed', '    period: [2020年, 2021年]\n    lead: 增长${target}${growth}\n', []],
  ['inherited', '    period: 2020年\n    children:\n      - id: b\n        heading: 乙${target}\n', ['fact-period@18:19']],
  ['overridden', '    period: 2020年\n    children:\n      - { id: b, heading: "乙${target}", period: 2021年 }\n', []],
  ['none declared', '    lead: 增长${target}\n', []],
])('the period guard: %s', async (_, rest, expected) => {
  expect((await load(SECTION + rest)).codes).toEqual(expected);
});

test.each([
  ['unit', 'chart: bar\n    title: 图\n    facts: [growth, trains]', ['mixed-units@16:21']],
  ['scale', 'chart: bar\n    title: 图\n    unit: 元\n    facts: [gdp]', ['mixed-units@17:13']],
  ['an unknown fact', 'chart: bar\n    title: 图\n    facts: [growht]', ['unknown-fact@16:13']],
  ['a ratio among others', 'chart: column\n    title: 图\n    facts: [industry]', ['schema@16:13']],
  ['too few facts', 'chart: bar\n    title: 图\n    categories: [甲, 乙]\n    facts: [growth]', ['schema@17:12']],
  [
    'several series without categories',
    'chart: bar\n    title: 图\n    series: [{ name: a, facts: [growth] }, { name: b, facts: [target] }]',
    ['schema@14:5'],
  ],
  ['another period', 'chart: bar\n    title: 图\n    period: 2021年\n    facts: [growth, target]', ['fact-period@17:13']],
  ['a short row', 'title: 表\n    table: [甲, 乙]\n    rows:\n      - [一]', ['schema@17:9']],
  [
    'two units, though each column has one',
    'chart: column\n    title: 图\n    categories: [甲]\n    series: [{ name: a, facts: [growth] }, { name: b, facts: [trains] }]',
    ['mixed-units@17:63'],
  ],
  [
    'as outside a combo',
    'chart: column\n    title: 图\n    categories: [甲]\n    series: [{ name: a, as: line, facts: [growth] }]',
    ['chart@17:29'],
  ],
  [
    'a combo without a line',
    'chart: combo\n    title: 图\n    categories: [甲]\n    series: [{ name: a, facts: [growth] }]',
    ['chart@14:5'],
  ],
  ['one fact before and none after', 'chart: before-after\n    title: 图\n    facts: [growth]', ['chart@14:5']],
  ['parts short of a hundred', 'chart: doughnut\n    title: 图\n    facts: [growth, target]\n', ['chart@14:5']],
  ['steps that miss the end', 'chart: waterfall\n    title: 图\n    facts: [growth, target, growth]\n', ['chart@16:29']],
  [
    'a step that is none',
    'chart: waterfall\n    title: 图\n    facts: [growth, target, growth]\n    minus: [growth]\n',
    ['chart@17:13'],
  ],
  [
    'panels of one',
    'chart: multiples\n    title: 图\n    categories: [甲]\n    series: [{ name: a, facts: [growth] }]',
    ['chart@14:5'],
  ],
  [
    'facts and series',
    'chart: bar\n    title: 图\n    facts: [growth]\n    series: [{ name: a, facts: [growth] }]',
    ['schema@14:5'],
  ],
  ['neither chart nor table', 'title: 图\n    charts: bar\n    facts: [growth]', ['unknown-key@15:5']],
])('a figure with %s', async (_, figure, expected) => {
  const { codes, list } = await load(`figures:\n  x:\n    ${figure}\n${SECTION}`);
  expect(codes).toEqual(expected);
  for (const { hint } of list) expect(hint?.en).toBeTruthy();
});

test.each([
  ['no word of it', '', ['mixed-scope@18:19']],
  ['a category that says it', '    categories: [航空港区, 全市]\n', []],
  ['a note on scope', '    note: 口径不同。\n', []],
])('two scopes on one axis, with %s', async (_, said, expected) => {
  const head = `${HEAD}  zone: { name: 增速, print: 7.8%, period: 2020年, scope: 航空港区, kind: growth }\n  city: { name: 增速, print: 3.0%, period: 2020年, scope: 全市, kind: growth }\n`;
  const { content, codes, list } = await load(
    `figures:\n  x:\n    chart: bar\n    title: 图\n${said}    facts: [city, zone]\n${SECTION}`,
    head,
  );
  expect(codes).toEqual(expected);
  // Issue 8: it is warned of, and the chart is drawn.
  expect(content?.figures.x?.kind).toBe('chart');
  for (const { hint, severity } of list) expect([severity, Boolean(hint?.en)]).toEqual(['warning', true]);
});

test('targets say that they are: by their series, or by their categories', async () => {
  const { content } = await load(
    `figures:
  one: { chart: column, title: 图, categories: [2020年, 2021年], facts: [growth, target] }
  two: { chart: column, title: 图, categories: [甲], series: [{ name: 2020年, facts: [growth] }, { name: 2021年, facts: [target] }] }
  three: { chart: column, title: 2021年目标, categories: [甲, 乙], facts: [target, target] }
${SECTION}`,
  );
  const figure = (id: string) => content?.figures[id] as ChartFigure;
  expect(figure('one').categories).toEqual(['2020年', '2021年（目标）']);
  expect(figure('two').series.map(({ name }) => name)).toEqual(['2020年', '2021年（目标）']);
  expect(figure('two').categories).toEqual(['甲']);
  expect(figure('three').categories).toEqual(['甲', '乙']);
});

test('charts: unit, categories, gaps, a ratio spread out, alternative texts', async () => {
  const { content, codes } = await load(`figures:
  one: { chart: bar, title: 增速, facts: [growth, target] }
  two:
    chart: column
    title: 对比
    categories: [甲, 乙]
    series:
      - { name: 2020年, facts: [growth, null] }
      - { name: 2021年, facts: [target, target] }
  three: { chart: doughnut, title: 三产, categories: [一产, 二产, 三产], facts: [industry] }
  four: { table: [指标, { heading: 值, align: number }], title: 表, rows: [[甲, "\${gdp}"], [乙, ]] }
${SECTION}    figures: [one, two, three]
`);
  expect(codes).toEqual(['schema@22:87']);
  expect(content).toBeNull();
  const fixed = await load(`figures:
  one: { chart: bar, title: 增速, facts: [growth, target] }
  two:
    chart: column
    title: 对比
    categories: [甲, 乙]
    series:
      - { name: 2020年, facts: [growth, null] }
      - { name: 2021年, facts: [target, target] }
  three: { chart: doughnut, title: 三产, categories: [一产, 二产, 三产], facts: [industry] }
  four: { table: [指标, { heading: 值, align: number }], title: 表, rows: [[甲, "\${gdp}"], [乙, ""]] }
${SECTION}    figures: [one, two, three]
`);
  expect(fixed.codes).toEqual([]);
  const { one, two, three, four } = fixed.content!.figures;
  expect(one).toMatchObject({
    unit: '%',
    categories: ['增速（2020年）', '目标（2021年）'],
    alt: '条形图：增速。增速（2020年） 3%，目标（2021年） 7.5%以上。',
  });
  expect(two).toMatchObject({ alt: '柱形图：对比。2020年：甲 3%，乙 无数据；2021年（目标）：甲 7.5%以上，乙 7.5%以上。' });
  expect(three).toMatchObject({ unit: '', alt: '环形图：三产。一产、二产、三产：1.3∶39.7∶59。' });
  expect(four).toMatchObject({ alt: '表。表格，2 行，各列为指标、值。', columns: [{ align: 'text' }, { align: 'number' }] });
  expect(fixed.content!.sections[0]?.figures.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
});

test('the committed JSON Schema is that of the schema', () => {
  const committed = readFileSync(fileURLToPath(new URL('../../templates/content.schema.json', import.meta.url)), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  expect(committed).toContain('"http://json-schema.org/draft-07/schema#"');
});

test('the content that ships is without fault', async () => {
  const { codes } = await load('', readFileSync(fileURLToPath(new URL('../../content.yaml', import.meta.url)), 'utf8'));
  expect(codes).toEqual([]);
});

test.each(['zh-CN1', 'zh-CNN', 'zh-CN-CN', 'en-GB-oed', 'en_GB'])(
  'the language %s is none, and said so at its place',
  async (tag) => {
    const { content, codes } = await load(SECTION, HEAD.replace('zh-CN', tag));
    expect(content).toBeNull();
    expect(codes).toEqual(['schema@1:32']);
  },
);

test.each(['zh-CN', 'zh-Hant-TW', 'en', 'de-CH-1996', 'sr-Latn'])('the language %s is one', async (tag) => {
  expect((await load(SECTION, `report: { title: R, language: ${tag} }\n`)).content?.report.language).toBe(tag);
});

test('what is called __proto__ is a fault, at its place, and no fact is lost without a word', async () => {
  const named = HEAD.replace('  growth:', '  __proto__: { name: 某, print: 1亿元, period: 2020年 }\n  growth:');
  expect((await load(SECTION, named)).codes).toEqual(['yaml-feature@6:3']);
});

test('a kind of chart by a name that others have for it', async () => {
  const { list } = await load(`figures:\n  a: { chart: pie, title: 图, facts: [gdp, trains] }\n${SECTION}    points: [甲]\n`);
  expect(list[0]!.hint!.en).toMatch(/^did you mean "doughnut"\?/);
});
