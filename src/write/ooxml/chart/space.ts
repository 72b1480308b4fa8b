/** Writes a whole native chart part, the same for slides and documents: every place, colour and word is ours, nothing is left to be guessed. */

import { layRing } from '../../../chart/ring.js';
import type { Area } from '../../../chart/setting.js';
import type { Chart } from '../../../model/chart.js';
import { type XmlElement, xml } from '../xml.js';
import { axisElements } from './axes.js';
import type { NativeChartTheme } from './chart-theme.js';
import { type DataColumn, dataColumns } from './columns.js';
import { corner } from './corner.js';
import { placeLabels } from './labels.js';
import { type ChartPlan, planNativeChart } from './plan.js';
import { seriesElement } from './series.js';
import { richText, textProperties } from './text.js';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

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
    NAMESPACES,
    xml('c:date1904', { val: 0 }),
    xml('c:lang', { val: chartTheme.language }),
    xml('c:roundedCorners', { val: 0 }),
    xml(
      'c:chart',
      {},
      plan.heading === null ? null : headingElement(chart, plan, chartTheme),
      xml('c:autoTitleDeleted', { val: Number(plan.heading === null) }),
      plotArea(plan, chartTheme),
      plan.legend === null
        ? null
        : xml(
            'c:legend',
            {},
            xml('c:legendPos', { val: 't' }),
            // The ground of a waterfall's steps has no legend: names are only shown of series that the report has.
            layout(plan.legend, plan),
            xml('c:overlay', { val: 0 }),
            textProperties(
              chartTheme,
              words,
              chart.series.map(({ name }) => name),
            ),
          ),
      xml('c:plotVisOnly', { val: 1 }),
      xml('c:dispBlanksAs', { val: 'gap' }),
    ),
    xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
    textProperties(chartTheme, words, []),
    xml('c:externalData', { 'r:id': workbook }, xml('c:autoUpdate', { val: 0 })),
  );
}

function headingElement({ heading }: Chart, plan: ChartPlan, chartTheme: NativeChartTheme): XmlElement {
  const text = richText(chartTheme, { weight: 700, color: chartTheme.label.color }, [heading ?? '']);
  return xml('c:title', {}, text, corner(plan.heading!.left, plan.heading!.top, plan), xml('c:overlay', { val: 0 }));
}

function plotArea(plan: ChartPlan, chartTheme: NativeChartTheme): XmlElement {
  const { chart } = plan;
  const columns = dataColumns(chart, chartTheme.language);
  const places = placeLabels(columns, plan);
  const series = (keep: (column: DataColumn) => boolean): XmlElement[] =>
    columns.flatMap((column, i) => (keep(column) ? [seriesElement(column, i, places[i]!, { plan, chartTheme })] : []));
  if (chart.kind === 'doughnut') {
    const ring = layRing(chart, { ...plan.setting, width: plan.width, height: plan.height });
    const { centre, radius } = ring;
    const box = { left: centre.x - radius, right: centre.x + radius, top: centre.y - radius, bottom: centre.y + radius };
    const first = series((column) => column.series === 0);
    return xml(
      'c:plotArea',
      {},
      layout(box, plan, true),
      xml(
        'c:doughnutChart',
        {},
        xml('c:varyColors', { val: 1 }),
        ...first,
        xml('c:firstSliceAng', { val: 0 }),
        xml('c:holeSize', { val: Math.round(ring.hole * 100) }),
      ),
    );
  }
  const isLine = (column: DataColumn): boolean => chart.series[column.series]!.line;
  const bars = series((column) => !isLine(column));
  const lines = series(isLine);
  const axes = axisElements(plan, chartTheme, columns);
  return xml(
    'c:plotArea',
    {},
    layout(plan.plot, plan, true),
    bars.length === 0 ? null : barChart(bars, plan),
    lines.length === 0 ? null : lineChart(lines, axes.lineIds),
    ...axes.elements,
    xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
  );
}

function barChart(series: readonly XmlElement[], { chart, lying, bands }: ChartPlan): XmlElement {
  const stacked = chart.kind === 'stacked' || chart.kind === 'percent' || chart.kind === 'waterfall';
  const { pitch, thickness, bars } = bands!;
  const gap = Math.min(500, Math.max(0, Math.round((pitch / thickness - bars) * 100)));
  return xml(
    'c:barChart',
    {},
    xml('c:barDir', { val: lying ? 'bar' : 'col' }),
    xml('c:grouping', { val: chart.kind === 'percent' ? 'percentStacked' : stacked ? 'stacked' : 'clustered' }),
    xml('c:varyColors', { val: 0 }),
    ...series,
    xml('c:gapWidth', { val: gap }),
    // Bars side by side stand a hair apart.
    xml('c:overlap', { val: stacked ? 100 : -4 }),
    xml('c:axId', { val: 1001 }),
    xml('c:axId', { val: 1002 }),
  );
}

function lineChart(series: readonly XmlElement[], [category, value]: readonly [number, number]): XmlElement {
  return xml(
    'c:lineChart',
    {},
    xml('c:grouping', { val: 'standard' }),
    xml('c:varyColors', { val: 0 }),
    ...series,
    xml('c:marker', { val: 1 }),
    xml('c:axId', { val: category }),
    xml('c:axId', { val: value }),
  );
}

/** `inner`: a plot's place within its axes. */
function layout({ left, right, top, bottom }: Area, { width, height }: ChartPlan, inner = false): XmlElement {
  const share = (name: string, value: number): XmlElement => xml(name, { val: Math.max(0, value).toFixed(5) });
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      inner ? xml('c:layoutTarget', { val: 'inner' }) : null,
      xml('c:xMode', { val: 'edge' }),
      xml('c:yMode', { val: 'edge' }),
      share('c:x', left / width),
      share('c:y', top / height),
      share('c:w', (right - left) / width),
      share('c:h', (bottom - top) / height),
    ),
  );
}
