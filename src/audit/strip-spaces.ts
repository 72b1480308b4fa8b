/** Texts without their white space: readers, line breaks and Office differ in it, and no number lies in it. */

export interface Stripped {
  readonly text: string;
  /** For each code unit of `text`, and for its end, where it stands in the text as it was. */
  readonly origin: readonly number[];
}

/** White space and characters without width, but one space stays between two digits: `3 000` is not `3000`. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

export function stripSpaces(text: string): Stripped {
  const origin: number[] = [];
  let stripped = '';
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) origin.push(at);
    stripped += text.slice(from, to);
  };
  let from = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    take(from, index);
    from = index + blank.length;
    if (/\s/u.test(blank) && isDigit(text[index - 1]) && isDigit(text[from])) {
      origin.push(index);
      stripped += ' ';
    }
  }
  take(from, text.length);
  origin.push(text.length);
  return { text: stripped, origin };
}

/** Where a place of the text as it was stands in the stripped one: the first that is not before it. */
export function strippedOffset({ origin }: Stripped, offset: number): number {
  let [low, high] = [0, origin.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origin[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch as it was, with its spaces. */
export function restoreSpaces(plain: string, { origin }: Stripped, start: number, end: number): string {
  return end <= start ? '' : plain.slice(origin[start], origin[end - 1]! + 1);
}

export function isSameText(a: string, b: string): boolean {
  return stripSpaces(a).text === stripSpaces(b).text;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\p{Nd}/u.test(character);
