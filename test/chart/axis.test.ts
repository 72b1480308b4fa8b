/** Where axes begin and end, and their ticks. */
import { describe, expect, test } from 'vitest';
import { buildAxis, buildTwoAxes, extentOf, roundAxis } from '../../src/chart/axis.js';
import { point, series } from './kit.js';

describe('round ends', () => {
  test('about four steps of 1, 2 or 5 times a power of ten', () => {
    expect(roundAxis(0, 10)).toEqual({ min: 0, max: 10, ticks: [0, 2, 4, 6, 8, 10], decimals: 0 });
    expect(roundAxis(95, 97)).toEqual({ min: 95, max: 97, ticks: [95, 95.5, 96, 96.5, 97], decimals: 1 });
    expect(roundAxis(0, 17)).toMatchObject({ max: 20, ticks: [0, 5, 10, 15, 20] });
    expect(roundAxis(0, 100, 2)).toMatchObject({ ticks: [0, 50, 100] });
  });

  test('one value alone has an axis from it to its double, zero to one; an end at zero has no sign', () => {
    expect(roundAxis(5, 5)).toMatchObject({ min: 5, max: 10, ticks: [5, 6, 7, 8, 9, 10] });
    expect(roundAxis(0, 0)).toMatchObject({ min: 0, max: 1, decimals: 1 });
    expect(roundAxis(-3, -3)).toEqual({ min: -3, max: 0, ticks: [-3, -2, -1, 0], decimals: 0 });
  });

  test('as many decimals as the ticks print, of tiny and of huge ones too', () => {
    expect(roundAxis(0, 4e-7)).toMatchObject({ ticks: [0, 1e-7, 2e-7, 3e-7, 4e-7], decimals: 7 });
    expect(roundAxis(0, 6e-7)).toMatchObject({ decimals: 7 });
    expect(roundAxis(0, 5e-6)).toMatchObject({ decimals: 6 });
    expect(roundAxis(0, 4e22).decimals).toBe(0);
    expect(roundAxis(2, 2.05).decimals).toBe(2);
  });
});

describe('what an axis reaches', () => {
  const line = (values: readonly number[]) => [series(values, { line: true })];

  test('a line begins at its values where they differ by no more than a sixth of the highest', () => {
    expect(buildAxis('line', line([10, 12]), 2)).toMatchObject({ min: 10, max: 12 });
    expect(buildAxis('line', line([10, 12.1]), 2)).toMatchObject({ min: 0, max: 15 });
    expect(buildAxis('line', line([95, 97]), 2)).toMatchObject({ min: 95, max: 97 });
  });

  test('a line that touches zero or falls below it shows zero', () => {
    expect(buildAxis('line', line([-4, -3]), 2)).toMatchObject({ min: -4, max: 0 });
    expect(buildAxis('line', line([-1, 2]), 2)).toMatchObject({ min: -1, max: 2 });
  });

  test('columns stand on zero, or hang from it', () => {
    expect(buildAxis('column', [series([3, 4])], 2)).toMatchObject({ min: 0, max: 4 });
    expect(buildAxis('column', [series([-3, -4])], 2)).toMatchObject({ min: -4, max: 0 });
    // One column among lines is enough.
    expect(buildAxis('combo', [series([95], { line: true }), series([97])], 1)).toMatchObject({ min: 0, max: 100 });
  });

  test('nothing at all: zero to one', () => {
    expect(buildAxis('line', [series([null, null])], 2)).toMatchObject({ min: 0, max: 1 });
    expect(buildAxis('bar', [], 0)).toMatchObject({ min: 0, max: 1 });
  });

  test('a stack reaches the sum of what stands and of what hangs, category by category', () => {
    expect(buildAxis('stacked', [series([3, -1]), series([4, -2])], 2)).toMatchObject({ min: -4, max: 8 });
    expect(buildAxis('stacked', [series([30, null]), series([null, 40])], 2)).toMatchObject({ min: 0, max: 40 });
    expect(buildAxis('stacked', [series([5, 1]), series([-5, 1])], 2)).toMatchObject({ min: -6, max: 6 });
  });

  test('shares reach one, steps what they float on and end at', () => {
    expect(buildAxis('percent', [series([30]), series([50])], 1)).toMatchObject({ min: 0, max: 1 });
    expect(buildAxis('waterfall', [series([6, point(4, { from: 6 }), null, point(-13, { from: 10 })])], 4)).toMatchObject({
      min: -5,
      max: 10,
    });
  });
});

describe('two axes of a combo', () => {
  test('columns take 46 hundredths of the height, from zero', () => {
    const [first] = buildTwoAxes([series([46, 23])], [series([1])]);
    expect(first).toEqual({ min: 0, max: 100, ticks: [], decimals: 0 });
    expect(buildTwoAxes([series([-23, 23])], [])[0]).toMatchObject({ min: -23, max: 77 });
    expect(buildTwoAxes([series([0])], [])[0].max).toBeCloseTo(1 / 0.46);
  });

  test('the line takes 26, with 12 over it', () => {
    const [, second] = buildTwoAxes([series([1])], [series([10, 23])]);
    expect(second.max).toBeCloseTo(23 + 50 * 0.12);
    expect(second.min).toBeCloseTo(29 - 50);
    expect(second).toMatchObject({ ticks: [], decimals: 0 });
  });

  test('a level line is spread by its own height, one at zero by one, none as zero to one', () => {
    const spanOf = (values: readonly number[]) => {
      const [, { min, max }] = buildTwoAxes([series([1])], [series(values)]);
      return max - min;
    };
    expect(spanOf([-5, -5])).toBeCloseTo(5 / 0.26);
    expect(spanOf([0])).toBeCloseTo(1 / 0.26);
    expect(spanOf([])).toBeCloseTo(1 / 0.26);
    expect(buildTwoAxes([series([1])], [])[1].max).toBeCloseTo(1 + 0.12 / 0.26);
  });
});

test('the extent of panels holds zero, their ends and their longest label, the first of equally long ones', () => {
  expect(extentOf([series([3, null]), series([-2, 40])])).toEqual({ low: -2, high: 40, label: '-2' });
  expect(extentOf([series([3, 4])])).toEqual({ low: 0, high: 4, label: '3' });
  expect(extentOf([series([-3])])).toEqual({ low: -3, high: 0, label: '-3' });
  expect(extentOf([])).toEqual({ low: 0, high: 0, label: '' });
});
