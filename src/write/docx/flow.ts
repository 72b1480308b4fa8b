/** The summary's body: what only a flowing document has, and blocks. */
import type { FlowBlock } from '../../model/document.js';
import { buildBlock, buildBlocks, buildSeparator, joinBlocks } from './blocks.js';
import { buildContents } from './contents.js';
import type { Desk, Paragraph, Table } from './context.js';

export function buildFlow(blocks: readonly FlowBlock[], desk: Desk): (Paragraph | Table)[] {
  const body = joinBlocks<FlowBlock, Paragraph | Table>(
    blocks,
    (block, afterTable, index) => {
      const newPage = blocks[index - 1]?.kind === 'page-break';
      switch (block.kind) {
        case 'cover':
          return buildBlocks(block.children, { width: desk.textWidth }, desk);
        case 'toc':
          return buildContents(block, newPage, desk);
        case 'page-break':
          // What begins a page says so in its style; only where that is no text, a paragraph of its own breaks the page.
          return beginsPage(blocks[index + 1]) ? [] : [buildPageBreak(desk)];
        default:
          return buildBlock(block, { width: desk.textWidth, ...(newPage && { newPage }) }, afterTable && !newPage, desk);
      }
    },
    desk,
  );
  // The last paragraph carries the page's settings: Word adds one where a table ends the text.
  if (body.length === 0 || body.at(-1) instanceof desk.docx.Table) body.push(buildSeparator(desk));
  return body;
}

function beginsPage(block: FlowBlock | undefined): boolean {
  return block?.kind === 'text' || block?.kind === 'toc';
}

function buildPageBreak(desk: Desk): Paragraph {
  return new desk.docx.Paragraph({ style: desk.styles.paragraph('separator').id, children: [new desk.docx.PageBreak()] });
}
