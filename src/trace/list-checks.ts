/** What a checklist says of each fact: place and words of the source, and the pages on which it stands. */
import type { Language } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import { DOCUMENT_NAMES, DOCUMENTS, type DocumentName } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { Spot } from '../model/passage.js';
import type { Check, TracedFact } from '../model/trace.js';
import { nameSpots } from './name-spots.js';

export function listChecks(facts: readonly TracedFact[], { report, sources: all }: Content, labels: Labels): readonly Check[] {
  const language = /^zh\b/i.test(report.language) ? 'zh' : 'en';
  const isSeveral = Object.keys(all).length > 1;
  const comma = labels.comma ?? ', ';
  return facts.map(({ id, sources, derived, spots, pages }, index) => ({
    number: index + 1,
    id,
    named: /[^\P{L}\p{sc=Latin}]/u.test(id),
    where: [...new Set(sources.map(({ title, where }) => (isSeveral ? `${title}${comma}${where}` : where)))],
    literals: [...new Set(sources.map(({ literal }) => literal))],
    formula: derived?.formula ?? null,
    pages: DOCUMENT_NAMES.flatMap((document) => {
      const own = spots.filter((spot) => spot.document === document);
      return own.length === 0 ? [] : [namePages(document, own, pages[document] ?? [], language)];
    }),
  }));
}

/** `幻灯片 4、9`, `摘要 3、附图1`. `spots` of one document; `pages` as estimated, none where they are not known. */
function namePages(document: DocumentName, spots: readonly Spot[], pages: readonly number[], language: Language): string {
  const zh = language === 'zh';
  const comma = zh ? '、' : ', ';
  const slides = [...new Set(spots.flatMap(({ slide }) => (slide === undefined ? [] : [slide])))];
  const name = DOCUMENTS[document].name[language];
  if (slides.length > 0) return `${name} ${slides.join(comma)}`;
  if (pages.length === 0) return nameSpots(spots, language);
  // A chart's numbers are found by the chart.
  const charted = spots.filter(({ part }) => part === 'chart');
  const charts = nameSpots(charted, language).slice(name.length).trim();
  return [`${name} ${pages.join(comma)}`, charts].filter(Boolean).join(comma);
}
