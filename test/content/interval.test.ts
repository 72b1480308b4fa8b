/** What a printed number may stand for: half of its last digit, or as far as its qualifier reaches. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  intervalOf,
  meet,
  scaleInterval,
  subtractIntervals,
} from '../../src/content/interval.js';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';

/** `2..3`; an end that is not there is open. */
const say = (interval: Interval | null): string | null =>
  interval && `${interval.low?.toFixed() ?? ''}..${interval.high?.toFixed() ?? ''}`;

function spread(print: string): Interval | null {
  const reading = readPrint(print, languageOf('zh').lexicon);
  if (!reading.ok) throw new Error(`${print} cannot be read`);
  return intervalOf(reading.printed);
}

const between = (low: number | null, high: number | null): Interval => ({
  low: low === null ? null : new Big(low),
  high: high === null ? null : new Big(high),
});

test.each([
  ['3%', '2.5..3.5'],
  ['3.0%', '2.95..3.05'],
  ['-5℃', '-5.5..-4.5'],
  ['12003亿元', '1200250000000..1200350000000'],
  ['1.25万人', '12450..12550'],
  ['至少30所', '30..'],
  ['30所以下', '..30'],
  ['约5700个', '5650..5750'],
  ['约2.4亿元', '235000000..245000000'],
  ['近2万亿元', '1500000000000..2000000000000'],
  ['近5700个', '5650..5700'],
  ['近2.4%', '2.35..2.4'],
  ['突破5700个', '5700..5800'],
  ['超过2.40%', '2.4..2.41'],
  ['30多个', '30..40'],
  ['约0个', '-0.5..0.5'],
  ['约100个', '50..150'],
  ['63%～68%', '62.5..68.5'],
  ['2.4～3亿元', '235000000..305000000'],
])('%s is %s', (print, expected) => expect(say(spread(print))).toBe(expected));

test.each(['1/7', '1.3∶39.7∶59'])('%s is not one number', (print) => expect(spread(print)).toBeNull());

test.each<[Interval, Interval, boolean]>([
  [between(1, 2), between(2, 3), true],
  [between(2, 3), between(1, 2), true],
  [between(1, 2), between(2.001, 3), false],
  [between(2.001, 3), between(1, 2), false],
  [between(1, 4), between(2, 3), true],
  [between(null, 2), between(3, null), false],
  [between(3, null), between(null, 2), false],
  [between(null, 2), between(null, 1), true],
  [between(5, null), between(9, null), true],
  [between(null, null), between(1, 1), true],
  [between(1, 1), between(null, null), true],
])('%j meets %j: %s', (a, b, expected) => expect(meet(a, b)).toBe(expected));

test('sums add their ends; an open end stays open', () => {
  expect(say(addIntervals([between(1, 2), between(10, 20), between(0.5, 0.5)]))).toBe('11.5..22.5');
  expect(say(addIntervals([between(1, 2), between(10, null)]))).toBe('11..');
  expect(say(addIntervals([between(null, 2), between(10, 20)]))).toBe('..22');
  expect(say(addIntervals([]))).toBe('0..0');
});

test('a difference is least where the subtrahend is greatest', () => {
  expect(say(subtractIntervals(between(10, 20), between(1, 3)))).toBe('7..19');
  expect(say(subtractIntervals(between(10, null), between(1, 3)))).toBe('7..');
  expect(say(subtractIntervals(between(null, 20), between(1, 3)))).toBe('..19');
  expect(say(subtractIntervals(between(10, 20), between(1, null)))).toBe('..19');
  expect(say(subtractIntervals(between(10, 20), between(null, 3)))).toBe('7..');
});

test('a quotient is least where the divisor is greatest, and none where it may be zero', () => {
  expect(say(divideIntervals(between(10, 20), between(2, 5)))).toBe('2..10');
  expect(say(divideIntervals(between(10, null), between(2, 5)))).toBe('2..');
  expect(say(divideIntervals(between(null, 20), between(2, 5)))).toBe('0..10');
  expect(say(divideIntervals(between(10, 20), between(2, null)))).toBe('0..10');
  expect(divideIntervals(between(10, 20), between(0, 5))).toBeNull();
  expect(divideIntervals(between(10, 20), between(-1, 5))).toBeNull();
  expect(divideIntervals(between(10, 20), between(null, 5))).toBeNull();
});

test('both ends are scaled', () => {
  expect(say(scaleInterval(between(1, 2), new Big(100)))).toBe('100..200');
  expect(say(scaleInterval(between(null, 2), new Big(100)))).toBe('..200');
  expect(say(scaleInterval(between(1, null), new Big(100)))).toBe('100..');
});
