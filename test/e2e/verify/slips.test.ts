/** Slips planted in copies of the repository's content, a few at a time or one by one: `verify` names each, on the line where it was planted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type VerifyResult, verify } from '../../../src/commands/verify.js';
import { ROOT } from '../../support/cli.js';
import { makeFolder } from '../../support/folder.js';
import { runs } from '../../support/long.js';
import { REPORT } from '../../verify/report.js';
import { SLIPS, type Slip } from './slips.js';

const RIGHT = readFileSync(join(ROOT, 'content.yaml'), 'utf8');

let folder: ReturnType<typeof makeFolder>;
beforeAll(() => {
  folder = makeFolder({ 'content.yaml': RIGHT });
});
afterAll(() => folder.remove());

function prove(text: string): Promise<VerifyResult> {
  writeFileSync(folder.project.paths.contentFile, text);
  return verify({ paths: folder.project.paths, sources: [{ id: 'report', file: REPORT }] });
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

interface Planted {
  readonly text: string;
  readonly slips: readonly Slip[];
}

const plant = ({ text, slips }: Planted, slip: Slip): Planted => ({
  text: text.replace(slip.right, () => slip.wrong),
  slips: [...slips, slip],
});

/** Whether each slip can still be told from the others: it stands once, and so does the place where it is to be shown. */
const isClear = ({ text, slips }: Planted): boolean =>
  slips.every(({ wrong, at }) => text.includes(wrong) && (at === undefined || countOf(text, at) === 1));

/** How many slips are in one copy; those that are only warned of stand apart from those that are faults. */
const TOGETHER = runs(8, 1);

function plantAll(): readonly Planted[] {
  const copies: Planted[] = [];
  for (const slip of SLIPS) {
    const fits = (copy: Planted): boolean =>
      copy.slips.length < TOGETHER &&
      copy.slips[0]?.warned === slip.warned &&
      countOf(copy.text, slip.right) === 1 &&
      isClear(plant(copy, slip));
    const at = copies.findIndex(fits);
    if (at < 0) copies.push(plant({ text: RIGHT, slips: [] }, slip));
    else copies[at] = plant(copies[at]!, slip);
  }
  return copies;
}

/** What is wanted of a slip and was not said; null where it is named. */
function miss({ text }: Planted, { wrong, codes, at, warned, name }: Slip, { diagnostics }: VerifyResult): string | null {
  const line = text.slice(0, text.indexOf(at ?? wrong)).split('\n').length;
  const named = diagnostics.some(
    ({ code, severity, places }) =>
      codes.includes(code) && severity === (warned ? 'warning' : 'error') && places[0]?.span.start.line === line,
  );
  const others = diagnostics.map(({ code, severity, places }) => `${severity} ${code} at ${places[0]?.span.start.line}`);
  return named ? null : `${name}, line ${line}: ${others.join(', ') || 'nothing'}`;
}

test('as it stands, the content has no fault', async () => {
  expect((await prove(RIGHT)).diagnostics).toEqual([]);
});

test('there are forty and more', () => expect(SLIPS.length).toBeGreaterThanOrEqual(40));

test('each is planted in the place of what stands once', () => {
  for (const { name, right, at, wrong } of SLIPS) {
    expect(countOf(RIGHT, right), name).toBe(1);
    if (at !== undefined)
      expect(
        countOf(
          RIGHT.replace(right, () => wrong),
          at,
        ),
        name,
      ).toBe(1);
  }
});

test.each(plantAll().map((copy) => [copy.slips.map(({ name }) => name).join('; '), copy] as const))('%s', async (_, copy) => {
  const result = await prove(copy.text);
  expect(copy.slips.flatMap((slip) => miss(copy, slip, result) ?? [])).toEqual([]);
  expect(result.ok).toBe(copy.slips[0]!.warned ?? false);
});
