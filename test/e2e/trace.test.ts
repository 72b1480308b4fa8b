/** `trifold trace` as a person runs it; the files that it writes are read by LibreOffice and checked by Microsoft's validator. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { convertToPdf, readCells } from '../support/libreoffice.js';
import { openOffice } from '../support/office.js';
import { readPythonDocx } from '../support/python-docx.js';
import { lacks } from '../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../support/validator.js';
import { copySmallProject, copyTemplates, editFile, hashFolder } from './project.js';
import { readRealContent } from './real.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-trace-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let project = '';
let number = 0;
beforeEach(() => {
  project = copySmallProject(join(home, `项目 ${++number}`));
});

const trace = (...more: readonly string[]) => runCli(['trace', ...more], { cwd: project });

interface Traced {
  readonly id: string;
  readonly spots: readonly { readonly document: string; readonly part: string; readonly name: string; readonly slide?: number }[];
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

test('every fact with its source and its places, in words or as JSON; nothing is written', async () => {
  const before = hashFolder(project);
  const told = await trace('--lang', 'en');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  const gdp = told.stdout.split('\n\n').find((each) => each.startsWith('gdp "'))!;
  expect(gdp).toMatch(
    /^gdp "地区生产总值" 12003亿元 · 2020 · result\n {2}source 某市2021年政府工作报告 · 一、工作回顾 · "地区生产总值12003亿元"\n {2}deck slide \d+ \(.*card 1.*\n {2}summary .*¶1.*\n {2}one-pager /,
  );
  expect(told.stdout).toContain('\n  computed 1500班以上 − 1126班 = 374班以上 (trains-target, trains)\n');
  expect(told.stdout).toMatch(/\n\d+ facts(, .*)?\n$/);
  const json = JSON.parse((await trace('--json', '--lang', 'zh')).stdout) as { facts: readonly Traced[] };
  const fact = json.facts.find(({ id }) => id === 'gdp')!;
  expect(fact).toMatchObject({ print: '12003亿元', kind: 'result', scope: null, derived: null });
  expect(fact.spots.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^幻灯片 \d+ 卡片1$/));
  expect(json.facts.find(({ id }) => id === 'trains-more')).toMatchObject({
    derived: { operation: 'subtract', from: ['trains-target', 'trains'] },
    sources: [{ literal: '1500班以上' }, { literal: '开行1126班' }],
  });
  expect(hashFolder(project)).toEqual(before);
});

test('some facts, some documents; one that no document prints says so; an unknown id is a fault', async () => {
  editFile(join(project, 'content.yaml'), (text) =>
    text.replace(
      'facts:\n',
      'facts:\n  spare: { name: 备用, print: 5家, period: "2020", source: { where: 一, literal: 5家 } }\n',
    ),
  );
  const told = await trace('--fact', 'spare,gdp', '--only', 'onepager', '--lang', 'zh');
  expect(told.stdout).toContain(
    'spare “备用” 5家 · 2020 · 结果\n  出处 某市2021年政府工作报告 · 一 · “5家”\n  各份文件都没有印出它\n',
  );
  expect(told.stdout).not.toContain('幻灯片');
  expect(told.stdout).toMatch(/\n共 2 个事实，各份文件都没有印出 1 个：spare\n$/);
  const unknown = await trace('--fact', 'gpd', '--csv', '--lang', 'en');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('error[unknown-fact] there is no fact "gpd"\n  hint: did you mean "gdp"?');
  expect(readdirSync(project)).not.toContain('out');
});

test('of the real content each fact, once; most are printed, and where text flows on estimated pages', async () => {
  const json = JSON.parse((await runCli(['trace', '--json'])).stdout) as { facts: readonly Traced[] };
  expect(json.facts.map(({ id }) => id)).toEqual(Object.keys(readRealContent().facts));
  expect(json.facts.filter(({ spots }) => spots.length > 0).length).toBeGreaterThan(200);
  for (const { spots, pages } of json.facts) {
    const inText = spots.some(({ document, part }) => document === 'summary' && part !== 'chart');
    expect(pages.summary!.length > 0).toBe(inText);
  }
});

test('the notes of a slide name the source of each number on it, of a computed one of those below it', async () => {
  const contents = [
    'content.yaml',
    'examples/quarterly/content.yaml',
    'examples/starter/content.yaml',
    join(project, 'content.yaml'),
  ];
  for (const [content, ...more] of [...contents.map((each) => [each]), ['content.yaml', '--length', 'short']]) {
    const told = await runCli(['trace', content!, ...more, '--only', 'deck', '--json']);
    const { facts } = JSON.parse(told.stdout) as { facts: readonly (Traced & { derived: { from: readonly string[] } | null })[] };
    const slidesOf = (id: string, isSource: boolean): readonly number[] => {
      const spots = facts.find((one) => one.id === id)!.spots.filter(({ part }) => isSource === (part === 'source'));
      return spots.flatMap(({ part, slide }) => (slide === undefined || part === 'spoken' ? [] : [slide]));
    };
    const lacking = facts.flatMap(({ id, derived }) =>
      slidesOf(id, false).flatMap((slide) =>
        [id, ...(derived?.from ?? [])].filter((one) => !slidesOf(one, true).includes(slide)).map((one) => `${one} on ${slide}`),
      ),
    );
    expect(lacking, content).toEqual([]);
    expect(facts.filter(({ id }) => slidesOf(id, false).length > 0).length).toBeGreaterThan(5);
  }
});

describe('--csv', () => {
  /** Cells as RFC 4180 reads them; a second reader, LibreOffice, comes below. */
  const readCsv = (text: string): readonly (readonly string[])[] =>
    text
      .split('\r\n')
      .slice(0, -1)
      .map((line) =>
        [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
          ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
        ),
      );

  test('opens right in Excel: a mark of UTF-8, CRLF, quotes; nothing that it would calculate', async () => {
    editFile(join(project, 'content.yaml'), (text) =>
      text
        .replace('name: 新增绿地', `name: '=HYPERLINK("http://x","a, b")'`)
        .replace('name: 中欧班列增开', "name: '@SUM(1+1)*cmd|'")
        .replace('print: 3%,', 'print: -3%,')
        .replace('literal: 增长3% }', 'literal: -3% }'),
    );
    const told = await trace('--csv', '--lang', 'en');
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(/^out\/facts\.csv\n\d+ facts/);
    const text = readFileSync(join(project, 'out', 'facts.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFF编号,指标,数值,时期,/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = readCsv(text.slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.find(([id]) => id === 'area')![1]).toBe(`'=HYPERLINK("http://x","a, b")`);
    expect(rows.find(([id]) => id === 'trains-more')![1]).toBe("'@SUM(1+1)*cmd|");
    expect(rows.find(([id]) => id === 'gdp-growth')![2]).toBe("'-3%");
  });

  test.skipIf(lacks('soffice'))('LibreOffice reads the same cells, a percentage as a number', async () => {
    await trace('--csv');
    const text = readFileSync(join(project, 'out', 'facts.csv'), 'utf8').slice(1);
    expect(readCells(join(project, 'out', 'facts.csv'))).toEqual(readCsv(text.replace(',3.0%,', ',3%,')));
  });
});

describe('--xlsx', () => {
  test.skipIf(lacks('soffice'))(
    'cells of text under headings that stay, the same bytes twice; another file of its name is kept',
    async () => {
      editFile(join(project, 'content.yaml'), (text) =>
        text
          .replace('name: 新增绿地', `name: '=1+1'`)
          .replace('print: 1126班', 'print: 1/7')
          .replace('literal: 开行1126班', 'literal: 1/7')
          .replace(/\n {2}trains-more:.*/, '')
          .replaceAll('${trains-more}', '增开'),
      );
      const run = () => trace('--xlsx', '--lang', 'zh');
      const told = await run();
      expect(told, told.stderr).toMatchObject({ code: 0, stderr: '' });
      const file = join(project, 'out', 'facts.xlsx');
      const first = readFileSync(file);
      await run();
      expect(readFileSync(file).equals(first)).toBe(true);
      expect(readdirSync(join(project, 'out'))).toEqual(['facts.xlsx']);
      const rows = readCells(file);
      expect(rows[0]!.slice(0, 3)).toEqual(['编号', '指标', '数值']);
      expect(rows.find(([id]) => id === 'area')![1]).toBe('=1+1');
      expect(rows.find(([id]) => id === 'trains')![2]).toBe('1/7');
      const office = openOffice(file);
      const sheet = JSON.stringify(office.xml('xl/worksheets/sheet1.xml'));
      expect(sheet).not.toMatch(/"name":"f"/);
      expect(sheet).toMatch(/"state":"frozen"/);
      expect(JSON.stringify(office.xml('docProps/core.xml'))).toContain('2020年某市政府工作简报');
      editFile(join(project, 'content.yaml'), (text) =>
        text.replace('12003亿元,', '12004亿元,').replace('值12003亿', '值12004亿'),
      );
      expect((await run()).stdout).toMatch(/^out\/facts\.xlsx {2}原有的一份另存为“facts .*\.xlsx”\n/);
      expect(readdirSync(join(project, 'out'))).toHaveLength(2);
    },
  );

  test.skipIf(lacks('ooxml-validator'))('is valid, in Chinese and in English', async () => {
    for (const content of ['content.yaml', 'examples/quarterly/content.yaml']) {
      const file = join(home, `${number}-valid.xlsx`);
      expect((await runCli(['trace', content, '--xlsx', file], { cwd: ROOT })).code).toBe(0);
      for (const officeVersion of OFFICE_VERSIONS)
        expect(await validateFile(file, { officeVersion })).toMatchObject({ errors: [] });
    }
  });
});

describe.skipIf(lacks('python3-docx'))('--docx', () => {
  const HEADINGS = ['编号', '指标', '数值', '时期', '口径', '出处', '原文', '所在页', '核对人'];

  test('a checklist to sign: a row a fact, the last column blank; upright, the same bytes twice', async () => {
    const run = () => trace('--docx', '--lang', 'zh');
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
    const file = join(project, 'out', 'checklist.docx');
    const first = readFileSync(file);
    await run();
    expect(readFileSync(file).equals(first)).toBe(true);
    const { paragraphs, tables, properties, section } = readPythonDocx(file);
    expect(properties.title).toBe('2020年某市政府工作简报　数据核对表');
    expect(section).toMatchObject({ orientation: 'PORTRAIT (0)' });
    expect(section.height).toBeGreaterThan(section.width);
    const [head, ...rows] = tables[0]!.rows;
    expect(head).toEqual(HEADINGS);
    const json = JSON.parse((await trace('--json')).stdout) as { facts: readonly { id: string; print: string }[] };
    expect(rows.map((row) => [row[0], row[2]])).toEqual(json.facts.map(({ print }, at) => [String(at + 1), print]));
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['']));
    const gdp = rows.find(([number]) => number === '1')!;
    expect(gdp.slice(5, 7)).toEqual(['一、工作回顾', '地区生产总值12003亿元']);
    expect(gdp[7]).toMatch(/^幻灯片 \d+(、\d+)*\n摘要 1\n一页通$/);
    const derived = rows[json.facts.findIndex(({ id }) => id === 'trains-more')]!;
    expect(derived.slice(5, 7)).toEqual([
      '三、重点工作\n一、工作回顾',
      '1500班以上 − 1126班 = 374班以上\n1500班以上\n开行1126班',
    ]);
    expect(paragraphs.filter(({ text }) => /^核对人（签名）：.*日期：/.test(text))).toHaveLength(1);
  });

  test.skipIf(lacks('soffice', 'pdftotext'))(
    'its heading stands on every page, no number parts from its unit, of the real content',
    async () => {
      const file = join(home, 'checklist.docx');
      expect((await runCli(['trace', '--docx', file])).code).toBe(0);
      const [pdf] = convertToPdf([file], home);
      const text = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' });
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      expect(pages.length).toBeGreaterThan(10);
      for (const page of pages) expect(page.replace(/\s/g, '')).toContain(HEADINGS.join(''));
      const lines = text.split('\n').map((line) => line.replace(/\s/g, ''));
      const { facts } = JSON.parse((await runCli(['trace', '--json'])).stdout) as { facts: readonly { print: string }[] };
      expect(facts.filter(({ print }) => !lines.some((line) => line.includes(print.replace(/\s/g, ''))))).toEqual([]);
    },
  );

  test.skipIf(lacks('ooxml-validator'))(
    'is valid, in either profile and in English; a template of its own takes the place',
    async () => {
      for (const args of [['examples/starter/content.yaml', '--profile', 'modern'], ['examples/quarterly/content.yaml']]) {
        const file = join(home, `${number}-valid.docx`);
        expect((await runCli(['trace', ...args, '--docx', file], { cwd: ROOT })).code).toBe(0);
        for (const officeVersion of OFFICE_VERSIONS)
          expect(await validateFile(file, { officeVersion })).toMatchObject({ errors: [] });
        rmSync(file);
      }
      const own = join(copyTemplates(project), 'checklist.hbs');
      writeFileSync(
        own,
        '<doc>{{#each checks}}<p>{{number}} {{fact.name}} {{fact.print}} {{join pages "; "}}</p>{{/each}}</doc>',
      );
      await trace('--docx', '--fact', 'gdp');
      expect(readPythonDocx(join(project, 'out', 'checklist.docx')).paragraphs[0]!.text).toMatch(
        /^1 地区生产总值 12003亿元 幻灯片/,
      );
      writeFileSync(own, '<doc><p>{{check}}</p></doc>');
      const faulty = await trace('--docx', '--csv', '--lang', 'en');
      expect(faulty).toMatchObject({ code: 1, stdout: '' });
      expect(faulty.stderr).toContain('templates/checklist.hbs:1:');
      expect(readdirSync(join(project, 'out'))).toEqual(['checklist.docx']);
    },
  );
});
