/** Remembers what was made from files until one of them changes: a process that builds again need not read and compile all anew. */
import type { Region } from '../cache/cache.js';
import { createLru, type Lru } from '../cache/lru.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Project, ReadLog } from './project.js';

interface Remembered<T> {
  readonly reads: ReadLog;
  readonly made: T;
}

/** Of so many keys: the documents of two projects. */
const MOST = 8;

/** A region for what is made from files. */
export function byFiles<T>(): Region<Lru<string, Remembered<T>>> {
  return { create: () => createLru(MOST) };
}

/**
 * `key` holds all that `make` depends on besides the files that it reads through the project that it is given. What was said
 * while it was made is said by making it again: only what gave no cause is remembered.
 */
export function remember<T>(
  region: Region<Lru<string, Remembered<T>>>,
  key: readonly unknown[],
  project: Project,
  diagnostics: Diagnostics,
  make: (project: Project) => T,
): T {
  const known = project.cache.open(region);
  const name = JSON.stringify(key);
  const before = known.get(name);
  if (before && project.confirm(before.reads, 'text')) return before.made;
  known.forget(name);
  const reads: ReadLog = new Map();
  const count = diagnostics.list.length;
  const made = make(project.recordTo(reads));
  if (diagnostics.list.length === count) known.set(name, { reads, made });
  return made;
}
