/** Comments that are put beside what they are about, in copies of Office files of anybody's. */
import type { ReadPart, ReadPlace } from '../../../model/reading.js';

export interface OfficeComment {
  /** What it says. */
  readonly words: string;
  readonly place: ReadPlace;
  readonly part: ReadPart;
  /** The text that it is about as it was read, and a stretch of it; '' where there is none. */
  readonly text: string;
  readonly stretch: string;
}

/** Who comments. */
export const COMMENTER = { name: 'Trifold', initials: 'T' } as const;

/** Why a file takes no comments: it has some in the newer form, which do not go together with ours; it is written otherwise. */
export type Uncommented = 'modern' | 'foreign';

export type Commented = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: Uncommented };

/** White space is nothing that a place is known by. */
export const blankless = (text: string): string => text.replace(/\s+/gu, '');
