/** What a person reads of a build, and a program as JSON. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeOutcome, outcomeLines } from '../../src/cli/outcome.js';
import type { BuildResult } from '../../src/commands/build/build.js';

const document = (target: string, file: string, built: boolean, count: number | null = 1) => ({
  target,
  file: join(process.cwd(), 'out', file),
  count,
  size: 1001,
  time: 1234.5,
  built,
});

const result = (...documents: readonly object[]) =>
  ({ ok: true, documents, changes: null, diagnostics: [] }) as unknown as BuildResult;

test('a line a document: its file, how long it is, its bytes rounded up, its time', async () => {
  const made = result(document('deck', 'briefing.pptx', true, 12), document('summary', 'summary.docx', true, 3));
  expect(await outcomeLines(made, ['deck', 'summary'], 'en')).toBe(
    'out/briefing.pptx  12 slides  2 kB  1.23 s\nout/summary.docx  about 3 pages  2 kB  1.23 s\n',
  );
  expect(await outcomeLines(made, ['deck', 'summary'], 'zh')).toContain('out/summary.docx  约3页  2 kB');
});

test('one of a thing is one, a length that nobody knows is not told', async () => {
  const made = result(document('deck', 'briefing.pptx', true), document('summary', 'summary.docx', true, null));
  expect(await outcomeLines(made, ['deck', 'summary'], 'en')).toBe(
    'out/briefing.pptx  1 slide  2 kB  1.23 s\nout/summary.docx  2 kB  1.23 s\n',
  );
});

test('what was not asked for and followed is named; where nothing was built, that is said', async () => {
  const made = result(document('deck', 'briefing.pptx', true), document('onepager', 'onepager.pdf', true));
  expect(await outcomeLines(made, ['deck'], 'en')).toContain(
    'out/onepager.pdf followed, so that all documents are of one version.',
  );
  const none = result(document('deck', 'briefing.pptx', false), document('onepager', 'onepager.pdf', false));
  expect(await outcomeLines(none, ['deck', 'onepager'], 'en')).toMatch(/unchanged\n.*nothing was built\.\n$/s);
});

test('as JSON: the same, with the unit as the name of the count and whole milliseconds', () => {
  expect(describeOutcome(result(document('deck', 'briefing.pptx', true, 12)))).toEqual({
    ok: true,
    documents: [
      { document: 'deck', file: join('out', 'briefing.pptx'), slides: 12, bytes: 1001, built: true, milliseconds: 1235 },
    ],
    changes: null,
    diagnostics: [],
  });
});
