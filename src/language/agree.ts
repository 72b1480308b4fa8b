/** Whether a printed number still says what the source says: its numeral, unit and qualifier stand in the literal. */

import { lazily } from '../cache/lazily.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Qualifier } from '../model/fact.js';
import { fold, indicesOf } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { alternatives } from './print-patterns.js';
import type { Printed } from './read-print.js';

/** What the source says around the literal, which may end before a unit or an 以上. */
interface Around {
  readonly before: string;
  readonly after: string;
}

interface Agreement {
  /** Null where they agree. */
  readonly differs: Localized | null;
  /** Where the numeral stands in the literal, in code units; null where it does not stand there. */
  readonly at: number | null;
}

type Words = Pick<Printed, 'parts' | 'qualifier'>;

/** Null where they agree, else what differs. A literal that ends at the numeral, as a table's cell does, says nothing of the unit. */
export function findDisagreement(words: Words, literal: string, lexicon: Lexicon): Localized | null {
  return agreeWith(words, literal, lexicon).differs;
}

/** `qualified` false: the author has said what the qualifier is. */
export function agreeWith(
  { parts, qualifier }: Words,
  literal: string,
  lexicon: Lexicon,
  around: Around = { before: '', after: '' },
  qualified = true,
): Agreement {
  const written = around.before + literal + around.after;
  const said = fold(written);
  const number = fold(parts.number).text;
  const unit = fold(parts.unit).text;
  const numerals = findNumber(number, said.text, lexicon).filter((start) => {
    const origin = said.origin(start);
    return origin >= around.before.length && origin < around.before.length + literal.length;
  });
  const place = (start: number): number => said.origin(start) - around.before.length;
  const [first] = numerals;
  if (first === undefined)
    return { at: null, differs: { zh: `原文里没有“${number}”`, en: `the source does not say "${number}"` } };

  const withUnit = numerals.filter((start) => {
    if (!agreesInCurrency(parts.before, said.text.slice(0, start))) return false;
    const end = start + number.length;
    const rest = said.text.slice(end);
    return agreesInUnit(rest, unit, lexicon) || (endsCell(written, said.origin(end - 1) + 1) && !startsScale(rest, lexicon));
  });
  if (withUnit.length === 0)
    return {
      at: place(first),
      differs: { zh: `原文里“${number}”的单位不是“${unit}”`, en: `in the source "${number}" has another unit than "${unit}"` },
    };
  const read = withUnit.map((start) => ({
    at: place(start),
    differs: qualified
      ? compareQualifiers({ parts, qualifier }, { text: said.text, start, end: start + number.length, unit }, literal, lexicon)
      : null,
  }));
  return read.find(({ differs }) => differs === null) ?? read[0]!;
}

/** A numeral in a folded text. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

function compareQualifiers({ parts, qualifier }: Words, place: Place, literal: string, lexicon: Lexicon): Localized | null {
  const governing = qualifiersAt(place, lexicon);
  const [word] = governing;
  if (qualifier === 'none') {
    return word === undefined ? null : { zh: `原文里还有“${word.word}”`, en: `the source says "${word.word}" too` };
  }
  if (governing.some(({ meaning }) => meaning === qualifier)) return null;
  const own = [qualifierIn(fold(parts.before).text, lexicon), fold(parts.after).text].find((text) => text !== '') ?? '';
  if (word !== undefined)
    return { zh: `原文里是“${word.word}”，不是“${own}”`, en: `the source says "${word.word}", not "${own}"` };
  // Said farther off: 约占全国市场的60%.
  return own !== '' && fold(literal).text.includes(own)
    ? null
    : { zh: `原文里没有“${own}”`, en: `the source does not say "${own}"` };
}

/** Where the numeral begins, wherever it stands whole: 3 is not in 13, in 3.5 or 0.3, in 3至5, 1/3 or 3:1. */
function findNumber(number: string, said: string, lexicon: Lexicon): readonly number[] {
  const { before, after } = edgesOf(lexicon);
  return indicesOf(said, number).filter((at) => !before.test(said.slice(0, at)) && !after.test(said.slice(at + number.length)));
}

/** What before a numeral makes it a part of a longer one, and what after it. */
const edgesOf = lazily((lexicon: Lexicon) => {
  const between = alternatives([...lexicon.to.map((word) => fold(word).text.trim()), ':', '/']);
  const joint = `\\s?(?:${alternatives(Object.keys(lexicon.scales))})?[%‰]?\\s?(?:${between})\\s?`;
  return { before: new RegExp(`\\d(?:\\.|${joint})?$`, 'u'), after: new RegExp(`^(?:\\.|${joint})?\\d`, 'u') };
});

/** What follows the numeral begins with the unit, or is no unit: an end, a mark, or in a language of spaces anything but a scale. */
function agreesInUnit(after: string, unit: string, lexicon: Lexicon): boolean {
  const rest = after.trimStart();
  if (rest.startsWith(unit) && (unit !== '' || !startsScale(rest, lexicon))) {
    const tail = rest.slice(unit.length);
    return unit === '' || !lexicon.unitTails.some((more) => tail.startsWith(more));
  }
  if (lexicon.spaceless) return !/^[\p{L}\p{N}%‰℃°]/u.test(rest);
  return !startsScale(rest, lexicon) && rest.startsWith('%') === unit.startsWith('%');
}

/** $ may be US$; a table's cell that names no currency says nothing of it. */
function agreesInCurrency(before: string, head: string): boolean {
  const [own] = CURRENCY.exec(fold(before).text) ?? [];
  const [said] = CURRENCY.exec(head) ?? [];
  if (own === undefined || said === undefined) return true;
  const [a, b] = [own.trim(), said.trim()].map((text) => SIGNS[text] ?? text);
  return a!.endsWith(b!) || b!.endsWith(a!);
}

const CURRENCY = /(?:(?<![a-z])[a-z]{2,3})?[$€£¥] ?$|\b(?:rmb|cny|usd|eur|gbp|jpy|hkd) ?$/u;
const SIGNS: Readonly<Record<string, string>> = { rmb: '¥', cny: '¥', jpy: '¥', usd: 'us$', eur: '€', gbp: '£', hkd: 'hk$' };

function startsScale(rest: string, { scales, spaceless }: Lexicon): boolean {
  const text = rest.trimStart();
  return Object.keys(scales).some((scale) => text.startsWith(scale) && (spaceless || !/^\p{L}/u.test(text.slice(scale.length))));
}

/** A line, a tab or a bar ends here: what follows is another cell. */
function endsCell(written: string, offset: number): boolean {
  return /^ *(?:[\n\r\t|]| {2})/u.test(written.slice(offset, offset + 40));
}

interface Governing {
  readonly word: string;
  readonly meaning: Qualifier;
}

/** The words that qualify a numeral: right before it, right after its unit, between the two, or before the list that it ends. */
function qualifiersAt({ text, start, end, unit }: Place, lexicon: Lexicon): readonly Governing[] {
  const rest = text.slice(end).trimStart();
  const tail = (rest.startsWith(unit) ? rest.slice(unit.length) : rest).trimStart();
  const after = longestFirst(lexicon.after).find(([word]) => tail.startsWith(word) && endsWord(word, tail, lexicon));
  const scale = longestFirst(lexicon.scales).find(([word]) => rest.startsWith(word));
  const inner = longestFirst(lexicon.inner).find(
    ([word]) => rest.startsWith(word.trim()) || (scale && rest.slice(scale[0].length).startsWith(word.trim())),
  );
  const before = qualifierBefore(text.slice(0, start), unit, lexicon);
  return [before, after, inner].flatMap((found) => (found ? [{ word: found[0], meaning: found[1] }] : []));
}

function qualifierBefore(head: string, unit: string, lexicon: Lexicon): readonly [string, Qualifier] | null {
  const text = head.trimEnd();
  if (lexicon.notQualifiers.some((word) => text.endsWith(word))) return null;
  const found = longestFirst(lexicon.before).find(
    ([word]) => text.endsWith(word) && (lexicon.spaceless || !/\p{L}$/u.test(text.slice(0, -word.length))),
  );
  if (found) return found[1] === 'none' ? qualifierBefore(text.slice(0, -found[0].length), unit, lexicon) : found;
  // 分别突破2.4万亿元、2.8万亿元: what is said before the first of like numbers is said of all.
  const sibling = /(?<![\d.])\d[\d.]*([^\d,。;、]{0,8})(?:、|和|及|与|,? and|,)$/u.exec(text);
  return sibling && unit !== '' && sibling[1] === unit ? qualifierBefore(text.slice(0, sibling.index), unit, lexicon) : null;
}

/** 起 after a unit is one only where no word goes on: 20家起步. */
function endsWord(word: string, tail: string, { spaceless }: Lexicon): boolean {
  const next = tail.slice(word.length);
  return (spaceless && word.length > 1) || !/^\p{L}/u.test(next);
}

/** The qualifying word in what stands before a numeral: 达到 and 累计 qualify nothing. */
function qualifierIn(before: string, { before: words }: Lexicon): string {
  return longestFirst(words).find(([word, meaning]) => meaning !== 'none' && before.includes(word))?.[0] ?? '';
}

/** Words of a lexicon, folded, longest first: 不超过 before 超过. */
const longestFirst = lazily((words: Readonly<Record<string, unknown>>) =>
  Object.entries(words)
    .map(([word, meaning]) => [fold(word).text, meaning] as const)
    .sort(([a], [b]) => b.length - a.length),
) as <T>(words: Readonly<Record<string, T>>) => readonly (readonly [string, T])[];
