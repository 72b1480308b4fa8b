/** A number of a finished document of anybody's, with what is said of it there. */
import type { Amount } from '../../language/amounts.js';
import type { Time } from '../../language/times.js';
import type { ReadPart, ReadPlace, ReadText } from '../../model/reading.js';
import type { ClauseSurroundings } from '../clause.js';
import type { Weights } from './words.js';

export interface SaidNumber {
  readonly place: ReadPlace;
  readonly part: ReadPart;
  readonly amount: Amount;
  /** Nothing says whether it has a unit or a scale. */
  readonly bare: boolean;
  /** A qualifier could stand there: not at the mark of a chart, nor before a quotation that begins with the number. */
  readonly qualified: boolean;
  /** The number itself, as written. */
  readonly written: string;
  /** As it stands there, with its name. */
  readonly found: string;
  /** A row, a card, a mark of a chart: a name and a number, no sentence. */
  readonly label: boolean;
  /** Words that name it; of a card on the one hand what stands before it, on the other what stands after, where anything does. */
  readonly names: readonly (Weights | null)[];
  readonly around: ClauseSurroundings;
  readonly times: readonly Time[];
  readonly above: readonly Time[];
  readonly prior: boolean;
  /** What its reader has read above it. */
  readonly setting: string;
  /** The text that holds it, and where: for a comment. */
  readonly text: ReadText | null;
}
