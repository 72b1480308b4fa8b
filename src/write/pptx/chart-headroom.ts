/** Room beyond the longest bar for the label at its end, which Office would else push into the bar or out of the chart. */
import type { ChartFrame } from '../../model/page.js';
import { widthInEm } from './chart-width.js';

/** Share of the frame that names and legend take at most; the bars have at least the rest. */
const PLOT = 0.6;
/** Air on both sides of a label, points. */
const AIR = 8;

/** Where the hidden scale of bars and columns ends; a scale that is shown keeps the model's end. */
export function axisEnd({ box, chart, label }: ChartFrame): number {
  const { min, max } = chart.axis;
  if (chart.kind !== 'bar' && chart.kind !== 'column') return max;
  const points = chart.series.flatMap((series) => series.points.filter((point) => point !== null));
  const end = points.reduce((least, point) => {
    const room = chart.kind === 'bar' ? widthInEm(point.label) * label.size : label.leading;
    const share = (room + AIR) / ((chart.kind === 'bar' ? box.width : box.height) * PLOT);
    return Math.max(least, share < 0.5 ? min + (point.value - min) / (1 - share) : least);
  }, max);
  return Number(end.toPrecision(4));
}
