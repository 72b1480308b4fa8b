/** Runs the built command: in this process, or as a user does in one of its own, which costs a second each time. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const inDist = (name: string): string => pathToFileURL(join(ROOT, 'dist', name)).href;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd?: string;
  /** Added to a clean environment without colours, locale or CI. */
  readonly env?: Readonly<Record<string, string>>;
}

interface ProcessSetting extends Setting {
  /** Run as another user (root only). */
  readonly uid?: number;
}

function cleanEnv(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  return { PATH, HOME, ...(SystemRoot && { SystemRoot }), ...more };
}

/** The runs of this process, one after another: folder, environment and streams are the process's. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs `trifold …args` in this process: the built command to the letter, but for the start of a process and its end. English
 * messages unless `--lang`, `LANG` or the content says otherwise.
 */
export function runCli(args: readonly string[], { cwd = ROOT, env = {} }: Setting = {}): Promise<Ended> {
  // What is loaded before the command needs a process.
  if (env.NODE_OPTIONS !== undefined) return spawnCli(args, { cwd, env });
  const run = lastRun.then(() => runHere(args, cwd, cleanEnv(env)));
  lastRun = run.catch(() => {});
  return run;
}

async function runHere(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  // As main.js has it: what V8 has compiled under other settings is refused.
  await import(inDist('start/tune.js'));
  const { runCommand } = (await import(inDist('cli/run.js'))) as typeof import('../../src/cli/run.js');
  const before = { cwd: process.cwd(), env: { ...process.env } };
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  try {
    process.chdir(cwd);
    setEnv(env);
    const code = await runCommand(args);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    for (const each of [stdout, stderr]) each.end();
    setEnv(before.env);
    process.chdir(before.cwd);
  }
}

/** What is written to a stream until the end. */
function capture(stream: NodeJS.WriteStream): { readonly text: () => string; readonly end: () => void } {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
  return {
    text: () => text,
    end: () => {
      stream.write = write;
    },
  };
}

/** One by one: what the process has is more than an object, the time zone follows it. */
function setEnv(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
}

/** The same as a user runs it, in a process of its own. */
export function spawnCli(args: readonly string[], { cwd = ROOT, env = {}, uid }: ProcessSetting = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd,
      env: cleanEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid, gid: uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}
