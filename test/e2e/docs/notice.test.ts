/** NOTICE names all that is installed with the tool, and what of it is no free-for-all licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/cli.js';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
interface Package {
  readonly license?: string;
  readonly dev?: boolean;
}

test('every library that is installed is named', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };
  const names = read('NOTICE').split(/[\s,()]+/);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
});

test('every licence that asks for more than a name is said', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Package>> };
  const plain = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|\(MIT AND Zlib\))$/;
  const asking = Object.entries(packages).filter(([name, { license, dev }]) => name && !dev && license && !plain.test(license));
  expect(asking.length).toBeGreaterThan(0);
  const said = ['node_modules/@img/sharp-', 'node_modules/jszip'];
  expect(asking.map(([name]) => name).filter((name) => !said.some((known) => name.startsWith(known)))).toEqual([]);
  expect(read('NOTICE')).toMatch(/@img\/sharp-libvips-\* +LGPL-3\.0-or-later/);
});
