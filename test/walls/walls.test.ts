/** The walls between the rooms of src hold: a breach of each kind is planted, one at a time, and refused by its place and name. */
import { expect, test } from 'vitest';
import { checkWalls } from '../../scripts/walls/check-walls.mjs';
import { readFiles } from '../../scripts/walls/read-files.mjs';
import { readSource, type Source } from '../../scripts/walls/read-source.mjs';

const src = readFiles();

/** Each text is read once: all plantings share src. */
const known = new Map<string, Source>();
function read(path: string, text: string): Source {
  const source = known.get(text) ?? readSource(path, text);
  known.set(text, source);
  return source;
}

/** What is said of src with these files instead of its own: more text at their ends, or new ones. */
function plant(planted: Readonly<Record<string, string>>): readonly string[] {
  const files = new Map(src);
  // At the end, so that what stands before stays as it is: imports count wherever they stand.
  for (const [file, text] of Object.entries(planted)) files.set(file, `${src.get(file) ?? ''}${text}\n`);
  return checkWalls(files, read).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** The line after the last of a file of src. */
const after = (file: string): number => src.get(file)!.split('\n').length;

const edit = (column: string, name: string, room: string): string =>
  `if it is meant: '${name}' under ${column} of the row '${room}' in scripts/walls/table.mjs`;

test('src keeps to the table', () => {
  expect(src.size).toBeGreaterThan(300);
  expect(checkWalls(src, read)).toEqual([]);
});

test.each([
  ['a module of Node', 'layout/deck.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs', 'node', 'fs'],
  ['one without its prefix', 'layout/deck.ts', "import { readFileSync } from 'fs';", 'imports node:fs', 'node', 'fs'],
  [
    'a library of another room',
    'chart/build.ts',
    "import PDFDocument from 'pdfkit';",
    'imports the library pdfkit',
    'libraries',
    'pdfkit',
  ],
  [
    'its types alone',
    'chart/build.ts',
    "export type P = import('pdfkit').Page;",
    'imports the library pdfkit',
    'libraries',
    'pdfkit',
  ],
  ['a part of a library', 'chart/build.ts', "export * from 'zod/mini';", 'imports the library zod', 'libraries', 'zod'],
  [
    'an import when it runs',
    'chart/build.ts',
    "export const p = () => import('pdfkit');",
    'imports the library pdfkit',
    'libraries',
    'pdfkit',
  ],
  ['chance', 'typeset/compose.ts', 'export const c = Math.random();', 'uses Math.random', 'outside', 'chance'],
  ['chance under another name', 'typeset/compose.ts', 'export const { random } = Math;', 'uses Math.random', 'outside', 'chance'],
  ['the clock', 'layout/deck.ts', 'export const now = Date.now();', 'uses Date.now', 'outside', 'clock'],
  ['today', 'layout/deck.ts', 'export const now = new Date();', 'uses Date()', 'outside', 'clock'],
  ['the stopwatch', 'layout/deck.ts', 'export const now = performance.now();', 'uses performance', 'outside', 'clock'],
  ['the process', 'write/pdf/write.ts', 'export const { env } = process;', 'uses process', 'outside', 'process'],
  [
    'the process by the globe',
    'write/pdf/write.ts',
    'export const at = globalThis.process.cwd();',
    'uses process',
    'outside',
    'process',
  ],
  [
    'a module named by the run',
    'layout/deck.ts',
    'export const load = (name: string) => import(name);',
    'uses import()',
    'outside',
    'code',
  ],
])('refused: %s', (_, file, text, deed, column, name) => {
  const room = file.slice(0, file.lastIndexOf('/'));
  const said = plant({ [file]: text });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`src/${file}:${after(file)} ${deed}`);
  expect(said[0]).toContain(edit(column, name, room));
});

test('refused: a library that is asked for by require', () => {
  const text = "import { createRequire } from 'node:module';\nexport const Pdf = createRequire(import.meta.url)('pdfkit');";
  const [first, second] = plant({ 'chart/build.ts': text });
  expect(first).toContain('imports node:module');
  expect(second).toContain(`src/chart/build.ts:${after('chart/build.ts') + 1} imports the library pdfkit`);
});

test('refused: a stage that imports what stands above it, which is also a circle of rooms', () => {
  const said = plant({ 'layout/deck.ts': "import '../commands/build/build.js';" });
  const line = after('layout/deck.ts');
  expect(said[0]).toContain(
    `src/layout/deck.ts:${line} imports the room commands (commands/build/build.ts), which layout may not`,
  );
  expect(said[0]).toContain(edit('rooms', 'commands', 'layout'));
  expect(said[1]).toMatch(/^src\/\S+:\d+ a circle: .*layout\/deck\.ts/);
});

test('refused: a stage that imports another, by type alone', () => {
  const said = plant({ 'markup/space.ts': "export type { TemplateValue } from '../template/value.js';" });
  expect(said).toEqual([
    `src/markup/space.ts:${after('markup/space.ts')} imports the room template (template/value.ts), which markup may not; ${edit('rooms', 'template', 'markup')}`,
  ]);
});

test('refused: two files of a room in a circle', () => {
  const said = plant({
    'layout/one.ts': "import { two } from './two.js';\nexport const one = () => two();",
    'layout/two.ts': "import { one } from './one.js';\nexport const two = (): unknown => one();",
  });
  expect(said).toEqual([
    'src/layout/one.ts:1 a circle: layout/one.ts → layout/two.ts → layout/one.ts; put what both need into a file of its own, or hand it in',
  ]);
});

test('refused: a circle of types, and a file that imports itself', () => {
  const said = plant({
    'chart/one.ts': "\nimport type { Two } from './two.js';\nexport type One = { two: Two };",
    'chart/two.ts': "export type Two = import('./three.js').Three;",
    'chart/three.ts': "export type { One as Three } from './one.js';",
    'chart/self.ts': "export * from './self.js';",
  });
  expect([...said].sort()).toEqual([
    expect.stringContaining('src/chart/one.ts:2 a circle: chart/one.ts → chart/two.ts → chart/three.ts → chart/one.ts;'),
    expect.stringContaining('src/chart/self.ts:1 a circle: chart/self.ts → chart/self.ts;'),
  ]);
});

test('refused: a loose file, a room without a row, a file that is not there, one that cannot be read', () => {
  expect(plant({ 'helpers.ts': 'export {};' })).toEqual([
    expect.stringMatching(/^src\/helpers\.ts:1 a loose file on top of src/),
  ]);
  expect(plant({ 'utils/sum.ts': 'export {};' })).toEqual([
    'src/utils/sum.ts:1 belongs to no room: put it into one, or give "utils" a row in scripts/walls/table.mjs',
  ]);
  expect(plant({ 'write/sum.ts': 'export {};' })).toEqual([expect.stringContaining('src/write/sum.ts:1 belongs to no room')]);
  expect(plant({ 'chart/sum.ts': "import './gone.js';" })).toEqual([
    'src/chart/sum.ts:1 imports what is not there: chart/gone.ts',
  ]);
  expect(plant({ 'chart/sum.ts': 'export const = 1;' })[0]).toMatch(/^src\/chart\/sum\.ts:1 cannot be read: /);
});

test('refused: what a row lists in vain', () => {
  const files = new Map([...src].filter(([file]) => !file.startsWith('write/pdf/') && !file.startsWith('cli/')));
  files.set('write/pdf/write.ts', 'export {};');
  files.delete('main.ts');
  const said = checkWalls(files, read).map(({ message }) => message);
  expect(said).toContain("the row 'write/pdf' lists 'pdfkit' under libraries, which it no longer needs: delete it there");
  expect(said).toContain("the row 'cli' is of a room that is not there: delete it");
});

test('passes: a key, a member, a type that bears the name of a global, and a date that is given', () => {
  const text = [
    'export interface Spread { readonly process: string; readonly performance: number }',
    'export const name = ({ process: value }: Spread): string => value;',
    'export const at = (one: Spread, time: string): object => ({ process: one.process, date: new Date(time), day: Date.UTC(2020, 1) });',
    'export const largest = Math.max(1, 2);',
  ];
  expect(plant({ 'chart/spread.ts': text.join('\n') })).toEqual([]);
});
