/** Says in words where in a document something was read: 第8页备注, slide 8, notes. */

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

export function namePlace({ slide, page, under, paragraph, name, row, column }: ReadPlace, part: ReadPart | null): Localized {
  const kind = part && PARTS[part];
  const zh = [
    slide === undefined ? '' : `第 ${slide} 页`,
    page === undefined ? '' : `第 ${page} 页`,
    under === undefined || under === '' ? '' : `“${under}”下`,
    kind?.zh ?? '',
    name === undefined || name === '' ? '' : `“${name}”`,
    row === undefined ? '' : `第 ${row} 行`,
    column === undefined ? '' : `第 ${column} 列`,
    paragraph === undefined ? '' : `第 ${paragraph} 段`,
  ];
  const en = [
    slide === undefined ? '' : `slide ${slide}`,
    page === undefined ? '' : `page ${page}`,
    under === undefined || under === '' ? '' : `under "${under}"`,
    kind?.en ?? '',
    name === undefined || name === '' ? '' : `"${name}"`,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
    paragraph === undefined ? '' : `paragraph ${paragraph}`,
  ];
  const said = (words: readonly string[], separator: string): string => words.filter((word) => word !== '').join(separator);
  return { zh: said(zh, ' '), en: said(en, ', ') };
}
