/** Writes files beside their places, safe against a loss of power, and reads them back: what is switched in later is whole. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../project/hash.js';

export interface StagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Makes `folder` and all of `files` in it; throws the system's error where it cannot. */
export function stageFiles(folder: string, files: readonly StagedFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes, sha256 } of files) {
    writeSynced(join(folder, name), bytes);
    if (hashFile(join(folder, name)) !== sha256) throw Object.assign(new Error(`${name} reads back otherwise`), { code: 'EIO' });
  }
  syncFolder(folder);
}

export function writeSynced(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the names in a folder last; Windows has no such call and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
