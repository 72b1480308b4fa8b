/** A chart of ours as the call that pptxgenjs understands. Labels and fonts follow in `chart-dress.ts`. */
import type { Chart } from '../../model/chart.js';
import type { ChartFrame } from '../../model/page.js';
import { axisEnd } from './chart-headroom.js';
import { HOLE, layRing } from './chart-ring.js';
import { contrasting, hexColor, schemeName } from './color.js';
import type { ChartOptions } from './library.js';
import type { Setting } from './setting.js';

export interface ChartCall {
  readonly type: 'bar' | 'line' | 'doughnut';
  /** pptxgenjs' type says `number[]`; null is a missing value. */
  readonly data: { name: string; labels: string[]; values: number[] }[];
  readonly options: ChartOptions;
}

/** All fresh objects: pptxgenjs changes what it is given (issue 1527). */
export function chartCall(frame: ChartFrame, { theme }: Setting): ChartCall {
  const { chart, label } = frame;
  const ring = layRing(frame);
  const look = theme.chart.deck;
  const color = (name: string): string => schemeName(theme, name) ?? hexColor(theme, name);
  const options: ChartOptions = {
    chartColors: (chart.categoryColors ?? chart.series.map((series) => series.color)).map(color),
    chartArea: { roundedCorners: false },
    showTitle: false,
    showLegend: chart.legend || (chart.kind === 'doughnut' && ring === null),
    legendPos: chart.kind === 'doughnut' ? 'r' : 't',
    legendFontSize: label.size,
    legendColor: color(label.color),
    displayBlanksAs: 'gap',
    catAxisLabelFontSize: label.size,
    catAxisLabelColor: color(label.color),
    catAxisLineColor: color(look.axis),
    catAxisLineSize: 0.75,
    catAxisMajorTickMark: 'none',
    valAxisLabelFontSize: label.size,
    valAxisLabelColor: color(label.color),
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valAxisMinVal: chart.axis.min,
    valAxisMaxVal: axisEnd(frame),
    valAxisMajorUnit: majorUnit(chart),
    valAxisLabelFormatCode: numberFormat(chart.axis.decimals),
    dataLabelFontSize: label.size,
    showValue: true,
    ...kindOptions(chart, look.gap),
  };
  if (ring !== null) options.layout = ringPlace(frame.box, ring.radius);
  if (chart.kind === 'doughnut') options.dataBorder = { pt: 1.5, color: hexColor(theme, theme.scheme.lt1) };
  const data = chart.series.map((series) => ({
    name: series.name,
    labels: [...chart.categories],
    values: series.points.map((point) => point?.value ?? null) as number[],
  }));
  return { type: chart.kind === 'line' || chart.kind === 'doughnut' ? chart.kind : 'bar', data, options };
}

/** Shares of the frame. */
function ringPlace({ width, height }: ChartFrame['box'], radius: number): NonNullable<ChartOptions['layout']> {
  const [w, h] = [(2 * radius) / width, (2 * radius) / height];
  return { x: (1 - w) / 2, y: (1 - h) / 2, w, h };
}

/** Bars carry their values and need no scale beside them; a line's scale is read from its grid. */
function kindOptions(chart: Chart, gap: number): ChartOptions {
  const quiet: ChartOptions = { valAxisHidden: true, valGridLine: { style: 'none' }, barGapWidthPct: Math.round(gap * 100) };
  switch (chart.kind) {
    case 'bar':
      // Office counts categories upwards; a list of bars reads downwards.
      // (pptxgenjs' type allows `minMax` only; it writes what it is given.)
      return { ...quiet, barDir: 'bar', catAxisOrientation: 'maxMin' as 'minMax' };
    case 'column':
      return { ...quiet, barDir: 'col' };
    case 'stacked':
      return { ...quiet, barDir: 'col', barGrouping: 'stacked' };
    case 'line':
      return { lineSize: 2.25, lineDataSymbol: 'circle', lineDataSymbolSize: 7 };
    case 'doughnut':
      return { holeSize: Math.round(HOLE * 100), showPercent: false, showLeaderLines: false };
  }
}

function majorUnit({ axis: { ticks, min, max } }: Chart): number {
  const [first, second] = ticks;
  return first !== undefined && second !== undefined && second > first ? second - first : max - min;
}

/** The format code that prints a number with so many decimals and no grouping, as the facts do. */
export const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** The colour of a label that stands on a mark of this colour. */
export const labelOn = (ground: string, { theme }: Setting): string =>
  contrasting(theme, ground, theme.scheme.lt1, theme.scheme.dk1);
