/** 勾稽: what the content says of how its numbers hang together, recomputed; a difference that rounding does not explain is told. */
import Big from 'big.js';
import type { Fact } from '../model/fact.js';
import type { YamlPath } from '../yaml/tree.js';
import { type ContentContext, type Refusal, refusal, takeFact } from './context.js';
import {
  addIntervals,
  amountOf,
  divideIntervals,
  type Interval,
  intervalOf,
  meet,
  scaleInterval,
  subtractIntervals,
  sumBig,
} from './interval.js';
import { RELATIONS, type RelationData, type RelationKind } from './relation-schema.js';

const HUNDRED = new Big(100);

/** A relation that does not hold is a warning, for the report may be so; one that makes no sense is an error. */
export function checkRelations(context: ContentContext): void {
  for (const [index, data] of (context.reading.data.relations ?? []).entries())
    checkRelation(context, ['relations', index], data);
}

function checkRelation(context: ContentContext, path: YamlPath, data: RelationData): void {
  const kind = RELATIONS.find((one) => data[one] !== undefined)!;
  const operands = (data[kind] ?? []).map((id, index) => takeFact(context, id, [...path, kind, index]));
  const key = kind === 'parts' ? 'whole' : 'is';
  const given = data[key];
  const result = given === undefined ? null : takeFact(context, given, [...path, key]);
  if (operands.some((fact) => fact === null) || (given !== undefined && result === null)) return; // reported
  const facts = operands as Fact[];
  const senseless = findNonsense(kind, facts, result, context);
  if (senseless !== null) {
    context.diagnostics.error('relation', { ...senseless, at: context.reading.spanOf([...path, kind]) });
    return;
  }
  const outcome = compute(kind, facts, result, data, context);
  if (outcome === null || outcome.holds || data.revised !== undefined) return;
  const said = result ? `“${result.id}”是${result.print}` : '应为100';
  const saidEn = result ? `"${result.id}" says ${result.print}` : 'it should be 100';
  const from = facts.map(({ id, print }) => `${id} ${print}`);
  const value = outcome.value();
  context.diagnostics.warn('relation', {
    message: {
      zh: `勾稽不平：由 ${from.join('、')} 算得${value}，${said}`,
      en: `numbers do not hang together: ${from.join(', ')} give ${value}, ${saidEn}`,
    },
    hint: {
      zh: '核对各数；报告本身如此，就加 revised: 写明理由',
      en: 'check each of them; where the report is so, say why in revised:',
    },
    at: [
      { span: context.reading.spanOf([...path, kind]), label: path.join('.') },
      ...[...facts, ...(result ? [result] : [])].map(({ id }) => ({
        span: context.reading.keySpanOf(['facts', id]),
        label: `facts.${id}`,
      })),
    ],
  });
}

function findNonsense(
  kind: RelationKind,
  facts: readonly Fact[],
  result: Fact | null,
  { lexicon }: ContentContext,
): Refusal | null {
  const ratio = kind === 'shares' && facts.length === 1 && facts[0]!.number.kind === 'ratio';
  if (!ratio && facts.length < 2 && kind !== 'parts')
    return refusal(`${kind} 至少要两个事实`, `${kind} needs at least two facts`, { zh: '写成 [a, b]', en: 'write [a, b]' });
  if (kind !== 'shares' && kind !== 'parts' && facts.length > 2)
    return refusal(`${kind} 只用两个事实`, `${kind} takes two facts`, { zh: '写成 [a, b]', en: 'write [a, b]' });
  const odd = [...facts, ...(result ? [result] : [])].find((fact) => !ratio && intervalOf(fact) === null);
  if (odd)
    return refusal(`“${odd.id}”不是一个数，不能计算`, `"${odd.id}" is not one number: nothing can be computed from it`, {
      zh: '换一个事实',
      en: 'use another fact',
    });
  const same = kind === 'parts' || kind === 'difference' ? [...facts, ...(kind === 'parts' ? [result!] : [])] : facts;
  const other = same.find(({ unit }) => unit !== same[0]!.unit);
  if (other)
    return refusal(
      `单位不同：“${same[0]!.id}”是“${same[0]!.unit}”，“${other.id}”是“${other.unit}”`,
      `the units differ: "${same[0]!.id}" is in "${same[0]!.unit}", "${other.id}" in "${other.unit}"`,
      { zh: '换成同一单位的事实', en: 'use facts of one unit' },
    );
  const percent = isPercent(facts[0]!);
  const wanted = kind === 'difference' && percent ? lexicon.points : kind === 'share' || kind === 'yearly' ? ['%'] : null;
  if (result && wanted && !wanted.some((unit) => result.unit.trim() === unit.trim() || (unit === '%' && isPercent(result))))
    return refusal(
      `${kind} 的结果应以“${wanted[0]!.trim()}”为单位，“${result.id}”是“${result.unit}”`,
      `what ${kind} gives is in "${wanted[0]!.trim()}", "${result.id}" is in "${result.unit}"`,
      { zh: '换一个事实，或改 print 的单位', en: 'use another fact, or correct the unit of its print' },
    );
  const dated = kind === 'parts' ? [...facts, result!] : kind === 'shares' || kind === 'share' ? facts : [];
  const late = dated.find(({ period }) => period !== dated[0]!.period);
  if (late)
    return refusal(
      `时期不同：“${dated[0]!.id}”是${dated[0]!.period}，“${late.id}”是${late.period}`,
      `the periods differ: "${dated[0]!.id}" is of ${dated[0]!.period}, "${late.id}" of ${late.period}`,
      { zh: '换成同期的事实', en: 'use facts of one period' },
    );
  return null;
}

interface Outcome {
  readonly holds: boolean;
  /** As computed from the numbers as printed; asked for only where it is told. */
  readonly value: () => string;
}

/** Null where nothing can be said: a divisor that may be zero. */
function compute(
  kind: RelationKind,
  facts: readonly Fact[],
  result: Fact | null,
  data: RelationData,
  context: ContentContext,
): Outcome | null {
  const within = facts.map((fact) => intervalOf(fact));
  const [a, b] = within;
  const [x, y] = facts.map(amountOf);
  const claim = result && intervalOf(result);
  const factor = result && isPercent(result) ? HUNDRED : new Big(1);
  const shown = (value: Big, more = 1): string => showAs(result, value, more);
  switch (kind) {
    case 'shares': {
      const ratio = facts[0]!.number.kind === 'ratio' ? facts[0]!.number.parts : null;
      const parts = ratio ? ratio.map(roundedInterval) : within.map((one) => one!);
      const total = sumBig(ratio ? ratio.map((part) => new Big(part)) : facts.map(amountOf));
      return { holds: meet(addIntervals(parts), { low: HUNDRED, high: HUNDRED }), value: () => total.toString() };
    }
    case 'parts': {
      const sum = addIntervals(within.map((one) => one!));
      const whole = data.rest === undefined ? claim! : { low: null, high: claim!.high };
      const total = sumBig(facts.map(amountOf));
      return { holds: meet(sum, whole), value: () => shown(total, 0) };
    }
    case 'difference':
      return { holds: meet(subtractIntervals(a!, b!), claim!), value: () => shown(x!.minus(y!), 0) };
    case 'share':
    case 'ratio': {
      const quotient = divideIntervals(a!, b!);
      return quotient && { holds: meet(scaleInterval(quotient, factor), claim!), value: () => shown(x!.div(y!).times(factor)) };
    }
    case 'growth': {
      const quotient = divideIntervals(a!, b!);
      const grown = quotient && subtractIntervals(quotient, { low: new Big(1), high: new Big(1) });
      const holds = grown && meet(scaleInterval(grown, factor), fallen(claim!, result!, context));
      return grown && { holds: holds ?? false, value: () => shown(x!.div(y!).minus(1).times(factor)) };
    }
    case 'yearly': {
      const years = Number(data.years);
      const rate = scaleInterval(fallen(claim!, result!, context), new Big(1).div(factor));
      const grow = (from: Big | null, by: Big | null): Big | null => from && by && from.times(by.plus(1).pow(years));
      const reached: Interval = { low: grow(b!.low, rate.low), high: grow(b!.high, rate.high) };
      return y!.lte(0) ? null : { holds: meet(reached, a!), value: () => shown(root(x!.div(y!), years).minus(1).times(factor)) };
    }
  }
}

/** 下降3% is a growth of -3%. */
function fallen(claim: Interval, { verb }: Fact, { lexicon }: ContentContext): Interval {
  if (!lexicon.change.fall.some((word) => verb?.toLowerCase().includes(word))) return claim;
  return { low: claim.high?.neg() ?? null, high: claim.low?.neg() ?? null };
}

function isPercent({ unit }: Fact): boolean {
  return unit === '%' || unit === '％';
}

function roundedInterval(value: string): Interval {
  const half = new Big(`5e-${(value.split('.')[1]?.length ?? 0) + 1}`);
  return { low: new Big(value).minus(half), high: new Big(value).plus(half) };
}

/** In scale and unit of the fact that it is held against, with `more` decimals than that prints. */
function showAs(result: Fact | null, value: Big, more: number): string {
  if (!result) return value.toString();
  const decimals = result.number.kind === 'decimal' || result.number.kind === 'range' ? result.number.decimals : 0;
  const scaled = value.div(new Big(`1e${result.scale}`));
  return `${scaled.round(decimals + more, Big.roundHalfUp).toString()}${result.parts.unit}`;
}

/** The positive root of a number above zero, to twelve decimals: Newton's steps double the digits of a good guess. */
function root(value: Big, degree: number): Big {
  let guess = new Big(Number(value) ** (1 / degree));
  for (let step = 0; step < 2; step++) {
    const over = guess
      .pow(degree)
      .minus(value)
      .div(guess.pow(degree - 1).times(degree));
    guess = guess.minus(over).round(20);
  }
  return guess.round(12);
}
