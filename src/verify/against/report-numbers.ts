/** The numbers of a report, each with what names it, when it is of, and whether it is the beginning of a change. */
import type { Amount } from '../../language/amounts.js';
import type { ContentLanguage } from '../../language/languages.js';
import { namedTimes, type Time } from '../../language/times.js';
import { type ClauseSurroundings, surroundingsOf } from '../clause.js';
import type { SourceBook } from '../source-book.js';
import { sentencesOf } from './sentences.js';
import { isPrior, timesAround } from './times-around.js';
import { Commonness, joinWords, namesIn, plainWords, type Weights } from './words.js';

export interface ReportNumber {
  /** Offsets in the report. */
  readonly amount: Amount;
  readonly words: Weights;
  readonly around: ClauseSurroundings;
  /** Said of it in its sentence, and by what stands above it. */
  readonly times: readonly Time[];
  readonly above: readonly Time[];
  /** The value before a change, or of the year before. */
  readonly prior: boolean;
}

export interface NumberBook {
  readonly book: SourceBook;
  /** Of its language, BCP 47. */
  readonly tag: string;
  readonly language: ContentLanguage;
  readonly numbers: readonly ReportNumber[];
  readonly byValue: ReadonlyMap<string, readonly ReportNumber[]>;
  readonly byNumber: ReadonlyMap<string, readonly ReportNumber[]>;
  readonly byWord: ReadonlyMap<string, readonly ReportNumber[]>;
  readonly commonness: Commonness;
}

export function indexNumbers(book: SourceBook, language: ContentLanguage, tag: string): NumberBook {
  const { idiom } = language;
  const commonness = new Commonness();
  const numbers: ReportNumber[] = [];
  let heading = -1;
  for (const { start, text, amounts } of sentencesOf(book.flow, language)) {
    while ((book.headings[heading + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) heading++;
    const over = book.headings.slice(Math.max(0, heading - 2), heading + 1);
    const above = plainWords(over.at(-1)?.words ?? '', ABOVE);
    const mark = book.headings[heading];
    const names = namesIn(text, amounts, language);
    for (const [index, amount] of amounts.entries()) {
      if (mark && start + amount.start < mark.end - mark.words.length) continue;
      const words = joinWords(names[index]!, above);
      commonness.count(words);
      const around = surroundingsOf(book.flow, start + amount.from, start + amount.to, idiom);
      const placed = {
        ...amount,
        start: start + amount.start,
        end: start + amount.end,
        from: start + amount.from,
        to: start + amount.to,
      };
      const { near, wide } = timesAround(around, idiom);
      const headed = over.findLast((one) => namedTimes(one.words, idiom).length > 0);
      numbers.push({
        amount: placed,
        words,
        around,
        times: near,
        above: wide.length > 0 ? wide : headed ? namedTimes(headed.words, idiom) : [],
        prior: isPrior(around, idiom),
      });
    }
  }
  return {
    book,
    tag,
    language,
    numbers,
    byValue: groupBy(numbers, ({ amount }) => [amount.value, ...partsOf(amount)]),
    byNumber: groupBy(numbers, ({ amount }) => [amount.number]),
    byWord: groupBy(numbers, ({ words }) => [...words].flatMap(([token, weight]) => (weight > NAMING ? [token] : []))),
    commonness,
  };
}

/** Words of headings name less than those of the sentence. */
const ABOVE = 0.3;
const NAMING = 0.4;

/** Of a ratio, 1.3∶39.7∶59, each of its numbers. */
export const partsOf = ({ number }: Amount): readonly string[] => (number.includes(':') ? number.split(':') : []);

function groupBy<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list)
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}
