/** Says on which slides and pages a fact stands, for who turns to them: `幻灯片 4、9`, `摘要约第3页、附图1`. */
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';
import type { Spot } from '../model/passage.js';
import { nameSpots } from './name-spots.js';

/** `spots` of one document; `pages` as estimated, none where they are not known. */
export function namePages(document: DocumentName, spots: readonly Spot[], pages: readonly number[], language: Language): string {
  const zh = language === 'zh';
  const comma = zh ? '、' : ', ';
  const slides = [...new Set(spots.flatMap(({ slide }) => (slide === undefined ? [] : [slide])))];
  const name = DOCUMENTS[document].name[language];
  if (slides.length > 0) return `${name} ${slides.join(comma)}`;
  if (pages.length === 0) return nameSpots(spots, language);
  // A chart's numbers are found by the chart.
  const charts = nameSpots(
    spots.filter(({ part }) => part === 'chart'),
    language,
  ).slice(name.length);
  const stated = zh ? `约第${pages.join(comma)}页` : `about p. ${pages.join(comma)}`;
  return [`${name} ${stated}`, charts.trim()].filter(Boolean).join(comma);
}
