/** A text in a finished file that a mutation can change, found by regular expressions on the raw parts: nothing of ours is asked. */

/** Where such texts stand; `cache` and `workbook` are numbers of charts, `name` their categories and titles. */
export type SiteKind =
  | 'text'
  | 'table'
  | 'note'
  | 'alt'
  | 'cache'
  | 'workbook'
  | 'format'
  | 'name'
  | 'footnote'
  | 'header'
  | 'property'
  | 'pdf';

export interface Site {
  readonly kind: SiteKind;
  /** Of the deck. */
  readonly slide: number | null;
  /** Of Word: the heading above. */
  readonly under: string | null;
  /** As a person reads it. */
  readonly text: string;
  /** Texts that may be exchanged with one another: of one part. */
  readonly group: string;
}

/** A file whose texts can be changed. */
export interface Specimen<S extends Site = Site> {
  readonly sites: readonly S[];
  /** The file with those texts in place of what stood there; works on a copy. */
  readonly replace: (changes: ReadonlyMap<S, string>) => Uint8Array;
}
