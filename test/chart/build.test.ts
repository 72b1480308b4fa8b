/** A figure's chart: labels, values, colours, names, axes. */
import { describe, expect, test } from 'vitest';
import { buildCharts } from '../../src/chart/build.js';
import type { Chart } from '../../src/model/chart.js';
import type { ChartFigure } from '../../src/model/content.js';
import type { Fact } from '../../src/model/fact.js';
import { chartFigure, decimalFact, prose } from '../layout/build.js';
import { printed, theme } from './kit.js';

const build = (figure: ChartFigure): Chart => buildCharts(figure, theme)[0];
const of = (facts: readonly (Fact | null)[], unit: string, kind: ChartFigure['chart'] = 'column') => {
  const figure = chartFigure(
    kind,
    facts.map((_, i) => `c${i}`),
    {},
    unit,
  );
  return build({ ...figure, series: [{ name: 's', facts, as: 'column', unit, span: prose('').span }] });
};
const labels = ({ series }: Chart) => series[0]!.points.map((point) => point?.label ?? null);

describe('labels leave out the chart’s unit', () => {
  test('a currency before the number, its scale behind it', () => {
    expect(labels(of([decimalFact('a', '48.2', ' million', { before: 'US$' })], 'US$ million'))).toEqual(['48.2']);
    expect(labels(of([decimalFact('a', '48.2', ' million', { before: 'about US$' })], 'US$ million'))).toEqual(['about 48.2']);
    expect(labels(of([decimalFact('a', '48.2', '', { before: '€' })], 'US$'))).toEqual(['€48.2']);
  });

  test('and nothing else: another unit stays, so do words around', () => {
    expect(labels(of([decimalFact('a', '5', '亿元')], '元'))).toEqual(['5亿']);
    expect(labels(of([decimalFact('a', '5', '亿元')], '%'))).toEqual(['5亿元']);
    expect(labels(of([decimalFact('a', '5', '人')], ''))).toEqual(['5人']);
    expect(labels(of([decimalFact('a', '5', '人', { before: '约', after: '左右' })], '人'))).toEqual(['约5左右']);
  });
});

describe('values', () => {
  const withNumber = (number: Fact['number']) => ({ ...decimalFact('a', '1', ''), number });
  const points = (...numbers: Fact['number'][]) =>
    of(numbers.map(withNumber), '%').series[0]!.points.map((point) => point && [point.value, point.decimals]);

  test('decimals as printed, a fraction as its quotient with two', () => {
    expect(
      points({ kind: 'decimal', value: '3.50', decimals: 2 }, { kind: 'fraction', numerator: '3', denominator: '4' } as never),
    ).toEqual([
      [3.5, 2],
      [0.75, 2],
    ]);
  });

  test('of a ratio the part of its place, none beyond; what has no number has no mark', () => {
    const ratio = { kind: 'ratio', parts: ['1.25', '7'] } as const;
    expect(points(ratio, ratio, ratio)).toEqual([[1.25, 2], [7, 0], null]);
    expect(points({ kind: 'none' } as never)).toEqual([null]);
  });

  test('a range is an error of the stage before', () => {
    expect(() => points({ kind: 'range' } as never)).toThrow('a is a range');
  });

  test('each carries its fact, its name and whether it is a target', () => {
    const chart = of([{ ...decimalFact('gdp', '3', '%'), name: 'GDP', kind: 'target' }, null], '%');
    expect(chart.series[0]!.points).toEqual([
      { fact: 'gdp', name: 'GDP', value: 3, decimals: 0, label: '3', printed: printed('3'), target: true, from: 0 },
      null,
    ]);
  });
});

describe('steps', () => {
  const steps = (values: readonly (string | null)[], minus: readonly string[] = []) =>
    build({
      ...chartFigure(
        'waterfall',
        values.map((_, i) => `c${i}`),
        { s: values },
      ),
      minus,
    });
  const floating = (chart: Chart) => chart.series[0]!.points.map((point) => point && [point.from, point.value, point.label]);

  test('each from where the last ended, without the noise of binary fractions', () => {
    expect(floating(steps(['0.1', '0.2', '0.4', '0.7']))).toEqual([
      [0, 0.1, '0.1'],
      [0.1, 0.2, '+0.2'],
      [0.3, 0.4, '+0.4'],
      [0, 0.7, '0.7'],
    ]);
  });

  test('what takes away is signed, printed so or not; nothing has no sign', () => {
    expect(floating(steps(['9', '4', '-1', '0', '4'], ['s-1']))).toEqual([
      [0, 9, '9'],
      [9, -4, '-4'],
      [5, -1, '-1'],
      [4, 0, '0'],
      [0, 4, '4'],
    ]);
    expect(floating(steps(['9', null, '2', '11']))).toEqual([[0, 9, '9'], null, [9, 2, '+2'], [0, 11, '11']]);
  });

  test('ends in the first colour, what adds in the second, what takes away in the third', () => {
    expect(steps(['9', '2', '4', '7'], ['s-2']).categoryColors).toEqual(['red', 'blue', 'green', 'red']);
    expect(steps(['9', '0', '9']).categoryColors).toEqual(['red', 'blue', 'red']);
  });
});

describe('colours and names', () => {
  const colors = (chart: Chart) => chart.series.map(({ color }) => color);
  const three = { a: ['1'], b: ['2'], c: ['3'] };

  test('side by side the last has the first colour, on one another the first', () => {
    expect(colors(build(chartFigure('column', ['x'], three)))).toEqual(['green', 'blue', 'red']);
    expect(colors(build(chartFigure('stacked', ['x'], three)))).toEqual(['red', 'blue', 'green']);
    expect(colors(build(chartFigure('line', ['x'], { ...three, d: ['4'] })))).toEqual(['red', 'blue', 'green', 'red']);
  });

  test('of columns and a line the line has it', () => {
    const figure = chartFigure('combo', ['x'], three);
    const series = figure.series.map((one, i) => (i === 1 ? { ...one, as: 'line' as const } : one));
    const chart = build({ ...figure, series });
    expect(colors(chart)).toEqual(['blue', 'red', 'green']);
    expect(chart.series.map(({ line }) => line)).toEqual([false, true, false]);
    // One unit, one axis.
    expect(chart.second).toBeNull();
  });

  test('parts by size, the first of equal ones first, the smallest share the last colour', () => {
    expect(build(chartFigure('doughnut', ['1', '2', '3', '4', '5'], { s: ['2', '9', '2', '1', '5'] })).categoryColors).toEqual([
      'green',
      'red',
      'green',
      'green',
      'blue',
    ]);
    expect(build(chartFigure('doughnut', ['1', '2'], { s: ['4', '4'] })).categoryColors).toEqual(['red', 'blue']);
    expect(build(chartFigure('doughnut', ['1', '2'], { s: [null, '4'] })).categoryColors).toEqual(['blue', 'red']);
  });

  test('several series are named, one alone is not', () => {
    expect(build(chartFigure('column', ['x'], three)).names).toBe('legend');
    expect(build(chartFigure('line', ['x'], three)).names).toBe('ends');
    expect(build(chartFigure('line', ['x'], { a: ['1'] })).names).toBe('none');
    expect(build(chartFigure('column', ['x'], three))).toMatchObject({ title: '增速', unit: '%', alt: 'chart', heading: null });
  });

  test('a theme without colours draws nothing', () => {
    expect(() => buildCharts(chartFigure('column', ['x'], three), { ...theme, palette: [] })).toThrow('at least one colour');
  });
});

describe('two units', () => {
  test('columns give the chart its unit, the line the second', () => {
    const figure = chartFigure('combo', ['x', 'y'], { a: ['46', '23'], b: ['10', '23'] });
    const [columns, line] = figure.series;
    const chart = build({
      ...figure,
      series: [
        { ...columns!, unit: '亿元' },
        { ...line!, as: 'line', unit: '‰' },
      ],
    });
    expect(chart).toMatchObject({ unit: '亿元', axis: { min: 0, max: 100 }, second: { unit: '‰' } });
    expect(chart.second!.axis.max).toBeCloseTo(29);
  });
});

describe('before and after', () => {
  test('of one thing: two lying bars in one series, named by what were series', () => {
    const chart = build(chartFigure('before-after', ['浓度'], { 2019: ['58'], 2020: ['51'] }));
    expect(chart).toMatchObject({
      kind: 'bar',
      categories: ['2019', '2020'],
      categoryColors: ['blue', 'red'],
      names: 'none',
      alt: 'chart',
    });
    expect(chart.series.map(({ name, color, line }) => [name, color, line])).toEqual([['增速', 'red', false]]);
    expect(labels(chart)).toEqual(['58', '51']);
  });

  test('of several: columns', () => {
    const chart = build(chartFigure('before-after', ['a', 'b'], { 2019: ['58', '3'], 2020: ['51', '4'] }));
    expect([chart.kind, chart.series.length, chart.names]).toEqual(['column', 2, 'legend']);
  });
});

describe('small multiples', () => {
  const figure = chartFigure('multiples', ['x', 'y'], { a: ['10', '20'], b: ['-1', '2'] });

  test('a panel each, with its own name, unit, form and axis, in the first colour', () => {
    const [a, b] = figure.series;
    const panels = buildCharts({ ...figure, series: [a!, { ...b!, as: 'line', unit: '‰' }] }, theme);
    expect(panels).toMatchObject([
      { kind: 'column', heading: 'a', title: '增速 a', unit: '%', axis: { min: 0, max: 20 }, alt: 'chart', extent: null },
      { kind: 'line', heading: 'b', title: '增速 b', unit: '‰', axis: { min: -1, max: 2 } },
    ]);
    expect(panels.map(({ series }) => [series[0]!.color, series[0]!.line])).toEqual([
      ['red', false],
      ['red', true],
    ]);
  });

  test('headings and alternative texts of the panels’ own', () => {
    const own = { heading: 'A', alt: 'of a' } as ChartFigure['panels'][number];
    expect(buildCharts({ ...figure, panels: [own] }, theme)).toMatchObject([
      { heading: 'A', alt: 'of a' },
      { heading: 'b', alt: 'chart' },
    ]);
  });

  test('on a shared axis they share what it holds', () => {
    const panels = buildCharts({ ...figure, sharedAxis: true }, theme);
    for (const panel of panels) {
      expect(panel).toMatchObject({ axis: { min: -5, max: 20 }, extent: { low: -1, high: 20, label: '10' } });
    }
  });

  test('without a panel there is nothing to draw', () => {
    expect(() => buildCharts({ ...figure, series: [] }, theme)).toThrow('without a panel');
  });
});

describe('what is pointed out', () => {
  const parts = [decimalFact('a', '70', '%'), decimalFact('b', '20', '%'), decimalFact('c', '10', '%')];
  const pointed = (kind: ChartFigure['chart'], highlight?: readonly number[]) => {
    const figure = chartFigure(kind, ['甲', '乙', '丙'], {}, '%');
    const series = [{ name: 's', facts: parts, as: 'column' as const, unit: '%', span: prose('').span }];
    return build({ ...figure, series, ...(highlight && { highlight }) });
  };
  const [first, second, third] = theme.palette;

  test('bars: it alone has the first colour', () => {
    expect(pointed('bar', [1]).categoryColors).toEqual([second, first, second]);
    expect(pointed('column', [0, 2]).categoryColors).toEqual([first, second, first]);
    expect(pointed('bar').categoryColors).toBeNull();
  });

  test('a ring: the first colour is its own, not the largest part’s; as bars too', () => {
    expect(pointed('doughnut').categoryColors).toEqual([first, second, third]);
    expect(pointed('doughnut', [2]).categoryColors).toEqual([second, third, first]);
    expect(pointed('doughnut', [2]).barColors).toEqual([second, second, first]);
  });
});
