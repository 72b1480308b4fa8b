/** Hashes of files: what tells one version of a file from another, whatever its time stamps say. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lazily } from '../cache/lazily.js';
import { expectRegular } from './regular-file.js';

/** Bytes. Fonts are megabytes, and memory that is used again costs a third of new. */
const ROOM = 256 * 1024;
const openRoom = lazily(() => Buffer.allocUnsafeSlow(ROOM));

/** The hash of a file's bytes, null where there is no such file; throws the system's error, with its `path`, where it cannot be read. */
export function hashFile(path: string): string | null {
  const hash = createHash('sha256');
  return readInParts(path, (part) => hash.update(part)) ? hash.digest('hex') : null;
}

/** Whether a file holds these bytes: told faster than its hash. Throws as `hashFile` does; false where there is no such file. */
export function holdsBytes(path: string, bytes: Uint8Array): boolean {
  let at = 0;
  let same = true;
  const found = readInParts(path, (part) => {
    same &&= part.equals(bytes.subarray(at, at + part.length));
    at += part.length;
  });
  return found && same && at === bytes.length;
}

/** False where there is no such file. */
function readInParts(path: string, take: (part: Buffer) => void): boolean {
  let handle: number | undefined;
  try {
    expectRegular(path);
    handle = openSync(path, 'r');
    const room = openRoom();
    for (let read = readSync(handle, room); read > 0; read = readSync(handle, room)) take(room.subarray(0, read));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw Object.assign(error as Error, { path });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
