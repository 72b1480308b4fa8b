/** Raised and lowered characters: written, cut out of a text, and found again. */
import { expect, test } from 'vitest';
import { smallForm, splitScripts, writeScript } from '../../src/model/scripts.js';

test('a text in small forms, or none', () => {
  expect(writeScript('-12', 'super')).toBe('⁻¹²');
  expect(writeScript('2.5', 'sub')).toBe('₂.₅');
  expect(writeScript('①', 'super')).toBeNull();
  expect(writeScript('.', 'sub')).toBeNull();
});

test('stretches have as many characters as the text, and say which are small', () => {
  expect(splitScripts('NO₂为10⁻³')).toEqual([
    { text: 'NO', script: null },
    { text: '2', script: 'sub' },
    { text: '为10', script: null },
    { text: '−3', script: 'super' },
  ]);
  expect(splitScripts('PM₂.₅')).toEqual([
    { text: 'PM', script: null },
    { text: '2.5', script: 'sub' },
  ]);
  expect(splitScripts('30m²、5m³')).toEqual([{ text: '30m²、5m³', script: null }]);
  expect(splitScripts('')).toEqual([{ text: '', script: null }]);
});

test('every small form knows its ordinary one, as Unicode has it', () => {
  for (const code of [...Array(0x20a0 - 0x2070).keys()].map((at) => 0x2070 + at)) {
    const character = String.fromCodePoint(code);
    const plain = character.normalize('NFKC');
    const form = smallForm(character);
    if (form !== null) expect(form.base).toBe(plain);
  }
});
