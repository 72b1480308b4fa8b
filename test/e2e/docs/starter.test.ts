/** examples/starter builds as it is with the shipped templates, says that it is made up, and uses all that it declares. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { openOffice, readSlides, wordParagraphs } from '../../support/office.js';
import { readPdf } from '../../support/pdf.js';
import { readDoc } from './guides.js';

const CONTENT = 'examples/starter/content.yaml';
const text = readDoc(CONTENT);

let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'trifold-starter-'));
  const ended = await runCli(['build', CONTENT, '--out', out]);
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('makes a small deck: cover, agenda and a slide a section', () => {
  const slides = readSlides(openOffice(join(out, 'briefing.pptx')));
  const headings = [...text.matchAll(/^ {4}heading: (.+)$/gm)].map(([, heading]) => heading);
  expect(slides).toHaveLength(headings.length + 2);
  expect(slides.slice(2).map(({ title }) => title)).toEqual(headings);
  expect(slides.flatMap(({ charts }) => charts)).toHaveLength(1);
});

test('says in every document that it is made up', async () => {
  const deck = readSlides(openOffice(join(out, 'briefing.pptx'))).flatMap(({ paragraphs }) => paragraphs);
  const word = wordParagraphs(openOffice(join(out, 'summary.docx')));
  const { pages } = await readPdf(join(out, 'onepager.pdf'));
  expect(pages).toHaveLength(1);
  for (const words of [deck.join(''), word.join(''), pages[0]!.text]) expect(words).toContain('样例');
  expect(word.join('')).toContain('文中地名和数字均为示例');
  expect(pages[0]!.text.replace(/\s/g, '')).toContain('文中地名和数字均为示例');
});

test('uses every fact, lists every figure, and types no number of a fact into prose', () => {
  const [, facts = '', rest = ''] = /^facts:\n([\s\S]*?)^figures:\n([\s\S]*)$/m.exec(text)!;
  const ids = [...facts.matchAll(/^ {2}([a-z-]+):/gm)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThanOrEqual(12);
  const unused = ids.filter((id) => !new RegExp(`[[{ ,]${id}[\\]} ,:]`).test(rest) && !facts.includes(`change: ${id},`));
  expect(unused).toEqual([]);
  const prints = [...facts.matchAll(/print: ([^,}]+?)(?=,| })/g)].map(([, print]) => print!);
  expect(prints.filter((print) => rest.includes(print))).toEqual([]);
});

test('no line is over 100 characters', () => {
  expect(text.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
});
