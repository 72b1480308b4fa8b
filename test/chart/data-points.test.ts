/** Where the values of a line's points stand. */
import { expect, test } from 'vitest';
import { type DataPoint, placeDataPoints, placeValues } from '../../src/chart/data-points.js';
import type { ChartSeries } from '../../src/model/chart.js';

const AREA = { left: 0, top: 0, right: 500, bottom: 400 };
const setting = { label: { size: 10, leading: 12 }, measure: (text: string) => text.length * 6 } as never;

function place(values: readonly number[]): (index: number) => 'above' | 'below' {
  const series = {
    color: 'accent',
    points: values.map((value) => ({ value, label: `${value}.0` })),
  } as unknown as ChartSeries;
  const points: DataPoint[] = placeDataPoints(
    series,
    0,
    (category) => 50 + category * 40,
    (value) => 390 - value * 4,
  );
  const placed = placeValues(points, AREA, setting);
  return (index) => (placed.get(points[index]!)!.middle < points[index]!.y ? 'above' : 'below');
}

test('a value stands above its point', () => {
  const side = place([40, 41, 42, 43, 44]);
  expect([0, 1, 2, 3, 4].map(side)).toEqual(['above', 'above', 'above', 'above', 'above']);
});

test('in a valley below it, clear of its own line, although it is neither the lowest nor an end', () => {
  const side = place([80, 30, 80, 20, 70]);
  expect(side(1)).toBe('below');
  expect(side(3)).toBe('below');
  expect(side(2)).toBe('above');
});

test('where the line turns upwards steeply after it, below: over it it would be struck through', () => {
  const side = place([10, 12, 80, 78, 95]);
  expect([0, 1, 2].map(side)).toEqual(['above', 'below', 'above']);
});
