/** Lines, worked out: 16 for the scale at the left, a plot of 100 from 16.95 down, ten points a unit. */
import { describe, expect, test } from 'vitest';
import { drawLine, drawLines } from '../../src/chart/lines.js';
import type { Chart } from '../../src/model/chart.js';
import { chart, point, print, series, setting } from './kit.js';

const HEIGHT = 135.15;
const drawn = (
  all: readonly ReturnType<typeof series>[],
  { width = 136, height = HEIGHT, ...more }: Partial<Chart & { width: number; height: number }> = {},
) => {
  const axis = { min: 0, max: 10, ticks: [0, 5, 10], decimals: 0 };
  return print(drawLines(chart({ kind: 'line', series: all, axis, ...more }), setting(width, height)));
};
const line = (values: Parameters<typeof series>[0], name = 's', color = 'red') => series(values, { line: true, name, color });

describe('drawn', () => {
  test('grid, names, line, points, values over them', () => {
    expect(drawn([line([2, 8])])).toEqual([
      'line 16 116.95 136 116.95 axis 0.75',
      '"0" end 10 120.55 axis',
      'line 16 66.95 136 66.95 grid 0.5',
      '"5" end 10 70.55 axis',
      'line 16 16.95 136 16.95 grid 0.5',
      '"10" end 10 20.55 axis',
      '"a" middle 46 133.65',
      '"b" middle 106 133.65',
      'path M46,96.95L106,36.95 stroke red 1.75',
      'path M43.25 96.95A2.75 2.75 0 1 1 48.75 96.95A2.75 2.75 0 1 1 43.25 96.95Z fill red',
      'path M103.25 36.95A2.75 2.75 0 1 1 108.75 36.95A2.75 2.75 0 1 1 103.25 36.95Z fill red',
      '"8" middle 106 30.7 bold #f8',
      '"2" middle 46 90.7 bold #f2',
    ]);
  });

  test('an axis that does not begin at zero is crossed out at its foot, one that does is not', () => {
    const strokes = (min: number) =>
      drawn([line([2, 8])], { axis: { min, max: 10, ticks: [min, 10], decimals: 0 } }).filter((mark) =>
        mark.endsWith('stroke axis 0.75'),
      );
    expect(strokes(0)).toEqual([]);
    expect(strokes(1)).toEqual([expect.stringMatching(/^path M16,.*L.*M.*L/)]);
  });

  test('a rule gives way to values that stand on it, 1.5 on both sides', () => {
    const level = point(4.015, { label: '4' });
    const rules = drawn([line([level, level])]).filter((mark) => mark.startsWith('line'));
    expect(rules).toEqual([
      'line 16 116.95 136 116.95 axis 0.75',
      'line 16 66.95 41.5 66.95 grid 0.5',
      'line 50.5 66.95 101.5 66.95 grid 0.5',
      'line 110.5 66.95 136 66.95 grid 0.5',
      'line 16 16.95 136 16.95 grid 0.5',
    ]);
  });

  test('nothing is left of a rule between two values that nearly touch, nor beyond one at the edge', () => {
    const level = point(4.015, { label: '4' });
    // Bands of 8: values of 6 have 2 between them, one less than two airs; the first begins at 17.
    const rules = drawn([line([level, level])], { width: 32, categories: ['', ''] }).filter((mark) => mark.includes(' 66.95 '));
    expect(rules.filter((mark) => mark.startsWith('line'))).toEqual([]);
  });

  test('names at the ends: 18 for name and value, 4 and the radius before them; a lower line’s values stand under it', () => {
    const two = [line([2, 8], 'A'), line([4, 3], 'B', 'blue')];
    const marks = drawn(two, { width: 160.75, names: 'ends' });
    expect(marks.filter((mark) => mark.startsWith('"') && mark.includes('bold'))).toEqual([
      '"A 8" start 112.75 40.55 bold #f8',
      '"B 3" start 112.75 90.55 bold #f3',
      '"4" middle 46 70.7 bold #f4',
      '"2" middle 46 110.4 bold #f2',
    ]);
    expect(marks.filter((mark) => mark.includes('66.95'))).toEqual([
      'line 16 66.95 41.5 66.95 grid 0.5',
      'line 50.5 66.95 136 66.95 grid 0.5',
    ]);
  });

  test('where rules stand close every third tick is printed', () => {
    const ticks = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const marks = drawn([line([2])], { height: 85.15, axis: { min: 0, max: 10, ticks, decimals: 1 } });
    expect(marks.filter((mark) => mark.endsWith(' axis')).map((mark) => /"(.*)"/.exec(mark)![1])).toEqual([
      '0.0',
      '3.0',
      '6.0',
      '9.0',
    ]);
  });

  test('the rule at zero is the axis wherever it lies, and so is the lowest', () => {
    const axis = { min: -5, max: 5, ticks: [-5, 0, 5], decimals: 0 };
    const looks = drawn([line([4])], { axis }).flatMap((mark) => /^line.* (\w+) [\d.]+$/.exec(mark)?.[1] ?? []);
    // The value at 4 parts the rule at 5.
    expect(looks).toEqual(['axis', 'axis', 'grid', 'grid']);
  });

  test('names that lack room are left out by step', () => {
    const names = drawn([line([1, 2, 3])], { width: 49, categories: ['aaa', 'bbb', 'ccc'] });
    expect(names.filter((mark) => /^"[abc]+"/.test(mark))).toEqual(['"aaa" middle 21.5 133.65']);
  });
});

describe('one line', () => {
  const trace = (values: Parameters<typeof series>[0]) =>
    print(
      drawLine(
        line(values),
        1,
        (category) => category * 10,
        (value) => 100 - value,
        'paper',
      ),
    );

  test('is dashed on the way to a target, whose point is the ground within an outline', () => {
    expect(trace([2, point(8, { target: true })])).toEqual([
      'path M0,98Z stroke red 1.75',
      'path M0,98L10,92 stroke red 1.75 dashed',
      'path M-2.75 95.25H2.75V100.75H-2.75Z fill red',
      'path M7.25 89.25H12.75V94.75H7.25Z fill paper stroke red 1.375',
    ]);
  });

  test('from target to target too', () => {
    const strokes = trace([2, 3, point(8, { target: true }), point(9, { target: true })]).filter((mark) => mark.includes('1.75'));
    expect(strokes).toEqual([
      'path M0,98L10,97 stroke red 1.75',
      'path M10,97L20,92 stroke red 1.75 dashed',
      'path M20,92L30,91 stroke red 1.75 dashed',
    ]);
  });

  test('has no way to a target from what is missing, and stops there', () => {
    expect(trace([null, point(8, { target: true })])).toHaveLength(1);
    expect(trace([1, null, 3, 4])[0]).toBe('path M0,99ZM20,97L30,96 stroke red 1.75');
    expect(trace([null])).toEqual([]);
  });
});
