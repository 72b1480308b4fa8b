/** `audit --against`: the shipped documents against their own report's words, other people's files, and what can be wrong with a call. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { type Folder, makeFolder } from '../../support/folder.js';
import { writeDeck } from './against/by-hand.js';

const REPORT = `一、2023年工作回顾
全镇水稻产量3120吨，比上年增长4.2%。蔬菜产量5870吨。新增公园近12座。
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'report.txt': REPORT, 'empty.txt': '没有数字。\n', 'deck.doc': 'x', 'broken.pptx': 'x' });
  const slide = { title: '2023年', cards: [], table: [] };
  const deck = (lines: readonly string[]) => writeDeck({ language: 'zh-CN', title: '', slides: [{ ...slide, lines }] });
  writeFileSync(join(folder.path, 'right.pptx'), deck(['水稻产量3120吨，增长4.2%。']));
  writeFileSync(join(folder.path, 'wrong.pptx'), deck(['水稻产量3210吨。', '新增公园12座。', '新建码头7个。']));
});
afterAll(() => folder.remove());

const against = (...args: readonly string[]) => runCli(['audit', '--lang', 'en', '--against', ...args], { cwd: folder.path });

test('a file whose numbers are all in the report is right', async () => {
  const { code, stdout, stderr } = await against('report.txt', 'right.pptx');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('right.pptx: 2 numbers, 2 as in the report');
});

test('each fault is told with its place and the line of the report', async () => {
  const { code, stderr } = await against('report.txt', 'wrong.pptx', '--lang', 'zh');
  expect(code).toBe(1);
  expect(stderr).toContain('错误[audit-wrong] wrong.pptx 第 1 页');
  expect(stderr).toContain('“水稻产量3210吨”的数不对，报告第 2 行说“全镇水稻产量3120吨，比上年增长4.2%”');
  expect(stderr).toContain('“新增公园12座”的限定词不对');
  expect(stderr).toContain('“新建码头7个”，报告里没有这个数');
});

test('--json says the same to programs', async () => {
  const { code, stdout } = await against('report.txt', 'right.pptx', 'wrong.pptx', '--json');
  expect(code).toBe(1);
  const { ok, documents } = JSON.parse(stdout) as {
    ok: boolean;
    documents: readonly { file: string; findings: readonly { kind: string; place: object; report: { line: number } | null }[] }[];
  };
  expect([ok, documents.map(({ file }) => file)]).toEqual([false, ['right.pptx', 'wrong.pptx']]);
  expect(documents[1]!.findings.map(({ kind, report }) => [kind, report?.line])).toEqual([
    ['wrong', 2],
    ['wrong', 2],
    ['absent', undefined],
  ]);
});

describe('what is no document, or no call', () => {
  test.each([
    ['deck.doc', 'deck.doc is no .pptx, .docx or .pdf'],
    ['broken.pptx', 'broken.pptx cannot be read'],
    ['missing.docx', 'there is no file missing.docx'],
  ])('%s', async (file, words) => {
    const { code, stderr } = await against('report.txt', file);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
  });

  test('a report without a number', async () => {
    expect((await against('empty.txt', 'right.pptx')).stderr).toContain('empty.txt holds no number');
  });

  test('no file', async () => {
    const { code, stderr } = await against('report.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('trifold audit --against report.txt FILE…');
  });

  test('two folders', async () => {
    expect((await runCli(['audit', 'a', 'b'], { cwd: folder.path })).code).toBe(2);
  });
});
