/** Finds numbers with their units in a text, so that no line parts them. */
import type { RuleSet } from './rules.js';
import { NUMBER_WORDS } from './units.js';

/** A stretch of the text in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)*`;
/** `1.3∶39.7∶59`, `1/7`, `10:30`, `3×4`. */
const NUMERAL = `${DIGITS}(?:[∶:：/／×]${DIGITS})*`;
const SIGNS = '+-−±≥≤≈＜＞<>¥￥$€£';
const RANGE_SIGN = '[～~〜–—－-]';

interface Patterns {
  /** Starts at a digit, so that the search skips quickly over all else. */
  readonly arabic: RegExp;
  /** 第一产业, 二〇三五年: an ordinal in words binds any unit, a bare numeral only where it is a year. */
  readonly words: RegExp | null;
  /** What belongs to a numeral that follows. */
  readonly before: ReadonlySet<string>;
}

const known = new Map<RuleSet, Patterns>();

/** Numbers with signs, scale and unit. A range with its unit on both sides is one: `9亿～16亿元`. */
export function findNumbers(text: string, language: RuleSet): readonly Stretch[] {
  let patterns = known.get(language);
  if (!patterns) {
    patterns = buildPatterns(language);
    known.set(language, patterns);
  }
  const found: Stretch[] = [];
  for (const { index, 0: match } of text.matchAll(patterns.arabic)) {
    let from = index;
    while (from > 0 && patterns.before.has(text[from - 1]!)) from--;
    found.push({ from, to: index + match.length });
  }
  if (patterns.words) {
    for (const { index, 0: match } of text.matchAll(patterns.words)) found.push({ from: index, to: index + match.length });
  }
  return found;
}

function buildPatterns(language: RuleSet): Patterns {
  const { before, scale, units, numerals, range } = NUMBER_WORDS[language];
  const unit = [...units]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/[a-z]$/i.test(word) ? `${escapeWord(word)}(?![A-Za-z])` : escapeWord(word)))
    .join('|');
  const scaled = scale === '' ? '' : `[${scale}]*`;
  const measured = `${NUMERAL}${scaled}(?:\\u0020?(?:${unit}))?(?:[/／](?:${unit}))?`;
  const between = range === '' ? RANGE_SIGN : `(?:${RANGE_SIGN}|[${range}](?=\\d))`;
  return {
    arabic: new RegExp(`${measured}(?:${between}[¥￥$€£]?${measured})?`, 'gu'),
    words: numerals === '' ? null : new RegExp(`第[${numerals}]+(?:${unit})?|[${numerals}]{4}(?:年代|年度|年)?`, 'gu'),
    before: new Set([...SIGNS, ...before]),
  };
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
