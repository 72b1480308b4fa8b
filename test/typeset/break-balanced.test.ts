/** Headlines in even lines; each sign is a word of its own and one wide. */
import { describe, expect, test } from 'vitest';
import { breakBalanced } from '../../src/typeset/break-balanced.js';

const lines = (text: string, room: number, whole: readonly string[] = [], language = 'zh') => {
  const starts = breakBalanced(text, room, { measure: (part) => [...part].length, language, whole });
  return [0, ...starts].map((from, i) => text.slice(from, starts[i]));
};
const widths = (text: string, room: number) => lines(text, room).map((line) => line.length);

test('what fits is one line, exactly full too; one more makes two', () => {
  expect(lines('■■■■■', 5)).toEqual(['■■■■■']);
  expect(lines('■■■■■■', 5)).toEqual(['■■■', '■■■']);
  expect(breakBalanced('', 5, { measure: () => 0, language: 'zh', whole: [] })).toEqual([]);
});

test('words stay whole, the blank between two ends the first line', () => {
  expect(lines('aa bb cc dd', 6, [], 'en')).toEqual(['aa bb ', 'cc dd']);
  expect(lines('aaaa bb cc', 7, [], 'en')).toEqual(['aaaa ', 'bb cc']);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(lines('■■■（■■■■', 5)).toEqual(['■■■', '（■■■■']);
  for (const mark of '、，；：。！？）》%…') expect(lines(`■■■■${mark}■■■`, 5)[1]!.startsWith(mark)).toBe(false);
});

describe('a line ends well at a mark', () => {
  test('where two ways are as even, and where it costs less than eight hundredths of the room', () => {
    expect(lines('■■■■，■■■', 5)).toEqual(['■■■■，', '■■■']);
    const marked = (at: number) => `${'■'.repeat(at - 1)}、${'■'.repeat(40 - at)}`;
    // 21 and 19 are off by two thirtieths in all, 22 and 18 by four.
    expect(widths(marked(21), 30)).toEqual([21, 19]);
    expect(widths(marked(22), 30)).toEqual([20, 20]);
  });

  test('but the mark that ends all counts for nothing', () => {
    expect(widths('■■■■■■■）', 5)).toEqual([4, 4]);
  });
});

describe('shapes', () => {
  test('of three ways as even the first', () => {
    expect(widths('■'.repeat(17), 6)).toEqual([5, 6, 6]);
  });

  test('no waist: six, six, five rather than six, five, six', () => {
    expect(widths('■■■■■，■■■■■■■■■■■', 6)).toEqual([6, 6, 5]);
  });
});

describe('names', () => {
  test('stay whole at the cost of a line', () => {
    expect(lines('■■▲▲▲▲■■', 5)).toEqual(['■■▲▲', '▲▲■■']);
    expect(lines('■■▲▲▲▲■■', 5, ['▲▲▲▲'])).toEqual(['■■', '▲▲▲▲', '■■']);
  });

  test('in quotes too', () => {
    expect(lines('■■“■■■”■■', 6)).toEqual(['■■', '“■■■”', '■■']);
  });

  test('longer than a line, or in more lines than one beyond the least, they are left to Word', () => {
    expect(lines('▲▲▲▲▲▲■', 5, ['▲▲▲▲▲▲'])).toHaveLength(1);
    expect(lines('▲▲▲◆◆◆●●●★★★', 5, ['▲▲▲', '◆◆◆', '●●●', '★★★'])).toHaveLength(4);
    expect(lines('▲▲▲◆◆◆●●●★★★■■■', 5, ['▲▲▲', '◆◆◆', '●●●', '★★★', '■■■'])).toHaveLength(1);
  });
});
