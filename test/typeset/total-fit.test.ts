/** Total fit over segments made by hand: which of several ways is taken. */
import { describe, expect, test } from 'vitest';
import { breakByTotalFit, type ParagraphForm, type Room } from '../../src/typeset/break-total-fit.js';
import { printCuts, segment } from './segments.js';

const setLines = (
  text: string,
  room: number | Room,
  form: ParagraphForm = 'ragged',
  wishes: Parameters<typeof segment>[1] = {},
  dislike: Readonly<Record<number, number>> | null = null,
) => {
  const given = segment(text, wishes);
  const rooms = typeof room === 'number' ? { first: room, rest: room } : room;
  const costs = dislike && Float64Array.from({ length: given.clusters.length + 1 }, (_, k) => dislike[k] ?? 0);
  return printCuts(given, breakByTotalFit(given, rooms, form, costs));
};

describe('one line', () => {
  test('where the first holds all, exactly full too', () => {
    expect(setLines('一二三四', 4)).toEqual(['一二三四']);
    expect(setLines('一二三四', { first: 4, rest: 1 })).toEqual(['一二三四']);
    expect(setLines('一二三四', { first: 3, rest: 4 })).not.toHaveLength(1);
  });

  test('measures say what is set', () => {
    expect(breakByTotalFit(segment('一二三四'), { first: 4, rest: 4 }, 'ragged', null)).toEqual([
      { from: 0, to: 4, end: 4, width: 4 },
    ]);
    expect(breakByTotalFit(segment('ab cd', { inside: 4 }), { first: 2, rest: 2 }, 'ragged', null)).toEqual([
      { from: 0, to: 3, end: 2, width: 2 },
      { from: 3, to: 5, end: 5, width: 2 },
    ]);
  });
});

describe('the last line', () => {
  test('is no lone character, nor one with a mark; a per cent sign is one', () => {
    expect(setLines('一二三四五', 4)).toEqual(['一二三', '四五']);
    expect(setLines('一二三四。', 4)).toEqual(['一二', '三四。']);
    expect(setLines('一二三4%', 4)).toEqual(['一二三', '4%']);
    expect(setLines('一二三4‰', 4)).toEqual(['一二三', '4‰']);
  });

  test('under two em takes a word from the line above, at two em it does not', () => {
    const narrow = { width: 0.5, inside: 4 };
    expect(setLines('abcd ef gh', 4, 'ragged', narrow)).toEqual(['abcd', 'ef gh']);
    expect(setLines('abcd ef ghij', 4, 'ragged', narrow)).toEqual(['abcd ef', 'ghij']);
  });

  test('of two characters takes more where lines are six em and longer', () => {
    expect(setLines('一二三四五六七', 5)).toEqual(['一二三四五', '六七']);
    expect(setLines('一二三四五六七八', 6)).toEqual(['一二三四五', '六七八']);
    expect(setLines('一二三四五六七八。', 6)).toEqual(['一二三四五', '六七八。']);
    expect(setLines('一二三四五六七八九', 6)).toEqual(['一二三四五六', '七八九']);
  });
});

describe('justified lines', () => {
  test('grow rather than leave a lone character', () => {
    expect(setLines('一二三四五', 4, 'justified', { stretch: 0.5 })).toEqual(['一二三', '四五']);
    // Where nothing grows it is left.
    expect(setLines('一二三四五', 4, 'justified')).toEqual(['一二三四', '五']);
  });

  test('are compressed by half of what they can give rather than stretched by six tenths, by five sixths they are not', () => {
    // A line of five lacks 0.1 at 4.9, its four places give 0.2, or 0.12; a line of four has 0.9 for places of 1.5.
    expect(setLines('一二三四五六七', 4.9, 'justified', { shrink: 0.05, stretch: 0.5 })).toEqual(['一二三四五', '六七']);
    expect(setLines('一二三四五六七', 4.9, 'justified', { shrink: 0.03, stretch: 0.5 })).toEqual(['一二三四', '五六七']);
    expect(setLines('一二三四五六七', 4.9, 'justified', { shrink: 0.02, stretch: 50 })).toEqual(['一二三四', '五六七']);
    expect(setLines('一二三四五六七', 4.9, 'ragged', { shrink: 0.05 })).toEqual(['一二三四五', '六七']);
  });

  test('grow by an em and a half, beyond that short lines share what is missing', () => {
    const blocks = { stretch: 100, inside: 5, levels: { 4: 0, 6: 0, 8: 0, 12: 0 } };
    // Six and six, each two short, cost less than eight, which is full, and four, which are four short.
    expect(setLines('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸', 8, 'justified', blocks)).toEqual([
      '一二三四五六',
      '七八九十甲乙',
      '丙丁戊己庚辛壬癸',
    ]);
  });
});

describe('which break', () => {
  test('the full line, unless its break is disliked by more than what shorter lines cost', () => {
    expect(setLines('一二三四五六七', 4)).toEqual(['一二三四', '五六七']);
    expect(setLines('一二三四五六七', 4, 'ragged', { penalties: { 4: 20 } })).toEqual(['一二三四', '五六七']);
    expect(setLines('一二三四五六七', 4, 'ragged', { penalties: { 4: 30 } })).toEqual(['一二三', '四五六七']);
    expect(setLines('一二三四五六七', 4, 'ragged', {}, { 4: 80 })).toEqual(['一二三', '四五六七']);
    // What is disliked about the end of the text counts for nothing.
    expect(setLines('一二三四五六七', 4, 'ragged', { penalties: { 7: 1e9 } })).toEqual(['一二三四', '五六七']);
  });

  test('a free one before any of a higher level, a lower level before a higher', () => {
    expect(setLines('一二三四五六七', 4, 'ragged', { levels: { 4: 1 } })).toEqual(['一二三', '四五六七']);
    expect(setLines('一二三四五六七', 4, 'ragged', { inside: 2, levels: { 3: 1 } })).toEqual(['一二三', '四五六七']);
  });

  test('one of a high level before two, one of them low', () => {
    expect(setLines('一二三四五六七', 4, 'ragged', { inside: 2, levels: { 2: 1 } })).toEqual(['一二三四', '五六七']);
  });
});

describe('what does not fit', () => {
  test('a word longer than a line is divided where it must be', () => {
    expect(setLines('abcdefgh', 3, 'ragged', { inside: 4 })).toEqual(['abc', 'def', 'gh']);
    expect(setLines('ab cdefgh', 3, 'ragged', { inside: 4 })).toEqual(['ab', 'cde', 'fgh']);
  });

  test('one character wider than a line stands alone', () => {
    expect(setLines('一大二三', 3, 'ragged', { widths: { 1: 5 } })).toEqual(['一', '大', '二三']);
  });

  test('nothing is divided for a first line that holds its word, one that does not divides it', () => {
    expect(setLines('abc def', { first: 3, rest: 4 }, 'ragged', { inside: 4 })).toEqual(['abc', 'def']);
    expect(setLines('abc def', { first: 2, rest: 4 }, 'ragged', { inside: 4 })).toEqual(['a', 'bc', 'def']);
  });
});

describe('balanced lines', () => {
  test('are as few as can be and about as long as each other, of two alike the earlier break', () => {
    expect(setLines('一二三四五六', 4, 'balanced')).toEqual(['一二三', '四五六']);
    expect(setLines('一二三四五六七', 4, 'balanced')).toEqual(['一二三', '四五六七']);
    expect(setLines('一二三四五六七八九', 4, 'balanced')).toEqual(['一二三', '四五六', '七八九']);
  });

  test('break less where that is disliked', () => {
    expect(setLines('一二三四五六七', 4, 'balanced', {}, { 3: 1 })).toEqual(['一二三四', '五六七']);
  });

  test('of a title end at a mark', () => {
    const held = { levels: { 4: 5 } };
    expect(setLines('一二三四，五六七', 5, 'balanced', held)).toEqual(['一二三', '四，五六七']);
    expect(setLines('一二三四，五六七', 5, 'balanced', held, {})).toEqual(['一二三四，', '五六七']);
    const trimmed = { ...held, trims: { 4: 0.5 } };
    expect(setLines('一二三四】五六七', 5, 'balanced', trimmed)).toEqual(['一二三', '四】五六七']);
    expect(setLines('一二三四】五六七', 5, 'balanced', trimmed, {})).toEqual(['一二三四】', '五六七']);
    expect(setLines('一二三四】五六七', 5, 'balanced', held, {})).toEqual(['一二三', '四】五六七']);
  });

  test('compressed ones count as lines', () => {
    expect(setLines('一二三四五六七八九十', 4.9, 'balanced', { shrink: 0.05 })).toEqual(['一二三四五', '六七八九十']);
  });
});
