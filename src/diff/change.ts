/** The kinds of change between two versions of a report. */
import type { DocumentName } from '../model/documents.js';
import type { FactState, Spot } from '../model/passage.js';

export type FactField = Exclude<keyof FactState, 'from'>;

/** In the order in which they are told. */
export const FACT_FIELDS: readonly FactField[] = [
  'print',
  'name',
  'period',
  'scope',
  'kind',
  'verb',
  'change',
  'note',
  'where',
  'literal',
];

export type Change =
  /** `was` is its id before, where only that differs. `spots`: every place that prints it now, of one that is gone: that printed it. */
  | {
      readonly kind: 'fact';
      readonly id: string;
      readonly was?: string;
      readonly name: string;
      readonly fields: readonly { readonly field: FactField; readonly before: string | null; readonly after: string | null }[];
      /** The changed facts that it is computed from. */
      readonly through: readonly string[];
      readonly spots: readonly Spot[];
    }
  | {
      readonly kind: 'fact-added' | 'fact-gone';
      readonly id: string;
      readonly name: string;
      readonly print: string;
      readonly spots: readonly Spot[];
    }
  /** A section's heading with its number (of the report: its title), or a slide's title where it is no heading. */
  | {
      readonly kind: 'heading' | 'title';
      readonly id: string;
      readonly before: string;
      readonly after: string;
      readonly spots: readonly Spot[];
    }
  /** Of which only the id is another. */
  | {
      readonly kind: 'section';
      readonly id: string;
      readonly was: string;
      readonly heading: string;
      readonly spots: readonly Spot[];
    }
  | {
      readonly kind: 'section-added' | 'section-gone';
      readonly id: string;
      readonly heading: string;
      readonly spots: readonly Spot[];
    }
  | { readonly kind: 'slide-added' | 'slide-gone'; readonly id: string; readonly number: number; readonly title: string }
  | {
      readonly kind: 'slide-moved';
      readonly id: string;
      readonly before: number;
      readonly after: number;
      readonly title: string;
    }
  /**
   * What is shown differently, or bears another id. One that came or is gone, in the content or in documents: `spots` are
   * those where it now stands, or stood.
   */
  | {
      readonly kind: 'figure' | 'figure-added' | 'figure-gone';
      readonly id: string;
      readonly was?: string;
      readonly title: string;
      readonly spots: readonly Spot[];
    }
  /** Texts that differ in more than the values of their facts; headings and titles are told of by themselves. */
  | {
      readonly kind: 'texts';
      readonly document: DocumentName;
      /** Where they stand now; of those that are gone, where they stood. */
      readonly changed: readonly Spot[];
      readonly added: readonly Spot[];
      readonly gone: readonly Spot[];
      /** Word for word elsewhere; not what moved along with its slide. */
      readonly moved: readonly Spot[];
    };
