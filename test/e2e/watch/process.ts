/** The real `trifold watch --json` in a process of its own; tests wait for its events, never for time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { ROOT } from '../../support/cli.js';

export interface Event {
  readonly event: string;
  readonly files?: readonly string[];
  readonly document?: string;
  readonly documents?: readonly { readonly document: string; readonly built: boolean }[];
  readonly changes?: readonly { readonly kind: string }[] | null;
  readonly diagnostics?: readonly Diagnostic[];
  readonly retries?: boolean;
  readonly milliseconds?: number;
}

export interface Watching {
  readonly pid: number;
  /** All events until now. */
  readonly events: readonly Event[];
  /** The next event of these kinds, or that passes: of those that nobody has waited for yet. Fails when the process ends before. */
  next(wanted: string | ((event: Event) => boolean)): Promise<Event>;
  /** All that is said on stderr; nothing is to be there. */
  stderr(): string;
  /** Tells it to stop; its exit code, null where it was killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();

export function startWatch(folder: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Watching {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), 'watch', '--json', ...args], {
    cwd: folder,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const events: Event[] = [];
  let seen = 0;
  let stderr = '';
  let ended = false;
  let wake = (): void => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    events.push(JSON.parse(line) as Event);
    wake();
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = new Promise<number | null>((resolve) =>
    child.on('close', (status) => {
      running.delete(child);
      ended = true;
      wake();
      resolve(status);
    }),
  );
  return {
    pid: child.pid!,
    events,
    async next(wanted) {
      const passes = typeof wanted === 'string' ? ({ event }: Event) => event === wanted : wanted;
      for (;;) {
        for (; seen < events.length; seen++) {
          const event = events[seen]!;
          expect(event.event, JSON.stringify(event)).not.toBe('bug');
          if (!passes(event)) continue;
          seen += 1;
          return event;
        }
        if (ended) throw new Error(`the watch ended; its events: ${events.map(({ event }) => event).join(' ')}\n${stderr}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stderr: () => stderr,
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      return code;
    },
  };
}

/** For `afterEach`: a test that failed leaves none running. */
export async function killAll(): Promise<void> {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((resolve) => {
          child.on('close', resolve);
          child.kill('SIGKILL');
        }),
    ),
  );
}
