/**
 * How wide a text is set where no font is at hand: a wide character takes one em; a Latin letter what its like takes midway between
 * Times New Roman and Arial, times the face's own factor, or where the face is not known one width for all.
 */
import { eastAsianWidth } from 'get-east-asian-width';

export interface Typeface {
  /** How wide its Latin letters are, against the mean of common serif and sans faces; `each`: what all that is not wide takes, em. */
  readonly latin: number | { readonly each: number };
  /** Curly quotes, dashes and ellipses are full width. */
  readonly wideMarks: boolean;
  /** What is left between Chinese and Latin text, em: Word leaves some, charts none. */
  readonly gap: number;
}

/** Widths in em: the first class that holds a character counts. */
const LATIN: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,;:'’|!()[\]]/, 0.28],
  [/[frt\-/“”‘]/, 0.34],
  [/[mwMW@%‰…—]/, 0.83],
  [/[\d–]/, 0.53],
  [/\p{Lu}/u, 0.68],
];
const LETTER = 0.5;
const SPACE = 0.27;
const MARKS = '“”‘’—…';

/** Of a text on one line, em. */
export function widthInEm(text: string, face: Typeface): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (const character of text) {
    const wide = isWide(character, face);
    const isBlank = character === ' ' && typeof face.latin === 'number';
    width += wide ? 1 : latinWidth(character, face.latin);
    if (wasWide === !wide && !isBlank) width += face.gap;
    wasWide = isBlank ? null : wide;
  }
  return width;
}

export function isWide(character: string, { wideMarks }: Typeface): boolean {
  return eastAsianWidth(character.codePointAt(0)!) === 2 || (wideMarks && MARKS.includes(character));
}

function latinWidth(character: string, latin: Typeface['latin']): number {
  if (typeof latin !== 'number') return latin.each;
  if (character === ' ') return SPACE;
  return (LATIN.find(([pattern]) => pattern.test(character))?.[1] ?? LETTER) * latin;
}
