/** The environment in which `saboteur.mjs` watches an output folder. */
import { fileURLToPath, pathToFileURL } from 'node:url';

const SABOTEUR = pathToFileURL(fileURLToPath(new URL('saboteur.mjs', import.meta.url))).href;

export interface Sabotage {
  /** The step at which the process is killed, or the document that is about to be put in place. */
  readonly kill?: number | string;
  /** A file that is given the number of steps. */
  readonly count?: string;
  /** `name code times`: renames to a name that fail, or with `rm:name` its removals; `name*`: of all that begin so. */
  readonly hold?: string;
  /** The disk knows no second names, as a memory stick. */
  readonly noLinks?: boolean;
}

/** `folder` is absolute. */
export function sabotage(folder: string, { kill, count, hold, noLinks }: Sabotage): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${SABOTEUR}`,
    TRIFOLD_TEST_FOLDER: folder,
    ...(kill !== undefined && { TRIFOLD_TEST_KILL: String(kill) }),
    ...(count !== undefined && { TRIFOLD_TEST_COUNT: count }),
    ...(hold !== undefined && { TRIFOLD_TEST_HOLD: hold }),
    ...(noLinks && { TRIFOLD_TEST_NO_LINKS: '1' }),
  };
}
