/** What is copied and searched in the finished one-pagers is what was written: every sentence, every fact, in order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../support/cli.js';
import { lacks } from '../../support/tools.js';
import { readText, run } from '../../write/pdf/read.js';
import { type RawFacts, squeeze } from '../real.js';
import { buildOnePagers, ONE_PAGERS } from './onepagers.js';
import { readTagged, type Tagged } from './tagged.js';

interface Raw {
  readonly report: { readonly title: string };
  readonly facts: RawFacts;
}

let built: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  built = await buildOnePagers();
});

/** Matches a text as written: a line may end anywhere in it, at a space in place of the space. */
function asWritten(text: string): RegExp {
  const characters = [...text].map((each) => (each === ' ' ? '[ \\n]' : each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')));
  return new RegExp(characters.join('\\n?'), 'u');
}

describe.skipIf(lacks('pdftotext', 'pdfinfo')).each(Object.entries(ONE_PAGERS))('%s', (name, [file = '']) => {
  let bytes: Uint8Array;
  let said: string;
  let raw: string;
  let tagged: readonly Tagged[];
  /** A figure is read by its alternative text; its labels stand where the drawing wants them. */
  let paragraphs: readonly Tagged[];
  const content = parse(readFileSync(join(ROOT, file), 'utf8'), { schema: 'failsafe' }) as Raw;
  beforeAll(() => {
    bytes = built.get(name) as Uint8Array;
    said = run(bytes, 'pdftotext', ['FILE', '-']).stdout;
    raw = run(bytes, 'pdftotext', ['-raw', 'FILE', '-']).stdout;
    tagged = readTagged(bytes);
    paragraphs = tagged.filter(({ tag }) => tag !== 'Figure');
  });

  test('pdftotext returns every paragraph as written', () => {
    expect(paragraphs.length).toBeGreaterThan(10);
    // By place, a cell of two lines beside one of one is read across; in the order of content it is whole.
    const outside = paragraphs.filter(({ tag }) => tag !== 'TH' && tag !== 'TD');
    expect(outside.filter(({ text }) => !asWritten(text).test(said))).toEqual([]);
    expect(paragraphs.filter(({ text }) => !asWritten(text).test(raw))).toEqual([]);
  });

  test('and in its order of content in the order of reading, with nothing between but the marks of lists', () => {
    let rest = raw;
    const between = paragraphs.map(({ text }) => {
      const found = asWritten(text).exec(rest);
      expect(found, text).not.toBeNull();
      const before = rest.slice(0, found?.index);
      rest = rest.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
      return before.trim();
    });
    const figures = tagged.flatMap(({ tag, text }) => (tag === 'Figure' ? [squeeze(text)] : []));
    // Small multiples are figures one after another.
    const labels = figures.flatMap((_, i) => figures.slice(i).map((_, k) => figures.slice(i, i + k + 1).join('')));
    const foreign = between.filter(
      (each) => !/^[^\p{L}\p{N}]?$/u.test(each) && !labels.some((label) => isMixOf(squeeze(each), label)),
    );
    expect(foreign).toEqual([]);
  });

  test('every fact is printed as the content has it', () => {
    const { facts } = content;
    const printed = paragraphs.flatMap((each) => each.facts);
    expect(printed.length).toBeGreaterThan(3);
    // A derived fact has no printed form of its own.
    const known = printed.filter(({ id }) => facts[id]?.print !== undefined);
    expect(known.length).toBeGreaterThan(3);
    expect(known.filter(({ id, text }) => text !== facts[id]?.print)).toEqual([]);
  });

  test('the title, and no number that the content does not hold', () => {
    const { report, facts } = content;
    expect(squeeze(said)).toContain(squeeze(report.title));
    const written = squeeze(readFileSync(join(ROOT, file), 'utf8'));
    // What is derived stands nowhere else.
    const derived = paragraphs
      .flatMap((each) => each.facts)
      .flatMap(({ id, text }) => (facts[id]?.print === undefined ? [text] : []));
    const numbers = paragraphs.flatMap(({ text }) => text.match(/\d+(?:[.,]\d+)*/g) ?? []);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => !written.includes(number) && !derived.some((text) => text.includes(number)))).toEqual([]);
  });

  test('no Kangxi radical, no private character, none that means that one is missing', async () => {
    for (const text of [said, raw, await readText(bytes)]) expect(text).not.toMatch(/[\u2e80-\u2fdf\ue000-\uf8ff\ufffd]/);
  });
});

/** Whether two texts have the same characters, in whatever order. */
function isMixOf(text: string, other: string): boolean {
  return [...text].sort().join('') === [...other].sort().join('');
}
