/** Slips planted in copies of the repository's content, one at a time: `verify` names each, on the line where it was planted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type VerifyResult, verify } from '../../../src/commands/verify.js';
import { ROOT } from '../../support/cli.js';
import { makeFolder } from '../../support/folder.js';
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

/** Null where the slip is named, else what was said instead. */
async function miss({ right, wrong, codes, at, warned }: Slip): Promise<string | null> {
  const text = RIGHT.replace(right, () => wrong);
  const offset = at === undefined ? RIGHT.indexOf(right) : text.indexOf(at);
  const line = text.slice(0, offset).split('\n').length;
  const { diagnostics, ok } = await prove(text);
  const named = diagnostics.some(
    ({ code, severity, places }) =>
      codes.includes(code) && severity === (warned ? 'warning' : 'error') && places[0]?.span.start.line === line,
  );
  const others = diagnostics.map(({ code, severity, places }) => `${severity} ${code} at ${places[0]?.span.start.line}`);
  return named && ok === (warned ?? false) ? null : `line ${line}: ${others.join(', ') || 'nothing'}`;
}

test('as it stands, the content has no fault', async () => {
  expect((await prove(RIGHT)).diagnostics).toEqual([]);
});

test('there are forty and more', () => expect(SLIPS.length).toBeGreaterThanOrEqual(40));

test.each(SLIPS.map((slip) => [slip.name, slip] as const))('%s', async (_, slip) => {
  const text = RIGHT.replace(slip.right, () => slip.wrong);
  expect(RIGHT.split(slip.right)).toHaveLength(2);
  if (slip.at !== undefined) expect(text.split(slip.at)).toHaveLength(2);
  expect(await miss(slip)).toBeNull();
});
