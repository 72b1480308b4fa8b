/** Where the charts of a content show their facts: under which category and series, with which number. */
import Big from 'big.js';
import type { ChartFigure, Content, Series } from '../model/content.js';
import type { Fact } from '../model/fact.js';

export interface ChartPoint {
  readonly figure: ChartFigure;
  readonly fact: Fact;
  readonly category: string;
  /** How its series may be called. */
  readonly series: readonly string[];
  /** Plain decimal; null where it is one that only the fact knows. */
  readonly number: string | null;
}

export function listChartPoints(content: Content): readonly ChartPoint[] {
  return Object.values(content.figures).flatMap((figure) => (figure.kind === 'chart' ? spotsOf(figure) : []));
}

function spotsOf(figure: ChartFigure): readonly ChartPoint[] {
  const title = figure.title.plain;
  return figure.series.flatMap((series): readonly ChartPoint[] => {
    const [only] = series.facts;
    const isSpread = series.facts.length === 1 && only?.number.kind === 'ratio' && figure.categories.length > 1;
    return figure.categories.flatMap((category, index): readonly ChartPoint[] => {
      const fact = isSpread ? only : series.facts[index];
      if (!fact) return [];
      const number = numberOf(fact, index);
      const spot: ChartPoint = { figure, fact, category, series: [series.name, `${title} ${series.name}`, title], number };
      // Before and after, of one thing: its two series are two categories.
      if (figure.chart === 'before-after' && figure.categories.length === 1)
        return [spot, { ...spot, category: series.name, series: [title, category] }];
      return [spot];
    });
  });
}

function numberOf({ number }: Series['facts'][number] & {}, part: number): string | null {
  switch (number.kind) {
    case 'decimal':
      return number.value;
    case 'fraction':
      return new Big(number.numerator).div(number.denominator).toString();
    case 'ratio':
      return number.parts[part] ?? null;
    case 'range':
      return null;
  }
}
