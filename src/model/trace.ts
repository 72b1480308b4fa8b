/** A fact led back to its source and on to every place where the documents print it, and the lists in which facts are written out. */
import type { DocumentName } from './documents.js';
import type { Fact, FactSource, Operation } from './fact.js';
import type { Spot } from './passage.js';

/** Where the report says it; `title` is the source's. */
export interface TracedSource extends FactSource {
  readonly title: string;
}

export interface TracedFact extends Pick<Fact, 'id' | 'name' | 'print' | 'period' | 'scope' | 'kind'> {
  /** Its own; of a derived fact those of the facts below it, each once; none where the content names none. */
  readonly sources: readonly TracedSource[];
  /** Set for derived facts: `1500班以上 − 1126班 = 374班以上`, and over which facts. */
  readonly derived: { readonly operation: Operation; readonly from: readonly string[]; readonly formula: string } | null;
  /** Every place that prints its value, in reading order; none: no document prints it. */
  readonly spots: readonly Spot[];
  /** Of documents whose text flows: the pages of those places, as estimated; absent where nobody estimated them. */
  readonly pages: Readonly<Partial<Record<DocumentName, readonly number[]>>>;
}

/** An entry of a checklist: a fact, and all that somebody needs who checks it. */
export interface Check {
  /** Place in the list, from 1. */
  readonly number: number;
  /** Id of the fact. */
  readonly id: string;
  /** The id says something that the name does not; one in Latin letters is for programs. */
  readonly named: boolean;
  /** Places in the source, with the source's title where there are several. */
  readonly where: readonly string[];
  readonly literals: readonly string[];
  /** How it was computed; null where it was not. */
  readonly formula: string | null;
  /** Where it stands, a line a document: `幻灯片 4、9`, `摘要 2`; none: nowhere. */
  readonly pages: readonly string[];
}

/** A table of texts for programs that calculate: one sheet, its first row the headings. */
export interface Sheet {
  readonly name: string;
  /** Title of the file, for its properties. */
  readonly title: string;
  /** `width`: most of its text in a line, characters of which a wide one counts two. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** As many cells as columns; '' for nothing. */
  readonly rows: readonly (readonly string[])[];
}
