/**
 * The axes of a native chart. Bars carry their values and need no scale beside them; a line's scale is read from its grid. How far
 * an axis reaches, Office finds from the cells as they are: only its foot is fixed, at zero.
 */
import { emu } from '../units.js';
import { type XmlElement, xml } from '../xml.js';
import type { NativeChartTheme } from './chart-theme.js';
import type { DataColumn } from './columns.js';
import { corner } from './layout.js';
import type { NativeAxis } from './native-axis.js';
import type { ChartPlan } from './plan.js';
import { richText, textProperties } from './text.js';
import { labelWidth } from './width.js';

const RULE = 0.75;
const FIRST = [1001, 1002] as const;
const SECOND = [1003, 1004] as const;

interface Axes {
  readonly elements: readonly XmlElement[];
  /** Of category and value; those that lines stand on may be others. */
  readonly ids: readonly [number, number];
  readonly lineIds: readonly [number, number];
}

export function axisElements(plan: ChartPlan, chartTheme: NativeChartTheme, columns: readonly DataColumn[]): Axes {
  const { chart, axis, ring } = plan;
  if (ring !== null) return { elements: [], ids: FIRST, lineIds: FIRST };
  const crossed = columns.some(({ values }) => values.some((value) => value !== null && value < 0));
  const first = [
    categoryAxis(FIRST, plan, chartTheme, { shown: true, low: crossed }),
    valueAxis(FIRST, axis, plan, chartTheme, { words: chart.second === null ? null : chart.unit, right: false }),
  ];
  if (chart.second === null) return { elements: first, ids: FIRST, lineIds: FIRST };
  return {
    elements: [
      ...first,
      categoryAxis(SECOND, plan, chartTheme, { shown: false, low: false }),
      valueAxis(SECOND, plan.second!, plan, chartTheme, { words: chart.second.unit, right: true }),
    ],
    ids: FIRST,
    lineIds: SECOND,
  };
}

function categoryAxis(
  [id, other]: readonly [number, number],
  { chart, lying, step }: ChartPlan,
  chartTheme: NativeChartTheme,
  { shown, low }: { readonly shown: boolean; readonly low: boolean },
): XmlElement {
  return xml(
    'c:catAx',
    xml('c:axId', { val: id }),
    // Office counts categories upwards; a list of bars reads downwards.
    xml('c:scaling', xml('c:orientation', { val: lying ? 'maxMin' : 'minMax' })),
    xml('c:delete', { val: Number(!shown) }),
    xml('c:axPos', { val: lying ? 'l' : 'b' }),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    xml('c:majorTickMark', { val: 'none' }),
    xml('c:minorTickMark', { val: 'none' }),
    // Names stay at the frame's edge, clear of bars that hang below zero.
    xml('c:tickLblPos', { val: low ? 'low' : 'nextTo' }),
    xml('c:spPr', xml('a:ln', { w: emu(RULE) }, chartTheme.fill(chartTheme.theme.axis))),
    textProperties(chartTheme, { weight: 400, color: chartTheme.label.color }, chart.categories),
    xml('c:crossAx', { val: other }),
    xml('c:crosses', { val: 'autoZero' }),
    xml('c:auto', { val: 0 }),
    xml('c:lblAlgn', { val: 'ctr' }),
    xml('c:lblOffset', { val: 60 }),
    // No name is left out but under a line too long for all. LibreOffice leaves none out and divides them; what is turned it sets beside its place, or cuts.
    xml('c:tickLblSkip', { val: step }),
    xml('c:noMultiLvlLbl', { val: 1 }),
  );
}

function valueAxis(
  [other, id]: readonly [number, number],
  { fixed, unit }: NativeAxis,
  plan: ChartPlan,
  chartTheme: NativeChartTheme,
  { words, right }: { readonly words: string | null; readonly right: boolean },
): XmlElement {
  const { grid: scale, lying, width, units } = plan;
  const look = { weight: 400, color: chartTheme.label.color } as const;
  const x = right ? width - labelWidth(words ?? '', chartTheme.label.size) - 0.6 * chartTheme.label.size : 0;
  return xml(
    'c:valAx',
    xml('c:axId', { val: id }),
    xml(
      'c:scaling',
      xml('c:orientation', { val: 'minMax' }),
      fixed === 'top' ? xml('c:max', { val: 0 }) : null,
      fixed === 'foot' ? xml('c:min', { val: 0 }) : null,
    ),
    xml('c:delete', { val: Number(!scale && words === null) }),
    xml('c:axPos', { val: lying ? 't' : right ? 'r' : 'l' }),
    scale ? xml('c:majorGridlines', xml('c:spPr', xml('a:ln', { w: emu(RULE) }, chartTheme.fill(chartTheme.theme.grid)))) : null,
    words === null
      ? null
      : xml('c:title', richText(chartTheme, [{ text: words, look }]), corner(x, units ?? 0, plan), xml('c:overlay', { val: 0 })),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    xml('c:majorTickMark', { val: 'none' }),
    xml('c:minorTickMark', { val: 'none' }),
    xml('c:tickLblPos', { val: scale ? 'nextTo' : 'none' }),
    xml('c:spPr', xml('a:ln', xml('a:noFill'))),
    textProperties(chartTheme, { weight: 400, color: chartTheme.theme.axis }, []),
    xml('c:crossAx', { val: other }),
    xml('c:crosses', { val: right ? 'max' : 'autoZero' }),
    xml('c:crossBetween', { val: 'between' }),
    // Nobody sees it: it lets the axis end close above the longest bar, whatever that becomes.
    unit === null ? null : xml('c:majorUnit', { val: unit }),
  );
}
