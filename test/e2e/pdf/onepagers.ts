/** The one-pagers that tests look at: finished by the command, from the repository's own content in both themes, the examples, and the smallest one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { built } from '../../support/built.js';
import { ROOT, runCli } from '../../support/cli.js';

/** What `trifold build` is given for each. */
export const ONE_PAGERS: Readonly<Record<string, readonly [content: string, ...args: string[]]>> = {
  'the report': ['content.yaml', '--script'],
  'the report in blue': ['content.yaml', '--theme', join('templates', 'theme-blue.yaml')],
  ...Object.fromEntries(
    readdirSync(join(ROOT, 'examples')).map((name) => [`the example ${name}`, [join('examples', name, 'content.yaml')]]),
  ),
  'the smallest content': [join('test', 'cases', 'e2e', 'small', 'content.yaml')],
};

/** By name. */
export async function buildOnePagers(): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const [name, args] of Object.entries(ONE_PAGERS)) made.set(name, readOnePager(await built(...args)));
  return made;
}

export async function buildOnePager(args: readonly string[], cwd: string): Promise<Uint8Array> {
  const out = mkdtempSync(join(tmpdir(), 'trifold-onepager-'));
  try {
    const ended = await runCli(['build', ...args, '--only', 'onepager', '--out', out], { cwd });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    return readOnePager(out);
  } finally {
    rmSync(out, { recursive: true });
  }
}

const readOnePager = (folder: string): Uint8Array => new Uint8Array(readFileSync(join(folder, 'onepager.pdf')));
