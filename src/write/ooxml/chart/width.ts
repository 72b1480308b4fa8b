/** Rough widths of labels, where a chart must leave room and no font is at hand. */

const EAST_ASIAN = /[\u2E80-\uFFEF]/u;
/** Mean width of a bold Latin letter or digit, em. */
const LATIN_WIDTH = 0.6;

export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += EAST_ASIAN.test(character) ? 1 : LATIN_WIDTH;
  return width;
}
