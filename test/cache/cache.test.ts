/** A region holds what was put there, in this cache alone. */
import { expect, test } from 'vitest';
import { createCache, type Region } from '../../src/cache/cache.js';
import { createGenerations } from '../../src/cache/generations.js';

const WORDS: Region<Map<string, number>> = { create: () => new Map() };
const OTHERS: Region<Map<string, number>> = { create: () => new Map() };

test('a region is made once a cache', () => {
  const [one, other] = [createCache(), createCache()];
  one.open(WORDS).set('a', 1);
  expect(one.open(WORDS).get('a')).toBe(1);
  expect(one.open(OTHERS).size).toBe(0);
  expect(other.open(WORDS).size).toBe(0);
});

test('what two builds one after the other do not use is forgotten', () => {
  const texts = createGenerations<number>();
  texts.set('used', 1);
  texts.set('left', 2);
  texts.turn(1);
  expect(texts.get('used')).toBe(1);
  texts.turn(1);
  texts.turn(2);
  expect([texts.get('used'), texts.get('left')]).toEqual([1, undefined]);
});
