/** Stacked columns, worked out at 20 points a unit. */
import { describe, expect, test } from 'vitest';
import { drawStacked, stackedHaveRoom } from '../../src/chart/stacked.js';
import { chart, point, print, series, setting } from './kit.js';

const drawn = (values: readonly ReturnType<typeof series>[], [width, height]: [number, number], min = 0, max = 6) =>
  print(drawStacked(chart({ kind: 'stacked', series: values }, min, max), setting(width, height)));

describe('drawn', () => {
  test('values in the middle of their parts, parts less 1 apart', () => {
    expect(drawn([series([4, 3]), series([2, 1], { color: 'blue' })], [120, 134.2])).toEqual([
      '"a" middle 30 132.7',
      'rect 15 40 30×79 red',
      '"4" middle 30 83.6 bold on red #f4',
      'rect 15 0 30×39 blue',
      '"2" middle 30 23.6 bold on blue #f2',
      '"b" middle 90 132.7',
      'rect 75 60 30×59 red',
      '"3" middle 90 93.6 bold on red #f3',
      'rect 75 40 30×19 blue',
      '"1" middle 90 53.6 bold on blue #f1',
      'line 0 120 120 120 axis 0.75',
    ]);
  });

  test('parts too thin are listed over the column from below, for which 12 a value and 4 are kept', () => {
    const thin = [series([4]), series([0.5], { color: 'blue' }), series([0.5], { color: 'green' })];
    expect(drawn(thin, [60, 162.2])).toEqual([
      '"a" middle 30 160.7',
      'rect 15 68 30×79 red',
      '"4" middle 30 111.6 bold on red #f4',
      'rect 15 58 30×9 blue',
      'rect 15 48 30×9 green',
      'rect 16.5 35 6×6 blue',
      '"0.5" start 25.5 41.6 bold #f0.5',
      'rect 16.5 23 6×6 green',
      '"0.5" start 25.5 29.6 bold #f0.5',
      'line 0 148 60 148 axis 0.75',
    ]);
  });

  test('the room for one listed value makes another part too thin, and both are listed', () => {
    // 0.62 would hold its value at 136 / 6 and 120 / 6 a unit leaves it 11.4: 18 a unit, with 28 kept for two.
    const thin = [series([4]), series([0.62], { color: 'blue' }), series([0.5], { color: 'green' })];
    expect(drawn(thin, [60, 150.2]).slice(1)).toEqual([
      'rect 15 64 30×71 red',
      '"4" middle 30 103.6 bold on red #f4',
      'rect 15 52.84 30×10.16 blue',
      'rect 15 43.84 30×8 green',
      'rect 13.5 30.84 6×6 blue',
      '"0.62" start 22.5 37.44 bold #f0.62',
      'rect 16.5 18.84 6×6 green',
      '"0.5" start 25.5 25.44 bold #f0.5',
      'line 0 136 60 136 axis 0.75',
    ]);
  });

  test('a part of 13.2 less 1 holds a value with a point of air on both sides, a thinner one does not', () => {
    const held = (value: number) =>
      drawn([series([6 - value]), series([point(value, { label: 'x' })])], [120, 134.2]).some((mark) => /^"x" middle/.test(mark));
    expect([0.67, 0.65].map(held)).toEqual([true, false]);
  });

  test('nor does a column that is narrower than the value and 4', () => {
    const held = (label: string, width: number) =>
      drawn([series([point(6, { label }), 1])], [width, 134.2]).some((mark) => mark.startsWith(`"${label}" middle`));
    expect([held('1234', 120), held('12345', 120), held('1234', 110)]).toEqual([true, false, false]);
    // Where there is room columns grow over their 42 for it.
    expect(held('1234567890', 450)).toBe(true);
  });

  test('what hangs stands under zero, its line at zero', () => {
    expect(drawn([series([-2]), series([4], { color: 'blue' })], [60, 134.2], -2, 4)).toEqual([
      '"a" middle 30 132.7',
      'rect 15 80 30×39 red',
      '"-2" middle 30 103.6 bold on red #f-2',
      'rect 15 0 30×79 blue',
      '"4" middle 30 43.6 bold on blue #f4',
      'line 0 80 60 80 axis 0.75',
    ]);
  });

  test('a part of nothing is a hair, its value listed at the foot', () => {
    const marks = drawn([series([0])], [60, 150.2]);
    expect(marks[1]).toBe('rect 15 136 30×0.25 red');
    expect(marks.slice(2)).toEqual(['rect 22.5 123 6×6 red', '"0" start 31.5 129.6 bold #f0', 'line 0 136 60 136 axis 0.75']);
  });

  test('in a wide frame columns are 42 thick, what is left over stands on both sides', () => {
    const marks = drawn([series([6, 3])], [450, 134.2]);
    expect(marks.filter((mark) => /^(?:rect|line)/.test(mark))).toEqual([
      'rect 120 0 42×119 red',
      'rect 288 60 42×59 red',
      'line 57 120 393 120 axis 0.75',
    ]);
  });

  test('the legend stands over all', () => {
    const given = chart({ kind: 'stacked', series: [series([6])], names: 'legend' }, 0, 6);
    const marks = print(drawStacked(given, setting(60, 151.2)));
    expect(marks.slice(0, 2)).toEqual(['rect 0 2 8×8 red', '"s" start 12 9.6']);
    expect(marks).toContain('rect 15 17 30×119 red');
  });
});

describe('room', () => {
  const has = (width: number, labels: readonly string[], name = 'a') => {
    const points = labels.map((text) => point(1, { label: text }));
    return stackedHaveRoom(
      chart({ kind: 'stacked', series: [series(points)], categories: labels.map((_, i) => (i === 0 ? name : 'b')) }),
      setting(width, 0),
    );
  };

  test('for every value listed: 13 and 6 a letter', () => {
    expect(has(38, ['1', '2'])).toBe(true);
    expect(has(37, ['1', '2'])).toBe(false);
    expect(has(38, ['1', '22'])).toBe(false);
  });

  test('for names of three lines, no word divided', () => {
    expect(has(19, ['1'], 'aaa bbb ccc')).toBe(true);
    expect(has(19, ['1'], 'aaa bbb ccc ddd')).toBe(false);
    expect(has(23, ['1'], 'aaaa')).toBe(false);
    expect(has(24, ['1'], 'aaaa')).toBe(true);
  });

  test('nothing needs none', () => {
    expect(has(1, [])).toBe(true);
  });
});
