/** A text as it is compared: width, spaces, quotes and dashes do not count; every character knows where it stood. */

export interface Folded {
  readonly text: string;
  /** Offset in the text as written of a character of `text`; of its end, the written text's length. */
  origin(index: number): number;
}

/** Where a text stands in another, whatever their width and spaces: as written, and `at` in the folded text. */
export interface FoldedPlace {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly length: number;
}

/** Places may overlap; none of a text that folds to nothing. */
export function findFolded({ text, origin }: Folded, words: string): readonly FoldedPlace[] {
  return findWanted({ text, origin }, fold(words).text);
}

/** The same where the words are folded already. */
export function findWanted({ text, origin }: Folded, wanted: string): readonly FoldedPlace[] {
  const { length } = wanted;
  return indicesOf(text, wanted).map((at) => ({ start: origin(at), end: origin(at + length - 1) + 1, at, length }));
}

/** Full-width digits as half-width ones: the length stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Keeps one space between Latin words, and before digits where it parts two numbers, `310. 3`; nowhere else. */
export function fold(written: string): Folded {
  let text = '';
  const origins: number[] = [];
  let gap = -1;
  let offset = 0;
  const add = (piece: string, from: number): void => {
    for (let at = 0; at < piece.length; at++) origins.push(from);
    text += piece;
  };
  for (const character of written) {
    const from = offset;
    offset += character.length;
    // Nearly all of a Chinese text: folding is most of the time that comparing takes.
    if (character >= '\u4e00' && character <= '\u9fff') {
      gap = -1;
      add(character, from);
      continue;
    }
    if (/\s/u.test(character)) {
      if (gap < 0) gap = from;
      continue;
    }
    const piece = foldCharacter(character);
    if (gap >= 0 && (WORD.test(text) ? /^[\p{Script=Latin}\d$€£¥+~-]/u : NUMBER.test(text) ? /^\d/u : NEVER).test(piece))
      add(' ', gap);
    gap = -1;
    // 12,003: the comma of thousands is known when three digits follow it.
    if (character === ',' && /\d$/u.test(text) && /^[\d０-９]{3}(?![\d０-９])/u.test(written.slice(offset))) continue;
    add(piece, from);
  }
  return { text, origin: (index) => origins[index] ?? written.length };
}

/** Ends a word; ends what may be a number. */
const WORD = /[\p{Script=Latin}\d%]$/u;
const NUMBER = /\d[.,:/-]$/u;
const NEVER = /(?!)/u;

function foldCharacter(character: string): string {
  if (character >= ' ' && character < '~') return character.toLowerCase();
  const known = ALIKE[character];
  if (known !== undefined) return known;
  const plain = character.normalize('NFKC');
  return (ALIKE[plain] ?? plain).toLowerCase();
}

const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '~': '-',
  '〜': '-',
  '～': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '∶': ':',
};

/** Every place of `wanted` in a text, though they overlap; none of the empty text. */
export function indicesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
