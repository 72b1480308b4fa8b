/** What a checklist is made of: a fact, and all that somebody needs who checks it. */
export interface Check {
  /** Place in the list, from 1. */
  readonly number: number;
  /** Id of the fact. */
  readonly id: string;
  /** Places in the source, with the source's title where there are several. */
  readonly where: readonly string[];
  readonly literals: readonly string[];
  /** How it was computed; null where it was not. */
  readonly formula: string | null;
  /** Where it stands, a line a document: `幻灯片 4、9`; none: nowhere. */
  readonly pages: readonly string[];
}
