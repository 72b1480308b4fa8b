/** Before the end-to-end tests: `dist/` is of this source, and there is a folder for what many of them read. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from './cli.js';
import { isFresh } from './fresh.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `support/built.ts` keeps what is made once a run. */
    readonly built: string;
  }
}

/** Written last by `npm run build`. */
const BUILT = 'dist/program/fingerprint';
const SOURCES = ['src', 'scripts/bundle.mjs', 'scripts/compile.mjs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

let folder: string;

export function setup(project: TestProject): void {
  if (
    !isFresh(
      join(ROOT, BUILT),
      SOURCES.map((each) => join(ROOT, each)),
    )
  )
    rebuild();
  folder = mkdtempSync(join(tmpdir(), 'trifold-built-'));
  project.provide('built', folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}

function rebuild(): void {
  console.info('dist/ is older than its source: built again');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed (${status})\n${stdout}\n${stderr}`);
}
