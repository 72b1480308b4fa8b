/** Says where a line may end: UAX #14 for Western text, CLREQ's rules for Chinese, with numbers, facts and names kept whole. */

import { indicesOf } from '../language/fold.js';
import { languageOf } from '../language/languages.js';
import type { LineRules } from '../language/line-rules.js';
import { findQuantities } from '../language/quantities.js';
import type { Cluster, RunSpan } from './cluster.js';
import type { ComposerSetting } from './setting.js';

/** How far a break is from what the rules want; a higher level is opened only where a stretch does not fit its line. */
export const BreakLevel = {
  free: 0,
  /** Inside a name of the no-break list or a fact, where plain text could break. */
  phrase: 1,
  /** Inside a Western word at a natural place (after `/`, `-`, `.`, `_`), between Hangul syllables of a word. */
  joint: 2,
  /** Inside a number with its unit, after a hyphen. */
  number: 3,
  /** Inside a Western word. */
  word: 4,
  /** Against kinsoku, or at a no-break space. */
  forbidden: 5,
} as const;

type Breaks = { readonly level: Uint8Array; readonly penalty: Float64Array };

/** Dislike of a break after a hyphen, and between a numeral and a word not known as a unit (most often a measure word). */
const HYPHEN = 80;
const LOOSE_UNIT = 120;
/** Western runs shorter than this have no joints. */
const SHORT_WORD = 10;

export function findBreaks(clusters: readonly Cluster[], spans: readonly RunSpan[], setting: ComposerSetting): Breaks {
  const { rules } = languageOf(setting.language);
  const count = clusters.length;
  const level = new Uint8Array(count + 1);
  const penalty = new Float64Array(count + 1);
  for (let k = 1; k < count; k++) {
    const pair = judgePair(clusters, k, rules, setting.policy);
    level[k] = pair.level;
    penalty[k] = pair.penalty;
  }
  if (setting.whole ?? setting.policy === 'total-fit') keepWhole(clusters, spans, level, setting);
  return { level, penalty };
}

function judgePair(clusters: readonly Cluster[], k: number, rules: LineRules, policy: ComposerSetting['policy']): Judgement {
  const next = clusters[k]!;
  let previous = clusters[k - 1]!;
  if (next.kind === 'space' || next.kind === 'break') return of(BreakLevel.forbidden);
  if (previous.kind === 'glue' || next.kind === 'glue') return of(BreakLevel.forbidden);
  if (previous.kind === 'break') return of(BreakLevel.free);
  const spaced = previous.kind === 'space';
  for (let i = k - 2; previous.kind === 'space' && i >= 0; i--) previous = clusters[i]!;
  const isWord = (cluster: Cluster) => cluster.kind === 'latin';
  if (!(isWord(next) && next.text === '’') && rules.noStart.has(next.text[0]!)) return of(BreakLevel.forbidden);
  if (rules.noEnd.has(previous.text[0]!)) return of(BreakLevel.forbidden);
  if (spaced) return of(BreakLevel.free);
  if (isWord(previous) && isWord(next)) return judgeInWord(clusters, k, policy);
  if (previous.text === '"' || next.text === '"' || previous.text === "'" || next.text === "'") return of(BreakLevel.word);
  if (previous.kind === 'hangul' || next.kind === 'hangul') {
    // Particles follow figures, Latin names and closing quotes without a space, and are one word with them.
    return of(rules.hangulWords ? BreakLevel.joint : BreakLevel.free);
  }
  if (previous.text === '∶' && /^\d/.test(next.text)) return of(BreakLevel.number);
  const looseUnit = /\d$/.test(previous.text) && next.kind === 'han';
  return of(BreakLevel.free, looseUnit ? LOOSE_UNIT : 0);
}

type Judgement = { readonly level: number; readonly penalty: number };

const of = (level: number, penalty = 0): Judgement => ({ level, penalty });

/**
 * Between two characters of one Western run. Office breaks after any hyphen; a page does so only where nothing else fits, because
 * readers of PDF take a hyphen at a line's end for their own and drop it.
 */
function judgeInWord(clusters: readonly Cluster[], k: number, policy: ComposerSetting['policy']): Judgement {
  const before = clusters[k - 1]!.text;
  const next = clusters[k]!.text;
  const isCompound = isLetter(clusters[k - 2]) && isLetter(clusters[k]);
  if (before === '-' && isCompound && policy === 'greedy') return of(BreakLevel.free, HYPHEN);
  const atJoint = /[/?&=_#.:~@-]/.test(before) && /[\p{L}\p{Nd}]/u.test(next);
  const isLong = isLetter(clusters[k - 3]) && isLetter(clusters[k + 1]);
  if (before === '-' && isCompound && isLong) return of(BreakLevel.number);
  return of(atJoint && wordLength(clusters, k) >= SHORT_WORD ? BreakLevel.joint : BreakLevel.word);
}

const isLetter = (cluster: Cluster | undefined) =>
  cluster !== undefined && /^\p{L}/u.test(cluster.text) && cluster.kind === 'latin';

function wordLength(clusters: readonly Cluster[], k: number): number {
  let from = k;
  let to = k;
  while (clusters[from - 1]?.kind === 'latin') from--;
  while (clusters[to]?.kind === 'latin') to++;
  return to - from;
}

/** Raises the level inside numbers with units, facts and the names of the no-break list. */
function keepWhole(clusters: readonly Cluster[], spans: readonly RunSpan[], level: Uint8Array, setting: ComposerSetting): void {
  const { measures } = languageOf(setting.language);
  const text = clusters.map((cluster) => cluster.text).join('');
  const indexAt = indexClusters(clusters, text.length);
  const raise = (from: number, to: number, least: number) => {
    for (let k = indexAt[from]! + 1; k < indexAt[to]!; k++) level[k] = Math.max(level[k]!, least);
  };
  for (const { start, end } of findQuantities(text, measures)) raise(start, end, BreakLevel.number);
  if (setting.whole === 'numbers') return;
  for (const name of setting.noBreak) for (const at of indicesOf(text, name)) raise(at, at + name.length, BreakLevel.phrase);
  let run = 0;
  for (let k = 0; k < clusters.length; k = run) {
    const span = spans.find((candidate) => candidate.run === clusters[k]!.run)!;
    while (run < clusters.length && clusters[run]!.run === span.run) run++;
    if (!span.fact) continue;
    for (let i = k + 1; i < run; i++) level[i] = Math.max(level[i]!, BreakLevel.phrase);
    if (span.fact.parts) {
      const { before, after } = span.fact.parts;
      const from = offsetOf(indexAt, k) + before.length;
      raise(from, Math.max(from, offsetOf(indexAt, run) - after.length), BreakLevel.number);
    }
  }
}

/** For each offset in the text, the cluster that starts there or covers it. */
function indexClusters(clusters: readonly Cluster[], length: number): Uint32Array {
  const index = new Uint32Array(length + 1);
  let offset = 0;
  clusters.forEach((cluster, k) => {
    index.fill(k, offset, offset + cluster.text.length);
    offset += cluster.text.length;
  });
  index[length] = clusters.length;
  return index;
}

function offsetOf(index: Uint32Array, cluster: number): number {
  const at = index.indexOf(cluster);
  return at < 0 ? index.length - 1 : at;
}
