/** Greedy lines over segments made by hand. */
import { describe, expect, test } from 'vitest';
import { breakGreedily } from '../../src/typeset/break-greedy.js';
import type { Room } from '../../src/typeset/break-total-fit.js';
import { printCuts, segment } from './segments.js';

const cut = (text: string, room: number | Room, wishes: Parameters<typeof segment>[1] = {}) => {
  const given = segment(text, wishes);
  const cuts = breakGreedily(given, typeof room === 'number' ? { first: room, rest: room } : room);
  return { lines: printCuts(given, cuts), widths: cuts.map(({ width }) => width), cuts };
};

describe('lines take what fits', () => {
  test('exactly full, and one too many', () => {
    expect(cut('一二三四五六七八', 4).lines).toEqual(['一二三四', '五六七八']);
    expect(cut('一二三四五六七八九', 4).lines).toEqual(['一二三四', '五六七八', '九']);
    expect(cut('一二三', 3.999999).lines).toEqual(['一二三']);
    expect(cut('', 4).cuts).toEqual([]);
  });

  test('the first by its own room', () => {
    expect(cut('一二三四五六', { first: 2, rest: 4 }).lines).toEqual(['一二', '三四五六']);
    expect(cut('一二三四五六', { first: 4, rest: 2 }).lines).toEqual(['一二三四', '五六']);
  });

  test('blanks at their ends are not set', () => {
    expect(cut('ab cd', 2, { inside: 4 }).cuts).toEqual([
      { from: 0, to: 3, end: 2, width: 2 },
      { from: 3, to: 5, end: 5, width: 2 },
    ]);
  });

  test('back to the last place that is open', () => {
    expect(cut('一二三四五六', 4, { levels: { 3: 1, 4: 1 } }).lines).toEqual(['一二', '三四五六']);
  });

  test('a word longer than a line is divided, one wide character stands alone', () => {
    expect(cut('abcdefgh', 3, { inside: 4 }).lines).toEqual(['abc', 'def', 'gh']);
    expect(cut('一大二三', 3, { widths: { 1: 5 } })).toMatchObject({ lines: ['一', '大', '二三'], widths: [1, 5, 2] });
  });
});

describe('a mark hangs past the edge', () => {
  const held = { levels: { 4: 5 } };

  test('and is not counted', () => {
    expect(cut('一二三四，五六', 4, held)).toMatchObject({ lines: ['一二三四，', '五六'], widths: [4, 2] });
    expect(cut('一二三四，', 4, held)).toMatchObject({ lines: ['一二三四，'], widths: [4] });
  });

  test('where it fits it counts', () => {
    expect(cut('一二三，四', 4, { levels: { 3: 5 } })).toMatchObject({ lines: ['一二三，', '四'], widths: [4, 1] });
  });

  test('one, not two, and none of another kind', () => {
    expect(cut('一二三四，。五', 4, { levels: { 4: 5, 5: 5 } }).lines).toEqual(['一二三', '四，。五']);
    expect(cut('一二三四）五六', 4, held).lines).toEqual(['一二三', '四）五六']);
    for (const mark of '，。、；：！？．') expect(cut(`一二三四${mark}五`, 4, held).lines[0]).toBe(`一二三四${mark}`);
  });

  test('not after a Western letter, nor alone', () => {
    expect(cut('一二三a，五', 4, held).lines).toEqual(['一二三', 'a，五']);
    expect(cut('，一', 0.5)).toMatchObject({ lines: ['，', '一'], widths: [1, 1] });
  });

  test('nor where what stands before it is too wide already', () => {
    expect(cut('一二三四，', 3.5, held).lines).toEqual(['一二三', '四，']);
  });
});
