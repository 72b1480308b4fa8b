/** Finds numbers with their signs, scales and units in a text: what no line parts. */
import type { MeasureWords } from './measure-words.js';
import { findNumerals } from './numerals.js';

/** A stretch of the text in UTF-16 units. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
}

const SIGNS = '+-−±≥≤≈＜＞<>¥￥$€£';
/** Between the units of one: 微克/立方米, 千瓦·时. */
const JOINTS = '/／·⋅';
const RANGE_SIGNS = '～~〜–—－-';

/** What is known of a text and its language. */
interface Reading {
  readonly text: string;
  readonly words: MeasureWords;
  /** Where the numeral that begins at a place ends. */
  readonly ends: ReadonlyMap<number, number>;
}

/** A range with its unit on both sides is one: `9亿～16亿元`. */
export function findQuantities(text: string, words: MeasureWords): readonly Quantity[] {
  const ends = new Map(findNumerals(text, 'bound').map((numeral) => [numeral.start, numeral.end]));
  const reading = { text, words, ends };
  const found: Quantity[] = [];
  for (const at of ends.keys()) {
    if (at < (found.at(-1)?.end ?? 0)) continue;
    let start = at;
    while (start > 0 && (SIGNS + words.before).includes(text[start - 1]!)) start--;
    found.push({ start, end: readRange(reading, at) });
  }
  for (const { index, 0: numeral } of words.spelt ? text.matchAll(words.spelt) : [])
    found.push({ start: index, end: readUnit(reading, index + numeral.length) });
  return found;
}

/** The end of the number or range at `at`. */
function readRange(reading: Reading, at: number): number {
  const { text, words, ends } = reading;
  const end = readMeasure(reading, at);
  const sign = text[end] ?? '';
  if (sign === '' || !(RANGE_SIGNS + words.range).includes(sign)) return end;
  const second = SIGNS.includes(text[end + 1] ?? ' ') ? end + 2 : end + 1;
  return ends.has(second) ? readMeasure(reading, second) : end;
}

/** Numeral, scale, unit, and units after strokes or points, with their scales: `51微克/立方米`, `0.3吨标准煤/万元`, `5kW·h`. Scales may follow one another: `1兆2000億円`. */
function readMeasure(reading: Reading, at: number): number {
  const { text, words, ends } = reading;
  let end = at;
  let scaleFrom = at;
  for (let scaled = true; scaled && ends.has(end); ) {
    scaleFrom = ends.get(end)!;
    end = scaleFrom;
    while (end < text.length && words.scale.includes(text[end]!)) end++;
    scaled = end > scaleFrom;
  }
  // What may be a scale may begin the unit: 3000千瓦时, 5千米.
  for (let from = end; from >= scaleFrom; from--) end = Math.max(end, readUnit(reading, from));
  while (JOINTS.includes(text[end] ?? ' ')) {
    let from = end + 1;
    while (words.scale.includes(text[from] ?? ' ')) from++;
    const last = readUnit(reading, from);
    if (last === from) break;
    end = last;
  }
  return end;
}

/** The end of the unit at `at`, which one space may precede; `at` itself where there is none. */
function readUnit({ text, words: { units, longest } }: Reading, at: number): number {
  const start = text[at] === ' ' ? at + 1 : at;
  for (let end = Math.min(text.length, start + longest); end > start; end--) {
    const isWord = !(isLetter(text, end - 1) && isLetter(text, end));
    if (isWord && units.has(text.slice(start, end))) return end;
  }
  return at;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}
