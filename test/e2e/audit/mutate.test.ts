/** In finished documents one number is made wrong at a time, some hundred times all over: the audit names each. */
import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../../src/model/documents.js';
import { type Prepared, prepareAudit } from '../../audit/prepare.js';
import { runs, seed } from '../../support/long.js';
import { lacks } from '../../support/tools.js';
import { openOffice } from './mutate/office.js';
import { isWritable, openPdf } from './mutate/pdf.js';
import { planMutations } from './mutate/plan.js';
import { seedRandom } from './mutate/random.js';
import type { Site, SiteKind, Specimen } from './mutate/site.js';
import { type Trial, tryMutations } from './mutate/trial.js';

const SEED = seed(20211124);
/** Milliseconds: a file is read dozens of times. */
const PATIENCE = 600_000;

interface Subject {
  readonly prepare: () => Promise<Prepared>;
  /** Of each kind of place so many digits; and how many mutations of all kinds that comes to at least. */
  readonly deck: readonly [count: number, least: number];
  readonly summary: readonly [count: number, least: number];
  readonly script: readonly [count: number, least: number];
  readonly onepager: readonly [count: number, least: number];
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  'the real report': {
    prepare: () => prepareAudit('content.yaml', {}, { sources: 'footnotes' }),
    deck: runs([8, 60], [50, 400]),
    summary: runs([5, 30], [30, 200]),
    script: runs([8, 12], [40, 80]),
    onepager: runs([8, 10], [40, 70]),
  },
  'the second example': {
    prepare: () => prepareAudit('examples/quarterly/content.yaml', {}, { profile: 'modern', sources: 'footnotes' }),
    deck: runs([3, 15], [20, 100]),
    summary: runs([3, 15], [20, 100]),
    script: runs([4, 6], [20, 40]),
    onepager: runs([4, 5], [20, 30]),
  },
};

describe.each(Object.entries(SUBJECTS))('one number made wrong in documents of %s', async (_name, subject) => {
  const { desk, bytes } = await subject.prepare();
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

  test('deck', { timeout: PATIENCE }, async () => {
    const [count, least] = subject.deck;
    const trials = await tryAll('deck', openOffice(bytes.get('deck')!), count);
    expectPlaces(trials, ['text', 'table', 'note', 'alt', 'cache', 'workbook', 'name', 'header', 'property']);
    expectCaught(trials, least);
  });

  test('Word summary', { timeout: PATIENCE }, async () => {
    const [count, least] = subject.summary;
    const trials = await tryAll('summary', openOffice(bytes.get('summary')!), count);
    expectPlaces(trials, ['text', 'table', 'alt', 'cache', 'workbook', 'name', 'footnote', 'property']);
    expectCaught(trials, least);
  });

  test('script', { timeout: PATIENCE }, async () => {
    const [count, least] = subject.script;
    const trials = await tryAll('script', openOffice(bytes.get('script')!), count);
    expectPlaces(trials, ['text', 'property']);
    expectCaught(trials, least);
  });

  test.skipIf(lacks('qpdf'))('one-pager', { timeout: PATIENCE }, async () => {
    const [count, least] = subject.onepager;
    const trials = await tryAll('onepager', openPdf(bytes.get('onepager')!), count, isWritable);
    expectPlaces(trials, ['pdf']);
    expectCaught(trials, least);
  });
});

function expectPlaces(trials: readonly Trial[], places: readonly SiteKind[]): void {
  const tried = new Set(trials.map(({ place }) => place));
  expect(places.filter((place) => !tried.has(place))).toEqual([]);
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
