/** Gives back what a build has left in memory, while nobody waits: V8 itself would keep it until much more has gathered. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Undefined: not asked for yet; null: this Node has none to give. */
let collect: (() => void) | null | undefined;

export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext("typeof gc === 'function' ? gc : null") as (() => void) | null;
    // Code that was compiled under other flags is refused.
    setFlagsFromString('--no-expose-gc');
  }
  collect?.();
}
