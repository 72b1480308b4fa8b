/** What is wrong with a numeral of a finished document. */

import type { Span } from '../diagnostics/span.js';
import type { DocumentName } from '../model/documents.js';
import type { ReadPart, ReadPlace } from '../model/reading.js';

export type FaultKind =
  /** A numeral that the content does not give this place. */
  | 'unbound'
  /** Something else stands where the content gives a text with a number. */
  | 'changed'
  /** The text at a fact's mark is not the fact's. */
  | 'print'
  /** A word that limits a number, or a scale, stands beside a fact that has none. */
  | 'limited'
  /** A mark of a fact that the content does not have. */
  | 'unknown-fact'
  /** A number, or a period, beside a name that it does not belong to. */
  | 'misplaced'
  /** A chart's value, format, category or series is not what its figure says. */
  | 'point'
  /** A chart's cache and its workbook disagree. */
  | 'cache'
  /** What a chart, a table or a document has to show is not there. */
  | 'lost'
  /** A fact is printed one way here, another way there. */
  | 'differs'
  /** A document in which there is no numeral at all. */
  | 'empty';

export interface Fault {
  readonly kind: FaultKind;
  readonly document: DocumentName;
  readonly part: ReadPart | null;
  readonly place: ReadPlace;
  /** As it stands in the document, with a little around it. */
  readonly found: string;
  /** What should stand there; null where nothing is known. */
  readonly expected: string | null;
  /** Id of the fact that it should be. */
  readonly fact: string | null;
  /** Of the content's text, where it is no fact. */
  readonly span: Span | null;
  readonly path: string | null;
}

/** A fault of a text, wherever the text stands. */
export type Wrong = Omit<Fault, 'document' | 'part' | 'place'>;
