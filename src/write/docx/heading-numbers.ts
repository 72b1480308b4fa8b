/** Numbers of headings as Word's own numbering: where it would count as the report does, it counts; where not, it starts anew; never a wrong number. */
import { writeHan } from '../../language/han-numerals.js';

/** How the number before a heading is made: not at all, as text of its own, or by the list of that place in the plan. */
export type HeadingNumber =
  | { readonly kind: 'none' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'counted'; readonly list: number };

interface NumberForm {
  /** `w:numFmt`. */
  readonly format: 'decimal' | 'chineseCountingThousand';
  /** `w:lvlText`: `%1、`. */
  readonly text: string;
  /** Between number and heading. */
  readonly suffix: 'nothing' | 'space';
}

export interface HeadingPlan {
  /** By level, the first at 0; null: headings of that level have no form to be counted in. */
  readonly forms: readonly (NumberForm | null)[];
  /** One a heading, in the order given. */
  readonly numbers: readonly HeadingNumber[];
  /** Where each list starts, by level. The first is the one that the heading styles are bound to. */
  readonly lists: readonly (readonly number[])[];
}

/** Numerals by which a form shows how its level counts: 1, and the Chinese one. */
const FORMATS = { '1': 'decimal', '\u4E00': 'chineseCountingThousand' } as const;
const COUNTERS = /[1\u4E00]/g;
/** Highest number that a list is started at. */
const HIGHEST = 200;

/** `level` from 1; `number` as the report prints it before the heading, null where it prints none. */
interface NumberedHeading {
  readonly level: number;
  readonly number: string | null;
}

/**
 * `samples` show the first number of each level: `一、`, `（一）`, `1.`, or `1`, `1.1`, with a blank at the end where one
 * stands before the heading. What stands in for the n-th numeral from the last is the number of the n-th level above.
 */
export function planHeadingNumbers(headings: readonly NumberedHeading[], samples: readonly string[]): HeadingPlan {
  const forms = samples.map(readForm);
  const lists: number[][] = [samples.map(() => 1)];
  let list = startList(lists[0]!);
  const numbers = headings.map(({ level, number }): HeadingNumber => {
    if (number === null) return { kind: 'none' };
    const own = level - 1;
    const form = forms[own];
    const typed: HeadingNumber = { kind: 'typed', text: number };
    if (!form) return typed;
    const next = list.next(own);
    if (print(forms, own, next) === number) {
      list.take(own);
      return { kind: 'counted', list: lists.length - 1 };
    }
    const found = Array.from({ length: HIGHEST }, (_, index) => index + 1).find(
      (value) => print(forms, own, next.with(own, value)) === number,
    );
    if (found === undefined) return typed;
    lists.push(next.with(own, found).map((value, at) => (at > own ? 1 : value)));
    list = startList(lists.at(-1)!);
    list.take(own);
    return { kind: 'counted', list: lists.length - 1 };
  });
  return { forms, numbers, lists };
}

function readForm(sample: string, index: number): NumberForm | null {
  const numerals = sample.match(COUNTERS) ?? [];
  const first = index + 2 - numerals.length;
  const format = FORMATS[numerals.at(-1) as keyof typeof FORMATS];
  if (format === undefined || first < 1) return null;
  let level = first;
  const text = sample.trimEnd().replace(COUNTERS, () => `%${level++}`);
  return { format, text, suffix: sample.endsWith(' ') ? 'space' : 'nothing' };
}

/** What Word prints before a heading when its levels stand at these values. */
function print(forms: readonly (NumberForm | null)[], level: number, values: readonly number[]): string | null {
  return forms[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return forms[at]?.format === 'decimal' ? String(values[at]) : writeHan(values[at]!);
  });
}

/** A list as Word counts it: a level goes on by one, and begins where it started when one above it has gone on. */
function startList(starts: readonly number[]) {
  const values: (number | null)[] = starts.map(() => null);
  const next = (level: number): number[] =>
    starts.map((start, at) => {
      const value = values[at] ?? null;
      if (at < level) return value ?? start;
      return at > level || value === null ? start : value + 1;
    });
  return {
    next,
    take(level: number): void {
      next(level).forEach((value, at) => {
        if (at <= level) values[at] = value;
        else values[at] = null;
      });
    },
  };
}

/** Marks that set a Chinese number off by themselves. */
const CLOSES = /[、，．.：）)】］〕]$/u;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;

/** What stands between a heading's number as the report prints it and the heading, where Word does not count: 一、总则, 第一章　总则, II. Scope. */
export function numberGap(number: string, eastAsian: boolean): string {
  if (/\s$/u.test(number) || (eastAsian && CLOSES.test(number))) return '';
  return WIDE.test(number) ? '\u3000' : ' ';
}
