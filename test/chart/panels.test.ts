/** Small multiples in rows: a panel is at least 9 em wide, 2 em stand between two. */
import { expect, test } from 'vitest';
import { layPanels } from '../../src/chart/panels.js';
import { chart, series, setting } from './kit.js';

const lay = (count: number, width: number, heading: string | null = null) =>
  layPanels(
    Array.from({ length: count }, () => chart({ kind: 'column', series: [series([1])], heading })),
    width,
    setting(width, 0),
  );

test('one alone takes the whole width', () => {
  expect(lay(1, 30)).toEqual({ columns: 1, rows: 1, width: 30, gap: 0 });
});

test('two of 90 with 20 between them need 200', () => {
  expect(lay(2, 200)).toEqual({ columns: 2, rows: 1, width: 90, gap: 20 });
  expect(lay(2, 199)).toEqual({ columns: 1, rows: 2, width: 199, gap: 20 });
  expect(lay(2, 10)).toEqual({ columns: 1, rows: 2, width: 10, gap: 20 });
});

test('rows are even: four in two, where three would find room; no more columns than panels', () => {
  expect(lay(4, 310)).toEqual({ columns: 2, rows: 2, width: 145, gap: 20 });
  expect(lay(5, 310)).toEqual({ columns: 3, rows: 2, width: 90, gap: 20 });
  expect(lay(3, 1000)).toEqual({ columns: 3, rows: 1, width: 320, gap: 20 });
});

test('a heading of 120, in bold, needs a wider one', () => {
  expect(lay(2, 260, 'abcdefghijklmnopqrst').columns).toBe(2);
  expect(lay(2, 259, 'abcdefghijklmnopqrst').columns).toBe(1);
});
