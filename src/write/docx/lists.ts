/** Lists: Word's own bullets and numbers bound to list styles; a mark that the author wrote is text, for no number format gives it back. */
import type { ListBlock, ListItem } from '../../model/document.js';
import type { WordContext } from './context.js';
import { hintEastAsia } from './east-asian-hint.js';
import { buildFootnote, buildInlines, type InlineElement } from './inlines.js';
import type { DocxParagraph } from './library.js';
import { placeParagraph } from './place-paragraph.js';

/** The list that items of one level count in. */
interface Counter {
  readonly style: string;
  readonly list: number;
}

export function buildList(block: ListBlock, afterTable: boolean, word: WordContext): DocxParagraph[] {
  const counters: Counter[] = [];
  return block.items.map((item, index) => {
    // A shallower item ends the deeper counts.
    counters.length = Math.min(counters.length, item.level);
    const above = counters[item.level - 2];
    const same = above?.style === item.style ? above.list : null;
    const counter = counters[item.level - 1] ?? { style: item.style, list: same ?? word.numbering.startList() };
    counters[item.level - 1] = counter;
    return buildItem(block, item, counter.list, index === 0 && afterTable, word);
  });
}

function buildItem(block: ListBlock, item: ListItem, list: number, afterTable: boolean, word: WordContext): DocxParagraph {
  const { docx, styles, numbering } = word;
  const role = roleOf(block, item, word);
  const placed = placeParagraph(styles, role, item.style, { level: item.level, afterTable });
  const children = [...buildInlines(item.inlines, word), ...buildFootnote(item.footnote, word)];
  // Without a mark it is a paragraph like others: no tab would lead it to where nothing stands before it.
  if (role === 'mark')
    return new docx.Paragraph({ ...placed, children: [...(item.mark ? buildMark(item.mark, word) : []), ...children] });
  return new docx.Paragraph({ ...placed, numbering: numbering.refer(role, item.style, item.level, list), children });
}

function buildMark(mark: string, { docx, language }: WordContext): InlineElement[] {
  const runs = hintEastAsia(mark, language.eastAsian).map(
    ({ text, eastAsia }) => new docx.TextRun({ text, style: 'ListMark', ...(eastAsia && { font: { hint: 'eastAsia' } }) }),
  );
  return [...runs, new docx.TextRun({ children: [new docx.Tab()] })];
}

function roleOf(block: ListBlock, item: ListItem, word: WordContext): 'bullet' | 'number' | 'mark' {
  if (item.mark !== null) return 'mark';
  const bullet = word.styles.look(item.style).bullet;
  if (block.ordered || bullet?.mark === 'number') return 'number';
  return bullet === null ? 'mark' : 'bullet';
}
