/** A fact led back to its source and on to every place where the documents print it. */
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
