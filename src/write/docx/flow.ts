/** The summary's body: what only a flowing document has, and blocks. */
import type { FlowBlock } from '../../model/document.js';
import { buildBlock, buildBlocks, buildSeparator, joinBlocks } from './blocks.js';
import { buildContents } from './contents.js';
import type { Desk, Paragraph, Table } from './desk.js';

export function buildFlow(blocks: readonly FlowBlock[], desk: Desk): (Paragraph | Table)[] {
  const surroundings = { width: desk.textWidth };
  const body = joinBlocks<FlowBlock, Paragraph | Table>(
    blocks,
    (block, afterTable) => {
      switch (block.kind) {
        case 'cover':
          return buildBlocks(block.children, surroundings, desk);
        case 'toc':
          return buildContents(block, desk);
        case 'page-break':
          return [
            new desk.docx.Paragraph({ style: desk.styles.paragraph('separator').id, children: [new desk.docx.PageBreak()] }),
          ];
        default:
          return buildBlock(block, surroundings, afterTable, desk);
      }
    },
    desk,
  );
  // The last paragraph carries the page's settings: Word adds one where a table ends the text.
  if (body.length === 0 || body.at(-1) instanceof desk.docx.Table) body.push(buildSeparator(desk));
  return body;
}
