/** Draws a chart as vectors, for the formats that have no charts of their own. Pure geometry: nothing is measured but by `measure`. */
import type { Chart, ChartDrawing, ChartMark } from '../model/chart.js';
import { drawBars, leastBarsHeight } from './bars.js';
import { columnsHaveRoom, drawColumns } from './columns.js';
import { drawDoughnut, leastDoughnutHeight } from './doughnut.js';
import { drawLines } from './lines.js';
import type { ChartSetting } from './setting.js';
import { drawStacked } from './stacked.js';

/** Labels neither touch nor leave the frame from `leastChartHeight` up. Columns whose labels lack room lie down as bars. */
export function drawChart(chart: Chart, setting: ChartSetting): ChartDrawing {
  return { width: setting.width, height: setting.height, marks: drawMarks(chart, setting) };
}

function drawMarks(chart: Chart, setting: ChartSetting): ChartMark[] {
  switch (chart.kind) {
    case 'bar':
      return drawBars(chart, setting);
    case 'column':
      return columnsHaveRoom(chart, setting) ? drawColumns(chart, setting) : drawBars(chart, setting);
    case 'stacked':
      return drawStacked(chart, setting);
    case 'line':
      return drawLines(chart, setting);
    case 'doughnut':
      return drawDoughnut(chart, setting);
  }
}

/** Points; what a chart of this width needs to be read. */
export function leastChartHeight(chart: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const { leading } = setting.label;
  switch (chart.kind) {
    case 'bar':
      return leastBarsHeight(chart, setting);
    case 'column':
      return columnsHaveRoom(chart, setting) ? leading * 8 : leastBarsHeight(chart, setting);
    case 'stacked':
      return leading * (8 + chart.series.length);
    case 'line':
      return leading * 9;
    case 'doughnut':
      return leastDoughnutHeight(chart, setting);
  }
}
