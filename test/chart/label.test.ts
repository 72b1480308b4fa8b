/** Labels: where their lines stand, the box they take, how they keep apart. */
import { describe, expect, test } from 'vitest';
import { labelBox, labelHeight, overlaps, setLabel, spreadMiddles } from '../../src/chart/label.js';
import { label, measure, print, setting } from './kit.js';

describe('lines', () => {
  test('one stands on a base line 0.36 em under its middle, two half a leading above and below', () => {
    const place = { x: 7, middle: 50, anchor: 'middle' } as const;
    expect(print(setLabel(['a'], place, setting(0, 0)))).toEqual(['"a" middle 7 53.6']);
    expect(print(setLabel(['a', 'b'], place, setting(0, 0)))).toEqual(['"a" middle 7 47.6', '"b" middle 7 59.6']);
    expect(setLabel([], place, setting(0, 0))).toEqual([]);
  });

  test('looks are the style’s, but for those of the place', () => {
    const [plain] = setLabel(['a'], { x: 0, middle: 0, anchor: 'start' }, { label });
    expect(plain).toMatchObject({ kind: 'text', style: 'chart-label', size: 10, weight: 400, color: 'ink', fact: null });
    const [own] = setLabel(['a'], { x: 0, middle: 0, anchor: 'end', weight: 700, color: 'red', fact: 'gdp' }, { label });
    expect(own).toMatchObject({ anchor: 'end', weight: 700, color: 'red', fact: 'gdp' });
  });

  test('heights: none of no line, 1.02 em of one, a leading more of each further', () => {
    expect([0, 1, 2, 3].map((count) => labelHeight(count, { label }))).toEqual([0, 10.2, 22.2, 34.2]);
  });
});

test('a box reaches 0.88 em over the base line and 0.14 under it, to the side of its anchor', () => {
  const boxOf = (anchor: 'start' | 'middle' | 'end', weight: 400 | 700 = 400) =>
    labelBox(setLabel(['abcd'], { x: 100, middle: 46.4, anchor, weight }, { label })[0]!, measure);
  const upright = { top: 50 - 8.8, bottom: 50 + 1.4 };
  expect(boxOf('start')).toEqual({ left: 100, right: 120, ...upright });
  expect(boxOf('end')).toEqual({ left: 80, right: 100, ...upright });
  expect(boxOf('middle')).toEqual({ left: 90, right: 110, ...upright });
  expect(boxOf('start', 700)).toMatchObject({ right: 124 });
});

test('boxes that touch share no room', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 };
  const by = (x: number, y: number) => ({ left: 10 + x, right: 20 + x, top: 10 + y, bottom: 20 + y });
  expect([by(10, 0), by(-10, 0), by(0, 10), by(0, -10)].map((other) => overlaps(box, other))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([by(9, 0), by(-9, 0), by(0, 9), by(0, -9)].map((other) => overlaps(box, other))).toEqual([true, true, true, true]);
  expect(overlaps(box, by(9, 11))).toBe(false);
});

describe('spreading', () => {
  const spread = (wishes: readonly number[], top = 0, bottom = 100, height = 10) =>
    spreadMiddles(
      wishes.map((wish) => ({ wish, height })),
      top,
      bottom,
    );

  test('wishes that are apart are granted, exactly touching ones too', () => {
    expect(spread([20, 40, 60])).toEqual([20, 40, 60]);
    expect(spread([20, 30])).toEqual([20, 30]);
    expect(spread([])).toEqual([]);
  });

  test('one on another moves down, under the ceiling all begin', () => {
    expect(spread([20, 20, 20])).toEqual([20, 30, 40]);
    expect(spread([-5, 3], 2)).toEqual([7, 17]);
  });

  test('from the floor they move up again', () => {
    expect(spread([92, 93])).toEqual([85, 95]);
    expect(spread([50, 99])).toEqual([50, 95]);
    // Too many for the room: the last keep it, the first leave it.
    expect(spread([10, 10, 10], 0, 25)).toEqual([0, 10, 20]);
  });

  test('each takes its own height', () => {
    expect(
      spreadMiddles(
        [
          { wish: 10, height: 20 },
          { wish: 12, height: 4 },
          { wish: 99, height: 30 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 22, 85]);
  });
});
