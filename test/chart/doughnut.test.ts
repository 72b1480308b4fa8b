/** A doughnut of two halves, drawn: radius 50, hole 29, its middle at 100, 55.1. */
import { expect, test } from 'vitest';
import { drawDoughnut } from '../../src/chart/doughnut.js';
import { chart, print, series, setting } from './kit.js';

const given = chart({ kind: 'doughnut', series: [series([1, 1])], categoryColors: ['red', 'blue'] });
const draw = () => drawDoughnut(given, setting(200, 110.2));

test('leaders begin at the ring, values stand 4 behind them', () => {
  expect(print(draw().slice(2))).toEqual([
    'line 150 55.1 158 55.1 axis 0.5',
    '"a 1" start 162 58.7 bold #f1',
    'line 50 55.1 42 55.1 axis 0.5',
    '"b 1" end 38 58.7 bold #f1',
  ]);
});

test('parts keep half a point from the line between them, on the ring and at the hole', () => {
  const marks = draw();
  const pathOf = (index: number) => {
    const mark = marks[index]!;
    if (mark.kind !== 'path') throw new Error('no path');
    const points = [...mark.d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z])/g)].map(([, x, y]) => ({
      x: Number(x) - 100,
      y: Number(y) - 55.1,
    }));
    return { ...mark, points };
  };
  const [right, left] = [pathOf(0), pathOf(1)];
  expect([right.fill, left.fill, right.stroke]).toEqual(['red', 'blue', null]);
  expect(Math.min(...right.points.map(({ x }) => x))).toBeCloseTo(0.5, 1);
  expect(Math.max(...left.points.map(({ x }) => x))).toBeCloseTo(-0.5, 1);
  const distances = right.points.map(({ x, y }) => Math.hypot(x, y));
  expect(Math.max(...distances)).toBeCloseTo(50, 1);
  expect(Math.min(...distances)).toBeCloseTo(29, 1);
});

test('names that are parted from it stand in a key at the foot, a mark before each, in the colour of its part', () => {
  const told = { ...given, names: 'legend' as const };
  // A column is a letter and 3 em wide; two of them stand in the middle.
  expect(print(drawDoughnut(told, setting(200, 150)).slice(6))).toEqual([
    'rect 65 139.1 8×8 red',
    '"a" start 77 146.7',
    'rect 100 139.1 8×8 blue',
    '"b" start 112 146.7',
  ]);
});
