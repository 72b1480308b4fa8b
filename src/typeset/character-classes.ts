/** What a character is for line setting: a coarse class, after UAX #14 and CLREQ. */

export type Kind =
  | 'han'
  | 'kana'
  | 'hangul'
  /** Letters, digits and narrow signs: what makes up Western words and numbers. */
  | 'latin'
  | 'space'
  /** Full-width and ambiguous signs: ①, ■, →, ～, full-width letters, Chinese punctuation. */
  | 'wide'
  /** Zero width, allows a break. */
  | 'break'
  /** Zero width or a space, forbids a break. */
  | 'glue'
  /** Zero width, not drawn: variation selectors, soft hyphens, marks of direction. */
  | 'ignored'
  /** Combines with the character before it. */
  | 'mark';

export function classify(codePoint: number): Kind {
  if (codePoint >= 0x4e00 && codePoint < 0xa000) return 'han';
  if (isMark(codePoint)) return 'mark';
  if (codePoint < 0x2000) return classifyLow(codePoint);
  if (codePoint < 0x2e80) return classifyGeneral(codePoint);
  if (codePoint < 0x3040) return codePoint < 0x3005 || codePoint > 0x3007 ? (codePoint < 0x2fe0 ? 'han' : 'wide') : 'han';
  if (codePoint < 0x3100) return 'kana';
  if (codePoint < 0x3130) return 'han'; // Bopomofo is set among Han
  if (codePoint < 0x3190) return 'hangul';
  if (codePoint < 0x31f0) return 'han';
  if (codePoint < 0x3200) return 'kana';
  if (codePoint < 0x3400) return 'wide';
  if (codePoint < 0xa000) return codePoint >= 0x4dc0 ? 'wide' : 'han';
  if (codePoint >= 0xac00 && codePoint < 0xd7b0) return 'hangul';
  if (codePoint >= 0xf900 && codePoint < 0xfb00) return 'han';
  if (codePoint >= 0xfe00 && codePoint < 0xfe10) return 'ignored';
  if (codePoint === 0xfeff) return 'glue';
  if (codePoint >= 0xfe10 && codePoint < 0x10000) return 'wide';
  if (codePoint >= 0x20000 && codePoint < 0x40000) return 'han';
  if (codePoint >= 0xe0000) return 'ignored';
  return codePoint >= 0x1f000 ? 'wide' : 'latin';
}

function classifyLow(codePoint: number): Kind {
  if (codePoint === 0x20 || codePoint === 0x09) return 'space';
  if (codePoint === 0xa0) return 'glue';
  if (codePoint === 0xad) return 'ignored';
  if (codePoint === 0xb7) return 'wide';
  return codePoint >= 0x1100 && codePoint < 0x1200 ? 'hangul' : 'latin';
}

function classifyGeneral(codePoint: number): Kind {
  if (codePoint === 0x200b) return 'break';
  if (codePoint === 0x2060 || codePoint === 0x202f || codePoint === 0x2007) return 'glue';
  if (codePoint <= 0x200a) return 'space';
  if (codePoint <= 0x200f || (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2061 && codePoint <= 0x206f)) {
    return 'ignored';
  }
  // Non-breaking hyphen, primes, per mille, superscripts, currency belong to the word or number that they stand in.
  if (codePoint <= 0x2012 || (codePoint >= 0x2030 && codePoint <= 0x2037) || (codePoint >= 0x2070 && codePoint <= 0x20bf)) {
    return 'latin';
  }
  return 'wide';
}

/** Blocks of combining marks, of the scripts that are set without shaping. */
const MARKS = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0xfe20, 0xfe2f],
] as const;

function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && MARKS.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** A character of kind `latin` takes a gap beside Chinese: letters and digits, and the signs that belong to a number. */
export function takesGap(character: string): boolean {
  return !NO_GAP.has(character);
}

const NO_GAP = new Set('!"\'()*,./:;<=>?[\\]^_`{|}~¡¦§¨ª«¬®¯´¶¸»¿');
