/** What every reader of content is handed: the file's reading, the words of its language, the facts, where to report. */

import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Prose } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { PARAGRAPH_BREAK } from '../yaml/place.js';
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
  /** Sorts of marks that mean nothing in prose and were told of. */
  readonly remarked: Set<string>;
  /** Every text that was read, for what they tell together. */
  readonly texts: WrittenText[];
  /** Facts under periods that are not theirs, told once all are known. */
  readonly clashes: Map<string, PeriodClash>;
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

/** A text of the content as it was written; `start` is where it begins in the value at `path`. */
export interface WrittenText {
  readonly path: YamlPath;
  readonly raw: string;
  readonly start: number;
}

/** Facts of one period that stand under others, wherever they do: one cause, one fault. */
export interface PeriodClash {
  readonly periods: readonly string[];
  readonly isFigure: boolean;
  readonly uses: { readonly fact: Pick<Fact, 'id' | 'period'>; readonly span: Span }[];
}

/** Reads the prose at a path, reports what is wrong in it; `uses` gathers the facts that it prints. */
export function takeProse(context: ContentContext, path: YamlPath, uses: FactUse[] = []): Prose {
  return takePart(context, path, uses, { raw: context.reading.textWithBreaks(path), start: 0 });
}

/** The same as paragraphs, which blank lines part. */
export function takeParagraphs(context: ContentContext, path: YamlPath, uses: FactUse[] = []): Prose[] {
  const raw = context.reading.textWithBreaks(path);
  const parts: { raw: string; start: number }[] = [];
  let start = 0;
  for (const part of raw.split(PARAGRAPH_BREAK)) {
    if (part.trim() !== '') parts.push({ raw: part, start });
    start += part.length + 1;
  }
  return (parts.length === 0 ? [{ raw, start: 0 }] : parts).map((part) => takePart(context, path, uses, part));
}

/** Headings are led to from elsewhere, and lead nowhere themselves. */
export function refuseLinks({ diagnostics }: ContentContext, prose: Prose): Prose {
  if (prose.pieces.some(({ link }) => link !== undefined))
    diagnostics.error('prose-syntax', {
      message: { zh: '标题里不能有链接', en: 'a heading holds no link' },
      hint: { zh: '标题只写文字，链接写进正文', en: 'write the words alone, and the link in the text below' },
      at: prose.span,
    });
  return prose;
}

/** A stretch of the text at a path. */
function takePart(
  context: ContentContext,
  path: YamlPath,
  uses: FactUse[],
  { raw, start }: { readonly raw: string; readonly start: number },
): Prose {
  const { diagnostics, reading } = context;
  context.texts.push({ path, raw, start });
  const read = readProse(raw, context.facts, context.lexicon.spaceless);
  const spanAt = (index: number, length: number): Span => reading.spanWithin(path, start + index, length);
  for (const { code, index, length, message, hint } of read.faults) {
    diagnostics.error(code, { message, hint, at: spanAt(index, length) });
  }
  for (const { severity, sort, index, length, message, hint } of read.remarks) {
    const details = { message, hint, at: spanAt(index, length) };
    if (severity === 'error') diagnostics.error('prose-syntax', details);
    // Of marks that mean nothing the first of a sort is told.
    else if (!context.remarked.has(sort)) diagnostics.warn('prose-syntax', details);
    if (severity === 'warning') context.remarked.add(sort);
  }
  for (const { fact, show, index, length } of read.uses) {
    uses.push({
      fact: context.facts[fact]!,
      show,
      // Few are ever asked for: only faults have a place.
      get span() {
        return spanAt(index, length);
      },
    });
  }
  return { pieces: read.pieces, plain: read.plain, span: reading.spanOf(path), path: path.join('.') };
}

/** The fact that an id in a list names; null where there is none, which is reported, or where it is broken. */
export function takeFact(context: ContentContext, id: string, path: YamlPath): Fact | null {
  if (Object.hasOwn(context.facts, id)) return context.facts[id] ?? null;
  context.diagnostics.error('unknown-fact', { ...unknownFact(id, Object.keys(context.facts)), at: context.reading.spanOf(path) });
  return null;
}
