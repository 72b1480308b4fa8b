/** Content hashes: what tells one version of a file from another, whatever its time stamps say. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256, hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a file's bytes, null where there is no such file; throws the system's error, with its `path`, where it cannot be read. */
export function hashFile(path: string): string | null {
  try {
    return hashBytes(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw Object.assign(error as Error, { path });
  }
}
