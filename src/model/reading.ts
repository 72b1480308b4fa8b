/** What a finished document says, as read back from its bytes by readers that share no code with the writers. */
import type { FactStretch } from './content.js';
import type { DocumentName } from './documents.js';

/** Where in a document a text was found; `property` is a title or subject among the file's properties. */
export type ReadPart = 'text' | 'cell' | 'note' | 'alt' | 'field' | 'header' | 'footer' | 'chart' | 'property';

/** A place as a person would look it up; all counts from 1. */
export interface ReadPlace {
  readonly slide?: number;
  readonly page?: number;
  /** Of a flowing document: the text of the nearest heading above. */
  readonly under?: string;
  readonly paragraph?: number;
  /** Name of the shape, the title of a chart or table, where the file has one. */
  readonly name?: string;
  readonly row?: number;
  readonly column?: number;
}

/** A stretch of a text that carries a fact's mark. */
export type ReadMark = FactStretch;

/** One paragraph, cell, note or alternative text; of a chart a title, name or label. A label may leave out the unit that its chart's title or axis says. */
export interface ReadText {
  readonly part: ReadPart;
  readonly place: ReadPlace;
  readonly text: string;
  readonly marks: readonly ReadMark[];
  /** Stretches that the reading program computes: slide and page numbers, numbers of captions and headings. */
  readonly fields: readonly { readonly start: number; readonly end: number }[];
}

/** A number of a native chart: as its cache has it, and as its embedded workbook has it. */
export interface ReadPoint {
  readonly place: ReadPlace;
  readonly series: string;
  readonly category: string;
  /** As stored, a plain decimal; null where there is none: `cached` of a number that the workbook holds beside what the chart shows. */
  readonly cached: string | null;
  readonly stored: string | null;
  /** The number format of cache and cell, `0.0"%"`. */
  readonly cachedFormat: string;
  readonly storedFormat: string;
  /** Null where the document carries no mark for it. */
  readonly fact: string | null;
  /** An invisible bar on which others stand: no datum, though cache and workbook have to agree. */
  readonly support?: boolean;
  /** The chart refers to no sheet of a workbook, so that `stored` is null: a program has dropped it. */
  readonly loose?: boolean;
}

export interface ReadDocument {
  readonly document: DocumentName;
  readonly texts: readonly ReadText[];
  readonly points: readonly ReadPoint[];
}
