/** What a summary holds, found before anything is built: which libraries it needs, where its links can lead, what a table of contents lists. */
import type { Block, FlowBlock, Summary } from '../../model/document.js';

export interface Survey {
  readonly hasCharts: boolean;
  readonly hasContents: boolean;
  readonly ids: readonly string[];
  /** Levels of the headings in order, from 1. */
  readonly headings: readonly number[];
}

const HEADINGS = { h1: 1, h2: 2, h3: 3 } as const;

export function surveySummary(summary: Summary): Survey {
  const found = { hasCharts: false, hasContents: false, ids: [] as string[], headings: [] as number[] };
  const visit = (block: Block | FlowBlock): void => {
    switch (block.kind) {
      case 'text':
        if (block.id !== null) found.ids.push(block.id);
        if (block.role === 'h1' || block.role === 'h2' || block.role === 'h3') found.headings.push(HEADINGS[block.role]);
        return;
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
  for (const block of [summary.header, summary.footer, ...summary.body]) if (block !== null) visit(block);
  return found;
}
