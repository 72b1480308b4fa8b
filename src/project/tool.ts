/** Which tool this is: its version, and a fingerprint of its own program, since between versions that changes too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: `templates/` and `fonts/` stand in it. */
export const packageDir = fileURLToPath(new URL('../..', import.meta.url));

export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** `0.1.0+3f9a…`; run from its sources, as tests do, it has no fingerprint. */
export function toolStamp(): string {
  try {
    return `${packageVersion()}+${readFileSync(join(packageDir, 'dist', 'program', 'fingerprint'), 'utf8')}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return packageVersion();
    throw error;
  }
}
