/** What was used last is kept, up to a measure. */
import { expect, test } from 'vitest';
import { openRecent } from '../../src/cache/lru.js';

test('what was used longest ago is forgotten', () => {
  const recent = openRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([1, undefined, 3]);
  recent.forget('a');
  expect(recent.get('a')).toBeUndefined();
});

test('by weight: one that takes the place of another weighs in its stead, one that is too heavy is not kept', () => {
  const recent = openRecent<string>(5, (text) => text.length);
  recent.set('a', '123');
  recent.set('a', '12');
  recent.set('b', '345');
  expect([recent.get('a'), recent.get('b')]).toEqual(['12', '345']);
  recent.set('b', '123456');
  expect(recent.get('b')).toBeUndefined();
});
