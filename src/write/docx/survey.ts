/** What a summary holds, found before anything is built: which library it needs, where its links can lead, what a table of contents lists. */
import { type Block, type FlowBlock, headingLevel, type Summary, type TextBlock } from '../../model/document.js';
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
  const found = { hasCharts: false, hasContents: false, hasCover: false, ids: [] as string[], headings: [] as SummaryHeading[] };
  const visit = (block: Block | FlowBlock): void => {
    switch (block.kind) {
      case 'text': {
        if (block.id !== null) found.ids.push(block.id);
        const level = headingLevel(block.role);
        if (level === 0) return;
        found.headings.push({
          block,
          level,
          number: block.number ?? null,
          bookmark: `_Toc${FIRST_BOOKMARK + found.headings.length}`,
        });
        return;
      }
      case 'figure':
        found.hasCharts ||= block.figure.kind === 'chart';
        if (block.number > 0) found.ids.push(figureAnchor(block.figure.id));
        return;
      case 'cover':
        found.hasCover = true;
        block.children.forEach(visit);
        return;
      case 'box':
        block.children.forEach(visit);
        return;
      case 'toc':
        found.hasContents = true;
        return;
      case 'list':
      case 'table':
      case 'stat':
      case 'timeline':
      case 'image':
      case 'spacer':
      case 'page-break':
        return;
    }
  };
  const { header, footer, even } = summary;
  for (const block of [header, even?.header, ...summary.body, footer, even?.footer]) if (block) visit(block);
  return found;
}
