import { expect, test } from 'vitest';
import { contrasting, contrastRatio, hexColor } from '../../src/model/color.js';
import type { Theme } from '../../src/model/theme.js';

const theme = { name: 'mine', colors: { ink: '1A1A1A', paper: 'FFFFFF', sea: '004E7C', sun: 'FFC800' } } as unknown as Theme;

test('the contrast of two colours is that of WCAG 2.2, whichever comes first', () => {
  expect(contrastRatio('000000', 'FFFFFF')).toBe(21);
  // The grey that WCAG's own explanations name as just enough on white.
  expect(contrastRatio('FFFFFF', '767676')).toBeCloseTo(4.54, 2);
  expect(contrastRatio('767676', 'FFFFFF')).toBe(contrastRatio('FFFFFF', '767676'));
  expect(contrastRatio('808080', '808080')).toBe(1);
});

test('of two colours the one that stands out more is taken, the first of equals', () => {
  expect(contrasting(theme, 'sea', 'ink', 'paper')).toBe('paper');
  expect(contrasting(theme, 'sun', 'ink', 'paper')).toBe('ink');
  expect(contrasting({ ...theme, colors: { ...theme.colors, white: 'FFFFFF' } }, 'sea', 'white', 'paper')).toBe('white');
});

test('a colour that the theme lacks is a fault of ours, told with both names', () => {
  expect(hexColor(theme, 'sea')).toBe('004E7C');
  expect(() => hexColor(theme, 'moss')).toThrow('no colour moss in theme mine');
});
