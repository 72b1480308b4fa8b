/** Whether a fact's period is that of its place in the source: its clause says so, else what opens its sentence, its section, its heading. */

import type { Localized } from '../diagnostics/diagnostic.js';
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import { findNumerals } from '../language/numerals.js';
import {
  type Accord,
  anyAccord,
  attachedTime,
  compareTimes,
  findTimes,
  loneTime,
  type Mention,
  namedTimes,
  SEVERAL,
  type Time,
} from '../language/times.js';
import { blankWholeWords } from '../language/whole-words.js';
import type { SourcePlace } from '../model/content.js';
import type { Binding } from './bind-fact.js';
import { surroundingsOf } from './clause.js';

interface Clash {
  readonly says: Localized;
  /** The period that the source suggests. */
  readonly instead: string;
}

/** What the source says against a fact's period, that it agrees, or that nothing is said of it. `declared` is what the content says of the place. */
export function judgePeriod(binding: Binding, declared: SourcePlace | null, idiom: Idiom): Clash | 'agrees' | 'unsaid' {
  const { fact, book, stretch, start, end, at } = binding;
  const { period } = fact;
  const numeral = at ?? start;
  const around = surroundingsOf(book.flow, numeral, at === null ? end : at + fact.parts.number.length, idiom);
  const clause = `${around.head}${book.flow.slice(numeral, numeral + fact.parts.number.length)}${around.tail}`;
  const timesIn = (text: string): readonly Time[] => findTimes(text, idiom).map(({ time }) => time);

  const attached = attachedTime(around.head, around.tail, idiom);
  const ofIt = attached ? compareTimes(period, attached, idiom) : 'unknown';
  if (ofIt === 'same') return 'agrees';
  if (ofIt === 'other') return clashWith({ zh: '原文这句说的是', en: 'the source says' }, clause);

  const label = around.head.slice(lastNumeralEnd(around.head));
  const yearly = idiom.time.yearly.some((word) => label.includes(word)) ? [SEVERAL] : [];
  const own = judge(period, [...timesIn(clause), ...yearly], idiom);
  if (own === 'same') return 'agrees';
  if (own === 'other') return clashWith({ zh: '原文这句说的是', en: 'the source says' }, clause);

  const heading = stretch.headings.findLast(({ words }) => namedTimes(words, idiom).length > 0);
  const spans = declared
    ? declared.periods.flatMap((one) => namedTimes(one, idiom))
    : [...timesIn(around.paragraph), ...(heading ? namedTimes(heading.words, idiom) : [])];
  const verdict = judgeEnd(period, blankWholeWords(around.head, idiom), blankWholeWords(around.tail, idiom), spans, idiom);
  if (verdict === 'same') return 'agrees';
  if (verdict === 'other')
    return clashWith({ zh: '原文说的是变化的起点', en: 'the source gives it as the beginning of a change' }, clause);

  for (const words of around.earlier) {
    const time = loneTime(words, idiom);
    const said = time ? compareTimes(period, time, idiom) : 'unknown';
    if (said === 'same') return 'agrees';
    if (said === 'other') return clashWith({ zh: '原文前面说的是', en: 'the source says before it' }, words);
  }
  if ([around.sentence, around.paragraph].some((opening) => judge(period, timesIn(opening), idiom) === 'same')) return 'agrees';
  const begun = { zh: '那一段的开头是', en: 'its paragraph begins with' };
  const lone = loneTime(around.paragraph, idiom);
  if (lone && compareTimes(period, lone, idiom) === 'other') return clashWith(begun, around.paragraph);
  if (declared) {
    if (declared.periods.some((one) => agreeInWords(period, one) || sameTime(period, one, idiom))) return 'agrees';
    const list = declared.periods.join('、');
    return {
      says: { zh: `“${declared.name}”说的是${list}`, en: `"${declared.name}" is about ${list}` },
      instead: declared.periods[0] ?? '',
    };
  }
  // “十四五”末建成700公里 speaks of those 700 alone.
  const opening = findTimes(around.paragraph, idiom);
  const plain = blankTimes(around.paragraph, opening);
  if (findNumerals(plain).length === 0 && judge(period, timesIn(around.paragraph), idiom) === 'other')
    return clashWith(begun, around.paragraph);
  const headed = heading ? judge(period, namedTimes(heading.words, idiom), idiom) : 'unknown';
  if (heading && headed === 'other') return clashWith({ zh: '那一节的标题是', en: 'its section is headed' }, heading.words);
  // 2020年和“十三五”工作回顾 does not say which.
  return headed === 'same' && namedTimes(heading!.words, idiom).length === 1 ? 'agrees' : 'unsaid';
}

function clashWith(lead: Localized, words: string): Clash {
  const text = words.trim();
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { says: { zh: `${lead.zh}“${short}”`, en: `${lead.en} "${short}"` }, instead: '' };
}

/** 由58.2%提高到65.1%: the two ends of a change over years are levels of the years at its edges. */
function judgeEnd(period: string, head: string, tail: string, spans: readonly Time[], idiom: Idiom): Accord {
  const over = spans.filter(({ years }) => years !== null && years > 1);
  if (over.length === 0) return 'unknown';
  const own = namedTimes(period, idiom);
  const single = own.some(({ edge, from, to }) => edge || (from !== null && from === to));
  const { from, to } = idiom.ends;
  if (from.test(head) && findNumerals(tail).some(({ start }) => to.test(tail.slice(0, start))))
    return single ? 'same' : own.some(({ years }) => years !== null && years > 1) ? 'other' : 'unknown';
  if (!to.test(head) || !/\d/u.test(head) || !from.test(head.slice(0, head.search(/\d/u)))) return 'unknown';
  const last = spans.flatMap((time) => time.to ?? []);
  return single && (last.length === 0 || own.some((time) => time.to !== null && last.includes(time.to))) ? 'same' : 'unknown';
}

function blankTimes(text: string, times: readonly Mention[]): string {
  return times.reduce((left, { index, length }) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length), text);
}

function lastNumeralEnd(text: string): number {
  return findNumerals(text).at(-1)?.end ?? 0;
}

function judge(period: string, times: readonly Time[], idiom: Idiom): Accord {
  return anyAccord(times.map((time) => compareTimes(period, time, idiom)));
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
