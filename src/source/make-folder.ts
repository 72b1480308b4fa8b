/** Makes a folder and those above it. Node's own way of doing so says ENOENT where a disk is read-only. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns the topmost folder that had to be made, undefined where all was there. Throws the system's error. */
export function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    const topmost = makeFolder(dirname(path));
    return makeFolder(path) === undefined ? undefined : (topmost ?? path);
  }
}
