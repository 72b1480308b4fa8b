/** What stands over a plot: a panel's heading, the legend, units. Rows are 12 high. */
import { describe, expect, test } from 'vitest';
import { drawHeading } from '../../src/chart/heading.js';
import type { Chart } from '../../src/model/chart.js';
import { chart, point, print, series, setting } from './kit.js';

const drawn = (more: Partial<Chart>, width = 200) => {
  const { marks, height } = drawHeading(chart({ kind: 'column', series: [series([1])], ...more }), setting(width, 0));
  return { height, marks: print(marks) };
};

test('nothing takes no room', () => {
  expect(drawn({})).toEqual({ height: 0, marks: [] });
  expect(drawn({ names: 'ends' })).toEqual({ height: 0, marks: [] });
});

test('a panel’s heading stands bold at the left, 4 over what follows', () => {
  expect(drawn({ heading: 'Jobs' })).toEqual({ height: 16, marks: ['"Jobs" start 0 9.6 bold'] });
});

test('two units stand at their sides', () => {
  const second = { axis: { min: 0, max: 1, ticks: [], decimals: 0 }, unit: '%' };
  expect(drawn({ heading: 'Jobs', unit: '万人', second })).toEqual({
    height: 32,
    marks: ['"Jobs" start 0 9.6 bold', '"万人" start 0 25.6', '"%" end 200 25.6'],
  });
});

describe('legend', () => {
  const two = [series([1], { name: 'abc' }), series([1], { name: 'de', color: 'blue' })];

  test('a swatch of 0.8 em, 0.4 em, the name, 1.5 em to the next; half an em under all', () => {
    expect(drawn({ series: two, names: 'legend' })).toEqual({
      height: 17,
      marks: ['rect 0 2 8×8 red', '"abc" start 12 9.6', 'rect 42 2 8×8 blue', '"de" start 54 9.6'],
    });
  });

  test('what just fits stays in its row, one point less begins another', () => {
    expect(drawn({ series: two, names: 'legend' }, 64).height).toBe(17);
    expect(drawn({ series: two, names: 'legend' }, 63)).toEqual({
      height: 29,
      marks: ['rect 0 2 8×8 red', '"abc" start 12 9.6', 'rect 0 14 8×8 blue', '"de" start 12 21.6'],
    });
    // The first is in the first row, however wide.
    expect(drawn({ series: two.slice(0, 1), names: 'legend' }, 5).height).toBe(17);
  });

  test('it stands under the heading', () => {
    expect(drawn({ series: two.slice(0, 1), names: 'legend', heading: 'H' })).toEqual({
      height: 33,
      marks: ['"H" start 0 9.6 bold', 'rect 0 18 8×8 red', '"abc" start 12 25.6'],
    });
  });

  test('a series of targets alone is outlined, one of nothing is not', () => {
    const target = point(1, { target: true });
    const swatches = [
      [target, null],
      [target, 1],
      [null, null],
    ].map((points) => drawn({ series: [series(points)], names: 'legend' }).marks[0]);
    expect(swatches).toEqual(['rect 0 2 8×8 red hollow', 'rect 0 2 8×8 red', 'rect 0 2 8×8 red']);
  });

  test('lines have the shapes of their points, counted among lines', () => {
    const mixed = [series([1], { name: 'a' }), series([1], { name: 'b', line: true }), series([1], { name: 'c', line: true })];
    // After the column's 17 + 15 and the circle's as much.
    expect(drawn({ series: mixed, names: 'legend' }).marks.filter((mark) => mark.startsWith('path'))).toEqual([
      'path M32 6A4 4 0 1 1 40 6A4 4 0 1 1 32 6Z fill red',
      'path M64 2H72V10H64Z fill red',
    ]);
  });
});
