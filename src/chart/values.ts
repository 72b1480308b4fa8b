/** The points of a chart: what each fact measures, and how it prints beside its mark. */
import type { ChartPoint } from '../model/chart.js';
import type { Fact } from '../model/fact.js';

/** `index`: which part of a ratio. Null: no mark. */
export function buildPoint(fact: Fact | null, index: number, unit: string): ChartPoint | null {
  if (!fact) return null;
  const measured = measureFact(fact, index);
  if (!measured) return null;
  const label = measured.label ?? labelOf(fact, unit);
  return { fact: fact.id, name: fact.name, ...measured, label, target: fact.kind === 'target', from: 0 };
}

/** Start and end from zero, every step from where the one before it ended. `minus`: printed without its sign. */
export function floatSteps(points: readonly (ChartPoint | null)[], minus: readonly string[]): (ChartPoint | null)[] {
  let reached = 0;
  return points.map((point, i) => {
    if (point === null) return null;
    if (i === 0 || i === points.length - 1) {
      reached = point.value;
      return point;
    }
    const from = reached;
    const taken = minus.includes(point.fact);
    const value = taken ? -point.value : point.value;
    reached = Number((from + value).toPrecision(12));
    const sign = taken ? '-' : value > 0 && /^\d/.test(point.label) ? '+' : '';
    return { ...point, value, from, label: `${sign}${point.label}` };
  });
}

/** `label` only where the printed form is not the whole fact's. */
function measureFact(fact: Fact, index: number): { value: number; decimals: number; label?: string } | null {
  const number = fact.number;
  switch (number.kind) {
    case 'decimal':
      return { value: Number(number.value), decimals: number.decimals };
    case 'range':
      throw new Error(`${fact.id} is a range: the content stage lets none into a chart`);
    case 'fraction':
      return { value: Number(number.numerator) / Number(number.denominator), decimals: 2 };
    case 'ratio': {
      const part = number.parts[index];
      if (part === undefined) return null;
      return { value: Number(part), decimals: part.split('.')[1]?.length ?? 0, label: part };
    }
    default:
      // A fact without a numeral has no mark.
      return null;
  }
}

/** The printed form without the chart's unit: `1200平方公里左右` → `1200左右`, `US$48.2 million` under US$ million → `48.2`. */
function labelOf({ parts }: Fact, unit: string): string {
  const currency = overlap(parts.before, unit);
  const scale = unit.slice(currency).trim();
  const own = parts.unit.trim();
  const rest = scale !== '' && own.endsWith(scale) ? own.slice(0, own.length - scale.length) : parts.unit;
  return `${parts.before.slice(0, parts.before.length - currency)}${parts.number}${rest}${parts.after}`.trim();
}

/** Length of the longest end of `text` with which `unit` begins: the currency that stands before the number. */
function overlap(text: string, unit: string): number {
  for (let length = Math.min(text.length, unit.length); length > 0; length--) {
    if (text.endsWith(unit.slice(0, length))) return length;
  }
  return 0;
}
