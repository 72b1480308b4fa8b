/** The command line's contract: exit codes, what goes to stdout and what to stderr, languages, colours, `check` and `schema`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ROOT, runCli, spawnCli } from '../support/cli.js';
import { copySmallProject, editFile, hashFolder } from './project.js';

const FILES = ['briefing.pptx', 'manifest.json', 'onepager.pdf', 'summary.docx'];
const ESCAPE = '\u001b[';

let work: string;
let project: string;
let built: Ended;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-cli-'));
  project = copySmallProject(join(work, 'small'));
  built = await spawnCli(['build', '--lang', 'en'], { cwd: project });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('build', () => {
  test('writes the three documents beside the content and nothing else, and ends with 0', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(project, 'out')).sort()).toEqual(FILES);
  });

  test('prints a line a document on stdout: name, slides or pages, size, time', () => {
    const lines = built.stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s{2,}/)[0])).toEqual(['out/briefing.pptx', 'out/summary.docx', 'out/onepager.pdf']);
    expect(lines[0]).toMatch(/ \d+ slides +\d+ kB +\d+\.\d+ s$/);
    expect(lines[1]).toMatch(/ \d+ kB +\d+\.\d+ s$/);
    expect(lines[2]).toMatch(/ 1 page +\d+ kB +\d+\.\d+ s$/);
  });

  test('--only and --out: only that document, only there', async () => {
    const out = join(work, 'elsewhere', 'deep');
    const ended = await runCli(['build', join(project, 'content.yaml'), '--only', 'onepager', '--out', out], { cwd: work });
    expect(ended.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'onepager.pdf']);
  });

  test('--json: one JSON object on stdout, nothing on stderr', async () => {
    const ended = await runCli(['build', '--json', '--force', '--out', join(work, 'json')], { cwd: project });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const result = JSON.parse(ended.stdout);
    expect(result.ok).toBe(true);
    expect(result.diagnostics).toEqual([]);
    expect(result.documents.map((each: { document: string }) => each.document)).toEqual(['deck', 'summary', 'onepager']);
    for (const each of result.documents) {
      expect(each.bytes).toBeGreaterThan(1000);
      expect(each.milliseconds).toBeGreaterThanOrEqual(0);
    }
  });

  test('--quiet: nothing but faults', async () => {
    const args = ['build', '--quiet', '--force', '--lang', 'en', '--out', join(work, 'quiet')];
    expect(await runCli(args, { cwd: project })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await runCli(['check', '--quiet'], { cwd: project })).toEqual({ code: 0, stdout: '', stderr: '' });
    const broken = copySmallProject(join(work, 'quiet-fault'), (text) => text.replace('${gdp-growth}', '${gdp-growht}'));
    const ended = await runCli(['build', '--quiet'], { cwd: broken });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('gdp-growht');
  });

  test('--json with a fault: the diagnostics with code, place and both languages; exit 1', async () => {
    const broken = copySmallProject(join(work, 'json-fault'), (text) => text.replace('${gdp-growth}', '${gdp-growht}'));
    const ended = await spawnCli(['build', '--json'], { cwd: broken });
    expect(ended.code).toBe(1);
    const { ok, documents, diagnostics } = JSON.parse(ended.stdout);
    expect({ ok, documents }).toEqual({ ok: false, documents: [] });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'unknown-fact',
      severity: 'error',
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringContaining('gdp-growht') },
    });
    expect(diagnostics[0].places[0].span).toMatchObject({
      file: 'content.yaml',
      start: { line: expect.any(Number), column: expect.any(Number) },
    });
  });

  test('a Chinese folder with a space, and a path with back slashes', async () => {
    const folder = copySmallProject(join(work, '送审 稿', '简报'));
    expect((await runCli(['build'], { cwd: folder })).code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(FILES);
    const ended = await runCli(['check', '送审 稿\\简报\\content.yaml'], { cwd: work });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('check', () => {
  test('says that there are no faults and writes nothing', async () => {
    const untouched = copySmallProject(join(work, 'check'));
    const before = hashFolder(untouched);
    const ended = await runCli(['check', '--lang', 'en'], { cwd: untouched });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).not.toBe('');
    expect(hashFolder(untouched)).toEqual(before);
    expect(existsSync(join(untouched, 'out'))).toBe(false);
  });

  test('reports the faults that build would report', async () => {
    const broken = copySmallProject(join(work, 'check-fault'), (text) => text.replace('${gdp-growth}', '${gdp-growht}'));
    const [check, build] = await Promise.all([runCli(['check'], { cwd: broken }), runCli(['build'], { cwd: broken })]);
    expect(check.code).toBe(1);
    expect(check.stdout).toBe('');
    expect(withoutLastLine(check.stderr)).toBe(withoutLastLine(build.stderr));
  });
});

describe('schema, help, version', () => {
  test('schema prints the committed JSON Schema, draft 7', async () => {
    const ended = await runCli(['schema']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toBe(readFileSync(join(ROOT, 'templates', 'content.schema.json'), 'utf8'));
    expect(JSON.parse(ended.stdout).$schema).toMatch(/draft-07/);
  });

  test('the real content names the schema in its first line', () => {
    const [first] = readFileSync(join(ROOT, 'content.yaml'), 'utf8').split('\n');
    expect(first).toMatch(/^# yaml-language-server: \$schema=.*templates\/content\.schema\.json$/);
  });

  test('--help and --version go to stdout and end with 0', async () => {
    const [help, version] = await Promise.all([spawnCli(['--help']), spawnCli(['--version'])]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['build', 'check', 'schema']) expect(help.stdout).toContain(word);
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(version).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('wrong usage ends with 2, says so on stderr and prints nothing on stdout', () => {
  test.each([
    ['an unknown command', ['biuld']],
    ['an unknown option', ['build', '--ouput', 'x']],
    ['an unknown document', ['build', '--only', 'deck,poster']],
    ['an empty list of documents', ['build', '--only', ',']],
    ['an unknown language', ['build', '--lang', 'fr']],
    ['an option without its value', ['build', '--out']],
    ['two contents', ['build', 'a.yaml', 'b.yaml']],
    ['no command', []],
  ])('%s', async (_, args) => {
    const ended = await spawnCli(args, { cwd: project });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr.trim()).not.toBe('');
  });
});

test('a bug of ours ends with 3, says that it is ours, and leaves the files of the last good build', async () => {
  const folder = copySmallProject(join(work, 'bug'));
  await runCli(['build'], { cwd: folder });
  editFile(join(folder, 'content.yaml'), (text) => text.replace('heading: 预期目标', 'heading: 目标'));
  const before = hashFolder(folder);
  const saboteur = join(work, 'saboteur.mjs');
  writeFileSync(
    saboteur,
    `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
     fs.fsyncSync = () => { throw new TypeError('sabotage'); }; syncBuiltinESMExports();`,
  );
  const ended = await spawnCli(['build', '--force'], {
    cwd: folder,
    env: { NODE_OPTIONS: `--import ${pathToFileURL(saboteur).href}` },
  });
  expect(ended).toMatchObject({ code: 3, stdout: '' });
  expect(ended.stderr).toContain('sabotage');
  expect(ended.stderr).toMatch(/bug of Trifold/);
  expect(hashFolder(folder)).toEqual(before);
});

describe('language of messages', () => {
  const cases: readonly [string, readonly string[], Readonly<Record<string, string>>, 'zh' | 'en'][] = [
    ['--lang zh', ['--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
    ['--lang en', ['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['the locale', [], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['LC_ALL over LANG', [], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  ];
  test.each(cases)('%s', async (_, args, env, expected) => {
    const ended = await runCli(['check', 'no-such.yaml', ...args], { cwd: project, env });
    expect(ended.code).toBe(1);
    expect(/\p{Script=Han}/u.test(ended.stderr)).toBe(expected === 'zh');
  });

  test.each(['', 'C.UTF-8', 'POSIX'])('the content language, where the locale (%j) says nothing', async (locale) => {
    const broken = copySmallProject(join(work, `language-${locale}`), (text) =>
      text.replace('heading: 预期目标', 'heading: 预期目标${missing}'),
    );
    const ended = await runCli(['check'], { cwd: broken, env: locale === '' ? {} : { LANG: locale } });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/错误/);
  });
});

/** Runs under a terminal of util-linux's `script`, which joins stdout and stderr. */
function inTerminal(args: string, env: Record<string, string> = {}): string {
  return spawnSync('script', ['-qec', `'${process.execPath}' '${join(ROOT, 'dist', 'main.js')}' ${args}`, '/dev/null'], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
  }).stdout;
}
const noTerminal = process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0;

describe('progress', () => {
  test.skipIf(noTerminal)('on a terminal each document is named while it is made, and the line goes again', () => {
    const shown = inTerminal('build --force --lang zh');
    for (const name of ['幻灯片', '摘要', '一页通']) expect(shown).toContain(`\r${ESCAPE}K正在生成${name}……`);
    const [, after] = shown.split(/\r\u001b\[K(?!正)/);
    expect(after).toMatch(/^out\/briefing\.pptx /);
  });

  test.skipIf(noTerminal)('none with --quiet or --json, nor where nothing is made', () => {
    for (const flags of ['--force --quiet', '--force --json', '']) expect(inTerminal(`build ${flags}`)).not.toContain(ESCAPE);
  });
});

describe('colour', () => {
  test('none off a terminal', async () => {
    const ended = await runCli(['check', 'no-such.yaml'], { cwd: project, env: { TERM: 'xterm-256color' } });
    expect(ended.stderr).not.toContain(ESCAPE);
  });

  test.skipIf(noTerminal)('on a terminal, unless NO_COLOR says no', () => {
    expect(inTerminal('check no-such.yaml')).toContain(ESCAPE);
    expect(inTerminal('check no-such.yaml', { NO_COLOR: '1' })).not.toContain(ESCAPE);
  });
});

/** The diagnostics as printed, without the closing line, which tells build from check. */
function withoutLastLine(stderr: string): string {
  return stderr.trimEnd().split('\n').slice(0, -1).join('\n');
}
