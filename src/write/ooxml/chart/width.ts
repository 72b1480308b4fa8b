/** Rough widths of labels, where a chart must leave room and no font is at hand. */
import { type Typeface, widthInEm } from '../../../typeset/estimate-width.js';

/** The mean of bold Latin letters and digits; Office leaves no gap beside Chinese. */
const LABEL: Typeface = { latin: { each: 0.6 }, wideMarks: false, gap: 0 };

/** Points. */
export function labelWidth(text: string, size: number): number {
  return widthInEm(text, LABEL) * size;
}
