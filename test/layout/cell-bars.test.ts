import { expect, test } from 'vitest';
import { findBarScale } from '../../src/layout/block/cell-bars.js';
import type { Job } from '../../src/layout/job.js';
import type { Fact } from '../../src/model/fact.js';
import * as build from './build.js';

const fact = (id: string, value: string, unit = '%'): Fact =>
  ({ id, unit, kind: 'growth', number: { kind: 'decimal', value, decimals: 0 } }) as unknown as Fact;
const facts = {
  a: fact('a', '3'),
  b: fact('b', '7.5'),
  c: fact('c', '9'),
  people: fact('people', '12', '人'),
  below: fact('below', '-2'),
};
const job = { facts, language: 'zh-CN' } as unknown as Job;
const row = (text: string, ...bars: (string | null)[]) => [{ inlines: build.run(text) }, { inlines: [], bars }];

test('one scale for the unit that most rows have; others, falls and numbers below zero have no bars', () => {
  const rows = [row('甲', 'a', 'b'), row('乙', null, 'c'), row('丙', 'people'), row('能耗下降', 'a'), row('丁', 'below', 'a')];
  expect([...findBarScale(rows, undefined, job)!]).toEqual([
    [0, 9],
    [1, 9],
  ]);
  expect(findBarScale([row('甲', 'a', 'b'), row('丙', 'people')], undefined, job)).toBeNull();
});

test('each row by itself, where it has two numbers to compare', () => {
  const rows = [row('甲', 'a', 'b'), row('乙', 'c'), row('丙', 'people', 'people')];
  expect([...findBarScale(rows, 'row', job)!]).toEqual([
    [0, 7.5],
    [2, 12],
  ]);
});
