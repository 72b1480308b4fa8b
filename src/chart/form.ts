/** Chooses the form in which a chart is drawn, and says how high it must be; what needs no drawing loads no drawing. */
import type { Chart } from '../model/chart.js';
import { leastBarsHeight } from './bars.js';
import { columnsHaveRoom } from './columns.js';
import { chooseFallback } from './fallback.js';
import { drawHeading } from './heading.js';
import type { ChartSetting } from './setting.js';
import { leastDoughnutHeight, mostDoughnutHeight } from './slice.js';
import { stackedHaveRoom } from './stacked.js';
import { leastStackedBarsHeight, stackedBarsHaveRoom } from './stacked-bars.js';

export type Form = 'bars' | 'columns' | 'combo' | 'stacked columns' | 'stacked bars' | 'lines' | 'doughnut';

/** What is asked for, or the nearest form in which every label stands whole. */
export function chooseForm(chart: Chart, setting: Omit<ChartSetting, 'height'>): Form {
  switch (chart.kind) {
    case 'bar':
      return 'bars';
    case 'column':
    case 'waterfall':
      return columnsHaveRoom(chart, setting) ? 'columns' : 'bars';
    case 'combo':
      return 'combo';
    case 'stacked':
    case 'percent':
      if (stackedHaveRoom(chart, setting)) return 'stacked columns';
      return chart.kind === 'percent' || stackedBarsHaveRoom(chart, setting) ? 'stacked bars' : 'bars';
    case 'line':
      return 'lines';
    case 'doughnut':
      return 'doughnut';
  }
}

/** Height by width beyond which a plot only exaggerates; a small one may be as high as wide. */
const TALLEST = 0.66;
/** Height that is never too much, em of the labels. */
const SMALL = 30;

/** Points; a chart of this width that is higher says no more. */
export function mostChartHeight(given: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const chart = chooseFallback(given, setting);
  const most =
    chart.kind === 'doughnut'
      ? mostDoughnutHeight(chart, setting)
      : Math.min(setting.width, Math.max(setting.width * TALLEST, setting.label.size * SMALL));
  return Math.max(leastChartHeight(given, setting), most);
}

/** Points; what a chart of this width needs to be read. */
export function leastChartHeight(given: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const chart = chooseFallback(given, setting);
  const { leading } = setting.label;
  switch (chooseForm(chart, setting)) {
    case 'bars':
      return leastBarsHeight(chart, setting);
    case 'columns':
      return leading * 8 + drawHeading(chart, setting).height;
    case 'combo':
      return leading * 11 + drawHeading(chart, setting).height;
    case 'stacked columns':
      return leading * (8 + chart.series.length);
    case 'stacked bars':
      return leastStackedBarsHeight(chart, setting);
    case 'lines':
      return leading * 9 + drawHeading(chart, setting).height;
    case 'doughnut':
      return leastDoughnutHeight(chart, setting);
  }
}
