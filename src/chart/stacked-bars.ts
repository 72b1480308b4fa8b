/** Draws stacked bars that lie, for categories whose names or values lack room under and over columns. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { layBands, THICKEST } from './bands.js';
import { drawHeading } from './heading.js';
import { labelHeight, setLabel } from './label.js';
import { type ChartSetting, LABEL_GAP, SEPARATION } from './setting.js';
import { drawPart, listedWidth, listValue, stackParts } from './stack.js';
import { wrapLabel } from './wrap.js';

/** Most of the width that category names may take. */
const NAMES_SHARE = 0.35;
/** Most of the plot's width that values listed after the bars may take. */
const LISTED_SHARE = 0.6;

/** Whether the values would leave room for the bars even if all of them were listed after theirs. */
export function stackedBarsHaveRoom(chart: Chart, setting: Omit<ChartSetting, 'height'>): boolean {
  const names = chart.categories.map((name) => wrapLabel(name, setting.width * NAMES_SHARE, setting).width);
  const room = setting.width - Math.max(0, ...names) - LABEL_GAP * 2;
  return chart.categories.every((_, c) => {
    const listed = stackParts(chart, c).reduce((sum, part) => sum + listedWidth(part, setting) + LABEL_GAP, 0);
    return listed <= room * LISTED_SHARE;
  });
}

export function drawStackedBars(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { width, height, theme, label, measure } = setting;
  const heading = drawHeading(chart, setting);
  const names = chart.categories.map((name) => wrapLabel(name, width * NAMES_SHARE, setting));
  const left = Math.max(0, ...names.map((name) => name.width)) + LABEL_GAP * 2;
  const stacks = chart.categories.map((_, c) => stackParts(chart, c));
  const span = chart.axis.max - chart.axis.min;
  const bands = layBands({
    count: chart.categories.length,
    bars: 1,
    room: height - heading.height,
    gap: theme.gap,
    thickest: label.size * THICKEST.bar,
    label: Math.max(0, ...names.map(({ lines }) => labelHeight(lines.length, setting))) + LABEL_GAP,
  });
  const { thickness } = bands;
  const top = heading.height + bands.start;

  // Listed values take room after the bars, and that makes parts narrower: settle from the most room down.
  let right = width;
  const unit = () => (right - left) / span;
  const holds = (part: (typeof stacks)[number][number]) =>
    Math.abs(part.to - part.from) * unit() >= measure(part.point.label, label.size, 700) + LABEL_GAP;
  const listedRoom = () =>
    Math.max(
      ...stacks.map((parts) =>
        parts.filter((part) => !holds(part)).reduce((sum, part) => sum + listedWidth(part, setting) + LABEL_GAP, 0),
      ),
      0,
    );
  for (let pass = 0; pass <= chart.series.length * chart.categories.length && width - listedRoom() < right - 0.01; pass++) {
    right = Math.max(left + 1, width - listedRoom());
  }

  const scale = scaleLinear([chart.axis.min, chart.axis.max], [left, right]);
  const marks = [...heading.marks];
  stacks.forEach((parts, c) => {
    const middle = top + (c + 0.5) * bands.pitch;
    marks.push(...setLabel(names[c]?.lines ?? [], { x: left - LABEL_GAP * 2, middle, anchor: 'end' }, setting));
    let end = scale(Math.max(0, ...parts.map((part) => Math.max(part.from, part.to)))) + LABEL_GAP;
    for (const part of parts) {
      const x = Math.min(scale(part.from), scale(part.to));
      const wide = Math.abs(part.to - part.from) * unit();
      const box = { x, y: middle - thickness / 2, width: Math.max(0.25, wide - SEPARATION), height: thickness };
      marks.push(...drawPart(part, box, holds(part) ? { x: x + wide / 2, y: middle } : null, setting));
      if (holds(part)) continue;
      marks.push(...listValue(part, end, middle, setting));
      end += listedWidth(part, setting) + LABEL_GAP;
    }
  });
  marks.push({ kind: 'line', x1: scale(0), y1: top, x2: scale(0), y2: height - bands.start, color: theme.axis, width: 0.75 });
  return marks;
}

/** Height below which labels would touch, points. */
export function leastStackedBarsHeight(chart: Chart, setting: Omit<ChartSetting, 'height'>): number {
  const lines = chart.categories.map((name) => wrapLabel(name, setting.width * NAMES_SHARE, setting).lines.length);
  const row = labelHeight(Math.max(1, ...lines), setting) + LABEL_GAP * 1.5;
  return drawHeading(chart, setting).height + chart.categories.length * row;
}
