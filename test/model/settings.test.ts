/** What is asked of the documents: checked once, completed, and never changed after. */
import { expect, test } from 'vitest';
import { type GivenSettings, resolveSettings, SETTINGS } from '../../src/model/settings.js';

test('what is not given holds as its row says, or is left to the documents', () => {
  expect(resolveSettings({})).toEqual({ length: 'full' });
});

test('a flag is there or not', () => {
  expect(resolveSettings({ clean: true })).toEqual({ length: 'full', clean: true });
  expect(resolveSettings({ clean: false })).toEqual({ length: 'full' });
});

test('what is given stands in the order of the table, whatever else the caller has', () => {
  const given = { sources: 'none', quiet: true, profile: 'modern', length: 'short' } as const;
  expect(Object.entries(resolveSettings(given))).toEqual([
    ['length', 'short'],
    ['profile', 'modern'],
    ['sources', 'none'],
  ]);
});

test('they cannot be changed on the way', () => {
  const settings = resolveSettings({}) as { length: string };
  expect(() => {
    settings.length = 'short';
  }).toThrow(TypeError);
});

test.each(Object.entries(SETTINGS).flatMap(([name, row]) => ('choices' in row ? [[name, row.choices] as const] : [])))(
  '%s: a value that is none of its choices is refused for callers without types',
  (name, choices) => {
    const given = { [name]: 'other' } as GivenSettings;
    expect(() => resolveSettings(given)).toThrow(new TypeError(`${name}: "other" is none of ${choices.join(', ')}`));
  },
);
