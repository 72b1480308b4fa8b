/** Word's own footnotes: the mark where one is called for, its text in a style of its own. */
import type { WordContext } from './context.js';
import { buildInlines, type InlineElement } from './inlines.js';

/** The mark behind a paragraph's text; none where it has no footnote. */
export function buildFootnote(text: string | undefined, word: WordContext): InlineElement[] {
  if (text === undefined) return [];
  const { docx, styles, footnotes } = word;
  footnotes.push(text);
  const children = buildInlines([{ kind: 'run', text: ` ${text}`, bold: false, italic: false }], word);
  return [
    new docx.FootnoteReferenceRun({ children: [new docx.Paragraph({ style: styles.paragraph('footnote').id, children })] }),
  ];
}
