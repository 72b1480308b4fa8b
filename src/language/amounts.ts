/** Finds the numbers of a text as a reader takes them: value with its scale, unit, qualifier; names and dates that hold digits left out. */
import { shiftDecimal } from '../model/decimal.js';
import type { Qualifier } from '../model/fact.js';
import { blankNames, foldNames } from './blank-names.js';
import { halfWidth } from './fold.js';
import type { ContentLanguage } from './languages.js';
import { findNumerals } from './numerals.js';
import { unitKey } from './unit-key.js';

export interface Amount {
  /** In the text: from its currency or sign to the end of its unit, and the numeral alone. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** As a plain decimal without its scale; of a ratio, a fraction, a time of day its parts as they stand. */
  readonly number: string;
  /** The same with its scale carried out, without a sign. */
  readonly value: string;
  readonly negative: boolean;
  /** Folded, without scale; '' where none is known. */
  readonly unit: string;
  /** A scale word stands there. */
  readonly scaled: boolean;
  readonly qualifier: Qualifier;
}

/** Digits that count nothing: dates, telephones, addresses of the net, times of day, numbers of documents, names such as 5G and PM2.5. */
const NAMES: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b[\w.+-]+@[\w-]+\.[\w.]+/gu,
  /(?<![\d.])(?:\+?\d{1,3}[- ])?(?:\(?0\d{2,3}\)?[- ]?\d{7,8}|1[3-9]\d{9}|\d{3,4}-\d{4}-\d{4}|400-?\d{3}-?\d{4})(?![\d.])/gu,
  /(?<![\d.])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d.])/gu,
  /(?<![\d.:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d.:])/gu,
  /[〔[［【(（](?:19|20)\d{2}[〕\]］】)）]\s*\d+\s*号/gu,
  /(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}-]{0,7}\d{1,4}(?:\.\d+)?(?:[-/]\d+)?(?![\d.%]|\s?[万亿千元个%])/gu,
  /第\s?\d+(?:\s?[-—–~～至]\s?\d+)?\s?[页章节期号版条款部]/gu,
  /(?:[图表]|附[件录图表])\s?\d+(?:[-—.]\d+)?(?![\d.]*\s?[万亿%])/gu,
  /\b(?:Figure|Fig\.|Table|Chart|Box|Annex|Slide|Page|Part|Section|Chapter|No\.) ?\d+(?:[-.]\d+)?/giu,
  /^\s*[（(]?\d{1,2}(?:[)）、．]|\.(?!\d))/gmu,
  /(?<![\d.,])\d{1,3}[A-Z](?![\p{Script=Latin}\d])/gu,
];

/** Units that are written in more than one way. */
const SAME: readonly (readonly string[])[] = [
  ['%', 'percent'],
  ['个百分点', '百分点', 'percentage point', 'percentage points', 'points', 'point', 'pp'],
  ['公里', '千米', 'km', 'kilometres', 'kilometers'],
  ['平方公里', '平方千米', 'km²'],
  ['平方米', '㎡', 'm²'],
  ['立方米', 'm³'],
  ['元', '人民币元', '¥', '￥', 'rmb', 'cny'],
  ['公斤', '千克', 'kg'],
  ['千瓦时', 'kWh'],
  ['兆瓦', 'MW'],
  ['吨', 'tons', 'tonnes', 'ton', 'tonne'],
].map((list) => list.map(unitKey));

const SPELLING = new Map(SAME.flatMap((list) => list.map((unit) => [unit, list[0]!] as const)));

/** `names` hold digits and are no numbers. */
export function findAmounts(text: string, language: ContentLanguage, names: readonly string[] = []): readonly Amount[] {
  const plain = halfWidth(text);
  const left = blankNames(plain, foldNames(names), [
    language.idiom.time.years,
    language.idiom.dates,
    ...NAMES,
    language.idiom.time.year,
  ]);
  const numerals = findNumerals(left, 'bound');
  const found: Amount[] = [];
  for (const [index, { start, end }] of numerals.entries()) {
    const next = numerals[index + 1];
    found.push(readAmount(plain, start, end, next?.start ?? plain.length, language));
  }
  return joinRanges(found, plain, language);
}

function readAmount(text: string, from: number, to: number, limit: number, language: ContentLanguage): Amount {
  const { lexicon } = language;
  const numeral = text.slice(from, to).replaceAll('：', ':').replaceAll('∶', ':').replaceAll('／', '/');
  const number = /[:/×]/u.test(numeral) ? numeral : trimZeros(numeral.replaceAll(',', ''));
  const head = text.slice(Math.max(0, from - 24), from);
  const money = /(?:(?:[A-Z]{2})?[$€£¥￥]|\b(?:RMB|CNY|USD|EUR|GBP)) ?$/u.exec(head)?.[0] ?? '';
  const before = head.slice(0, head.length - money.length);
  const minus = /(?:^|[^\p{N}\p{Script=Latin}%)）])[-−–－]$/u.exec(before) ?? /(?:负|零下)$/u.exec(before);
  const tail = readTail(text.slice(to, Math.min(limit, to + 40)), language);
  const sign = minus ? minus[0].replace(/^[^-−–－负零](?=.)/u, '').length : 0;
  const unit = tail.unit === '' ? money.trim() : tail.unit;
  const qualifier =
    [qualifierBefore(before.slice(0, before.length - sign), lexicon), tail.inner, tail.after].find((one) => one !== 'none') ??
    'none';
  return {
    start: from - money.length - sign,
    end: to + tail.length,
    from,
    to,
    number,
    value: /[:/×]/u.test(number) ? number : trimZeros(shiftDecimal(number, tail.scale)),
    negative: minus !== null,
    unit: spell(unit),
    scaled: tail.scale > 0,
    qualifier,
  };
}

function trimZeros(number: string): string {
  const bare = number.replace(/^0+(?=\d)/u, '');
  return bare.includes('.') ? bare.replace(/\.?0+$/u, '') : bare;
}

function spell(unit: string): string {
  const key = unitKey(unit);
  return SPELLING.get(key) ?? SPELLING.get(key.toLowerCase()) ?? key;
}

/** Of a text in brackets or a heading, （亿元）: the unit and the power of ten that it says. */
export function readBareUnit(text: string, language: ContentLanguage): { readonly unit: string; readonly scale: number } | null {
  const plain = text.trim();
  const { unit, scale, length } = readTail(plain, language);
  if (length === plain.length && length > 0) return { unit: spell(unit), scale };
  const money = /^[$€£¥￥]\s*(.*)$/u.exec(plain);
  if (!money) return null;
  const rest = readTail(money[1]!, language);
  return rest.length === money[1]!.length ? { unit: spell(plain[0]!), scale: rest.scale } : null;
}

interface Tail {
  readonly scale: number;
  readonly unit: string;
  readonly inner: Qualifier;
  readonly after: Qualifier;
  /** To the end of the unit. */
  readonly length: number;
}

/** What follows a numeral: 余万亩以上. */
function readTail(text: string, { lexicon, measures }: ContentLanguage): Tail {
  let at = /^[ \u00a0\u2002-\u200a\u202f]?/u.exec(text)![0].length;
  let inner: Qualifier = 'none';
  let scale = 0;
  const takeInner = (): void => {
    const word = Object.keys(lexicon.inner).find((one) => text.slice(at).startsWith(one));
    if (word === undefined) return;
    inner = lexicon.inner[word]!;
    at += word.length;
  };
  takeInner();
  const scaled = (): void => {
    const rest = text.slice(at);
    if (lexicon.notScales.some((one) => rest.startsWith(one))) return;
    const words = Object.keys(lexicon.scales).sort((a, b) => b.length - a.length);
    const word = words.find(
      (one) => rest.toLowerCase().startsWith(one) && !(/[a-z]$/iu.test(one) && /^[a-z]/iu.test(rest.slice(one.length))),
    );
    if (word === undefined) return;
    scale = lexicon.scales[word]!;
    at += word.length;
    takeInner();
  };
  scaled();
  const start = at;
  const unit = readUnitWord(text, at, measures.units, measures.longest);
  at = unit.end;
  if (unit.text !== '' && /^[/／]/u.test(text.slice(at))) {
    const per = readUnitWord(text, at + 1, measures.units, measures.longest);
    if (per.text !== '') at = per.end;
  }
  const rest = text.slice(at).trimStart();
  const words = Object.keys(lexicon.after).sort((a, b) => b.length - a.length);
  const after = words.find((one) => rest.startsWith(one) && !(lexicon.spaceless && one.length === 1 && one !== '+'));
  const written = text.slice(start, at).trim();
  return {
    scale,
    unit: written,
    inner,
    after: after === undefined ? 'none' : lexicon.after[after]!,
    length: written === '' && scale === 0 && inner === 'none' ? 0 : at,
  };
}

function readUnitWord(text: string, at: number, units: ReadonlySet<string>, longest: number) {
  const start = text[at] === ' ' ? at + 1 : at;
  for (let end = Math.min(text.length, start + longest); end > start; end--) {
    const word = text.slice(start, end);
    const isCut = /[a-z]$/iu.test(word) && /^[a-z]/iu.test(text.slice(end));
    if (!isCut && (units.has(word) || SPELLING.has(unitKey(word)))) return { text: word, end };
  }
  return { text: '', end: at };
}

function qualifierBefore(head: string, lexicon: ContentLanguage['lexicon']): Qualifier {
  const text = head.trimEnd().toLowerCase();
  if (lexicon.notQualifiers.some((word) => text.endsWith(word))) return 'none';
  const words = Object.entries(lexicon.before).sort(([a], [b]) => b.length - a.length);
  const found = words.find(
    ([word]) =>
      text.endsWith(word) && (lexicon.spaceless || !/\p{L}$/u.test(text.slice(0, -word.length)) || !/^\p{L}/u.test(word)),
  );
  if (!found) return 'none';
  return found[1] === 'none' ? qualifierBefore(text.slice(0, -found[0].length), lexicon) : found[1];
}

/** 3至5个 is one. */
function joinRanges(all: readonly Amount[], text: string, { lexicon }: ContentLanguage): readonly Amount[] {
  const joined: Amount[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.end, one.start).trim();
    const isRange = last && gap !== '' && lexicon.to.some((word) => word.trim() === gap);
    const isRising = last && !/[^\d.]/u.test(last.number + one.number) && Number(last.number) < Number(one.number);
    if (!isRange || !isRising || (last.unit !== '' && last.unit !== one.unit)) joined.push(one);
    else {
      const low = last.scaled || !one.scaled ? last.value : trimZeros(shiftDecimal(last.number, scaleOf(one)));
      joined[joined.length - 1] = {
        ...one,
        start: last.start,
        from: last.from,
        number: `${last.number}-${one.number}`,
        value: `${low}-${one.value}`,
        negative: last.negative,
        qualifier: last.qualifier === 'none' ? one.qualifier : last.qualifier,
      };
    }
  }
  return joined;
}

function scaleOf({ number, value }: Amount): number {
  for (let scale = 1; scale <= 12; scale++) if (trimZeros(shiftDecimal(number, scale)) === value) return scale;
  return 0;
}
