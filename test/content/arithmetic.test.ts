/** What a figure adds up to, and what is computed of facts: told or refused where it means nothing or does not hold. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { makeFolder } from '../support/folder.js';

/** Facts `id: name print …` a line; what is said, in English, and the content where it could be read. */
async function load(facts: Readonly<Record<string, string>>, rest: string, language = 'zh-CN') {
  const lines = Object.entries(facts).map(
    ([id, own]) => `  ${id}: { name: 项${id}, ${own.includes('period:') ? '' : 'period: 2031年, '}${own} }\n`,
  );
  const folder = makeFolder({
    'content.yaml': `report: { title: 账, language: ${language} }\nfacts:\n${lines.join('')}${rest}sections:\n  - { id: s, heading: 节, points: [一句] }\n`,
  });
  const diagnostics = new Diagnostics();
  const content = await loadContent(folder.project, diagnostics);
  folder.remove();
  return {
    content,
    said: diagnostics.list.map(({ severity, code, message, hint }) => `${severity} ${code}: ${message.en} | ${hint?.en}`),
  };
}
const prints = (...all: readonly string[]) => Object.fromEntries(all.map((print, i) => ['abcdefgh'[i]!, `print: ${print}`]));

describe('a waterfall', () => {
  const figure = (note = '') => `figures:\n  f: { chart: waterfall, title: 结余, facts: [a, b, c, d]${note} }\n`;

  test('that adds up is fine', async () => {
    expect((await load(prints('40亿元', '12亿元', '3亿元', '55亿元'), figure())).said).toEqual([]);
  });

  test('that is off by what rounding may do is told, until the note says so', async () => {
    const facts = prints('40亿元', '12亿元', '3亿元', '56亿元');
    const { content, said } = await load(facts, figure());
    expect(content).not.toBeNull();
    expect(said).toEqual([
      expect.stringMatching(/^warning chart: start and steps make 55, but the end is 56: unless by rounding/),
    ]);
    expect((await load(facts, figure(', note: 因四舍五入，各项之和与总数略有出入。'))).said).toEqual([]);
  });

  test('that is off by more is refused', async () => {
    expect((await load(prints('40亿元', '12亿元', '3亿元', '60亿元'), figure())).said[0]).toMatch(
      /^error chart: start and steps make 55/,
    );
  });
});

describe('a chart', () => {
  test('without a value is refused', async () => {
    const { content, said } = await load(
      prints('4家'),
      'figures:\n  f: { chart: column, title: 空, facts: [null, null], categories: [甲, 乙] }\n',
    );
    expect(content).toBeNull();
    expect(said).toEqual([expect.stringMatching(/^error chart: the chart holds no value/)]);
  });

  test.each([
    ['doughnut', 'facts: [a, b, c], categories: [城区, 乡镇, 合计]'],
    [
      'stacked',
      'categories: [上年, 今年], series: [{ name: 城区, facts: [a, a] }, { name: 乡镇, facts: [b, b] }, { name: 总计, facts: [c, c] }]',
    ],
  ])('a %s with the total among its parts is refused', async (kind, own) => {
    const { said } = await load(prints('30家', '20家', '50家'), `figures:\n  f: { chart: ${kind}, title: 家数, ${own} }\n`);
    expect(said).toEqual([expect.stringMatching(/^error chart: "(合计|总计)" is the sum of the parts, and no part itself/)]);
  });

  test('of bars may show the total beside the parts', async () => {
    const own = 'figures:\n  f: { chart: bar, title: 家数, facts: [a, b, c], categories: [城区, 乡镇, 合计] }\n';
    expect((await load(prints('30家', '20家', '50家'), own)).said).toEqual([]);
  });
});

describe('a table', () => {
  const table = (rows: string, more = '') =>
    `figures:\n  t:\n    title: 投资\n    table: [区县, 投资]\n    rows: [${rows}]\n${more}`;
  const ROWS = '[东区, "${a}"], [西区, "${b}"], [合计, "${c}"]';

  test('whose total is that of its rows is fine, in other scales too', async () => {
    expect((await load(prints('0.9亿元', '2000万元', '1.1亿元'), table(ROWS))).said).toEqual([]);
  });

  test('whose total is another is told at its cell, and the hint leads out', async () => {
    const facts = prints('31.5亿元', '20.3亿元', '61.8亿元');
    expect((await load(facts, table(ROWS))).said).toEqual([
      expect.stringMatching(
        /^warning relation: the parts add up to 51.8, but "合计" is 61.8亿元 \| .*give the line another name/,
      ),
    ]);
    expect((await load(facts, table(ROWS.replace('合计', '全县')))).said).toEqual([]);
  });

  test('a difference by rounding is told apart, and excused by the note', async () => {
    const facts = prints('31.5亿元', '20.3亿元', '51.9亿元');
    expect((await load(facts, table(ROWS))).said).toEqual([expect.stringContaining('unless by rounding')]);
    expect((await load(facts, table(ROWS, '    note: 合计数因四舍五入略有出入。\n'))).said).toEqual([]);
  });

  test.each([
    ['合　计', 'zh-CN', '合计数因四舍五入略有出入。'],
    ['Grand Total', 'en', 'Rounded figures.'],
    ['TOTAL', 'en', 'Differences are due to Rounding.'],
  ])('a total is one by its name however it is set: %s', async (name, language, note) => {
    const units = language === 'en' ? ['31.5 km', '20.3 km', '51.9 km'] : ['31.5公里', '20.3公里', '51.9公里'];
    const rows = ROWS.replace('合计', name);
    expect((await load(prints(...units), table(rows), language)).said).toEqual([expect.stringContaining('unless by rounding')]);
    expect((await load(prints(...units), table(rows, `    note: ${note}\n`), language)).said).toEqual([]);
  });

  test('totals of a row are looked at as those of a column are', async () => {
    const own = 'figures:\n  t: { title: 客流, table: [线路, 上半年, 下半年, 合计], rows: [[一号线, "${a}", "${b}", "${c}"]] }\n';
    expect((await load(prints('31万人次', '20万人次', '52.6万人次'), own)).said).toEqual([
      expect.stringContaining('add up to 51,'),
    ]);
  });

  test.each([
    [
      'rates do not add up',
      '[东区, "${a}"], [西区, "${b}"], [合计, "${c}"]',
      { a: 'print: 5%, kind: growth', b: 'print: 7%, kind: growth', c: 'print: 6%, kind: growth' },
    ],
    [
      'subtotals are counted twice',
      '[东区, "${a}"], [小计, "${a}"], [西区, "${b}"], [合计, "${c}"]',
      prints('3家', '4家', '7家'),
    ],
    [
      'a row with more than a fact leaves it open',
      '[东区, "约${a}"], [西区, "${b}"], [合计, "${c}"]',
      prints('3家', '4家', '9家'),
    ],
    ['other units are other columns’ matter', '[东区, "${a}"], [西区, "${b}"], [合计, "${c}"]', prints('3家', '4所', '9家')],
  ])('%s', async (_, rows, facts) => {
    expect((await load(facts, table(rows))).said).toEqual([]);
  });
});

describe('derivations that mean nothing are refused', () => {
  test.each([
    [
      'growth from a loss',
      { a: 'print: -5亿元, period: 2030年', b: 'print: 3亿元' },
      'growth: [b, a]',
      /"a" is below zero: between loss and profit/,
    ],
    [
      'growth into a loss',
      { a: 'print: 5亿元, period: 2030年', b: 'print: -3亿元' },
      'growth: [b, a]',
      /"b" is below zero: between loss and profit/,
    ],
    ['growth from nothing', { a: 'print: 0家, period: 2030年', b: 'print: 3家' }, 'growth: [b, a]', /zero/],
    ['a difference of ranks', { a: 'print: 第9位', b: 'print: 第7位' }, 'subtract: [b, a]', /"b" is a rank/],
    [
      'a sum of ranks told by their kind',
      { a: 'print: 9名, kind: rank', b: 'print: 7名, kind: rank' },
      'sum: [b, a]',
      /is a rank/,
    ],
    ['a sum of rates', { a: 'print: 5%, kind: growth', b: 'print: 7%, kind: growth' }, 'add: [a, b]', /rates do not add up/],
    [
      'a sum of rates told by their verb',
      { a: 'print: 5%, verb: 下降', b: 'print: 7%, verb: 下降' },
      'sum: [a, b]',
      /rates do not add up/,
    ],
    ['a share of less', { a: 'print: 8家', b: 'print: 6家' }, 'share: [a, b]', /"a" is larger than "b"/],
    [
      'a multiple of a loss',
      { a: 'print: -8亿元', b: 'print: 6亿元' },
      'ratio: [b, a]',
      /"a" is below zero: it has no proportion/,
    ],
  ])('%s', async (_, facts, derive, why) => {
    const own = Object.fromEntries(Object.entries(facts).map(([id, text]) => [id, text]));
    const { content, said } = await load({ ...own, x: `derive: { ${derive} }` }, '');
    expect(content).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error fact-derive/);
    expect(said[0]).toMatch(why);
  });

  test('shares add up', async () => {
    expect((await load({ ...prints('39.7%', '59%'), x: 'derive: { add: [a, b] }' }, '')).content?.facts.x?.print).toBe('98.7%');
  });
});

describe('numbers below zero', () => {
  test.each([
    ['-3.5%', '-3.5'],
    ['−3.5%', '-3.5'],
    ['－3.5%', '-3.5'],
    ['﹣3.5%', '-3.5'],
    ['$-3.5bn', '-3.5'],
  ])('%s is read', async (print, value) => {
    expect(
      (await load({ a: `print: "${print}"` }, '', print.includes('$') ? 'en' : 'zh-CN')).content?.facts.a?.number,
    ).toMatchObject({ value });
  });

  test.each([
    ['负3.5%', 'zh-CN'],
    ['零下12℃', 'zh-CN'],
    ['（3.5）亿元', 'zh-CN'],
    ['约▲3.5亿元', 'zh-CN'],
    ['—3.5%', 'zh-CN'],
    ['±3.5%', 'zh-CN'],
    ['minus 3.5%', 'en'],
    ['(1,234)', 'en'],
    ['-$3.5bn', 'en'],
  ])('%s is asked about; both ways out come out negative, print or keep it', async (print, language) => {
    const asked = await load({ a: `print: "${print}"` }, '', language);
    expect(asked.said).toHaveLength(1);
    const [, minus, number] = /write a negative number as (\S+?);.*number: (-\S+)$/.exec(asked.said[0]!) ?? [];
    for (const own of [`print: "${minus}"`, `print: "${print}", number: ${number}`]) {
      const { content, said } = await load({ a: own }, '', language);
      expect(said).toEqual([]);
      expect(content?.facts.a?.number).toMatchObject({ value: number });
      expect(content?.facts.a?.unit).toMatch(/^(%|℃|元|\$|)$/);
    }
    expect((await load({ a: `print: "${print}", number: ${number}` }, '', language)).content?.facts.a?.print).toBe(print);
    // Whoever says its qualifier has not said that.
    expect((await load({ a: `print: "${print}", qualifier: none` }, '', language)).content).toBeNull();
  });

  test('a word of falling is no qualifier', async () => {
    expect((await load({ a: 'print: 下降3%, qualifier: none' }, '')).said[0]).toMatch(
      /^error fact-print: "下降" before the number/,
    );
  });
});

test.each(['4万2', '12亿3元', '1e5', '5-%'])('%s is read by nobody whole, so it is refused', async (print) => {
  expect((await load({ a: `print: ${print}` }, '')).content).toBeNull();
});
