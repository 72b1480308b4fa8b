import { expect, test } from 'vitest';
import { SCHEME_SLOTS } from '../../../src/model/theme.js';
import { DRAWING_MAP, drawingName, slotOf, WORD_MAP, wordName } from '../../../src/write/ooxml/scheme.js';
import { loadTestTheme } from '../docx/support/theme.js';

test('both colour maps lead to every slot, in the order of the schema', () => {
  expect(Object.values(DRAWING_MAP).sort()).toEqual([...SCHEME_SLOTS].sort());
  expect(Object.keys(DRAWING_MAP).slice(0, 5)).toEqual(['bg1', 'tx1', 'bg2', 'tx2', 'accent1']);
  expect(DRAWING_MAP).toMatchObject({ bg1: 'lt1', tx2: 'dk2', folHlink: 'folHlink' });
  expect(Object.keys(WORD_MAP)).toHaveLength(SCHEME_SLOTS.length);
  expect(WORD_MAP).toMatchObject({ 'w:bg1': 'light1', 'w:t1': 'dark1', 'w:accent6': 'accent6', 'w:hyperlink': 'hyperlink' });
});

test('a slot goes by its use in drawings, by a word in Word', () => {
  expect([drawingName('dk1'), wordName('dk1')]).toEqual(['tx1', 'text1']);
  expect([drawingName('accent3'), wordName('accent3')]).toEqual(['accent3', 'accent3']);
  expect([drawingName('hlink'), wordName('hlink')]).toEqual(['hlink', 'hyperlink']);
});

test('a colour is found in the first slot that holds it', () => {
  const theme = loadTestTheme();
  expect(slotOf(theme, theme.scheme.accent1)).toBe(SCHEME_SLOTS.find((slot) => theme.scheme[slot] === theme.scheme.accent1));
  expect(slotOf(theme, 'no such colour')).toBe(null);
});
