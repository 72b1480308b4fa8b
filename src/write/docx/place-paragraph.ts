/** A paragraph's style, and what only its place asks of it: said on the paragraph, as a writer says it, not by a style of its own. */
import type { IParagraphOptions } from 'docx';
import { twips } from '../ooxml/units.js';
import { distances, FIGURE_GAP } from './paragraph-look.js';
import { hasTrait, type ParagraphRole } from './paragraph-roles.js';
import type { StyleSheet, Variation } from './style-sheet.js';

type Placed = Pick<
  IParagraphOptions,
  'style' | 'keepNext' | 'keepLines' | 'pageBreakBefore' | 'spacing' | 'numbering' | 'indent'
>;

/** `style` is the theme's; absent: that of the role. */
export function placeParagraph(
  styles: StyleSheet,
  role: ParagraphRole,
  style: string | undefined,
  variation: Variation = {},
): Placed {
  const own = styles.paragraph(role, style, variation);
  const { before, after } = distances(own);
  const spacing = {
    ...(variation.afterTable && before < FIGURE_GAP && { before: twips(FIGURE_GAP) }),
    ...(variation.endsFigure && after < FIGURE_GAP && { after: twips(FIGURE_GAP) }),
  };
  const { size, indent } = own.look;
  return {
    style: own.id,
    ...(variation.keepNext && !hasTrait(role, 'kept') && { keepNext: true, keepLines: true }),
    // A caption that nothing of its figure follows.
    ...(variation.endsFigure && hasTrait(role, 'kept') && { keepNext: false }),
    ...(variation.newPage && { pageBreakBefore: true }),
    ...(Object.keys(spacing).length > 0 && { spacing }),
    // What takes a paragraph out of a list takes its indent with it, in LibreOffice.
    ...(variation.unnumbered && {
      numbering: false as const,
      indent: { firstLine: twips(indent * size), firstLineChars: Math.round(indent * 100) },
    }),
  };
}
