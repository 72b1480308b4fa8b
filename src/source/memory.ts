/** Remembers what was made from files until one of them changes: a process that builds again need not read and compile all anew. */
import type { Diagnostics } from './diagnostic.js';
import type { Project, ReadLog } from './project.js';

/** `key` holds all that `make` depends on besides the files that it reads through the project that it is given. */
export type Memory<T> = (key: readonly unknown[], project: Project, diagnostics: Diagnostics, make: (project: Project) => T) => T;

interface Remembered<T> {
  readonly reads: ReadLog;
  readonly made: T;
}

/** Of so many keys: the documents of two projects. */
const MOST = 8;

/** What was said while it was made is said by making it again: only what gave no cause is remembered. */
export function openMemory<T>(): Memory<T> {
  const known = new Map<string, Remembered<T>>();
  return (key, project, diagnostics, make) => {
    const name = JSON.stringify(key);
    const before = known.get(name);
    known.delete(name);
    if (before && project.confirm(before.reads, 'text')) {
      // The last one used is the last one forgotten.
      known.set(name, before);
      return before.made;
    }
    const reads: ReadLog = new Map();
    const count = diagnostics.list.length;
    const made = make(project.recordTo(reads));
    if (diagnostics.list.length === count) known.set(name, { reads, made });
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return made;
  };
}
