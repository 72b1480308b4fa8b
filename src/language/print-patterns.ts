/** The patterns by which a printed number is found and taken apart, by the words of a language. */
import { lazily } from '../cache/lazily.js';
import { HAN_DIGITS } from './han-numerals.js';
import type { Lexicon } from './lexicon.js';
import { DECIMAL } from './numerals.js';

const SIGN = '[-−–－﹣‑+＋]?';
/** A currency before its number: US$, ¥, RMB. */
export const CURRENCY = /(?:[A-Z]{2,3} ?)?[$€£¥￥]|(?:RMB|CNY|USD|EUR|GBP|JPY|HKD) ?/;

export const patternsFor = lazily((lexicon: Lexicon) => {
  const scales = alternatives(Object.keys(lexicon.scales));
  const to = alternatives(lexicon.to);
  return {
    digits: new RegExp(DECIMAL, 'u'),
    sign: new RegExp(
      `(?:${alternatives(lexicon.negative)}|[▲△▼—±(（]|[-−–－﹣‑]\\s*(?:${CURRENCY.source})|(?:${CURRENCY.source})[-−–－﹣‑])\\s*$`,
      'iu',
    ),
    // A sign belongs to the number only where it begins the print or follows a space or a Chinese word: `A-5` is no minus five.
    signed: new RegExp(`(?<=^|[\\s$€£¥￥\\p{Script=Han}])${SIGN}${DECIMAL}`, 'u'),
    ratio: new RegExp(`${DECIMAL}(?:[∶:：]${DECIMAL})+`, 'u'),
    range: new RegExp(`${SIGN}${DECIMAL}(?:${scales})?[%％‰]?(?:${to})${DECIMAL}`, 'u'),
    // The range taken apart: low, its scale, high.
    ends: new RegExp(`^(${SIGN}${DECIMAL})(${scales})?[%％‰]?(?:${to})(${DECIMAL})$`, 'u'),
    fraction: new RegExp(`${DECIMAL}[/／]${DECIMAL}`, 'u'),
    // 1亿2000 of 1亿2000万元, with the scale that follows.
    sum: new RegExp(`(${DECIMAL}(?:(?:${scales}) ?${DECIMAL})+)(${scales})?`, 'u'),
    addends: new RegExp(`(${DECIMAL})(${scales})?`, 'gu'),
    // A rank in the language's own numerals: 第五; null where it has none.
    rank: lexicon.ranksInHan ? new RegExp(`(?<=${lexicon.rank})[${Object.keys(HAN_DIGITS).join('')}十百]+`, 'u') : null,
  };
});

/** Longest first, so that 万亿 is not read as 万. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
