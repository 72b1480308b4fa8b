/** Beyond forty pages the numbers in the summary's contents are estimates: never blank, and the build says so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/index.js';
import { openOffice } from '../support/office.js';
import { findAll, textOf } from '../support/xml.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function buildSections(count: number, name: string) {
  const home = join(folder, name);
  mkdirSync(home);
  const section = (index: number) =>
    `  - id: s${index}\n    heading: Part ${index}\n    text:\n${`      - ${'All work and no play makes a long report. '.repeat(30)}\n`.repeat(3)}`;
  const content = `report:\n  title: A long report\n  language: en\nsections:\n${Array.from({ length: count }, (_, index) => section(index)).join('')}`;
  writeFileSync(join(home, 'content.yaml'), content);
  const result = await build({ content: join(home, 'content.yaml'), only: ['summary'] });
  expect(result.ok, JSON.stringify(result.diagnostics)).toBe(true);
  const document = openOffice(join(home, 'out', 'summary.docx')).xml('word/document.xml');
  const entries = findAll(document, 'w:hyperlink').map((link) => findAll(link, 'w:t').map(textOf));
  return { result, entries };
}

test('a long one', async () => {
  const { result, entries } = await buildSections(80, 'long');
  const pages = result.documents[0]!.count!;
  expect(pages).toBeGreaterThan(40);
  expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['estimated-pages', 'warning']]);
  expect(result.diagnostics[0]!.message.en).toContain(`about ${pages} pages`);
  expect(entries).toHaveLength(80);
  const numbers = entries.map((texts) => Number(texts.at(-1)));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers[0]).toBe(1);
  expect(numbers.at(-1)).toBeLessThanOrEqual(pages);
});

test('a short one', async () => {
  const { result } = await buildSections(5, 'short');
  expect(result.documents[0]!.count).toBeLessThan(40);
  expect(result.diagnostics).toEqual([]);
});
