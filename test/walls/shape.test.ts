/** Files and functions of a readable length, one meaning to an exported name: the tree holds it, and each breach is told. */
import { expect, test } from 'vitest';
import { checkShape } from '../../scripts/walls/check-shape.mjs';
import { readFiles } from '../../scripts/walls/read-files.mjs';

const told = (files: Readonly<Record<string, string>>) =>
  checkShape(new Map(Object.entries(files))).map(({ file, line, message }) => `${file}:${line} ${message}`);
const statements = (count: number) => '  f();\n'.repeat(count);

test('the tree holds it', () => {
  expect(checkShape(readFiles())).toEqual([]);
});

test('a function of 80 lines may be, one of 81 is told, of whatever kind', () => {
  expect(told({ 'a/a.ts': `export function f() {\n${statements(78)}}\n` })).toEqual([]);
  for (const head of ['export function f() {', 'const g = () => {', 'class A { m() {'])
    expect(told({ 'a/a.ts': `// a\n${head}\n${statements(79)}}${head.startsWith('class') ? ' }' : ''}\n` })).toEqual([
      'src/a/a.ts:2 a function of 81 lines, more than 80: take it apart',
    ]);
});

test('a table may be as long as its rows', () => {
  expect(told({ 'a/a.ts': `export const T = {\n${"  'x': 1,\n".repeat(200)}};\n` })).toEqual([]);
});

test('a file of 301 lines is told', () => {
  expect(told({ 'a/a.ts': '// x\n'.repeat(300) })).toEqual([]);
  expect(told({ 'a/a.ts': '// x\n'.repeat(301) })).toEqual(['src/a/a.ts:1 has 301 lines, more than 300: divide it by matter']);
});

test('a name exported twice is told at the second, but not overloads, types of a value, nor what means the same', () => {
  const twice = { 'a/a.ts': 'export const x = 1;\n', 'b/b.ts': '\nexport function x() {}\n' };
  expect(told(twice)).toEqual(['src/b/b.ts:2 exports x, as src/a/a.ts:1 does: call one of them otherwise']);
  expect(told({ 'a/a.ts': 'export interface X {}\n', 'b/b.ts': 'export type X = 1;\n' })).toHaveLength(1);
  expect(
    told({ 'a/a.ts': 'export const X = 1;\nexport type X = typeof X;\nexport function f(): void;\nexport function f() {}\n' }),
  ).toEqual([]);
  expect(told({ 'a/a.ts': 'export function textOf() {}\n', 'b/b.ts': 'export function textOf() {}\n' })).toEqual([]);
});
