/** Runs the built command as a user does: a process of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd?: string;
  /** Added to a clean environment without colours, locale or CI. */
  readonly env?: Readonly<Record<string, string>>;
  /** Run as another user (root only). */
  readonly uid?: number;
}

/** Runs `trifold …args`; English messages unless `--lang`, `LANG` or the content says otherwise. */
export function runCli(args: readonly string[], { cwd = ROOT, env = {}, uid }: Setting = {}): Promise<Ended> {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd,
      env: { PATH, HOME, ...(SystemRoot && { SystemRoot }), ...env },
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
