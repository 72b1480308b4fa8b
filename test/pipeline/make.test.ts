/** The pipeline's order: a script is made from its deck, laid out once, whether or not the deck is asked for too. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { DocumentName } from '../../src/model/documents.js';
import { resolveSettings } from '../../src/model/settings.js';
import { makeDocuments } from '../../src/pipeline/make.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { ROOT } from '../support/cli.js';

let templates: string;

beforeAll(() => {
  templates = mkdtempSync(join(tmpdir(), 'trifold-pipeline-'));
  cpSync(join(ROOT, 'templates'), templates, { recursive: true });
});
afterAll(() => rmSync(templates, { recursive: true }));

async function make(...targets: DocumentName[]) {
  const diagnostics = new Diagnostics();
  const begun: DocumentName[] = [];
  const project = openProject(resolvePaths({ content: join(ROOT, 'examples', 'starter', 'content.yaml'), templates }));
  const onDocument = (target: DocumentName): void => {
    begun.push(target);
  };
  const request = { project, targets, settings: resolveSettings({}), check: false, onDocument };
  const { documents } = await makeDocuments(request, diagnostics);
  return { documents, begun, errors: diagnostics.list.filter(({ severity }) => severity === 'error') };
}

test('a script alone is the script beside its deck, made from the same files', async () => {
  const both = await make('deck', 'script');
  const alone = await make('script');
  expect(both.begun).toEqual(['deck', 'script', 'deck', 'script']);
  expect(alone.documents.map(({ target }) => target)).toEqual(['script']);
  const [script] = alone.documents;
  const beside = both.documents.find(({ target }) => target === 'script');
  expect(beside?.bytes).toEqual(script?.bytes);
  expect([...beside!.looks.keys()].sort()).toEqual([...script!.looks.keys()].sort());
});

test('a deck that is no deck is told once, not again for its script', async () => {
  writeFileSync(join(templates, 'deck.hbs'), '<deck title="T" continued="x"><slid/></deck>');
  const deck = await make('deck');
  const both = await make('deck', 'script');
  expect(deck.errors).not.toEqual([]);
  expect(both.errors).toEqual(deck.errors);
  expect(both.documents).toEqual([]);
});
