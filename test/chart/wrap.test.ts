/** Labels in lines; letters are 5 points wide. */
import { describe, expect, test } from 'vitest';
import { nameRoom, stepNames, wrapLabel } from '../../src/chart/wrap.js';
import { setting } from './kit.js';

const wrapWhole = (text: string, width: number) => wrapLabel(text, width, setting(0, 0));
const wrap = (text: string, width: number) => {
  const { readable, ...lines } = wrapWhole(text, width);
  expect(readable || !lines.whole).toBe(true);
  return lines;
};

describe('lines', () => {
  test('what just fits is one line; an empty label has none', () => {
    expect(wrap('aaa bbb', 35)).toEqual({ lines: ['aaa bbb'], width: 35, whole: true });
    expect(wrap('aaa bbb', 34)).toEqual({ lines: ['aaa', 'bbb'], width: 15, whole: true });
    expect(wrap('', 0)).toEqual({ lines: [], width: 0, whole: true });
  });

  test('as many words as go into a line, blanks at its ends dropped', () => {
    expect(wrap('aaa bbb ccc', 15)).toEqual({ lines: ['aaa', 'bbb', 'ccc'], width: 15, whole: true });
    expect(wrap('aaa bbb ccc', 35)).toEqual({ lines: ['aaa bbb', 'ccc'], width: 35, whole: true });
  });

  test('even lines: of eight letters and two rather five and five', () => {
    expect(wrap('aa bb cc dd', 45)).toEqual({ lines: ['aa bb', 'cc dd'], width: 25, whole: true });
    expect(wrap('a b c d e f', 50)).toEqual({ lines: ['a b c', 'd e f'], width: 25, whole: true });
  });

  test('a word wider than the line is divided, evenly too', () => {
    expect(wrap('aaaaaaa', 15)).toEqual({ lines: ['aaa', 'aaa', 'a'], width: 15, whole: false });
    expect(wrap('abcd', 15)).toEqual({ lines: ['ab', 'cd'], width: 10, whole: false });
    expect(wrap('aa bbbbbb', 20)).toEqual({ lines: ['aa', 'bbb', 'bbb'], width: 15, whole: false });
  });

  test('a closing mark stays with the word before it', () => {
    expect(wrap('aaa, bb', 20)).toEqual({ lines: ['aaa,', 'bb'], width: 20, whole: true });
    expect(wrap('aaa, bb', 17).whole).toBe(false);
    expect(wrap('增长5%多', 10).whole).toBe(true);
    // With no word before it, it begins the line.
    expect(wrap('%aa bb', 15)).toEqual({ lines: ['%aa', 'bb'], width: 15, whole: true });
  });

  test('an opening mark with the word after it', () => {
    expect(wrap('aa (bbb)', 25)).toEqual({ lines: ['aa', '(bbb)'], width: 25, whole: true });
  });

  test('a number keeps the unit that follows it without a blank', () => {
    expect(wrap('ab 2020年', 35)).toEqual({ lines: ['ab', '2020年'], width: 25, whole: true });
    expect(wrap('2020年', 20).whole).toBe(false);
    expect(wrap('2020 年', 20)).toEqual({ lines: ['2020', '年'], width: 20, whole: true });
  });
});

test('Chinese is divided between whole words: no lone character is parted from its word, no name in quotes divided', () => {
  const pieces = (text: string) => wrap(text, 25).lines;
  expect(pieces('新建中小学校')).toEqual(['新建', '中小学校']);
  expect(pieces('“十三五”期初')).toEqual(['“十三五”', '期初']);
  expect(pieces('森林覆盖率')).toEqual(['森林覆盖率']);
  expect(wrap('城市森林覆盖率', 20).lines).toEqual(['城市森林', '覆盖率']);
  expect(wrap('工业和新材料', 25).lines).toEqual(['工业', '和新材料']);
});

describe('the room of a name under a line', () => {
  test('its band, or as many as the step, less 4', () => {
    expect(nameRoom(0, 1, 0, 20, 100)).toBe(16);
    expect(nameRoom(2, 2, 0, 20, 100)).toBe(36);
    expect(nameRoom(1, 3, 0, 20, 100)).toBe(56);
  });

  test('but never past the frame on either side', () => {
    expect(nameRoom(0, 3, 0, 20, 100)).toBe(16);
    expect(nameRoom(0, 3, 10, 20, 110)).toBe(36);
    expect(nameRoom(4, 3, 0, 20, 100)).toBe(16);
    expect(nameRoom(4, 3, 0, 20, 105)).toBe(26);
  });
});

describe('the step of names', () => {
  const step = (names: readonly string[], left: number, band: number, width: number) =>
    stepNames(names, left, band, setting(width, 0));

  test('every name where each stands whole in its band', () => {
    expect(step(['aaa', 'bbb', 'ccc'], 0, 19, 57)).toBe(1);
  });

  test('every second where that gives the room', () => {
    expect(step(['aaa', 'bbb', 'ccc'], 9, 18, 72)).toBe(2);
    // A name that is left out may be as long as it likes.
    expect(step(['aaa', 'bbbbbbbbbbbb', 'ccc'], 9, 18, 72)).toBe(2);
  });

  test('only the first where none does', () => {
    expect(step(['aaa', 'bbb', 'ccc'], 0, 18, 54)).toBe(3);
    expect(step(['aaaaaaaaa'], 0, 10, 10)).toBe(1);
    expect(step([], 0, 10, 10)).toBe(1);
  });

  test('three lines are whole, four are not', () => {
    expect(step(['aaa bbb ccc', 'd'], 0, 19, 38)).toBe(1);
    expect(step(['aaa bbb ccc ddd', 'd'], 0, 19, 38)).toBe(2);
  });
});

test('a name that must be divided is so beside its number, and inside it only where the number itself is too wide', () => {
  expect(wrapWhole('2021年', 20)).toEqual({ lines: ['2021', '年'], width: 20, whole: false, readable: true });
  expect(wrapWhole('上半年12.5%', 20)).toMatchObject({ lines: ['上半年', '12.5', '%'], readable: true });
  expect(wrapWhole('2021年', 15)).toMatchObject({ lines: ['202', '1年'], readable: false });
  expect(wrapWhole('CPI指数', 15)).toMatchObject({ readable: true });
});
