/** Columns and a line, worked out at ten points a unit over a plot of 100 that begins at 14.2. */
import { describe, expect, test } from 'vitest';
import { drawCombo } from '../../src/chart/combo.js';
import { chart, point, print, series, setting } from './kit.js';

const CIRCLE = /^path M.*A/;
const circles = (marks: readonly string[]) => marks.filter((mark) => CIRCLE.test(mark));

describe('on one axis', () => {
  const given = chart({ kind: 'combo', series: [series([8, 2]), series([9, 6], { line: true, color: 'blue' })] });

  test('values of high columns stand at their feet, of low ones over them; the line’s on a ground of their own', () => {
    const marks = print(drawCombo(given, setting(120, 128.4)));
    expect(circles(marks)).toHaveLength(2);
    expect(marks.filter((mark) => !CIRCLE.test(mark))).toEqual([
      '"a" middle 30 126.9',
      '"b" middle 90 126.9',
      'rect 15.5 34.2 29×80 red',
      'rect 75.5 94.2 29×20 red',
      'path M30,24.2L90,54.2 stroke blue 1.75',
      'rect 26 9.15 8×10.2 paper',
      '"9" middle 30 17.95 bold #f9',
      'rect 86 39.15 8×10.2 paper',
      '"6" middle 90 47.95 bold #f6',
      '"8" middle 30 108.7 bold on red #f8',
      '"2" middle 90 88.7 bold #f2',
      'line 0 114.2 120 114.2 axis 0.75',
    ]);
  });

  test('a target’s value stands over it, and one too wide to read inside', () => {
    const printed = (column: ReturnType<typeof point>, more = {}) =>
      print(drawCombo(chart({ kind: 'combo', series: [series([column, 1])] }), { ...setting(120, 128.4), ...more })).find(
        (mark) => mark.endsWith(` #${column.fact}`),
      );
    expect(printed(point(8, { target: true }))).toBe('"8" middle 30 28.7 bold #f8');
    // 24 fit into 29, 30 do not; on a column of the labels’ ground they may reach over.
    expect(printed(point(8, { label: '1234' }))).toBe('"1234" middle 30 108.7 bold on red #f8');
    expect(printed(point(8, { label: '12345' }))).toBe('"12345" middle 30 28.7 bold #f8');
    expect(printed(point(8, { label: '12345' }), { textOn: () => 'ink' })).toBe('"12345" middle 30 108.7 bold #f8');
    // 25.5 is the least height for a value inside.
    expect(printed(point(2.5))).toBe('"2.5" middle 30 83.7 bold #f2.5');
    expect(printed(point(2.6))).toBe('"2.6" middle 30 108.7 bold on red #f2.6');
  });
});

test('on two axes the line has its own scale and no ground, columns their values over them, units their sides', () => {
  const second = { axis: { min: 0, max: 20, ticks: [], decimals: 0 }, unit: '万人' };
  const both = [series([4, 2]), series([18, 12], { line: true, color: 'blue' })];
  const marks = print(drawCombo(chart({ kind: 'combo', series: both, second }), setting(120, 144.4)));
  expect(circles(marks)).toHaveLength(2);
  expect(marks.filter((mark) => !CIRCLE.test(mark))).toEqual([
    '"%" start 0 9.6',
    '"万人" end 120 9.6',
    '"a" middle 30 142.9',
    '"b" middle 90 142.9',
    'rect 15.5 90.2 29×40 red',
    'rect 75.5 110.2 29×20 red',
    'path M30,40.2L90,70.2 stroke blue 1.75',
    '"18" middle 30 33.95 bold #f18',
    '"12" middle 90 63.95 bold #f12',
    '"4" middle 30 84.7 bold #f4',
    '"2" middle 90 104.7 bold #f2',
    'line 0 130.2 120 130.2 axis 0.75',
  ]);
});

test('a line’s value keeps off a column’s', () => {
  // The value of the low column stands at 68.95 to 79.15 over it, that of the line would end at 73.
  const both = [series([point(2.5, { label: 'x' }), 1]), series([point(2.6, { label: 'y' }), 1], { line: true })];
  const marks = print(drawCombo(chart({ kind: 'combo', series: both }), setting(120, 128.4)));
  const y = (text: string) => Number(marks.find((mark) => mark.startsWith(`"${text}"`))!.split(' ')[3]);
  expect(Math.abs(y('x') - y('y'))).toBeGreaterThanOrEqual(10.2);
});
