/** How many lines a text takes, near enough to number pages: wide characters are one em, Latin letters about as wide as in common faces, words stay whole. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Typeface } from './typeface.js';

/** Widths in em, between those of Times New Roman and Arial: the first class that holds a character counts. */
const LATIN: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,;:'’|!()[\]]/, 0.28],
  [/[frt\-/“”‘]/, 0.34],
  [/[mwMW@%‰…—]/, 0.83],
  [/[\d–]/, 0.53],
  [/\p{Lu}/u, 0.68],
];
const LETTER = 0.5;
const SPACE = 0.27;
/** Word's distance between Chinese and Latin text. */
const AUTO_SPACE = 0.25;

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
    const isWide = isWideCharacter(word, face);
    let width = widthOf(word, isWide, face) + (wasWide !== null && wasWide !== isWide && word !== ' ' ? AUTO_SPACE : 0);
    wasWide = word === ' ' ? null : isWide;
    // Punctuation hangs, blanks vanish at a line's end.
    if (width > left && (word === ' ' || (isWide && /\p{P}/u.test(word)))) width = left;
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

/** Width of a text on one line. */
export function widthInEm(text: string, face: Typeface): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (const word of wordsOf(text, face)) {
    const isWide = isWideCharacter(word, face);
    width += widthOf(word, isWide, face) + (wasWide !== null && wasWide !== isWide && word !== ' ' ? AUTO_SPACE : 0);
    wasWide = word === ' ' ? null : isWide;
  }
  return width;
}

/** A line break, a blank, a wide character or mark, or a run of anything else: a Latin word, a number. */
function wordsOf(text: string, { wideMarks }: Typeface): readonly string[] {
  return text.match(wideMarks ? WORDS : LATIN_WORDS) ?? [];
}

const WIDE = '\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u{1F300}-\\u{3FFFF}';
const MARKS = '“”‘’—…';
const wordsWith = (wide: string): RegExp => new RegExp(`\\n|\\s|[${wide}]|[^\\s${wide}]+`, 'gu');
const WORDS = wordsWith(WIDE + MARKS);
const LATIN_WORDS = wordsWith(WIDE);

function isWideCharacter(word: string, { wideMarks }: Typeface): boolean {
  if (word.length > 2) return false;
  return eastAsianWidth(word.codePointAt(0)!) === 2 || (wideMarks && MARKS.includes(word));
}

function widthOf(word: string, isWide: boolean, { latin }: Typeface): number {
  if (isWide) return 1;
  if (word === ' ') return SPACE;
  let width = 0;
  for (const character of word) width += letterWidth(character);
  return width * latin;
}

function letterWidth(character: string): number {
  return LATIN.find(([pattern]) => pattern.test(character))?.[1] ?? LETTER;
}
