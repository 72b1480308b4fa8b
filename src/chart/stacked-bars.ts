/** Draws stacked bars that lie, for categories whose names or values lack room under and over columns. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { sumOf } from '../model/lists.js';
import { layRows } from './bands.js';
import { drawHeading } from './heading.js';
import { labelHeight } from './label.js';
import { type ChartSetting, LABEL_GAP, SEPARATION, type WideSetting } from './setting.js';
import { drawPart, listedWidth, listValue, type StackPart, stackParts } from './stack.js';
import { wrapLabel } from './wrap.js';

/** Most of the width that category names may take. */
const NAMES_SHARE = 0.35;
/** Most of the plot's width that values listed after the bars may take. */
const LISTED_SHARE = 0.6;

/** Whether the values would leave room for the bars even if all of them were listed after theirs. */
export function stackedBarsHaveRoom(chart: Chart, setting: WideSetting): boolean {
  const names = chart.categories.map((name) => wrapLabel(name, setting.width * NAMES_SHARE, setting).width);
  const room = setting.width - Math.max(0, ...names) - LABEL_GAP * 2;
  return chart.categories.every((_, c) => {
    return sumOf(stackParts(chart, c), (part) => listedWidth(part, setting) + LABEL_GAP) <= room * LISTED_SHARE;
  });
}

export function drawStackedBars(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { width, label, measure } = setting;
  const { left, thickness, middle: middleOf, heading, drawName, drawBase } = layRows(chart, setting, NAMES_SHARE, 1);
  const stacks = chart.categories.map((_, c) => stackParts(chart, c));
  const span = chart.axis.max - chart.axis.min;

  // Listed values take room after the bars, and that makes parts narrower: settle from the most room down.
  let right = width;
  const unit = () => (right - left) / span;
  const holds = (part: StackPart) =>
    Math.abs(part.to - part.from) * unit() >= measure(part.point.label, label.size, 700) + LABEL_GAP;
  const listWidth = (parts: StackPart[]) => sumOf(parts, (part) => listedWidth(part, setting) + LABEL_GAP);
  const listedRoom = () => Math.max(...stacks.map((parts) => listWidth(parts.filter((part) => !holds(part)))), 0);
  for (let pass = 0; pass <= chart.series.length * chart.categories.length && width - listedRoom() < right - 0.01; pass++) {
    right = Math.max(left + 1, width - listedRoom());
  }

  const scale = scaleLinear([chart.axis.min, chart.axis.max], [left, right]);
  const marks = [...heading];
  stacks.forEach((parts, c) => {
    const middle = middleOf(c);
    marks.push(...drawName(c));
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
  return [...marks, drawBase(scale(0))];
}

/** Height below which labels would touch, points. */
export function leastStackedBarsHeight(chart: Chart, setting: WideSetting): number {
  const lines = chart.categories.map((name) => wrapLabel(name, setting.width * NAMES_SHARE, setting).lines.length);
  const row = labelHeight(Math.max(1, ...lines), setting) + LABEL_GAP * 1.5;
  return drawHeading(chart, setting).height + chart.categories.length * row;
}
