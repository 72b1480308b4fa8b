/** The page of each heading, for the table of contents: estimated by laying the document out, since only Word knows for certain. */
import type { PageNumberEstimator } from 'docx';

/**
 * Loads the estimator, which costs more than all the rest of the writer. Office's fonts are not at hand: Chinese characters are
 * one em in every font and lines have exact heights, so what is guessed is the width of Latin letters.
 */
export async function loadPageNumbers(): Promise<PageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true });
}
