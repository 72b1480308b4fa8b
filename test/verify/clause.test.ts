/** The clause, the sentence and the paragraph around a numeral. */
import { describe, expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import { lastEnd, surroundingsOf } from '../../src/verify/clause.js';

function around(text: string, numeral: string, idiom = ZH_IDIOM): ReturnType<typeof surroundingsOf> {
  const start = text.indexOf(numeral);
  return surroundingsOf(text, start, start + numeral.length, idiom);
}

test('of a clause in the middle: the sentences and paragraphs beside it are not its own', () => {
  const text = '上一段，1亩。\n去年，全县播种。今年，棉花5万亩，亩产80公斤，居首。增产。\n下一段。';
  expect(around(text, '80')).toEqual({
    head: '亩产',
    tail: '公斤',
    sentence: '今年',
    paragraph: '去年',
    earlier: ['棉花5万亩', '今年'],
    whole: '今年，棉花5万亩，亩产80公斤，居首',
    offset: 11,
  });
});

test('of the first clause of a text that ends with it', () => {
  expect(around('亩产80公斤', '80')).toEqual({
    head: '亩产',
    tail: '公斤',
    sentence: '亩产',
    paragraph: '亩产',
    earlier: [],
    whole: '亩产80公斤',
    offset: 2,
  });
});

test('of a numeral that begins its paragraph and ends it', () => {
  expect(around('上段\n80\n下段', '80')).toEqual({
    head: '',
    tail: '',
    sentence: '',
    paragraph: '',
    earlier: [],
    whole: '80',
    offset: 0,
  });
});

test('a sentence begins a clause, whatever stands before it', () => {
  expect(around('去年，增产。亩产80公斤。', '80')).toMatchObject({
    head: '亩产',
    sentence: '亩产',
    paragraph: '去年',
    earlier: [],
  });
});

test('a point within a number ends nothing', () => {
  const text = 'Wheat, 1.5 tons. Cotton gave 2.5 tons, of 3.5 planned. More.';
  expect(around(text, '2.5', EN_IDIOM)).toMatchObject({
    head: ' Cotton gave ',
    tail: ' tons',
    whole: ' Cotton gave 2.5 tons, of 3.5 planned',
    offset: 13,
  });
});

test('a paragraph without an end is looked at for 2000 characters on either side', () => {
  const { head, tail } = around(`${'甲'.repeat(2100)}5${'乙'.repeat(2100)}`, '5');
  expect([head.length, tail.length]).toEqual([2000, 2000]);
});

describe('where the last match ends', () => {
  test.each([
    ['甲', 0],
    ['', 0],
    ['甲，', 2],
    ['甲，乙，，丙', 5],
  ])('%s', (text, end) => expect(lastEnd(text, /，/u)).toBe(end));
});
