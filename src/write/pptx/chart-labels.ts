/** Data labels that print what the facts print: their own decimals, their qualifiers. */
import type { Chart, ChartPoint, ChartSeries } from '../../model/chart.js';
import type { TextStyle } from '../../model/page.js';
import type { ColorName } from '../../model/theme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { labelOn, numberFormat } from './chart-options.js';
import type { Ring } from './chart-ring.js';
import { type Look, runProperties } from './run.js';
import type { Setting } from './setting.js';

/** `<c:dLbls>` of a series. A point whose print is more than its number (`1200左右`) gets its own words. */
export function seriesLabels(drawn: LabelledChart, index: number, setting: Setting): XmlElement {
  const { chart } = drawn;
  const series = chart.series[index]!;
  const decimals = commonDecimals(series);
  const usual: Place = { position: labelPosition(chart, index, null), color: labelColor(drawn, series, 0, setting) };
  const special = series.points.flatMap((point, at): XmlElement[] => {
    if (point === null) return [];
    const place = { position: labelPosition(chart, index, at), color: labelColor(drawn, series, at, setting) };
    const plain = point.value.toFixed(decimals) === point.label;
    const shift = drawn.ring?.shifts[at] ?? null;
    if (plain && shift === null && place.position === usual.position && place.color === usual.color) return [];
    return [
      xml(
        'c:dLbl',
        {},
        xml('c:idx', { val: at }),
        shift === null ? null : moved(shift),
        plain ? null : ownText(point, at, drawn, place, setting),
        ...common(drawn, decimals, place, setting),
      ),
    ];
  });
  return xml('c:dLbls', {}, ...special, ...common(drawn, decimals, usual, setting));
}

/** A chart with what its labels depend on besides it. */
export interface LabelledChart {
  readonly chart: Chart;
  readonly label: TextStyle;
  /** Labels around a ring, which say the category too. */
  readonly ring: Ring | null;
}

interface Place {
  readonly position: string | null;
  readonly color: ColorName;
}

/** The decimals of most points: the rest print their own text. The smaller number where two are as frequent. */
function commonDecimals({ points }: ChartSeries): number {
  const counts = new Map<number, number>();
  for (const point of points) if (point !== null) counts.set(point.decimals, (counts.get(point.decimals) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return first?.[0] ?? 0;
}

function ownText(
  point: ChartPoint,
  at: number,
  { chart, label, ring }: LabelledChart,
  { color }: Place,
  setting: Setting,
): XmlElement {
  const lines = ring !== null ? [chart.categories[at] ?? '', point.label] : [point.label];
  const look = { ...label, weight: 700, color } as const;
  const text = lines.map((line) => labelParagraph(line, look, setting));
  return xml('c:tx', {}, xml('c:rich', {}, labelBody(), xml('a:lstStyle'), ...text));
}

function labelParagraph(line: string, look: Look, setting: Setting): XmlElement {
  return xml(
    'a:p',
    {},
    xml('a:r', {}, runProperties('a:rPr', look, setting, { links: null, inherited: null }), xml('a:t', {}, line)),
  );
}

/** What a label and the labels of a whole series have in common. */
function common(
  { label, ring }: LabelledChart,
  decimals: number,
  { position, color }: Place,
  setting: Setting,
): (XmlElement | null)[] {
  const flag = (name: string, on: boolean): XmlElement => xml(name, { val: Number(on) });
  return [
    xml('c:numFmt', { formatCode: numberFormat(decimals), sourceLinked: 0 }),
    xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
    chartText({ ...label, weight: 700, color }, setting, labelBody()),
    position === null ? null : xml('c:dLblPos', { val: position }),
    flag('c:showLegendKey', false),
    flag('c:showVal', true),
    flag('c:showCatName', ring !== null),
    flag('c:showSerName', false),
    flag('c:showPercent', false),
    flag('c:showBubbleSize', false),
    ring !== null ? xml('c:separator', {}, '\n') : null,
  ];
}

/** Words of a label never wrap into the narrow width of their bar. */
const labelBody = (): XmlElement => xml('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none', anchor: 'ctr' });

/** `<c:txPr>`: the looks of labels, axes and legends. Upright: Office tilts names that it finds too long. */
export function chartText(look: Look, setting: Setting, body = xml('a:bodyPr', { rot: 0, vert: 'horz' })): XmlElement {
  const inherited = { links: null, inherited: null };
  return xml(
    'c:txPr',
    {},
    body,
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, runProperties('a:defRPr', look, setting, inherited)),
      xml('a:endParaRPr', { lang: setting.language }),
    ),
  );
}

/** Where a point's label stands, or the usual place of a series where `at` is null. Office knows no position in a ring but its own. */
function labelPosition(chart: Chart, series: number, at: number | null): string | null {
  switch (chart.kind) {
    case 'bar':
    case 'column':
      return 'outEnd';
    case 'stacked':
      return 'ctr';
    case 'line':
      return at === null || isHighest(chart, series, at) ? 't' : 'b';
    case 'doughnut':
      return null;
  }
}

/** Whether no other line passes above the point, or it lies so low that the axis would be in its label's way. */
function isHighest({ series, axis }: Chart, index: number, at: number): boolean {
  const own = series[index]!.points[at]?.value ?? 0;
  if (own - axis.min < (axis.max - axis.min) * FOOT) return true;
  return series.every(({ points }, i) => {
    const other = points[at]?.value;
    return i === index || other === undefined || other < own || (other === own && i > index);
  });
}

/** The lowest part of a chart, in which a label under its point would meet the axis. */
const FOOT = 0.15;

/** Labels on a mark take the colour that reads on it. */
function labelColor({ chart, label, ring }: LabelledChart, series: ChartSeries, at: number, setting: Setting): ColorName {
  const onMark = chart.kind === 'stacked' || (chart.kind === 'doughnut' && ring === null);
  return onMark ? labelOn(chart.categoryColors?.[at] ?? series.color, setting) : label.color;
}

/** Away from where Office sets the label, as when it is dragged there by hand. */
function moved({ x, y }: { readonly x: number; readonly y: number }): XmlElement {
  const share = (value: number): string => value.toFixed(5);
  return xml('c:layout', {}, xml('c:manualLayout', {}, xml('c:x', { val: share(x) }), xml('c:y', { val: share(y) })));
}
