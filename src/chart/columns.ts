/** Draws standing columns, side by side where there are several series: a value over each, categories below. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { labelHeight, setLabel } from './label.js';
import { drawLegend } from './legend.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Most lines of a category's name; longer names are better read beside lying bars. */
const NAME_LINES = 3;
/** Widest column, as a multiple of the label's size. */
const WIDEST = 6;

/** Whether every name and value finds room: no divided word, no value wider than its place. */
export function columnsHaveRoom(chart: Chart, setting: Omit<ChartSetting, 'height'>): boolean {
  const band = setting.width / Math.max(1, chart.categories.length);
  const names = chart.categories.map((name) => wrapLabel(name, band - LABEL_GAP, setting));
  if (names.some(({ whole, lines }) => !whole || lines.length > NAME_LINES)) return false;
  const place = chart.series.length === 1 ? band : columnWidth(chart, setting);
  const { measure, label } = setting;
  return chart.series.every(({ points }) =>
    points.every((point) => !point || measure(point.label, label.size, 700) + LABEL_GAP / 2 <= place),
  );
}

export function drawColumns(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { theme, width, height } = setting;
  const legend = drawLegend(chart, setting);
  const band = width / Math.max(1, chart.categories.length);
  const names = chart.categories.map((name) => wrapLabel(name, band - LABEL_GAP, setting));
  const namesHeight = labelHeight(Math.max(1, ...names.map(({ lines }) => lines.length)), setting) + LABEL_GAP;
  const valueHeight = labelHeight(1, setting) + LABEL_GAP;
  const top = legend.height + valueHeight;
  const bottom = Math.max(top + 1, height - namesHeight - (chart.axis.min < 0 ? valueHeight : 0));
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [bottom, top]);

  const column = columnWidth(chart, setting);
  const zero = scale(0);
  const marks = [...legend.marks];
  chart.categories.forEach((_, c) => {
    const centre = (c + 0.5) * band;
    const lines = names[c]?.lines ?? [];
    const middle = height - namesHeight + LABEL_GAP + labelHeight(lines.length, setting) / 2;
    marks.push(...setLabel(lines, { x: centre, middle, anchor: 'middle' }, setting));
    chart.series.forEach((series, s) => {
      const point = series.points[c];
      if (!point) return;
      const end = scale(point.value);
      const x = centre + (s - chart.series.length / 2) * column + SEPARATION / 2;
      marks.push({
        kind: 'rect',
        x,
        y: Math.min(zero, end),
        width: column - SEPARATION,
        height: Math.abs(end - zero),
        color: series.color,
      });
      const side = point.value < 0 ? 1 : -1;
      const labelMiddle = end + side * (LABEL_GAP + labelHeight(1, setting) / 2);
      marks.push(
        ...setLabel(
          [point.label],
          { x: x + (column - SEPARATION) / 2, middle: labelMiddle, anchor: 'middle', weight: 700, fact: point.fact },
          setting,
        ),
      );
    });
  });
  marks.push({ kind: 'line', x1: 0, y1: zero, x2: width, y2: zero, color: theme.axis, width: 0.75 });
  return marks;
}

function columnWidth(chart: Chart, { width, theme, label }: Omit<ChartSetting, 'height'>): number {
  const band = width / Math.max(1, chart.categories.length);
  return Math.min(band / (chart.series.length + theme.gap), label.size * WIDEST);
}
