/** Draws lying bars: categories at the left at full length, a value at each bar's end. Also what columns turn into when labels need room. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { labelHeight, setLabel } from './label.js';
import { drawLegend } from './legend.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Most of the width that category names may take. */
const NAMES_SHARE = 0.42;
/** Thickest bar, as a multiple of the label's size. */
const THICKEST = 2.6;

export function drawBars(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { measure, label, theme, width, height } = setting;
  const legend = drawLegend(chart, setting);
  const names = chart.categories.map((name) => wrapLabel(name, width * NAMES_SHARE, setting));
  const left = Math.max(0, ...names.map((name) => name.width)) + LABEL_GAP * 2;
  const values = chart.series.flatMap(({ points }) => points.flatMap((point) => (point ? [point] : [])));
  const valueRoom = (negative: boolean) =>
    Math.max(0, ...values.filter((p) => p.value < 0 === negative).map((p) => measure(p.label, label.size, 700) + LABEL_GAP));
  const plotLeft = left + valueRoom(true);
  const plotRight = Math.max(plotLeft + 1, width - valueRoom(false));
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [plotLeft, plotRight]);

  const row = (height - legend.height) / Math.max(1, chart.categories.length);
  const thickness = Math.min(row / (chart.series.length + theme.gap), label.size * THICKEST);
  const zero = scale(0);
  const marks = [...legend.marks];
  chart.categories.forEach((_, c) => {
    const middle = legend.height + (c + 0.5) * row;
    marks.push(...setLabel(names[c]?.lines ?? [], { x: left - LABEL_GAP * 2, middle, anchor: 'end' }, setting));
    chart.series.forEach((series, s) => {
      const point = series.points[c];
      if (!point) return;
      const end = scale(point.value);
      const top = middle + (s - chart.series.length / 2) * thickness + SEPARATION / 2;
      const barHeight = thickness - SEPARATION;
      marks.push({
        kind: 'rect',
        x: Math.min(zero, end),
        y: top,
        width: Math.abs(end - zero),
        height: barHeight,
        color: series.color,
      });
      const sign = point.value < 0 ? -1 : 1;
      marks.push(
        ...setLabel(
          [point.label],
          {
            x: end + sign * LABEL_GAP,
            middle: top + barHeight / 2,
            anchor: sign < 0 ? 'end' : 'start',
            weight: 700,
            fact: point.fact,
          },
          setting,
        ),
      );
    });
  });
  marks.push({ kind: 'line', x1: zero, y1: legend.height, x2: zero, y2: height, color: theme.axis, width: 0.75 });
  return marks;
}

/** Height below which labels of bars would touch, points. */
export function leastBarsHeight(chart: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const lines = chart.categories.map((name) => wrapLabel(name, setting.width * NAMES_SHARE, setting).lines.length);
  const names = labelHeight(Math.max(1, ...lines), setting) + LABEL_GAP;
  const values = (chart.series.length + setting.theme.gap) * (labelHeight(1, setting) + SEPARATION);
  const legend = drawLegend(chart, { ...setting, height: 0 }).height;
  return legend + chart.categories.length * Math.max(names, values);
}
