/** What finished documents say, text by text, and where each text stands: what changes are told by and facts are traced by. */
import type { DocumentName } from './documents.js';

/** What of a document a text is. `text` is a paragraph; `point` an item of a list; `spoken` and `source` stand in a slide's notes. */
export type SpotPart = TitlePart | TextPart | FigurePart | 'spoken' | 'header' | 'footer';
type TitlePart = 'title' | 'subtitle' | 'kicker' | 'lead' | 'heading';
type TextPart = 'text' | 'point' | 'card' | 'step' | 'source';
type FigurePart = 'chart' | 'table' | 'picture' | 'caption' | 'note';

/** A place in a finished document, as a person would look it up. */
export interface Spot {
  readonly document: DocumentName;
  /** Deck: place of the slide from 1, and its id; absent for what stands on all slides. */
  readonly slide?: number;
  readonly id?: string;
  /** Where text flows: the numbers of the headings above, `一（二）`; '' before the first. */
  readonly under?: string;
  readonly part: SpotPart;
  /** Among those of its part on its slide or page, or under its heading, from 1. */
  readonly number?: number;
  /** Of a table, its first row (the headings) being 1. */
  readonly row?: number;
  /** Of a figure where text flows: its number as printed, `表1`, else its title. */
  readonly label?: string;
}

/** One text. The facts that it prints stand in it as references, `${gdp}` and `${gdp:period}`, as in the content. */
export interface Passage {
  readonly spot: Spot;
  readonly text: string;
}

/** What is told of a fact; absent optionals are left out. */
export interface FactState {
  readonly name: string;
  readonly print: string;
  readonly period: string;
  readonly kind: string;
  readonly scope?: string;
  readonly verb?: string;
  readonly change?: string;
  readonly note?: string;
  readonly where?: string;
  readonly literal?: string;
  /** Of a derived fact: the facts that it is computed from. */
  readonly from?: readonly string[];
}

export interface SectionState {
  readonly number: string | null;
  readonly heading: string;
  /** Of its slide, where it is another. */
  readonly title: string;
}

export interface FigureState {
  readonly title: string;
  /** Hash of all that it shows, but for its facts. */
  readonly sha256: string;
  /** The ids of those, in their order; absent where an older version of the tool wrote it down. */
  readonly facts?: readonly string[];
}

/** What one version of the content holds, by id; texts print facts as references. */
export interface ContentState {
  /** Of the report. */
  readonly title: string;
  readonly facts: Readonly<Record<string, FactState>>;
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly figures: Readonly<Record<string, FigureState>>;
}

/** One version of a report: its content, and what the documents made of it say. */
export interface Edition extends ContentState {
  readonly documents: Readonly<Partial<Record<DocumentName, readonly Passage[]>>>;
}
