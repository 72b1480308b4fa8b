/** Contents made into documents in memory, with what they are known to say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { createCache } from '../../src/cache/cache.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { DocumentName } from '../../src/model/documents.js';
import type { Edition } from '../../src/model/passage.js';
import { resolveSettings } from '../../src/model/settings.js';
import { makeDocuments } from '../../src/pipeline/make.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Fonts and what else a process remembers, as in `trifold watch`. */
export const CACHE = createCache();

export interface Made {
  readonly edition: Edition;
  readonly bytes: ReadonlyMap<DocumentName, Uint8Array>;
}

/** `templates`: a folder; the shipped ones when absent. */
export interface Recipe {
  readonly content: string;
  readonly templates?: string;
  readonly profile?: string;
  readonly documents?: readonly DocumentName[];
}

export async function make({ content, templates, profile, documents }: Recipe): Promise<Made> {
  const project = openProject(resolvePaths({ content, templates: templates ?? join(ROOT, 'templates') }), CACHE);
  const diagnostics = new Diagnostics();
  const targets = documents ?? (['deck', 'summary', 'onepager', 'script'] as const);
  const settings = resolveSettings({ ...(profile && { profile }) });
  const making = await makeDocuments({ project, targets, settings, check: false, onDocument: () => {} }, diagnostics);
  expect(diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { edition: making.edition!, bytes: new Map(making.documents.map(({ target, bytes }) => [target, bytes])) };
}

/** A content written for a test. */
export async function makeText(text: string, rest: Omit<Recipe, 'content'> = {}): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-audit-'));
  try {
    const content = join(folder, 'content.yaml');
    writeFileSync(content, text);
    return await make({ content, ...rest });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
