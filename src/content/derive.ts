/** Computes derived facts in decimal arithmetic: units and scales normal, the qualifier carried on where the base is clear. */
import Big from 'big.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Printed } from '../language/read-print.js';
import { unitKey } from '../language/unit-key.js';
import type { Fact, Operation } from '../model/fact.js';
import { amountOf, sumBig } from './interval.js';

export interface Operand extends Printed, Partial<Pick<Fact, 'kind' | 'verb'>> {
  readonly id: string;
  readonly period: string;
}

type Derived =
  | { readonly ok: true; readonly print: string; readonly printed: Printed }
  | { readonly ok: false; readonly why: Localized };

/** Decimals of ratios, shares and growths when none are asked for. */
const USUAL_DECIMALS = 1;

export function deriveFact(
  operation: Operation,
  operands: readonly Operand[],
  decimals: number | null,
  lexicon: Lexicon,
): Derived {
  const odd = operands.find((operand) => operand.number.kind !== 'decimal');
  if (odd)
    return refuse(
      `“${odd.id}”是范围、分数或比例，不能参与计算`,
      `"${odd.id}" is a range, a fraction or a ratio: nothing can be computed from it`,
    );
  const vague = operands.find((operand) => operand.qualifier === 'more');
  if (vague)
    return refuse(
      `“${vague.id}”带“余、多”，基数不清，不能计算`,
      `"${vague.id}" is only "more than" a round number: its base is unclear`,
    );
  const [first, second] = operands;
  if (first === undefined || second === undefined) return refuse('至少要两个事实', 'at least two facts are needed');
  if (operation !== 'add' && operation !== 'sum' && operands.length > 2)
    return refuse('这种算法只用两个事实', 'this operation takes two facts');
  const other = operands.find((operand) => unitKey(operand.unit) !== unitKey(first.unit));
  if (other) {
    return refuse(
      `单位不同：“${first.id}”是“${first.unit}”，“${other.id}”是“${other.unit}”`,
      `the units differ: "${first.id}" is in "${first.unit}", "${other.id}" in "${other.unit}"`,
    );
  }
  const meaningless = findMeaningless(operation, operands, lexicon);
  if (meaningless) return { ok: false, why: meaningless };
  switch (operation) {
    case 'subtract':
      return subtract(first, second, lexicon);
    case 'add':
    case 'sum':
      return add(first, operands);
    case 'rest':
      return deriveRest(operands, null, lexicon);
    case 'share':
      if (first.period !== second.period) {
        return refuse(
          `时期不同：“${first.id}”是${first.period}，“${second.id}”是${second.period}，不能算占比`,
          `the periods differ: "${first.id}" is of ${first.period}, "${second.id}" of ${second.period}: no share can be computed`,
        );
      }
      return divide(first, second, new Big(100), lexicon.derived.percent, decimals);
    case 'ratio':
      return divide(first, second, new Big(1), lexicon.derived.times, decimals);
    case 'growth':
      if (first.period === second.period) {
        return refuse(`两个事实同是${first.period}，不能算增速`, `both facts are of ${first.period}: no growth can be computed`);
      }
      if (unitKey(first.unit) === '%')
        return refuse(
          '百分数之间不算增速，请用 subtract 算百分点',
          'percentages do not grow: use subtract for percentage points',
        );
      return divide(first, second, new Big(100), lexicon.derived.percent, decimals, true);
  }
}

/** What can be computed and says nothing: ranks, sums of rates, proportions of what is below zero. */
function findMeaningless(operation: Operation, operands: readonly Operand[], lexicon: Lexicon): Localized | null {
  const isRank = ({ kind, parts }: Operand): boolean => kind === 'rank' || parts.before.trimEnd().endsWith(lexicon.rank);
  const rank = operands.find(isRank);
  if (rank)
    return {
      zh: `“${rank.id}”是名次：名次之差是几位，不是名次`,
      en: `"${rank.id}" is a rank: between two ranks lies a number of places, which is none`,
    };
  const isRate = ({ kind, verb, unit }: Operand): boolean => kind === 'growth' || (Boolean(verb) && unitKey(unit) === '%');
  const rate = operands.find(isRate);
  if (rate && (operation === 'add' || operation === 'sum' || operation === 'rest'))
    return { zh: `“${rate.id}”是增速，增速不能相加`, en: `"${rate.id}" is a rate of growth: rates do not add up` };
  if (operation !== 'ratio' && operation !== 'share' && operation !== 'growth') return null;
  const below = operands.find((operand) => amountOf(operand).lt(0));
  if (below)
    return operation === 'growth'
      ? {
          zh: `“${below.id}”小于零，盈亏之间没有增速`,
          en: `"${below.id}" is below zero: between loss and profit there is no rate of growth`,
        }
      : { zh: `“${below.id}”小于零，不能算比例`, en: `"${below.id}" is below zero: it has no proportion` };
  const [part, whole] = operands;
  return operation === 'share' && amountOf(part!).gt(amountOf(whole!))
    ? {
        zh: `“${part!.id}”比“${whole!.id}”大，不是它的一部分`,
        en: `"${part!.id}" is larger than "${whole!.id}", and no part of it`,
      }
    : null;
}

function subtract(first: Operand, second: Operand, lexicon: Lexicon): Derived {
  if (second.qualifier !== 'none') {
    return refuse(
      `“${second.id}”带限定词，减去它，差的范围不清`,
      `"${second.id}" carries a qualifier: the difference has no clear bound`,
    );
  }
  const value = scaledTo(first, first.scale).minus(scaledTo(second, first.scale));
  const percent = unitKey(first.unit) === '%';
  const unit = percent ? lexicon.derived.percentPoints : first.unit;
  return finish(first, value, placesOf([first, second], value), unit, percent ? unit : first.parts.unit);
}

function add(first: Operand, operands: readonly Operand[]): Derived {
  const qualified = operands.filter((operand) => operand.qualifier !== 'none');
  const clash = qualified.find((operand) => operand.qualifier !== qualified[0]?.qualifier);
  if (clash) {
    return refuse(
      `“${qualified[0]!.id}”与“${clash.id}”的限定词不同，和的范围不清`,
      `"${qualified[0]!.id}" and "${clash.id}" carry different qualifiers: the sum has no clear bound`,
    );
  }
  const value = sumBig(operands.map((operand) => scaledTo(operand, first.scale)));
  return finish(
    { ...(qualified[0] ?? first), scale: first.scale },
    value,
    placesOf(operands, value, first.scale),
    first.unit,
    first.parts.unit,
  );
}

/** What is left of a hundred per cent, or of a whole that is given, when all the parts are taken away. */
export function deriveRest(parts: readonly Operand[], whole: Operand | null, lexicon: Lexicon): Derived {
  const [first] = parts;
  if (first === undefined) return refuse('没有列出别的部分', 'there are no other parts');
  const all = whole ? [whole, ...parts] : parts;
  const odd = all.find(({ number }) => number.kind !== 'decimal');
  if (odd) return refuse(`“${odd.id}”不是一个数`, `"${odd.id}" is not one number`);
  const vague = all.find(({ qualifier }) => qualifier !== 'none');
  if (vague)
    return refuse(`“${vague.id}”带限定词，余下多少不清`, `"${vague.id}" carries a qualifier: how much is left is unclear`);
  const other = all.find(({ unit }) => unitKey(unit) !== (whole ? unitKey(first.unit) : '%'));
  if (other)
    return whole
      ? refuse(`“${other.id}”与“${first.id}”单位不同`, `"${other.id}" and "${first.id}" are in different units`)
      : refuse(
          `“${other.id}”不是百分数：写成 rest: { name: 名称, of: 整体的编号 }`,
          `"${other.id}" is no percentage: write rest: { name: a name, of: the id of the whole }`,
        );
  const late = all.find(({ period }) => period !== first.period);
  if (late)
    return refuse(
      `“${late.id}”是${late.period}的，“${first.id}”是${first.period}的`,
      `"${late.id}" is of ${late.period}, "${first.id}" of ${first.period}`,
    );
  const pattern = whole ?? first;
  const total = whole ? scaledTo(whole, whole.scale) : new Big(100);
  const value = total.minus(sumBig(parts.map((part) => scaledTo(part, pattern.scale))));
  if (value.lte(0)) return refuse('各部分已合成整体，没有余下', 'the parts make the whole: nothing is left');
  const unitText = whole ? whole.parts.unit : lexicon.derived.percent;
  return finish(pattern, value, placesOf(all, value, pattern.scale), pattern.unit, unitText);
}

function divide(first: Operand, second: Operand, factor: Big, unit: string, decimals: number | null, growth = false): Derived {
  if (second.qualifier !== 'none') {
    return refuse(
      `“${second.id}”带限定词，作除数，结果的范围不清`,
      `"${second.id}" carries a qualifier: divided by it, the result has no clear bound`,
    );
  }
  const divisor = scaledTo(second, 0);
  if (divisor.eq(0)) return refuse(`“${second.id}”是零，不能作除数`, `"${second.id}" is zero: nothing is divided by it`);
  const dividend = growth ? scaledTo(first, 0).minus(divisor) : scaledTo(first, 0);
  const value = dividend.times(factor).div(divisor);
  const places = decimals ?? USUAL_DECIMALS;
  return finish({ ...first, scale: 0 }, value.round(places, Big.roundHalfUp), places, unit, unit);
}

/** Prints the value as the pattern prints its own: its qualifier's words in their places, grouped if it groups. */
function finish(pattern: Operand, value: Big, places: number, unit: string, unitText: string): Derived {
  if (value.lt(0) && pattern.qualifier !== 'none' && pattern.qualifier !== 'about') {
    return refuse('结果为负，限定词不再成立', 'the result is negative: its qualifier no longer holds');
  }
  const plain = value.toFixed(places);
  const number = /[,，]/.test(pattern.parts.number) ? group(plain) : plain;
  const parts = { before: pattern.parts.before, number, unit: unitText, after: pattern.parts.after };
  const printed: Printed = {
    parts,
    number: { kind: 'decimal', value: plain, decimals: places },
    scale: pattern.scale,
    unit,
    qualifier: pattern.qualifier,
    doubled: false,
  };
  return { ok: true, print: parts.before + parts.number + parts.unit + parts.after, printed };
}

function scaledTo(operand: Operand, scale: number): Big {
  return amountOf(operand).times(new Big(`1e${-scale}`));
}

/** The most decimals that an operand of the result's scale prints; more where another scale's digits need them. */
function placesOf(operands: readonly Operand[], value: Big, scale = operands[0]!.scale): number {
  const printed = operands
    .filter((operand) => operand.scale === scale)
    .map(({ number }) => (number.kind === 'decimal' ? number.decimals : 0));
  const exact = operands.every((operand) => operand.scale === scale) ? 0 : (value.toFixed().split('.')[1]?.length ?? 0);
  return Math.max(exact, ...printed);
}

function group(plain: string): string {
  const [whole = '', part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function refuse(zh: string, en: string): Derived {
  return { ok: false, why: { zh, en } };
}
