/** Where a project's files are: given paths made absolute, absent ones found beside the content, else shipped with the tool. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { ProjectPaths } from './project.js';
import { packageDir } from './tool.js';

export interface GivenPaths {
  /** Path of the content; `content.yaml` in the working folder when absent. */
  readonly content?: string;
  /** Output folder; `out` beside the content when absent. */
  readonly out?: string;
  /** Folder of the templates; `templates` beside the content, else the shipped ones. */
  readonly templates?: string;
  /** The theme's file; `theme.yaml` in the templates' folder when absent. */
  readonly theme?: string;
}

/** Options resolved once; `\` in a given path is read as a separator where the system's is `/`. */
export function resolvePaths(given: GivenPaths): ProjectPaths {
  const contentFile = resolve(nativePath(given.content ?? 'content.yaml'));
  const home = isFolder(contentFile) ? contentFile : dirname(contentFile);
  const own = join(home, 'templates');
  const shippedDir = join(packageDir, 'templates');
  const templatesDir = given.templates ? resolve(nativePath(given.templates)) : existsSync(own) ? own : shippedDir;
  return {
    contentFile,
    templatesDir,
    themeFile: given.theme
      ? resolve(nativePath(given.theme))
      : firstExisting([join(templatesDir, 'theme.yaml'), join(shippedDir, 'theme.yaml')]),
    labelsFile: firstExisting([join(templatesDir, 'labels.yaml'), join(shippedDir, 'labels.yaml')]),
    shippedDir,
    // A pack's fonts come with it, beside its templates or in their folder.
    fontDirs: [...new Set([home, dirname(templatesDir), templatesDir, packageDir].map((folder) => join(folder, 'fonts')))],
    outDir: given.out ? resolve(nativePath(given.out)) : join(home, 'out'),
  };
}

/** A path as given on the command line: `\\` is read as a separator where the system's is `/`, unless such a file is there. */
export function nativePath(path: string): string {
  return sep === '/' && path.includes('\\') && !existsSync(path) ? path.replaceAll('\\', '/') : path;
}

/** What cannot even be looked at is none; reading it tells why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function firstExisting(paths: readonly string[]): string {
  return paths.find((path) => existsSync(path)) ?? paths[0] ?? '';
}
