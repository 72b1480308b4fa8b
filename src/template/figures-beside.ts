/** Which paragraph refers to a figure: the one that says most of what it shows. */
import { factsOf } from './facts-of.js';
import type { HelperContext } from './helper-context.js';
import type { TemplateValue } from './value.js';

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
