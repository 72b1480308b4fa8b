/** Every form of slide has a range: from one item to thirty-one, from four characters to sixty, from 3 to 12345678.9万亿元. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPages } from '../support/check-layout.js';
import { layOutContent } from '../support/laid-out.js';
import { runs } from '../support/long.js';
import { writeFacts, writeLists } from '../support/range.js';
import { measureDeck } from '../support/slide-measures.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function measure(name: string, content: string): Promise<readonly string[]> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, content);
  const { pages, theme, faults } = await layOutContent(file, 'deck');
  return [...faults, ...(pages ? [...checkPages(pages), ...measureDeck(pages, theme!)] : [])];
}

const COUNTS = runs([1, 2, 3, 5, 12], [1, 2, 3, 4, 5, 7, 9, 12, 20, 31]);
const NUMBERS = runs([1, 3, 5, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]);
const LENGTHS = [4, 12, 26, 60];
const KINDS = [null, 'tasks', 'problems', 'pillars', 'steps', 'principles', 'closing', 'area', 'five-years'];

test.each(KINDS)('lists of kind %s', async (kind) => {
  const wanted = [true, false].flatMap((lead) =>
    LENGTHS.flatMap((length) => COUNTS.map((count) => ({ kind, count, length, lead }))),
  );
  expect(await measure(`list-${kind}`, writeLists(wanted))).toEqual([]);
});

test('points that begin with words in bold', async () => {
  const wanted = [null, 'pillars', 'area', 'closing'].flatMap((kind) =>
    [12, 26, 60].flatMap((length) => COUNTS.map((count) => ({ kind, count, length, lead: true, headwords: true }))),
  );
  expect(await measure('headwords', writeLists(wanted))).toEqual([]);
});

test.each([null, 'overview', 'area'])('numbers of kind %s', async (kind) => {
  const wanted = [true, false].flatMap((lead) =>
    [0, 1, 3, 7].flatMap((points) => NUMBERS.map((count) => ({ kind, count, points, lead, changes: lead }))),
  );
  expect(await measure(`facts-${kind}`, writeFacts(wanted))).toEqual([]);
});
