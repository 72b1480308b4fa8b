/** Whether what was built is of what it was built from: the newest of its sources is not newer. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** True where `built` is a file at least as new as each of `sources`, which are files or whole folders; one that is missing counts as old. */
export function isFresh(built: string, sources: readonly string[]): boolean {
  const made = statSync(built, { throwIfNoEntry: false });
  return made !== undefined && sources.every((source) => newest(source) <= made.mtimeMs);
}

/** Folders count too: a file that was taken away leaves its trace in its folder alone. */
function newest(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (!own) return 0;
  const within = own.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return within.reduce((latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs), own.mtimeMs);
}
