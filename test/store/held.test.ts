/** A document that another program has open. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashBytes } from '../../src/cache/hash.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { isHeld, layAside, reportHeld, reportOpen } from '../../src/store/held.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-held-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const staged = (name: string, text: string) => ({ name, bytes: Buffer.from(text), sha256: hashBytes(Buffer.from(text)) });
const NAMES = ['a.pptx', 'b.docx', 'c.pdf'];
const naming = { date: '2031-05-06' };

test('the whole set goes into a dated folder: what is new, and what has not changed', () => {
  writeFileSync(join(folder, 'b.docx'), 'as it was');
  const files = [staged('a.pptx', 'new deck'), staged('c.pdf', 'new page'), staged('manifest.json', '{}')];
  expect(layAside(folder, files, NAMES, naming)).toBe('2031-05-06');
  const set = Object.fromEntries(
    readdirSync(join(folder, '2031-05-06')).map((name) => [name, readFileSync(join(folder, '2031-05-06', name), 'utf8')]),
  );
  expect(set).toEqual({ 'a.pptx': 'new deck', 'b.docx': 'as it was', 'c.pdf': 'new page' });
});

test('another set takes a folder of its own, the same set the one that it has', () => {
  expect(layAside(folder, [staged('a.pptx', 'one')], NAMES, naming)).toBe('2031-05-06');
  expect(layAside(folder, [staged('a.pptx', 'two')], NAMES, naming)).toBe('2031-05-06 2');
  expect(layAside(folder, [staged('a.pptx', 'one')], NAMES, naming)).toBe('2031-05-06');
});

test('where it cannot be written there is none', () => {
  writeFileSync(join(folder, '2031-05-06'), 'a file');
  expect(layAside(folder, [staged('a.pptx', 'one')], NAMES, naming)).toBeNull();
});

test('held is a document of the set that the system refuses to replace, nothing else', () => {
  const refused = (code: string, path: string) => Object.assign(new Error(code), { code, path });
  expect(isHeld(refused('EBUSY', join(folder, 'b.docx')), NAMES)).toBe(true);
  expect(isHeld(refused('ENOSPC', join(folder, 'b.docx')), NAMES)).toBe(false);
  expect(isHeld(refused('EACCES', folder), NAMES)).toBe(false);
});

test('the message names the file, the program and where the set stands', () => {
  const diagnostics = new Diagnostics();
  reportHeld('out', 'b.docx', '2031-05-06', diagnostics);
  reportHeld('out', 'a.pptx', null, diagnostics);
  const [held, alone] = diagnostics.list;
  expect(held?.message.en).toBe(
    'cannot write out/b.docx: the file is in use; the files there are unchanged, the whole new set stands in out/2031-05-06 meanwhile',
  );
  expect(held?.hint?.zh).toBe('b.docx 可能正在Word 或 WPS 文字中打开，请关闭后重试');
  expect(alone?.message.zh).toBe('无法写入 out/a.pptx：文件正被占用；原有文件没有改动');
});

test.each([
  ['~$短.docx', '短.docx'],
  ['~$port-long.docx', 'report-long.docx'],
  ['~$report-long.docx', 'report-long.docx'],
  ['.~lock.年报 送审稿.pptx#', '年报 送审稿.pptx'],
  ['.~c.pdf', 'c.pdf'],
])('%s tells that %s is open', (owner, name) => {
  writeFileSync(join(folder, owner), '');
  mkdirSync(join(folder, 'elsewhere'));
  const diagnostics = new Diagnostics();
  reportOpen(folder, [name, 'other.docx'], diagnostics);
  expect(diagnostics.list).toHaveLength(1);
  expect(diagnostics.list[0]).toMatchObject({ code: 'out-open', severity: 'warning' });
  expect(diagnostics.list[0]?.hint?.en).toContain(owner);
});
