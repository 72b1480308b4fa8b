/** Finds text set in too little width: a number cut in two, or a line that stands out of its box. */
import { plainText } from '../../model/inlines.js';
import type { Paragraph } from '../../model/page.js';
import type { Job } from '../job.js';
import type { BrokenText } from '../tree/node.js';

/** Wider than this many em no number is cut. */
const SAFE = 14;
/** Points that a line may be over its box by rounding. */
const HAIR = 0.5;

/** `width` is what the paragraph has, points. */
export function isTooNarrow(paragraph: Paragraph, width: number, job: Job): boolean {
  if (width > paragraph.style.size * SAFE) return false;
  const { lines } = job.compose(paragraph, width);
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const cutsNumber = texts.some((text, i) => i > 0 && /\d[.,]?$/.test(texts[i - 1] as string) && /^[.,]?\d/.test(text));
  return cutsNumber || lines.some((line) => line.width > width + HAIR);
}

/** The first of the paragraphs that is too narrow; null where none is. */
export function findBroken(paragraphs: readonly Paragraph[], width: number, job: Job): BrokenText | null {
  const found = paragraphs.find((paragraph) => isTooNarrow(paragraph, width, job));
  return found ? nameBroken(found) : null;
}

export function nameBroken({ origin, runs }: Paragraph): BrokenText {
  const inlines = runs.map(({ inline }) => inline);
  return { origin, text: plainText(inlines, ' ') };
}
