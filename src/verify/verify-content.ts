/** Proves a content against the texts of its sources; what is wrong is reported, what no fact uses is listed. */

import { Diagnostics } from '../diagnostics/diagnostic.js';
import { languageOf } from '../language/languages.js';
import type { Content, Written } from '../model/content.js';
import type { SourceText } from '../project/read-text.js';
import { checkClauses } from './check-clauses.js';
import { checkCounts } from './check-counts.js';
import { checkFacts, checkPlaces } from './check-facts.js';
import { checkHeadings } from './check-headings.js';
import { checkLabels } from './check-labels.js';
import { checkFactNames } from './check-names.js';
import { checkReferences } from './check-references.js';
import { checkStatements } from './check-statements.js';
import { checkTargets } from './check-targets.js';
import { checkTerms } from './check-terms.js';
import { checkTitle } from './check-title.js';
import { checkTyped } from './check-typed.js';
import { checkVerbs } from './check-verbs.js';
import type { VerifyContext } from './context.js';
import { listUnused, type UnusedNumber } from './list-unused.js';
import { openBook } from './source-book.js';

export interface Verification {
  /** Facts that were found in their source and agree with it. */
  readonly proven: number;
  /** Facts that name a source; derived ones are computed from them. */
  readonly facts: number;
  readonly unused: readonly UnusedNumber[];
}

/** `texts` by the source's id. */
export function verifyContent(
  content: Content,
  written: Written,
  texts: ReadonlyMap<string, SourceText>,
  diagnostics: Diagnostics,
): Verification {
  const { lexicon, idiom } = languageOf(content.report.language);
  const facts = Object.values(content.facts);
  const books = new Map(
    [...texts].map(([id, text]) => {
      const wheres = facts.flatMap(({ source }) => (source?.source === id ? [source.where] : []));
      return [id, openBook(id, text, content.sources[id]?.places ?? [], wheres, idiom)] as const;
    }),
  );
  const own = new Diagnostics();
  checkPlaces(content, written, books.values(), own);
  const bindings = checkFacts({ content, written, books, lexicon, idiom }, own);
  diagnostics.repeat(own.list);
  const context: VerifyContext = { content, written, books: [...books.values()], bindings, lexicon, idiom, diagnostics };
  checkFactNames(context);
  checkReferences(context);
  checkVerbs(context);
  checkClauses(context);
  checkTargets(context);
  checkTyped(context);
  checkTerms(context);
  checkLabels(context);
  checkCounts(context);
  checkStatements(context);
  checkTitle(context);
  checkHeadings(context);
  const wrong = new Set(own.list.map(({ places: [place] }) => place?.label?.split('.')[1]));
  return {
    proven: [...bindings.keys()].filter((id) => !wrong.has(id)).length,
    facts: facts.filter(({ source }) => source !== null).length,
    unused: listUnused(context),
  };
}
