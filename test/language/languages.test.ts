/** Which languages there are, and what each has. */
import { expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import { languageOf } from '../../src/language/languages.js';
import { EN_LEXICON, ZH_LEXICON } from '../../src/language/lexicon.js';

test.each([
  ['zh', 'zh-Hans', true],
  ['zh-CN', 'zh-Hans', true],
  ['zh-TW', 'zh-Hant', true],
  ['zh-Hant-HK', 'zh-Hant', true],
  ['ZH-hk', 'zh-Hant', true],
  ['zh-MO', 'zh-Hant', true],
  ['ja-JP', 'ja', true],
  ['ko', 'ko', false],
  ['en-GB', 'latin', false],
  ['fr', 'latin', false],
  ['', 'latin', false],
])('%s is set as %s; it counts in Chinese numerals: %s', (tag, name, han) => {
  const language = languageOf(tag);
  expect([language.name, language.han]).toEqual([name, han]);
});

test('Chinese has words of its own, every other language is read as English', () => {
  for (const tag of ['zh-CN', 'zh-TW']) expect(languageOf(tag)).toMatchObject({ lexicon: ZH_LEXICON, idiom: ZH_IDIOM });
  for (const tag of ['en', 'ja', 'ko', 'fr']) expect(languageOf(tag)).toMatchObject({ lexicon: EN_LEXICON, idiom: EN_IDIOM });
});

test('lines are set by the rules of the language', () => {
  const [hans, hant, ja, ko, latin] = ['zh', 'zh-TW', 'ja', 'ko', 'en'].map((tag) => languageOf(tag).rules);
  expect([hans!.closing.has('，'), hant!.closing.has('，'), hant!.closing.has('）')]).toEqual([true, false, true]);
  expect([hans!.noStart.has('ッ'), ja!.noStart.has('ッ'), ja!.noStart.has('。')]).toEqual([false, true, true]);
  expect([hans!.noEnd.has('/'), latin!.noEnd.has('/'), latin!.noEnd.has('(')]).toEqual([true, false, true]);
  expect([hans, hant, ja, ko, latin].map((rules) => rules!.gap?.natural ?? null)).toEqual([1 / 6, 1 / 6, 1 / 4, null, null]);
  expect([hans, ja, ko, latin].map((rules) => rules!.wideQuotes)).toEqual([true, true, false, false]);
  expect([hans, ja, ko, latin].map((rules) => rules!.hangulWords)).toEqual([false, false, true, false]);
});
