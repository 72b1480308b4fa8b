/** The table of contents: a field filled with the headings, their page numbers and links. */
import type { FlowBlock } from '../../model/document.js';
import type { Desk, Flowed } from './desk.js';
import { buildInlines } from './inlines.js';

type Toc = Extract<FlowBlock, { kind: 'toc' }>;

/** Deepest level of heading that the markup has. */
const DEEPEST = 3;

/** `depth` is how many levels of headings are listed. Nothing where there is no heading to list. */
export function buildContents(block: Toc, desk: Desk): Flowed[] {
  const { docx, styles } = desk;
  const depth = Math.min(DEEPEST, Math.max(1, block.depth));
  if (!desk.headings.some((level) => level <= depth)) return [];
  for (const role of (['toc-1', 'toc-2', 'toc-3'] as const).slice(0, depth)) styles.paragraph(role);
  const title = { kind: 'run', text: block.title, bold: false, italic: false } as const;
  return [
    ...(block.title === ''
      ? []
      : [new docx.Paragraph({ style: styles.paragraph('toc-title').id, children: buildInlines([title], desk) })]),
    new docx.TableOfContents(block.title, {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      useAppliedParagraphOutlineLevel: true,
    }),
  ];
}
