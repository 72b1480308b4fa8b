/** What a checklist says of each fact: place and words of the source, and the pages on which it stands. */
import type { Check } from '../model/check.js';
import type { Content } from '../model/content.js';
import { DOCUMENT_NAMES } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { TracedFact } from '../model/trace.js';
import { namePages } from './name-pages.js';

export function listChecks(facts: readonly TracedFact[], { report, sources: all }: Content, labels: Labels): readonly Check[] {
  const language = /^zh\b/i.test(report.language) ? 'zh' : 'en';
  const isSeveral = Object.keys(all).length > 1;
  const comma = labels.comma ?? ', ';
  return facts.map(({ id, sources, derived, spots, pages }, index) => ({
    number: index + 1,
    id,
    where: [...new Set(sources.map(({ title, where }) => (isSeveral ? `${title}${comma}${where}` : where)))],
    literals: [...new Set(sources.map(({ literal }) => literal))],
    formula: derived?.formula ?? null,
    pages: DOCUMENT_NAMES.flatMap((document) => {
      const own = spots.filter((spot) => spot.document === document);
      return own.length === 0 ? [] : [namePages(document, own, pages[document] ?? [], language)];
    }),
  }));
}
