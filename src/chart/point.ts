/** Draws a point of a line; the shape differs by series, so that grey prints tell them apart. */
import type { ChartMark } from '../model/chart.js';
import type { ColorName } from '../model/theme.js';

const SHAPES: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) => `M${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}Z`,
  (x, y, r) => `M${n(x - r)} ${n(y - r)}H${n(x + r)}V${n(y + r)}H${n(x - r)}Z`,
  (x, y, r) => `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y + r)}H${n(x - r)}Z`,
  (x, y, r) => `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z`,
];

/** `radius` in points; `series` from 0; `hollow`: the ground within the outline of a target. */
export function drawPoint(
  series: number,
  x: number,
  y: number,
  color: ColorName,
  radius: number,
  hollow: ColorName | null = null,
): ChartMark {
  const shape = SHAPES[series % SHAPES.length] as (typeof SHAPES)[number];
  return hollow === null
    ? { kind: 'path', d: shape(x, y, radius), fill: color, stroke: null }
    : { kind: 'path', d: shape(x, y, radius), fill: hollow, stroke: { color, width: radius / 2 } };
}

/** A coordinate as path data: three decimals at most, never an exponent. */
export function n(value: number): string {
  return String(Number(value.toFixed(3)) + 0);
}
