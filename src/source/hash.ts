/** Content hashes: what tells one version of a file from another, whatever its time stamps say. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes. Fonts are megabytes, and memory that is used again costs a third of new. */
const ROOM = 256 * 1024;
let room: Uint8Array | null = null;

/** SHA-256, hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a file's bytes, null where there is no such file; throws the system's error, with its `path`, where it cannot be read. */
export function hashFile(path: string): string | null {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    room ??= Buffer.allocUnsafeSlow(ROOM);
    const hash = createHash('sha256');
    for (let read = readSync(handle, room); read > 0; read = readSync(handle, room)) hash.update(room.subarray(0, read));
    return hash.digest('hex');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw Object.assign(error as Error, { path });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
