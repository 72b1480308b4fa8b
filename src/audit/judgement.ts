/** What is found of one text. */
import type { Cover } from './cover.js';
import type { Wrong } from './fault.js';

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
  /** A text that is nothing but a number in order, `3`, `Part 3`: right where it continues what stands before it. */
  readonly ordinal: { readonly pattern: string; readonly value: number } | null;
  /** A number alone in a chart that no fact and no name is: right on an axis. */
  readonly isTick: boolean;
}
