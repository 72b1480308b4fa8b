/** Narrows a text on a slide by a few characters where that lets its lines end better: Office breaks where it likes, but only at the edge it is given. */
import type { Paragraph } from '../../model/page.js';
import type { Job } from '../job.js';

/** How much narrower a text may be: in characters, in which steps, and as a share of its width. */
const TRIM = { most: 4, step: 0.5, share: 0.2 };
const HAIR = 0.01;

/** Points to take off `width` so that the fewest lines end badly and none is added; the least of equals, 0 where nothing helps. */
export function chooseTrim(paragraphs: readonly Paragraph[], width: number, job: Job): number {
  const size = paragraphs[0]?.style.size;
  if (job.target !== 'deck' || size === undefined || paragraphs.some(({ style }) => style.align !== 'left')) return 0;
  const count = (at: number) => paragraphs.reduce((sum, paragraph) => sum + job.blemishes(paragraph, at), 0);
  const keepsLines = (at: number) =>
    paragraphs.every(
      (one) =>
        job.height(one, at) <= job.height(one, width) + HAIR && job.tightHeight(one, at) <= job.tightHeight(one, width) + HAIR,
    );
  let found = { trim: 0, blemishes: count(width) };
  for (let trim = TRIM.step * size; found.blemishes > 0; trim += TRIM.step * size) {
    if (trim > Math.min(TRIM.most * size, TRIM.share * width) || !keepsLines(width - trim)) break;
    const blemishes = count(width - trim);
    if (blemishes < found.blemishes) found = { trim, blemishes };
  }
  return found.trim;
}
