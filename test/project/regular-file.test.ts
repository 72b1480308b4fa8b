/** What is no regular file is told, never waited for. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashFile } from '../../src/project/hash.js';
import { resolvePaths } from '../../src/project/paths.js';
import { isMissing, isNoFile, listNames, readRegular } from '../../src/project/regular-file.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-regular-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

describe.skipIf(process.platform === 'win32')('a pipe, a device, and links to them', () => {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  symlinkSync(pipe, join(folder, 'to-pipe'));
  symlinkSync('/dev/zero', join(folder, 'to-zero'));

  test.each(['pipe', 'to-pipe', 'to-zero'])('%s is neither read nor hashed', (name) => {
    for (const act of [readRegular, hashFile]) {
      const error = errorOf(() => act(join(folder, name)));
      expect(error).toMatchObject({ code: 'ENOTREG', path: join(folder, name) });
      expect(isNoFile(error)).toBe(true);
    }
  });

  test('a content that is a link to itself, or stands below a file, has paths all the same', () => {
    const loop = join(folder, 'loop.yaml');
    symlinkSync('loop.yaml', loop);
    writeFileSync(join(folder, 'file.yaml'), '');
    expect(resolvePaths({ content: loop }).contentFile).toBe(loop);
    expect(resolvePaths({ content: join(folder, 'file.yaml', 'x') }).outDir).toBe(join(folder, 'file.yaml', 'out'));
  });
});

test('a regular file is read, a missing one has the system’s error, a folder is no file', () => {
  writeFileSync(join(folder, 'text'), 'text');
  expect(readRegular(join(folder, 'text')).toString()).toBe('text');
  expect(hashFile(join(folder, 'missing'))).toBeNull();
  expect(errorOf(() => readRegular(join(folder, 'missing')))).toMatchObject({ code: 'ENOENT' });
  expect(isNoFile(errorOf(() => readRegular(folder)))).toBe(true);
});

test('what is not there is missing, a folder where a file should be too; what may not be read is not', () => {
  const file = join(folder, 'plain.txt');
  writeFileSync(file, '');
  for (const path of [join(folder, 'none'), join(file, 'below'), folder])
    expect(isMissing(errorOf(() => readRegular(path)))).toBe(true);
  expect(isMissing(Object.assign(new Error('no'), { code: 'EACCES' }))).toBe(false);
  expect(isMissing('ENOENT')).toBe(false);
});

test('names are listed sorted, and none of a folder that is not there', () => {
  const listed = mkdtempSync(join(folder, 'names-'));
  for (const name of ['b', 'a', 'c']) writeFileSync(join(listed, name), '');
  expect(listNames(listed)).toEqual(['a', 'b', 'c']);
  expect(listNames(join(listed, 'none'))).toEqual([]);
});
