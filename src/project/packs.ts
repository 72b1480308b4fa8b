/** The projects that ship with the tool, to begin one's own with, and folders that serve as well. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nativePath } from './paths.js';
import { packageDir } from './tool.js';

/** Each folder of it is a pack: a `content.yaml` and what it names, with templates of its own or none. */
const SHIPPED = join(packageDir, 'examples');

export function listPacks(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((name) => isPack(join(SHIPPED, name)))
    .sort();
}

/** The folder of a shipped pack, by its name, or a folder given by its path; null where it is neither. */
export function findPack(given: string): string | null {
  if (listPacks().includes(given)) return join(SHIPPED, given);
  const folder = resolve(nativePath(given));
  return isPack(folder) ? folder : null;
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, 'content.yaml'));
}
