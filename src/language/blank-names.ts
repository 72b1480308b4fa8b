/** Blanks out of a text what holds digits and is no number: names, dates. */
import { findWanted, fold, halfWidth } from './fold.js';

/** Names folded once, the longest first, for all texts in which they are blanked out. */
export interface FoldedNames {
  readonly folded: readonly string[];
}

export function foldNames(names: readonly string[]): FoldedNames {
  return { folded: [...names].sort((a, b) => b.length - a.length).map((name) => fold(name).text) };
}

/** The text at its length, with a blank for every character of `names`, whatever their width, and of what `patterns` match. */
export function blankNames(text: string, { folded: names }: FoldedNames, patterns: readonly RegExp[]): string {
  let left = text;
  const blank = (start: number, end: number): void => {
    left = left.slice(0, start) + '\u2003'.repeat(end - start) + left.slice(end);
  };
  // 2016—2020年 before the name 2020年.
  for (const pattern of patterns)
    for (const match of halfWidth(left).matchAll(pattern)) blank(match.index, match.index + match[0].length);
  const folded = fold(text);
  for (const name of names) {
    for (const { start, end, at, length } of findWanted(folded, name)) {
      // 5G is not in 15G, PM10 not in PM100.
      const cutsBefore = /\d$/u.test(folded.text.slice(0, at)) && /^\d/u.test(folded.text.slice(at));
      const next = folded.text.slice(at + length);
      const cutsAfter = /^\d/u.test(next) && /\d$/u.test(folded.text.slice(0, at + length));
      if (!cutsBefore && !cutsAfter) blank(start, end);
    }
  }
  return left;
}
