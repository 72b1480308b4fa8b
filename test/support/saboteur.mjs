/**
 * Preloaded into a build by `node --import`: counts what the build does to the output folder, and interferes.
 * TRIFOLD_TEST_FOLDER: the folder looked at. TRIFOLD_TEST_KILL: the step before, or in the middle of, which the process
 * kills itself; or a document's name: before that is put in place. TRIFOLD_TEST_COUNT: a file that is given the number of steps. TRIFOLD_TEST_HOLD: `name code times`:
 * a rename to `name` fails that often; `rm:NAME` likewise for what is removed; a name that ends with `*` is how it begins.
 * TRIFOLD_TEST_NO_LINKS: the disk knows no second names.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';

const {
  TRIFOLD_TEST_FOLDER: folder = '',
  TRIFOLD_TEST_KILL,
  TRIFOLD_TEST_COUNT,
  TRIFOLD_TEST_HOLD,
  TRIFOLD_TEST_NO_LINKS,
} = process.env;
const original = { ...fs };
const handles = new Set();
let steps = 0;

const inside = (args) =>
  args.some((arg) => (typeof arg === 'string' && arg.startsWith(folder)) || (typeof arg === 'number' && handles.has(arg)));
const dies = () => ++steps === Number(TRIFOLD_TEST_KILL);
const die = () => process.kill(process.pid, 'SIGKILL');

for (const name of [
  'mkdirSync',
  'openSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'rmSync',
  'rmdirSync',
]) {
  fs[name] = (...args) => {
    if (inside(args) && dies()) die();
    if (name === 'linkSync' && TRIFOLD_TEST_NO_LINKS) throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'link' });
    if (name === 'renameSync') {
      if (dirname(args[1]) === folder && basename(args[1]) === TRIFOLD_TEST_KILL) die();
      refuse('rename', args[1]);
    }
    if (name === 'rmSync' && inside(args)) refuse('rm', args[0]);
    const result = original[name](...args);
    if (name === 'openSync' && inside(args)) handles.add(result);
    if (name === 'closeSync') handles.delete(args[0]);
    return result;
  };
}
/** A power cut leaves half of what was being written. */
for (const name of ['writeSync', 'writeFileSync']) {
  fs[name] = (target, data, ...rest) => {
    if (inside([target]) && dies()) {
      original[name](target, data.slice(0, Math.floor(data.length / 2)), ...rest);
      die();
    }
    return original[name](target, data, ...rest);
  };
}

const [held, code, times] = (TRIFOLD_TEST_HOLD ?? '').split(' ');
let left = Number(times);
/** `call` is 'rename' or 'rm', `path` what it would put in place or take away. */
function refuse(call, path) {
  const [wanted, prefix] = held.endsWith('*') ? [held.slice(0, -1), true] : [held, false];
  const named = `${call === 'rm' ? 'rm:' : ''}${basename(path)}`;
  if (!(prefix ? named.startsWith(wanted) : named === wanted) || left-- <= 0) return;
  throw Object.assign(new Error(`${code}: held by a test`), { code, syscall: call, path });
}

syncBuiltinESMExports();
if (TRIFOLD_TEST_COUNT) process.on('exit', () => original.writeFileSync(TRIFOLD_TEST_COUNT, String(steps)));
