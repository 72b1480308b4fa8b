/** What a summary holds, found before anything is built: which library it needs, where its links can lead, what a table of contents lists. */
import { listBlocks } from '../../model/blocks.js';
import { type BoxBlock, type FlowBlock, headingLevel, type Summary, type TextBlock } from '../../model/document.js';
import { figureAnchor } from './bookmarks.js';

export interface SummaryHeading {
  readonly block: TextBlock;
  readonly level: 1 | 2 | 3 | 4;
  /** The report's, `一、`; null: none. */
  readonly number: string | null;
  /** For the table of contents, as Word names it: `_Toc` and nine digits. */
  readonly bookmark: string;
}

interface Survey {
  readonly hasCharts: boolean;
  readonly hasContents: boolean;
  readonly hasCover: boolean;
  readonly ids: readonly string[];
  readonly headings: readonly SummaryHeading[];
}

const FIRST_BOOKMARK = 100000001;

export function surveySummary(summary: Summary): Survey {
  const { header, footer, even } = summary;
  const running = (boxes: readonly (BoxBlock | null | undefined)[]) => boxes.filter((box) => box != null);
  const blocks = listBlocks<FlowBlock>([...running([header, even?.header]), ...summary.body, ...running([footer, even?.footer])]);
  const headings = blocks.flatMap((block) => {
    const level = block.kind === 'text' ? headingLevel(block.role) : 0;
    return block.kind === 'text' && level !== 0 ? [{ block, level, number: block.number ?? null }] : [];
  });
  return {
    hasCharts: blocks.some((block) => block.kind === 'figure' && block.figure.kind === 'chart'),
    hasContents: blocks.some(({ kind }) => kind === 'toc'),
    hasCover: blocks.some(({ kind }) => kind === 'cover'),
    ids: blocks.flatMap((block) => {
      if (block.kind === 'text') return block.id ?? [];
      return block.kind === 'figure' && block.number > 0 ? figureAnchor(block.figure.id) : [];
    }),
    headings: headings.map((heading, index) => ({ ...heading, bookmark: `_Toc${FIRST_BOOKMARK + index}` })),
  };
}
