/** Stacked bars that lie, worked out at 20 points a unit behind 5 for names and 8. */
import { describe, expect, test } from 'vitest';
import { drawStackedBars, leastStackedBarsHeight, stackedBarsHaveRoom } from '../../src/chart/stacked-bars.js';
import { chart, point, print, series, setting } from './kit.js';

const drawn = (values: readonly ReturnType<typeof series>[], [width, height]: [number, number], min = 0, max = 6) =>
  print(drawStackedBars(chart({ kind: 'stacked', series: values }, min, max), setting(width, height)));

describe('drawn', () => {
  test('values in the middle of their parts', () => {
    expect(drawn([series([4, 3]), series([2, 1], { color: 'blue' })], [133, 120])).toEqual([
      '"a" end 5 33.6',
      'rect 13 19 79×22 red',
      '"4" middle 53 33.6 bold on red #f4',
      'rect 93 19 39×22 blue',
      '"2" middle 113 33.6 bold on blue #f2',
      '"b" end 5 93.6',
      'rect 13 79 59×22 red',
      '"3" middle 43 93.6 bold on red #f3',
      'rect 73 79 19×22 blue',
      '"1" middle 83 93.6 bold on blue #f1',
      'line 13 0 13 120 axis 0.75',
    ]);
  });

  test('values too wide for their parts are listed behind the bar, for which the plot leaves 37 each', () => {
    const thin = [series([4]), series([0.25], { color: 'blue' }), series([0.25], { color: 'green' })];
    expect(drawn(thin, [207, 44])).toEqual([
      '"a" end 5 25.6',
      'rect 13 11 79×22 red',
      '"4" middle 53 25.6 bold on red #f4',
      'rect 93 11 4×22 blue',
      'rect 107 19 6×6 blue',
      '"0.25" start 116 25.6 bold #f0.25',
      'rect 98 11 4×22 green',
      'rect 144 19 6×6 green',
      '"0.25" start 153 25.6 bold #f0.25',
      'line 13 0 13 44 axis 0.75',
    ]);
  });

  test('the room for one listed value makes another part too narrow, and both are listed', () => {
    // "x" needs 10 and has 10.3 over the whole width, 7.4 beside one listed: 13 a unit, with 37 and 19 kept for two.
    const x = point(0.46, { label: 'x' });
    const thin = [series([4]), series([0.25], { color: 'blue' }), series([x], { color: 'green' })];
    expect(drawn(thin, [147, 44]).slice(1)).toEqual([
      'rect 13 11 51×22 red',
      '"4" middle 39 25.6 bold on red #f4',
      'rect 65 11 2.25×22 blue',
      'rect 78.23 19 6×6 blue',
      '"0.25" start 87.23 25.6 bold #f0.25',
      'rect 68.25 11 4.98×22 green',
      'rect 115.23 19 6×6 green',
      '"x" start 124.23 25.6 bold #f0.46',
      'line 13 0 13 44 axis 0.75',
    ]);
  });

  test('a part just as wide as its value and 4 holds it', () => {
    const held = (value: number) =>
      drawn([series([point(value, { label: 'x' })])], [133, 44]).some((mark) => mark.startsWith('"x" middle'));
    expect([0.5, 0.49].map(held)).toEqual([true, false]);
  });

  test('what hangs lies at the left of zero', () => {
    expect(drawn([series([-2]), series([4], { color: 'blue' })], [133, 44], -2, 4)).toEqual([
      '"a" end 5 25.6',
      'rect 13 11 39×22 red',
      '"-2" middle 33 25.6 bold on red #f-2',
      'rect 53 11 79×22 blue',
      '"4" middle 93 25.6 bold on blue #f4',
      'line 53 0 53 44 axis 0.75',
    ]);
  });

  test('a part of nothing is a hair, its value behind zero', () => {
    const marks = drawn([series([0])], [152, 44]);
    expect(marks.slice(1, 4)).toEqual(['rect 13 11 0.25×22 red', 'rect 17 19 6×6 red', '"0" start 26 25.6 bold #f0']);
  });
});

test('room: all values listed take no more than six tenths of the plot', () => {
  const has = (width: number, count: number) =>
    stackedBarsHaveRoom(chart({ kind: 'stacked', series: Array.from({ length: count }, () => series([1])) }), setting(width, 0));
  // 19 a value; the plot is 13 less than the width.
  expect([has(45, 1), has(44, 1)]).toEqual([true, false]);
  expect([has(77, 2), has(76, 2)]).toEqual([true, false]);
});

test('room is asked of every category', () => {
  const given = chart({ kind: 'stacked', series: [series([1, point(1, { label: '1234567' })])] });
  expect(stackedBarsHaveRoom(given, setting(60, 0))).toBe(false);
  expect(stackedBarsHaveRoom(given, setting(105, 0))).toBe(true);
});

test('the least height: the highest name and 6, for each category', () => {
  const least = (width: number, names: readonly string[], legend = false) =>
    leastStackedBarsHeight(
      chart({ kind: 'stacked', categories: names, series: [series([1, 2])], names: legend ? 'legend' : 'none' }),
      setting(width, 0),
    );
  expect(least(143, ['a', 'b'])).toBeCloseTo(2 * 16.2);
  expect(least(143, ['wide words', 'b'])).toBeCloseTo(2 * 16.2);
  expect(least(142, ['wide words', 'b'])).toBeCloseTo(2 * 28.2);
  expect(least(143, ['a', 'b'], true)).toBeCloseTo(17 + 2 * 16.2);
  expect(least(143, [])).toBe(0);
});
