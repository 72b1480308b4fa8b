/** What a printed number may stand for: from its last digit and its qualifier, as a range in decimal arithmetic. */

import Big from 'big.js';
import type { Fact } from '../model/fact.js';

/** Null is without bound. Both ends count as within. */
export interface Interval {
  readonly low: Big | null;
  readonly high: Big | null;
}

type Valued = Pick<Fact, 'number' | 'scale' | 'qualifier'>;

/** In whole units, the scale carried out; null where the fact is not one number. */
export function intervalOf({ number, scale, qualifier }: Valued): Interval | null {
  const power = new Big(`1e${scale}`);
  if (number.kind === 'fraction' || number.kind === 'ratio') return null;
  const at = (low: Big | null, high: Big | null): Interval => scaleInterval({ low, high }, power);
  const half = new Big(`5e-${number.decimals + 1}`);
  if (number.kind === 'range') return at(new Big(number.low).minus(half), new Big(number.high).plus(half));
  const value = new Big(number.value);
  // 突破5700 and 30多 speak of the last digit that is not zero.
  const step = lastStep(number.value);
  switch (qualifier) {
    case 'none':
      return at(value.minus(half), value.plus(half));
    case 'at-least':
      return at(value, null);
    case 'at-most':
      return at(null, value);
    case 'about':
      return at(value.minus(step.div(2)), value.plus(step.div(2)));
    case 'near':
      return at(value.minus(step.div(2)), value);
    case 'over':
    case 'more':
      return at(value, value.plus(step));
  }
}

/** One of the last digit that is not zero: 0.1 of 2.4, 100 of 5700. */
function lastStep(value: string): Big {
  const [whole = '0', part = ''] = value.replace('-', '').split('.');
  if (part !== '') return new Big(`1e-${part.length}`);
  const zeros = /0*$/u.exec(whole)?.[0].length ?? 0;
  return new Big(`1e${zeros === whole.length ? 0 : zeros}`);
}

export const sumBig = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

export function meet(a: Interval, b: Interval): boolean {
  return (a.low === null || b.high === null || a.low.lte(b.high)) && (b.low === null || a.high === null || b.low.lte(a.high));
}

export function addIntervals(all: readonly Interval[]): Interval {
  const total = (ends: readonly (Big | null)[]): Big | null =>
    ends.reduce<Big | null>((sum, end) => (sum === null || end === null ? null : sum.plus(end)), new Big(0));
  return { low: total(all.map(({ low }) => low)), high: total(all.map(({ high }) => high)) };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.high === null ? null : a.low.minus(b.high),
    high: a.high === null || b.low === null ? null : a.high.minus(b.low),
  };
}

/** Of numbers that are not below zero; null where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (b.low === null || b.low.lte(0)) return null;
  return {
    low: a.low === null || b.high === null ? new Big(0) : a.low.div(b.high),
    high: a.high === null ? null : a.high.div(b.low),
  };
}

export function scaleInterval({ low, high }: Interval, factor: Big): Interval {
  return { low: low?.times(factor) ?? null, high: high?.times(factor) ?? null };
}

/** A fact's number with its scale, exact: 1.2亿 is 120000000. Of a range its middle; zero for what is not one number. */
export function amountOf({ number, scale }: Pick<Fact, 'number' | 'scale'>): Big {
  // Text to Big is exact, and so is a power of ten.
  const power = new Big(`1e${scale}`);
  if (number.kind === 'decimal') return new Big(number.value).times(power);
  return number.kind === 'range' ? new Big(number.low).plus(number.high).div(2).times(power) : new Big(0);
}
