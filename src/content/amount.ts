/** The value of a printed number in decimal arithmetic: what derived facts, relations and charts compute with. */
import Big from 'big.js';
import type { Fact } from '../model/fact.js';

/** A fact's number with its scale, exact: 1.2亿 is 120000000. Of a range its middle; zero for what is not one number. */
export function amountOf({ number, scale }: Pick<Fact, 'number' | 'scale'>): Big {
  // Text to Big is exact, and so is a power of ten.
  const power = new Big(`1e${scale}`);
  if (number.kind === 'decimal') return new Big(number.value).times(power);
  return number.kind === 'range' ? new Big(number.low).plus(number.high).div(2).times(power) : new Big(0);
}
