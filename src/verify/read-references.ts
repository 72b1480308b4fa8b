/** Where a text of the content refers to facts, with what stands before and after each. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Fact } from '../model/fact.js';
import { lastEnd } from './clause.js';
import type { VerifyContext } from './context.js';
import { listProse, type ProseLine } from './list-prose.js';

export interface Reference {
  readonly fact: Fact;
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
  /** In the text as written. */
  readonly origin: number;
  readonly length: number;
}

export interface ReferringLine {
  readonly path: ProseLine['path'];
  readonly about: string;
  /** As written, but for line breaks. */
  readonly text: string;
  readonly references: readonly Reference[];
}

/** Lines without a reference are left out; a period that is printed is no reference. */
export function readReferences({ content, written, lexicon }: VerifyContext): readonly ReferringLine[] {
  return listProse(content).flatMap(({ path, about }) => {
    const raw = written.textWithBreaks(path);
    const { text, origin } = asOneLine(raw, lexicon.spaceless);
    const references = [...text.matchAll(/(?<!\$)\$\{\s*([^}:：\s]+)\s*\}/gu)].flatMap((match) => {
      const fact = content.facts[match[1]!];
      const [start, { length }] = [match.index, match[0]];
      return fact ? [{ fact, start, end: start + length, origin: origin(start), length }] : [];
    });
    return references.length === 0 ? [] : [{ path, about, text, references }];
  });
}

/** What stands before a reference in its clause, after the one before it. */
export function headOf({ text, references }: ReferringLine, { start: at }: Reference, clauseEnd: RegExp): string {
  const last = references.filter((one) => one.start < at).at(-1);
  const before = text.slice(last?.end ?? 0, at).replaceAll('**', '');
  return before.slice(lastEnd(before, clauseEnd));
}

/** The reference before it in its clause. */
export function neighbourOf({ text, references }: ReferringLine, reference: Reference, clauseEnd: RegExp): Reference | null {
  const last = references.filter((one) => one.start < reference.start).at(-1);
  return last && !clauseEnd.test(text.slice(last.end, reference.start)) ? last : null;
}

/** As a diagnostic points at it. */
export function referenceAt({ written }: VerifyContext, { path }: ReferringLine, { origin, length }: Reference): Required<Place> {
  return { span: written.spanWithin(path, origin, length), label: path.join('.') };
}

/** A line break with its indentation is nothing in a language without spaces, else one. */
export function asOneLine(
  raw: string,
  spaceless: boolean,
): { readonly text: string; readonly origin: (index: number) => number } {
  const cuts: { readonly at: number; readonly lost: number }[] = [];
  let lost = 0;
  const text = raw.replace(/\s*\n\s*/gu, (gap, at: number) => {
    const kept = spaceless ? '' : ' ';
    cuts.push({ at: at - lost + kept.length, lost: lost + gap.length - kept.length });
    lost += gap.length - kept.length;
    return kept;
  });
  return { text, origin: (index) => index + (cuts.findLast(({ at }) => at <= index)?.lost ?? 0) };
}
