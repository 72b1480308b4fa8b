/** What a summary holds, found before anything is built: which library it needs, where its links can lead, what a table of contents lists. */
import type { Block, FlowBlock, Summary, TextBlock } from '../../model/document.js';
import { inlinesText } from './proseInlines.js';

export interface Heading {
  readonly block: TextBlock;
  readonly level: 1 | 2 | 3;
  /** On one line. */
  readonly text: string;
  /** For the table of contents, as Word names it: `_Toc` and nine digits. */
  readonly bookmark: string;
}

export interface Survey {
  readonly hasCharts: boolean;
  readonly hasContents: boolean;
  readonly ids: readonly string[];
  readonly headings: readonly Heading[];
}

const LEVELS: Partial<Record<TextBlock['role'], Heading['level']>> = { h1: 1, h2: 2, h3: 3 };
const FIRST_BOOKMARK = 100000001;

export function surveySummary(summary: Summary): Survey {
  const found = { hasCharts: false, hasContents: false, ids: [] as string[], headings: [] as Heading[] };
  const visit = (block: Block | FlowBlock): void => {
    switch (block.kind) {
      case 'text': {
        if (block.id !== null) found.ids.push(block.id);
        const level = LEVELS[block.role];
        if (level === undefined) return;
        const text = inlinesText(block.inlines).replaceAll('\n', ' ');
        found.headings.push({ block, level, text, bookmark: `_Toc${FIRST_BOOKMARK + found.headings.length}` });
        return;
      }
      case 'figure':
        found.hasCharts ||= block.figure.kind === 'chart';
        return;
      case 'box':
      case 'cover':
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
  for (const block of [summary.header, ...summary.body, summary.footer]) if (block !== null) visit(block);
  return found;
}
