/** PDF/A-2a and PDF/UA-1 by a checker of ours: a page with one of everything keeps every rule, and every rule can be broken. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { runs } from '../../support/long.js';
import { checkConformance, RULES } from '../../support/pdf-conformance/check.js';
import { openDraft } from '../../support/pdf-conformance/draft.js';
import { type PdfFile, readPdfFile } from '../../support/pdf-conformance/file.js';
import { lacks } from '../../support/tools.js';
import { context, group, onepager, page, panel, paragraph, text } from './fixture.js';
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

  test('pages of any frames in any order', async () => {
    const words = fc.constantFrom('全市', '12003亿元', 'R&D', '3.0%', 'US$5 million', '《纲要》', '——', '一');
    const piece = fc.record(
      {
        text: words,
        gap: fc.constantFrom(0, 0.12, -0.5),
        size: fc.constantFrom(9, 10.5, 20),
        fact: fc.constantFrom('gdp', '就业'),
        link: fc.constantFrom('https://example.com/', '#a', '#none'),
      },
      { requiredKeys: ['text', 'gap', 'size'] },
    );
    const lines = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });
    const one = fc
      .record({
        lines,
        role: fc.constantFrom('title', 'h1', 'h2', 'h3', 'p', 'caption', 'label', 'item'),
        level: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ lines: given, role, level }) =>
        paragraph(given, { role: role as 'p', level, id: 'a', ...(role === 'item' && { mark: level > 1 ? '–' : '一' }) }),
      );
    const frame = fc.oneof(
      fc.array(one, { minLength: 1, maxLength: 5 }).map((paragraphs) => text(40, 40, paragraphs)),
      fc.constant(panel(30, 30, 100, 40, { ground: 'warm' })),
    );
    const role = fc.constantFrom('section', 'card', 'figure', 'timeline', 'footer', 'list', 'numbered-list', 'item');
    const groups = fc
      .record({ role, inner: fc.array(frame, { maxLength: 3 }) })
      .map(({ role: outer, inner }) => group(outer as 'card', inner));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(frame, groups), { maxLength: 5 }), async (frames) => {
        expect(checkConformance(await writeOnePager(page(frames), onepager(), context()))).toEqual([]);
      }),
      { numRuns: runs(5, 25), seed: 3 },
    );
  });

  test('a page with nothing on it', async () => {
    expect(checkConformance(await writeOnePager(page([]), onepager(), context()))).toEqual([]);
  });
});
