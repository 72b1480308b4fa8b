/** The summary's body: what only a flowing document has, and blocks. */
import type { FlowBlock } from '../../model/document.js';
import { buildBlock, buildBlocks, buildSeparator, joinBlocks } from './blocks.js';
import { buildContents } from './contents.js';
import type { WordContext } from './context.js';
import type { DocxParagraph, Table } from './library.js';

export function buildFlow(blocks: readonly FlowBlock[], word: WordContext): (DocxParagraph | Table)[] {
  const body = joinBlocks<FlowBlock, DocxParagraph | Table>(
    blocks,
    (block, afterTable, index) => {
      const newPage = blocks[index - 1]?.kind === 'page-break';
      switch (block.kind) {
        case 'cover':
          return buildBlocks(block.children, { width: word.textWidth }, word);
        case 'toc':
          return buildContents(block, newPage, word);
        case 'page-break':
          // What begins a page says so in its style; only where that is no text, a paragraph of its own breaks the page.
          return beginsPage(blocks[index + 1]) ? [] : [buildPageBreak(word)];
        default:
          return buildBlock(block, { width: word.textWidth, ...(newPage && { newPage }) }, afterTable && !newPage, word);
      }
    },
    word,
  );
  // The last paragraph carries the page's settings: Word adds one where a table ends the text.
  if (body.length === 0 || body.at(-1) instanceof word.docx.Table) body.push(buildSeparator(word));
  return body;
}

function beginsPage(block: FlowBlock | undefined): boolean {
  return block?.kind === 'text' || block?.kind === 'toc';
}

function buildPageBreak(word: WordContext): DocxParagraph {
  return new word.docx.Paragraph({ style: word.styles.paragraph('separator').id, children: [new word.docx.PageBreak()] });
}
