/** Puts the bars of a chart in the order of their numbers, so that an edit of one need not move lines of the content. */
import type { Fact } from '../model/fact.js';
import { scaledTo } from './chart-checks.js';
import type { ChartData } from './schema.js';
import type { ReadSeries } from './units.js';

interface Bars {
  readonly series: readonly ReadSeries[];
  readonly categories: readonly string[];
}

/** Equal ones stay as written, and what has no number comes last; all stay where no order is asked for. */
export function sortBars({ sort }: Pick<ChartData, 'sort'>, bars: Bars): Bars {
  const [only] = bars.series;
  if (sort === undefined || !only) return bars;
  const order = bars.categories
    .map((_, i) => i)
    .sort((a, b) => compare(only.facts[a] ?? null, only.facts[b] ?? null, sort) || a - b);
  return {
    series: [{ ...only, facts: order.map((i) => only.facts[i] ?? null) }],
    categories: order.map((i) => bars.categories[i]!),
  };
}

function compare(a: Fact | null, b: Fact | null, sort: NonNullable<ChartData['sort']>): number {
  if (a?.number.kind !== 'decimal' || b?.number.kind !== 'decimal')
    return Number(a?.number.kind !== 'decimal') - Number(b?.number.kind !== 'decimal');
  const difference = scaledTo(a, 0).cmp(scaledTo(b, 0));
  return sort === 'descending' ? -difference : difference;
}
