/** Draws what stands over a plot: a panel's heading, the legend, the units of a combo's two axes. */
import type { Chart, ChartMark } from '../model/chart.js';
import { setLabel } from './label.js';
import { drawPoint } from './point.js';
import { LABEL_GAP, type WideSetting } from './setting.js';

interface PlotHeading {
  readonly marks: readonly ChartMark[];
  /** That it takes, points. */
  readonly height: number;
}

export function drawHeading(chart: Chart, setting: WideSetting): PlotHeading {
  const { leading } = setting.label;
  const marks: ChartMark[] = [];
  let height = 0;
  if (chart.heading !== null) {
    marks.push(...setLabel([chart.heading], { x: 0, middle: leading / 2, anchor: 'start', weight: 700 }, setting));
    height = leading + LABEL_GAP;
  }
  const legend = drawLegend(chart, height, setting);
  marks.push(...legend.marks);
  height += legend.height;
  if (chart.second !== null) {
    const middle = height + leading / 2;
    marks.push(...setLabel([chart.unit], { x: 0, middle, anchor: 'start' }, setting));
    marks.push(...setLabel([chart.second.unit], { x: setting.width, middle, anchor: 'end' }, setting));
    height += leading + LABEL_GAP;
  }
  return { marks, height };
}

/** A mark and a name for each series, in rows from `top` down; nothing where the chart needs no legend. */
function drawLegend(chart: Chart, top: number, setting: WideSetting): PlotHeading {
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
