/** The kinds of change between two versions of a report. */
import type { DocumentName } from '../model/documents.js';
import type { FactState, Spot } from '../model/passage.js';

export type FactField = Exclude<keyof FactState, 'from'>;

/** In the order in which they are told. */
export const FACT_FIELDS = ['print', 'name', 'period', 'scope', 'kind', 'verb', 'change', 'note', 'where', 'literal'] as const;

/** What most changes are of, and the places where it stands now; of one that is gone, where it stood. */
interface Placed {
  readonly id: string;
  readonly spots: readonly Spot[];
}

export type Change =
  /** `was` is its id before, where only that differs. */
  | (Placed & {
      readonly kind: 'fact';
      readonly was?: string;
      readonly name: string;
      readonly fields: readonly { readonly field: FactField; readonly before: string | null; readonly after: string | null }[];
      /** The changed facts that it is computed from. */
      readonly through: readonly string[];
    })
  | (Placed & { readonly kind: 'fact-added' | 'fact-gone'; readonly name: string; readonly print: string })
  /** A section's heading with its number (of the report: its title), or a slide's title where it is no heading. */
  | (Placed & { readonly kind: 'heading' | 'title'; readonly before: string; readonly after: string })
  /** Of which only the id is another. */
  | (Placed & { readonly kind: 'section'; readonly was: string; readonly heading: string })
  | (Placed & { readonly kind: 'section-added' | 'section-gone'; readonly heading: string })
  | { readonly kind: 'slide-added' | 'slide-gone'; readonly id: string; readonly number: number; readonly title: string }
  | { readonly kind: 'slide-moved'; readonly id: string; readonly before: number; readonly after: number; readonly title: string }
  /** What is shown differently, or bears another id; one that came or is gone, in the content or in documents. */
  | (Placed & { readonly kind: 'figure' | 'figure-added' | 'figure-gone'; readonly was?: string; readonly title: string })
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
