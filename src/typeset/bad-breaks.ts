/** Counts what reads badly in the lines of a paragraph: where the rules cannot help, a smaller size may. */

import type { Region } from '../cache/cache.js';
import { languageOf } from '../language/languages.js';
import type { MeasureWords } from '../language/measure-words.js';
import { findQuantities } from '../language/quantities.js';
import type { Paragraph } from '../model/page.js';
import { BreakLevel } from './break-opportunities.js';
import type { Cluster } from './cluster.js';
import { breakSegments } from './compose.js';
import type { Segment } from './prepare.js';
import type { ComposerSetting } from './setting.js';

/** How much a last line of so many characters counts. */
const LONELY: Readonly<Record<number, number>> = { 1: 1, 2: 0.6 };

/** A segment says its text and facts. */
const INSIDES: Region<WeakMap<Segment, ReadonlySet<number>>> = { create: () => new WeakMap() };

/** Lines that part a number from its unit, a fact or a Western word in two, and last lines of one or two characters. `width` in points. */
export function countBadBreaks(paragraph: Paragraph, width: number, setting: ComposerSetting): number {
  const { measures } = languageOf(setting.language);
  const known = setting.fonts.cache.open(INSIDES);
  let count = 0;
  for (const { segment, cuts } of breakSegments(paragraph, width, setting)) {
    const last = cuts.at(-1);
    if (!last || cuts.length < 2) continue;
    const inside = known.get(segment) ?? findInside(segment, paragraph, measures);
    known.set(segment, inside);
    count += cuts.filter(({ to }) => inside.has(to) || isInWord(segment, to)).length;
    count += LONELY[countCharacters(segment.clusters.slice(last.from, last.end))] ?? 0;
  }
  return count;
}

/** The places between two clusters that stand inside a number with its unit, or inside a fact. */
function findInside({ clusters }: Segment, { runs }: Paragraph, measures: MeasureWords): ReadonlySet<number> {
  const inside = new Set<number>();
  const numbers = findQuantities(clusters.map(({ text }) => text).join(''), measures);
  let offset = 0;
  clusters.forEach((cluster, k) => {
    const isInNumber = numbers.some(({ start, end }) => start < offset && offset < end);
    if (k > 0 && (isInNumber || isInFact(clusters[k - 1] as Cluster, cluster, runs))) inside.add(k);
    offset += cluster.text.length;
  });
  return inside;
}

function isInFact(before: Cluster, after: Cluster, runs: Paragraph['runs']): boolean {
  const inline = runs[after.run]?.inline;
  return before.run === after.run && inline?.kind === 'run' && (inline.fact?.parts?.number ?? '') !== '';
}

function isInWord({ clusters, level }: Segment, to: number): boolean {
  return to < clusters.length && level[to] === BreakLevel.word;
}

/** Marks that end a sentence make no line longer. */
function countCharacters(clusters: readonly Cluster[]): number {
  return clusters.filter(({ text }) => !/^[\p{P}\s]+$/u.test(text)).length;
}
