/** What of a face decides how wide a text is set, near enough to count lines: known by its name, for Office's fonts are not ours to measure. */

import type { Style, Theme } from '../../model/theme.js';
import type { Typeface } from '../../typeset/estimate-width.js';
import type { LatinFace } from '../../typeset/latin-widths.js';
import type { DocumentLanguage } from './language.js';

/** Word's distance between Chinese and Latin text, em. */
const AUTO_SPACE = 0.25;

const SANS = /arial|helvetica|calibri|verdana|tahoma|segoe|gothic|roboto|sans(?!erif)|heiti|hei\b|[黑雅]/iu;

/** Of bold letters against regular ones. */
const BOLD = 1.07;

export function findTypeface(
  { font, weight }: Pick<Style, 'font' | 'weight'>,
  theme: Theme,
  { eastAsian }: DocumentLanguage,
): Typeface {
  const { latin = [], eastAsia = [] } = theme.fonts[font] ?? {};
  const regular = isSans(latin, eastAsia) ? 1.06 : 0.94;
  return { latin: regular * (weight === 700 ? BOLD : 1), wideMarks: eastAsian, gap: AUTO_SPACE };
}

/** Of which of the two common faces its letters have the widths. */
export function latinFaceOf({ font }: Pick<Style, 'font'>, theme: Theme): LatinFace {
  const { latin = [], eastAsia = [] } = theme.fonts[font] ?? {};
  return isSans(latin, eastAsia) ? 'sans' : 'serif';
}

function isSans(latin: readonly string[], eastAsia: readonly string[]): boolean {
  return SANS.test(latin[0] ?? eastAsia[0] ?? '');
}
