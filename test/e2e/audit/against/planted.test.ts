/** Decks and papers made by other programs, with slips planted by chance: nine of ten are named, one of fifty right numbers at most is blamed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/audit/read-document.js';
import { judgeAgainst, openReport } from '../../../../src/verify/against/judge-against.js';
import { runs, seed } from '../../../support/long.js';
import { lacks } from '../../../support/tools.js';
import { draft, printOutline, tell } from '../../../verify/against/outline.js';
import { apart, applySlips, drawSlips, plantSlips, printTexts } from '../../../verify/against/slips.js';
import { COUNTY } from '../../../verify/planted/county.js';
import { Random } from '../../../verify/planted/random.js';
import { TRUST } from '../../../verify/planted/trust.js';
import { MAKERS } from './makers.js';

/** A new one in each release: docs/audit.md lists them. */
const SEED = seed(20261202);
/** 6 makers, 2 reports, so many files of each. */
const FILES = runs(1, 2);
const SLIPS = runs(5, 13);
const KINDS = { '.pptx': 'deck', '.docx': 'summary', '.pdf': 'onepager' } as const;

const home = mkdtempSync(join(tmpdir(), 'trifold-against-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe.each(MAKERS.map((maker, at) => ({ ...maker, at })))('$name', ({ tools, make, at }) => {
  test.skipIf(lacks(...tools))('slips are named, right numbers are not', { timeout: 300_000 }, async () => {
    const drafts = [COUNTY, TRUST].flatMap((report, which) =>
      Array.from({ length: FILES }, (_, file) => {
        const random = new Random(SEED + at * 100 + which * 10 + file);
        const told = tell(report, random);
        const drafted = draft(told, random);
        const slips = apart(drawSlips(plantSlips(drafted, told.facts, random), SLIPS * 6, random), SLIPS);
        const outline = printOutline(applySlips(drafted, slips), told.facts);
        return { told, slips, outline };
      }),
    );
    const files = make(
      drafts.map(({ outline }) => outline),
      mkdtempSync(join(home, 'made-')),
    );
    const missed: string[] = [];
    const blamed: string[] = [];
    let [planted, right] = [0, 0];
    for (const [index, { told, slips }] of drafts.entries()) {
      const file = files[index]!;
      const read = await readDocument(KINDS[extname(file) as keyof typeof KINDS], readFileSync(file));
      const judged = judgeAgainst(read, openReport({ file: 'report.txt', text: told.source }));
      const wrong = judged.filter(({ judgement }) => judgement.kind !== 'found');
      const texts = slips.map((slip) => printTexts(slip.texts, told.facts).map(bare));
      const isAbout = (said: string, list: readonly string[]): boolean => list.some((text) => bare(said).includes(text));
      planted += slips.length;
      right += judged.filter(({ said }) => !texts.some((list) => isAbout(said.text?.text ?? '', list))).length;
      for (const [slip, list] of texts.entries())
        if (!wrong.some(({ said }) => isAbout(said.text?.text ?? '', list)))
          missed.push(`${slips[slip]!.kind}: ${list.join(' / ')}`);
      for (const { said } of wrong)
        if (!texts.some((list) => isAbout(said.text?.text ?? '', list))) blamed.push(`${said.found} | ${said.around.whole}`);
    }
    console.info(
      `${planted} slips, ${missed.length} missed; ${right} right numbers, ${blamed.length} blamed\n${blamed.join('\n')}`,
    );
    expect(planted).toBe(drafts.length * SLIPS);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(planted / 10);
    expect(blamed.length, blamed.join('\n')).toBeLessThanOrEqual(right / 50);
  });
});
