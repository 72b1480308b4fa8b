/** A project whose templates are given as texts: nothing is read from disk. */

import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { createCache } from '../../src/cache/cache.js';
import type { Project } from '../../src/project/project.js';

const ROOT = '/project/templates';

/** Names relative to the templates folder: `deck.hbs`, `partials/card.hbs`; `shipped`: the folder below it that stands for what ships. */
export function textProject(files: Readonly<Record<string, string>>, shipped: string | null = null): Project {
  const refuse = (): never => {
    throw new Error('not for this test');
  };
  return {
    paths: {
      contentFile: '/project/content.yaml',
      templatesDir: ROOT,
      themeFile: `${ROOT}/theme.yaml`,
      labelsFile: `${ROOT}/labels.yaml`,
      shippedDir: shipped && `${ROOT}/${shipped}`,
      fontDirs: [],
      outDir: '/project/out',
    },
    hasFont: () => false,
    has: (path) => files[relative(ROOT, path)] !== undefined,
    display: (path) => relative('/project', path),
    readText(path, diagnostics) {
      const text = files[relative(ROOT, path)];
      if (text !== undefined) return { file: relative('/project', path), text };
      diagnostics.error('file-missing', { message: { zh: `没有 ${path}`, en: `no ${path}` } });
      return null;
    },
    list: (folder, extension) =>
      Object.keys(files)
        .filter((name) => dirname(name) === (relative(ROOT, folder) || '.') && name.endsWith(extension))
        .map((name) => basename(name))
        .sort(),
    readInside: refuse,
    useShippedFonts: refuse,
    cache: createCache(),
    readFont: refuse,
    epoch: null,
    date: refuse,
    today: refuse,
    elapsed: refuse,
    readOut: () => null,
    outFile: refuse,
    recordTo: () => textProject(files, shipped),
    confirm: () => false,
    fontReads: new Map(),
    asked: { files: new Map(), folders: new Set() },
  };
}

/** The shipped theme and labels. */
export function shippedFiles(): Record<string, string> {
  return Object.fromEntries(['theme.yaml', 'labels.yaml'].map((name) => [name, readFileSync(`templates/${name}`, 'utf8')]));
}
