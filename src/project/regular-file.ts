/** Opens regular files alone: a pipe is waited for without end, and a device gives bytes without end. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { codeOf } from '../diagnostics/tell-why.js';

/** Code of the error for what stands there and is no regular file; in the manner of the system's. */
const NO_FILE = 'ENOTREG';

/** Throws the system's error, or ours, where no regular file can be read; links are followed. */
export function readRegular(path: string): Buffer {
  expectRegular(path);
  return readFileSync(path);
}

/** Folders are left to the system, which has a word of its own for them. */
export function expectRegular(path: string): void {
  const found = statSync(path);
  if (found.isFile() || found.isDirectory()) return;
  throw Object.assign(new Error(`${path} is not a regular file`), { code: NO_FILE, syscall: 'open', path });
}

/** Whether an error says that a folder, a pipe or a device stands where a file should. */
export function isNoFile(error: unknown): boolean {
  return codeOf(error) === NO_FILE || codeOf(error) === 'EISDIR';
}

/** Whether an error says that nothing stands there, or that a folder does. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(codeOf(error)));
}

/** What stands in a folder, sorted: names to guess from, so that nothing is lost where it cannot be listed. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
