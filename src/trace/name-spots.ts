/** Says where texts stand, shortly, as a person looks them up: `deck 4, 9 · summary 一（二）¶3, 表1 · one-pager`. */
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENT_NAMES, DOCUMENTS } from '../model/documents.js';
import type { Spot } from '../model/passage.js';

/** Most places of one document that are named; of more the rest is counted. */
const MOST = 8;
/** Most rows of one table that are named. */
const MOST_ROWS = 3;

/** '' for no place at all. */
export function nameSpots(spots: readonly Spot[], language: Language): string {
  return DOCUMENT_NAMES.flatMap((document) => {
    const own = spots.filter((spot) => spot.document === document);
    if (own.length === 0) return [];
    const places = nameOwn(own, language);
    return [[DOCUMENTS[document].name[language], listSome(places, language)].filter(Boolean).join(' ')];
  }).join(' · ');
}

/** One place in full, without its document: `4 卡片2` or `slide 4 card 2`, `一（二）¶3`, `表1第5行`. */
export function nameSpot(spot: Spot, language: Language): string {
  const { document, slide, part, number, row } = spot;
  const placed = document === 'deck' || document === 'onepager';
  if (!placed) return nameFlow(spot, row === undefined ? [] : [row], language);
  const gap = language === 'zh' ? '' : ' ';
  const word = (PARTS[part] ?? PLACED_PARTS[part])?.[language] ?? '';
  // The paragraphs of notes are not counted by who reads them.
  const which = number === undefined || isAside(part) ? word : `${word}${gap}${number}`;
  const where = row === undefined ? which : language === 'zh' ? `${which}第${row}行` : `${which} row ${row}`;
  return slide === undefined ? where : `${language === 'zh' ? '' : 'slide '}${slide} ${where}`;
}

function nameOwn(spots: readonly Spot[], language: Language): readonly string[] {
  const slides = spots.filter(({ slide }) => slide !== undefined);
  const shown = new Set(slides.filter(({ part }) => !isAside(part)).map(({ slide }) => slide));
  const rows = new Map<string | undefined, Set<number>>();
  for (const { label, row } of spots) if (row !== undefined) rows.set(label, (rows.get(label) ?? new Set()).add(row));
  const named = spots.flatMap((spot) => {
    // What a slide's notes say too needs no word of its own.
    if (spot.slide !== undefined) return isAside(spot.part) && shown.has(spot.slide) ? [] : [nameSlide(spot, language)];
    return spot.document === 'onepager' ? [] : [nameFlow(spot, [...(rows.get(spot.label) ?? [])], language)];
  });
  return [...new Set(named)];
}

function isAside(part: Spot['part']): boolean {
  return part === 'spoken' || part === 'source';
}

function nameSlide({ slide, part }: Spot, language: Language): string {
  if (!isAside(part)) return String(slide);
  return language === 'zh' ? `${slide}（备注）` : `${slide} (notes)`;
}

/** `rows`: of its table, those meant. */
function nameFlow({ part, under = '', number, row, label }: Spot, rows: readonly number[], language: Language): string {
  const words = PARTS[part];
  if (label !== undefined) {
    const name = /\d$/.test(label) ? label : language === 'zh' ? `${words?.zh ?? ''}“${label}”` : `${words?.en ?? ''} “${label}”`;
    // Where most of a table is meant, the table is.
    if (row === undefined || rows.length > MOST_ROWS) return name;
    if (language === 'zh') return `${name}第${rows.join('、')}行`;
    return `${name} ${rows.length > 1 ? 'rows' : 'row'} ${rows.join(', ')}`;
  }
  if (part === 'text') return `${under}¶${number}`;
  if (part === 'heading') return under;
  if (words === undefined) return under;
  const space = language === 'zh' ? '' : ' ';
  return `${under}${space}${words[language]}${number !== undefined && number > 1 ? `${space}${number}` : ''}`.trim();
}

const PARTS: Readonly<Partial<Record<Spot['part'], Readonly<Record<Language, string>>>>> = {
  title: { zh: '标题', en: 'title' },
  subtitle: { zh: '副标题', en: 'subtitle' },
  lead: { zh: '导语', en: 'lead' },
  card: { zh: '卡片', en: 'card' },
  step: { zh: '步骤', en: 'step' },
  chart: { zh: '图', en: 'chart' },
  table: { zh: '表', en: 'table' },
  picture: { zh: '图片', en: 'picture' },
  caption: { zh: '图表', en: 'figure' },
  note: { zh: '注', en: 'note' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
};

/** Of what is placed; where text flows these are paragraphs, or headings by their numbers. */
const PLACED_PARTS: typeof PARTS = {
  kicker: { zh: '栏目', en: 'kicker' },
  heading: { zh: '小标题', en: 'heading' },
  text: { zh: '段落', en: 'text' },
  point: { zh: '要点', en: 'point' },
  spoken: { zh: '备注', en: 'notes' },
  source: { zh: '备注', en: 'notes' },
};

function listSome(places: readonly string[], language: Language): string {
  const some = places.slice(0, MOST);
  const rest = places.length - some.length;
  if (rest === 0) return some.join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${some.join('、')}等${places.length}处` : `${some.join(', ')} and ${rest} more`;
}
