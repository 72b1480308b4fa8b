/** The parts of a stack: what stands grows upwards, what hangs downwards. */
import { expect, test } from 'vitest';
import { drawPart, listedWidth, listValue, stackParts } from '../../src/chart/stack.js';
import type { ChartForm } from '../../src/model/chart-forms.js';
import { chart, point, print, series, setting } from './kit.js';

const ends = (kind: ChartForm, values: readonly (number | null)[]) =>
  stackParts(chart({ kind, series: values.map((value) => series([null, value])) }), 1).map(({ series, from, to }) => [
    series,
    Number(from.toFixed(6)),
    Number(to.toFixed(6)),
  ]);

test('each begins where the last of its side ended; what is missing has no part', () => {
  expect(ends('stacked', [3, -1, null, 2, -4])).toEqual([
    [0, 0, 3],
    [1, 0, -1],
    [3, 3, 5],
    [4, -1, -5],
  ]);
  expect(ends('stacked', [0, 2])).toEqual([
    [0, 0, 0],
    [1, 0, 2],
  ]);
});

test('of a hundred per cent each is its share of what is there', () => {
  expect(ends('percent', [30, null, 50, 120])).toEqual([
    [0, 0, 0.15],
    [2, 0.15, 0.4],
    [3, 0.4, 1],
  ]);
  expect(ends('percent', [0, 0])).toEqual([
    [0, 0, 0],
    [1, 0, 0],
  ]);
});

const part = (more = {}) => ({ point: point(4, more), series: 0, color: 'red', from: 0, to: 4 });
const box = { x: 1, y: 2, width: 30, height: 40 };

test('a value in its part takes the colour that reads on it, on a target the label’s', () => {
  const middle = { x: 16, y: 22 };
  expect(print(drawPart(part(), box, middle, setting(0, 0)))).toEqual([
    'rect 1 2 30×40 red',
    '"4" middle 16 25.6 bold on red #f4',
  ]);
  expect(print(drawPart(part({ target: true }), box, middle, setting(0, 0)))).toEqual([
    'rect 1 2 30×40 red hollow',
    '"4" middle 16 25.6 bold #f4',
  ]);
  expect(print(drawPart(part(), box, null, setting(0, 0)))).toEqual(['rect 1 2 30×40 red']);
});

test('a listed value has a swatch of 0.6 em and 0.3 em before it', () => {
  expect(print(listValue(part(), 100, 50, setting(0, 0)))).toEqual(['rect 100 47 6×6 red', '"4" start 109 53.6 bold #f4']);
  expect(listedWidth(part({ label: '1234' }), setting(0, 0))).toBe(9 + 24);
});
