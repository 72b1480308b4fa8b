import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAxis } from '../../src/chart/axis.js';
import { buildCharts } from '../../src/chart/build.js';
import { labelBox, overlaps } from '../../src/chart/label.js';
import type { ChartSetting } from '../../src/chart/setting.js';
import { drawChart, leastChartHeight } from '../../src/chart/shapes.js';
import { wrapLabel } from '../../src/chart/wrap.js';
import type { ChartMark } from '../../src/model/chart.js';
import type { ChartKind } from '../../src/model/chart-forms.js';
import type { ChartFigure } from '../../src/model/content.js';
import { chartFigure, decimalFact, prose } from '../layout/build.js';
import { theme } from '../layout/looks.js';
import { runs } from '../support/long.js';

const chartTheme = theme.chart.onepager;
const buildChart = (figure: ChartFigure) => buildCharts(figure, chartTheme)[0];
const label = {
  name: 'chart-label',
  font: 'sans',
  size: 9,
  weight: 400,
  italic: false,
  color: 'ink',
  leading: 10.8,
  align: 'left',
  indent: 0,
  hang: 0,
  before: 0,
  after: 0,
} as const;
/** Han one em, everything else 0.58. */
const measure: ChartSetting['measure'] = (text, size) =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58), 0) * size;
const base = { label, theme: chartTheme, measure, textOn: () => 'paper', ground: 'paper' };

function drawn(figure: ReturnType<typeof chartFigure>, width = 260) {
  const chart = buildChart(figure);
  const height = leastChartHeight(chart, { ...base, width });
  return { chart, width, height, marks: drawChart(chart, { ...base, width, height }).marks };
}

const texts = (marks: readonly ChartMark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
const rects = (marks: readonly ChartMark[], color: string) =>
  marks.flatMap((mark) => (mark.kind === 'rect' && mark.color === color ? [mark] : []));

function expectReadable({ marks, width, height }: Pick<ReturnType<typeof drawn>, 'marks' | 'width' | 'height'>): void {
  const boxes = texts(marks).map((mark) => ({ text: mark.text, ...labelBox(mark, measure) }));
  for (const box of boxes) {
    expect(box.left, box.text).toBeGreaterThan(-0.5);
    expect(box.right, box.text).toBeLessThan(width + 0.5);
    expect(box.top, box.text).toBeGreaterThan(-1);
    expect(box.bottom, box.text).toBeLessThan(height + 1);
  }
  boxes.forEach((a, i) => {
    // Lines of one label may touch; letters of two never share room.
    for (const b of boxes.slice(i + 1)) {
      const close = { ...b, top: b.top + 1, bottom: b.bottom - 1 };
      expect(overlaps(a, close), `${a.text} and ${b.text}`).toBe(false);
    }
  });
}

describe('buildChart', () => {
  test('labels are what the facts print, without the unit, qualifiers kept', () => {
    const figure = {
      ...chartFigure('column', ['甲', '乙', '丙'], {}, '平方公里'),
      series: [
        {
          name: 'a',
          facts: [
            decimalFact('x', '744.77', '平方公里'),
            decimalFact('y', '1200', '平方公里', { after: '左右' }),
            decimalFact('z', '20', '平方公里', { before: '约', unit: '余平方公里' }),
          ],
          as: 'column' as const,
          unit: '平方公里',
          span: prose('').span,
        },
      ],
    };
    const [series] = buildChart(figure).series;
    expect(series!.points.map((point) => point!.label)).toEqual(['744.77', '1200左右', '约20余']);
    expect(series!.points.map((point) => point!.decimals)).toEqual([2, 0, 0]);
  });

  test('the fact’s own precision stays, a missing value has no point', () => {
    const chart = buildChart(chartFigure('column', ['甲', '乙'], { a: ['5.0', null] }));
    expect(chart.series[0]!.points.map((point) => point?.label ?? null)).toEqual(['5.0', null]);
  });

  test('one ratio feeds all categories', () => {
    const ratio = { ...decimalFact('r', '1.3∶39.7∶59', ''), number: { kind: 'ratio', parts: ['1.3', '39.7', '59'] } } as const;
    const figure = {
      ...chartFigure('doughnut', ['一', '二', '三'], {}),
      series: [{ name: '', facts: [ratio], as: 'column' as const, unit: '%', span: prose('').span }],
    };
    const chart = buildChart(figure);
    expect(chart.series[0]!.points.map((point) => [point!.value, point!.decimals, point!.label])).toEqual([
      [1.3, 1, '1.3'],
      [39.7, 1, '39.7'],
      [59, 0, '59'],
    ]);
    // The largest part takes the first colour.
    expect(chart.categoryColors).toEqual(['gold', 'neutral', 'red']);
    expect(chart.names).toBe('none');
  });

  test('bars begin at zero; stacks reach their totals; a line may begin near its values', () => {
    expect(buildChart(chartFigure('bar', ['a', 'b'], { a: ['95', '97'] })).axis).toMatchObject({ min: 0, max: 100 });
    expect(buildChart(chartFigure('stacked', ['a'], { a: ['60'], b: ['70'] })).axis).toMatchObject({
      min: 0,
      max: 150,
    });
    expect(buildChart(chartFigure('line', ['a', 'b'], { a: ['95', '97'] })).axis.min).toBeGreaterThan(90);
    expect(buildChart(chartFigure('column', ['a', 'b'], { a: ['-2.1', '3'] })).axis.min).toBeLessThan(-2);
  });
});

test('ticks are round, hold the values, and print without noise', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, span) => {
      const axis = roundAxis(low, low + span);
      expect(axis.min).toBeLessThanOrEqual(low + span * 1e-6);
      expect(axis.max).toBeGreaterThanOrEqual(low + span - span * 1e-6);
      expect(axis.ticks.length).toBeGreaterThan(1);
      expect(axis.ticks.length).toBeLessThan(9);
      for (const tick of axis.ticks) expect(Number(tick.toFixed(axis.decimals))).toBeCloseTo(tick, 10);
    }),
  );
  expect(roundAxis(0, 0.6).ticks).toEqual([0, 0.2, 0.4, 0.6]);
});

describe('drawChart', () => {
  test('lengths of bars are proportional to their values, from zero', () => {
    const { marks, chart } = drawn(chartFigure('bar', ['技术合同成交额', '全社会研发投入'], { a: ['55', '27.5'] }));
    const [long, short] = rects(marks, 'red');
    expect(chart.axis.min).toBe(0);
    expect(long!.x).toBeCloseTo(short!.x);
    expect(long!.width / short!.width).toBeCloseTo(2);
  });

  test('negative columns hang from zero', () => {
    const { marks } = drawn(chartFigure('column', ['甲', '乙'], { a: ['-2', '4'] }));
    const [down, up] = rects(marks, 'red');
    expect(down!.y).toBeCloseTo(up!.y + up!.height);
    expect(up!.height / down!.height).toBeCloseTo(2);
  });

  test('columns whose names lack room lie down, names at full length', () => {
    const names = Array.from({ length: 8 }, (_, i) => `规模以上工业增加值第${i}项指标`);
    const figure = chartFigure('column', names, { a: names.map((_, i) => `${i + 1}.5`) });
    const result = drawn(figure, 200);
    const zero = rects(result.marks, 'red').map(({ x }) => x.toFixed(2));
    expect(new Set(zero).size).toBe(1);
    expect(
      texts(result.marks)
        .map(({ text }) => text)
        .join(''),
    ).toContain('第7项指标');
    expectReadable(result);
  });

  test('thin slices are named side by side with their lines', () => {
    const figure = chartFigure('doughnut', ['第一产业', '第二产业', '其他', '第三产业'], { a: ['1.3', '1.1', '0.6', '97'] });
    expectReadable(drawn(figure, 170));
  });

  test('parts of a ring stand in a circle, apart from one another; one part alone is a whole ring', () => {
    const points = (d: string) =>
      [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z])/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    const paths = (values: readonly string[]) => {
      const names = values.map((_, i) => `第${i}产业`);
      const result = drawn(chartFigure('doughnut', names, { a: values }));
      const middle = { x: result.width / 2, y: result.height / 2 };
      return result.marks.flatMap((mark) =>
        mark.kind === 'path' ? [points(mark.d).map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))] : [],
      );
    };
    const ring = paths(['20', '30', '50']);
    expect(ring).toHaveLength(3);
    const radius = Math.max(...ring.flat());
    for (const distance of ring.flat()) expect(distance > radius * 0.57 && distance < radius + 0.01).toBe(true);
    const [whole] = paths(['100']);
    expect(whole!.some((distance) => Math.abs(distance - radius) < radius / 2)).toBe(true);
  });

  test('parts too thin for their values are listed over the column with a swatch', () => {
    const result = drawn(chartFigure('stacked', ['2020年', '2021年'], { 甲: ['1', '2'], 乙: ['90', '60'], 丙: ['0.5', '0.4'] }));
    expect(texts(result.marks).map(({ text }) => text)).toEqual(expect.arrayContaining(['1', '90', '0.5', '0.4']));
    expectReadable(result);
  });

  test('a missing value interrupts a line and makes no mark', () => {
    const { marks } = drawn(chartFigure('line', ['1', '2', '3', '4'], { a: ['10', '12', null, '11'] }));
    const [line] = marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke ? [mark.d] : []));
    expect(line!.match(/M/g)).toHaveLength(2);
    expect(rects(drawn(chartFigure('column', ['1', '2'], { a: ['10', null] })).marks, 'red')).toHaveLength(1);
  });

  test('a value stands clear of its own line, however steep', () => {
    for (const values of [
      ['45.9', '46.4', '47.1', '48.2'],
      ['48.2', '47.1', '46.4', '45.9'],
    ]) {
      const chart = buildChart(chartFigure('line', ['1', '2', '3', '4'], { a: values }));
      const { marks } = drawChart(chart, { ...base, width: 250, height: 250 });
      const path = marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke && !mark.fill ? [mark.d] : []))[0]!;
      const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
      expect(points).toHaveLength(4);
      const labels = texts(marks).filter(({ text }) => values.includes(text));
      expect(labels).toHaveLength(4);
      for (const label of labels) {
        const { left, right, top, bottom } = labelBox(label, measure);
        for (const [i, to] of points.slice(1).entries()) {
          const from = points[i]!;
          for (let share = 0; share <= 1; share += 0.01) {
            const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
            expect(x > left + 0.5 && x < right - 0.5 && y > top + 1 && y < bottom - 1, `${label.text} at ${x} ${y}`).toBe(false);
          }
        }
      }
    }
  });

  test('no rule of the grid runs through a value', () => {
    const values = ['3.5', '4.12', '-1.2', '6', '7.85', '2.3', '8.1', '9', '10.25'];
    const names = values.map((_, i) => String(2016 + i));
    const { marks } = drawChart(buildChart(chartFigure('line', names, { a: values })), { ...base, width: 300, height: 110 });
    const labels = texts(marks).filter(({ text }) => values.includes(text));
    expect(labels).toHaveLength(values.length);
    const rules = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
    for (const label of labels) {
      const { left, right, top, bottom } = labelBox(label, measure);
      const inset = (bottom - top) * 0.2;
      for (const { x1, x2, y1 } of rules) {
        expect(y1 > top + inset && y1 < bottom - inset && x1 < right && x2 > left, label.text).toBe(false);
      }
    }
  });

  test('labels of any chart are apart and inside', () => {
    const kinds: ChartKind[] = ['bar', 'column', 'stacked', 'line', 'doughnut'];
    const names = ['生产总值', '规模以上工业增加值', '进出口', '2020年', '一般公共预算收入', 'R&D', '居民人均可支配收入'];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 1, max: 99999 }), { minLength: 18, maxLength: 18 }),
        fc.constantFrom(170, 260, 500),
        (kind, count, series, numbers, width) => {
          const all = kind === 'doughnut' ? 1 : series;
          const values = Object.fromEntries(
            Array.from({ length: all }, (_, s) => [
              `系列${s}`,
              Array.from({ length: count }, (_, c) => `${(numbers[s * 6 + c] as number) / 10}`),
            ]),
          );
          expectReadable(drawn(chartFigure(kind, names.slice(0, count), values), width));
        },
      ),
      { numRuns: runs(100, 400), seed: 4 },
    );
  });
});

describe('kinds', () => {
  const target = (id: string, value: string) => ({ ...decimalFact(id, value, '%'), kind: 'target' as const });
  const steps = (values: readonly string[], minus: readonly string[] = []): ChartFigure => ({
    ...chartFigure(
      'waterfall',
      values.map((_, i) => `第${i}步`),
      { a: values },
    ),
    minus,
  });

  test('steps of a waterfall float on what is reached, signed', () => {
    const { chart, marks } = drawn(steps(['10', '5', '8', '7'], ['a-2']));
    expect(chart.series[0]!.points.map((point) => [point!.from, point!.value, point!.label])).toEqual([
      [0, 10, '10'],
      [10, 5, '+5'],
      [15, -8, '-8'],
      [0, 7, '7'],
    ]);
    const bars = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
    // Each begins where the one before it ended.
    expect(bars[1]!.y + bars[1]!.height).toBeCloseTo(bars[0]!.y);
    expect(bars[2]!.y).toBeCloseTo(bars[1]!.y);
    expect(bars[2]!.y + bars[2]!.height).toBeCloseTo(bars[3]!.y);
  });

  test('one thing before and after is two lying bars, neutral and accent', () => {
    const { chart, marks } = drawn(chartFigure('before-after', ['浓度'], { '2019年': ['58'], '2020年': ['51'] }));
    expect(chart).toMatchObject({ kind: 'bar', categories: ['2019年', '2020年'], names: 'none' });
    const bars = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
    expect(bars.map(({ color }) => color)).toEqual([chartTheme.palette[1], chartTheme.palette[0]]);
    for (const bar of bars) expect(bar.height).toBeLessThan(label.size * 2.5);
  });

  test('a target is outlined, a result filled', () => {
    const figure = chartFigure('column', ['今年', '明年'], { a: ['3', '6'] });
    const [series] = figure.series;
    const facts = [series!.facts[0]!, target('t', '6')];
    const bars = drawn({ ...figure, series: [{ ...series!, facts }] }).marks.flatMap((mark) =>
      mark.kind === 'rect' ? [mark] : [],
    );
    expect(bars.map(({ hollow }) => hollow)).toEqual([false, true]);
  });

  test('wholes of a hundred per cent are equally high', () => {
    const { marks } = drawn(chartFigure('percent', ['甲', '乙'], { a: ['20', '50'], b: ['60', '150'] }));
    const bars = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
    const shares = bars.filter(({ width }) => width > 20).map(({ height }) => Math.round(height));
    expect(shares.slice(0, 2)).toEqual(shares.slice(2, 4));
  });

  test('columns and line of two units keep apart, the columns from zero', () => {
    const figure = chartFigure('combo', ['一', '二', '三'], { a: ['8000', '9000', '12003'], b: ['8.5', '8', '3.0'] });
    const [columns, line] = figure.series;
    const { chart, ...rest } = drawn({
      ...figure,
      series: [
        { ...columns!, unit: '亿元' },
        { ...line!, as: 'line' },
      ],
    });
    expect(chart.axis.min).toBe(0);
    expect(chart.second?.unit).toBe('%');
    const bars = rest.marks.flatMap((mark) => (mark.kind === 'rect' && mark.color === chart.series[0]!.color ? [mark] : []));
    const points = rest.marks.flatMap((mark) =>
      mark.kind === 'path' && mark.fill !== null ? [Number(/^M\S+ (\S+?)A/.exec(mark.d)?.[1])] : [],
    );
    expect(Math.max(...points.slice(1))).toBeLessThan(Math.min(...bars.slice(1).map(({ y }) => y)));
    expectReadable(rest);
  });

  test('panels in one unit share an axis; each has its heading', () => {
    const figure = { ...chartFigure('multiples', ['一', '二'], { a: ['10', '20'], b: ['1', '2'] }), sharedAxis: true };
    const panels = buildCharts(figure, chartTheme);
    expect(panels.map(({ heading, axis }) => [heading, axis.max])).toEqual([
      ['a', 20],
      ['b', 20],
    ]);
    expect(buildCharts({ ...figure, sharedAxis: false }, chartTheme)[1]!.axis.max).toBe(2);
  });

  test('two bars in a large frame are no slabs', () => {
    const chart = buildChart(chartFigure('column', ['甲', '乙'], { a: ['3', '5'] }));
    const { marks } = drawChart(chart, { ...base, width: 450, height: 300 });
    for (const mark of marks) if (mark.kind === 'rect') expect(mark.width).toBeLessThan(450 / 6);
  });
});

test('labels break at words into even lines', () => {
  const wrapped = wrapLabel('规模以上工业增加值增速', 7 * 9, { label, measure });
  expect(wrapped.whole).toBe(true);
  expect(wrapped.lines.join('')).toBe('规模以上工业增加值增速');
  expect(wrapped.lines).toHaveLength(2);
  expect(Math.abs([...wrapped.lines[0]!].length - [...wrapped.lines[1]!].length)).toBeLessThan(4);
});
