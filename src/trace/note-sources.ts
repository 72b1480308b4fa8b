/** Gives a summary footnotes that say where its numbers come from: one for each paragraph, item, row and figure that prints any. */

import { byKind } from '../model/blocks.js';
import type { Content, Figure } from '../model/content.js';
import type { Block, Inline, Summary, TableBlock, TextBlock } from '../model/document.js';
import type { Labels } from '../model/output.js';
import { listSources } from './list-sources.js';
import { factsIn, referInlines, referProse } from './refer.js';

/** Titles, headings and the cover get none: contents and references repeat them. */
export function noteSources(summary: Summary, content: Content, labels: Labels): Summary {
  const word = (name: string): string => labels[name] ?? '';
  const note: Note = (ids) => {
    /** Places by source. */
    const places = new Map<string, Set<string>>();
    for (const id of ids)
      for (const { source, where } of listSources(content.facts[id]!, content.facts))
        places.set(source, (places.get(source) ?? new Set()).add(where));
    if (places.size === 0) return {};
    const named = [...places].map(([source, where]) => {
      const title = content.sources[source]?.title ?? source;
      return `${title}${word('comma')}${[...where].join(word('separator') || ', ')}`;
    });
    return { footnote: `${word('source')}${word('colon')}${named.join(word('semicolon'))}${word('full-stop')}` };
  };
  return {
    ...summary,
    body: summary.body.map((block) =>
      block.kind === 'cover' || block.kind === 'toc' || block.kind === 'page-break' ? block : noteBlock(block, note),
    ),
  };
}

/** What the footnote of something that prints these facts says, where it needs one. */
type Note = (facts: readonly string[]) => { readonly footnote?: string };

const noteBlock: (block: Block, note: Note) => Block = byKind<Block, Block, [Note]>({
  text: (block, note) => (PLAIN.has(block.role) ? { ...block, ...note(factsOf(block.inlines)) } : block),
  list: (block, note) => ({ ...block, items: block.items.map((item) => ({ ...item, ...note(factsOf(item.inlines)) })) }),
  stat: (block, note) => ({ ...block, ...note(factsOf([...block.label, ...block.value, ...block.note])) }),
  timeline: (block, note) => ({
    ...block,
    steps: block.steps.map((step) => ({ ...step, ...note(factsOf([...step.label, ...step.inlines])) })),
  }),
  table: (block, note) => ({ ...block, rows: block.rows.map((row, i) => (i < block.headRows ? row : noteRow(row, note))) }),
  figure: (block, note) => (block.caption ? { ...block, ...note(factsOfFigure(block.figure)) } : block),
  box: (block, note) => ({ ...block, children: block.children.map((child) => noteBlock(child, note)) }),
  image: (block) => block,
  spacer: (block) => block,
});

function factsOf(inlines: readonly Inline[]): readonly string[] {
  return factsIn(referInlines(inlines));
}

/** Its last cell that prints one bears the note for all. */
function noteRow(row: TableBlock['rows'][number], note: Note): TableBlock['rows'][number] {
  const last = row.findLastIndex(({ inlines }) => factsOf(inlines).length > 0);
  const said = note(factsOf(row.flatMap(({ inlines }) => inlines)));
  return row.map((cell, index) => (index === last ? { ...cell, ...said } : cell));
}

const PLAIN: ReadonlySet<TextBlock['role']> = new Set(['lead', 'p', 'note', 'label', 'value', 'quote'] as const);

function factsOfFigure(figure: Figure): readonly string[] {
  const around = factsIn([referProse(figure.title), figure.note ? referProse(figure.note) : ''].join(' '));
  if (figure.kind === 'picture') return around;
  if (figure.kind === 'table') return [...around, ...figure.rows.flat().flatMap((cell) => factsIn(referProse(cell)))];
  return [...around, ...figure.series.flatMap(({ facts }) => facts.flatMap((fact) => fact?.id ?? []))];
}
