/** One series of a native chart: its name, looks, labels and cached numbers. Targets are outlined, not filled; what is missing has no point. */
import type { Chart } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import type { ColorName } from '../../../model/theme.js';
import { C15 } from '../namespaces.js';
import { columnName } from '../spreadsheet.js';
import { emu } from '../units.js';
import { DATA_SHEET } from '../workbook.js';
import { type XmlElement, xml } from '../xml.js';
import type { NativeChartTheme } from './chart-theme.js';
import { type DataColumn, wordsColumn } from './columns.js';
import { cellFormat, storedNumber } from './format.js';
import type { LabelPlaces } from './labels.js';
import { PLOTS, plotOf } from './native-forms.js';
import type { ChartPlan } from './plan.js';
import { labelsElement } from './series-labels.js';

const OUTLINE = 1.5;
/** Of lines and their points, in em of the labels. */
const LINE = 0.16;
const MARKER = 0.5;
/** Shapes by series, so that grey prints tell them apart. */
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

interface SeriesSetting {
  readonly plan: ChartPlan;
  readonly chartTheme: NativeChartTheme;
  /** All of the chart's. */
  readonly columns: readonly DataColumn[];
}

/** `at`: the column's place among the chart's; `<c:ser>` of its kind of plot. */
export function seriesElement(column: DataColumn, at: number, places: LabelPlaces, setting: SeriesSetting): XmlElement {
  const { chart } = setting.plan;
  const { holds } = PLOTS[plotOf(chart, column)];
  const head = [xml('c:idx', { val: at }), xml('c:order', { val: at }), nameReference(column.name, at)];
  const data = [labelsElement(column, places, setting), categoryReference(chart.categories), valueReference(column, at)];
  const words = wordsReference(setting.columns, at);
  if (holds === 'c:marker')
    return xml('c:ser', ...head, ...lineLooks(column, setting), ...data, xml('c:smooth', { val: 0 }), words);
  const looks = [barLooks(column, setting), holds && xml(holds, { val: 0 }), ...ownLooks(column, setting)];
  return xml('c:ser', ...head, ...looks, ...data, words);
}

const unseen = (): XmlElement => xml('c:spPr', xml('a:noFill'), xml('a:ln', xml('a:noFill')));

function barLooks(column: DataColumn, { plan: { chart }, chartTheme }: SeriesSetting): XmlElement {
  if (column.mark === 'ground') return unseen();
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
  if (column.mark === 'ground') return [unseen(), xml('c:marker', xml('c:symbol', { val: 'none' }))];
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

/** `at`: the series' place, from 0; its numbers stand in column B and those after it. */
function nameReference(name: string, at: number): XmlElement {
  return xml('c:tx', strings(`${DATA_SHEET}!$${columnName(at + 1)}$1`, [name]));
}

function categoryReference(categories: readonly string[]): XmlElement {
  return xml('c:cat', strings(`${DATA_SHEET}!$A$2:$A$${categories.length + 1}`, categories));
}

function valueReference({ values, points }: DataColumn, at: number): XmlElement {
  const name = columnName(at + 1);
  return xml(
    'c:val',
    xml(
      'c:numRef',
      xml('c:f', `${DATA_SHEET}!$${name}$2:$${name}$${values.length + 1}`),
      xml(
        'c:numCache',
        xml('c:formatCode', 'General'),
        xml('c:ptCount', { val: values.length }),
        ...values.map((value, i) => {
          if (value === null) return null;
          const code = points[i] ? cellFormat(points[i], value) : 'General';
          const own = code === 'General' ? null : code;
          return xml('c:pt', { idx: i, formatCode: own }, xml('c:v', storedNumber(value)));
        }),
      ),
    ),
  );
}

/** The column of the workbook that has the words beside the numbers, as Office refers to “values from cells”. */
function wordsReference(columns: readonly DataColumn[], at: number): XmlElement | null {
  const column = wordsColumn(columns, at);
  if (column === null) return null;
  const { words } = columns[at]!.format;
  const name = columnName(column);
  const points = words.map((one, i) => one && xml('c:pt', { idx: i }, xml('c:v', one.text)));
  const range = xml(
    'c15:datalabelsRange',
    xml('c15:f', `${DATA_SHEET}!$${name}$2:$${name}$${words.length + 1}`),
    xml('c15:dlblRangeCache', xml('c:ptCount', { val: words.length }), ...points),
  );
  return xml('c:extLst', xml('c:ext', { uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}', ...C15 }, range));
}

function strings(reference: string, texts: readonly string[]): XmlElement {
  const points = texts.map((text, i) => xml('c:pt', { idx: i }, xml('c:v', text)));
  return xml('c:strRef', xml('c:f', reference), xml('c:strCache', xml('c:ptCount', { val: texts.length }), ...points));
}
