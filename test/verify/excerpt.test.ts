/** The committed excerpt of the report: made from the report where that is present, and as good as it for proving the content. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { ROOT } from '../support/cli.js';
import { makeExcerpt } from './excerpt.js';
import { EXCERPT, WHOLE_REPORT } from './report.js';

/** `UPDATE_CASES=1` writes what the report gives now. */
const UPDATE = process.env.UPDATE_CASES === '1';
const paths = resolvePaths({ content: join(ROOT, 'content.yaml') });

test.skipIf(!existsSync(WHOLE_REPORT))('is what the report gives', async () => {
  const content = await loadContent(openProject(paths), new Diagnostics());
  const excerpt = makeExcerpt(content!, readFileSync(WHOLE_REPORT, 'utf8'));
  if (UPDATE) writeFileSync(EXCERPT, excerpt);
  expect(readFileSync(EXCERPT, 'utf8')).toBe(excerpt);
});

test('proves the content', async () => {
  const proof = await verify({ paths, sources: [{ id: 'report', file: EXCERPT }] });
  expect(proof.diagnostics).toEqual([]);
  expect(proof.verification?.proven).toBe(proof.verification?.facts);
});
