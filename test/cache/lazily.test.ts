/** Constants are made when they are asked for, and once. */
import { expect, test } from 'vitest';
import { lazily } from '../../src/cache/lazily.js';

test('each key is made once, when it is first asked for', () => {
  const made: string[] = [];
  const wordsOf = lazily((key: string) => {
    made.push(key);
    return [key];
  });
  expect(made).toEqual([]);
  expect(wordsOf('a')).toBe(wordsOf('a'));
  expect(wordsOf('b')).toEqual(['b']);
  expect(made).toEqual(['a', 'b']);
});

test('without a key there is one', () => {
  let count = 0;
  const only = lazily(() => ({ count: ++count }));
  expect([only(), only()]).toEqual([{ count: 1 }, { count: 1 }]);
});
