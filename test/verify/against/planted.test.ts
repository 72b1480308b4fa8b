/** Slips drawn by chance in decks that nobody has described: nine of ten are named, and next to nothing is blamed beside. */
import { describe, expect, test } from 'vitest';
import { judgeAgainst, openReport } from '../../../src/verify/against/judge-against.js';
import { runs, seed } from '../../support/long.js';
import { COUNTY } from '../planted/county.js';
import { Random } from '../planted/random.js';
import { TRUST } from '../planted/trust.js';
import { draft, printOutline, tell } from './outline.js';
import { readOutline } from './read-outline.js';
import { applySlips, drawSlips, plantSlips, printTexts } from './slips.js';

/** A new one in each release: docs/audit.md lists them. */
const SEED = seed(20261201);
const DECKS = runs(2, 6);
const SLIPS = runs(12, 60);

describe.each([
  ['county', COUNTY],
  ['trust', TRUST],
] as const)('%s', (_, report) => {
  const decks = Array.from({ length: DECKS }, (_each, at) => {
    const random = new Random(SEED + at);
    const told = tell(report, random);
    const book = openReport({ file: 'report.txt', text: told.source });
    return { random, told, book, drafted: draft(told, random) };
  });

  test('at most one number of fifty that are right is blamed', () => {
    const judged = decks.flatMap(({ told, book, drafted }) => judgeAgainst(readOutline(printOutline(drafted, told.facts)), book));
    const blamed = judged.filter(({ judgement }) => judgement.kind !== 'found').map(({ said }) => said.around.whole);
    expect(judged.length).toBeGreaterThan(DECKS * 80);
    console.info(`${judged.length} right numbers, ${blamed.length} blamed\n${blamed.join('\n')}`);
    expect(blamed.length, blamed.join('\n')).toBeLessThanOrEqual(judged.length / 50);
  });

  test('nine of ten slips are named', () => {
    let planted = 0;
    const missed = decks.flatMap(({ random, told, book, drafted }) => {
      const slips = drawSlips(plantSlips(drafted, told.facts, random), SLIPS, random);
      planted += slips.length;
      return slips.flatMap((slip) => {
        const texts = printTexts(slip.texts, told.facts);
        const read = readOutline(printOutline(applySlips(drafted, [slip]), told.facts));
        const named = judgeAgainst(read, book).some(
          ({ said, judgement }) =>
            judgement.kind !== 'found' && said.place.slide === slip.slide + 1 && texts.includes(said.text?.text ?? ''),
        );
        return named ? [] : [`${slip.kind}: ${texts.join(' / ')}`];
      });
    });
    console.info(`${planted} slips, ${missed.length} missed\n${missed.join('\n')}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(planted / 10);
  });
});
