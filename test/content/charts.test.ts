/** Charts of several scales and years, and with a rest: what comes out, and what is refused. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { ChartFigure } from '../../src/model/content.js';
import { makeFolder } from '../support/folder.js';

const ENGLISH = `report: { title: Report, language: en }
facts:
  sales: { name: Sales, print: US$1.24 billion, period: H1 2025 }
  costs: { name: Costs, print: US$830.5 million, period: H1 2025 }
  goal: { name: Sales, print: US$3 billion, period: 2027, kind: target }
`;
const CHINESE = `report: { title: 报告, language: zh-CN }
facts:
  budget: { name: 预算, print: 860.5亿元, period: 2025年 }
  plan: { name: 预算, print: 1.2万亿元, period: 2030年, kind: target }
  debt: { name: 债务, print: 近1200万元, period: 2025年 }
  staff: { name: 职工, print: 3.2万人, period: 2025年 }
  town: { name: 城镇占比, print: 62.5％, period: 2025年, kind: share }
  plains: { name: 平原占比, print: 20.25%, period: 2025年, kind: share }
  hills: { name: 丘陵占比, print: 约10%, period: 2025年, kind: share }
  all: { name: 全部占比, print: 100%, period: 2025年, kind: share }
  old: { name: 旧城占比, print: 8%, period: 2020年, kind: share }
  air: { name: 甲站, print: 35 µg/m³, period: 2025年 }
  air-b: { name: 乙站, print: 40 μg/m³, period: 2025年 }
  written: { name: 另记, print: 四万亿元, number: 40000, unit: 亿元, period: 2025年 }
`;
const REST = `figures:
  it: { title: 图, FIGURE }
sections:
  - { id: a, heading: 甲, figures: [it] }
`;

async function load(figure: string, facts = CHINESE) {
  const folder = makeFolder({ 'content.yaml': facts + REST.replace('FIGURE', figure) });
  const diagnostics = new Diagnostics();
  const content = await loadContent(folder.project, diagnostics);
  folder.remove();
  return { content, chart: content?.figures.it as ChartFigure, list: diagnostics.list };
}
const codes = ({ list }: Awaited<ReturnType<typeof load>>): string[] => list.map(({ code }) => code);

describe('scales', () => {
  test.each([
    ['the scale of most', 'chart: bar, facts: [budget, debt, plan, debt]', '万元', 4],
    ['of two alike the smaller', 'chart: bar, facts: [plan, budget]', '亿元', 8],
    ['the declared one', 'chart: bar, unit: 万亿元, facts: [plan, budget]', '万亿元', 12],
    ['with a currency', 'chart: bar, facts: [sales, costs]', 'US$ million', 6],
    ['a number that the author gives, in its own unit', 'chart: bar, facts: [budget, written]', '亿元', undefined],
  ])('%s', async (_, figure, unit, scale) => {
    const { chart, list } = await load(figure, figure.includes('sales') ? ENGLISH : CHINESE);
    expect(list).toEqual([]);
    expect(chart.series[0]).toMatchObject({ unit });
    expect(chart.series[0]!.scale).toBe(scale);
    expect(chart.unit).toBe(scale === undefined ? unit : '');
  });

  test('a grid says its scale though labels say theirs', async () => {
    expect((await load('chart: line, facts: [budget, plan]')).chart.unit).toBe('亿元');
  });

  test('full- and half-width units are one, and so are two forms of a letter', async () => {
    expect(codes(await load('chart: bar, facts: [town, plains]'))).toEqual([]);
    expect(codes(await load('chart: bar, facts: [air, air-b]'))).toEqual([]);
  });

  test('other units are not, whatever their scales', async () => {
    expect(codes(await load('chart: bar, facts: [budget, staff]'))).toEqual(['mixed-units']);
    expect(codes(await load('chart: bar, unit: 万人, facts: [budget, plan]'))).toEqual(['mixed-units']);
  });
});

describe('periods', () => {
  test.each([
    ['a goal beside a result, of one name', 'chart: bar, period: 2025年, facts: [budget, plan]', ['2025年', '2030年目标']],
    ['of two names', 'chart: bar, facts: [debt, plan]', ['债务（2025年）', '预算（2030年目标）']],
    [
      'each category says its own',
      'chart: bar, period: 2025年, categories: [2025年, 2030年预期], facts: [budget, plan]',
      ['2025年', '2030年预期'],
    ],
    ['of one period', 'chart: bar, facts: [town, plains]', ['城镇占比', '平原占比']],
  ])('%s', async (_, figure, categories) => {
    const { chart, list } = await load(figure);
    expect(list).toEqual([]);
    expect(chart.categories).toEqual(categories);
  });

  test('a goal is told in English words', async () => {
    const { chart } = await load('chart: bar, facts: [costs, sales, goal]', ENGLISH);
    expect(chart.categories).toEqual(['Costs (H1 2025)', 'Sales (H1 2025)', 'Sales (2027 target)']);
  });

  test('a result of another year that nothing says is refused, with a remedy that works', async () => {
    const refused = await load('chart: bar, period: 2025年, categories: [现在, 从前], facts: [town, old]');
    expect(codes(refused)).toEqual(['fact-period']);
    expect(refused.list[0]!.hint!.zh).toContain('在类别名里写明“2020年”');
    expect(codes(await load('chart: bar, period: 2025年, categories: [现在, 2020年], facts: [town, old]'))).toEqual([]);
    expect(codes(await load('chart: bar, period: [2025年, 2020年], facts: [town, old]'))).toEqual([]);
  });
});

describe('what is left of a whole', () => {
  test('of a hundred per cent: one part more, a derived fact', async () => {
    const { content, chart, list } = await load('chart: doughnut, facts: [town, plains], rest: 山区');
    expect(list).toEqual([]);
    expect(chart.categories).toEqual(['城镇占比', '平原占比', '山区']);
    expect(content!.facts['it-rest']).toMatchObject({
      name: '山区',
      print: '17.25%',
      derived: { operation: 'rest', from: ['town', 'plains'] },
    });
    expect(chart.alt).toContain('山区 17.25%');
  });

  test('of a whole in other words: in its scale', async () => {
    const left = await load('chart: doughnut, facts: [budget], rest: { name: 其余, of: written }');
    expect(left.list).toEqual([]);
    expect(left.content!.facts['it-rest']).toMatchObject({ number: { value: '39139.5' }, derived: { operation: 'subtract' } });
  });

  test.each([
    ['a qualifier', 'facts: [town, hills], rest: 其他', '带限定词'],
    ['nothing left', 'facts: [all], rest: 其他', '没有余下'],
    ['another period', 'facts: [town, old], rest: 其他', '2020年'],
    ['no percentage', 'facts: [budget], rest: 其他', 'rest: { name: 名称, of: 整体的编号 }'],
  ])('is refused: %s', async (_, figure, why) => {
    const { list } = await load(`chart: doughnut, ${figure}`);
    expect(list.map(({ code }) => code)).toEqual(['fact-derive']);
    expect(list[0]!.message.zh).toContain(why);
  });

  test('is of charts that divide a whole', async () => {
    expect(codes(await load('chart: bar, facts: [town], rest: 其他'))).toEqual(['chart']);
  });
});

describe('what is pointed out', () => {
  test.each([
    ['ids of facts', 'chart: bar, facts: [town, plains, hills], highlight: [plains]', [1]],
    ['names of categories', 'chart: column, facts: [town, plains], categories: [城镇, 平原], highlight: [平原, 城镇]', [1, 0]],
    ['names that facts give', 'chart: doughnut, facts: [town, plains], rest: 其他, highlight: [其他, 平原占比]', [2, 1]],
  ])('by %s', async (_, figure, found) => {
    const { chart, list } = await load(`${figure}, note: 占全县`);
    expect(list).toEqual([]);
    expect(chart.highlight).toEqual(found);
  });

  test.each([
    ['a name that is near', 'chart: bar, facts: [town, plains], highlight: [plain]', 'plains'],
    [
      'none that is',
      'chart: bar, facts: [town, plains], categories: [城镇, 平原], highlight: [海岛]',
      '城镇、平原、town、plains',
    ],
    ['a form in which colours say something else', 'chart: line, facts: [town, plains], highlight: [plains]', '删去它'],
    [
      'several series',
      'chart: bar, categories: [甲], series: [{ name: 一, facts: [town] }, { name: 二, facts: [plains] }], highlight: [甲]',
      '删去它',
    ],
  ])('%s: said with what will do', async (_, figure, hint) => {
    const { list } = await load(figure);
    expect(list.map(({ code }) => code)).toEqual(['chart']);
    expect(list[0]!.hint?.zh).toContain(hint);
  });
});

describe('an order by number', () => {
  const names = ({ series }: ChartFigure) => series[0]!.facts.map((fact) => fact?.id ?? null);

  test('across scales, equal ones as written, what has none last; what is pointed out goes along', async () => {
    const { chart, list } = await load(
      'chart: bar, facts: [debt, budget, null, plan, written], categories: [债, 预, 空, 规, 另], sort: descending, note: 规为2030年, highlight: [budget]',
    );
    expect(list).toEqual([]);
    expect(names(chart)).toEqual(['written', 'plan', 'budget', 'debt', null]);
    expect(chart.highlight).toEqual([2]);
    expect(chart.categories.map((name) => name[0])).toEqual(['另', '规', '预', '债', '空']);
    expect(names((await load('chart: column, facts: [plan, debt, budget], sort: ascending')).chart)).toEqual([
      'debt',
      'budget',
      'plan',
    ]);
    expect(names((await load('chart: column, facts: [plan, debt, budget]')).chart)).toEqual(['plan', 'debt', 'budget']);
  });

  test('a bar without a number needs a name', async () => {
    const { list } = await load('chart: bar, facts: [debt, null]');
    expect(list.map(({ message }) => message.zh)).toEqual(['facts 中写了 null，这一类叫什么要写在 categories 里']);
  });

  test('refused where the order says something else', async () => {
    const line = await load('chart: line, facts: [town, plains], sort: descending');
    expect(line.list.map(({ message }) => message.zh)).toEqual(['sort 只用于单个系列的 bar 和 column']);
  });
});
