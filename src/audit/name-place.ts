/** A place in a document in words. */
import type { Localized } from '../diagnostics/diagnostic.js';
import type { ReadPart, ReadPlace } from '../model/reading.js';

const PARTS: Readonly<Record<ReadPart, Localized | null>> = {
  text: null,
  cell: { zh: '表格', en: 'table' },
  note: { zh: '备注', en: 'notes' },
  alt: { zh: '替代文字', en: 'alternative text' },
  field: { zh: '域', en: 'field' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  chart: { zh: '图', en: 'chart' },
  property: { zh: '文件属性', en: 'file properties' },
};

/** Says in words where in a document something was read: 第8页备注, slide 8, notes. */
export function namePlace({ slide, page, under, paragraph, name, row, column }: ReadPlace, part: ReadPart | null): Localized {
  const kind = part && PARTS[part];
  const known: readonly (readonly [value: unknown, zh: string, en: string])[] = [
    [slide, `第 ${slide} 页`, `slide ${slide}`],
    [page, `第 ${page} 页`, `page ${page}`],
    [under, `“${under}”下`, `under "${under}"`],
    [kind, kind?.zh ?? '', kind?.en ?? ''],
    [name, `“${name}”`, `"${name}"`],
    [row, `第 ${row} 行`, `row ${row}`],
    [column, `第 ${column} 列`, `column ${column}`],
    [paragraph, `第 ${paragraph} 段`, `paragraph ${paragraph}`],
  ];
  const said = known.filter(([value]) => value !== undefined && value !== null && value !== '');
  return { zh: said.map(([, zh]) => zh).join(' '), en: said.map(([, , en]) => en).join(', ') };
}
