/** Judges what finished documents say against the content: every numeral is bound, or is a fault with its place. */
import type { ReadDocument } from '../model/reading.js';
import { openDesk } from './desk.js';
import type { Fault } from './fault.js';
import { findDisagreements } from './findDisagreements.js';
import { type DocumentVerdict, judgeDocument } from './judgeDocument.js';
import type { PhraseSources } from './phrases.js';

export interface Verdict {
  readonly documents: readonly DocumentVerdict[];
  readonly faults: readonly Fault[];
}

export function judgeDocuments(documents: readonly ReadDocument[], sources: Omit<PhraseSources, 'brackets'>): Verdict {
  const desk = openDesk(sources);
  const judged = documents.map((read) => judgeDocument(read, desk));
  return { documents: judged, faults: [...judged.flatMap(({ faults }) => faults), ...findDisagreements(documents, desk)] };
}
