/** The parts of a stacked chart: where each begins and ends, and its value, in it or, where it does not fit, listed beside it. */
import type { Chart, ChartMark, ChartPoint } from '../model/chart.js';
import { formOf } from '../model/chart-forms.js';
import type { Box } from '../model/page.js';
import type { ColorName } from '../model/theme.js';
import { setLabel } from './label.js';
import type { ChartSetting } from './setting.js';

export interface StackPart {
  readonly point: ChartPoint;
  readonly series: number;
  readonly color: ColorName;
  /** Values; what is negative hangs from zero by itself. */
  readonly from: number;
  readonly to: number;
}

/** The parts of one category, in the order of the series. */
export function stackParts(chart: Chart, category: number): StackPart[] {
  // Of a hundred per cent each part is its share of the category's whole.
  const sum = (): number => chart.series.reduce((total, { points }) => total + (points[category]?.value ?? 0), 0);
  const whole = formOf(chart).stack === 'shares' ? sum() || 1 : 1;
  let above = 0;
  let below = 0;
  return chart.series.flatMap(({ points, color }, series) => {
    const point = points[category];
    if (!point) return [];
    const from = point.value < 0 ? below : above;
    const to = from + point.value / whole;
    if (point.value < 0) below = to;
    else above = to;
    return [{ point, series, color, from, to }];
  });
}

/** A part's mark; its value is to stand in the `middle`, or elsewhere where that is null. */
export function drawPart(
  { point, color }: StackPart,
  { x, y, width, height }: Box,
  middle: { readonly x: number; readonly y: number } | null,
  setting: ChartSetting,
): ChartMark[] {
  const { target, fact, label } = point;
  const rect = { kind: 'rect', x, y, width, height, color, hollow: target } as const;
  if (!middle) return [rect];
  const place = { x: middle.x, middle: middle.y, anchor: 'middle', weight: 700, fact } as const;
  return [rect, ...setLabel([label], { ...place, color: target ? setting.label.color : setting.textOn(color) }, setting)];
}

/** Width of a listed value with its swatch, points. */
export function listedWidth(
  { point }: Pick<StackPart, 'point'>,
  { label, measure }: Pick<ChartSetting, 'label' | 'measure'>,
): number {
  return label.size * 0.9 + measure(point.label, label.size, 700);
}

/** A value with a swatch that says which part it is; `x` is its left edge. */
export function listValue(part: StackPart, x: number, middle: number, setting: ChartSetting): ChartMark[] {
  const { size } = setting.label;
  const swatch = size * 0.6;
  const place = { x: x + size * 0.9, middle, anchor: 'start', weight: 700, fact: part.point.fact } as const;
  return [
    { kind: 'rect', x, y: middle - swatch / 2, width: swatch, height: swatch, color: part.color },
    ...setLabel([part.point.label], place, setting),
  ];
}
