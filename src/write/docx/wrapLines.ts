/** How many lines a text takes, near enough to number pages: wide characters are one em, the rest about half, words stay whole. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Widths in em, between those of common serif and sans faces. */
const NARROW = 0.53;
const SPACE = 0.27;
/** Word's distance between Chinese and Latin text. */
const AUTO_SPACE = 0.25;

/** `room` is a line's width and `first` the first line's, both in em; a text without characters takes one line too. */
export function countLines(text: string, room: number, first: number): number {
  let lines = 1;
  let left = first;
  let wasWide: boolean | null = null;
  for (const word of text.match(WORDS) ?? []) {
    if (word === '\n') {
      lines++;
      left = room;
      continue;
    }
    const isWide = isWideCharacter(word);
    let width = widthOf(word, isWide) + (wasWide !== null && wasWide !== isWide && word !== ' ' ? AUTO_SPACE : 0);
    wasWide = word === ' ' ? null : isWide;
    // Punctuation hangs, blanks vanish at a line's end.
    if (width > left && (word === ' ' || /\p{P}/u.test(word))) width = left;
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
const WORDS =
  /\n|\s|[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{1F300}-\u{3FFFF}“”‘’—…]|[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{1F300}-\u{3FFFF}“”‘’—…]+/gu;

function isWideCharacter(word: string): boolean {
  return word.length <= 2 && (eastAsianWidth(word.codePointAt(0)!) === 2 || /[“”‘’—…]/.test(word));
}

function widthOf(word: string, isWide: boolean): number {
  if (isWide) return 1;
  return word === ' ' ? SPACE : [...word].length * NARROW;
}

/** Width of a text on one line. */
export function widthInEm(text: string): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (const word of text.match(WORDS) ?? []) {
    const isWide = isWideCharacter(word);
    width += widthOf(word, isWide) + (wasWide !== null && wasWide !== isWide && word !== ' ' ? AUTO_SPACE : 0);
    wasWide = word === ' ' ? null : isWide;
  }
  return width;
}
