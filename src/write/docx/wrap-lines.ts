/** How many lines a text takes, near enough to number pages: wide characters are one em, Latin letters about as wide as in common faces, words stay whole. */
import { isWide, type Typeface, widthInEm } from '../../typeset/estimate-width.js';

/** `room` is a line's width and `first` the first line's, both in em; a text without characters takes one line too. */
export function countLines(text: string, room: number, first: number, face: Typeface): number {
  let lines = 1;
  let left = first;
  let wasWide: boolean | null = null;
  for (const word of wordsOf(text, face)) {
    if (word === '\n') {
      lines++;
      left = room;
      continue;
    }
    const wide = word.length <= 2 && isWide(word, face);
    let width = widthInEm(word, face) + (wasWide === !wide && word !== ' ' ? face.gap : 0);
    wasWide = word === ' ' ? null : wide;
    // Punctuation hangs, blanks vanish at a line's end.
    if (width > left && (word === ' ' || (wide && /\p{P}/u.test(word)))) width = left;
    if (width > left) {
      lines++;
      left = room;
    }
    if (width > room) {
      // Too long for any line: divided where lines end.
      lines += Math.ceil(width / room) - 1;
      width %= room;
    }
    left -= width;
  }
  return lines;
}

/** A line break, a blank, a wide character or mark, or a run of anything else: a Latin word, a number. */
function wordsOf(text: string, { wideMarks }: Typeface): readonly string[] {
  return text.match(wideMarks ? WORDS : LATIN_WORDS) ?? [];
}

const WIDE = '\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u{1F300}-\\u{3FFFF}';
const wordsWith = (wide: string): RegExp => new RegExp(`\\n|\\s|[${wide}]|[^\\s${wide}]+`, 'gu');
const WORDS = wordsWith(`${WIDE}“”‘’—…`);
const LATIN_WORDS = wordsWith(WIDE);
