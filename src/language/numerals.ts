/** Finds numerals in a text, in half- and full-width digits, and blanks out what holds digits and is no number. */
import { fold } from './fold.js';

interface Numeral {
  readonly index: number;
  readonly text: string;
}

const NUMERAL = /[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?/gu;

export function findNumerals(text: string): readonly Numeral[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({ index: match.index, text: match[0] }));
}

/** The text at its length, with a blank for every character of `names`, whatever their width, and of what `patterns` match. */
export function blankNames(text: string, names: readonly string[], patterns: readonly RegExp[]): string {
  let left = text;
  const blank = (start: number, end: number): void => {
    left = left.slice(0, start) + '\u2003'.repeat(end - start) + left.slice(end);
  };
  // 2016—2020年 before the name 2020年.
  for (const pattern of patterns)
    for (const match of halfWidth(left).matchAll(pattern)) blank(match.index, match.index + match[0].length);
  const folded = fold(text);
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const wanted = fold(name).text;
    for (let at = folded.text.indexOf(wanted); at >= 0 && wanted !== ''; at = folded.text.indexOf(wanted, at + 1)) {
      // 5G is not in 15G, PM10 not in PM100.
      if (/\d$/u.test(folded.text.slice(0, at)) && /^\d/u.test(wanted)) continue;
      if (/^\d/u.test(folded.text.slice(at + wanted.length)) && /\d$/u.test(wanted)) continue;
      blank(folded.origin(at), folded.origin(at + wanted.length - 1) + 1);
    }
  }
  return left;
}

/** Digits only, one for one: the length stays. */
function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
