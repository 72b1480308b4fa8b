import { expect, test } from 'vitest';
import { isWide, type Typeface, widthInEm } from '../../src/typeset/estimate-width.js';

const FACE: Typeface = { latin: 1, wideMarks: true, gap: 0.25 };

test('a wide character takes an em, a Latin letter what its like takes', () => {
  expect(widthInEm('增长率', FACE)).toBe(3);
  expect(widthInEm('2024', FACE)).toBeCloseTo(4 * 0.53);
  expect(widthInEm('WWW', FACE)).toBeGreaterThan(widthInEm('iii', FACE) * 2.5);
  expect(widthInEm('', FACE)).toBe(0);
});

test('between Chinese and Latin the gap is left, but where a blank stands', () => {
  expect(widthInEm('年2024年', FACE) - widthInEm('年2024年', { ...FACE, gap: 0 })).toBeCloseTo(0.5);
  expect(widthInEm('年 2024', FACE)).toBeCloseTo(widthInEm('年 2024', { ...FACE, gap: 0 }));
});

test('the face says how wide its letters are, and whether quotes are full width', () => {
  expect(widthInEm('abc', { ...FACE, latin: 1.2 })).toBeCloseTo(widthInEm('abc', FACE) * 1.2);
  expect(isWide('“', FACE)).toBe(true);
  expect(isWide('“', { ...FACE, wideMarks: false })).toBe(false);
  expect(isWide('，', { ...FACE, wideMarks: false })).toBe(true);
});

test('of a face that is not known every letter, mark and blank takes the same', () => {
  const any: Typeface = { latin: { each: 0.6 }, wideMarks: false, gap: 0 };
  expect(widthInEm('Wi, 1', any)).toBeCloseTo(5 * 0.6);
  expect(widthInEm('12亿元', any)).toBeCloseTo(2 * 0.6 + 2);
});
