/** The shipped templates take any valid content: sections with little in them, and figures of all sorts beside cards. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { openOffice, readSlides } from '../support/office.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-any-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function buildDeck(content: string) {
  writeFileSync(join(folder, 'content.yaml'), content);
  const ended = await runCli(['build', join(folder, 'content.yaml')]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return openOffice(join(folder, 'out', 'briefing.pptx'));
}

test('sections with text alone, a brief alone, a heading alone', async () => {
  const office = await buildDeck(`
report: { title: 简报, language: zh-CN }
facts: {}
sections:
  - { id: a, heading: 只有正文, text: [一句话。] }
  - { id: b, heading: 只有短句, brief: [一句短句] }
  - { id: c, heading: 只有标题 }
  - { id: d, heading: 总览没有数字, kind: overview }
`);
  const titles = readSlides(office).map((slide) => slide.title);
  for (const heading of ['只有正文', '只有短句', '只有标题', '总览没有数字']) expect(titles).toContain(heading);
});

test('a chart and a picture beside cards each have a slide', async () => {
  cpSync(join(ROOT, 'examples', 'quarterly', 'pictures'), join(folder, 'pictures'), { recursive: true });
  const office = await buildDeck(`
report: { title: Report, language: en }
facts:
  a: { name: First, print: 12 units, period: '2026' }
  b: { name: Second, print: 30 units, period: '2026' }
figures:
  both: { chart: column, title: Both numbers, facts: [a, b] }
  bench: { picture: pictures/bench.png, title: The bench, alt: A bench. }
sections:
  - { id: s, heading: Matter, facts: [a, b], figures: [both, bench] }
  - { id: t, heading: More, figures: [bench], points: [A point] }
`);
  expect(readSlides(office).map((slide) => slide.title)).toEqual(
    expect.arrayContaining(['Matter', 'Both numbers', 'The bench', 'More']),
  );
  expect(office.parts.some((part) => part.includes('/media/'))).toBe(true);
});
