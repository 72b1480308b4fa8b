/** Whether the parts of a ring have room for their names, or a legend beside it must say them. */
import type { ChartFrame } from '../../model/page.js';

/** The hole, percent of the ring's width. */
export const HOLE = 55;
/** Office leaves a little air around a ring. */
const FILLED = 0.92;
const EAST_ASIAN = /[\u2E80-\uFFEF]/u;
/** Mean width of a Latin letter or digit, em. */
const LATIN_WIDTH = 0.55;

export function isNamedInRing({ box, chart, label }: ChartFrame): boolean {
  if (chart.kind !== 'doughnut' || chart.legend) return false;
  const thickness = ((Math.min(box.width, box.height) * FILLED) / 2) * (1 - HOLE / 100);
  const longest = Math.max(0, ...chart.categories.map(widthInEm));
  return longest * label.size <= thickness;
}

function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += EAST_ASIAN.test(character) ? 1 : LATIN_WIDTH;
  return width;
}
