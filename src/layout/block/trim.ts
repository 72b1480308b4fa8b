/** Narrows a text on a slide by a few characters where that lets its lines end better: Office breaks where it likes, but only at the edge it is given. */
import { sum } from '../../model/lists.js';
import type { Paragraph } from '../../model/page.js';
import type { Job } from '../job.js';

/** How much narrower a text may be: in characters, in which steps, and as a share of its width. */
const TRIM = { most: 4, step: 0.5, share: 0.2 };
const HAIR = 0.01;

/**
 * Points to take off `width` so that the fewest lines end badly; the least of equals, 0 where nothing helps.
 * Lines may be added only where there is `room` for the paragraphs and the space between them, points; null: none may.
 */
export function chooseTrim(paragraphs: readonly Paragraph[], width: number, job: Job, room: number | null): number {
  const size = paragraphs[0]?.style.size;
  if (job.target !== 'deck' || size === undefined || paragraphs.some(({ style }) => style.align !== 'left')) return 0;
  const count = (at: number) => sum(paragraphs.map((paragraph) => job.badBreaks(paragraph, at)));
  const has = (height: Job['height'], at: number) =>
    room === null
      ? paragraphs.every((one) => height(one, at) <= height(one, width) + HAIR)
      : sum(paragraphs.map((one) => one.style.before + height(one, at) + one.style.after)) <= room + HAIR;
  let found = { trim: 0, badBreaks: count(width) };
  // A line is not added for what happens only where fonts are wider than ours.
  if (room !== null && found.badBreaks < 1) return 0;
  for (let trim = TRIM.step * size; found.badBreaks > 0; trim += TRIM.step * size) {
    if (
      trim > Math.min(TRIM.most * size, TRIM.share * width) ||
      !has(job.height, width - trim) ||
      !has(job.tightHeight, width - trim)
    )
      break;
    const badBreaks = count(width - trim);
    if (badBreaks < found.badBreaks) found = { trim, badBreaks };
  }
  return found.trim;
}
