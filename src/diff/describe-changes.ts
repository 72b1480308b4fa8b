/** Tells changes to a person, a line each: `gdp 12003亿元 → 12010亿元 · deck 4, 9 · summary 一（二）¶3, 表1 · one-pager`. */
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS } from '../model/documents.js';
import type { Spot } from '../model/passage.js';
import { nameSpots } from '../trace/name-spots.js';
import type { Change, FactField } from './change.js';
/** A line for each change, without its end; one line where nothing that is read has changed. */
export function describeChanges(changes: readonly Change[], language: Language): readonly string[] {
  if (changes.length === 0) return [language === 'zh' ? '文字和数字没有变化。' : 'No word and no number has changed.'];
  return changes.flatMap((change) => describe(change, language));
}

function describe(change: Change, language: Language): readonly string[] {
  const zh = language === 'zh';
  const at = (spots: readonly Spot[]): string => {
    const named = nameSpots(spots, language);
    return named === '' ? '' : ` · ${named}`;
  };
  const quote = (text: string): string => (zh ? `“${text}”` : `"${text}"`);
  switch (change.kind) {
    case 'fact': {
      const { id, was, name, fields, through, spots } = change;
      const differs = fields.map(({ field, before, after }) => {
        const word = field === 'print' ? '' : `${FIELDS[field][language]} `;
        return `${word}${before ?? NOTHING[language]} → ${after ?? NOTHING[language]}`;
      });
      const renamed = was === undefined ? [] : [zh ? `编号 ${was} → ${id}` : `id ${was} → ${id}`];
      const because =
        through.length === 0 ? '' : zh ? `（由 ${through.join('、')} 算出）` : ` (computed from ${through.join(', ')})`;
      const what = [...renamed, ...differs].join(zh ? '；' : '; ');
      return [`${id} ${quote(name)} ${what}${because}${spots.length > 0 ? at(spots) : ` · ${UNUSED[language]}`}`];
    }
    case 'fact-added':
      return [
        `${zh ? '新增事实' : 'new fact'} ${change.id} ${quote(change.name)} ${change.print}${change.spots.length > 0 ? at(change.spots) : ` · ${UNUSED[language]}`}`,
      ];
    case 'fact-gone':
      return [`${zh ? '删去事实' : 'fact gone'} ${change.id} ${quote(change.name)} ${change.print}${stood(change.spots)}`];
    case 'heading':
    case 'title':
      return [`${zh ? '标题' : 'title'} ${quote(change.before)} → ${quote(change.after)}${at(change.spots)}`];
    case 'section':
      return [
        `${zh ? '章节' : 'section'} ${quote(change.heading)} ${zh ? '编号' : 'id'} ${change.was} → ${change.id}${at(change.spots)}`,
      ];
    case 'section-added':
      return [`${zh ? '新增一节' : 'new section'} ${quote(change.heading)}${at(change.spots)}`];
    case 'section-gone':
      return [`${zh ? '删去一节' : 'section gone'} ${quote(change.heading)}${stood(change.spots)}`];
    case 'slide-added':
      return [zh ? `新增幻灯片 ${change.number} ${quote(change.title)}` : `new slide ${change.number} ${quote(change.title)}`];
    case 'slide-gone':
      return [
        zh
          ? `删去幻灯片（原第 ${change.number} 页）${quote(change.title)}`
          : `slide gone (was ${change.number}) ${quote(change.title)}`,
      ];
    case 'slide-moved':
      return [
        zh
          ? `幻灯片 ${quote(change.title)} 由第 ${change.before} 页移到第 ${change.after} 页`
          : `slide ${quote(change.title)} moved from ${change.before} to ${change.after}`,
      ];
    case 'figure': {
      const { id, was, title } = change;
      if (was === undefined) return [`${zh ? '图表有改动' : 'figure changed'} ${id} ${quote(title)}${shown(change.spots)}`];
      return [`${zh ? '图表' : 'figure'} ${id} ${quote(title)} ${zh ? '编号' : 'id'} ${was} → ${id}${shown(change.spots)}`];
    }
    case 'figure-added':
      return [`${zh ? '新增图表' : 'new figure'} ${change.id} ${quote(change.title)}${shown(change.spots)}`];
    case 'figure-gone':
      return [`${zh ? '删去图表' : 'figure gone'} ${change.id} ${quote(change.title)}${stood(change.spots)}`];
    case 'texts':
      return describeTexts(change, language);
  }

  function shown(spots: readonly Spot[]): string {
    return spots.length > 0 ? at(spots) : ` · ${UNSHOWN[language]}`;
  }

  function stood(spots: readonly Spot[]): string {
    const named = nameSpots(spots, language);
    return named === '' ? '' : zh ? ` · 原在 ${named}` : ` · was in ${named}`;
  }
}

/** `deck: 3 texts changed (4, 9), 1 new (12)`. */
function describeTexts(
  { document, changed, added, gone, moved }: Extract<Change, { kind: 'texts' }>,
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  const places = (spots: readonly Spot[]): string => {
    const named = nameSpots(spots, language).slice(DOCUMENTS[document].name[language].length).trim();
    return named === '' ? '' : zh ? `（${named}）` : ` (${named})`;
  };
  const told = (
    [
      [changed, '改', 'changed'],
      [added, '增', 'new'],
      [gone, '删', 'gone'],
      [moved, '移', 'moved'],
    ] as const
  ).flatMap(([spots, verb, word]) => {
    if (spots.length === 0) return [];
    return [`${zh ? `${verb} ${spots.length} 处` : `${spots.length} ${word}`}${places(spots)}`];
  });
  return [
    zh
      ? `${DOCUMENTS[document].name[language]}文字：${told.join('，')}`
      : `texts of the ${DOCUMENTS[document].name[language]}: ${told.join(', ')}`,
  ];
}

const NOTHING = { zh: '（无）', en: '(none)' } as const;
const UNSHOWN = { zh: '各份文件都没有它的图题', en: 'no document has its caption' } as const;
const UNUSED = { zh: '各份文件都没有印出它', en: 'printed in no document' } as const;

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
