/** What a paragraph ends in. */
import { expect, test } from 'vitest';
import { composeParagraph } from '../../src/typeset/compose.js';
import { paragraph, printLine, settle } from './kit.js';

const linesOf = (text: string, width: number, language: string) =>
  composeParagraph(paragraph(text, { style: { align: 'left' } }), width, settle({ language })).lines.map(printLine);

test('a last line under two em takes a word from the line above', () => {
  expect(linesOf('We had to see all of it', 47, 'en')).toEqual(['We had', 'to see', 'all of it']);
});

test('where that costs no line, nor leaves the one above too short', () => {
  expect(linesOf('We had to see all of it', 500, 'en')).toEqual(['We had to see all of it']);
});

test('nor is it one character', () => {
  expect(linesOf('全市新建公园二十四座', 90, 'zh-CN').at(-1)!.length).toBeGreaterThan(1);
});
