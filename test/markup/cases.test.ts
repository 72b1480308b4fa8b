/**
 * Cases: templates in, the typed tree or the diagnostics out, as text. A folder of test/cases/markup holds the templates
 * (and a theme of its own where it needs one) and `expected.txt`; UPDATE_CASES=1 writes the latter anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { readDeck } from '../../src/markup/deck.js';
import { readOnePager } from '../../src/markup/onepager.js';
import { readSummary } from '../../src/markup/summary.js';
import { TARGET_NAMES } from '../../src/model/documents.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';
import { shippedFiles, textProject } from '../template/project.js';
import { sampleContent } from '../template/sample.js';
import { dumpDiagnostics, dumpTree } from './dump.js';

const CASES = 'test/cases/markup';

const READERS = { deck: readDeck, summary: readSummary, onepager: readOnePager };

function readFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(hbs|yaml)$/.test(name)) files[name.replaceAll('\\', '/')] = readFileSync(join(folder, name), 'utf8');
  }
  return files;
}

function runCase(folder: string): string {
  const own = readFolder(folder);

  const project = textProject({ ...shippedFiles(), ...own });
  const content = sampleContent();
  const diagnostics = new Diagnostics();
  const looks = loadTheme(project, { language: content.report.language }, diagnostics);
  const out: string[] = [];
  for (const target of TARGET_NAMES) {
    if (!looks || !own[`${target}.hbs`]) continue;
    const markup = renderTemplate(target, { project, content, labels: looks.labels }, diagnostics);
    const tree = markup && READERS[target](markup, { theme: looks.theme, content, labels: looks.labels }, diagnostics);
    if (tree) out.push(dumpTree(tree));
    expect(tree === null, 'a tree is refused exactly where an error is said').toBe(diagnostics.hasErrors);
  }
  return `${[...out, dumpDiagnostics(diagnostics.list)].filter(Boolean).join('\n')}\n`;
}

describe('markup cases', () => {
  for (const name of readdirSync(CASES).sort()) {
    test(name, () => {
      const folder = join(CASES, name);
      const actual = runCase(folder);
      const file = join(folder, 'expected.txt');
      if (process.env.UPDATE_CASES) writeFileSync(file, actual);
      expect(existsSync(file), `${file} is missing`).toBe(true);
      expect(actual).toBe(readFileSync(file, 'utf8'));
    });
  }
});
