/** What a template rendered: strict XML text whose elements and texts know where they come from. */
import type { Span } from '../diagnostics/span.js';

/** Looked up by the `at` attribute of an element, or by a processing instruction `<?at N?>` before a text. */
export interface MarkupOrigin {
  readonly template: Span;
  /** The content value printed, or the one that the tag stands in (`each`, `with`). */
  readonly content?: { readonly span: Span; readonly path: string };
}

export interface Markup {
  /** The template's file, as shown to the user. */
  readonly file: string;
  readonly text: string;
  readonly origins: readonly MarkupOrigin[];
}
