/** In finished documents of the real report one number is made wrong at a time, some hundred times all over: the audit names each. */
import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../src/model/document.js';
import { lacks } from '../support/tools.js';
import { openOffice } from './mutate/office.js';
import { isWritable, openPdf } from './mutate/pdf.js';
import { planMutations } from './mutate/plan.js';
import { seedRandom } from './mutate/random.js';
import type { Site, SiteKind, Specimen } from './mutate/site.js';
import { type Trial, tryMutations } from './mutate/trial.js';
import { prepareAudit } from './prepare.js';

const SEED = 20211124;
/** Milliseconds: a file is read dozens of times. */
const PATIENCE = 600_000;

describe('one number made wrong', async () => {
  const { desk, bytes } = await prepareAudit('content.yaml', {}, { sources: 'footnotes' });
  const facts = Object.values(desk.facts);

  function tryAll<S extends Site>(
    document: DocumentName,
    specimen: Specimen<S>,
    count: number,
    isPossible: (changes: ReadonlyMap<S, string>) => boolean = () => true,
  ): Promise<readonly Trial[]> {
    const planned = planMutations(specimen.sites, facts, count, isPossible, seedRandom(SEED));
    return tryMutations(document, specimen, planned, desk);
  }

  test('in the deck', { timeout: PATIENCE }, async () => {
    const trials = await tryAll('deck', openOffice(bytes.get('deck')!), 50);
    expectPlaces(trials, ['text', 'table', 'note', 'alt', 'cache', 'workbook', 'name', 'format', 'header', 'property']);
    expectCaught(trials, 300);
  });

  test('in the Word summary', { timeout: PATIENCE }, async () => {
    const trials = await tryAll('summary', openOffice(bytes.get('summary')!), 30);
    expectPlaces(trials, ['text', 'table', 'alt', 'cache', 'workbook', 'name', 'format', 'footnote', 'property']);
    expectCaught(trials, 120);
  });

  test('in the script', { timeout: PATIENCE }, async () => {
    const trials = await tryAll('script', openOffice(bytes.get('script')!), 40);
    expectPlaces(trials, ['text', 'property']);
    expectCaught(trials, 60);
  });

  test.skipIf(lacks('qpdf'))('in the one-pager', { timeout: PATIENCE }, async () => {
    const trials = await tryAll('onepager', openPdf(bytes.get('onepager')!), 40, isWritable);
    expectPlaces(trials, ['pdf']);
    expectCaught(trials, 60);
  });
});

function expectPlaces(trials: readonly Trial[], places: readonly SiteKind[]): void {
  expect([...new Set(trials.map(({ place }) => place))].sort()).toEqual([...places].sort());
}

/** All digits and units, and nineteen of twenty of the rest. */
function expectCaught(trials: readonly Trial[], least: number): void {
  const sure = trials.filter(({ kind }) => kind === 'digit' || kind === 'unit');
  const rest = trials.filter(({ kind }) => kind === 'qualifier' || kind === 'swap');
  console.info(count(trials));
  expect(trials.length).toBeGreaterThanOrEqual(least);
  expect(sure.filter(({ caught }) => !caught).map(({ said }) => said)).toEqual([]);
  const missed = rest.filter(({ caught }) => !caught).map(({ said }) => said);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(rest.length / 20);
}

/** `digit 120/120, unit 40/40`: caught of tried. */
function count(trials: readonly Trial[]): string {
  return ['digit', 'unit', 'qualifier', 'swap']
    .map((kind) => {
      const own = trials.filter((trial) => trial.kind === kind);
      return `${kind} ${own.filter(({ caught }) => caught).length}/${own.length}`;
    })
    .join(', ');
}
