/** Whether a printed number still says what the source says: its numeral, unit and qualifier stand in the literal. */
import type { Localized } from '../source/diagnostic.js';
import type { Lexicon } from './lexicon.js';
import type { Printed } from './print.js';

/**
 * Null where they agree, else what differs. Full-width forms, spaces and thousands' commas do not count; a literal that
 * ends at the numeral, as a table's cell does, says nothing of the unit.
 */
export function findDisagreement(printed: Printed, literal: string, lexicon: Lexicon): Localized | null {
  const said = normalize(literal);
  const { before, number, unit, after } = mapParts(printed.parts, normalize);
  const places = findNumber(number, said);
  if (places.length === 0) return { zh: `原文里没有“${number}”`, en: `the source does not say "${number}"` };
  const withUnit = places.filter((end) => agreesInUnit(said.slice(end), unit, lexicon));
  if (withUnit.length === 0)
    return { zh: `原文里“${number}”的单位不是“${unit}”`, en: `in the source "${number}" has another unit than "${unit}"` };

  const missing = [qualifierIn(before, lexicon.before), after].find((word) => word !== '' && !said.includes(word));
  if (missing !== undefined) return { zh: `原文里没有“${missing}”`, en: `the source does not say "${missing}"` };
  const dropped = withUnit.map((end) => qualifierAround(said, end, number, unit, lexicon));
  const [word] = dropped;
  if (printed.qualifier !== 'none' || dropped.includes(null) || word === undefined || word === null) return null;
  return { zh: `原文里还有“${word}”`, en: `the source says "${word}" too` };
}

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(/[~〜–—−]/gu, '-')
    .toLowerCase();
}

function mapParts(parts: Printed['parts'], change: (text: string) => string): Printed['parts'] {
  return { before: change(parts.before), number: change(parts.number), unit: change(parts.unit), after: change(parts.after) };
}

/** Where the numeral ends, wherever it stands whole: 3 is not in 13, in 3.5 or in 0.3. */
function findNumber(number: string, said: string): readonly number[] {
  const ends: number[] = [];
  for (let at = said.indexOf(number); at >= 0; at = said.indexOf(number, at + 1)) {
    const end = at + number.length;
    if (!/\d$|\d\.$/u.test(said.slice(0, at)) && !/^\.?\d/u.test(said.slice(end))) ends.push(end);
  }
  return ends;
}

/** What follows the numeral begins with the unit, or is no unit: an end, a mark, or in a language of spaces anything but a scale. */
function agreesInUnit(rest: string, unit: string, lexicon: Lexicon): boolean {
  if (rest.startsWith(unit) && (unit !== '' || !startsScale(rest, lexicon))) return true;
  if (lexicon.spaceless) return !/^[\p{L}\p{N}%‰℃°]/u.test(rest);
  return !startsScale(rest, lexicon) && rest.startsWith('%') === unit.startsWith('%');
}

function startsScale(rest: string, { scales, spaceless }: Lexicon): boolean {
  return Object.keys(scales).some((scale) => rest.startsWith(scale) && (spaceless || !/^\p{L}/u.test(rest.slice(scale.length))));
}

/** The qualifying word in what stands before a numeral: 达到 and 累计 qualify nothing. */
function qualifierIn(before: string, words: Lexicon['before']): string {
  const found = Object.keys(words).filter((word) => words[word] !== 'none' && before.includes(normalize(word)));
  return normalize(found.sort((a, b) => b.length - a.length)[0] ?? '');
}

/** A qualifier that stands right before a numeral or right after its unit. */
function qualifierAround(said: string, end: number, number: string, unit: string, lexicon: Lexicon): string | null {
  const head = said.slice(0, end - number.length);
  const rest = said.slice(end);
  const tail = rest.startsWith(unit) ? rest.slice(unit.length) : rest;
  const qualifying = Object.keys(lexicon.before).filter((word) => lexicon.before[word] !== 'none');
  return (
    qualifying.find((word) => head.endsWith(normalize(word))) ??
    Object.keys(lexicon.after).find((word) => tail.startsWith(normalize(word))) ??
    null
  );
}
