/** What a speaker's script is made of: the deck's slides as placed, each with what is to be said. */
import type { Inline, Origin } from './document.js';

export interface SpokenSlide {
  /** Place in the deck, from 1. */
  readonly number: number;
  /** Place of its last part, where it goes on on further slides; else `number`. */
  readonly last: number;
  /** Plain, without the word for going on. */
  readonly title: string;
  /** Name of the deck's section. */
  readonly section: string | null;
  /** First of its section. */
  readonly opens: boolean;
  readonly notes: readonly (readonly Inline[])[];
  readonly sources: readonly (readonly Inline[])[];
  readonly origin: Origin;
}
