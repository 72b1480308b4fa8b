/** Lying bars, worked out: names end where the plot begins less 8, values stand 4 behind the bars' ends. */
import { expect, test } from 'vitest';
import { drawBars, leastBarsHeight } from '../../src/chart/bars.js';
import { chart, point, print, series, setting, theme } from './kit.js';

test('one bar to each side: 20 for names, 8, 16 for the value at the left, 150 of plot, 10 for the value at the right', () => {
  const drawn = drawBars(chart({ kind: 'bar', categories: ['aa', 'bbbb'], series: [series([4, -2])] }, -2, 4), setting(204, 100));
  // Zero stands at 28 + 16 + 2 × 25; a bar is 22 thick less 1, in the middle of its half.
  expect(print(drawn)).toEqual([
    '"aa" end 20 28.6',
    'rect 94 14.5 100×21 red',
    '"4" start 198 28.6 bold #f4',
    '"bbbb" end 20 78.6',
    'rect 44 64.5 50×21 red',
    '"-2" end 40 78.6 bold #f-2',
    'line 94 0 94 100 axis 0.75',
  ]);
});

test('two series under their legend: bars of 16 side by side, none for what is missing, a target outlined', () => {
  const both = [series([2, null], { name: 'A' }), series([1, point(3, { target: true })], { name: 'BB', color: 'blue' })];
  const drawn = drawBars(chart({ kind: 'bar', series: both, names: 'legend' }, 0, 4), setting(103, 113));
  expect(print(drawn).slice(4)).toEqual([
    '"a" end 5 44.6',
    'rect 13 25.5 40×15 red',
    '"2" start 57 36.6 bold #f2',
    'rect 13 41.5 20×15 blue',
    '"1" start 37 52.6 bold #f1',
    '"b" end 5 92.6',
    'rect 13 89.5 60×15 blue hollow',
    '"3" start 77 100.6 bold #f3',
    'line 13 17 13 113 axis 0.75',
  ]);
});

test('few bars in a high frame: 22 thick, 88 apart, in the middle, the line no longer than they reach', () => {
  const drawn = drawBars(chart({ kind: 'bar', series: [series([10, 5])] }), setting(129, 276));
  expect(print(drawn)).toEqual([
    '"a" end 5 97.6',
    'rect 13 83.5 100×21 red',
    '"10" start 117 97.6 bold #f10',
    '"b" end 5 185.6',
    'rect 13 171.5 50×21 red',
    '"5" start 67 185.6 bold #f5',
    'line 13 50 13 226 axis 0.75',
  ]);
});

test('colours by category win over the series’', () => {
  const given = chart({ kind: 'bar', series: [series([1, 2])], categoryColors: ['blue', 'green'] });
  const colors = drawBars(given, setting(100, 100)).flatMap((mark) => (mark.kind === 'rect' ? [mark.color] : []));
  expect(colors).toEqual(['blue', 'green']);
});

test('a step that begins above zero has its value at its right, though it ends below', () => {
  const steps = [point(2), point(-3, { from: 2 }), point(-1, { from: -1 }), point(0)];
  const drawn = drawBars(chart({ kind: 'waterfall', series: [series(steps)] }, -2, 2), setting(200, 200));
  const texts = drawn.flatMap((mark) => (mark.kind === 'text' && mark.weight === 700 ? [`${mark.text} ${mark.anchor}`] : []));
  expect(texts).toEqual(['2 start', '-3 start', '-1 end', '0 start']);
  // "-1" needs 16 at the left, "-3" as much at the right.
  const [first] = drawn.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
  expect(first!.x).toBeCloseTo(13 + 16 + (200 - 16 - 29) / 2);
});

test('a frame too narrow keeps a plot of one point', () => {
  // A name of 5 divided at 5.88, and 8.
  const [bar] = drawBars(chart({ kind: 'bar', series: [series([10])] }), setting(14, 50)).filter(({ kind }) => kind === 'rect');
  expect(bar).toMatchObject({ x: 13, width: 1 });
});

test('the least height: a name and 4, or each bar with its value, 11.2, and a gap of one more', () => {
  const one = chart({ kind: 'bar', series: [series([1, 2])] });
  expect(leastBarsHeight(one, setting(100, 0))).toBeCloseTo(2 * 2 * 11.2);
  expect(leastBarsHeight(one, { ...setting(100, 0), theme: { ...theme, gap: 0 } })).toBeCloseTo(2 * 14.2);
  const two = chart({ kind: 'bar', series: [series([1, 2]), series([1, 2])], names: 'legend' });
  expect(leastBarsHeight(two, setting(100, 0))).toBeCloseTo(17 + 2 * 3 * 11.2);
  // 50 points do not go into 42 hundredths of 100, but into half of it, and not into half of 99.
  const long = { ...one, categories: ['wide words', 'b'] };
  expect(leastBarsHeight(long, setting(99, 0))).toBeCloseTo(2 * 26.2);
  expect(leastBarsHeight(long, setting(100, 0))).toBeCloseTo(2 * 2 * 11.2);
  expect(leastBarsHeight({ ...one, categories: [] }, setting(100, 0))).toBe(0);
});
