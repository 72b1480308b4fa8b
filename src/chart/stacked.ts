/** Draws stacked columns: values inside their parts; parts too thin for theirs are listed over the column. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { layBands, THICKEST } from './bands.js';
import { baseLine } from './columns.js';
import { drawHeading } from './heading.js';
import { labelHeight, setLabel } from './label.js';
import { type ChartSetting, LABEL_GAP, SEPARATION, type WideSetting } from './setting.js';
import { drawPart, listedWidth, listValue, type StackPart, stackParts } from './stack.js';
import { wrapLabel } from './wrap.js';

/** Most lines of a category's name. */
const NAME_LINES = 3;

/** Whether names and listed values find room in their bands. */
export function stackedHaveRoom(chart: Chart, setting: WideSetting): boolean {
  const band = setting.width / Math.max(1, chart.categories.length);
  return chart.categories.every((name, c) => {
    const { whole, lines } = wrapLabel(name, band - LABEL_GAP, setting);
    const fits = stackParts(chart, c).every((part) => listedWidth(part, setting) + LABEL_GAP <= band);
    return whole && lines.length <= NAME_LINES && fits;
  });
}

export function drawStacked(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { theme, width, height, label } = setting;
  const heading = drawHeading(chart, setting);
  const band = width / Math.max(1, chart.categories.length);
  const names = chart.categories.map((name) => wrapLabel(name, band - LABEL_GAP, setting));
  const labels = chart.series.flatMap(({ points }) => points.map((point) => point?.label ?? ''));
  const values = labels.map((text) => setting.measure(text, label.size, 700));
  const bands = layBands({
    count: chart.categories.length,
    bars: 1,
    room: width,
    gap: theme.gap,
    thickest: Math.max(label.size * THICKEST.column, Math.max(0, ...values) + LABEL_GAP),
    label: Math.max(0, ...names.map((name) => name.width)) + LABEL_GAP * 2,
  });
  const column = bands.thickness;
  const namesHeight = labelHeight(Math.max(1, ...names.map(({ lines }) => lines.length)), setting) + LABEL_GAP;
  const stacks = chart.categories.map((_, c) => stackParts(chart, c));
  const bottom = height - namesHeight;
  const unit = (top: number) => (bottom - top) / (chart.axis.max - chart.axis.min);
  // Listed values take room above the columns, and that makes parts thinner: settle from the most room down.
  let top = heading.height;
  for (let pass = 0; pass < chart.series.length + 1; pass++) {
    const isListed = (part: StackPart) => !holdsLabel(part, unit(top), column, setting);
    const listed = Math.max(0, ...stacks.map((parts) => parts.filter(isListed).length));
    const needed = heading.height + (listed === 0 ? 0 : listed * label.leading + LABEL_GAP);
    if (needed <= top) break;
    top = Math.min(needed, bottom - 1);
  }

  const scale = scaleLinear([chart.axis.min, chart.axis.max], [bottom, top]);
  const marks = [...heading.marks];
  stacks.forEach((parts, c) => {
    const centre = bands.start + (c + 0.5) * bands.pitch;
    const lines = names[c]?.lines ?? [];
    const middle = bottom + LABEL_GAP + labelHeight(lines.length, setting) / 2;
    marks.push(...setLabel(lines, { x: centre, middle, anchor: 'middle' }, setting));
    const listed: StackPart[] = [];
    for (const part of parts) {
      const y = Math.min(scale(part.from), scale(part.to));
      const tall = Math.abs(scale(part.from) - scale(part.to));
      const box = { x: centre - column / 2, y, width: column, height: Math.max(0.25, tall - SEPARATION) };
      const holds = holdsLabel(part, unit(top), column, setting);
      marks.push(...drawPart(part, box, holds ? { x: centre, y: y + tall / 2 } : null, setting));
      if (!holds) listed.push(part);
    }
    const crown = scale(Math.max(0, ...parts.map((part) => Math.max(part.from, part.to))));
    for (const [i, part] of listed.entries()) {
      const x = centre - listedWidth(part, setting) / 2;
      marks.push(...listValue(part, x, crown - LABEL_GAP - (i + 0.5) * label.leading, setting));
    }
  });
  return [...marks, baseLine(bands.start, width - bands.start, scale(0), theme)];
}

function holdsLabel(part: StackPart, unit: number, column: number, setting: ChartSetting): boolean {
  const tall = Math.abs(part.to - part.from) * unit - SEPARATION;
  const wide = setting.measure(part.point.label, setting.label.size, 700);
  return tall >= labelHeight(1, setting) + 2 && wide + LABEL_GAP <= column;
}
