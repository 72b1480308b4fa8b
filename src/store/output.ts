/** The output folder while one build has it: what an earlier one left is put right, and a set of files goes in whole or not at all. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { isHeld, layAside, reportHeld, reportOpen } from './held.js';
import type { KeepNaming, KeptFile } from './keep-edits.js';
import { type Holder, takeLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { findForeign, isOurs, isSpent } from './own-folder.js';
import { stubbornly } from './stubborn.js';
import { finishSwitch, type Inspect, isMixed, isSwitching, type SwitchedFile, switchFiles } from './switch.js';
import { reportBusy, reportForeign, reportUnwritable } from './unwritable.js';

interface Commit {
  readonly inspect?: Inspect | undefined;
  readonly names?: readonly string[];
}

export interface Output {
  /** Files that somebody had changed before an interrupted build switched them; it is completed now. */
  readonly kept: readonly KeptFile[];
  /**
   * Puts all of `files` in place; null, after a report, where that cannot be done or `inspect` refuses them: then those that
   * stood there still do. `names`: all documents of the set; where one is held open, the set goes into a dated folder.
   */
  commit(files: readonly SwitchedFile[], naming: KeepNaming, more?: Commit): Promise<readonly KeptFile[] | null>;
  /** To be called at the end, whatever happened. */
  release(): Promise<void>;
}

/** Holds whatever is under way; gone when no build is. */
const WORK = '.trifold';

/** Whether a build is at work in `folder`, or one was interrupted. */
export function isUnderWay(folder: string): boolean {
  return existsSync(join(folder, WORK));
}

/** Takes the output folder for one build, waiting for another; null after a report where it cannot be had. */
export async function openOutput(
  folder: string,
  onWait: (holder: Holder) => void,
  diagnostics: Diagnostics,
  signal?: AbortSignal,
): Promise<Output | null> {
  const place = { folder, work: join(folder, WORK) };
  try {
    const made = makeFolder(folder);
    const foreign = findForeign(place.work);
    if (foreign !== null) {
      reportForeign(foreign, diagnostics);
      return null;
    }
    const lock = await takeLock(place.work, onWait, signal);
    if ('busy' in lock) {
      reportBusy(place.work, lock.busy, diagnostics);
      return null;
    }
    const release = async () => {
      try {
        await stubbornly(() => tidy(place.work, isSwitching(place) ? isSpent : (name) => isOurs(name) && name !== 'lock'));
        await lock.release();
        removeEmpty(place.work, place.work);
        if (made) removeEmpty(folder, made);
      } catch (error) {
        // What is left there is found by the next build, whose it is to tidy; the lock of a process that is no more is nobody's.
        if (!isSystemError(error)) throw error;
      }
    };
    try {
      const kept = isSwitching(place) ? await recover(place) : [];
      tidy(place.work, (name) => name.startsWith('stage-'));
      return {
        kept,
        release,
        async commit(files, naming, { inspect, names = [] } = {}) {
          try {
            const switched = await switchFiles(place, files, naming, `stage-${randomUUID()}`, inspect);
            const fresh = names.filter((name) => files.some((file) => file.name === name));
            if (switched) reportOpen(folder, fresh, diagnostics);
            return switched;
          } catch (error) {
            if (!isSystemError(error)) throw error;
            if (!isMixed(place) && isHeld(error, names)) {
              reportHeld(folder, basename(error.path!), layAside(folder, files, names, naming), diagnostics);
              return null;
            }
            const path = error.path?.startsWith(place.work) ? folder : (error.path ?? folder);
            reportUnwritable(path, error, isMixed(place), diagnostics);
            return null;
          }
        },
      };
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    reportUnwritable(folder, error, isMixed(place), diagnostics);
    return null;
  }
}

/** What cannot be completed is undone, and then all is well again: only where neither can be done does this throw. */
async function recover(place: { folder: string; work: string }): Promise<readonly KeptFile[]> {
  try {
    return await finishSwitch(place);
  } catch (error) {
    if (isSwitching(place)) throw error;
    return [];
  }
}

function tidy(work: string, isGone: (name: string) => boolean): void {
  // Somebody may have deleted the whole output folder meanwhile.
  if (!existsSync(work)) return;
  // By name, never all that is there: what somebody else has put beside is not ours to delete.
  for (const name of readdirSync(work)) if (isGone(name)) rmSync(join(work, name), { recursive: true, force: true });
}

/** Removes `folder` and those above it up to `last`, as long as nothing is in them. */
function removeEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return; // another build waits in it, or files stand there
  }
  if (folder !== last) removeEmpty(dirname(folder), last);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && !(error instanceof TypeError);
}
