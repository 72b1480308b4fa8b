/** PDF/A-2a and PDF/UA-1 by a checker of ours: a page with one of everything keeps every rule, and every rule can be broken. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { checkConformance, RULES } from '../../support/pdf-conformance/check.js';
import { openDraft } from '../../support/pdf-conformance/draft.js';
import { type PdfFile, readPdfFile } from '../../support/pdf-conformance/file.js';
import { lacks } from '../../support/tools.js';
import { context, onepager, page } from './fixture.js';
import { MUTANTS } from './mutants.js';
import { specimen } from './specimen.js';

describe.skipIf(lacks('qpdf'))('PDF/A-2a and PDF/UA-1', () => {
  let file: PdfFile;
  beforeAll(async () => {
    file = readPdfFile(await writeOnePager(await specimen(), onepager('R&D <经费> "一图读懂"'), context()));
  });

  test('every rule has a name of its own and a mutant that breaks it', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(MUTANTS).sort()).toEqual([...ids].sort());
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { check }) => {
    expect(check(file)).toEqual([]);
    for (const mutate of MUTANTS[id] ?? []) {
      const draft = openDraft(file);
      mutate(draft);
      expect(check(draft.finish()), String(mutate)).not.toEqual([]);
    }
  });

  test('a page with nothing on it', async () => {
    expect(checkConformance(await writeOnePager(page([]), onepager(), context()))).toEqual([]);
  });
});
