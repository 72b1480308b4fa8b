/** What was used last is kept, so many of it. */
import { expect, test } from 'vitest';
import { createLru } from '../../src/cache/lru.js';

test('what was used longest ago is forgotten', () => {
  const recent = createLru<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([1, undefined, 3]);
  recent.forget('a');
  expect(recent.get('a')).toBeUndefined();
});
