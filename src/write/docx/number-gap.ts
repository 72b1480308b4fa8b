/** What stands between a heading's number as the report prints it and the heading, where Word does not count: 一、总则, 第一章　总则, II. Scope. */

/** Marks that set a Chinese number off by themselves. */
const CLOSES = /[、，．.：）)】］〕]$/u;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;

export function numberGap(number: string, eastAsian: boolean): string {
  if (/\s$/u.test(number) || (eastAsian && CLOSES.test(number))) return '';
  return WIDE.test(number) ? '\u3000' : ' ';
}
