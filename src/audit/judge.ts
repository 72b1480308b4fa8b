/** Judges what finished documents say against the content: every numeral is bound, or is a fault with its place; and the documents against each other. */

import type { DocumentName } from '../model/documents.js';
import type { ReadDocument, ReadText } from '../model/reading.js';
import { type AuditContext, openDesk } from './context.js';
import type { Fault } from './fault.js';
import { findVanished } from './find-lost.js';
import { type DocumentVerdict, judgeDocument } from './judge-document.js';
import type { PhraseSources } from './phrases.js';
import { stripSpaces } from './strip-spaces.js';

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

interface Printed {
  readonly document: DocumentName;
  readonly text: ReadText;
  readonly form: string;
}

/** One fault for each, at the first place that is not as the content has it. */
function findDisagreements(documents: readonly ReadDocument[], { facts }: AuditContext): readonly Fault[] {
  const printed = new Map<string, Printed[]>();
  for (const { document, texts } of documents) {
    for (const text of texts) {
      // A chart may leave out the unit that stands with its title.
      if (text.part === 'chart') continue;
      for (const { start, end, fact, show } of text.marks) {
        if (show !== 'value') continue;
        const one = { document, text, form: text.text.slice(start, end) };
        printed.set(fact, [...(printed.get(fact) ?? []), one]);
      }
    }
  }
  return [...printed].flatMap(([id, all]): Fault[] => {
    const forms = new Map(all.map((one) => [stripSpaces(one.form).text, one]));
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    if (forms.size < 2 || new Set(all.map(({ document }) => document)).size < 2) return [];
    const own = stripSpaces(fact?.print ?? '').text;
    const odd = [...forms].find(([form]) => form !== own)?.[1] ?? all[0]!;
    const found = [...forms.values()].map(({ document, form }) => `${document} ${form}`).join(', ');
    const base = { document: odd.document, part: odd.text.part, place: odd.text.place, found, fact: id };
    return [
      { ...base, kind: 'differs', expected: fact?.print ?? null, span: fact?.span ?? null, path: fact ? `facts.${id}` : null },
    ];
  });
}
