/** Takes a printed number apart: `近2万亿元` → near, 2, 10^12, 元. The parts joined are the printed form again. */
import { shiftDecimal } from '../model/decimal.js';
import type { FactNumber, PrintedNumber, Qualifier } from '../model/fact.js';
import { halfWidth } from './fold.js';
import { readHan } from './han-numerals.js';
import type { Lexicon } from './lexicon.js';
import { DIGIT } from './numerals.js';
import { findBarePower, findFactor } from './powers.js';
import { CURRENCY, patternsFor } from './print-patterns.js';

export interface Printed {
  readonly parts: PrintedNumber;
  readonly number: FactNumber;
  /** Power of ten. */
  readonly scale: number;
  /** Without scale and qualifier. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Two qualifiers stand there (约…左右): legible, but wrong style. */
  readonly doubled: boolean;
}

/** Why a print cannot be taken apart. `text` is the part to blame. */
export type PrintFault =
  | { readonly kind: 'no-number' }
  | { readonly kind: 'unknown-words'; readonly text: string; readonly index: number }
  | { readonly kind: 'second-number'; readonly text: string; readonly index: number }
  | { readonly kind: 'long-unit'; readonly text: string; readonly index: number }
  /** What stands there may put the number below zero; `printed` is it without, `minus` as it is written with a sign. */
  | { readonly kind: 'sign'; readonly text: string; readonly index: number; readonly printed: Printed; readonly minus: string };

type PrintReading = { readonly ok: true; readonly printed: Printed } | { readonly ok: false; readonly fault: PrintFault };

const HAS_DIGIT = new RegExp(DIGIT, 'u');
/** A digit that no letter, stroke or power sign makes part of a unit: km2, m^3. */
const SECOND = new RegExp(`(?<![A-Za-z/^])${DIGIT}`, 'u');

/** `anyWords`: words before the number that the lexicon does not know are taken as they are (the author says what they mean). */
export function readPrint(print: string, lexicon: Lexicon, anyWords = false): PrintReading {
  const numeral = findBarePower(print) ?? findNumeral(print, lexicon);
  if (numeral === null) return { ok: false, fault: { kind: 'no-number' } };
  const { index, text, rest } = numeral;

  const sign = findSign(print.slice(0, index), rest, lexicon);
  const head = readBefore(sign?.before ?? print.slice(0, index), lexicon);
  // Whoever explains other words has not said that the number falls.
  const falls = lexicon.change.fall.some((word) => print.slice(0, index).trim().toLowerCase().endsWith(word));
  if (head === null && (!anyWords || falls)) {
    return { ok: false, fault: { kind: 'unknown-words', text: print.slice(0, index).trim(), index: 0 } };
  }
  const tail = readAfter(sign?.rest ?? rest, lexicon);
  const restIndex = index + text.length;
  // 3.5×10⁻⁶: the ten belongs to the number before it.
  const factor = findFactor(tail.unitText)?.length ?? 0;
  const powerless = ' '.repeat(factor) + tail.unitText.slice(factor);
  const second = SECOND.exec(powerless);
  if (second)
    return {
      ok: false,
      fault: { kind: 'second-number', text: tail.unitText.slice(second.index), index: restIndex + second.index },
    };
  // 1e5 and 5-% are read by nobody as they are written.
  const stop = /[，。；、！？,;]|^(?:[-−–—+±]|e[+-]?\d)/iu.exec(tail.unitText);
  if (stop || [...tail.unitText].length > 24) {
    return { ok: false, fault: { kind: 'long-unit', text: tail.unitText, index: restIndex } };
  }

  const number: FactNumber =
    numeral.power === undefined
      ? readNumber(text, numeral.kind, tail.scale, lexicon)
      : { kind: 'decimal', value: '1', decimals: 0 };
  const qualifiers = [head?.qualifier ?? 'none', tail.qualifier, tail.inner].filter((q) => q !== 'none');
  const printed: Printed = {
    parts: { before: print.slice(0, index), number: text, unit: tail.unitText, after: tail.after },
    number,
    scale: tail.scale + (numeral.power ?? 0),
    unit: tail.unit === '' ? (head?.currency ?? '') : tail.unit,
    qualifier: qualifiers[0] ?? 'none',
    doubled: qualifiers.length > 1,
  };
  if (sign === null) return { ok: true, printed };
  const whole = { ...printed, parts: { ...printed.parts, unit: rest.slice(0, rest.length - tail.after.length) } };
  const minus = `${sign.before}-${text}${sign.rest}`;
  return { ok: false, fault: { kind: 'sign', text: sign.text, index: sign.before.length, printed: whole, minus } };
}

/** What before a number, or around it, may say that it is below zero: a word, a triangle, a dash, brackets as in accounts, a tolerance. */
function findSign(
  head: string,
  rest: string,
  lexicon: Lexicon,
): { readonly text: string; readonly before: string; readonly rest: string } | null {
  const { sign } = patternsFor(lexicon);
  const found = sign.exec(head);
  if (!found) return null;
  const [text] = found;
  const money = CURRENCY.exec(text)?.[0] ?? '';
  const before = `${head.slice(0, found.index)}${money}`;
  if (!/[(（]\s*$/u.test(text)) return { text: text.trim(), before, rest };
  const close = /[)）]/u.exec(rest);
  return close && { text: text.trim(), before, rest: rest.slice(0, close.index) + rest.slice(close.index + 1) };
}

interface Numeral {
  readonly kind: FactNumber['kind'];
  readonly index: number;
  readonly text: string;
  readonly rest: string;
  /** It is this power of ten: 10⁻⁶. */
  readonly power?: number;
}

function findNumeral(print: string, lexicon: Lexicon): Numeral | null {
  const patterns = patternsFor(lexicon);
  const found = (kind: FactNumber['kind'], pattern: RegExp | null): Numeral | null => {
    const match = pattern?.exec(print);
    if (!match) return null;
    const [text] = match;
    return { kind, index: match.index, text, rest: print.slice(match.index + text.length) };
  };
  const first = patterns.digits.exec(print);
  if (!first) return found('decimal', patterns.rank);
  const wider = [
    found('ratio', patterns.ratio),
    found('range', patterns.range),
    found('fraction', patterns.fraction),
    findSum(print, patterns.sum, lexicon),
  ];
  return (
    wider.find((one) => one !== null && one.index <= first.index) ??
    found('decimal', patterns.signed) ??
    found('decimal', patterns.digits)
  );
}

/** A sum of parts in falling scales, 1亿2000万, or one under a common scale, 2万3500亿; null where its parts do not fit one another. */
function findSum(print: string, pattern: RegExp, lexicon: Lexicon): Numeral | null {
  const match = pattern.exec(print);
  const text = match?.[1];
  return match && text !== undefined && sumUp(match[0], lexicon) !== null
    ? { kind: 'decimal', index: match.index, text, rest: print.slice(match.index + text.length) }
    : null;
}

/** In the scale of its last part. */
function sumUp(text: string, lexicon: Lexicon): string | null {
  const parts = [...text.matchAll(patternsFor(lexicon).addends)].map(([, number = '', word]) => ({
    number: plainDecimal(number),
    scale: word === undefined ? 0 : lexicon.scales[word]!,
  }));
  const last = parts.at(-1)!;
  let [total, above] = ['0', Number.POSITIVE_INFINITY];
  for (const { number, scale } of parts) {
    const isRising = scale > above;
    // Each part is less than one of the scale before it: 1亿2000万, not 1万2000万.
    const room = isRising ? above : above - scale;
    const [whole = '', rest] = number.split('.');
    if (room === 0 || whole.length > room || (rest !== undefined && number !== last.number)) return null;
    // 4万2 is 42,000 in speech and 40,002 in print.
    if (scale === 0 && above !== Number.POSITIVE_INFINITY && whole.length < above - 1) return null;
    const sum = addDecimals(shiftDecimal(total, 0), isRising ? number : shiftDecimal(number, scale));
    total = isRising ? shiftDecimal(sum, scale) : sum;
    above = scale;
  }
  return shiftDecimal(total, -last.scale);
}

/** Of whole numbers, and of one that is not. */
function addDecimals(a: string, b: string): string {
  const [whole = '', rest] = b.split('.');
  const [first = '', second] = a.split('.');
  const decimals = rest ?? second;
  return `${BigInt(first) + BigInt(whole)}${decimals === undefined ? '' : `.${decimals}`}`;
}

function readBefore(text: string, lexicon: Lexicon): { readonly qualifier: Qualifier; readonly currency: string } | null {
  let rest = text.trim();
  let qualifier: Qualifier = 'none';
  let currency = '';
  const words = Object.keys(lexicon.before).sort((a, b) => b.length - a.length);
  while (rest !== '') {
    const word = words.find((w) => rest.toLowerCase().startsWith(w));
    if (word !== undefined) {
      const meaning = lexicon.before[word]!;
      if (qualifier === 'none') qualifier = meaning;
      rest = rest.slice(word.length).trimStart();
      continue;
    }
    const money = CURRENCY.exec(rest);
    if (money && money.index === 0 && money[0] !== '') {
      currency = money[0].trim();
      rest = rest.slice(money[0].length).trimStart();
      continue;
    }
    if (rest !== lexicon.rank) return null;
    rest = '';
  }
  return { qualifier, currency };
}

function readAfter(rest: string, lexicon: Lexicon) {
  const endings = Object.keys(lexicon.after).sort((a, b) => b.length - a.length);
  const ending = endings.find((word) => rest.endsWith(word) && !isUnit(word, rest, lexicon));
  const at = ending === undefined ? rest.length : rest.slice(0, rest.length - ending.length).trimEnd().length;
  const unitText = rest.slice(0, at);

  const { inner, scale, unit } = readUnit(unitText, lexicon);
  const qualifier: Qualifier = ending === undefined ? 'none' : lexicon.after[ending]!;
  return { unitText, after: rest.slice(at), scale, unit, qualifier, inner };
}

/** Of 100余起 and 3万起 the 起 is what is counted; of 20家起 it is not. */
function isUnit(word: string, rest: string, lexicon: Lexicon): boolean {
  return lexicon.afterAsUnit.includes(word) && readUnit(rest.slice(0, -word.length), lexicon).unit === '';
}

/** A unit as printed, `余万户`: an inner qualifier, the power of ten that its scale word says, and what is counted. */
export function readUnit(
  text: string,
  lexicon: Lexicon,
): { readonly inner: Qualifier; readonly scale: number; readonly unit: string } {
  let inner: Qualifier = 'none';
  let body = text;
  const takeInner = (): void => {
    const word = Object.keys(lexicon.inner).find((w) => body.startsWith(w));
    if (word === undefined || inner !== 'none') return;
    inner = lexicon.inner[word]!;
    body = body.slice(word.length);
  };
  takeInner();
  body = body.trimStart();
  let scale = 0;
  const power = findFactor(body);
  if (power) {
    scale = power.exponent;
    body = body.slice(power.length).trimStart();
  } else if (!lexicon.notScales.some((unit) => body.startsWith(unit))) {
    const words = Object.keys(lexicon.scales).sort((a, b) => b.length - a.length);
    // A Latin scale ends at a word's end: `5 km` is not five thousand metres.
    const word = words.find((w) => body.startsWith(w) && !(/[a-z]$/i.test(w) && /^[a-z]/i.test(body.slice(w.length))));
    if (word !== undefined) {
      scale = lexicon.scales[word]!;
      body = body.slice(word.length);
      takeInner();
    }
  }
  return { inner, scale, unit: body.trim() };
}

function readNumber(text: string, kind: FactNumber['kind'], scale: number, lexicon: Lexicon): FactNumber {
  switch (kind) {
    case 'decimal': {
      const value = readDecimal(text, scale, lexicon);
      return { kind, value, decimals: decimalsOf(value) };
    }
    case 'fraction': {
      const [numerator = '', denominator = ''] = text.split(/[/／]/u).map(plainDecimal);
      return { kind, numerator, denominator };
    }
    case 'ratio':
      return { kind, parts: text.split(/[∶:：]/u).map(plainDecimal) };
    case 'range': {
      const [, low = '', lowScale, high = ''] = patternsFor(lexicon).ends.exec(text) ?? [];
      const shift = lowScale === undefined ? 0 : lexicon.scales[lowScale]! - scale;
      const plainLow = shiftDecimal(plainDecimal(low), shift);
      const plainHigh = plainDecimal(high);
      return { kind, low: plainLow, high: plainHigh, decimals: Math.max(decimalsOf(plainLow), decimalsOf(plainHigh)) };
    }
  }
}

function readDecimal(text: string, scale: number, lexicon: Lexicon): string {
  if (!HAS_DIGIT.test(text)) return String(readHan(text));
  if (!patternsFor(lexicon).sum.test(text)) return plainDecimal(text);
  const word = Object.keys(lexicon.scales).find((each) => lexicon.scales[each] === scale) ?? '';
  return sumUp(`${text}${word}`, lexicon) ?? plainDecimal(text);
}

function plainDecimal(text: string): string {
  return halfWidth(text)
    .replace('．', '.')
    .replace(/[,，]/gu, '')
    .replace(/^[−–－﹣‑]/u, '-')
    .replace(/^[+＋]/u, '');
}

export function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
