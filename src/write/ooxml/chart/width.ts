/** Rough widths of labels, where a chart must leave room and no font is at hand. */
import { type Typeface, widthInEm } from '../../../typeset/estimate-width.js';

/** The mean of bold Latin letters and digits; Office leaves no gap beside Chinese, in which quotes and dashes are full width. */
const LABEL: Typeface = { latin: { each: 0.6 }, wideMarks: false, gap: 0 };
const HAN_LABEL: Typeface = { ...LABEL, wideMarks: true };

/** Points. */
export function labelWidth(text: string, size: number): number {
  return widthInEm(text, /\p{sc=Han}/u.test(text) ? HAN_LABEL : LABEL) * size;
}
