/** What a template asks of Word's pages: done in Word's own terms, or refused with a place; nothing is passed over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { openOffice } from '../../support/office.js';
import { findValidator, validateFile } from '../../support/validator.js';
import { findAll, textOf } from '../../support/xml.js';
import { copyTemplates } from '../project.js';

const CONTENT = `
report: { title: 河湖长制工作, language: zh-CN, issuer: 市水务局, date: 2026年3月1日 }
facts:
  a: { name: 治理河道, print: 318公里, period: 2025年 }
sections:
  - { id: s1, heading: 总体情况, number: 一、, text: ["治理河道\${a}。"] }
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-sections-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(name: string, markup: string) {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, 'content.yaml'), CONTENT);
  copyTemplates(project);
  writeFileSync(join(project, 'templates', 'summary.hbs'), markup);
  const ended = await runCli(['build', join(project, 'content.yaml'), '--only', 'summary', '--lang', 'en']);
  return { ended, file: join(project, 'out', 'summary.docx') };
}

test('columns, a turned page, a count of its own, a watermark and a footnote are Word’s own', async () => {
  const { ended, file } = await build(
    'done',
    `<doc title="{{report.title}}" watermark="样稿">
  <title>{{report.title}}</title>
  <page-break count="1"/>
  {{#each sections}}<h1 id="{{id}}" number="{{number}}">{{heading}}</h1>
  <section columns="2">{{#each text}}<p>{{this}}<footnote>据年报。</footnote></p>{{/each}}</section>{{/each}}
  <section orientation="landscape"><p>横排。</p></section>
  <p>尾声。</p>
</doc>`,
  );
  expect(ended).toMatchObject({ code: 0 });
  const office = openOffice(file);
  const document = office.xml('word/document.xml');
  const sections = findAll(document, 'w:sectPr');
  const columns = sections.map((section) => findAll(section, 'w:cols')[0]?.attributes['w:num'] ?? '1');
  expect(columns).toEqual(['1', '1', '2', '1', '1']);
  const turned = sections.map((section) => findAll(section, 'w:pgSz')[0]!.attributes['w:orient'] === 'landscape');
  expect(turned).toEqual([false, false, false, true, false]);
  expect(findAll(sections[1]!, 'w:pgNumType')[0]!.attributes['w:start']).toBe('1');
  expect(
    office.parts
      .filter((part) => /header\d+\.xml$/.test(part))
      .some((part) => findAll(office.xml(part), 'v:textpath').length > 0),
  ).toBe(true);
  const notes = findAll(office.xml('word/footnotes.xml'), 'w:footnote').map(textOf);
  expect(notes.filter((note) => note.includes('据年报。'))).toHaveLength(1);
  if (findValidator()) expect((await validateFile(file)).errors).toEqual([]);
});

test.each([
  ['row', '<row><p>甲</p><p>乙</p></row>', '<row>'],
  ['grid', '<grid columns="2"><p>甲</p><p>乙</p></grid>', '<grid>'],
  ['spacer', '<p>甲</p><spacer height="20"/>', '<spacer>'],
  ['width', '<p width="200">甲</p>', 'width'],
  ['gap', '<callout gap="10"><p>甲</p></callout>', 'gap'],
])('%s, which has no place where text flows, is refused', async (name, markup, said) => {
  const { ended } = await build(name, `<doc title="甲"><title>甲</title>${markup}</doc>`);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(said);
});
