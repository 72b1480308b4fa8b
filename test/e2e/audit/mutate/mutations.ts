/** What may go wrong with one number: a digit, its unit, the word that limits it, or its place taken by another. */
import type { Fact } from '../../../../src/model/fact.js';
import type { Random } from './random.js';
import type { Site } from './site.js';

export type MutationKind = 'digit' | 'unit' | 'qualifier' | 'swap';

export interface Mutation<S extends Site = Site> {
  readonly kind: MutationKind;
  readonly changes: ReadonlyMap<S, string>;
}

const one = <S extends Site>(kind: MutationKind, site: S, text: string): Mutation<S> => ({
  kind,
  changes: new Map([[site, text]]),
});

/** Another digit in place of one; a zero is not put where it would change no number. */
export function changeDigit<S extends Site>(site: S, random: Random): Mutation<S> | null {
  const places = [...site.text.matchAll(/\d/g)].map(({ index }) => index);
  if (places.length === 0) return null;
  const at = random.pick(places);
  const digit = String((Number(site.text[at]) + 1 + random.below(9)) % 10);
  return one('digit', site, site.text.slice(0, at) + digit + site.text.slice(at + 1));
}

/** Units that people confuse; of any other the first character goes. */
const CONFUSED: Readonly<Record<string, string>> = {
  亿元: '万元',
  万元: '亿元',
  万亿元: '亿元',
  亿美元: '亿元',
  '%': '‰',
  个百分点: '%',
  万个: '个',
  万人: '人',
  家: '户',
  个: '项',
  公里: '米',
  percent: 'percentage points',
  million: 'billion',
  billion: 'million',
};

/** In a text that prints the fact whole. */
export function changeUnit<S extends Site>(site: S, fact: Fact, random: Random): Mutation<S> | null {
  const unit = fact.parts.unit.trim();
  const at = placeOf(site.text, fact.print);
  if (unit === '' || at < 0) return null;
  const key = Object.keys(CONFUSED).find((each) => unit === each) ?? Object.keys(CONFUSED).find((each) => unit.endsWith(each));
  const other =
    key === undefined ? unit.slice(1) || random.pick(['吨', '%']) : unit.slice(0, unit.length - key.length) + CONFUSED[key]!;
  const print = fact.parts.before + fact.parts.number + fact.parts.unit.replace(unit, other) + fact.parts.after;
  return one('unit', site, site.text.slice(0, at) + print + site.text.slice(at + fact.print.length));
}

/** Takes the qualifier away; a fact that has none gets one. */
export function changeQualifier<S extends Site>(site: S, fact: Fact, random: Random): Mutation<S> | null {
  const at = placeOf(site.text, fact.print);
  if (at < 0) return null;
  const { before, number, unit, after } = fact.parts;
  const isHan = /\p{Script=Han}/u.test(fact.print + fact.name);
  const bare =
    fact.qualifier === 'none' ? fact.print : number + (before === '' && after === '' ? unit.replace(/^[余多]/u, '') : unit);
  const limited = isHan
    ? random.pick([`约${fact.print}`, `近${fact.print}`, `${fact.print}以上`])
    : random.pick([`about ${fact.print}`, `${fact.print} or more`]);
  const print = fact.qualifier === 'none' ? limited : bare;
  return print === fact.print
    ? null
    : one('qualifier', site, site.text.slice(0, at) + print + site.text.slice(at + fact.print.length));
}

/** Two facts, each in the other's place; marks and tags stay. */
export function swapFacts<S extends Site>(a: S, b: S, first: Fact, second: Fact): Mutation<S> | null {
  const [at, of] = [placeOf(a.text, first.print), placeOf(b.text, second.print)];
  if (at < 0 || of < 0 || a === b || first.print === second.print) return null;
  const put = (text: string, from: number, out: string, print: string): string =>
    text.slice(0, from) + print + text.slice(from + out.length);
  return {
    kind: 'swap',
    changes: new Map([
      [a, put(a.text, at, first.print, second.print)],
      [b, put(b.text, of, second.print, first.print)],
    ]),
  };
}

/** Where the print stands whole: 3% is not in 13%. */
export function placeOf(text: string, print: string): number {
  for (let at = text.indexOf(print); at >= 0; at = text.indexOf(print, at + 1)) {
    if (!/[\d.]$/.test(text.slice(0, at)) && !(/\d$/.test(print) && /^[\d.]/.test(text.slice(at + print.length)))) return at;
  }
  return -1;
}
