/** Files that are handed on: their names, the marking of a secret report on every page, clean copies, a document held open. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';
import { convertToPdf } from '../support/libreoffice.js';
import { openOffice } from '../support/office.js';
import { readPdf } from '../support/pdf.js';
import { sabotage } from '../support/sabotage.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll } from '../support/xml.js';
import { copySmallProject, copyTemplates, editFile } from './project.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-hand-out-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A project with these lines in its report. */
function project(name: string, ...lines: readonly string[]): string {
  const add = (text: string) => text.replace(/^report:\n/m, `report:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return copySmallProject(join(work, name), lines.length > 0 ? add : undefined);
}
const build = (cwd: string, ...args: readonly string[]) => runCli(['build', '--lang', 'en', ...args], { cwd });

test('the report names its files, and another name leaves those before as they are', async () => {
  const folder = project('names', 'version: 一稿', 'date: 2021年2月', 'file-name: "简报 {version}: {date}"');
  expect((await build(folder, '--script')).code).toBe(0);
  const first = ['docx', 'pdf', 'pptx'].map((ending) => `简报 一稿- 2021年2月.${ending}`);
  const script = '简报 一稿- 2021年2月 讲稿.docx';
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['manifest.json', ...first, script].sort());
  expect((await runCli(['audit', '--lang', 'en'], { cwd: folder })).code).toBe(0);

  const before = first.map((name) => readFileSync(join(folder, 'out', name)));
  editFile(join(folder, 'content.yaml'), (text) =>
    text.replace('version: 一稿', 'version: 二稿').replace('约1200万平方米\n', '约1300万平方米\n').replaceAll('约1200', '约1300'),
  );
  expect(await build(folder)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('hand-edited') });
  expect(first.map((name) => readFileSync(join(folder, 'out', name)))).toEqual(before);
  expect(readdirSync(join(folder, 'out'))).toContain('简报 二稿- 2021年2月.pptx');

  // Back to the first name: its files were built here, and nobody has edited them.
  editFile(join(folder, 'content.yaml'), (text) => text.replace('version: 二稿', 'version: 一稿'));
  expect(await build(folder)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('hand-edited') });
  expect(readFileSync(join(folder, 'out', first[2]!)).equals(before[2]!)).toBe(false);
});

test('messages name the files as the report does', async () => {
  const folder = project('said', 'file-name: 简报二', 'date: 2021年2月');
  editFile(join(folder, 'content.yaml'), (text) => text.replace(/^(\s+heading: )/m, '$1العربية '));
  const { code, stderr } = await build(folder);
  expect(code).toBe(1);
  expect(stderr).toContain('简报二.pptx');
  expect(stderr).not.toMatch(/briefing\.pptx|onepager\.pdf|summary\.docx/);
});

describe('a report with a security marking', () => {
  let folder: string;
  beforeAll(() => {
    folder = project('secret', 'secrecy: 机密★3年');
  });

  test.skipIf(lacks('soffice'))('bears it on every page of every document, read in LibreOffice and pdf.js', async () => {
    expect((await build(folder, '--script')).code).toBe(0);
    expect((await build(folder, '--only', 'summary', '--profile', 'modern', '--out', 'modern')).code).toBe(0);
    expect((await runCli(['trace', '--docx', 'check/check.docx'], { cwd: folder })).code).toBe(0);
    const files = ['out/briefing.pptx', 'out/summary.docx', 'out/script.docx', 'check/check.docx'];
    const shown = [files, ['modern/summary.docx']].flatMap((some, i) =>
      convertToPdf(
        some.map((file) => join(folder, file)),
        join(folder, `pdf${i}`),
      ),
    );
    for (const file of [...shown, join(folder, 'out', 'onepager.pdf')]) {
      const { pages } = await readPdf(file);
      expect(pages.length).toBeGreaterThan(0);
      for (const { text } of pages) expect(text.replace(/\s/g, '')).toContain('机密★3年');
    }
  });

  test('goes into no clean copy and no list', async () => {
    const clean = await build(folder, '--clean', '--out', 'away');
    expect(clean).toMatchObject({ code: 1, stdout: '' });
    expect(clean.stderr).toMatch(/error\[secrecy\] the report bears the marking "机密★3年": no clean copies/);
    const list = await runCli(['trace', '--csv', 'list.csv', '--lang', 'en'], { cwd: folder });
    expect(list.code).toBe(1);
    expect(list.stderr).toMatch(/error\[secrecy\].*its lists go into no file/);
    expect(readdirSync(folder).sort()).toEqual(expect.not.arrayContaining(['away', 'list.csv']));
  });

  test('a template that does not print it is a fault, and what the hint says mends it', async () => {
    const own = project('own', 'secrecy: 机密★3年');
    const templates = copyTemplates(own);
    const marking = '{{#if report.secrecy}}<marking>{{report.secrecy}}</marking>{{/if}}';
    editFile(join(templates, 'deck.hbs'), (text) => text.replace(marking, ''));
    const ended = await build(own, '--only', 'deck');
    expect(ended.code).toBe(1);
    const [, hint] =
      /error\[secrecy\] the template of the deck does not print[\s\S]*?hint: write (\S+) in the template/.exec(ended.stderr) ??
      [];
    editFile(join(templates, 'deck.hbs'), (text) => text.replace('</footer>', `</footer>${hint}`));
    expect((await build(own, '--only', 'deck')).code).toBe(0);
    // A theme of somebody's own may have layouts without a place for it.
    editFile(join(templates, 'theme.yaml'), (text) => text.replace(/( {4}cover:\n[\s\S]*?) {6}marking: .*\n/, '$1'));
    expect((await build(own, '--only', 'deck')).stderr).toMatch(/layout "cover" has no place for a marking/);
  });
});

describe('clean copies', () => {
  test.skipIf(lacks('ooxml-validator'))('go without notes, workbooks, marks, private parts and names, and say so', async () => {
    const folder = project('clean', 'issuer: 某市统计局');
    const ended = await build(folder, '--clean', '--audit', '--out', 'away');
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(
      /note\[clean\] the clean deck goes without the notes of \d+ slides; the workbooks of \d+ charts/,
    );
    expect(ended.stderr).toMatch(/note\[clean\] the clean summary goes without .*author, company/);
    expect(ended.stderr).toMatch(/note\[clean\] the clean one-pager goes without its marks of facts/);
    for (const name of ['briefing.pptx', 'summary.docx']) {
      const file = join(folder, 'away', name);
      const office = openOffice(file);
      expect(office.parts.filter((part) => /notes|embeddings|customXml|mammoth|comments/i.test(part))).toEqual([]);
      const all = office.parts
        .filter((part) => /\.(?:xml|rels)$/.test(part))
        .map((part) => Buffer.from(office.bytes(part)).toString('utf8'));
      expect(all.join('\n')).not.toMatch(/某市统计局<\/(?:dc:creator|Company)>|_Fact\d|externalData|embeddings|urn:trifold/);
      const names = office.parts
        .filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part))
        .map((part) => findAll(office.xml(part), 'p:cNvPr').map(({ attributes }) => attributes.name!));
      for (const own of names) expect(new Set(own).size).toBe(own.length);
      expect(names.flat().filter((each) => each.includes('·'))).toEqual([]);
      if (name === 'briefing.pptx') expect(names.flat()).toContain('卡片 2');
      const charts = office.parts.filter((part) => /charts\/chart\d+\.xml$/.test(part));
      expect(charts.length).toBeGreaterThan(0);
      expect(await validateFile(file)).toEqual({ errors: [] });
    }
    const page = readFileSync(join(folder, 'away', 'onepager.pdf'), 'latin1');
    expect(page).not.toMatch(/fact:|UserProperties/);
  });

  test.skipIf(lacks('soffice'))('show what the set shows', async () => {
    const folder = project('alike');
    expect((await build(folder)).code).toBe(0);
    expect((await build(folder, '--clean', '--out', 'away')).code).toBe(0);
    const read = async (out: string) => {
      const shown = convertToPdf(
        [join(folder, out, 'briefing.pptx'), join(folder, out, 'summary.docx')],
        join(folder, `pdf-${out}`),
      );
      return Promise.all(
        [...shown, join(folder, out, 'onepager.pdf')].map(async (file) => (await readPdf(file)).pages.map(({ text }) => text)),
      );
    };
    expect(await read('away')).toEqual(await read('out'));
  });

  test('cannot be audited afterwards, which is said', async () => {
    const folder = project('later');
    expect((await build(folder, '--clean', '--only', 'onepager')).code).toBe(0);
    const ended = await runCli(['audit', '--lang', 'en'], { cwd: folder });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/onepager\.pdf is a clean copy[\s\S]*trifold build --clean --audit/);
    expect((await build(folder, '--clean', '--only', 'onepager', '--audit')).code).toBe(0);
  });
});

test('a document held open: the whole new set stands in a dated folder, and the next build puts it in place', async () => {
  const folder = project('held');
  expect((await build(folder)).code).toBe(0);
  const page = readFileSync(join(folder, 'out', 'onepager.pdf'));
  editFile(join(folder, 'content.yaml'), (text) => text.replaceAll('新增绿地$', '又新增绿地$'));
  const out = join(folder, 'out');
  const args = ['build', '--lang', 'zh', '--only', 'deck,summary'];
  const ended = await runCli(args, { cwd: folder, env: sabotage(out, { hold: 'summary.docx EPERM 99' }) });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  const [, aside] =
    /summary\.docx：文件正被占用；原有文件没有改动，新的一整套先放在 \S*out\/(\d{4}-\d\d-\d\d)\n/.exec(ended.stderr) ?? [];
  expect(readdirSync(join(out, aside!)).sort()).toEqual(['briefing.pptx', 'onepager.pdf', 'summary.docx']);
  expect(readFileSync(join(out, 'onepager.pdf')).equals(page)).toBe(true);
  const set = ['briefing.pptx', 'summary.docx'].map((name) => readFileSync(join(out, aside!, name)));

  writeFileSync(join(out, '~$ummary.docx'), '');
  const again = await runCli(args, { cwd: folder });
  expect(again.code).toBe(0);
  expect(again.stderr).toMatch(/警告\[out-open\] summary\.docx 好像还开着/);
  expect(['briefing.pptx', 'summary.docx'].map((name) => readFileSync(join(out, name)))).toEqual(set);
});
