/** The shapes of a line's points. */
import { expect, test } from 'vitest';
import { drawPoint, n } from '../../src/chart/point.js';

const shape = (series: number) => {
  const mark = drawPoint(series, 10, 20, 'red', 2);
  return mark.kind === 'path' ? mark.d : '';
};

test('circle, square, triangle, diamond, and again', () => {
  expect([0, 1, 2, 3].map(shape)).toEqual([
    'M8 20A2 2 0 1 1 12 20A2 2 0 1 1 8 20Z',
    'M8 18H12V22H8Z',
    'M10 18L12 22H8Z',
    'M10 18L12 20L10 22L8 20Z',
  ]);
  expect([4, 7].map(shape)).toEqual([0, 3].map(shape));
});

test('a result is filled, a target the ground within an outline of half its radius', () => {
  expect(drawPoint(1, 10, 20, 'red', 2)).toMatchObject({ kind: 'path', fill: 'red', stroke: null });
  expect(drawPoint(1, 10, 20, 'red', 2, 'paper')).toMatchObject({
    kind: 'path',
    fill: 'paper',
    stroke: { color: 'red', width: 1 },
  });
});

test('coordinates have three decimals at most, no exponent and no minus before zero', () => {
  expect([1.23456, 2, -0.0001, 1e-7, -1.5].map(n)).toEqual(['1.235', '2', '0', '0', '-1.5']);
});
