/** What every reader of content is handed: the file's reading, the words of its language, the facts, where to report. */

import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Prose } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { YamlReading } from '../yaml/read.js';
import type { YamlPath } from '../yaml/tree.js';
import { readProse, unknownFact } from './prose.js';
import type { ContentData } from './schema.js';

export interface ContentContext {
  readonly reading: YamlReading<ContentData>;
  readonly lexicon: Lexicon;
  readonly diagnostics: Diagnostics;
  /** Null for a fact that could not be read and was reported. */
  readonly facts: Readonly<Record<string, Fact | null>>;
  /** Facts that figures computed for themselves: the rest of a whole. */
  readonly computed: Fact[];
}

/** What is wrong, and what to do about it. */
export interface Refusal {
  readonly message: Localized;
  readonly hint: Localized;
}

export const refusal = (zh: string, en: string, hint: Localized): Refusal => ({ message: { zh, en }, hint });

/** A fact printed in prose, where. */
export interface FactUse {
  readonly fact: Fact;
  readonly show: 'value' | 'period';
  readonly span: Span;
}

/** Reads the prose at a path, reports what is wrong in it; `uses` gathers the facts that it prints. */
export function takeProse(context: ContentContext, path: YamlPath, uses: FactUse[] = []): Prose {
  const read = readProse(context.reading.textWithBreaks(path), context.facts, context.lexicon.spaceless);
  for (const { code, index, length, message, hint } of read.faults) {
    context.diagnostics.error(code, { message, hint, at: context.reading.spanWithin(path, index, length) });
  }
  for (const { fact, show, index, length } of read.uses) {
    uses.push({
      fact: context.facts[fact]!,
      show,
      // Few are ever asked for: only faults have a place.
      get span() {
        return context.reading.spanWithin(path, index, length);
      },
    });
  }
  return { pieces: read.pieces, plain: read.plain, span: context.reading.spanOf(path), path: path.join('.') };
}

/** The fact that an id in a list names; null where there is none, which is reported, or where it is broken. */
export function takeFact(context: ContentContext, id: string, path: YamlPath): Fact | null {
  if (Object.hasOwn(context.facts, id)) return context.facts[id] ?? null;
  context.diagnostics.error('unknown-fact', { ...unknownFact(id, Object.keys(context.facts)), at: context.reading.spanOf(path) });
  return null;
}
