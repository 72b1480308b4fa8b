/** Normal white space: blanks collapse; a line break between two Chinese characters vanishes, elsewhere it is one space. */

/** Scripts written without spaces, and their punctuation. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Marks that Chinese and Latin text share: they go with the character on the other side. */
const SHARED = /[“”‘’…—·]/;

/** `gap` is what stands between: one or more of blank, tab, line break. */
export function spaceBetween(before: string, gap: string, after: string): '' | ' ' {
  if (!/[\r\n]/.test(gap)) return ' ';
  const dense = (character: string): boolean => DENSE.test(character);
  const either = (character: string): boolean => dense(character) || SHARED.test(character);
  return either(before) && either(after) && (dense(before) || dense(after)) ? '' : ' ';
}

export function normalizeSpace(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').replace(/[ \t\r\n]+/g, (gap, at: number, whole: string) => {
    return spaceBetween(lastCharacter(whole.slice(0, at)), gap, firstCharacter(whole.slice(at + gap.length)));
  });
}

export function firstCharacter(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0)!);
}

export function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}
