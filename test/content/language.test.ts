/** The language of messages about a content that cannot be loaded. */
import { afterEach, expect, test } from 'vitest';
import { guessLanguage } from '../../src/content/language.js';
import { makeFolder } from '../support/folder.js';

let folder: ReturnType<typeof makeFolder>;
afterEach(() => folder.remove());

test.each([
  ['report:\n  title: x\n  language: zh-CN\n   broken', 'zh-CN'],
  ["report:\n  language: 'en'\n", 'en'],
  ['report：\n  title: 工作报告\n', 'zh'],
  ['report:\n  title: Quarter\n', null],
])('%j', (text, language) => {
  folder = makeFolder({ 'content.yaml': text });
  expect(guessLanguage(folder.project)).toBe(language);
});
