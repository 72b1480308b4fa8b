/** What is wrong with a numeral of a finished document. */

import type { Span } from '../diagnostics/span.js';
import type { DocumentName } from '../model/documents.js';
import type { Fact } from '../model/fact.js';
import type { ReadPart, ReadPlace, ReadText } from '../model/reading.js';
import type { Cover } from './cover.js';

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

/** The same with its text. */
export interface TextFault {
  readonly text: ReadText;
  readonly wrong: Wrong;
}

/** Of a fault that concerns the fact. */
export const ofFact = ({ id, span }: Pick<Fact, 'id' | 'span'>) => ({ fact: id, span, path: `facts.${id}` });

/** Of a fault of which the content says nothing. */
export const OF_NOTHING = { expected: null, fact: null, span: null, path: null };

/** How many numerals are bound, and by what. */
export interface BoundNumeral {
  readonly marked: number;
  /** By the printed form of a fact. */
  readonly printed: number;
  /** By a text of the content, a label, a field. */
  readonly exempt: number;
}

export interface TextJudgement {
  readonly wrong: readonly Wrong[];
  readonly bound: BoundNumeral;
  readonly covers: readonly Cover[];
  /** A text that is nothing but a number in order, `3`, `Part 3`: right where it continues what stands before it; `last`: of a range, `3–4`, else the same. */
  readonly ordinal: { readonly pattern: string; readonly value: number; readonly last: number } | null;
  /** A number alone in a chart that no fact and no name is: right on an axis. */
  readonly isTick: boolean;
}
