/** The labels of one series of a native chart: every one prints its cell as it is now, and beside it the words that the workbook has for it. */
import type { ChartPoint } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import { guid } from '../guid.js';
import { C15 } from '../namespaces.js';
import { emu } from '../units.js';
import { type XmlElement, xml } from '../xml.js';
import type { NativeChartTheme } from './chart-theme.js';
import type { DataColumn } from './columns.js';
import type { LabelPlace, LabelPlaces } from './labels.js';
import { moved } from './layout.js';
import type { ChartPlan } from './plan.js';
import { type LabelField, labelFields, textProperties } from './text.js';

interface LabelSetting {
  readonly plan: ChartPlan;
  readonly chartTheme: NativeChartTheme;
}

export function labelsElement(column: DataColumn, places: LabelPlaces, setting: LabelSetting): XmlElement {
  const { plan, chartTheme } = setting;
  const { code, own, words } = column.format;
  const present = column.points.flatMap((point, i) => (point !== null && places[i] ? [{ i, place: places[i] }] : []));
  const [first] = present;
  if (first === undefined) return xml('c:dLbls', xml('c:delete', { val: 1 }));
  const isUsual = (i: number, place: LabelPlace) => !own.has(i) && !words[i] && place.shift === null;
  const common = present.find(({ i, place }) => isUsual(i, place))?.place ?? { ...first.place, shift: null };
  const special = column.points.flatMap((point, i): XmlElement[] => {
    if (point === null) return [];
    const place = places[i];
    // A point without a label of its own would take its series'.
    if (!place) return [xml('c:dLbl', xml('c:idx', { val: i }), xml('c:delete', { val: 1 }))];
    if (isUsual(i, place) && sameLook(place, common)) return [];
    return [
      xml(
        'c:dLbl',
        xml('c:idx', { val: i }),
        place.shift && moved(place.shift, plan),
        words[i] ? numberWithWords(point, i, column, place, setting) : null,
        ...labelLook(place, own.get(i) ?? code, column, setting),
        words[i] ? extension(xml('c15:showDataLabelsRange', { val: 1 })) : null,
      ),
    ];
  });
  return xml('c:dLbls', ...special, ...labelLook(common, code, column, setting), ...leaders(plan, chartTheme));
}

/** Fields, which Office and LibreOffice fill anew from the cells; what stands in them is for programs that know none. */
function numberWithWords(
  { printed, label }: ChartPoint,
  at: number,
  column: DataColumn,
  place: LabelPlace,
  { plan, chartTheme }: LabelSetting,
): XmlElement {
  const { text, before } = column.format.words[at]!;
  const number = before ? label.slice(printed.before.length) : label.slice(0, label.length - text.length);
  const field = (type: LabelField['type'], said: string): LabelField => {
    return { type, text: said, id: guid(`${column.name} ${at} ${type}`) };
  };
  const value = field('VALUE', number);
  const range = field('CELLRANGE', text);
  const line = before ? [range, value] : [value, range];
  const { named } = place;
  if (named === null) return labelFields(chartTheme, place.color, [line]);
  const name = named.by === 'series' ? field('SERIESNAME', column.name) : field('CATEGORYNAME', plan.chart.categories[at] ?? '');
  const parted = named.separator === '\n' ? [[name], line] : [[name, { type: null, text: named.separator }, ...line]];
  return labelFields(chartTheme, place.color, parted);
}

const extension = (...children: readonly XmlElement[]): XmlElement =>
  xml('c:extLst', xml('c:ext', { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', ...C15 }, ...children));

function labelLook(
  place: LabelPlace,
  code: string,
  column: DataColumn,
  { plan: { chart }, chartTheme }: LabelSetting,
): (XmlElement | null)[] {
  const flag = (name: string, on: boolean): XmlElement => xml(name, { val: Number(on) });
  const { named } = place;
  const shown = named === null ? [] : named.by === 'series' ? [column.name] : chart.categories;
  const onLine = formOf(chart).marks === 'both' && chart.series[column.series]!.line;
  return [
    xml('c:numFmt', { formatCode: code, sourceLinked: 0 }),
    // On its ground a label reads wherever an edit moves its mark.
    xml(
      'c:spPr',
      onLine || formOf(chart).marks === 'ring' ? chartTheme.fill(chartTheme.ground) : xml('a:noFill'),
      xml('a:ln', xml('a:noFill')),
    ),
    textProperties(chartTheme, { weight: 700, color: place.color }, shown, 'line'),
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
  return [extension(xml('c15:showLeaderLines', { val: 0 }))];
}

const sameLook = (a: LabelPlace, b: LabelPlace): boolean =>
  a.shift === null && a.position === b.position && a.color === b.color && a.named?.by === b.named?.by;
