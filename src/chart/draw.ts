/** Draws a chart as vectors, for the formats that have no charts of their own. Pure geometry: nothing is measured but by `measure`. */
import type { Chart, ChartDrawing, ChartMark } from '../model/chart.js';
import { drawBars, leastBarsHeight } from './bars.js';
import { columnsHaveRoom, drawColumns } from './columns.js';
import { drawDoughnut, leastDoughnutHeight } from './doughnut.js';
import { drawLegend } from './legend.js';
import { drawLines } from './lines.js';
import type { ChartSetting } from './setting.js';
import { drawStacked, stackedHaveRoom } from './stacked.js';
import { drawStackedBars, leastStackedBarsHeight, stackedBarsHaveRoom } from './stackedBars.js';

/** Labels neither touch nor leave the frame from `leastChartHeight` up. Columns whose labels lack room lie down as bars. */
export function drawChart(chart: Chart, setting: ChartSetting): ChartDrawing {
  return { width: setting.width, height: setting.height, marks: drawMarks(chart, setting) };
}

function drawMarks(chart: Chart, setting: ChartSetting): ChartMark[] {
  switch (chooseForm(chart, setting)) {
    case 'bars':
      return drawBars(chart, setting);
    case 'columns':
      return drawColumns(chart, setting);
    case 'stacked columns':
      return drawStacked(chart, setting);
    case 'stacked bars':
      return drawStackedBars(chart, setting);
    case 'lines':
      return drawLines(chart, setting);
    case 'doughnut':
      return drawDoughnut(chart, setting);
  }
}

/** Points; what a chart of this width needs to be read. */
export function leastChartHeight(chart: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const { leading } = setting.label;
  switch (chooseForm(chart, setting)) {
    case 'bars':
      return leastBarsHeight(chart, setting);
    case 'columns':
      return leading * 8 + drawLegend(chart, { ...setting, height: 0 }).height;
    case 'stacked columns':
      return leading * (8 + chart.series.length);
    case 'stacked bars':
      return leastStackedBarsHeight(chart, setting);
    case 'lines':
      return leading * 9 + drawLegend(chart, { ...setting, height: 0 }).height;
    case 'doughnut':
      return leastDoughnutHeight(chart, setting);
  }
}

type Form = 'bars' | 'columns' | 'stacked columns' | 'stacked bars' | 'lines' | 'doughnut';

/** What is asked for, or the nearest form in which every label stands whole. */
function chooseForm(chart: Chart, setting: Omit<ChartSetting, 'height'>): Form {
  switch (chart.kind) {
    case 'bar':
      return 'bars';
    case 'column':
      return columnsHaveRoom(chart, setting) ? 'columns' : 'bars';
    case 'stacked':
      if (stackedHaveRoom(chart, setting)) return 'stacked columns';
      return stackedBarsHaveRoom(chart, setting) ? 'stacked bars' : 'bars';
    case 'line':
      return 'lines';
    case 'doughnut':
      return 'doughnut';
  }
}
