/** Cuts a paragraph into clusters at size 1 and says, for each place between two, how far apart they stand and whether a line may end there. */

import type { Region } from '../cache/cache.js';
import { createGenerations, type Generations } from '../cache/generations.js';
import { languageOf } from '../language/languages.js';
import type { Paragraph, StyledRun } from '../model/page.js';
import { findBreaks } from './break-opportunities.js';
import { buildClusters, type Cluster, findRatio, type RunSpan } from './cluster.js';
import type { ComposerSetting } from './setting.js';
import { findSpacing, type Spacing } from './spacing.js';

/** Text between two forced breaks. Lengths are em of the paragraph's size; indices count clusters, `at k` is before cluster k. */
export interface Segment extends Spacing {
  readonly clusters: readonly Cluster[];
  /** 0: a line may end here; higher: only where nothing else fits (see `BreakLevel`). */
  readonly level: Uint8Array;
  /** Dislike of a break here, 0 none. */
  readonly penalty: Float64Array;
}

const PREPARED: Region<Generations<readonly Segment[]>> = { create: createGenerations };
const LISTS: Region<WeakMap<readonly string[], string>> = { create: () => new WeakMap() };

/** Of the paragraphs of this build, which are asked for again and again: the setting and what it gave. */
const LAST: Region<WeakMap<Paragraph, Last>> = { create: () => new WeakMap() };

interface Last {
  readonly build: number;
  readonly setting: ComposerSetting;
  readonly prepared: readonly Segment[];
}

/** Prepared once for every text and look, whatever the size and width: fitting tries many of both. */
export function prepareParagraph(paragraph: Paragraph, setting: ComposerSetting): readonly Segment[] {
  const { cache, build } = setting.fonts;
  const lasts = cache.open(LAST);
  const last = lasts.get(paragraph);
  if (last?.build === build && isAlike(last.setting, setting)) return last.prepared;
  const prepared = prepareText(paragraph, setting);
  lasts.set(paragraph, { build, setting, prepared });
  return prepared;
}

/** As far as preparing depends on it; both are of one font book. */
function isAlike(a: ComposerSetting, b: ComposerSetting): boolean {
  return (
    a === b ||
    (a.policy === b.policy &&
      a.whole === b.whole &&
      a.language === b.language &&
      a.noBreak === b.noBreak &&
      a.pageNumber === b.pageNumber)
  );
}

function prepareText(paragraph: Paragraph, setting: ComposerSetting): readonly Segment[] {
  const { cache, build } = setting.fonts;
  const known = cache.open(PREPARED);
  known.turn(build);
  const key = describe(paragraph, setting);
  let prepared = known.get(key);
  if (!prepared) {
    prepared = prepare(paragraph, setting);
    known.set(key, prepared);
  }
  return prepared;
}

/** All that preparing depends on. Colour and link do not: placing reads them from the paragraph at hand. */
function describe({ style, runs, origin }: Paragraph, setting: ComposerSetting): string {
  const head = [setting.policy, setting.whole, setting.language, nameList(setting), style.font, style.weight];
  const parts: (string | number | boolean | undefined)[] = [...head, setting.pageNumber];
  for (const { inline, look } of runs) {
    parts.push(inline.kind, findRatio(look, style), look.font, look.weight);
    if (inline.kind === 'run') parts.push(inline.text, inline.fact?.id);
  }
  // The place counts as well: a character that no font has is reported for every place it stands in.
  parts.push(origin.template.file, origin.template.start.offset, origin.content?.path);
  return parts.join('\u0001');
}

function nameList({ noBreak: list, fonts }: ComposerSetting): string {
  const lists = fonts.cache.open(LISTS);
  let name = lists.get(list);
  if (name === undefined) {
    name = list.join('\u0002');
    lists.set(list, name);
  }
  return name;
}

function prepare(paragraph: Paragraph, setting: ComposerSetting): readonly Segment[] {
  const { rules } = languageOf(setting.language);
  return splitAtBreaks(paragraph.runs, setting.pageNumber ?? '1').map((spans) => {
    const clusters = buildClusters(spans, paragraph, rules, setting);
    const { level, penalty } = findBreaks(clusters, spans, setting);
    return { clusters, level, penalty, ...findSpacing(clusters, level, rules, setting) };
  });
}

function splitAtBreaks(runs: readonly StyledRun[], pageNumber: string): readonly (readonly RunSpan[])[] {
  const segments: RunSpan[][] = [[]];
  runs.forEach(({ inline, look }, run) => {
    if (inline.kind === 'break') segments.push([]);
    else if (inline.kind === 'page-number') segments.at(-1)!.push({ run, text: pageNumber, look, fact: null });
    else segments.at(-1)!.push({ run, text: inline.text, look, fact: inline.fact ?? null });
  });
  return segments;
}
