/** Builds the example once and keeps what V8 compiled meanwhile in dist/program/, for every later start. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// As the command starts: V8 refuses code that it compiled under other settings.
import '../dist/start/tune.js';
import { runCommand } from '../dist/cli/run.js';
import { compiledChunks } from '../dist/start/launch.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PROGRAM = join(ROOT, 'dist', 'program');

const out = mkdtempSync(join(tmpdir(), 'trifold-compile-'));
try {
  process.exitCode = await runCommand(['build', join(ROOT, 'examples', 'starter', 'content.yaml'), '--out', out]);
} finally {
  rmSync(out, { recursive: true, force: true });
}
for (const [chunk, code] of compiledChunks()) {
  const file = join(PROGRAM, `${chunk}.v8`);
  // Never half a file: a build may start meanwhile.
  writeFileSync(`${file}.part`, code);
  renameSync(`${file}.part`, file);
}
