/** Native charts of every form: plots and series hold only what Office's schema gives them, in its order. */
import { expect, test } from 'vitest';
import { buildCharts } from '../../../src/chart/build.js';
import { CHART_KINDS, type ChartKind } from '../../../src/model/chart-forms.js';
import type { ChartFigure } from '../../../src/model/content.js';
import type { NativeChartTheme } from '../../../src/write/ooxml/chart/chart-theme.js';
import { chartSpace } from '../../../src/write/ooxml/chart/space.js';
import { descendants, elements, textOf } from '../../../src/write/ooxml/tree.js';
import { type XmlElement, xml } from '../../../src/write/ooxml/xml.js';
import { chartFigure } from '../../layout/build.js';
import { theme } from '../../layout/looks.js';

/** What ECMA-376 gives plots, their series and points, in its order: of all that are there, those that we might write. */
const POINT = 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr';
const SCHEMA: Readonly<Record<string, readonly [plot: string, series: string]>> = {
  'c:barChart': [
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape',
  ],
  'c:lineChart': [
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId',
    'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth',
  ],
  'c:areaChart': [
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId',
    'c:idx c:order c:tx c:spPr c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val',
  ],
  'c:doughnutChart': [
    'c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize',
    'c:idx c:order c:tx c:spPr c:explosion c:dPt c:dLbls c:cat c:val',
  ],
};

const nativeTheme: NativeChartTheme = {
  label: {
    name: 'chart-label',
    font: 'sans',
    size: 9,
    weight: 400,
    italic: false,
    color: 'ink',
    leading: 11,
    align: 'left',
    indent: 0,
    hang: 0,
    before: 0,
    after: 0,
  },
  theme: theme.chart.deck,
  textOn: () => 'paper',
  ground: 'paper',
  language: 'zh-CN',
  axisNote: '纵轴未必从零起',
  fill: (color) => xml('a:solidFill', {}, xml('a:srgbClr', { val: color })),
  faces: () => [],
  splitMarks: (text) => [{ text, eastAsian: false }],
};

/** Three values a series, one below zero where the form allows it; of a combo the second is a line. */
function figureOf(kind: ChartKind): ChartFigure {
  if (kind === 'before-after') return chartFigure(kind, ['甲'], { 去年: ['3'], 今年: ['5'] });
  if (kind === 'waterfall' || kind === 'doughnut') return chartFigure(kind, ['甲', '乙', '丙'], { 总数: ['60', '25', '85'] });
  const figure = chartFigure(kind, ['甲', '乙', '丙'], {
    一: ['60', '25', '15'],
    二: ['40', kind === 'percent' ? '75' : '-7', null],
  });
  const [first, second] = figure.series;
  return { ...figure, series: [first!, { ...second!, as: 'line' }] };
}

function expectInOrder(parent: XmlElement, allowed: string): void {
  const order = allowed.split(' ');
  const places = elements(parent).map(({ name }) => order.indexOf(name));
  expect(places, `${parent.name}: ${elements(parent).map(({ name }) => name)}`).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

test.each(CHART_KINDS)('%s', (kind) => {
  for (const chart of buildCharts(figureOf(kind), theme.chart.deck)) {
    const space = chartSpace(chart, { width: 400, height: 260 }, 'rId1', nativeTheme);
    const [area] = descendants(space, 'c:plotArea');
    const plots = elements(area!).filter(({ name }) => name.endsWith('Chart'));
    expect(plots.length).toBeGreaterThan(0);
    for (const plot of plots) {
      const [own, series] = SCHEMA[plot.name]!;
      expectInOrder(plot, own);
      for (const one of elements(plot, 'c:ser')) {
        expectInOrder(one, series);
        for (const point of elements(one, 'c:dPt')) {
          expectInOrder(point, POINT);
          // A point may hold what its series may.
          for (const { name } of elements(point)) if (/marker|invert/.test(name)) expect(series).toContain(name);
        }
      }
    }
  }
});

test('a ring without room for names beside it keeps its values there and names its parts in a key below', () => {
  const names = ['供水与管网维护', '污水处理与再生水', '垃圾焚烧发电'];
  const [chart] = buildCharts(chartFigure('doughnut', names, { 构成: ['50', '30', '20'] }), theme.chart.deck);
  const space = chartSpace(chart, { width: 150, height: 200 }, 'rId1', nativeTheme);
  expect(descendants(space, 'c:doughnutChart')).toHaveLength(1);
  expect(descendants(space, 'c:legendPos').map(({ attributes }) => attributes.val)).toEqual(['b']);
  expect(descendants(space, 'c:showCatName').map(({ attributes }) => attributes.val)).not.toContain('1');
});

test('names under a line stand on two lines where that divides no number; else some are left out; none is turned, for LibreOffice would set it beside its point', () => {
  const axisOf = (years: readonly string[], width: number) => {
    const [chart] = buildCharts(chartFigure('line', years, { 用水: ['20', '21', '22', '21', '20', '19'] }), theme.chart.deck);
    const [axis] = descendants(chartSpace(chart, { width, height: 200 }, 'rId1', nativeTheme), 'c:catAx');
    expect(descendants(axis!, 'a:bodyPr').map(({ attributes }) => attributes.rot)).toEqual(['0']);
    return descendants(axis!, 'c:tickLblSkip')[0]!.attributes.val;
  };
  const years = ['2020', '2021', '2022', '2023', '2024', '2025'];
  expect(axisOf(years, 500)).toBe('1');
  expect(Number(axisOf(years, 110))).toBeGreaterThan(1);
  const named = years.map((year) => `${year}年`);
  expect([500, 260].map((width) => axisOf(named, width))).toEqual(['1', '1']);
  expect(Number(axisOf(named, 120))).toBeGreaterThan(1);
});

const spaceOf = (figure: ChartFigure) =>
  buildCharts(figure, theme.chart.deck).map((one) => chartSpace(one, { width: 400, height: 260 }, 'rId1', nativeTheme));
const endsOf = (space: XmlElement) => descendants(space, 'c:scaling').flatMap((scaling) => elements(scaling).slice(1));

test('a line’s axis that need not begin at zero says so, and is cut nowhere; any other begins at zero', () => {
  const [near] = spaceOf(chartFigure('line', ['甲', '乙', '丙'], { 指数: ['98', '101', '103.5'] }));
  expect(descendants(near!, 'c:title').map(textOf)).toEqual(['纵轴未必从零起']);
  expect(endsOf(near!)).toEqual([]);
  const [far] = spaceOf(chartFigure('line', ['甲', '乙', '丙'], { 指数: ['80', '101', '103.5'] }));
  expect(descendants(far!, 'c:title')).toEqual([]);
  expect(endsOf(far!).map(({ name, attributes }) => [name, attributes.val])).toEqual([['c:min', '0']]);
});

test('bars on both sides of zero have an axis that follows both ways, bars below it one that ends at zero', () => {
  const [both] = spaceOf(chartFigure('bar', ['甲', '乙'], { 增减: ['6', '-4'] }));
  expect(endsOf(both!)).toEqual([]);
  const [below] = spaceOf(chartFigure('bar', ['甲', '乙'], { 增减: ['-6', '-4'] }));
  expect(endsOf(below!).map(({ name, attributes }) => [name, attributes.val])).toEqual([['c:max', '0']]);
});

test('labels of bars find room beyond a bar as long as the plot', () => {
  const [space] = spaceOf(chartFigure('bar', ['甲', '乙'], { 总数: ['98765.4', '3'] }));
  const [plot] = descendants(space!, 'c:plotArea');
  const [x, width] = ['c:x', 'c:w'].map((name) => Number(descendants(plot!, name)[0]!.attributes.val));
  // Seven digits and a point of 9 points each three fifths of that wide, in a frame of 400.
  expect((1 - x! - width!) * 400).toBeGreaterThan(8 * 9 * 0.6);
});
