/** Parts that begin with words which the content gives: once, never, several times. */
import { expect, test } from 'vitest';
import { factLine, proveSmall, tell } from './small.js';

const facts = [factLine('a', '鱼', '3吨', '鱼3吨', { where: '头' })];
const places = '    places: { 头: { begins: 各位代表 } }';

test('they stand there once', async () => {
  expect(await tell({ report: '各位代表，鱼3吨。\n', places, facts })).toEqual([]);
});

test('they do not stand there: the facts of the part are not spoken of', async () => {
  expect(await tell({ report: '各位委员，鱼3吨。\n', places, facts })).toEqual([
    [
      'error source-place',
      'sources.r.places.头.begins 5:28-32',
      '来源里没有“各位代表”，找不到“头”从哪里开始',
      '照原文抄写那一部分开头的几个字',
      'the source does not say "各位代表": where "头" begins is not known',
      'quote the words with which that part begins',
    ],
  ]);
});

test('they stand there twice and more: the first two are shown', async () => {
  const report = '各位代表，鱼3吨。\n各位代表！\n各位代表！';
  expect(await tell({ report, places, facts })).toEqual([
    [
      'error source-place',
      'sources.r.places.头.begins 5:28-32',
      'r 1:1-2',
      'r 2:1-2',
      '“各位代表”在来源里出现 3 次',
      '再多抄几个字，直到只有一处',
      '"各位代表" stands 3 times in the source',
      'quote more words, until there is one such place',
    ],
  ]);
  expect((await proveSmall({ report, places, facts })).verification).toMatchObject({ facts: 1, proven: 1 });
});

test('of several parts each is looked at; one without such words is passed over', async () => {
  const all = '    places: { 一: { period: 2020年 }, 头: { begins: 各位代表 }, 尾: { begins: 谢谢 } }';
  expect((await tell({ report: '一、甲\n各位代表，鱼3吨。', places: all, facts })).map(([, place]) => place)).toEqual([
    'sources.r.places.尾.begins 5:71-73',
  ]);
});
