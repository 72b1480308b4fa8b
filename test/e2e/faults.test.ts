/** Bad input: each fault gives one clear message with its place and a remedy, a non-zero exit, and leaves the last good build as it was. */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, spawnCli } from '../support/cli.js';
import { content, FAULTS, type Fault, replace } from './fault-cases.js';
import { copySmallProject, hashFolder } from './project.js';

let work: string;
let good: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-faults-'));
  good = copySmallProject(join(work, 'good'));
  const built = await runCli(['build'], { cwd: good });
  expect(built, built.stderr).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A good project with its documents built, then spoilt. */
function spoilCopy(name: string, spoil: Fault['spoil']): string {
  const folder = join(work, name.replaceAll(/\W+/g, '-'));
  cpSync(good, folder, { recursive: true });
  spoil(folder);
  return folder;
}

describe.concurrent('each fault', () => {
  test.each(FAULTS)(
    '$name',
    async ({ name, spoil, code, at, says }) => {
      const folder = spoilCopy(name, spoil);
      const before = hashFolder(folder);
      const ended = await runCli(['build', '--force', '--lang', 'en'], { cwd: folder });

      expect(ended, ended.stderr).toMatchObject({ code: 1, stdout: '' });
      const errors = [...ended.stderr.matchAll(/^error\[([\w-]+)\]/gm)].map(([, found]) => found ?? '');
      expect(errors, ended.stderr).toHaveLength(1);
      if (typeof code === 'string') expect(errors[0]).toBe(code);
      else expect(errors[0]).toMatch(code);
      if (at !== undefined) expect(ended.stderr).toContain(typeof at === 'string' ? at : placeOf(folder, at.text));
      expect(ended.stderr).toMatch(/^ *hint: \S/m);
      if (says) expect(ended.stderr).toMatch(says);
      expect(ended.stderr).not.toMatch(/\p{Script=Han}{2,}.*hint|bug of Trifold|\n\s+at .*\.js:/u);

      expect(hashFolder(folder)).toEqual(before);
    },
    60_000,
  );
});

test('the same in Chinese', async () => {
  const folder = spoilCopy('chinese', replace('比上年增长${gdp-growth}。', '比上年增长${gdp-growht}。'));
  const { code, stderr } = await runCli(['build', '--lang', 'zh'], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^错误\[unknown-fact\]/m);
  expect(stderr).toMatch(/^ *提示：.*gdp-growth/m);
  expect(stderr).toContain(placeOf(folder, 'gdp-growht'));
});

test('the caret stands under the right character, Chinese being two columns wide', async () => {
  const folder = spoilCopy('caret', replace('比上年增长${gdp-growth}。', '比上年增长${gdp-growht}。'));
  const { stderr } = await runCli(['check', '--lang', 'en'], { cwd: folder });
  const lines = stderr.split('\n');
  const caretLine = lines.findIndex((line) => /^[\s\d|│]*\^+/.test(line));
  expect(caretLine, stderr).toBeGreaterThan(0);
  const caret = displayWidth((lines[caretLine] ?? '').split('^')[0] ?? '');
  const fault = displayWidth((lines[caretLine - 1] ?? '').split('gdp-growht')[0] ?? '');
  expect(caret).toBe(fault);
});

test('all faults of a file at once, in the order of the file', async () => {
  const folder = spoilCopy('many', (each) => {
    replace('  subtitle:', '  subtitel:')(each);
    replace('facts: [gdp, revenue, trains]', 'facts: [gdp, revenu, trains]')(each);
    replace('figures: [map]', 'figures: [mapp]')(each);
  });
  const { stderr } = await runCli(['check', '--lang', 'en'], { cwd: folder });
  expect([...stderr.matchAll(/^error\[([\w-]+)\]/gm)].map(([, code]) => code)).toEqual([
    'unknown-key',
    'unknown-fact',
    'unknown-figure',
  ]);
});

test('UTF-16 with a byte order mark and UTF-8 with one are read', async () => {
  for (const [name, encoding] of [
    ['utf16', 'utf16le'],
    ['utf8', 'utf8'],
  ] as const) {
    const folder = spoilCopy(
      name,
      content((text) => Buffer.from(`\ufeff${text}`, encoding)),
    );
    const ended = await runCli(['check'], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
  }
});

describe('as a user without rights', () => {
  /** Root writes and reads everywhere: these cases drop to `nobody`. */
  const NOBODY = 65534;
  const isRoot = process.getuid?.() === 0;

  test.skipIf(process.platform === 'win32')('a content file that may not be read', async () => {
    const folder = spoilCopy('unreadable', () => {});
    const before = hashFolder(folder);
    chmodSync(work, 0o755);
    chmodSync(join(folder, 'content.yaml'), 0o000);
    const ended = await spawnCli(['build', '--lang', 'en'], { cwd: folder, ...(isRoot && { uid: NOBODY }) });
    chmodSync(join(folder, 'content.yaml'), 0o644);
    expect(ended, ended.stderr).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^error\[file-unreadable\]/m);
    expect(ended.stderr).toMatch(/^ *hint: \S/m);
    expect(hashFolder(folder)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')('an output folder that may not be written', async () => {
    const folder = spoilCopy('read-only', () => {});
    const before = hashFolder(folder);
    chmodSync(work, 0o755);
    chmodSync(join(folder, 'out'), 0o555);
    const ended = await spawnCli(['build', '--force', '--lang', 'en'], { cwd: folder, ...(isRoot && { uid: NOBODY }) });
    chmodSync(join(folder, 'out'), 0o755);
    expect(ended, ended.stderr).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^error\[out-unwritable\]/m);
    expect(ended.stderr).toMatch(/^ *hint: \S/m);
    expect(hashFolder(folder)).toEqual(before);
  });
});

/** `content.yaml:line:column` of the first place where a text stands in a project's content. */
function placeOf(folder: string, text: string): string {
  const source = readFileSync(join(folder, 'content.yaml'), 'utf8');
  const offset = source.indexOf(text);
  if (offset < 0) throw new Error(`${text} does not stand in the content`);
  const before = source.slice(0, offset).split('\n');
  return `content.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** Columns that a text takes on a terminal. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
