/** Finds numbers with their units in a text, so that no line parts them. */
import type { RuleSet } from './rules.js';
import { NUMBER_WORDS, type NumberWords } from './units.js';

/** A stretch of the text in UTF-16 units. */
interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** `12,003.5`, `1.3∶39.7∶59`, `1/7`, `10:30`, `3×4`. */
const NUMERAL = /\d+(?:,\d{3})*(?:\.\d+)*(?:[∶:：/／×]\d+(?:,\d{3})*(?:\.\d+)*)*/y;
const SIGNS = '+-−±≥≤≈＜＞<>¥￥$€£';
const RANGE_SIGNS = '～~〜–—－-';

/** Looked up rather than spelt out in one long pattern, which takes 25 ms to compile. */
interface Lexicon {
  readonly units: ReadonlySet<string>;
  readonly longest: number;
  readonly words: NumberWords;
  /** 第一, 二〇三五; null where numerals are not written as words. */
  readonly spelt: RegExp | null;
}

const lexicons = new Map<RuleSet, Lexicon>();

/** Numbers with signs, scale and unit. A range with its unit on both sides is one: `9亿～16亿元`. */
export function findNumbers(text: string, language: RuleSet): readonly NumberRange[] {
  const lexicon = openLexicon(language);
  const found: NumberRange[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text, at)) continue;
    let from = at;
    while (from > 0 && (SIGNS + lexicon.words.before).includes(text[from - 1]!)) from--;
    const to = readRange(text, at, lexicon);
    found.push({ from, to });
    at = to - 1;
  }
  if (lexicon.spelt) {
    // An ordinal in words binds any unit; a bare numeral in words is taken for a year.
    for (const { index, 0: numeral } of text.matchAll(lexicon.spelt)) {
      found.push({ from: index, to: readUnit(text, index + numeral.length, lexicon) });
    }
  }
  return found;
}

function openLexicon(language: RuleSet): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    const words = NUMBER_WORDS[language];
    lexicon = {
      words,
      units: new Set(words.units),
      longest: Math.max(...words.units.map((unit) => unit.length)),
      spelt: words.numerals === '' ? null : new RegExp(`第[${words.numerals}]+|[${words.numerals}]{4}(?=年)`, 'g'),
    };
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

/** The end of the number or range at `at`. */
function readRange(text: string, at: number, lexicon: Lexicon): number {
  const end = readMeasure(text, at, lexicon);
  const sign = text[end] ?? '';
  const isRange = sign !== '' && (RANGE_SIGNS.includes(sign) || lexicon.words.range.includes(sign));
  if (!isRange) return end;
  const second = SIGNS.includes(text[end + 1] ?? ' ') ? end + 2 : end + 1;
  return isDigit(text, second) ? readMeasure(text, second, lexicon) : end;
}

/** Numeral, scale, unit, and a unit after a stroke: `51微克/立方米`. Scales may follow one another: `1兆2000億円`. */
function readMeasure(text: string, at: number, lexicon: Lexicon): number {
  let end = at;
  do {
    NUMERAL.lastIndex = end;
    end += NUMERAL.exec(text)![0].length;
    const numeral = end;
    while (end < text.length && lexicon.words.scale.includes(text[end]!)) end++;
    if (end === numeral) break;
  } while (isDigit(text, end));
  end = readUnit(text, end, lexicon);
  if (text[end] !== '/' && text[end] !== '／') return end;
  const last = readUnit(text, end + 1, lexicon);
  return last > end + 1 ? last : end;
}

/** The end of the unit at `at`, which one space may precede; `at` itself where there is none. */
function readUnit(text: string, at: number, { units, longest }: Lexicon): number {
  const from = text[at] === ' ' ? at + 1 : at;
  for (let to = Math.min(text.length, from + longest); to > from; to--) {
    const isWord = !(isLetter(text, to - 1) && isLetter(text, to));
    if (isWord && units.has(text.slice(from, to))) return to;
  }
  return at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}
