/** What of a paragraph style decides where its lines and pages end. */
import type { WordContext } from './context.js';
import type { ParagraphMetrics } from './estimate-pages.js';
import { trackingOf } from './page.js';
import { describeParagraphLook } from './paragraph-look.js';
import type { ParagraphStyle } from './style-sheet.js';
import { findTypeface } from './typeface.js';

/** By a style's id; an unknown one is Normal. */
export function measureStyles(word: WordContext): (id: string) => ParagraphMetrics {
  const measured = new Map<string, ParagraphMetrics>();
  for (const style of word.styles.paragraphs) measured.set(style.id, measureStyle(style, word));
  return (id) => measured.get(id) ?? measured.get('Normal')!;
}

function measureStyle(style: ParagraphStyle, word: WordContext): ParagraphMetrics {
  const { paragraph } = describeParagraphLook(style, word.theme, word.page);
  const read = (name: string, attribute: string): number =>
    Number(paragraph.find((element) => element.name === name)?.attributes[attribute] ?? 0) / 20;
  const spacing = paragraph.find((element) => element.name === 'w:spacing');
  return {
    size: style.look.size + trackingOf(style, word.theme, word.page) / 20,
    pitch: spacing?.attributes['w:lineRule'] === 'exact' ? read('w:spacing', 'w:line') : null,
    before: read('w:spacing', 'w:before'),
    after: read('w:spacing', 'w:after'),
    left: read('w:ind', 'w:left'),
    right: read('w:ind', 'w:right'),
    indent: read('w:ind', 'w:firstLine') - read('w:ind', 'w:hanging'),
    face: findTypeface(style.look, word.theme, word.language),
    keepNext: paragraph.some((element) => element.name === 'w:keepNext' && element.attributes['w:val'] === undefined),
  };
}
