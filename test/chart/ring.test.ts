/** A ring of radius 50 in a frame of 200 × 110.2 and its notes. */
import { expect, test } from 'vitest';
import { layRing } from '../../src/chart/ring.js';
import { chart, series, setting } from './kit.js';

const lay = (values: readonly number[], width = 200, height = 110.2) =>
  layRing(chart({ kind: 'doughnut', series: [series(values)] }), setting(width, height));

test('the ring is as large as the height less a line, in the middle', () => {
  expect(lay([1, 1])).toMatchObject({ radius: 50, hole: 0.58, centre: { x: 100, y: 55.1 } });
});

test('or as the names at its sides leave it; never under 8', () => {
  // "a 1", 18 and 13, would leave less than 22 of 100: under one another names and values take 6 and 13.
  expect(lay([1, 1], 100).radius).toBe(31);
  expect(lay([1, 1], 10).radius).toBe(8);
});

test('a note at its height stands 8 beside it, its middle 4 and half its width farther', () => {
  const [right, left] = lay([1, 1]).notes;
  expect(right).toMatchObject({ lines: ['a 1'], right: true, edge: 158, centre: 171 });
  expect(left).toMatchObject({ lines: ['b 1'], right: false, edge: 42, centre: 29 });
  for (const note of [right, left]) expect(note!.middle).toBeCloseTo(55.1);
});

test('each side from above, the right one first; a note over the shoulder stands closer', () => {
  const { notes } = lay([1, 1, 1, 1]);
  expect(notes.map(({ slice }) => slice.name)).toEqual(['a', 'b', 'd', 'c']);
  const off = 54 * Math.SQRT1_2;
  const shoulder = Math.sqrt(50 ** 2 - (off - 7.1) ** 2) + 8;
  expect(notes.map(({ middle }) => middle - 55.1)).toEqual([-off, off, -off, off].map((value) => expect.closeTo(value)));
  expect(notes.map(({ edge }) => edge - 100)).toEqual(
    [shoulder, shoulder, -shoulder, -shoulder].map((value) => expect.closeTo(value)),
  );
});

test('notes of thin parts stand apart, 14.2 each', () => {
  const right = lay([94, 2, 2, 2]).notes.filter((note) => !note.right);
  const middles = right.map(({ middle }) => middle);
  expect(right.map(({ slice }) => slice.name)).toEqual(['d', 'c', 'b']);
  expect(middles[1]! - middles[0]!).toBeCloseTo(14.2);
  expect(middles[2]! - middles[1]!).toBeCloseTo(14.2);
  // The first would stand over the frame.
  expect(middles[0]!).toBeCloseTo(7.1);
});

test('one part alone is named at the right, under the ring', () => {
  const [note] = lay([5]).notes;
  expect(note).toMatchObject({ right: true });
  expect(note!.middle).toBeCloseTo(110.2 - 7.1);
});
