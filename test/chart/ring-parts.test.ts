/** The parts of a ring: angles, names, the room at its sides. In a width of 200 a bold letter takes 6. */
import { describe, expect, test } from 'vitest';
import { layRing, leastDoughnutHeight, mostDoughnutHeight, namesHaveRoom, sliceRing } from '../../src/chart/ring.js';
import { chart, point, series, setting } from './kit.js';

const ring = (values: readonly (number | null)[], names?: readonly string[]) =>
  chart({ kind: 'doughnut', series: [series(values)], categories: names ?? values.map((_, i) => 'abcdefgh'[i]!) });
const slicesOf = (names: readonly string[]) =>
  sliceRing(
    ring(
      names.map(() => 1),
      names,
    ),
  );

describe('angles', () => {
  const turns = (values: readonly (number | null)[]) =>
    sliceRing(ring(values)).map(({ name, from, to }) => [name, from / Math.PI, to / Math.PI]);

  test('clockwise from the top, by their share', () => {
    expect(turns([1, 1, 2])).toEqual([
      ['a', 0, 0.5],
      ['b', 0.5, 1],
      ['c', 1, 2],
    ]);
    expect(turns([7])).toEqual([['a', 0, 2]]);
  });

  test('what is missing has no part, what is below zero none of the ring', () => {
    expect(turns([1, null, 3])).toEqual([
      ['a', 0, 0.5],
      ['c', 0.5, 2],
    ]);
    expect(turns([1, -5, 1])).toEqual([
      ['a', 0, 1],
      ['b', 1, 1],
      ['c', 1, 2],
    ]);
    expect(turns([0, 0])).toEqual([
      ['a', 0, 0],
      ['b', 0, 0],
    ]);
    expect(sliceRing(chart({ kind: 'doughnut', series: [] }))).toEqual([]);
  });

  test('the colour of the category, else of the series; the category by its place', () => {
    const given = { ...ring([1, null, 3]), categoryColors: ['blue', 'red', 'green'] };
    expect(sliceRing(given).map(({ category, color }) => [category, color])).toEqual([
      [0, 'blue'],
      [2, 'green'],
    ]);
    expect(sliceRing(ring([1])).map(({ color }) => color)).toEqual(['red']);
  });
});

const layOf = (names: readonly string[], height = 1000, values = names.map(() => 1)) =>
  layRing(ring(values, names), setting(200, height));

test('name and value on one line where it fits, else under one another, the name in lines if it must', () => {
  const linesOf = (name: string, height?: number) => layOf([name], height).notes[0]!.lines;
  expect(linesOf('abcde')).toEqual(['abcde 1']);
  expect(linesOf('abcdef')).toEqual(['abcdef', '1']);
  expect(linesOf('abcdefgh ijklmnop')).toEqual(['abcdefgh', 'ijklmnop', '1']);
  // A lower ring leaves 60.5, and 59.5, for 60.
  expect(linesOf('abcdefgh', 65.2)).toEqual(['abcdefgh 1']);
  expect(linesOf('abcdefgh', 67.2)).toEqual(['abcdefgh', '1']);
});

test('the side: one line while the ring stays at 0.22 of the width, else two, and never more than leaves it 0.16', () => {
  const sideOf = (...given: Parameters<typeof layOf>) => 100 - layOf(...given).radius;
  // 13 for leader and air; 56 leave a good ring, 68 the least.
  expect(sideOf(['abcde'])).toBe(42 + 13);
  expect(sideOf(['abcdef'])).toBe(36 + 13);
  expect(sideOf(['a', 'abcdefgh'])).toBe(48 + 13);
  expect(sideOf(['abcdefghijklmnopqrst'])).toBe(68);
  expect(sideOf(['a'], 1000, [123456789])).toBe(54 + 13);
  expect(sideOf([])).toBe(13);
});

test('names have room where each, and each value, is no wider than 55', () => {
  expect(namesHaveRoom(slicesOf(['a', 'abcdefghi']), setting(200, 0))).toBe(true);
  expect(namesHaveRoom(slicesOf(['a', 'abcdefghij']), setting(200, 0))).toBe(false);
  const long = [{ ...slicesOf(['a'])[0]!, point: point(1, { label: '1234567890' }) }];
  expect(namesHaveRoom(long, setting(200, 0))).toBe(false);
});

test('the least height: eight em, or all names under one another', () => {
  expect(leastDoughnutHeight(ring([1, 1]), setting(200, 0))).toBe(80);
  expect(leastDoughnutHeight(ring([1, 1, 1, 1, 1, 1]), setting(200, 0))).toBeCloseTo(6 * 14.2);
  // 60 do not go into 56: two lines.
  expect(
    leastDoughnutHeight(
      ring(
        [1, 1, 1, 1],
        ['a', 'b', 'c', 'd'].map((name) => `${name}bcdefgh`),
      ),
      setting(200, 0),
    ),
  ).toBeCloseTo(4 * 26.2);
  expect(
    leastDoughnutHeight(
      ring(
        [1, 1, 1, 1, 1, 1],
        Array.from('abcdef', (name) => `${name}bcdefg`),
      ),
      setting(200, 0),
    ),
  ).toBeCloseTo(6 * 14.2);
});

test('the most: the ring that its sides leave, at most half the width, and a line', () => {
  expect(mostDoughnutHeight(ring([1], ['abcde']), setting(200, 0))).toBeCloseTo(90 + 10.2);
  expect(mostDoughnutHeight(ring([1], ['a']), setting(200, 0))).toBeCloseTo(100 + 10.2);
});
