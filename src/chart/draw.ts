/** Draws a chart as vectors, for the formats that have no charts of their own. Pure geometry: nothing is measured but by `measure`. */
import type { Chart, ChartDrawing, ChartMark } from '../model/chart.js';
import { drawBars } from './bars.js';
import { drawColumns } from './columns.js';
import { drawCombo } from './combo.js';
import { drawDoughnut } from './doughnut.js';
import { chooseFallback } from './fallback.js';
import { chooseForm } from './form.js';
import { drawLines } from './lines.js';
import type { ChartSetting } from './setting.js';
import { drawStacked } from './stacked.js';
import { drawStackedBars } from './stacked-bars.js';

/** Labels neither touch nor leave the frame from `leastChartHeight` up. Columns whose labels lack room lie down as bars. */
export function drawChart(chart: Chart, setting: ChartSetting): ChartDrawing {
  return { width: setting.width, height: setting.height, marks: drawMarks(chart, setting) };
}

function drawMarks(given: Chart, setting: ChartSetting): ChartMark[] {
  const chart = chooseFallback(given, setting);
  switch (chooseForm(chart, setting)) {
    case 'bars':
      return drawBars(chart, setting);
    case 'columns':
      return drawColumns(chart, setting);
    case 'combo':
      return drawCombo(chart, setting);
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
