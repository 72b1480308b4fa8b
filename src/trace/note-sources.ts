/** Gives a summary footnotes that say where its numbers come from: one for each paragraph, item, row and figure that prints any. */
import type { Content, Figure } from '../model/content.js';
import type { Block, FlowBlock, Inline, Summary, TableBlock, TextBlock } from '../model/document.js';
import type { Labels } from '../model/output.js';
import { listSources } from './list-sources.js';
import { factsIn, referInlines, referProse } from './refer.js';

/** Titles, headings and the cover get none: contents and references repeat them. */
export function noteSources(summary: Summary, content: Content, labels: Labels): Summary {
  return { ...summary, body: summary.body.map(noteFlow) };

  function noteFlow(block: FlowBlock): FlowBlock {
    switch (block.kind) {
      case 'cover':
      case 'toc':
      case 'page-break':
        return block;
      default:
        return noteBlock(block);
    }
  }

  function noteBlock(block: Block): Block {
    switch (block.kind) {
      case 'text':
        return PLAIN.has(block.role) ? { ...block, ...noteOf(block.inlines) } : block;
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, ...noteOf(item.inlines) })) };
      case 'stat':
        return { ...block, ...noteOf([...block.label, ...block.value, ...block.note]) };
      case 'timeline':
        return { ...block, steps: block.steps.map((step) => ({ ...step, ...noteOf([...step.label, ...step.inlines]) })) };
      case 'table':
        return { ...block, rows: block.rows.map((row, index) => (index < block.headRows ? row : noteRow(row))) };
      case 'figure':
        return block.caption ? { ...block, ...noteFacts(factsOfFigure(block.figure)) } : block;
      case 'box':
        return { ...block, children: block.children.map(noteBlock) };
      case 'image':
      case 'spacer':
        return block;
    }
  }

  /** Its last cell that prints one bears the note for all. */
  function noteRow(row: TableBlock['rows'][number]): TableBlock['rows'][number] {
    const last = row.findLastIndex(({ inlines }) => factsIn(referInlines(inlines)).length > 0);
    const note = noteOf(row.flatMap(({ inlines }) => inlines));
    return row.map((cell, index) => (index === last ? { ...cell, ...note } : cell));
  }

  function noteOf(inlines: readonly Inline[]): { readonly footnote?: string } {
    return noteFacts(factsIn(referInlines(inlines)));
  }

  function noteFacts(ids: readonly string[]): { readonly footnote?: string } {
    /** Places by source. */
    const places = new Map<string, Set<string>>();
    for (const id of ids)
      for (const { source, where } of listSources(content.facts[id]!, content.facts))
        places.set(source, (places.get(source) ?? new Set()).add(where));
    if (places.size === 0) return {};
    const word = (name: string): string => labels[name] ?? '';
    const named = [...places].map(
      ([source, where]) =>
        `${content.sources[source]?.title ?? source}${word('comma')}${[...where].join(word('separator') || ', ')}`,
    );
    return { footnote: `${word('source')}${word('colon')}${named.join(word('semicolon'))}${word('full-stop')}` };
  }
}

const PLAIN: ReadonlySet<TextBlock['role']> = new Set(['lead', 'p', 'note', 'label', 'value', 'quote'] as const);

function factsOfFigure(figure: Figure): readonly string[] {
  const around = factsIn([referProse(figure.title), figure.note ? referProse(figure.note) : ''].join(' '));
  switch (figure.kind) {
    case 'chart':
      return [...around, ...figure.series.flatMap(({ facts }) => facts.flatMap((fact) => (fact ? [fact.id] : [])))];
    case 'table':
      return [...around, ...figure.rows.flatMap((row) => row.flatMap((cell) => factsIn(referProse(cell))))];
    case 'picture':
      return around;
  }
}
