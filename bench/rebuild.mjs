/**
 * Edits under `trifold watch`, in turn with cold builds of the same content: how long a rebuild of all three documents takes
 * as a share of a cold build, and what happens to memory over hundreds of rebuilds. On Linux memory is read from /proc.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { medianOf, runOnce } from './measure.mjs';

/** A number that all three documents print: each rebuild makes them all. */
const LITERAL = /12003亿元/g;

/**
 * @param {{ cli: string, content: string, templates: string, work: string }} setting
 * @param {number} rounds of a cold build and a watch with a few edits
 * @param {(text: string) => void} onProgress
 * @returns {Promise<{ cold: number, second: number, later: number }>} milliseconds, medians; the second build is the first rebuild
 */
export async function measureRebuilds({ cli, content, templates, work }, rounds, onProgress) {
  const project = copyProject(content, templates, join(work, 'rebuild'));
  const [cold, second, later] = [[], [], []];
  for (let round = 0; round <= rounds; round++) {
    onProgress(`rebuilding, round ${round} of ${rounds}`);
    const wall = runOnce({
      file: process.execPath,
      args: [cli, 'build', project.file, '--force', '--out', join(project.folder, 'cold')],
    });
    const watch = await startWatch(cli, project);
    const times = [];
    for (let edit = 0; edit < 4; edit++) times.push(await watch.edit(edit));
    await watch.stop();
    // The first round warms the disk cache.
    if (round === 0) continue;
    cold.push(wall);
    second.push(times[0]);
    later.push(...times.slice(1));
  }
  return { cold: medianOf(cold), second: medianOf(second), later: medianOf(later) };
}

/**
 * Resident megabytes after so many rebuilds, and after a tenth of them.
 * @returns {Promise<{ early: number, late: number } | null>} null where /proc does not tell
 */
export async function measureMemory({ cli, content, templates, work }, rebuilds, onProgress) {
  if (process.platform !== 'linux') return null;
  const watch = await startWatch(cli, copyProject(content, templates, join(work, 'memory')));
  const readings = [];
  for (let count = 1; count <= rebuilds; count++) {
    await watch.edit(count);
    readings.push(watch.resident());
    if (count % 10 === 0) onProgress(`rebuild ${count} of ${rebuilds}`);
  }
  await watch.stop();
  // Between two collections memory goes up and down: a tenth of the rebuilds has seen several.
  const tenth = Math.ceil(rebuilds / 10);
  return { early: medianOf(readings.slice(tenth, 2 * tenth)), late: medianOf(readings.slice(-tenth)) };
}

/** A copy that can be edited: `edit` puts another number in the place of one that all documents print, `reset` the first again. */
export function copyProject(content, templates, folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'content.yaml');
  cpSync(content, file);
  cpSync(templates, join(folder, 'templates'), { recursive: true });
  const text = readFileSync(file, 'utf8');
  if (!LITERAL.test(text)) throw new Error(`${content} does not hold ${LITERAL.source}, the number that is edited`);
  return {
    folder: dirname(file),
    file,
    reset: () => writeFileSync(file, text),
    edit: (number) => writeFileSync(file, text.replaceAll(LITERAL, `${12010 + (number % 500)}亿元`)),
  };
}

async function startWatch(cli, { folder, file, reset, edit }) {
  reset();
  const child = spawn(process.execPath, [cli, 'watch', file, '--force', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (wanted) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the watch ended');
      const event = JSON.parse(value);
      if (event.event === 'failed') throw new Error(`the build failed: ${value}`);
      if (event.event === wanted) return event;
    }
  };
  await next('watching');
  return {
    /** Milliseconds of the rebuild, from the start of its build. */
    async edit(number) {
      edit(number);
      const { milliseconds, documents } = await next('built');
      if (!documents.every(({ built }) => built)) throw new Error('not all documents were built again');
      await next('watching');
      return milliseconds;
    },
    resident: () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
