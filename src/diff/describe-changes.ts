/** Tells changes to a person, a line each: `gdp 12003亿元 → 12010亿元 · deck 4, 9 · summary 一（二）¶3, 表1 · one-pager`. */
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS } from '../model/documents.js';
import type { Spot } from '../model/passage.js';
import { nameSpots } from '../trace/name-spots.js';
import type { Change, FactField } from './change.js';

/** A line for each change, without its end; one line where nothing that is read has changed. */
export function describeChanges(changes: readonly Change[], language: Language): readonly string[] {
  if (changes.length === 0) return [language === 'zh' ? '文字和数字没有变化。' : 'No word and no number has changed.'];
  return changes.map((change) => describe(change, language));
}

function describe(change: Change, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const quote = (text: string): string => say(`“${text}”`, `"${text}"`);
  const at = (spots: readonly Spot[], nowhere = ''): string =>
    spots.length === 0 ? nowhere : ` · ${nameSpots(spots, language)}`;
  const used = (spots: readonly Spot[]): string => at(spots, say(' · 各份文件都没有印出它', ' · printed in no document'));
  const shown = (spots: readonly Spot[]): string => at(spots, say(' · 各份文件都没有它的图题', ' · no document has its caption'));
  const stood = (spots: readonly Spot[]): string => {
    const named = nameSpots(spots, language);
    return named === '' ? '' : say(` · 原在 ${named}`, ` · was in ${named}`);
  };
  switch (change.kind) {
    case 'fact': {
      const { id, was, name, fields, through, spots } = change;
      const differs = fields.map(({ field, before, after }) => {
        const word = field === 'print' ? '' : `${FIELDS[field][language]} `;
        return `${word}${before ?? NOTHING[language]} → ${after ?? NOTHING[language]}`;
      });
      const renamed = was === undefined ? [] : [`${say('编号', 'id')} ${was} → ${id}`];
      const because = say(`（由 ${through.join('、')} 算出）`, ` (computed from ${through.join(', ')})`);
      const what = [...renamed, ...differs].join(say('；', '; '));
      return `${id} ${quote(name)} ${what}${through.length === 0 ? '' : because}${used(spots)}`;
    }
    case 'fact-added':
      return `${say('新增事实', 'new fact')} ${change.id} ${quote(change.name)} ${change.print}${used(change.spots)}`;
    case 'fact-gone':
      return `${say('删去事实', 'fact gone')} ${change.id} ${quote(change.name)} ${change.print}${stood(change.spots)}`;
    case 'heading':
    case 'title':
      return `${say('标题', 'title')} ${quote(change.before)} → ${quote(change.after)}${at(change.spots)}`;
    case 'section': {
      const { id, was, heading, spots } = change;
      return `${say('章节', 'section')} ${quote(heading)} ${say('编号', 'id')} ${was} → ${id}${at(spots)}`;
    }
    case 'section-added':
      return `${say('新增一节', 'new section')} ${quote(change.heading)}${at(change.spots)}`;
    case 'section-gone':
      return `${say('删去一节', 'section gone')} ${quote(change.heading)}${stood(change.spots)}`;
    case 'slide-added':
      return `${say('新增幻灯片', 'new slide')} ${change.number} ${quote(change.title)}`;
    case 'slide-gone':
      return `${say(`删去幻灯片（原第 ${change.number} 页）`, `slide gone (was ${change.number}) `)}${quote(change.title)}`;
    case 'slide-moved': {
      const { before, after, title } = change;
      const moved = say(`由第 ${before} 页移到第 ${after} 页`, `moved from ${before} to ${after}`);
      return `${say('幻灯片', 'slide')} ${quote(title)} ${moved}`;
    }
    case 'figure': {
      const { id, was, title, spots } = change;
      if (was === undefined) return `${say('图表有改动', 'figure changed')} ${id} ${quote(title)}${shown(spots)}`;
      return `${say('图表', 'figure')} ${id} ${quote(title)} ${say('编号', 'id')} ${was} → ${id}${shown(spots)}`;
    }
    case 'figure-added':
      return `${say('新增图表', 'new figure')} ${change.id} ${quote(change.title)}${shown(change.spots)}`;
    case 'figure-gone':
      return `${say('删去图表', 'figure gone')} ${change.id} ${quote(change.title)}${stood(change.spots)}`;
    case 'texts':
      return describeTexts(change, language);
  }
}

/** `deck: 3 texts changed (4, 9), 1 new (12)`. */
function describeTexts(change: Extract<Change, { kind: 'texts' }>, language: Language): string {
  const zh = language === 'zh';
  const document = DOCUMENTS[change.document].name[language];
  const told = Object.entries(VERBS).flatMap(([what, verb]) => {
    const spots = change[what as keyof typeof VERBS];
    if (spots.length === 0) return [];
    const places = nameSpots(spots, language).slice(document.length).trim();
    const count = zh ? `${verb.zh} ${spots.length} 处` : `${spots.length} ${verb.en}`;
    return [`${count}${places === '' ? '' : zh ? `（${places}）` : ` (${places})`}`];
  });
  return zh ? `${document}文字：${told.join('，')}` : `texts of the ${document}: ${told.join(', ')}`;
}

const VERBS = {
  changed: { zh: '改', en: 'changed' },
  added: { zh: '增', en: 'new' },
  gone: { zh: '删', en: 'gone' },
  moved: { zh: '移', en: 'moved' },
} as const;

const NOTHING = { zh: '（无）', en: '(none)' } as const;

const FIELDS: Readonly<Record<FactField, Readonly<Record<Language, string>>>> = {
  print: { zh: '数值', en: 'print' },
  name: { zh: '名称', en: 'name' },
  period: { zh: '时期', en: 'period' },
  scope: { zh: '口径', en: 'scope' },
  kind: { zh: '类别', en: 'kind' },
  verb: { zh: '动词', en: 'verb' },
  change: { zh: '所带增速', en: 'change' },
  note: { zh: '说明', en: 'note' },
  where: { zh: '出处', en: 'place in the source' },
  literal: { zh: '原文', en: 'source literal' },
};
