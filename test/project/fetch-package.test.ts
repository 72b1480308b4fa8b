/** A package is opened only where it is, byte for byte, the one that was meant. */
import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { fetchPackage } from '../../src/project/fetch-package.js';
import { pack, useNpm } from '../support/npm.js';

let npm: { remove(): void } | null = null;
afterEach(() => npm?.remove());

const integrityOf = (bytes: Uint8Array) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
const wanted = (integrity: string) => ({ name: 'some', version: '1.0.0', integrity });

function fetch(packed: Uint8Array | string, integrity: string) {
  npm = useNpm(packed);
  const diagnostics = new Diagnostics();
  const files = fetchPackage(wanted(integrity), diagnostics);
  return { files, said: diagnostics.list };
}

test('its files, below the folder that it was packed in', () => {
  const bytes = pack({ 'a.txt': 'one', 'fonts/b.txt': 'x'.repeat(600) });
  const { files, said } = fetch(bytes, integrityOf(bytes));
  expect(said).toEqual([]);
  const texts = [...files!].map(([name, read]) => [name, Buffer.from(read()).toString()]);
  expect(texts).toEqual([
    ['a.txt', 'one'],
    ['fonts/b.txt', 'x'.repeat(600)],
  ]);
});

test('another package under its name is refused, and named', () => {
  const { files, said } = fetch(pack({ 'a.txt': 'two' }), integrityOf(pack({ 'a.txt': 'one' })));
  expect(files).toBeNull();
  expect(said).toMatchObject([
    { severity: 'error', code: 'font-unusable', message: { en: expect.stringContaining('some@1.0.0') } },
  ]);
});

test('what npm says where it cannot fetch, with the way to do without', () => {
  const { files, said } = fetch('no such registry', 'sha512-');
  expect(files).toBeNull();
  expect(said[0]!.message.en).toContain('no such registry');
  expect(said[0]!.hint!.en).toContain('trifold fonts add FOLDER');
});
