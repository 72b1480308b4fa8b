/**
 * Writes a whole native chart part, the same for slides and documents: every place, colour and word is ours, nothing is left to
 * be guessed. pptxgenjs and docx give the frame and the relationship that it hangs on: their own charts print rounded values,
 * place labels as they like, and differ between the two.
 */

import type { Chart } from '../../../model/chart.js';
import { CHART } from '../namespaces.js';
import { type XmlElement, xml } from '../xml.js';
import { axisElements } from './axes.js';
import type { NativeChartTheme } from './chart-theme.js';
import { type DataColumn, dataColumns } from './columns.js';
import { corner, within } from './layout.js';
import { NATIVE_FORMS, PLOTS, plotOf } from './native-forms.js';
import { type ChartPlan, planNativeChart } from './plan.js';
import { seriesElement } from './series.js';
import { richText, textProperties } from './text.js';

/** `<c:chartSpace>` for a frame of this size, points; `workbook` is the relationship of its workbook. */
export function chartSpace(
  given: Chart,
  size: { readonly width: number; readonly height: number },
  workbook: string,
  chartTheme: NativeChartTheme,
): XmlElement {
  const plan = planNativeChart(given, size.width, size.height, chartTheme);
  const { chart } = plan;
  const words = { weight: 400, color: chartTheme.label.color } as const;
  return xml(
    'c:chartSpace',
    CHART,
    xml('c:date1904', { val: 0 }),
    xml('c:lang', { val: chartTheme.language }),
    xml('c:roundedCorners', { val: 0 }),
    xml(
      'c:chart',
      plan.heading === null ? null : headingElement(chart, plan, chartTheme),
      xml('c:autoTitleDeleted', { val: Number(plan.heading === null) }),
      plotArea(plan, chartTheme),
      plan.legend === null
        ? null
        : xml(
            'c:legend',
            xml('c:legendPos', { val: plan.ring === null ? 't' : 'b' }),
            // The ground of a waterfall's steps has no legend: names are only shown of series that the report has.
            within(plan.legend, plan),
            xml('c:overlay', { val: 0 }),
            textProperties(
              chartTheme,
              words,
              // A ring's key names its parts.
              plan.ring === null ? chart.series.map(({ name }) => name) : chart.categories,
            ),
          ),
      xml('c:plotVisOnly', { val: 1 }),
      xml('c:dispBlanksAs', { val: 'gap' }),
    ),
    xml('c:spPr', xml('a:noFill'), xml('a:ln', xml('a:noFill'))),
    textProperties(chartTheme, words, []),
    xml('c:externalData', { 'r:id': workbook }, xml('c:autoUpdate', { val: 0 })),
  );
}

/** What the panel is called, and what its axis is. */
function headingElement({ heading }: Chart, plan: ChartPlan, chartTheme: NativeChartTheme): XmlElement {
  const { color } = chartTheme.label;
  const lines = [
    { text: heading, look: { weight: 700, color } as const },
    { text: plan.note, look: { weight: 400, color } as const },
  ].flatMap(({ text, look }) => (text === null ? [] : [{ text, look }]));
  const place = corner(plan.heading!.left, plan.heading!.top, plan);
  return xml('c:title', richText(chartTheme, lines, 'l'), place, xml('c:overlay', { val: 0 }));
}

function plotArea(plan: ChartPlan, chartTheme: NativeChartTheme): XmlElement {
  const { chart } = plan;
  const columns = dataColumns(chart, chartTheme.language);
  const places = NATIVE_FORMS[chart.kind].placeLabels(columns, plan);
  const series = (keep: (column: DataColumn) => boolean): XmlElement[] =>
    columns.flatMap((column, i) => (keep(column) ? [seriesElement(column, i, places[i]!, { plan, chartTheme, columns })] : []));
  const axes = axisElements(plan, chartTheme, columns);
  const plots = Object.entries(PLOTS).map(([name, { content }]) => {
    // Of a ring's series the first is the ring.
    const own = series((column) => plotOf(chart, column) === name && (plan.ring === null || column.series === 0));
    const ids = (name === 'c:lineChart' ? axes.lineIds : axes.ids).map((id) => xml('c:axId', { val: id }));
    return own.length === 0 ? null : xml(name, ...content(own, plan, ids));
  });
  return xml(
    'c:plotArea',
    within(plan.plot, plan, true),
    ...plots,
    ...axes.elements,
    plan.ring === null ? xml('c:spPr', xml('a:noFill'), xml('a:ln', xml('a:noFill'))) : null,
  );
}
