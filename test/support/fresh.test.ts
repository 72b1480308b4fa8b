import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, makeFolder } from './folder.js';
import { isFresh } from './fresh.js';

const OLD = new Date('2021-03-01');
const NEW = new Date('2021-03-02');
let folder: Folder;
const at = (...path: string[]) => join(folder.path, ...path);
const age = (time: Date, ...paths: string[]) => {
  for (const path of paths) utimesSync(at(path), time, time);
};

beforeEach(() => {
  folder = makeFolder({ 'dist/built': '', 'src/deep/a.ts': '', 'package.json': '' });
  age(OLD, 'src/deep/a.ts', 'src/deep', 'src', 'package.json');
  age(NEW, 'dist/built');
});
afterEach(() => folder.remove());

const fresh = () => isFresh(at('dist', 'built'), [at('src'), at('package.json'), at('none')]);

test('what was built after all its sources is fresh', () => {
  expect(fresh()).toBe(true);
});

test.each([
  ['a file of its own is newer', () => age(new Date('2021-03-03'), 'package.json')],
  ['a file deep in a folder is newer', () => age(new Date('2021-03-03'), 'src/deep/a.ts')],
  ['a file was taken away', () => rmSync(at('src', 'deep', 'a.ts'))],
  ['a folder was added', () => mkdirSync(at('src', 'other'))],
  ['a file was written', () => writeFileSync(at('src', 'deep', 'b.ts'), '')],
  ['nothing was built', () => rmSync(at('dist', 'built'))],
])('not where %s', (_, change) => {
  change();
  expect(fresh()).toBe(false);
});
