/** Golden messages: each folder under test/cases/content has a content.yaml and the diagnostics that it must give, in both languages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/frame.js';
import { openProject } from '../../src/project/project.js';

const CASES = fileURLToPath(new URL('../cases/content', import.meta.url));

/** `UPDATE_CASES=1` writes what is given now: read the diff before committing it. */
const UPDATE = process.env.UPDATE_CASES === '1';

test.each(readdirSync(CASES).sort())('%s', async (name) => {
  const folder = join(CASES, name);
  const contentFile = join(folder, 'content.yaml');
  const real = openProject({
    contentFile,
    templatesDir: folder,
    themeFile: '',
    labelsFile: '',
    shippedDir: null,
    fontDirs: [],
    outDir: '',
  });
  // The file's name alone, wherever the tests are run from.
  const project = { ...real, readText: (path: string, diagnostics: Diagnostics) => renamed(real.readText(path, diagnostics)) };
  const diagnostics = new Diagnostics();
  await loadContent(project, diagnostics);
  const text = readFileSync(contentFile, 'utf8').replace(/^\ufeff/, '');
  const frames = (['zh', 'en'] as const).map((language) =>
    diagnostics.list.map((diagnostic) => formatDiagnostic(diagnostic, language, () => text, false)).join('\n\n'),
  );
  const got = `${frames.join('\n\n────────\n\n')}\n`;
  for (const { hint } of diagnostics.list) expect(hint).toBeDefined();
  const expected = join(folder, 'expected.txt');
  if (UPDATE) writeFileSync(expected, got);
  expect(got).toBe(readFileSync(expected, 'utf8'));
});

function renamed<T extends { readonly file: string } | null>(source: T): T {
  return source && { ...source, file: 'content.yaml' };
}
