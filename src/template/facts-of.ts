/** The facts that texts mention and figures show: for source notes, and to know which paragraph a figure belongs to. */

import { type HelperContext, isList, isRecord, piecesOf, type TemplateRecord, type TemplateValue } from './value.js';

/** What of a figure holds facts. */
const FIGURE_PARTS = ['title', 'series', 'rows', 'facts', 'note'] as const;

/** Each once, in order; a fact given by itself brings what it changed by. */
export function factsOf(values: readonly TemplateValue[], context: HelperContext): readonly TemplateValue[] {
  const found = new Set<TemplateValue>();
  const all = context.root.facts as TemplateRecord;
  const search = (value: TemplateValue, inFigure: boolean): void => {
    if (isList(value)) for (const item of value) search(item, inFigure);
    else {
      const pieces = piecesOf(value, context.notes);
      for (const piece of pieces ?? []) if (piece.kind === 'fact') found.add(all[piece.fact]!);
      if (!isRecord(value)) return;
      if (pieces === null) for (const part of FIGURE_PARTS) if (Object.hasOwn(value, part)) search(value[part]!, true);
      // A card shows a fact with its change; a chart shows it alone.
      if (!inFigure && Object.hasOwn(value, 'change')) search(value.change!, true);
    }
  };
  for (const value of values) search(value, false);
  return [...found];
}

/** The figures that belong to the paragraph at `index`: it mentions most of their facts, the first of equals; a figure of whose facts none is mentioned belongs to the last. */
export function figuresBeside(
  figures: readonly TemplateValue[],
  paragraphs: readonly TemplateValue[],
  index: number,
  context: HelperContext,
): readonly TemplateValue[] {
  const mentioned = paragraphs.map((paragraph) => factsOf([paragraph], context));
  return figures.filter((figure) => {
    const shown = factsOf([figure], context);
    const shared = mentioned.map((facts) => facts.filter((fact) => shown.includes(fact)).length);
    const most = Math.max(0, ...shared);
    return index === (most === 0 ? paragraphs.length - 1 : shared.indexOf(most));
  });
}

/** So many of the figures as hold most facts, the first of equals, in their order. */
export function weightiest(figures: readonly TemplateValue[], count: number, context: HelperContext): readonly TemplateValue[] {
  const weights = figures.map((figure, index) => ({ index, weight: factsOf([figure], context).length }));
  const kept = new Set(
    [...weights]
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, count)
      .map(({ index }) => index),
  );
  return figures.filter((_, index) => kept.has(index));
}
