/** Finds a fact in its source: the literal at the stated place, and there the numeral that is the fact's. */

import type { Localized, Place } from '../diagnostics/diagnostic.js';
import { agreeWith } from '../language/agree.js';
import { type FoldedPlace, findFolded } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import { readPrint } from '../language/read-print.js';
import type { Fact, FactSource } from '../model/fact.js';
import type { SourceBook, SourceRange } from './source-book.js';

/** Where a fact stands in its source; offsets in the source's text. */
export interface Binding {
  readonly fact: Fact;
  readonly book: SourceBook;
  readonly stretch: SourceRange;
  /** Of the literal. */
  readonly start: number;
  readonly end: number;
  /** Of the numeral; null where the literal does not hold it. */
  readonly at: number | null;
  /** How number, unit or qualifier differ from the source; null where they agree or are not to. */
  readonly differs: Localized | null;
}

type BoundFact =
  | { readonly kind: 'bound'; readonly binding: Binding }
  | { readonly kind: 'no-place'; readonly names: readonly string[]; readonly nearest: string | null }
  /** The literal is not there; `elsewhere` is where in the source it is. */
  | { readonly kind: 'not-there'; readonly elsewhere: readonly number[]; readonly stretches: readonly SourceRange[] };

export function bindFact(fact: Fact, source: FactSource, book: SourceBook, lexicon: Lexicon): BoundFact {
  const found = book.find(source.where);
  if (found.kind === 'several') return { kind: 'no-place', names: found.names, nearest: null };
  if (found.kind === 'missing') return { kind: 'no-place', names: [], nearest: found.nearest };
  const all = findFolded(book.folded, source.literal);
  const readings = all.flatMap((one) => {
    const stretch = found.stretches.find(({ start, end }) => start <= one.start && one.start < end);
    return stretch ? [readThere(fact, book, stretch, one, lexicon)] : [];
  });
  if (readings.length === 0) return { kind: 'not-there', elsewhere: all.map(({ start }) => start), stretches: found.stretches };
  return { kind: 'bound', binding: readings.find(({ differs }) => differs === null) ?? readings[0]! };
}

function readThere(fact: Fact, book: SourceBook, stretch: SourceRange, place: FoldedPlace, lexicon: Lexicon): Binding {
  const { start, end } = place;
  const printed = readPrint(fact.print, lexicon, true);
  const around = { before: book.text.slice(Math.max(stretch.start, start - 60), start), after: book.text.slice(end, end + 24) };
  const base = { fact, book, stretch, start, end };
  // What the author says of a number that its print does not tell cannot be compared.
  if (!printed.ok) return { ...base, at: null, differs: null };
  const qualified = printed.printed.qualifier === fact.qualifier;
  const { differs, at } = agreeWith(fact, book.text.slice(start, end), lexicon, around, qualified);
  return { ...base, at: at === null ? null : start + at, differs: fact.revised === null ? differs : null };
}

/** Where the fact stands in its source, as a diagnostic points at it. */
export function boundAt({ book, at, start, end }: Binding): Required<Place> {
  return { span: book.spanAt(at ?? start, end), label: book.id };
}
