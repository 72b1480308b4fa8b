/**
 * One build at a time in an output folder. Libraries for this judge a lock by its time stamp alone: after a kill they make
 * the next build wait, and they take a build that computes for seconds for dead. This one asks whether its process lives.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../diagnostics/tell-why.js';
import { isNoFile, readRegular } from '../project/regular-file.js';
import { makeFolder } from './make-folder.js';
import { stubbornly, wait } from './stubborn.js';

interface Lock {
  /** Throws the system's error where it cannot be given back; once this process has ended, it is nobody's. */
  release(): Promise<void>;
}

/** Who holds a lock; `id` is never used twice. */
export interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
}

/** Milliseconds; a build takes seconds. */
const PATIENCE = 60_000;
const PAUSE = 50;
/** Milliseconds after which no build lives whose process cannot be asked: on another machine, or its number given anew. */
const LONGEST_BUILD = 600_000;

const LOCK = 'lock';
const HOLDER = 'holder.json';
/** Held by this process, which may build in two folders, or twice in one: its own number tells no other call whether they live. */
const own = new Set<string>();

/**
 * Takes the lock in `folder`, which is made. Waits while another build lives, which `onWait` is told once;
 * the holder itself comes back where that takes more than a minute. Throws the system's error where nothing can be written,
 * and the signal's reason where the wait is given up.
 */
export async function takeLock(
  folder: string,
  onWait: (holder: Holder) => void,
  signal?: AbortSignal,
): Promise<Lock | { readonly busy: Holder }> {
  const me: Holder = { id: randomUUID(), pid: process.pid, host: hostname() };
  const lock = join(folder, LOCK);
  const start = performance.now();
  let waited = false;
  for (let turn = 0; ; turn++) {
    signal?.throwIfAborted();
    if (await claim(folder, lock, me)) {
      own.add(me.id);
      return { release: () => release(folder, lock, me) };
    }
    const holder = readHolder(lock);
    const isTired = performance.now() - start > PATIENCE;
    if (holder && isDead(holder, lock)) bury(folder, lock, holder, turn);
    else if (holder) {
      if (!waited) onWait(holder);
      waited = true;
      if (isTired) return { busy: holder };
    }
    if (isTired) return { busy: LOST };
    // Another build has just given it back, or this one has put a dead one away: the first tries need no pause.
    if (turn > 2) await wait(PAUSE);
  }
}

/** A folder that already holds its holder's name is put in place in one step: no lock is ever seen without its holder. */
async function claim(folder: string, lock: string, me: Holder): Promise<boolean> {
  const mine = join(folder, `${LOCK}-${me.id}`);
  makeFolder(folder);
  try {
    mkdirSync(mine);
    writeFileSync(join(mine, HOLDER), JSON.stringify(me));
    await stubbornly(
      () => renameSync(mine, lock),
      (error) => isTaken(error, lock),
    );
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    // ENOENT: another build has just tidied the whole folder away.
    if (isTaken(error, lock) || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function release(folder: string, lock: string, me: Holder): Promise<void> {
  own.delete(me.id);
  // In one step too, then at leisure.
  const gone = join(folder, `${LOCK}-${me.id}`);
  try {
    await stubbornly(() => renameSync(lock, gone));
  } catch (error) {
    // Somebody has deleted the whole output folder meanwhile.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await stubbornly(() => rmSync(gone, { recursive: true, force: true }));
}

/**
 * A lock is put in place with its holder written. One that names none was emptied by a loss of power, or is what a program
 * that copies folders has left of it: no build is in it.
 */
const LOST: Holder = { id: 'lost', pid: 0, host: '' };

/** Null where there is no lock any more. */
function readHolder(lock: string): Holder | null {
  try {
    const holder = JSON.parse(readRegular(join(lock, HOLDER)).toString('utf8')) as Holder | null;
    return isHolder(holder) ? holder : LOST;
  } catch (error) {
    if (error instanceof SyntaxError || isNoFile(error)) return LOST;
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
    return statSync(lock, { throwIfNoEntry: false }) ? LOST : null;
  }
}

function isHolder(value: Holder | null): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.id === 'string' &&
    /^[\w-]+$/.test(value.id) &&
    typeof value.pid === 'number' &&
    typeof value.host === 'string'
  );
}

function isDead(holder: Holder, lock: string): boolean {
  if (holder === LOST) return true;
  const { id, pid, host } = holder;
  if (own.has(id)) return false;
  // One from the future was made before somebody set the clock back: it would never grow old.
  const age = Math.abs(Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()));
  if (host !== hostname()) return age > LONGEST_BUILD;
  // The number of a process before us, as in a container started anew.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return age > LONGEST_BUILD;
  } catch (error) {
    return codeOf(error) === 'ESRCH' || age > LONGEST_BUILD;
  }
}

/** Turns after which a name that is still taken is that of a build which died while it buried another. */
const STALE_TURNS = 20;

/**
 * Moves a dead build's lock to a name that is its own: of several that found it dead the first succeeds, and the others
 * cannot move a living one there by mistake, for the name is taken until the next tidying.
 */
function bury(folder: string, lock: string, holder: Holder, turn: number): void {
  const dead = join(folder, `dead-${holder.id}`);
  if (turn >= STALE_TURNS) rmSync(dead, { recursive: true, force: true });
  try {
    renameSync(lock, dead);
  } catch (error) {
    if (!isTaken(error, lock) && codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
  }
}

/** Windows answers a rename onto a folder with EPERM or EACCES, as it does where nothing may be written: look which. */
function isTaken(error: unknown, lock: string): boolean {
  const code = codeOf(error);
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return true;
  return (
    (code === 'EPERM' || code === 'EACCES') &&
    process.platform === 'win32' &&
    statSync(lock, { throwIfNoEntry: false }) !== undefined
  );
}
