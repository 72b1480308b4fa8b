/** `trifold diff` as a person runs it: two files, revisions of git, the 花脸稿; and what a build says after an edit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';
import { lacks } from '../support/tools.js';
import { settleChanges } from '../support/tracked-changes.js';
import { copySmallProject, editFile, hashFolder } from './project.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-diff-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let project = '';
let number = 0;
beforeEach(() => {
  project = copySmallProject(join(home, `项目 ${++number}`));
});

const raise = (text: string): string => text.replace(/(\n {2}gdp:[^}]*?print: )[^,\n]+/, '$1999亿元');
const content = (): string => join(project, 'content.yaml');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'core.quotepath=off', ...args], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('two files: what differs, in words or as JSON; nothing is written', async () => {
  const old = readFileSync(content(), 'utf8');
  writeFileSync(join(project, 'old.yaml'), old);
  editFile(content(), raise);
  const before = hashFolder(project);
  const told = await runCli(['diff', 'old.yaml', '--lang', 'en'], { cwd: project });
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(told.stdout).toMatch(/^gdp ".+" .+ → 999亿元 · deck \d.* · summary .* · one-pager\n$/);
  const json = JSON.parse((await runCli(['diff', 'old.yaml', 'content.yaml', '--json'], { cwd: project })).stdout);
  expect(json).toMatchObject({ ok: true, diagnostics: [], changes: [{ kind: 'fact', id: 'gdp', fields: [{ field: 'print' }] }] });
  expect(json.changes[0].spots).toContainEqual(expect.objectContaining({ document: 'onepager' }));
  expect(hashFolder(project)).toEqual(before);
  expect((await runCli(['diff', 'content.yaml', 'content.yaml', '--lang', 'zh'], { cwd: project })).stdout).toBe(
    '文字和数字没有变化。\n',
  );
});

test('faults of either version are told at their place, by its name; wrong usage ends with 2', async () => {
  writeFileSync(join(project, 'old.yaml'), readFileSync(content(), 'utf8').replace('${gdp}', '${gpd}'));
  const told = await runCli(['diff', 'old.yaml', '--lang', 'en'], { cwd: project });
  expect(told).toMatchObject({ code: 1, stdout: '' });
  expect(told.stderr).toMatch(/error\[unknown-fact\].*\n {2}old\.yaml:\d+:\d+/);
  const missing = await runCli(['diff', 'older.yaml', '--lang', 'en'], { cwd: project });
  expect(missing.stderr).toContain('error[file-missing] there is no file "older.yaml"');
  expect((await runCli(['diff', '--lang', 'zh'], { cwd: project })).code).toBe(2);
  expect((await runCli(['diff', '--git', 'HEAD', 'a.yaml', 'b.yaml'], { cwd: project })).code).toBe(2);
});

describe('--git', () => {
  test('the content and its pictures as committed; the working tree, the index and a hook notwithstanding', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    editFile(content(), raise);
    const status = git('status', '--porcelain');
    for (const [revision, env] of [
      ['HEAD', {}],
      [git('rev-parse', '--short', 'HEAD').trim(), { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' }],
    ] as const) {
      const told = await runCli(['diff', '--git', revision, '--lang', 'en'], { cwd: project, env });
      expect(told).toMatchObject({ code: 0, stderr: '' });
      expect(told.stdout).toMatch(/^gdp .* → 999亿元 · deck/);
    }
    expect(git('status', '--porcelain')).toBe(status);
    const elsewhere = await runCli(['diff', '--git', 'HEAD', content(), '--lang', 'en'], { cwd: home });
    expect(elsewhere.stdout).toMatch(/^gdp .* → 999亿元/);
  });

  test('no repository, no such revision, a revision without the file, no git: each says what to do', async () => {
    const run = (revision: string, env = {}) => runCli(['diff', '--git', revision, '--lang', 'en'], { cwd: project, env });
    const outside = await run('HEAD', { GIT_CEILING_DIRECTORIES: home });
    expect(outside.code).toBe(1);
    expect(outside.stderr).toContain('error[git-repository] "content.yaml" is in no git repository');
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'empty');
    for (const revision of ['nope', '--output=x', '', 'HEAD~7'])
      expect((await run(revision)).stderr).toContain(`error[git-revision] git has no revision "${revision}"`);
    const without = await run('HEAD');
    expect(without.stderr).toContain('error[git-file] revision "HEAD" has no "content.yaml"');
    expect(without.stderr).toContain('hint: ');
    expect((await run('HEAD', { PATH: '/nowhere' })).stderr).toContain('error[git-unavailable] git cannot be run');
    expect(readdirSync(project)).not.toContain('x');
  });
});

describe.skipIf(lacks('python3-docx'))('--docx', () => {
  test('writes the 花脸稿, the same twice, and keeps another file of its name beside it', async () => {
    writeFileSync(join(project, 'old.yaml'), readFileSync(content(), 'utf8'));
    editFile(content(), raise);
    const run = () => runCli(['diff', 'old.yaml', '--docx', '--author', '办公室', '--lang', 'en'], { cwd: project });
    const told = await run();
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(/^out\/summary-changes\.docx\ngdp /);
    const file = join(project, 'out', 'summary-changes.docx');
    const first = readFileSync(file);
    await runCli(['build', 'content.yaml', '--only', 'summary', '--out', 'new'], { cwd: project });
    await runCli(['build', 'old.yaml', '--only', 'summary', '--out', 'old'], { cwd: project });
    expect(settleChanges(file, 'accept')).toEqual(settleChanges(join(project, 'new', 'summary.docx'), 'as it is'));
    expect(settleChanges(file, 'reject')).toEqual(settleChanges(join(project, 'old', 'summary.docx'), 'as it is'));
    await run();
    expect(readFileSync(file).equals(first)).toBe(true);
    expect(readdirSync(join(project, 'out'))).toEqual(['summary-changes.docx']);
    editFile(content(), (text) => text.replace('999亿元', '998亿元'));
    await run();
    expect(readdirSync(join(project, 'out'))).toHaveLength(2);
  });
});

test('a build says what the edit did, the first one and one of looks alone nothing', async () => {
  const build = (...more: readonly string[]) => runCli(['build', '--lang', 'zh', ...more], { cwd: project });
  expect((await build()).stdout).not.toContain('→');
  editFile(content(), raise);
  expect((await build()).stdout).toMatch(/\ngdp “.+” .+ → 999亿元 · 幻灯片 \d.* · 摘要 .* · 一页通\n$/);
  expect((await build()).stdout).not.toContain('→');
  expect((await build('--force')).stdout).toContain('\n文字和数字没有变化。\n');
  editFile(content(), (text) => text.replace('999亿元', '998亿元'));
  const json = JSON.parse((await build('--json')).stdout);
  expect(json.changes).toMatchObject([{ kind: 'fact', id: 'gdp' }]);
  editFile(content(), (text) => text.replace('998亿元', '997亿元'));
  expect((await build('--quiet')).stdout).toBe('');
  // A manifest of an older version of the tool has no texts: nothing is told.
  editFile(join(project, 'out', 'manifest.json'), (text) => JSON.stringify({ ...JSON.parse(text), state: undefined }));
  editFile(content(), (text) => text.replace('997亿元', '996亿元'));
  const after = await build();
  expect(after.code).toBe(0);
  expect(after.stdout).not.toContain('→');
});
