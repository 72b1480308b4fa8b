/** Does again what a moment later may succeed: virus scanners, indexers, Office and programs that copy folders hold a file for moments. */

import { codeOf } from '../diagnostics/tell-why.js';

/** Milliseconds between tries: two seconds in all. */
const PAUSES = [50, 100, 200, 400, 500, 750];

/** What the system says of a file that another program holds. */
const HELD: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Throws the last error, where another is told or two seconds have passed. */
export async function stubbornly<T>(act: () => T, isFinal: (error: unknown) => boolean = () => false): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return act();
    } catch (error) {
      if (!HELD.has(codeOf(error)) || isFinal(error)) throw error;
      await wait(pause);
    }
  }
  return act();
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
