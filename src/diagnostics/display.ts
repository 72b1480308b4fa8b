/** How a path is shown to the user: relative to the working folder where that is shorter to read, with `/`. */
import { relative, resolve } from 'node:path';

/** Absolute where the file lies more than one folder above the working one. */
export function displayPath(path: string, workingDir: string): string {
  const absolute = resolve(workingDir, path);
  const shown = relative(workingDir, absolute).replaceAll('\\', '/') || '.';
  return shown.startsWith('../../') ? absolute.replaceAll('\\', '/') : shown;
}
