/** Draws the legend: a mark and a name for each series, in rows. */
import type { Chart, ChartMark } from '../model/chart.js';
import { setLabel } from './label.js';
import { drawPoint } from './point.js';
import type { ChartSetting } from './setting.js';

/** Marks from `top` down and the height that they take, 0 where the chart needs no legend. */
export function drawLegend(
  chart: Chart,
  top: number,
  setting: Omit<ChartSetting, 'height'>,
): { marks: ChartMark[]; height: number } {
  if (chart.names !== 'legend') return { marks: [], height: 0 };
  const { size, leading } = setting.label;
  const swatch = size * 0.8;
  const marks: ChartMark[] = [];
  let x = 0;
  let row = 0;
  const lines = chart.series.filter(({ line }) => line);
  for (const series of chart.series) {
    const width = swatch + size * 0.4 + setting.measure(series.name, size, 400);
    if (x > 0 && x + width > setting.width) {
      x = 0;
      row += 1;
    }
    const middle = top + (row + 0.5) * leading;
    const points = series.points.filter((point) => point !== null);
    const hollow = points.length > 0 && points.every(({ target }) => target);
    if (series.line) marks.push(drawPoint(lines.indexOf(series), x + swatch / 2, middle, series.color, swatch / 2));
    else marks.push({ kind: 'rect', x, y: middle - swatch / 2, width: swatch, height: swatch, color: series.color, hollow });
    marks.push(...setLabel([series.name], { x: x + swatch + size * 0.4, middle, anchor: 'start' }, setting));
    x += width + size * 1.5;
  }
  return { marks, height: (row + 1) * leading + size * 0.5 };
}
