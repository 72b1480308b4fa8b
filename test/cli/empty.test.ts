/** What a shell hands on of a variable that is not set is not taken for the usual folder, nor a date that is none for no date. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run.js';

let work: string;
const { cwd } = process;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-empty-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function say(args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const { write } = process.stderr;
  let said = '';
  process.stderr.write = (chunk: string | Uint8Array) => {
    said += String(chunk);
    return true;
  };
  try {
    return { code: await runCommand(args), said };
  } finally {
    process.stderr.write = write;
  }
}

test.each([
  ['an output folder', ['build', '--out', '']],
  ['an output folder of blanks', ['check', 'x.yaml', '--out', ' ']],
  ['a project’s folder', ['init', '']],
])('%s', async (_, args) => {
  process.cwd = () => work;
  try {
    const { code } = await say(args);
    expect(code).toBe(2);
    expect(readdirSync(work)).toEqual([]);
  } finally {
    process.cwd = cwd;
  }
});

test.each(['-1', '1.5', 'abc', '1e3', ' 1', '123456789012'])('SOURCE_DATE_EPOCH=%s', async (epoch) => {
  process.env.SOURCE_DATE_EPOCH = epoch;
  try {
    const { code, said } = await say(['schema']);
    expect(code).toBe(2);
    expect(said).toContain(`SOURCE_DATE_EPOCH is "${epoch}"`);
  } finally {
    delete process.env.SOURCE_DATE_EPOCH;
  }
});
