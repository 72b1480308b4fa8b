/** Places in template files that rendering may have to point at. */
import type { Span } from '../diagnostics/span.js';

export interface Site {
  readonly span: Span;
  /** As written: `report.title`, `first 3 points`, `<slide`. */
  readonly code: string;
  /** Of a path: each of its names. */
  readonly parts?: readonly Span[];
}
