/** `trifold audit` and `build --audit` as a person runs them: what is right, what was changed, what is not there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/commands/build/build.js';
import { resolvePaths } from '../../src/project/paths.js';
import { ROOT, runCli } from '../support/cli.js';
import { copySmallProject, copyTemplates, editFile, hashFolder } from './project.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-audit-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const built = join(home, 'built');
let project = '';
let number = 0;
beforeAll(async () => {
  copySmallProject(built);
  expect(await runCli(['build', '--script', '--quiet'], { cwd: built })).toMatchObject({ code: 0 });
});
beforeEach(() => {
  project = join(home, `项目 ${++number}`);
  cpSync(built, project, { recursive: true });
});

/** Rewrites a part of an Office file. */
function editPart(file: string, part: string, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(join(project, 'out', file)));
  const before = strFromU8(parts[part]!);
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(join(project, 'out', file), zipSync({ ...parts, [part]: strToU8(after) } as Zippable));
}

describe('what was built', () => {
  test('has no fault, and says how many numerals were bound', async () => {
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /^4 documents, \d+ numerals: \d+ bound by marks, \d+ in charts, \d+ by their printed form, \d+ are /,
    );
    expect((await runCli(['audit', '--lang', 'zh'], { cwd: project })).stdout).toMatch(
      /^4 份文件，\d+ 处数字：.*没有发现问题\n$/,
    );
    expect(await runCli(['audit', '--quiet'], { cwd: project })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('is found from anywhere: the manifest says which content it was made from', async () => {
    expect(await runCli(['audit', join(project, 'out')], { cwd: home })).toMatchObject({ code: 0 });
    rmSync(join(project, 'out', 'manifest.json'));
    // Without one the content is looked for beside the folder.
    expect(await runCli(['audit', join(project, 'out')], { cwd: home })).toMatchObject({ code: 0 });
    cpSync(join(project, 'out'), join(project, 'sent'), { recursive: true });
    rmSync(join(project, 'out'), { recursive: true });
    const content = join(project, 'content.yaml');
    expect(await runCli(['audit', join(project, 'sent'), '--content', content], { cwd: home })).toMatchObject({ code: 0 });
  });

  test('of the real content: every number of the four documents is bound', { timeout: 240_000 }, async () => {
    const out = join(home, 'real');
    expect(await runCli(['build', '--script', '--quiet', '--audit', '--out', out], { cwd: ROOT })).toMatchObject({ code: 0 });
    const told = JSON.parse((await runCli(['audit', out, '--json'], { cwd: ROOT })).stdout);
    expect(told).toMatchObject({ ok: true, faults: [], diagnostics: [] });
    expect(told.documents.map(({ document }: { document: string }) => document)).toEqual([
      'deck',
      'summary',
      'onepager',
      'script',
    ]);
    for (const { bound } of told.documents) expect(bound.marked).toBeGreaterThan(50);
  });
});

describe('what was changed', () => {
  test('a number: document, place, numeral, the fact that it should be, and where its source says so; in both languages', async () => {
    editPart('summary.docx', 'word/document.xml', (xml) => xml.replace('>1259.2亿元<', '>1259.3亿元<'));
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told).toMatchObject({ code: 1, stdout: '' });
    expect(told.stderr).toContain('note[audit-since] summary.docx was changed after it was built');
    expect(told.stderr).toMatch(
      /error\[audit-changed\] summary\.docx, under ".+", paragraph \d+: it says "1259\.3亿元", it should be "1259\.2亿元", 一般公共预算收入 \(revenue\); source: 某市2021年政府工作报告, 一、工作回顾, "收入1259\.2亿元"/,
    );
    expect(told.stderr).toMatch(/content\.yaml:\d+:\d+ {3}facts\.revenue/);
    expect(told.stderr).toContain('error[audit-differs] ');
    expect((await runCli(['audit', '--lang', 'zh'], { cwd: project })).stderr).toMatch(
      /错误\[audit-changed\] summary\.docx “.+”下 第 \d+ 段：印作“1259\.3亿元”，应为“1259\.2亿元”，即一般公共预算收入（revenue）；出处：《某市2021年政府工作报告》一、工作回顾，“收入1259\.2亿元”/,
    );
  });

  test('as JSON: the fault with its place, and the diagnostics', async () => {
    editPart('summary.docx', 'word/document.xml', (xml) => xml.replace('>1259.2亿元<', '>1259.2万元<'));
    const { code, stdout, stderr } = await runCli(['audit', '--json'], { cwd: project });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      faults: [
        { kind: 'print', document: 'summary', part: 'text', found: '1259.2万元', expected: '1259.2亿元', fact: 'revenue' },
        { kind: 'differs', fact: 'revenue' },
      ],
    });
  });

  test('a fact that is gone from a document', async () => {
    editPart('summary.docx', 'word/document.xml', (xml) => xml.replaceAll('1259.2亿元', '若干'));
    rmSync(join(project, 'out', 'script.docx'));
    const { faults } = JSON.parse((await runCli(['audit', '--json'], { cwd: project })).stdout);
    expect(faults).toContainEqual(expect.objectContaining({ document: 'summary', fact: 'revenue' }));
  });

  test('words alone: nothing but a note', async () => {
    editPart('summary.docx', 'docProps/core.xml', (xml) => xml.replace('</cp:coreProperties>', ' </cp:coreProperties>'));
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told).toMatchObject({ code: 0, stderr: 'note[audit-since] summary.docx was changed after it was built\n' });
  });

  test('the content: a relation that does not hold', async () => {
    editFile(join(project, 'content.yaml'), (text) => `${text}\nrelations:\n  - { shares: [gdp-growth, revenue-growth] }\n`);
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('error[relation] ');
  });
});

describe('what is not there', () => {
  test('no document at all', async () => {
    rmSync(join(project, 'out'), { recursive: true });
    const told = await runCli(['audit', '--lang', 'en', '--content', 'content.yaml'], { cwd: project });
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('error[audit-file] there is no document in out to audit');
  });

  test('one that was built; the others are read all the same', async () => {
    rmSync(join(project, 'out', 'briefing.pptx'));
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('error[audit-file] briefing.pptx was built and is not there any more');
    rmSync(join(project, 'out', 'manifest.json'));
    expect((await runCli(['audit', '--lang', 'en'], { cwd: project })).stdout).toMatch(/^3 documents, /);
  });

  test('one that cannot be read', async () => {
    writeFileSync(join(project, 'out', 'onepager.pdf'), '%PDF-1.7\n');
    const told = await runCli(['audit', '--lang', 'en'], { cwd: project });
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('error[audit-file] onepager.pdf cannot be read');
  });
});

describe('build --audit', () => {
  test('a fault keeps the documents of the last good build', async () => {
    const before = hashFolder(join(project, 'out'));
    // A template that counts prints a number that is in no content.
    editFile(join(copyTemplates(project), 'summary.hbs'), (text) =>
      text.replace('</doc>', '<p>{{labels.figure}}共{{add 1200 34}}项</p></doc>'),
    );
    const told = await runCli(['build', '--script', '--audit', '--lang', 'en'], { cwd: project });
    expect(told.code).toBe(1);
    expect(told.stderr).toMatch(/error\[audit-numeral\] summary\.docx, .*"1234项?"/);
    expect(told.stderr).toContain('no document was written');
    expect(hashFolder(join(project, 'out'))).toEqual(before);
    expect(await runCli(['build', '--script', '--quiet'], { cwd: project })).toMatchObject({ code: 0 });
    // What stands there is not good because it is there.
    expect((await runCli(['build', '--script', '--audit', '--lang', 'en'], { cwd: project })).code).toBe(1);
  });

  test('what is right goes in place', async () => {
    editFile(join(project, 'content.yaml'), (text) => text.replaceAll('1126班', '1127班'));
    expect(await runCli(['build', '--script', '--audit', '--quiet'], { cwd: project })).toMatchObject({ code: 0 });
    expect(await runCli(['audit', '--quiet'], { cwd: project })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a content that is saved meanwhile is the next build’s: what is judged is what was built', async () => {
    const content = join(project, 'content.yaml');
    const change = (from: string, to: string) => editFile(content, (text) => text.replaceAll(from, to));
    let runs = 1126;
    const result = await build({
      paths: resolvePaths({ content }),
      audit: true,
      force: true,
      onProgress: (event) => event.kind === 'making' && change(`${runs}班`, `${++runs}班`),
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.ok).toBe(true);
  });
});
