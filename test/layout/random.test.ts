import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block, Inline } from '../../src/model/document.js';
import { checkPages } from '../support/check-layout.js';
import { runs } from '../support/long.js';
import * as build from './build.js';
import { textOf } from './dump.js';

const WORDS = [
  '全市生产总值',
  '12003亿元',
  '，',
  '增长3%',
  '“十四五”',
  'PM2.5',
  '高质量发展',
  '；',
  'innovation',
  '（续）',
  '郑州',
  '1.3∶39.7∶59',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(''));

const leaf = fc.oneof(
  phrase.map((text): Block => build.text(text)),
  fc.array(phrase, { minLength: 1, maxLength: 9 }).map((items): Block => build.list(items)),
  fc
    .tuple(phrase, fc.nat(99999))
    .map(([label, number]): Block => build.stat(label.slice(0, 8), build.fact('f', String(number), '元'))),
  fc
    .array(fc.tuple(phrase, fc.nat(9999)), { minLength: 1, maxLength: 8 })
    .map(
      (rows): Block =>
        build.table([['指标', '值'], ...rows.map(([name, value]) => [name.slice(0, 12), String(value)])], ['text', 'number']),
    ),
);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((children): Block => build.box('row', children)),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((children): Block => build.box('col', children)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 5 })
        .map((children): Block => build.box('grid', children, { columns: 3 })),
    },
  ),
}));
const body = fc.array(block, { minLength: 1, maxLength: 4 });

/** Characters of a body, sorted: order differs where a row is divided, and head rows repeat. */
function lettersOf(blocks: readonly Block[]): Map<string, number> {
  const count = new Map<string, number>();
  const add = (inlines: readonly Inline[]) => {
    for (const inline of inlines)
      if (inline.kind === 'run')
        for (const letter of inline.text.replaceAll(' ', '')) count.set(letter, (count.get(letter) ?? 0) + 1);
  };
  const visit = (one: Block): void => {
    if (one.kind === 'text') add(one.inlines);
    if (one.kind === 'list') one.items.forEach(({ inlines }) => void add(inlines));
    if (one.kind === 'stat') [one.label, one.value, one.note].forEach(add);
    if (one.kind === 'table') one.rows.forEach((row) => void row.forEach(({ inlines }) => void add(inlines)));
    if (one.kind === 'box') one.children.forEach(visit);
  };
  blocks.forEach(visit);
  return count;
}

function expectAllSet(blocks: readonly Block[], set: string): void {
  const present = new Map<string, number>();
  for (const letter of set) present.set(letter, (present.get(letter) ?? 0) + 1);
  for (const [letter, times] of lettersOf(blocks))
    expect(`${letter} ${(present.get(letter) ?? 0) >= times}`).toBe(`${letter} true`);
}

test('any deck is reported, or set whole: nothing overlaps, leaves its frame or is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 2 }), async (bodies) => {
      const diagnostics = new Diagnostics();
      const pages = await layoutDeck(build.deck(bodies.map((one, i) => build.slide(`s${i}`, one))), build.setting, diagnostics);
      if (!pages) {
        expect(diagnostics.list.every(({ code, places }) => code === 'overflow' && places.length > 0)).toBe(true);
        return;
      }
      expect(checkPages(pages)).toEqual([]);
      expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
      expectAllSet(bodies.flat(), pages.map(({ frames }) => textOf(frames)).join(''));
    }),
    { numRuns: runs(4, 60), seed: 4 },
  );
}, 600_000);

test('any one-pager is reported, or set whole', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (blocks) => {
      const diagnostics = new Diagnostics();
      const page = await layoutOnePager(build.onepager(blocks, [build.text('来源', 'source')]), build.setting, diagnostics);
      if (!page) {
        expect(diagnostics.list.map(({ code }) => code)).toEqual(['overflow']);
        return;
      }
      expect(checkPages([page])).toEqual([]);
      expectAllSet(blocks, textOf(page.frames));
    }),
    { numRuns: runs(4, 60), seed: 4 },
  );
}, 600_000);
