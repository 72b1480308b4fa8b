/** How Office is told of each form of chart, a row each: in which plot its series stand and where their labels; and what each plot holds. */
import type { Chart } from '../../../model/chart.js';
import { type ChartForm, type DrawnForm, formOf } from '../../../model/chart-forms.js';
import { type XmlElement, xml } from '../xml.js';
import type { DataColumn } from './columns.js';
import { type LabelPlaces, placeFloating, placeInCombo, placeLineLabel, placeOutside, placeParts, placeRing } from './labels.js';
import type { ChartPlan } from './plan.js';

type PlotName = 'c:barChart' | 'c:lineChart' | 'c:doughnutChart';

interface NativeForm {
  /** Of its series that are no lines. */
  readonly plot: PlotName;
  /** For each column of the chart's data. */
  readonly placeLabels: (columns: readonly DataColumn[], plan: ChartPlan) => LabelPlaces[];
}

export const NATIVE_FORMS: Readonly<Record<ChartForm, NativeForm>> = {
  bar: { plot: 'c:barChart', placeLabels: placeOutside },
  column: { plot: 'c:barChart', placeLabels: placeOutside },
  stacked: { plot: 'c:barChart', placeLabels: placeParts },
  percent: { plot: 'c:barChart', placeLabels: placeParts },
  line: { plot: 'c:lineChart', placeLabels: placeLineLabel },
  combo: { plot: 'c:barChart', placeLabels: placeInCombo },
  waterfall: { plot: 'c:barChart', placeLabels: placeFloating },
  doughnut: { plot: 'c:doughnutChart', placeLabels: placeRing },
};

export const plotOf = (chart: Chart, { series }: DataColumn): PlotName =>
  chart.series[series]!.line ? 'c:lineChart' : NATIVE_FORMS[chart.kind].plot;

interface Plot {
  /** What Office's schema lets its series hold, and those of no other plot. */
  readonly holds: 'c:marker' | 'c:invertIfNegative' | null;
  /** What stands in it, its series among them; `axes` by their ids. */
  readonly content: (series: readonly XmlElement[], plan: ChartPlan, axes: readonly XmlElement[]) => readonly XmlElement[];
}

/** In the order in which they are drawn, one over the other. */
export const PLOTS: Readonly<Record<PlotName, Plot>> = {
  'c:barChart': { holds: 'c:invertIfNegative', content: barsContent },
  'c:lineChart': {
    holds: 'c:marker',
    content: (series, _, axes) => [
      xml('c:grouping', { val: 'standard' }),
      xml('c:varyColors', { val: 0 }),
      ...series,
      xml('c:marker', { val: 1 }),
      ...axes,
    ],
  },
  'c:doughnutChart': {
    holds: null,
    content: (series, { ring }) => [
      xml('c:varyColors', { val: 1 }),
      ...series,
      xml('c:firstSliceAng', { val: 0 }),
      xml('c:holeSize', { val: Math.round(ring!.hole * 100) }),
    ],
  },
};

const GROUPING: Readonly<Record<DrawnForm['stack'], string>> = {
  none: 'clustered',
  values: 'stacked',
  shares: 'percentStacked',
  steps: 'stacked',
};

function barsContent(series: readonly XmlElement[], { chart, lying, bands }: ChartPlan, axes: readonly XmlElement[]) {
  const { stack } = formOf(chart);
  const { pitch, thickness, bars } = bands!;
  return [
    xml('c:barDir', { val: lying ? 'bar' : 'col' }),
    xml('c:grouping', { val: GROUPING[stack] }),
    xml('c:varyColors', { val: 0 }),
    ...series,
    xml('c:gapWidth', { val: Math.min(500, Math.max(0, Math.round((pitch / thickness - bars) * 100))) }),
    // Bars side by side stand a hair apart; what only holds the scale stands in their place.
    xml('c:overlap', { val: stack === 'none' && chart.extent === null ? -4 : 100 }),
    ...axes,
  ];
}
