/** Trifold from code: options that are none are refused, and what has not changed is left alone, as on the command line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/index.js';
import { copySmallProject } from './project.js';

test.each([
  [{ only: ['foo'] }, 'only: "foo" is none of deck, summary, onepager'],
  [{ length: 'medium' }, 'length: "medium" is none of full, short'],
])('%j', async (options, message) => {
  await expect(build(options as never)).rejects.toThrow(new TypeError(message));
});

test('what has not changed is not built again, unless forced', async () => {
  const folder = copySmallProject(join(mkdtempSync(join(tmpdir(), 'trifold-api-')), 'small'));
  try {
    const content = join(folder, 'content.yaml');
    const builtIn = async (force: boolean) => {
      const { ok, documents } = await build({ content, only: ['summary'], force });
      expect(ok).toBe(true);
      return documents.map(({ built }) => built);
    };
    expect(await builtIn(false)).toEqual([true]);
    expect(await builtIn(false)).toEqual([false]);
    expect(await builtIn(true)).toEqual([true]);
    const [one, two] = await Promise.all([builtIn(true), builtIn(true)]);
    expect([one, two], 'two at once in one process').toEqual([[true], [true]]);
  } finally {
    rmSync(join(folder, '..'), { recursive: true });
  }
});
