/** Makes a folder and those above it. Node's own way of doing so says ENOENT where a disk is read-only. */
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns the topmost folder that had to be made, undefined where all was there. Throws the system's error. */
export function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      if (leadsNowhere(path))
        throw Object.assign(new Error(`${path} leads nowhere`), { code: 'ENOLINK', syscall: 'mkdir', path });
      return undefined;
    }
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    const topmost = makeFolder(dirname(path));
    return makeFolder(path) === undefined ? undefined : (topmost ?? path);
  }
}

/** A link whose folder is not there, as of a drive that is not connected. */
function leadsNowhere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(path);
}
