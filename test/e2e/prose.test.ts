/** Line breaks, paragraphs, links, italics, raised and lowered characters of a content in all three documents, read with readers that are not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { ROOT, runCli } from '../support/cli.js';
import { type OfficeFile, openOffice, wordParagraphs } from '../support/office.js';
import { findElements, readPdf } from '../support/pdf.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll, textOf, type XmlNode } from '../support/xml.js';

let folder: string;
let deck: OfficeFile;
let summary: OfficeFile;
beforeAll(async () => {
  folder = await built('test/cases/e2e/prose/content.yaml');
  deck = openOffice(join(folder, 'briefing.pptx'));
  summary = openOffice(join(folder, 'summary.docx'));
});

const slides = (): XmlNode[] => deck.parts.filter((part) => /slides\/slide\d+\.xml$/.test(part)).map((part) => deck.xml(part));

test('audit finds all of it as the content has it', async () => {
  const { code, stdout } = await runCli(['audit', folder], { cwd: ROOT });
  expect(stdout).not.toMatch(/^错误/m);
  expect(code).toBe(0);
});

test.skipIf(lacks('ooxml-validator'))('both Office files are valid', async () => {
  for (const file of ['briefing.pptx', 'summary.docx'])
    expect((await validateFile(join(folder, file), { officeVersion: 'Microsoft365' })).errors).toEqual([]);
});

test('the deck: runs that PowerPoint raises and lowers, links, slanted runs, lines', () => {
  const runs = slides().flatMap((slide) => findAll(slide, 'a:r'));
  const raised = runs.flatMap((run) =>
    findAll(run, 'a:rPr').flatMap(({ attributes }) =>
      attributes.baseline === undefined ? [] : [`${textOf(run)} ${attributes.baseline}`],
    ),
  );
  expect(new Set(raised)).toEqual(new Set(['2 -25000', '2.5 -25000', 'x -25000', '−6 30000']));
  expect(runs.filter((run) => findAll(run, 'a:hlinkClick').length > 0).map(textOf)).toEqual(
    expect.arrayContaining(['《技术', '指南', '》', '请寄', '办法']),
  );
  expect(runs.filter((run) => findAll(run, 'a:rPr').some(({ attributes }) => attributes.i === '1')).map(textOf)).toEqual(
    expect.arrayContaining(['指南', 'Salix alba']),
  );
  const broken = slides().flatMap((slide) => findAll(slide, 'a:p').filter((each) => findAll(each, 'a:br').length > 0));
  expect(broken.map(textOf)).toEqual(expect.arrayContaining(['站址：湖滨西路联系人：某某', '区环境局区财政局', '任务名称']));
});

test('Word: the same, and two paragraphs', () => {
  const body = summary.xml('word/document.xml');
  const said = findAll(body, 'w:r').flatMap((run) =>
    findAll(run, 'w:vertAlign').map(({ attributes }) => `${textOf(run)} ${attributes['w:val']}`),
  );
  expect(new Set(said)).toEqual(new Set(['2 subscript', '2.5 subscript', 'x subscript', '−6 superscript']));
  expect(findAll(body, 'w:hyperlink').map(textOf)).toEqual(expect.arrayContaining(['《指南》', '办法']));
  const paragraphs = wordParagraphs(summary);
  expect(paragraphs).toContain('第一段说CO2。');
  expect(paragraphs.some((one) => one.startsWith('第二段说10−6'))).toBe(true);
});

test('the PDF: small characters made of ordinary ones, copied out as what they are, and a tagged link', async () => {
  const pdf = await readPdf(join(folder, 'onepager.pdf'));
  expect(pdf.pages[0]!.text).toContain('限值10⁻⁶，PM₂.₅达标');
  expect(pdf.pages.flatMap(({ structure }) => findElements(structure, 'Link'))).toHaveLength(1);
  expect(readFileSync(join(folder, 'onepager.pdf'), 'latin1')).toContain('(https://www.example.org/guide)');
});
