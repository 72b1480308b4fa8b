/** Runs whole processes and measures them: wall time one by one, peak memory in runs of their own. */
import { spawnSync } from 'node:child_process';

const STDERR_LINES = 12;

/**
 * @typedef {{ file: string, args: readonly string[], cwd?: string, input?: string }} Command
 * @typedef {{ name: string, command: Command }} Job
 */

/**
 * Runs a command to its end. Its words stand in the error when it fails: a fast failure must never pass for a fast run.
 * @param {Command} command
 * @returns {number} wall time, milliseconds
 */
export function runOnce({ file, args, cwd }) {
  const start = process.hrtime.bigint();
  const result = spawnSync(file, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.error) throw new Error(`${file}: ${result.error.message}`);
  if (result.status !== 0) {
    const words = result.stderr.trim().split('\n').slice(0, STDERR_LINES).join('\n');
    throw new Error(`${[file, ...args].join(' ')} ended with ${result.status ?? result.signal}\n${words}`);
  }
  return wall;
}

/**
 * Times the jobs in turn — A B C, A B C, … — so that a slow minute of the machine falls on all of them.
 * The first round warms the disk cache and is not counted.
 * @param {readonly Job[]} jobs
 * @param {number} rounds
 * @param {(round: number) => void} onRound
 * @returns {Map<string, { median: number, min: number }>} milliseconds
 */
export function timeInTurn(jobs, rounds, onRound) {
  const walls = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (const { name, command } of jobs) {
      const wall = runOnce(command);
      if (round > 0) walls.get(name).push(wall);
    }
  }
  return new Map([...walls].map(([name, list]) => [name, { median: medianOf(list), min: Math.min(...list) }]));
}

/** @param {readonly number[]} values */
export function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `wait4` gives the peak of exactly the child that was waited for. */
const WAIT4 = `
import os, sys
pid = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
scale = 1 if sys.platform == 'darwin' else 1024
print('peak-bytes', usage.ru_maxrss * scale, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
`;

/** Ways to learn a finished child's peak memory, best first; `read` takes bytes out of the wrapper's stderr. */
const METERS = [
  {
    name: 'GNU time',
    wrap: ({ file, args }) => ({ file: '/usr/bin/time', args: ['-f', 'peak-kilobytes %M', file, ...args] }),
    read: (stderr) => Number(/peak-kilobytes (\d+)/.exec(stderr)?.[1]) * 1024,
  },
  {
    name: 'python3 wait4',
    wrap: ({ file, args }) => ({ file: 'python3', args: ['-c', WAIT4, file, ...args] }),
    read: (stderr) => Number(/peak-bytes (\d+)/.exec(stderr)?.[1]),
  },
];

/**
 * Finds a way to measure peak memory on this machine.
 * @returns {{ name: string, peak: (command: Command) => number } | null} peak in bytes; null where nothing can tell
 */
export function findMemoryMeter() {
  for (const meter of METERS) {
    const peak = (command) => {
      const { file, args } = meter.wrap(command);
      const result = spawnSync(file, args, { cwd: command.cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
      return result.status === 0 ? meter.read(result.stderr) : Number.NaN;
    };
    if (peak({ file: process.execPath, args: ['-e', '0'] }) > 0) return { name: meter.name, peak };
  }
  return null;
}
