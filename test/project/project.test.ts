/** The door to files: what it lets in, what it refuses, and what it says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/diagnostics/span.js';
import { resolvePaths } from '../../src/project/paths.js';
import { type Folder, makeFolder } from '../support/folder.js';

let folder: Folder;
afterEach(() => folder.remove());
const FROM: Span = { file: 'content.yaml', start: { line: 3, column: 9, offset: 40 } };
const TEXT = '标题: 郑州\r\nb: 二\n';

function readContent(bytes: string | Uint8Array): { text: string | null; diagnostics: Diagnostics } {
  folder = makeFolder({ 'content.yaml': bytes });
  const diagnostics = new Diagnostics();
  const source = folder.project.readText(folder.project.paths.contentFile, diagnostics);
  return { text: source?.text ?? null, diagnostics };
}

function swap(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe('readText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with one', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with one', swap(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
  ])('%s is read, CRLF kept', (_, bytes) => {
    const { text, diagnostics } = readContent(bytes);
    expect(diagnostics.list).toEqual([]);
    expect(text).toBe(TEXT);
  });

  test('old Mac line ends become line feeds', () => {
    expect(readContent('a: 1\rb: 2\r\n').text).toBe('a: 1\nb: 2\r\n');
  });

  test.each([
    ['GB18030', Buffer.from([0x61, 0x3a, 0x20, 0x31, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0x31, 0x0a]), /GB18030/, 2],
    ['UTF-16 LE without a mark', Buffer.from('a: 标题\n', 'utf16le'), /UTF-16/, 1],
    ['UTF-16 BE without a mark', swap(Buffer.from('a: 标题\n', 'utf16le')), /UTF-16/, 1],
    ['broken UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xff, 0x0a]), /unknown encoding/, 1],
  ])('%s is named, with how to save it', (_, bytes, says, line) => {
    const { text, diagnostics } = readContent(bytes);
    expect(text).toBeNull();
    expect(diagnostics.list).toHaveLength(1);
    const [found] = diagnostics.list;
    expect(found?.code).toBe('file-encoding');
    expect(found?.message.en).toMatch(says);
    expect(found?.hint?.zh).toContain('WPS');
    expect(found?.places[0]?.span.start.line).toBe(line);
  });

  test.each([
    ['a zip', Buffer.from('504b030414000000', 'hex'), /Office/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['an RTF', Buffer.from('{\\rtf1\\ansi a}'), /RTF/],
    ['a web page', Buffer.from('<!DOCTYPE html>\n<p>标题'), /HTML/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /picture/],
  ])('%s is named as what it is, with what belongs here instead', (_, bytes, says) => {
    const { text, diagnostics } = readContent(bytes);
    expect(text).toBeNull();
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['file-encoding']);
    expect(diagnostics.list[0]!.message.en).toMatch(says);
    expect(diagnostics.list[0]!.hint!.en).toContain('.yaml');
  });

  test('missing, with the nearest name', () => {
    folder = makeFolder({ 'contents.yaml': 'a: 1' });
    const diagnostics = new Diagnostics();
    expect(folder.project.readText(folder.project.paths.contentFile, diagnostics)).toBeNull();
    expect(diagnostics.list[0]?.code).toBe('file-missing');
    expect(diagnostics.list[0]?.hint?.en).toContain('contents.yaml');
  });

  test('a folder, an empty file, a file of 3 MB, a pipe', () => {
    folder = makeFolder({ 'empty.yaml': '  \n', 'large.yaml': '' });
    mkdirSync(join(folder.path, 'folder.yaml'));
    truncateSync(join(folder.path, 'large.yaml'), 3 * 1024 * 1024);
    const codes = ['folder', 'empty', 'large'].map((name) => {
      const diagnostics = new Diagnostics();
      folder.project.readText(join(folder.path, `${name}.yaml`), diagnostics);
      expect(diagnostics.list[0]?.hint).toBeDefined();
      return diagnostics.list.map(({ code }) => code).join();
    });
    expect(codes).toEqual(['file-is-folder', 'file-empty', 'file-too-large']);
  });
});

describe('a file whose name is the same to people', () => {
  const files = { 'content.yaml': '', [`pics/${'が'.normalize('NFD')}.png`]: 'kana', 'pics/plan.png': 'plan' };

  test.each(['pics/が.png', `pics/${'が'.normalize('NFD')}.png`, 'pics／が.png', 'ｐｉｃｓ/が.png'])('%s is found', (name) => {
    folder = makeFolder(files);
    const diagnostics = new Diagnostics();
    expect(Buffer.from(folder.project.readInside(name, FROM, diagnostics)!).toString()).toBe('kana');
    expect(diagnostics.list).toEqual([]);
  });

  test.each(['pics/plan', 'pics/“plan.png”', 'pics/plam.png'])('%s is asked about', (name) => {
    folder = makeFolder(files);
    const diagnostics = new Diagnostics();
    expect(folder.project.readInside(name, FROM, diagnostics)).toBeNull();
    expect(diagnostics.list).toMatchObject([{ code: 'file-missing', hint: { en: 'did you mean "plan.png"?' } }]);
  });
});

describe('readInside', () => {
  function refuse(name: string): string {
    const diagnostics = new Diagnostics();
    expect(folder.project.readInside(name, FROM, diagnostics)).toBeNull();
    expect(diagnostics.list).toHaveLength(1);
    expect(diagnostics.list[0]?.places[0]?.span).toEqual(FROM);
    expect(diagnostics.list[0]?.hint).toBeDefined();
    return diagnostics.list[0]?.code ?? '';
  }

  test('reads what lies inside, also by a backslash and through a link that stays inside', () => {
    folder = makeFolder({ 'content.yaml': 'a: 1', 'pictures/map.svg': '<svg/>' });
    symlinkSync(join(folder.path, 'pictures'), join(folder.path, 'link'));
    for (const name of ['pictures/map.svg', 'pictures\\map.svg', './pictures/../pictures/map.svg', 'link/map.svg']) {
      const diagnostics = new Diagnostics();
      const bytes = folder.project.readInside(name, FROM, diagnostics);
      expect(Buffer.from(bytes ?? []).toString(), name).toBe('<svg/>');
      expect(diagnostics.list).toEqual([]);
    }
  });

  test.each([
    'https://example.com/a.png',
    'http://example.com/a.png',
    'file:///etc/hostname',
    'data:image/png;base64,AA==',
    'javascript:alert(1)',
    '/etc/hostname',
    '//server/share/a.png',
    '\\\\server\\share\\a.png',
    'C:\\pictures\\a.png',
    'c:/a.png',
    '../outside.svg',
    'pictures/../../outside.svg',
    '..\\outside.svg',
    '..',
    'a\0.png',
  ])('refuses %j', (name) => {
    folder = makeFolder({ 'content.yaml': 'a: 1' });
    expect(refuse(name)).toBe('path-outside');
  });

  test('refuses a link that leads out, a folder, a pipe, a missing and a huge file', () => {
    folder = makeFolder({ 'content.yaml': 'a: 1', 'pictures/map.svg': '', 'huge.png': '' });
    const outside = makeFolder({ 'secret.txt': 'secret' });
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'link.svg'));
    symlinkSync(outside.path, join(folder.path, 'away'));
    truncateSync(join(folder.path, 'huge.png'), 41 * 1024 * 1024);
    execFileSync('mkfifo', [join(folder.path, 'pipe.png')]);
    expect(refuse('link.svg')).toBe('path-outside');
    expect(refuse('away/secret.txt')).toBe('path-outside');
    expect(refuse('pictures')).toBe('file-is-folder');
    expect(refuse('pipe.png')).toBe('file-unreadable');
    expect(refuse('pictures/mapp.svg')).toBe('file-missing');
    expect(refuse('huge.png')).toBe('file-too-large');
    outside.remove();
  });
});

test('fonts are names in the font folders; lists are sorted; a missing folder lists nothing', () => {
  folder = makeFolder({
    'content.yaml': 'a: 1',
    'fonts/b.ttf': 'B',
    'fonts/a.ttf': 'A',
    'fonts/own/c.ttf': 'C',
    'fonts/note.txt': '',
  });
  const { project } = folder;
  expect(Buffer.from(project.readFont('a.ttf') ?? []).toString()).toBe('A');
  for (const name of ['c.ttf', '', '.', '../content.yaml', '..\\content.yaml', 'x/../a.ttf'])
    expect(project.readFont(name), name).toBeNull();
  expect(project.list(join(folder.path, 'fonts'), '.ttf')).toEqual(['a.ttf', 'b.ttf', 'own/c.ttf']);
  expect(project.list(join(folder.path, 'none'), '.ttf')).toEqual([]);
  writeFileSync(join(folder.path, 'file'), '');
  expect(project.list(join(folder.path, 'file'), '.ttf')).toEqual([]);
});

test('the date: SOURCE_DATE_EPOCH, else edited, else 2000-01-01', () => {
  folder = makeFolder({});
  expect(folder.project.date('2021-01-31').toISOString()).toBe('2021-01-31T00:00:00.000Z');
  expect(folder.project.date(null).toISOString()).toBe('2000-01-01T00:00:00.000Z');
  process.env.SOURCE_DATE_EPOCH = '1000000000';
  const dated = makeFolder({});
  delete process.env.SOURCE_DATE_EPOCH;
  expect(dated.project.date('2021-01-31').toISOString()).toBe('2001-09-09T01:46:40.000Z');
  dated.remove();
});

test('fonts that come with a pack are found: beside its templates, in their folder, after those of the content', () => {
  const { fontDirs } = resolvePaths({ content: '/report/content.yaml', templates: '/brand/harbour/templates' });
  expect(fontDirs.slice(0, 3)).toEqual(['/report/fonts', '/brand/harbour/fonts', '/brand/harbour/templates/fonts']);
  expect(fontDirs).toHaveLength(4);
});
