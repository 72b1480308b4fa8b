/** Where names of lines and values of points may stand; a bold letter is 6 wide, a label 10.2 high, 9.85 from its point. */
import { describe, expect, test } from 'vitest';
import {
  type DataPoint,
  endsWidth,
  placeDataPoints,
  placeEnds,
  placeSeriesNames,
  placeValues,
} from '../../src/chart/data-points.js';
import { chart, point, series, setting } from './kit.js';

const line = (values: Parameters<typeof series>[0], name = 'A') => series(values, { line: true, name });
const spot = (x: number, y: number, more: Partial<DataPoint> = {}): DataPoint => ({
  point: point(1, { label: 'v' }),
  color: 'red',
  series: 0,
  category: 0,
  x,
  y,
  telling: true,
  ...more,
});
const FRAME = { left: 0, top: 0, right: 200, bottom: 200 };

describe('telling points', () => {
  const telling = (values: readonly (number | null)[]) =>
    placeDataPoints(
      line(values),
      2,
      (category) => category * 10,
      (value) => 100 - value,
    ).flatMap((one) => (one.telling ? [one.category] : []));

  test('the first, the last, the highest, the lowest', () => {
    expect(telling([5, 9, 4, 1, 5])).toEqual([0, 1, 3, 4]);
    expect(telling([5, 7, 9])).toEqual([0, 2]);
    expect(telling([3, 3, 3])).toEqual([0, 1, 2]);
    expect(telling([null, 5, 6, 7, 8, null])).toEqual([1, 4]);
  });

  test('each knows its place', () => {
    const [first] = placeDataPoints(
      line([null, 30]),
      2,
      (category) => category * 10,
      (value) => 100 - value,
    );
    expect(first).toMatchObject({ color: 'red', series: 2, category: 1, x: 10, y: 70 });
  });
});

describe('names of series', () => {
  const named = (width: number, count: number, more: Partial<Parameters<typeof chart>[0]> = {}) => {
    const all = Array.from({ length: count }, () => line([2, 8]));
    return placeSeriesNames(chart({ kind: 'line', names: 'ends', series: all, ...more }), setting(width, 0)).names;
  };

  test('stand at the ends where these take no more than 0.34 of the width', () => {
    // "A 8" takes 18, 6.75 with its air.
    expect([named(73, 2), named(72, 2)]).toEqual(['ends', 'legend']);
  });

  test('of four lines, not of five', () => {
    expect([named(300, 4), named(300, 5)]).toEqual(['ends', 'legend']);
  });

  test('only where every line reaches the last category', () => {
    expect(named(300, 0, { series: [line([2, 8]), line([2, null])] })).toBe('legend');
    expect(named(300, 0, { series: [line([2, 8]), line([null, 8])] })).toBe('ends');
  });

  test('only where they cost no name of a category', () => {
    const categories = ['abcde', 'abcde'];
    expect([named(102, 1, { categories }), named(100, 1, { categories })]).toEqual(['ends', 'legend']);
  });

  test('that stand elsewhere stay', () => {
    const legend = chart({ kind: 'line', names: 'legend', series: [line([1])] });
    expect(placeSeriesNames(legend, setting(300, 0))).toBe(legend);
    expect(endsWidth(legend, setting(300, 0))).toBe(0);
  });

  test('the widest of them counts', () => {
    const two = chart({ kind: 'line', names: 'ends', series: [line([2, 8], 'Abcd'), line([2, 8])] });
    expect(endsWidth(two, setting(300, 0))).toBe(36 + 6.75);
  });

  test('keep apart in the order of their points, and within the frame; those that end early have none', () => {
    const spots = [spot(50, 80), spot(50, 20, { series: 1 }), spot(50, 84, { series: 2 }), spot(30, 5, { category: -1 })];
    const ends = placeEnds(spots, FRAME, setting(0, 0));
    expect([...ends].map(([{ series }, middle]) => [series, middle])).toEqual([
      [1, 20],
      [0, 80],
      [2, expect.closeTo(90.2)],
    ]);
    const [[, low]] = [...placeEnds([spot(50, 199)], FRAME, setting(0, 0))] as [[DataPoint, number]];
    expect(low).toBeCloseTo(194.9);
  });
});

describe('values', () => {
  const place = (spots: readonly DataPoint[], more: Parameters<typeof placeValues>[3] = {}) => {
    const placed = placeValues(spots, FRAME, setting(0, 0), more);
    return spots.map((one) => {
      const at = placed.get(one);
      return at === undefined ? null : [Number((at.x - one.x).toFixed(3)), Number((at.middle - one.y).toFixed(3))];
    });
  };
  const box = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });

  test('over their points, under them where the frame ends', () => {
    expect(place([spot(50, 14.95)])).toEqual([[0, -9.85]]);
    expect(place([spot(50, 14.9)])).toEqual([[0, 9.85]]);
  });

  test('within the frame at its sides', () => {
    expect(place([spot(1, 50)])).toEqual([[2, -9.85]]);
    expect(place([spot(199, 50)])).toEqual([[-2, -9.85]]);
  });

  test('somewhat aside where something stands in the way, to the left first, in the formats of Office too', () => {
    const taken = [box(51, 60, 80, 96)];
    expect(place([spot(50, 100)], { taken })).toEqual([[-2.7, -9.85]]);
    expect(place([spot(50, 100)], { taken: [box(40, 49, 80, 96)] })).toEqual([[2.7, -9.85]]);
    expect(place([spot(50, 100)], { taken, far: false })).toEqual([[-2.7, -9.85]]);
  });

  test('farther off where both near places are taken, of points that tell and where the format can', () => {
    const taken = [box(0, 200, 91, 95), box(0, 200, 106, 112)];
    expect(place([spot(50, 100)], { taken })).toEqual([[0, -17.73]]);
    expect(place([spot(50, 100)], { taken, far: false })).toEqual([null]);
    expect(place([spot(50, 100, { telling: false })], { taken })).toEqual([null]);
    expect(place([spot(50, 100)], { taken: [...taken, box(0, 200, 78, 80)] })).toEqual([[0, 17.73]]);
    expect(place([spot(50, 100)], { taken: [box(0, 200, 0, 200)] })).toEqual([null]);
  });

  test('under their points those that do not tell stand as the lower of two, and on the only line where no place over it is clear', () => {
    expect(place([spot(50, 14.9, { telling: false }), spot(150, 50, { series: 1 })])[0]).toEqual(null);
    expect(place([spot(50, 14.9, { telling: false })])).toEqual([[0, 9.85]]);
    expect(place([spot(50, 50), spot(50, 100, { series: 1 })])).toEqual([
      [0, -9.85],
      [0, 9.85],
    ]);
  });

  test('of two in one place that which tells, else the higher, else the left one goes first', () => {
    const far = { category: 5, series: 1 };
    expect(place([spot(50, 100, { telling: false }), spot(52, 100, far)])).toEqual([null, [0, -9.85]]);
    expect(place([spot(50, 100), spot(52, 100, far)])).toEqual([
      [0, -9.85],
      [0, 9.85],
    ]);
    expect(place([spot(52, 100, far), spot(50, 100)])).toEqual([
      [0, 9.85],
      [0, -9.85],
    ]);
    expect(place([spot(50, 101), spot(52, 100, far)])).toEqual([
      [0, 9.85],
      [0, -9.85],
    ]);
  });

  test('clear of the line of another series, where there is one', () => {
    const at = (from: number, to: number) =>
      place([spot(50, 100), spot(from, 90, { series: 1, category: 3 }), spot(to, 90, { series: 1, category: 4 })])[0];
    expect(at(0, 100)).toEqual([0, 9.85]);
    expect(at(0, 44)).toEqual([0, -9.85]);
    expect(at(57, 100)).toEqual([0, -9.85]);
  });

  test('the line that counts is their own series’, not the way to a point of another', () => {
    // From the top left to 150 it passes over the label; a line to the point itself would pass through.
    const spots = [
      spot(50, 100, { category: 4 }),
      spot(0, 0, { series: 1, category: 3 }),
      spot(100, 150, { series: 1, category: 4 }),
    ];
    expect(place(spots)[0]).toEqual([0, -9.85]);
  });

  test('on a line of their own where nothing is clear of it', () => {
    // It climbs so steeply that it passes through all three places over the point.
    const own = [spot(49, 200), spot(50, 100, { category: 1, telling: false }), spot(51, 0, { category: 2 })];
    expect(place(own)[1]).toEqual([0, -9.85]);
  });

  test('aside of a line of their own that climbs through them', () => {
    // From 40 below to 40 above within 10: it passes through whatever stands right over the point.
    const own = [spot(40, 140), spot(50, 100, { category: 1 }), spot(60, 60, { category: 2 })];
    expect(place(own)[1]).toEqual([-2.7, -9.85]);
    const falling = [spot(40, 60), spot(50, 100, { category: 1 }), spot(60, 140, { category: 2 })];
    expect(place(falling)[1]).toEqual([2.7, -9.85]);
  });
});
