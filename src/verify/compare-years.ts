/** Years typed beside a number against those of the source's clause: 到2035年 for 到2030年, 较2015年 for 较2020年. */
import type { Idiom } from '../language/idiom.js';
import { loneTime, namedTimes } from '../language/times.js';
import type { Compared, Difference } from './compare-words.js';
import { governedFrom } from './governed.js';

const SHORT = 30;

export function compareYears({ said, source, idiom }: Compared, period: string): Difference | null {
  const { bases, until, lastYear } = idiom.claims;
  const opening = said.earlier.find((clause) => loneTime(clause, idiom) !== null) ?? '';
  const own = `${opening}\n${said.head}0${said.tail}`;
  const theirs = `${source.head}0${source.tail}`;
  const wide = [theirs, ...source.earlier].join('\n');
  // Compared with 2016, 73 km were added: the base may be a clause of its own.
  const before = said.earlier[0] ?? '';
  const base = yearsOf(before.length < SHORT ? `${before}\n${own}` : own, bases)[0];
  if (base) {
    const known = yearsOf(wide, bases);
    const before = lastYear.exec(wide);
    const [now] = namedTimes(period, idiom);
    const relative = before && now?.from && now.from === now.to ? { year: now.from - 1, words: before[0] } : null;
    const instead = known[0] ?? relative;
    if (instead && ![...known, ...(relative ? [relative] : [])].some(({ year }) => year === base.year))
      return { code: 'source-period', said: base.words, source: instead.words };
  }
  const end = yearsOf(own, until)[0];
  const ends = yearsOf(wide, until);
  if (end && ends.length > 0 && !mentions(wide, end.year) && !mentions(period, end.year))
    return { code: 'source-period', said: end.words, source: ends[0]!.words };
  const near = `${opening}\n${said.head.slice(governedFrom(said.head))}`;
  return comparePeriod(near, period, wide, idiom, base?.year ?? null);
}

/** A clause that names one year, which is neither the fact's nor anywhere in the source's sentence. */
function comparePeriod(own: string, period: string, wide: string, idiom: Idiom, base: number | null): Difference | null {
  const years = [...own.matchAll(new RegExp(idiom.time.year.source, idiom.time.year.flags))].map(({ 0: words, 1: year }) => ({
    words: words.trim(),
    year: Number(year),
  }));
  const [only, ...more] = years.filter(({ year }) => year !== base);
  const [time, ...others] = namedTimes(period, idiom);
  if (!only || more.length > 0 || !time || others.length > 0 || time.from === null || time.from !== time.to) return null;
  if (only.year === time.from || mentions(wide, only.year)) return null;
  return { code: 'source-period', said: only.words, source: period };
}

function yearsOf(text: string, pattern: RegExp): readonly { readonly year: number; readonly words: string }[] {
  return [...text.matchAll(new RegExp(pattern.source, pattern.flags))].map(({ 0: words, 1: year }) => ({
    year: Number(year),
    words: words.trim(),
  }));
}

function mentions(text: string, year: number): boolean {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(text);
}
