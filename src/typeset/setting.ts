/** What the composer is told besides the paragraph and the width. */
import type { FontBook } from './fonts.js';

export interface ComposerSetting {
  readonly fonts: FontBook;
  /** `press`: total fit, justified, for the PDF. `office`: greedy with hanging punctuation, foretells what Office will do. */
  readonly policy: 'total-fit' | 'greedy';
  /** BCP 47. */
  readonly language: string;
  /** Names and slogans kept on one line where they fit. */
  readonly noBreak: readonly string[];
  /** Office: share of the width held back for the fonts that the reader's system will really use; 0 by default. */
  readonly slack?: number;
  /**
   * Keep numbers with their units, facts and `noBreak` whole. Always so in `press`. In `office` it is off by default:
   * Office parts them, and a forecast that kept them together would be wrong. `numbers`: numbers with their units alone, as
   * PowerPoint does, which is told that no line ends with a figure.
   */
  readonly whole?: boolean | 'numbers';
  /** What `<page-number/>` prints, `1` by default. */
  readonly pageNumber?: string;
}
