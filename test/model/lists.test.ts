import { expect, test } from 'vitest';
import { mapValues, sharesOne, sum, sumOf } from '../../src/model/lists.js';

test('sums of numbers and of what is said of items; of nothing, 0', () => {
  expect(sum([])).toBe(0);
  expect(sum([4, -1, 0.5])).toBe(3.5);
  expect(sumOf(['a', 'bcd', 'ef'], (text, index) => text.length * index)).toBe(7);
});

test('values change, keys stay in their order', () => {
  const changed = mapValues({ b: 2, a: 1 }, (value, key) => `${key}${value * 10}`);
  expect(Object.entries(changed)).toEqual([
    ['b', 'b20'],
    ['a', 'a10'],
  ]);
});

test('two sets share a member or none', () => {
  expect(sharesOne(new Set([1, 2]), new Set([2, 3]))).toBe(true);
  expect(sharesOne(new Set([1, 2]), new Set([3]))).toBe(false);
  expect(sharesOne(new Set(), new Set())).toBe(false);
});
