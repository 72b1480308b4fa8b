/** Slips drawn by chance in made-up reports: nine of ten are named with their line, and no natural way of saying it is blamed. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type VerifyResult, verify } from '../../../src/commands/verify.js';
import { makeFolder } from '../../support/folder.js';
import { runs, seed } from '../../support/long.js';
import { COUNTY } from './county.js';
import { type Planted, plantAll } from './plant.js';
import { Random } from './random.js';
import { writeReport } from './report.js';
import { TRUST } from './trust.js';

/** A new one in each release: docs/verify.md lists them. */
const SEED = seed(20261130);
const SLIPS = runs(8, 80);

let folder: ReturnType<typeof makeFolder>;
beforeAll(() => {
  folder = makeFolder({ 'content.yaml': 'report: {}' });
});
afterAll(() => folder.remove());

async function prove(lines: readonly string[], source: string): Promise<VerifyResult> {
  const { paths } = folder.project;
  const file = join(dirname(paths.contentFile), 'report.txt');
  writeFileSync(paths.contentFile, `${lines.join('\n')}\n`);
  writeFileSync(file, source);
  return verify({ paths, sources: [{ id: 'r', file }] });
}

const told = ({ diagnostics }: VerifyResult): readonly string[] =>
  diagnostics.map(({ code, message, places: [place] }) => `${place?.span.start.line} ${code} ${message.zh}`);

describe.each([
  ['county', COUNTY],
  ['trust', TRUST],
] as const)('%s', (_, report) => {
  const random = new Random(SEED);
  const { source, lines, says } = writeReport(report, random);

  test('holds sixty facts, and is right as it stands', async () => {
    expect(lines.filter((line) => line.includes('source: { where')).length).toBeGreaterThanOrEqual(60);
    expect(told(await prove(lines, source))).toEqual([]);
  });

  test('no natural way of saying it is blamed', async () => {
    const most = Math.max(...[...says.values()].map((ways) => ways.length));
    const total = [...says.values()].reduce((sum, ways) => sum + ways.length, 0);
    expect(total).toBeGreaterThanOrEqual(75);
    const blamed: string[] = [];
    for (let way = 0; way < most; way++) {
      const said = lines.map((line, index) =>
        says.get(index)?.[way] === undefined ? line : `      - "${says.get(index)![way]}"`,
      );
      for (const one of told(await prove(said, source))) blamed.push(`${one} | ${said[Number(one.split(' ')[0]) - 1]}`);
    }
    expect(blamed).toEqual([]);
  });

  test('nine of ten slips are named with their line', async () => {
    const drawn = drawSlips(plantAll(lines, report.language), random);
    const missed: string[] = [];
    for (const { kind, line, lines: wrong } of drawn) {
      const { diagnostics } = await prove(wrong, source);
      const named = diagnostics.some(({ places }) =>
        places.some(({ span, label }) => span.start.line === line + 1 && !/^r$/u.test(label ?? '')),
      );
      if (!named) missed.push(`${kind}: ${wrong[line]!.trim()}`);
    }
    console.info(`${drawn.length} slips, ${missed.length} missed\n${missed.join('\n')}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(drawn.length / 10);
  });
});

/** Of each kind in turn one by chance, until there are enough. */
function drawSlips(all: readonly Planted[], random: Random): readonly Planted[] {
  const kinds = new Map<string, Planted[]>();
  for (const one of random.shuffle(all)) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const drawn: Planted[] = [];
  const turn = random.shuffle([...kinds.values()]);
  while (drawn.length < SLIPS && turn.some((list) => list.length > 0))
    for (const list of turn) {
      const one = list.pop();
      if (one && drawn.length < SLIPS) drawn.push(one);
    }
  return drawn;
}
