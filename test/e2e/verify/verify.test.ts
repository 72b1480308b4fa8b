/** `trifold verify` as a command: exit codes, what it prints, and that the shipped contents are proven. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../../support/cli.js';
import { EXCERPT, WHOLE_REPORT } from '../../verify/report.js';

const EXAMPLES = join(ROOT, 'examples');
const STARTER = join(EXAMPLES, 'starter');

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-verify-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A file of the starter, changed. */
function copy(name: string, change: (text: string) => string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, change(readFileSync(join(STARTER, name), 'utf8')));
  return path;
}

describe('shipped contents', () => {
  test.each([
    ['the report, against its excerpt', ['content.yaml', '--source', `report=${EXCERPT}`]],
    ['the starter', ['examples/starter/content.yaml', '--source', 'examples/starter/report.txt']],
    [
      'the quarter',
      [
        'examples/quarterly/content.yaml',
        '--source',
        'accounts=examples/quarterly/sources/accounts.txt',
        '--source',
        'plant=examples/quarterly/sources/plant.txt',
      ],
    ],
  ])('%s', async (_, args) => {
    const ended = await runCli(['verify', ...args, '--quiet']);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.skipIf(!existsSync(WHOLE_REPORT))('the report, whole: every fact proven, the numbers left over listed', async () => {
    const { code, stdout, stderr } = await runCli(['verify', '--source', `report=${WHOLE_REPORT}`, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { ok, proven, facts, unused, diagnostics } = JSON.parse(stdout);
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    expect(proven).toBe(facts);
    expect(facts).toBeGreaterThan(200);
    expect(unused.length).toBeGreaterThan(50);
    for (const one of unused) expect(one.words).toContain(one.number);
  });
});

test('a fault: exit 1, file, line and remedy on stderr, in either language; --json the same', async () => {
  const content = copy('content.yaml', (text) => text.replace('print: 6%左右', 'print: 6%'));
  const args = ['verify', content, '--source', `report=${join(STARTER, 'report.txt')}`];
  const line = readFileSync(content, 'utf8').split('print: 6%,')[0]!.split('\n').length;
  const zh = await runCli([...args, '--lang', 'zh']);
  expect(zh.code).toBe(1);
  expect(zh.stdout).toContain('15 条事实有出处，14 条与来源相符。');
  expect(zh.stderr).toContain(`content.yaml:${line}:`);
  expect(zh.stderr).toContain('原文里还有“左右”');
  expect(zh.stderr).toMatch(/提示：.*6%左右[\s\S]*共 1 处错误。\n$/);
  const en = await runCli([...args, '--lang', 'en']);
  expect(en.stderr).toMatch(/error\[fact-source\] [\s\S]*hint: [\s\S]*1 error\.\n$/);
  const json = JSON.parse((await runCli([...args, '--json'])).stdout);
  expect(json).toMatchObject({ ok: false, facts: 15, proven: 14, diagnostics: [{ code: 'fact-source', severity: 'error' }] });
});

test('what is unused is told by part and line, and is no fault', async () => {
  const report = copy('report.txt', (text) => text.replace('优良天数262天。', '优良天数262天。培训1500人，５月份起。'));
  const { code, stdout } = await runCli([
    'verify',
    join(STARTER, 'content.yaml'),
    '--source',
    `report=${report}`,
    '--lang',
    'zh',
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('来源里另有 1 个数没有用到');
  expect(stdout).toMatch(/report\.txt {2}二: 9 培训1500人/);
});

describe('sources', () => {
  const content = join(EXAMPLES, 'quarterly', 'content.yaml');
  const accounts = join(EXAMPLES, 'quarterly', 'sources', 'accounts.txt');

  test.each([
    ['none given', [], /error\[source-missing\].*"accounts"[\s\S]*error\[source-missing\].*"plant"[\s\S]*--source plant=FILE/],
    ['one missing', ['--source', `accounts=${accounts}`], /error\[source-missing\] .*"plant".* 5 facts cannot be proven/],
    [
      'one that is not declared',
      ['--source', `acounts=${accounts}`],
      /error\[unknown-source\] .*"acounts"[\s\S]*did you mean "accounts"/,
    ],
    [
      'without an id where there are two',
      ['--source', accounts],
      /error\[unknown-source\] [\s\S]*--source id=file, with one of accounts, plant/,
    ],
    [
      'a file that is not there',
      ['--source', `accounts=${accounts}x`],
      /error\[file-missing\] .*accounts\.txtx[\s\S]*did you mean "accounts\.txt"/,
    ],
  ])('%s', async (_, args, says) => {
    const ended = await runCli(['verify', content, ...args, '--lang', 'en', '--quiet']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(says);
  });

  test('UTF-16 is read; GB18030 is named with what to do', async () => {
    const wide = copy('report.txt', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await runCli(['verify', join(STARTER, 'content.yaml'), '--source', wide, '--quiet'])).code).toBe(0);
    const old = join(work, 'gbk.txt');
    // 工作报告
    writeFileSync(old, Buffer.from([0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a]));
    const ended = await runCli(['verify', join(STARTER, 'content.yaml'), '--source', old, '--lang', 'zh']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('GB18030');
    expect(ended.stderr).toContain('另存为 UTF-8');
  });
});

test('a broken relation: check warns and goes on, verify fails', async () => {
  const content = copy('content.yaml', (text) =>
    text.replace('relations:\n', 'relations:\n  - { share: [revenue, gdp], is: secondary }\n'),
  );
  const checked = await runCli(['check', content, '--lang', 'en']);
  expect(checked.code).toBe(0);
  expect(checked.stderr).toContain('warning[relation] numbers do not hang together');
  const ended = await runCli(['verify', content, '--source', join(STARTER, 'report.txt'), '--lang', 'en', '--quiet']);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('error[relation]');
});

test('faults of the content are told together with those against the source', async () => {
  const content = copy('content.yaml', (text) =>
    text.replace('lead: 地区生产总值${gdp}', 'lead: 地区生产总值${gpd}').replace('print: 3.2万人', 'print: 3.3万人'),
  );
  const ended = await runCli(['verify', content, '--source', join(STARTER, 'report.txt'), '--lang', 'en', '--quiet']);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/error\[fact-source\][\s\S]*error\[unknown-fact\]/);
});
