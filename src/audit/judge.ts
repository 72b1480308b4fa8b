/** Judges what finished documents say against the content: every numeral is bound, or is a fault with its place. */
import type { ReadDocument } from '../model/reading.js';
import { openDesk } from './context.js';
import type { Fault } from './fault.js';
import { findDisagreements } from './find-disagreements.js';
import { findVanished } from './find-vanished.js';
import { type DocumentVerdict, judgeDocument } from './judge-document.js';
import type { PhraseSources } from './phrases.js';

interface Verdict {
  readonly documents: readonly DocumentVerdict[];
  readonly faults: readonly Fault[];
}

/** `said`: ids of the facts that a document printed when it was built, where that is known. */
export function judgeDocuments(
  documents: readonly ReadDocument[],
  sources: Omit<PhraseSources, 'brackets'>,
  said: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Verdict {
  const context = openDesk(sources);
  const judged = documents.map((read) => {
    const verdict = judgeDocument(read, context);
    return { ...verdict, faults: [...verdict.faults, ...findVanished(read, said.get(read.document) ?? new Set(), context)] };
  });
  return { documents: judged, faults: [...judged.flatMap(({ faults }) => faults), ...findDisagreements(documents, context)] };
}
