/** Rough widths of labels where no font is at hand. */
import { expect, test } from 'vitest';
import { labelWidth } from '../../../src/write/ooxml/chart/width.js';

test('beside Chinese, quotes and dashes are full width; elsewhere they are as wide as letters', () => {
  expect(labelWidth('“十三五”期初', 10)).toBe(70);
  expect(labelWidth('初——末', 10)).toBe(40);
  expect(labelWidth('“ab”', 10)).toBeCloseTo(24);
});
