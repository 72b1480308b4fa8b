/** `trifold init` lays down a project that builds at once, never over a file, also from the installed package. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { hashFolder } from './project.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-init-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const DOCUMENTS = ['briefing.pptx', 'manifest.json', 'onepager.pdf', 'summary.docx'];

/** Builds a project where it is, with nothing but what is in it. */
async function expectBuilds(folder: string): Promise<void> {
  const ended = await runCli(['build'], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(DOCUMENTS);
}

test('a Chinese folder with a space, given with back slashes: content, templates, theme and schema line; it builds at once', async () => {
  const ended = await runCli(['init', '市政府 办公室\\简报', '--lang', 'zh'], { cwd: work });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toContain('cd "市政府 办公室/简报" && trifold watch');
  const folder = join(work, '市政府 办公室', '简报');
  expect(readdirSync(folder).sort()).toEqual([...readdirSync(join(ROOT, 'examples', 'starter')), 'templates'].sort());
  const laid = Object.fromEntries(Object.entries(hashFolder(folder)).filter(([name]) => name.startsWith('templates/')));
  expect(laid).toEqual(
    Object.fromEntries(Object.entries(hashFolder(join(ROOT, 'templates'))).map(([name, hash]) => [`templates/${name}`, hash])),
  );
  const content = readFileSync(join(folder, 'content.yaml'), 'utf8');
  const [first, ...rest] = content.split('\n');
  expect(first).toBe('# yaml-language-server: $schema=./templates/content.schema.json');
  expect(rest.filter((line) => line.startsWith('#')).length, 'it is commented').toBeGreaterThan(3);
  expect(content).not.toContain('../');
  await expectBuilds(folder);
});

test.each(readdirSync(join(ROOT, 'examples')))('every shipped pack builds at once: %s', async (pack) => {
  const folder = join(work, `pack ${pack}`);
  expect(await runCli(['init', folder, '--from', pack])).toMatchObject({ code: 0, stderr: '' });
  await expectBuilds(folder);
});

test('without a folder it begins in the one where it is called', async () => {
  const folder = join(work, 'here');
  mkdirSync(folder);
  const ended = await runCli(['init', '--lang', 'en'], { cwd: folder });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^written to \.: content\.yaml, templates\/ \(\d+ files\).*\nNext: trifold watch,/);
});

test('never overwrites: files that are there are named and left, the others written', async () => {
  const folder = join(work, '已有');
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'content.yaml'), '我的内容\n');
  writeFileSync(join(folder, 'templates', 'deck.hbs'), '我的模板\n');
  const ended = await runCli(['init', '--lang', 'zh'], { cwd: folder });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toContain('原来就有，没有改动：content.yaml、templates/deck.hbs');
  expect(readFileSync(join(folder, 'content.yaml'), 'utf8')).toBe('我的内容\n');
  expect(readFileSync(join(folder, 'templates', 'deck.hbs'), 'utf8')).toBe('我的模板\n');
  expect(readdirSync(join(folder, 'templates'))).toContain('summary.hbs');

  const before = hashFolder(folder);
  const again = await runCli(['init', '--lang', 'en'], { cwd: folder });
  expect(again.code).toBe(0);
  expect(again.stdout).toContain('Nothing was written.');
  expect(hashFolder(folder)).toEqual(before);
});

test('a project of one’s own is a pack: its templates come along, what was built from it does not', async () => {
  const mine = join(work, '我的');
  await runCli(['init', mine, '--from', 'quarterly']);
  writeFileSync(join(mine, 'templates', 'theme.yaml'), `${readFileSync(join(mine, 'templates', 'theme.yaml'), 'utf8')}# 我的\n`);
  rmSync(join(mine, 'templates', 'theme-blue.yaml'));
  await expectBuilds(mine);
  const folder = join(work, '抄来的');
  expect(await runCli(['init', folder, '--from', mine])).toMatchObject({ code: 0 });
  const { ...there } = hashFolder(mine);
  for (const name of Object.keys(there)) if (name.startsWith('out/')) delete (there as Record<string, string>)[name];
  expect(hashFolder(folder)).toEqual(there);
});

test('a pack with links, and saved as Word saves text: all of it comes along', async () => {
  const mine = join(work, '链接');
  await runCli(['init', mine, '--from', 'quarterly']);
  mkdirSync(join(mine, '图片库'));
  renameSync(join(mine, 'pictures'), join(mine, '图片库', '图'));
  symlinkSync(join('图片库', '图'), join(mine, 'pictures'));
  symlinkSync(mine, join(mine, 'pictures', 'round'));
  const content = readFileSync(join(mine, 'content.yaml'), 'utf8');
  for (const bytes of [Buffer.from(`\ufeff${content}`), Buffer.from(`\ufeff${content}`, 'utf16le')]) {
    writeFileSync(join(mine, 'content.yaml'), bytes);
    const folder = mkdtempSync(join(work, '来自链接-'));
    expect(await runCli(['init', folder, '--from', mine])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'pictures')).sort()).toEqual(['bench.png', 'module.svg']);
    await expectBuilds(folder);
  }
});

test('a link that leads out of a pack stays out, and is named: the content could not read through it either', async () => {
  const mine = join(work, '外链');
  await runCli(['init', mine, '--from', 'starter']);
  mkdirSync(join(work, '别处'));
  writeFileSync(join(work, '别处', '密.txt'), '密');
  symlinkSync(join(work, '别处'), join(mine, '附件'));
  const folder = join(work, '来自外链');
  const ended = await runCli(['init', folder, '--from', mine, '--lang', 'zh']);
  expect(ended.code).toBe(0);
  expect(ended.stderr).toContain('链接指向样例之外，没有带来：附件');
  expect(readdirSync(folder)).not.toContain('附件');
  await expectBuilds(folder);
});

test('an unknown pack lists the known ones', async () => {
  const folder = join(work, 'nothing');
  const ended = await runCli(['init', folder, '--from', 'strater', '--lang', 'en']);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(/^error\[unknown-pack\].*"strater"/);
  expect(ended.stderr).toMatch(/hint: .*quarterly, starter/);
  expect(readdirSync(work)).not.toContain('nothing');
});

test('a place that cannot be written to', async () => {
  writeFileSync(join(work, 'file'), '');
  const ended = await runCli(['init', join(work, 'file', 'x'), '--lang', 'en']);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^error\[out-unwritable\].*a part of the path is a file/);
  expect(ended.stderr).toMatch(/hint: \S/);
});

test('from the installed package, far from the repository', async () => {
  const npm = (args: readonly string[]) =>
    execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ filename }] = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', work])) as [
    { filename: string },
  ];
  execFileSync('tar', ['-xzf', join(work, filename), '-C', work]);
  // What npm would install beside it.
  symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'));
  const main = join(work, 'package', 'dist', 'main.js');
  const folder = join(work, '装好后');
  const run = (args: readonly string[], cwd: string) =>
    execFileSync(process.execPath, [main, ...args], { cwd, encoding: 'utf8' });
  expect(run(['init', folder, '--from', 'quarterly', '--lang', 'en'], work)).toContain('content.yaml');
  run(['build'], folder);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(DOCUMENTS);
  const packed = readdirSync(join(work, 'package', 'examples'), { recursive: true }) as string[];
  expect(packed.filter((name) => /(^|[\\/])out([\\/]|$)/.test(name))).toEqual([]);
});
