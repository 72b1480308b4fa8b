/** Draws columns with a line: in one unit on one axis, in two units the line over the columns, each with its own. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { baseLine, drawColumnShapes, layColumns } from './columns.js';
import { placeDataPoints, placeValues } from './data-points.js';
import { labelBox, labelHeight, setLabel } from './label.js';
import { drawLine } from './lines.js';
import { type ChartSetting, LABEL_GAP } from './setting.js';

export function drawCombo(chart: Chart, setting: ChartSetting): ChartMark[] {
  const plot = layColumns(chart, setting);
  const { area } = plot;
  const y = chart.second ? scaleLinear([chart.second.axis.min, chart.second.axis.max], [area.bottom, area.top]) : plot.scale;
  const lines = chart.series.filter(({ line }) => line);
  const marks: ChartMark[] = [...plot.marks];
  const half = labelHeight(1, setting) / 2;
  const values = drawColumnShapes(chart, plot).flatMap(({ rect, point }) => {
    marks.push(rect);
    // Where a line shares the axis, the columns' values stand at their feet, out of its way.
    const wide = setting.measure(point.label, setting.label.size, 700);
    const reads = setting.textOn(rect.color) === setting.label.color || wide <= rect.width;
    const inside = chart.second === null && !point.target && reads && rect.height > half * 5;
    const middle = inside ? rect.y + rect.height - LABEL_GAP - half : rect.y - LABEL_GAP - half;
    const color = inside ? setting.textOn(rect.color) : setting.label.color;
    const place = { x: rect.x + rect.width / 2, middle, anchor: 'middle', weight: 700, fact: point.fact, color } as const;
    return setLabel([point.label], place, setting);
  });
  const dataPoints = lines.flatMap((series, i) => placeDataPoints(series, i, plot.centre, y));
  marks.push(...lines.flatMap((series, i) => drawLine(series, i, plot.centre, y, setting.ground)));
  const taken = values.map((value) => labelBox(value, setting.measure));
  const room = { left: 0, right: setting.width, top: area.top - labelHeight(1, setting) - LABEL_GAP, bottom: area.bottom };
  for (const [{ point }, place] of placeValues(dataPoints, room, setting, { taken })) {
    const [mark] = setLabel([point.label], { ...place, anchor: 'middle', weight: 700, fact: point.fact }, setting);
    if (mark === undefined) continue;
    const { left, right, top, bottom } = labelBox(mark, setting.measure);
    const ground = { x: left - 1, y: top, width: right - left + 2, height: bottom - top, color: setting.ground };
    // On a column a value keeps the ground that it is read on.
    if (chart.second === null) marks.push({ kind: 'rect', ...ground });
    marks.push(mark);
  }
  return [...marks, ...values, baseLine(area.left, area.right, plot.scale(0), setting.theme)];
}
