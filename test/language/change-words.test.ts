/** The word of growth or decline that governs a number. */
import { expect, test } from 'vitest';
import { findChange, saysLevel } from '../../src/language/change-words.js';
import { languageOf } from '../../src/language/languages.js';

const zh = languageOf('zh').lexicon;
const en = languageOf('en').lexicon;

test.each<[string, string | null]>([
  ['工业投资增长', '增长 grow'],
  ['占比提高', '提高 rise'],
  ['能耗下降', '下降 fall'],
  ['占比提高到', '提高 rise level'],
  ['占比提高了约', '提高 rise'],
  ['由下降转为增长', '增长 grow'],
  ['由增长转为下降', '下降 fall'],
  ['规模以上工业增加值', null],
  ['工业增加值增加', '增加 grow'],
  ['生产总值', null],
  ['', null],
])('%s', (head, expected) => {
  const found = findChange(head, zh);
  expect(found && [found.word, found.sense, found.level ? 'level' : ''].filter(Boolean).join(' ')).toBe(expected);
});

test.each<[string, string | null]>([
  ['Revenue rose', 'rose grow'],
  ['revenue GREW by', 'grew grow'],
  ['a drop of', 'drop fall level'],
  ['prose of', null],
  ['rose then fell', 'fell fall'],
  ['update', null],
])('%s (English)', (head, expected) => {
  const found = findChange(head, en);
  expect(found && [found.word, found.sense, found.level ? 'level' : ''].filter(Boolean).join(' ')).toBe(expected);
});

test.each<[string, boolean]>([
  ['生产总值达到', true],
  ['生产总值达 ', true],
  ['生产总值', false],
  ['达到的生产总值', false],
  ['增速达到', false],
  ['增长到', false],
  ['增加值达到', true],
  ['', false],
])('%s says a level: %s', (head, expected) => expect(saysLevel(head, zh)).toBe(expected));

test.each<[string, boolean]>([
  ['revenue reached', true],
  ['revenue overreached', false],
  ['growth reached', false],
  ['revenue', false],
])('%s says a level: %s (English)', (head, expected) => expect(saysLevel(head, en)).toBe(expected));
