/** Whether a fact's period is that of its place in the source: its clause says so, else what opens its sentence, its section, its heading. */
import type { SourcePlace } from '../model/content.js';
import type { Localized } from '../source/diagnostic.js';
import { fold } from '../wording/fold.js';
import type { Idiom } from '../wording/idiom.js';
import { type Accord, compareTimes, findTimes, namedTimes, type Time } from '../wording/times.js';
import type { Binding } from './bind-fact.js';
import { surroundingsOf } from './clause.js';

export interface Clash {
  readonly says: Localized;
  /** The period that the source suggests. */
  readonly instead: string;
}

/** Null where the period agrees, or nothing is said of it. `declared` are the periods that the content gives the place. */
export function findClash(binding: Binding, declared: SourcePlace | null, idiom: Idiom): Clash | null {
  const { fact, book, stretch, start, end, at } = binding;
  const period = fact.period;
  const numeral = at ?? start;
  const around = surroundingsOf(book.text, numeral, at === null ? end : at + fact.parts.number.length, idiom);
  const clause = `${around.head}${book.text.slice(numeral, numeral + fact.parts.number.length)}${around.tail}`;

  const own = judge(
    period,
    findTimes(clause, idiom).map(({ time }) => time),
    idiom,
  );
  if (own === 'same') return null;
  if (own === 'other')
    return { says: { zh: `原文这句说的是“${shorten(clause)}”`, en: `the source says "${shorten(clause)}"` }, instead: '' };

  for (const opening of [around.sentence, around.paragraph]) {
    if (
      judge(
        period,
        findTimes(opening, idiom).map(({ time }) => time),
        idiom,
      ) === 'same'
    )
      return null;
  }
  if (declared !== null) {
    if (declared.periods.some((one) => agreeInWords(period, one) || sameTime(period, one, idiom))) return null;
    const list = declared.periods.join('、');
    return {
      says: { zh: `“${declared.name}”说的是${list}`, en: `"${declared.name}" is about ${list}` },
      instead: declared.periods[0] ?? '',
    };
  }
  const opening = findTimes(around.paragraph, idiom).map(({ time }) => time);
  if (judge(period, opening, idiom) === 'other')
    return {
      says: { zh: `那一段以“${around.paragraph}”开头`, en: `its paragraph begins with "${around.paragraph}"` },
      instead: '',
    };
  const heading = [...stretch.headings].reverse().find(({ words }) => namedTimes(words, idiom).length > 0);
  if (heading && judge(period, namedTimes(heading.words, idiom), idiom) === 'other')
    return { says: { zh: `那一节的标题是“${heading.words}”`, en: `its section is headed "${heading.words}"` }, instead: '' };
  return null;
}

/** Any of several times may be meant. */
function judge(period: string, times: readonly Time[], idiom: Idiom): Accord {
  if (times.length === 0) return 'unknown';
  const verdicts = times.map((time) => compareTimes(period, time, idiom));
  return verdicts.includes('same') ? 'same' : verdicts.includes('unknown') ? 'unknown' : 'other';
}

/** 截至2020年 is within 2020年 as written; 12020年 is not. */
function agreeInWords(whole: string, part: string): boolean {
  const [all, one] = [fold(whole).text, fold(part).text];
  const at = all.indexOf(one);
  return at >= 0 && !(/\d$/u.test(all.slice(0, at)) && /^\d/u.test(one));
}

function sameTime(period: string, other: string, idiom: Idiom): boolean {
  return namedTimes(other, idiom).some((time) => compareTimes(period, time, idiom) === 'same');
}

function shorten(clause: string): string {
  const text = clause.trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
