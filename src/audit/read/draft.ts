/** A text while it is being read, with what is marked in it. */
import type { ReadMark, ReadText } from '../../model/reading.js';

export interface Draft {
  text: string;
  readonly marks: ReadMark[];
  readonly fields: { readonly start: number; readonly end: number }[];
}

export function startDraft(): Draft {
  return { text: '', marks: [], fields: [] };
}

/** Null where it says nothing. */
export function finishDraft({ text, marks, fields }: Draft, base: Pick<ReadText, 'part' | 'place'>): ReadText | null {
  if (text.trim() === '') return null;
  return { ...base, text, marks: marks.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start), fields };
}
