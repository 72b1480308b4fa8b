/** One series of a native chart: its name, looks, labels and cached numbers. Targets are outlined, not filled; what is missing has no point. */
import type { Chart, ChartPoint } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import type { ColorName } from '../../../model/theme.js';
import { columnName } from '../spreadsheet.js';
import { emu } from '../units.js';
import { DATA_SHEET } from '../workbook.js';
import { type XmlElement, xml } from '../xml.js';
import type { NativeChartTheme } from './chart-theme.js';
import type { DataColumn } from './columns.js';
import { labelFormat, plainFormat } from './format.js';
import type { LabelPlace, LabelPlaces } from './labels.js';
import { moved } from './layout.js';
import { PLOTS, plotOf } from './native-forms.js';
import type { ChartPlan } from './plan.js';
import { richText, textProperties } from './text.js';

const OUTLINE = 1.5;
/** Of lines and their points, in em of the labels. */
const LINE = 0.16;
const MARKER = 0.5;
/** Shapes by series, so that grey prints tell them apart. */
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

interface SeriesSetting {
  readonly plan: ChartPlan;
  readonly chartTheme: NativeChartTheme;
}

/** `at`: the column's place among the chart's; `<c:ser>` of its kind of plot. */
export function seriesElement(column: DataColumn, at: number, places: LabelPlaces, setting: SeriesSetting): XmlElement {
  const { chart } = setting.plan;
  const { holds } = PLOTS[plotOf(chart, column)];
  const head = [xml('c:idx', { val: at }), xml('c:order', { val: at }), nameReference(column.name, at)];
  const data = [labelsElement(column, places, setting), categoryReference(chart.categories), valueReference(column, at)];
  if (holds === 'c:marker') return xml('c:ser', ...head, ...lineLooks(column, setting), ...data, xml('c:smooth', { val: 0 }));
  return xml('c:ser', ...head, barLooks(column, setting), holds && xml(holds, { val: 0 }), ...ownLooks(column, setting), ...data);
}

function barLooks(column: DataColumn, { plan: { chart }, chartTheme }: SeriesSetting): XmlElement {
  if (column.mark === 'ground') return xml('c:spPr', xml('a:noFill'), xml('a:ln', xml('a:noFill')));
  const points = column.points.filter((point) => point !== null);
  const color = chart.categoryColors?.[column.values.findIndex((value) => value !== null)] ?? chart.series[column.series]!.color;
  return shape(color, points.length > 0 && points.every(({ target }) => target), chart, chartTheme);
}

/** Points that look unlike their series. */
function ownLooks(column: DataColumn, { plan: { chart, ring }, chartTheme }: SeriesSetting): XmlElement[] {
  const present = column.points.filter((point) => point !== null);
  const allTargets = present.length > 0 && present.every(({ target }) => target);
  const usual = chart.categoryColors?.[column.points.findIndex((point) => point !== null)];
  return column.points.flatMap((point, i) => {
    if (point === null) return [];
    const own = chart.categoryColors?.[i];
    if (ring === null && own === usual && point.target === allTargets) return [];
    const { holds } = PLOTS[plotOf(chart, column)];
    const looks = shape(own ?? chart.series[column.series]!.color, point.target, chart, chartTheme);
    return [xml('c:dPt', xml('c:idx', { val: i }), holds && xml(holds, { val: 0 }), xml('c:bubble3D', { val: 0 }), looks)];
  });
}

/** Parts that touch are parted by a line of the ground's colour. */
function shape(color: ColorName, target: boolean, chart: Chart, chartTheme: NativeChartTheme): XmlElement {
  if (target) return xml('c:spPr', chartTheme.fill(chartTheme.ground), xml('a:ln', { w: emu(OUTLINE) }, chartTheme.fill(color)));
  const { marks, stack } = formOf(chart);
  const parted = marks === 'ring' || stack === 'values' || stack === 'shares';
  const edge = parted ? xml('a:ln', { w: emu(OUTLINE) }, chartTheme.fill(chartTheme.ground)) : xml('a:ln', xml('a:noFill'));
  return xml('c:spPr', chartTheme.fill(color), edge);
}

function lineLooks(column: DataColumn, { plan: { chart }, chartTheme }: SeriesSetting): XmlElement[] {
  const { color } = chart.series[column.series]!;
  const index = chart.series.filter(({ line }) => line).indexOf(chart.series[column.series]!);
  const stroke = (dashed: boolean): XmlElement =>
    xml(
      'a:ln',
      { w: emu(LINE * chartTheme.label.size), cap: 'rnd' },
      chartTheme.fill(color),
      dashed ? xml('a:prstDash', { val: 'sysDash' }) : null,
      xml('a:round'),
    );
  const marker = (target: boolean): XmlElement =>
    xml(
      'c:marker',
      xml('c:symbol', { val: MARKERS[index % MARKERS.length]! }),
      xml('c:size', { val: Math.max(4, Math.round(MARKER * chartTheme.label.size)) }),
      xml(
        'c:spPr',
        chartTheme.fill(target ? chartTheme.ground : color),
        xml('a:ln', { w: emu(OUTLINE) }, chartTheme.fill(color)),
      ),
    );
  const targets = column.points.flatMap((point, i) =>
    point?.target
      ? [xml('c:dPt', xml('c:idx', { val: i }), marker(true), xml('c:bubble3D', { val: 0 }), xml('c:spPr', stroke(true)))]
      : [],
  );
  return [xml('c:spPr', stroke(false)), marker(false), ...targets];
}

function labelsElement(column: DataColumn, places: LabelPlaces, { plan, chartTheme }: SeriesSetting): XmlElement {
  const present = column.points.flatMap((point, i) => (point !== null && places[i] ? [{ point, i, place: places[i] }] : []));
  const [first] = present;
  if (first === undefined) return xml('c:dLbls', xml('c:delete', { val: 1 }));
  const formats = new Map(present.map(({ point, i }) => [i, labelFormat(point, column.values[i]!)]));
  const usual = mostFrequent([...formats.values()].filter((code) => code !== null)) ?? plainFormat(0);
  const common = present.find(({ i, place }) => formats.get(i) === usual && place.shift === null)?.place ?? {
    ...first.place,
    shift: null,
  };
  const written = [...formats.values()].includes(null);
  const special = column.points.flatMap((point, i): XmlElement[] => {
    if (point === null) return [];
    const place = places[i];
    // A point without a label of its own would take its series'.
    if (!place) return [xml('c:dLbl', xml('c:idx', { val: i }), xml('c:delete', { val: 1 }))];
    const code = formats.get(i) ?? null;
    // Beside one label in words LibreOffice shows those words on all that stand alone: all are then in words.
    if (!written && code === usual && sameLook(place, common)) return [];
    return [
      xml(
        'c:dLbl',
        xml('c:idx', { val: i }),
        place.shift && moved(place.shift, plan),
        written ? ownWords(point, i, column, place, plan, chartTheme) : null,
        ...labelLook(place, code ?? usual, column, plan, chartTheme),
      ),
    ];
  });
  return xml('c:dLbls', ...special, ...labelLook(common, usual, column, plan, chartTheme), ...leaders(plan, chartTheme));
}

function ownWords(
  point: ChartPoint,
  at: number,
  column: DataColumn,
  place: LabelPlace,
  plan: ChartPlan,
  chartTheme: NativeChartTheme,
): XmlElement {
  const name = place.named === null ? null : place.named.by === 'series' ? column.name : (plan.chart.categories[at] ?? '');
  const lines =
    name === null ? [point.label] : place.named!.separator === '\n' ? [name, point.label] : [`${name} ${point.label}`];
  return richText(chartTheme, { weight: 700, color: place.color }, lines);
}

function labelLook(
  place: LabelPlace,
  code: string,
  column: DataColumn,
  { chart }: ChartPlan,
  chartTheme: NativeChartTheme,
): (XmlElement | null)[] {
  const flag = (name: string, on: boolean): XmlElement => xml(name, { val: Number(on) });
  const { named } = place;
  const shown = named === null ? [] : named.by === 'series' ? [column.name] : chart.categories;
  const onLine = formOf(chart).marks === 'both' && chart.second === null && chart.series[column.series]!.line;
  return [
    xml('c:numFmt', { formatCode: code, sourceLinked: 0 }),
    xml('c:spPr', onLine ? chartTheme.fill(chartTheme.ground) : xml('a:noFill'), xml('a:ln', xml('a:noFill'))),
    textProperties(chartTheme, { weight: 700, color: place.color }, shown, false),
    place.position === null ? null : xml('c:dLblPos', { val: place.position }),
    flag('c:showLegendKey', false),
    flag('c:showVal', true),
    flag('c:showCatName', named?.by === 'category'),
    flag('c:showSerName', named?.by === 'series'),
    flag('c:showPercent', false),
    flag('c:showBubbleSize', false),
    named === null ? null : xml('c:separator', named.separator),
  ];
}

/** Lines from moved labels to their marks: around a ring, where names stand off; nowhere else, though some programs would draw them. */
function leaders({ ring }: ChartPlan, chartTheme: NativeChartTheme): XmlElement[] {
  if (ring !== null) {
    const line = xml('c:spPr', xml('a:ln', { w: emu(0.75) }, chartTheme.fill(chartTheme.theme.axis)));
    return [xml('c:showLeaderLines', { val: 1 }), xml('c:leaderLines', line)];
  }
  const ext = {
    uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
    'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
  };
  return [xml('c:extLst', xml('c:ext', ext, xml('c15:showLeaderLines', { val: 0 })))];
}

const sameLook = (a: LabelPlace, b: LabelPlace): boolean =>
  a.shift === null && a.position === b.position && a.color === b.color && a.named?.by === b.named?.by;

function mostFrequent(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))[0]?.[0];
}

/** `at`: the series' place, from 0; its numbers stand in column B and those after it. */
export function nameReference(name: string, at: number): XmlElement {
  return xml('c:tx', strings(`${DATA_SHEET}!$${columnName(at + 1)}$1`, [name]));
}

export function categoryReference(categories: readonly string[]): XmlElement {
  return xml('c:cat', strings(`${DATA_SHEET}!$A$2:$A$${categories.length + 1}`, categories));
}

export function valueReference({ values, points }: DataColumn, at: number): XmlElement {
  const name = columnName(at + 1);
  const decimals = Math.max(0, ...points.map((point) => point?.decimals ?? 0));
  return xml(
    'c:val',
    xml(
      'c:numRef',
      xml('c:f', `${DATA_SHEET}!$${name}$2:$${name}$${values.length + 1}`),
      xml(
        'c:numCache',
        xml('c:formatCode', plainFormat(decimals)),
        xml('c:ptCount', { val: values.length }),
        ...values.map((value, i) => (value === null ? null : xml('c:pt', { idx: i }, xml('c:v', String(value))))),
      ),
    ),
  );
}

function strings(reference: string, texts: readonly string[]): XmlElement {
  const points = texts.map((text, i) => xml('c:pt', { idx: i }, xml('c:v', text)));
  return xml('c:strRef', xml('c:f', reference), xml('c:strCache', xml('c:ptCount', { val: texts.length }), ...points));
}
