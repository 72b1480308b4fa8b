/** A throw-away folder with files in it, and a project opened on its `content.yaml`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openProject, type Project } from '../../src/project/project.js';

export interface Folder {
  readonly path: string;
  readonly project: Project;
  remove(): void;
}

export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'trifold-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  const project = openProject({
    contentFile: join(path, 'content.yaml'),
    templatesDir: join(path, 'templates'),
    themeFile: join(path, 'templates', 'theme.yaml'),
    labelsFile: join(path, 'templates', 'labels.yaml'),
    shippedDir: null,
    fontDirs: [join(path, 'fonts')],
    outDir: join(path, 'out'),
  });
  return { path, project, remove: () => rmSync(path, { recursive: true, force: true }) };
}
