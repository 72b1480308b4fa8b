/** How far apart clusters stand: Han–Latin gaps, marks that share an em, dashes that join, and what may give or take in justifying. */

import type { LineRules } from '../language/line-rules.js';
import { BreakLevel } from './break-opportunities.js';
import type { Cluster } from './cluster.js';
import type { ComposerSetting } from './setting.js';

/** Lengths in em of the paragraph's size. Index k is the place before cluster k. */
export interface Spacing {
  /** Left edge of cluster k where nothing is stretched or shrunk; one more entry for the end. */
  readonly start: Float64Array;
  /** One past the last cluster before k that is no space. */
  readonly end: Uint32Array;
  /** What each place may lose. */
  readonly shrink: Float64Array;
  /** How willingly each place grows: em at a ratio of 1; 0 never. */
  readonly stretch: Float64Array;
  /** Sums of `shrink` and `stretch` over the places up to and with k. */
  readonly shrinkSum: Float64Array;
  readonly stretchSum: Float64Array;
  /** Most that each place may grow (Han–Latin gaps); Infinity: no bound. */
  readonly most: Float64Array;
}

/** LibreOffice 7.4, measured: between East Asian and Western script, punctuation included. */
const OFFICE_GAP = 0.24;
/** Willingness to grow of the place between two Han, and of a word space, em at a ratio of 1. */
const LETTER = 0.035;
const WORD = 0.2;
/** Share of a word space, and of a mark's half em, that compressing may take. */
const WORD_SHRINK = 0.3;
const MARK_SHRINK = 0.8;
/** Tightening between two Han, em: not to be seen, but enough for a character more in a line of thirty. */
const LETTER_SHRINK = 0.02;
/** Dashes of a pair overlap by this much, so that no seam shows. */
const OVERLAP = 0.02;
const LATIN_DASH = 0.97;

export function findSpacing(
  clusters: readonly Cluster[],
  level: Uint8Array,
  rules: LineRules,
  setting: ComposerSetting,
): Spacing {
  const count = clusters.length;
  const start = new Float64Array(count + 1);
  const shrink = new Float64Array(count + 1);
  const stretch = new Float64Array(count + 1);
  const most = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  for (let k = 1; k < count; k++) {
    const a = clusters[k - 1]!;
    const b = clusters[k]!;
    const joined = joinDashes(a, b, setting);
    const gap = joined ?? (setting.policy === 'greedy' ? findOfficeGap(clusters, k) : pressGap(a, b, rules));
    start[k] = start[k - 1]! + a.width + gap;
    if (setting.policy === 'greedy' || joined !== null) continue;
    if (rules.gap && hasGap(a, b)) {
      const size = Math.max(a.ratio, b.ratio);
      shrink[k] = rules.gap.shrink * size;
      stretch[k] = rules.gap.stretch * size;
      most[k] = rules.gap.stretch * size;
    } else if (a.kind === 'space') {
      shrink[k] = a.width * WORD_SHRINK;
      stretch[k] = WORD * a.ratio;
    } else {
      const elastic = canGrow(a, b, level[k]!) ? Math.max(a.ratio, b.ratio) : 0;
      const marks = isPair(a, b) ? 0 : (a.trimRight + b.trimLeft) * MARK_SHRINK;
      shrink[k] = marks > 0 ? marks : LETTER_SHRINK * elastic;
      stretch[k] = LETTER * elastic;
    }
  }
  const end = new Uint32Array(count + 1);
  for (let k = 1; k <= count; k++) end[k] = isBlank(clusters[k - 1]!) ? end[k - 1]! : k;
  start[count] = count === 0 ? 0 : start[count - 1]! + clusters[count - 1]!.width;
  return { start, end, shrink, stretch, most, shrinkSum: accumulate(shrink), stretchSum: accumulate(stretch) };
}

function isBlank({ kind }: Cluster): boolean {
  return kind === 'space' || kind === 'break';
}

function accumulate(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  for (let k = 1; k < values.length; k++) sums[k] = sums[k - 1]! + values[k]!;
  return sums;
}

/**
 * Two Latin dashes (narrower than an em) stand so close that they are one line. A Chinese pair is left to the font,
 * which has one glyph of 2 em for it or dashes that reach their edges.
 */
function joinDashes(a: Cluster, b: Cluster, { fonts }: ComposerSetting): number | null {
  if (a.text !== '—' || b.text !== '—' || a.face !== b.face || a.width >= LATIN_DASH * a.ratio) return null;
  const ink = fonts.ink(0x2014, a.face);
  return ink && Math.min(0, (ink.right - ink.left - OVERLAP) * a.ratio - a.width);
}

function pressGap(a: Cluster, b: Cluster, rules: LineRules): number {
  if (rules.gap && hasGap(a, b)) return rules.gap.natural * Math.max(a.ratio, b.ratio);
  if (!isPair(a, b)) return 0;
  if (a.trimRight > 0 && b.trimLeft > 0) return -Math.min(a.trimRight + b.trimLeft, Math.max(a.trimRight, b.trimLeft));
  return -(a.trimRight || b.trimLeft);
}

/** Two marks that stand next to each other with a blank half between them: 1.5 em, not 2. */
function isPair(a: Cluster, b: Cluster): boolean {
  if (a.trimRight > 0) return b.trimLeft > 0 || b.trimRight > 0;
  return a.trimLeft > 0 && b.trimLeft > 0;
}

function hasGap(a: Cluster, b: Cluster): boolean {
  return (isEastAsian(a) && b.western) || (a.western && isEastAsian(b));
}

function isEastAsian({ kind }: Cluster): boolean {
  return kind === 'han' || kind === 'kana';
}

/**
 * LibreOffice puts a gap wherever the script changes, punctuation included. Quotes, dashes and signs are of no script:
 * they take that of the text before them.
 */
function findOfficeGap(clusters: readonly Cluster[], k: number): number {
  const b = clusters[k]!;
  const script = findScript(b);
  if (script === null) return 0;
  let at = k - 1;
  while (at >= 0 && findScript(clusters[at]!) === null) at--;
  const before = at < 0 ? script : findScript(clusters[at]!);
  return before === script ? 0 : OFFICE_GAP * Math.max(clusters[k - 1]!.ratio, b.ratio);
}

function findScript({ kind, text }: Cluster): 'asian' | 'western' | null {
  if (kind === 'latin') return 'western';
  const isAsian = kind === 'han' || kind === 'kana' || kind === 'hangul' || (kind === 'wide' && text.charCodeAt(0) >= 0x2e80);
  return isAsian ? 'asian' : null;
}

/** Letters of a word, a number, a span (5–7) and dots of an ellipsis keep their distance; a mark stays close to what it closes or opens. */
function canGrow(a: Cluster, b: Cluster, level: number): boolean {
  if (level === BreakLevel.word || b.kind === 'space' || (a.kind === 'latin' && b.kind === 'latin')) return false;
  if (b.trimRight > 0 || a.trimLeft > 0) return false;
  if (a.text === '' || b.text === '' || a.text === '–' || b.text === '–') return false;
  return !(a.text === b.text && (a.text === '—' || a.text === '…'));
}
