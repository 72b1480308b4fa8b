/** Draws what stands over a plot: a panel's heading, the legend, the units of a combo's two axes. */
import type { Chart, ChartMark } from '../model/chart.js';
import { setLabel } from './label.js';
import { drawLegend } from './legend.js';
import { type ChartSetting, LABEL_GAP } from './setting.js';

interface PlotHeading {
  readonly marks: readonly ChartMark[];
  /** That it takes, points. */
  readonly height: number;
}

export function drawHeading(chart: Chart, setting: Omit<ChartSetting, 'height'>): PlotHeading {
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
