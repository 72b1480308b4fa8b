/** Word's own footnotes: the mark where one is called for, its text in a style of its own. */
import type { Desk } from './context.js';
import { buildInlines, type InlineElement } from './inlines.js';

/** The mark behind a paragraph's text; none where it has no footnote. */
export function buildFootnote(text: string | undefined, desk: Desk): InlineElement[] {
  if (text === undefined) return [];
  const { docx, styles, footnotes } = desk;
  footnotes.push(text);
  const children = buildInlines([{ kind: 'run', text: ` ${text}`, bold: false, italic: false }], desk);
  return [
    new docx.FootnoteReferenceRun({ children: [new docx.Paragraph({ style: styles.paragraph('footnote').id, children })] }),
  ];
}
