/** What every check of a content against its sources is handed. */

import type { Diagnostics, Place } from '../diagnostics/diagnostic.js';
import type { Idiom } from '../language/idiom.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Content, Written } from '../model/content.js';
import type { Binding } from './bind-fact.js';
import type { SourceBook } from './source-book.js';

export interface VerifyContext {
  readonly content: Content;
  readonly written: Written;
  readonly books: readonly SourceBook[];
  /** Of each fact that was found in its source, by id. */
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly lexicon: Lexicon;
  readonly idiom: Idiom;
  readonly diagnostics: Diagnostics;
}

/** A value of the content, as a diagnostic points at it. */
export function writtenAt(written: Written, ...path: (string | number)[]): Required<Place> {
  return { span: written.spanOf(path), label: path.join('.') };
}
