/** Distances in a frame of text as Office counts them: levels, the start of a first line, the space above a paragraph. Points. */
import type { ComposedParagraph, Paragraph } from '../../model/page.js';

/** The level that a paragraph takes its looks from, 1 to 9. */
export const levelOf = ({ level }: Paragraph): number => Math.min(9, Math.max(1, level));

/** Start of a paragraph's first line from its hang: negative where a mark hangs. */
export const firstIndent = ({ paragraph: { style, ...content }, mark }: ComposedParagraph): number =>
  content.mark === null ? style.indent : (mark?.x ?? 0) - style.hang;

/** From the last line of the paragraph before to this one's first, as placed. */
export function spaceBefore(composed: readonly ComposedParagraph[], index: number): number {
  const above = composed[index - 1];
  if (above === undefined) return 0;
  const bottom = above.y + Math.max(1, above.lines.length) * above.paragraph.style.leading;
  return Math.max(0, composed[index]!.y - bottom);
}
