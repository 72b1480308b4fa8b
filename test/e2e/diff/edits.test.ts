/** Twenty edits of the real content: what a person is told of each, and its 花脸稿, all changes accepted and all rejected. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCache } from '../../../src/cache/cache.js';
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import { compareEditions } from '../../../src/diff/compare-editions.js';
import { describeChanges } from '../../../src/diff/describe-changes.js';
import { TARGET_NAMES } from '../../../src/model/documents.js';
import { type Made, makeDocuments } from '../../../src/pipeline/make.js';
import { resolvePaths } from '../../../src/project/paths.js';
import { openProject } from '../../../src/project/project.js';
import { reviseSummary } from '../../../src/write/docx/revise/revise-summary.js';
import { runs, sampled } from '../../support/long.js';
import { lacks } from '../../support/tools.js';
import { settleAll } from '../../support/tracked-changes.js';
import { findValidator, OFFICE_VERSIONS, validateFile } from '../../support/validator.js';
import { applyEdit, EDITS } from './edits.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXPECTED = fileURLToPath(new URL('../../cases/diff/expected.txt', import.meta.url));
const UPDATE = process.env.UPDATE_CASES === '1';
const REVISER = { author: '办公室', date: new Date('2021-02-03T00:00:00Z') };

const folder = mkdtempSync(join(tmpdir(), 'trifold-changes-'));
const content = readFileSync(join(ROOT, 'content.yaml'), 'utf8');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Edit upon edit, as `trifold watch` makes them. */
const cache = createCache();

/** The content as one of its edits has it, made in memory. */
async function make(text: string, profile: string, check: boolean): Promise<Made> {
  const file = join(folder, 'content.yaml');
  writeFileSync(file, text);
  const project = openProject(resolvePaths({ content: file, templates: join(ROOT, 'templates') }), cache);
  const diagnostics = new Diagnostics();
  const targets = check ? TARGET_NAMES : (['summary'] as const);
  const request = { project, targets, settings: { length: 'full', profile }, check, onDocument: () => {} } as const;
  const making = await makeDocuments(request, diagnostics);
  expect(diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  return making;
}

function bytesOf({ documents }: Made): Uint8Array {
  return documents[0]!.bytes;
}

test('what is told of each', async () => {
  const { edition } = await make(content, 'official', true);
  const told: string[] = [];
  for (const edit of EDITS) {
    const { edition: edited } = await make(applyEdit(content, edit), 'official', true);
    const changes = compareEditions(edition!, edited!);
    expect(changes, edit.name).not.toEqual([]);
    // Back again, what came is gone and what is gone comes.
    expect(compareEditions(edited!, edition!), edit.name).toHaveLength(changes.length);
    told.push(`# ${edit.name}`, ...describeChanges(changes, 'zh'), ...describeChanges(changes, 'en'), '');
  }
  const got = told.join('\n');
  if (UPDATE) writeFileSync(EXPECTED, got);
  expect(got).toBe(readFileSync(EXPECTED, 'utf8'));
}, 400_000);

test('nothing is told of the same content twice', async () => {
  const [first, second] = [await make(content, 'official', true), await make(content, 'official', true)];
  const changes = compareEditions(first.edition!, second.edition!);
  expect(changes).toEqual([]);
  expect(describeChanges(changes, 'en')).toEqual(['No word and no number has changed.']);
});

describe.skipIf(lacks('python3-docx'))('花脸稿', () => {
  const whole = { name: 'all', replace: EDITS.filter(({ name }) => name !== 'words').flatMap(({ replace }) => replace) };
  const old: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    for (const profile of ['official', 'modern']) {
      old[profile] = bytesOf(await make(content, profile, false));
      writeFileSync(join(folder, `old-${profile}.docx`), old[profile]);
    }
  });

  const cases = [...EDITS.filter(({ name }) => !['an id', 'a fact that nothing prints'].includes(name))];
  // In the small form every other edit, in either profile in turn; all at once are tried below.
  const tried = sampled(cases, 2).flatMap((edit, index) =>
    runs([['official', 'modern'][index % 2]!], ['official', 'modern']).map((profile) => ({ ...edit, profile })),
  );
  test.each(tried)(
    '$name, $profile: accepted it is the newer summary, rejected the older',
    async ({ profile, ...edit }) => {
      const now = bytesOf(await make(applyEdit(content, edit), profile, false));
      expectRevision(old[profile]!, now, profile);
    },
    60_000,
  );

  test.skipIf(!findValidator())(
    'the validator finds no error where all is edited at once, either way round',
    async () => {
      expect(whole.replace.length).toBeGreaterThan(19);
      for (const profile of ['official', 'modern']) {
        const text = EDITS.reduce((edited, edit) => tryEdit(edited, edit), content);
        const now = bytesOf(await make(text, profile, false));
        for (const [then, is] of [
          [old[profile]!, now],
          [now, old[profile]!],
        ] as const) {
          const file = expectRevision(then, is, profile);
          expect(Buffer.from(reviseSummary(then, is, REVISER, 'zh-CN')).equals(readFileSync(file)), 'the same bytes twice').toBe(
            true,
          );
          for (const officeVersion of OFFICE_VERSIONS) expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
        }
      }
    },
    120_000,
  );

  /** Edits of one place exclude one another. */
  function tryEdit(text: string, edit: (typeof EDITS)[number]): string {
    try {
      return applyEdit(text, edit);
    } catch {
      return text;
    }
  }

  function expectRevision(then: Uint8Array, now: Uint8Array, profile: string): string {
    const [before, after, revised] = ['then', 'now', 'revised'].map((name) => join(folder, `${name}-${profile}.docx`));
    const bytes = reviseSummary(then, now, REVISER, 'zh-CN');
    writeFileSync(before!, then);
    writeFileSync(after!, now);
    writeFileSync(revised!, bytes);
    const [accepted, rejected, older, newer] = settleAll([
      [revised!, 'accept'],
      [revised!, 'reject'],
      [before!, 'as it is'],
      [after!, 'as it is'],
    ]);
    // As it is printed, with every line: no number leaves its unit once all is accepted.
    expect(newer!.moves.length).toBeGreaterThan(10);
    expect(accepted).toEqual(newer);
    expect(rejected!.parts).toEqual(older!.parts);
    // What the summary does not print changes nothing in it.
    expect(isDeepStrictEqual(rejected!.parts, accepted!.parts)).toBe(isDeepStrictEqual(older!.parts, newer!.parts));
    return revised!;
  }
});
