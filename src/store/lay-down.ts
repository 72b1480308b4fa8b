/** Lays files down in a folder, never over one that is there. */
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { isInside } from '../project/read-inside.js';
import { makeFolder } from './make-folder.js';
import { reportLinked, reportUnlaid } from './unwritable.js';

export interface LaidDown {
  /** Names within the folder. */
  readonly written: readonly string[];
  /** Were there before, whatever they hold; not touched. */
  readonly left: readonly string[];
}

/** `files` by name, `sub/name`; `read` gives their bytes. Null after a report where one cannot be written; those before it stay. */
export function layDown(folder: string, files: ReadonlyMap<string, () => Uint8Array>, diagnostics: Diagnostics): LaidDown | null {
  const written: string[] = [];
  const left: string[] = [];
  for (const [name, read] of files) {
    const path = join(folder, name);
    try {
      makeFolder(folder);
      // Looked at before any folder is made: none is made in a place that a link leads to.
      if (!isInside(realpathSync(folder), realpathSync(nearestThere(dirname(path))))) {
        reportLinked(dirname(path), diagnostics);
        return null;
      }
      makeFolder(dirname(path));
      writeFileSync(path, read(), { flag: 'wx' });
      written.push(name);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      if (code === 'EEXIST') left.push(name);
      else {
        reportUnlaid(path, error as NodeJS.ErrnoException, diagnostics);
        return null;
      }
    }
  }
  return { written, left };
}

/** The folder itself, or the nearest above it that is there. */
function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(dirname(folder));
}
