/** Letters moved for the lines' sake: no number leaves its unit, no last line holds a lone character, in either program. */
import { describe, expect, test } from 'vitest';
import { readLetters } from '../../../src/write/docx/lines/letters.js';
import { keepsFollowing, listReaders } from '../../../src/write/docx/lines/readers.js';
import { readyLetters, setLines } from '../../../src/write/docx/lines/set-lines.js';
import { tightenLines } from '../../../src/write/docx/lines/tighten.js';

/** The body of an official document: 28 characters of 16 points a line, moved together by 6 twips, two free at the beginning. */
const BASE = -6;
const SIZE = 320;
const MEASURE = { room: 8844, first: 8844 - 640 };
const READERS = listReaders('zh-CN');

function set(text: string, whole: readonly string[] = []) {
  const face = { latin: 0.94, wideMarks: true, gap: 0.25 };
  const letters = readLetters([{ text, look: '', whole: false }], { face, latin: 'serif', language: 'zh-CN', whole });
  const all = READERS.map((reader) => readyLetters(letters, SIZE, reader));
  const moved = tightenLines(all, { measure: MEASURE, size: SIZE, base: BASE, fixed: 0, closer: 25 });
  const linesWith = (by: readonly number[] | null) =>
    all.map((ready) =>
      setLines(ready, by ?? letters.map(() => BASE), MEASURE).map(({ start, end }) =>
        letters
          .slice(start, end)
          .map((letter) => letter.text)
          .join(''),
      ),
    );
  return { moved, letters, all, plain: linesWith(null), lines: linesWith(moved) };
}

const PARTED = /[\d亿万%]\|[\p{sc=Han}%]/u;

test('a paragraph that is well is left alone', () => {
  expect(set('一'.repeat(40)).moved).toBeNull();
});

test.each([3, 9, 14, 17, 20, 21, 22, 23, 24, 25, 48, 49, 50, 51, 52])(
  'after %i characters a number stays with its unit',
  (before) => {
    const text = `${'林'.repeat(before)}3456.8亿元，${'木'.repeat(40)}。`;
    for (const lines of set(text).lines) expect(lines.join('|')).not.toMatch(PARTED);
  },
);

/** Where a line's end would fall into it; before 21 characters a first line has, a hole were worse. */
const PLACES = [22, 23, 24, 25, 46, 49, 50, 51, 52, 53];

test.each([
  '1200平方公里',
  '2.3亿千瓦时',
  '86.5%以上',
  '12个百分点',
  '1.25万亿元',
  '3000千瓦左右',
  '40家',
  '16.8万立方米',
  '35.6万吨标准煤',
  '12.5亿吨公里',
])('%s is divided nowhere, neither within its unit nor before what hedges it', (quantity) => {
  for (const before of PLACES) {
    const { lines } = set(`${'林'.repeat(before)}${quantity}，${'木'.repeat(40)}。`);
    for (const each of lines) expect(each.join('|')).toContain(quantity);
  }
});

test.each([27, 28, 54, 55, 56, 82, 83])(
  'a rest of one or two characters after %i is drawn in, or more is carried over',
  (count) => {
    const { lines } = set(`${'林'.repeat(count)}。`);
    for (const each of lines) if (each.length > 1) expect(each.at(-1)!.length).toBeGreaterThan(2);
  },
);

describe('what it takes for that', () => {
  test('letters of full lines of Chinese move so little that there are 28 of them', () => {
    for (const count of [55, 56, 82, 83]) {
      const { lines } = set('林'.repeat(count));
      for (const each of lines) for (const line of each.slice(1, -1)) expect(line.length).toBeGreaterThanOrEqual(27);
    }
  });

  /** By how much letters stand apart beyond the style, of em: what moves them, and what justifying adds. */
  const looksOf = (before: number, quantity: string): number[] => {
    const { moved, letters, all } = set(`${'林'.repeat(before)}${quantity}，${'木'.repeat(40)}。`);
    return all.flatMap((ready) =>
      setLines(ready, moved ?? letters.map(() => BASE), MEASURE)
        .slice(0, -1)
        .map(({ start, end, rest, places }) => {
          const by = (moved ?? []).slice(start, end).reduce((sum, own) => sum + own - BASE, 0) / (end - start);
          return (by + rest / places) / SIZE;
        }),
    );
  };

  test('later lines share what a number leaves free, so that none stands wide; none is closer than a point', () => {
    const looks = Array.from({ length: 34 }, (_, index) => looksOf(52 + index, '3456.8亿元')).flat();
    expect(Math.max(...looks)).toBeLessThan(0.09);
    expect(Math.min(...looks)).toBeGreaterThan(-0.05);
  });

  test('a full line of Chinese is not moved beyond the usual where it need not be', () => {
    const { moved } = set(`${'林'.repeat(76)}3456.8亿元，${'木'.repeat(40)}。`);
    for (const by of moved ?? []) {
      expect(by).toBeGreaterThanOrEqual(-14);
      expect(by).toBeLessThanOrEqual(-5);
    }
  });

  test('a name of the no-break list stays whole', () => {
    const { plain, lines } = set(`${'林'.repeat(24)}青山湖科创走廊，${'木'.repeat(30)}`, ['青山湖科创走廊']);
    expect(plain.some((each) => !each.some((line) => line.includes('青山湖科创走廊')))).toBe(true);
    for (const each of lines) expect(each.some((line) => line.includes('青山湖科创走廊'))).toBe(true);
  });
});

test('Word’s list of what ends no line has the figures and their scales, and is no longer than Word takes', () => {
  const marks = keepsFollowing('zh-CN');
  for (const mark of '0123456789.万亿（“') expect(marks).toContain(mark);
  expect(marks.length).toBeLessThanOrEqual(50);
});
