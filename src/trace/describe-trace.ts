/** Tells a traced fact to a person: the fact, where it comes from, where it stands. */
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENT_NAMES, DOCUMENTS } from '../model/documents.js';
import type { FactKind } from '../model/fact.js';
import type { Spot } from '../model/passage.js';
import type { TracedFact } from '../model/trace.js';
import { nameSpot } from './name-spots.js';

/** A line for the fact, and under it a line for each source, the computation, and each document. */
export function describeTrace(fact: TracedFact, language: Language): readonly string[] {
  const { id, name, print, period, scope, kind, sources, derived, spots } = fact;
  const zh = language === 'zh';
  const quote = (text: string): string => (zh ? `“${text}”` : `"${text}"`);
  const about = [period, scope, KINDS[kind][language]].filter((part) => part !== null);
  const from = sources.map(({ title, where, literal }) => `${zh ? '出处' : 'source'} ${title} · ${where} · ${quote(literal)}`);
  const computed = derived ? [`${zh ? '算法' : 'computed'} ${derived.formula} (${derived.from.join(', ')})`] : [];
  const places = DOCUMENT_NAMES.flatMap((document) => {
    const own = spots.filter((spot) => spot.document === document);
    return own.length === 0 ? [] : [`${DOCUMENTS[document].name[language]} ${listPlaces(own, language)}`];
  });
  return [
    `${id} ${quote(name)} ${print} · ${about.join(' · ')}`,
    ...[
      ...computed,
      ...(sources.length > 0 ? from : [zh ? '没有写明出处' : 'no source is given']),
      ...(places.length > 0 ? places : [zh ? '各份文件都没有印出它' : 'printed in no document']),
    ].map((line) => `  ${line}`),
  ];
}

/** By slides: `4（卡片2、备注）、9（图1）`. */
function listPlaces(spots: readonly Spot[], language: Language): string {
  const zh = language === 'zh';
  const join = (texts: Iterable<string>): string => [...new Set(texts)].join(zh ? '、' : ', ');
  const slides = new Map<number, string[]>();
  for (const { slide, ...spot } of spots)
    if (slide !== undefined) slides.set(slide, [...(slides.get(slide) ?? []), nameSpot(spot, language)]);
  const placed = [...slides].map(([slide, parts]) => (zh ? `${slide}（${join(parts)}）` : `slide ${slide} (${join(parts)})`));
  return join([...placed, ...spots.flatMap((spot) => (spot.slide === undefined ? [nameSpot(spot, language)] : []))]);
}

const KINDS: Readonly<Record<FactKind, Readonly<Record<Language, string>>>> = {
  result: { zh: '结果', en: 'result' },
  target: { zh: '目标', en: 'target' },
  growth: { zh: '增速', en: 'growth' },
  change: { zh: '变化', en: 'change' },
  share: { zh: '占比', en: 'share' },
  rank: { zh: '位次', en: 'rank' },
  condition: { zh: '条件', en: 'condition' },
};
