/** What a process remembers is in sight: no module of src holds more than constants. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/cli.js';
import { findHiddenState } from '../support/hidden-state.js';

/** Facts about the process itself: which chunks of the program it has run, which locks are its own. */
const PROCESS_FACTS = ['start/launch.ts: opened', 'store/lock.ts: own'];

test('modules hold constants, and what the process itself is', () => {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    findHiddenState(readFileSync(join(src, file), 'utf8')).map((name) => `${file.replaceAll('\\', '/')}: ${name}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found.sort()).toEqual(PROCESS_FACTS);
});

test.each([
  ['a variable', 'let count = 0;'],
  ['one that is exported', 'export let last: string | null = null;'],
  ['several at once', 'let [count, { more }] = start();', 'count', 'more'],
  ['a weak map', 'const known = new WeakMap<object, string>();'],
  ['a map that grows', 'const known = new Map<string, number>();\nfunction f(a: string) { known.set(a, 1); }'],
  ['a list that grows', 'const said: string[] = [];\nexport const say = (text: string) => said.push(text);'],
  ['a record that is written to', 'const by: Record<string, number> = {};\nfunction f(a: string) { by[a]! += 1; }'],
  ['a function that remembers by itself', 'function f() { f.last = 1; }\ndeclare namespace f { let last: number; }'],
  ['a store made beside the cache', "import { createLru } from './lru.js';\nconst recent = createLru<string, string>(8);"],
  ['a closure', 'const next = (() => { let count = 0; return () => ++count; })();'],
])('%s is hidden state', (_, code, ...names) => {
  expect(findHiddenState(code)).toEqual(names.length > 0 ? names : [expect.any(String)]);
});

test.each([
  ['a table', "const WORDS: ReadonlyMap<string, string> = new Map([['a', 'b']]);\nexport const f = (a: string) => WORDS.get(a);"],
  ['a pattern', 'const AT = /a/y;\nfunction f(text: string) { AT.lastIndex = 3; return AT.test(text); }'],
  ['what is made when first asked for', 'const segmenter = lazily((tag: string) => new Intl.Segmenter(tag));'],
  ['a region', 'const KNOWN: Region<WeakMap<object, string>> = { create: () => new WeakMap() };'],
  ['what a function holds for its own time', 'function f() { let n = 0; const seen = new Set(); seen.add(n); n += 1; }'],
])('%s is none', (_, code) => {
  expect(findHiddenState(code)).toEqual([]);
});
