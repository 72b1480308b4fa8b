/** Where a project may lie: Chinese names, spaces, links, long paths, and paths given with `\`. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { copySmallProject, copyTemplates, hashFolder } from '../project.js';
import { build, builtIn } from './support.js';

const ALL = { deck: true, summary: true, onepager: true };
const NONE = { deck: false, summary: false, onepager: false };

let work: string;
let reference: Readonly<Record<string, string>>;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-paths-'));
  const plain = copySmallProject(join(work, 'plain'));
  await build(plain);
  reference = documentsIn(join(plain, 'out'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The documents do not depend on where they are made. */
function documentsIn(out: string): Readonly<Record<string, string>> {
  const { 'manifest.json': manifest, ...documents } = hashFolder(out);
  expect(manifest).toBeDefined();
  return documents;
}

test('a Chinese file name with a full-width space, its own templates, everything given with back slashes', async () => {
  const folder = copySmallProject(join(work, '市政府　办公室', '送审 稿（二）'));
  copyTemplates(folder);
  renameSync(join(folder, 'content.yaml'), join(folder, '内容　终稿.yaml'));
  const given = (path: string) => `市政府　办公室\\送审 稿（二）\\${path}`;
  const args = ['build', given('内容　终稿.yaml'), '--templates', given('templates'), '--theme', given('templates\\theme.yaml')];
  const ended = await runCli([...args, '--json', '--out', given('成果\\第 一 版')], { cwd: work });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(builtIn(ended)).toEqual(ALL);
  expect(documentsIn(join(folder, '成果', '第 一 版'))).toEqual(reference);
  expect(builtIn(await runCli([...args, '--json', '--out', given('成果\\第 一 版')], { cwd: work }))).toEqual(NONE);
});

test('a path of more than 200 characters, most of them Chinese', async () => {
  const folder = copySmallProject(
    join(work, ...Array.from({ length: 9 }, (_, index) => `${index + 1}号文件夹存放政府工作报告及其附件材料（送审稿）`)),
  );
  expect(join(folder, 'out', 'briefing.pptx').length).toBeGreaterThan(250);
  expect(await build(folder)).toEqual(ALL);
  expect(documentsIn(join(folder, 'out'))).toEqual(reference);
  expect(await build(folder)).toEqual(NONE);
});

test('content, templates and output folder behind links', async () => {
  const real = copySmallProject(join(work, 'real'));
  const templates = copyTemplates(join(work, 'shared'));
  mkdirSync(join(work, 'results'));
  symlinkSync(templates, join(real, 'templates'));
  symlinkSync(join(work, 'results'), join(real, 'out'));
  symlinkSync(real, join(work, '链接'));
  const linked = join(work, '链接');
  expect(await build(linked)).toEqual(ALL);
  expect(documentsIn(join(work, 'results'))).toEqual(reference);
  expect(await build(real)).toEqual(NONE);
});

test('a project that was moved is still up to date', async () => {
  const folder = copySmallProject(join(work, 'here'));
  copyTemplates(folder);
  await build(folder);
  renameSync(folder, join(work, '那里'));
  expect(await build(join(work, '那里'))).toEqual(NONE);
});
