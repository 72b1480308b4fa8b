/** Which shape a chart takes at its width, and how high that must and may be. Lines are 12 high. */
import { describe, expect, test } from 'vitest';
import { layKey, layRing } from '../../src/chart/ring.js';
import { chooseFallback, chooseShape, drawChart, leastChartHeight, mostChartHeight, whyBars } from '../../src/chart/shapes.js';
import { chart, point, print, series, setting } from './kit.js';

const column = chart({ kind: 'column', series: [series([1, 2])] });
const stacked = chart({ kind: 'stacked', series: [series([1, 2]), series([3, 4])] });
const combo = chart({ kind: 'combo', series: [series([1, 2]), series([3, 4], { line: true })] });
const line = chart({ kind: 'line', series: [series([1, 2], { line: true })] });
const ring = (count: number, name = 'n') =>
  chart({
    kind: 'doughnut',
    series: [series(Array.from({ length: count }, (_, i) => i + 1)), series([9])],
    categories: Array.from({ length: count }, () => name),
    categoryColors: Array.from({ length: count }, () => 'red'),
  });

describe('shape', () => {
  test('columns lie down where a name lacks room, stacked ones in two steps', () => {
    // A name is 5 wide and keeps 4 from the next.
    expect([40, 18, 17].map((width) => chooseShape(column, setting(width, 0)))).toEqual(['columns', 'columns', 'bars']);
    expect(chooseShape(stacked, setting(38, 0))).toBe('stacked columns');
    const named = { ...stacked, categories: ['abcdefghij', 'b'] };
    expect(chooseShape(named, setting(100, 0))).toBe('stacked bars');
    expect(chooseShape(named, setting(20, 0))).toBe('bars');
    expect(chooseShape({ ...named, kind: 'percent' }, setting(20, 0))).toBe('stacked bars');
  });

  test('other kinds have one', () => {
    const all = [combo, line, ring(2), { ...column, kind: 'bar' as const }];
    expect(all.map((one) => chooseShape(one, setting(10, 0)))).toEqual(['combo', 'lines', 'doughnut', 'bars']);
  });
});

describe('what a ring becomes', () => {
  test('eight parts stay, nine are bars of their first series, in one colour, from zero', () => {
    expect(chooseFallback(ring(8), setting(200, 0)).kind).toBe('doughnut');
    const bars = chooseFallback(ring(9), setting(200, 0));
    expect(bars).toMatchObject({ kind: 'bar', categoryColors: null, axis: { min: 0, max: 10 } });
    expect(bars.series).toHaveLength(1);
  });

  test('names that lack room on one line turn it where they may have no second, or where a word would be divided', () => {
    const wide = ring(2, 'abcde ghij');
    expect(chooseFallback(wide, setting(200, 0)).kind).toBe('doughnut');
    expect(chooseFallback(ring(2, 'abcdefghijkl'), setting(200, 0)).kind).toBe('bar');
    expect(chooseFallback(ring(2, 'a bcdefgh bcdefgh bcdefgh bcdefgh'), setting(200, 0)).kind).toBe('bar');
    expect(chooseFallback(wide, { ...setting(200, 0), oneLine: true }).kind).toBe('bar');
    expect(chooseFallback(ring(2, 'abcdefghi'), { ...setting(200, 0), oneLine: true }).kind).toBe('doughnut');
  });

  test('where each part has its colour, names that lack room beside it stand in a key below: it stays a ring', () => {
    const native = (width: number) => ({ ...setting(width, 0), oneLine: true as const });
    const told = { ...ring(2, 'abcdefghij'), categoryColors: ['red', 'blue'] };
    expect(chooseFallback(told, native(200))).toMatchObject({ kind: 'doughnut', names: 'legend' });
    expect(whyBars(told, native(200))).toBeNull();
    // A name of 10 letters is 50 wide, its mark and air 30.
    expect(layKey({ ...told, names: 'legend' }, native(200))).toMatchObject({ columns: 2, rows: 1 });
    expect(layKey({ ...told, names: 'legend' }, native(159))).toMatchObject({ columns: 1, rows: 2 });
    expect(chooseFallback(told, native(79)).kind).toBe('bar');
    expect(whyBars(told, native(79))).toBe('names');
    expect(whyBars(ring(9), setting(900, 0))).toBe('parts');
    expect(whyBars(column, native(10))).toBeNull();
  });

  test('a part of nothing would vanish in a ring, so that it is bars', () => {
    const some = chart({ kind: 'doughnut', series: [series([3, 0, 2])], categories: ['a', 'b', 'c'] });
    expect(chooseFallback(some, setting(900, 0))).toMatchObject({ kind: 'bar', categories: ['a', 'b', 'c'] });
    expect(whyBars(some, setting(900, 0))).toBe('zero');
  });

  test('the key takes its height from the ring, and values alone stand beside it', () => {
    const told = { ...ring(2, 'abcdefghij'), categoryColors: ['red', 'blue'], names: 'legend' as const };
    const wide = setting(200, 200);
    const { notes, centre } = layRing(told, wide);
    expect(notes.map(({ lines }) => lines)).toEqual([['1'], ['2']]);
    const key = layKey(told, wide)!;
    expect(centre.y).toBeCloseTo((200 - key.height) / 2);
    expect(leastChartHeight(told, wide)).toBeCloseTo(leastChartHeight(ring(2, ''), wide) + key.height);
  });

  test('lines get their legend, nothing else changes', () => {
    const many = chart({ kind: 'line', names: 'ends', series: Array.from({ length: 5 }, () => series([1], { line: true })) });
    expect(chooseFallback(many, setting(500, 0)).names).toBe('legend');
    expect(chooseFallback(column, setting(500, 0))).toBe(column);
  });
});

describe('heights', () => {
  test('the least of each, with what stands over its plot', () => {
    expect(leastChartHeight(column, setting(100, 0))).toBe(8 * 12);
    expect(leastChartHeight({ ...column, heading: 'H' }, setting(100, 0))).toBe(8 * 12 + 16);
    expect(leastChartHeight(combo, setting(100, 0))).toBe(11 * 12);
    expect(leastChartHeight({ ...combo, names: 'legend' }, setting(100, 0))).toBe(11 * 12 + 17);
    expect(leastChartHeight(line, setting(100, 0))).toBe(8 * 12);
    expect(leastChartHeight(stacked, setting(100, 0))).toBe(10 * 12);
    expect(leastChartHeight(ring(2), setting(100, 0))).toBe(80);
    // As bars: nine of 22.4.
    expect(leastChartHeight(ring(9), setting(100, 0))).toBeCloseTo(9 * 22.4);
  });

  test('the most: a fifth more than as wide, 30 em, or 0.66 of the width, whichever is given first', () => {
    expect([200, 400, 500].map((width) => mostChartHeight(combo, setting(width, 0)))).toEqual([240, 300, 330]);
    expect(mostChartHeight(combo, setting(100, 0))).toBe(132);
    expect(mostChartHeight(ring(2), setting(200, 0))).toBeCloseTo(110.2);
  });

  test('a drawing has the size of its frame', () => {
    const drawing = drawChart(column, setting(120, 90));
    expect(drawing).toMatchObject({ width: 120, height: 90 });
    expect(print(drawing.marks).at(-1)).toMatch(/^line 0 75.8 120 75.8/);
    const wide = chart({ kind: 'column', series: [series([point(5, { label: '1234567' }), 1])] });
    expect(print(drawChart(wide, setting(80, 90)).marks).at(-1)).toMatch(/^line (\d+) \d+ \1 \d+ axis/);
  });
});
