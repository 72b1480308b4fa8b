/** Whether what is called like our folder of work is that folder: a link is not, for whatever it leads to is somebody else's. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../diagnostics/tell-why.js';

/** How what we make in that folder is called; everything else there is not ours, and is let be. */
const OURS = /^(?:lock|journal\.json|undo\.json|(?:lock|dead|stage)-.*)$/;

export const isOurs = (name: string): boolean => OURS.test(name);

/** A lock that was given back or buried: of no use to anybody. */
export const isSpent = (name: string): boolean => /^(?:lock|dead)-/.test(name);

/** The path of the first thing that is ours by its name and not by its kind; null where all is as we make it, or nothing is there. */
export function findForeign(work: string): string | null {
  const found = look(work);
  if (!found) return null;
  if (!found.isDirectory()) return work;
  for (const name of list(work)) {
    const link = isOurs(name) ? findLink(join(work, name)) : null;
    if (link !== null) return link;
  }
  return null;
}

/** Itself, or the first within it: what a stage holds is moved into the output folder. */
function findLink(path: string): string | null {
  const found = look(path);
  if (found?.isSymbolicLink()) return path;
  if (!found?.isDirectory()) return null;
  for (const name of list(path)) {
    const link = findLink(join(path, name));
    if (link !== null) return link;
  }
  return null;
}

/** Another build may tidy it away meanwhile. */
function look(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
