/** What the figures of a content show: where its charts have which fact, with which number, how they may print it, and which unit stands with each title. */

import Big from 'big.js';
import { unitEnd } from '../language/unit-key.js';
import { CHART_FORMS } from '../model/chart-forms.js';
import type { ChartFigure, Content } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Phrase } from './phrases.js';
import { stripSpaces } from './strip-spaces.js';

export interface FigurePoint {
  readonly figure: ChartFigure;
  readonly fact: Fact;
  readonly category: string;
  /** How its series may be called. */
  readonly series: readonly string[];
  /** Plain decimal; null where it is one that only the fact knows. */
  readonly number: string | null;
}

/** Where the charts of a content show their facts: under which category and series, with which number. */
export function listChartPoints(content: Content): readonly FigurePoint[] {
  return Object.values(content.figures).flatMap((figure) => (figure.kind === 'chart' ? spotsOf(figure) : []));
}

function spotsOf(figure: ChartFigure): readonly FigurePoint[] {
  const title = figure.title.plain;
  return figure.series.flatMap((series): readonly FigurePoint[] => {
    const [only] = series.facts;
    const isSpread = series.facts.length === 1 && only?.number.kind === 'ratio' && figure.categories.length > 1;
    return figure.categories.flatMap((category, index): readonly FigurePoint[] => {
      const fact = isSpread ? only : series.facts[index];
      if (!fact) return [];
      const own = numbersOf(fact)[fact.number.kind === 'ratio' ? index : 0] ?? null;
      const number =
        own === null || series.scale === undefined ? own : new Big(own).times(`1e${fact.scale - series.scale}`).toFixed();
      const spot: FigurePoint = { figure, fact, category, series: [series.name, `${title} ${series.name}`, title], number };
      // Before and after, of one thing: its two series are two categories.
      if (figure.chart === 'before-after' && figure.categories.length === 1)
        return [spot, { ...spot, category: series.name, series: [title, category] }];
      return [spot];
    });
  });
}

/** Plain decimals: the number, the parts of a ratio; none for a range. */
export function numbersOf({ number }: Fact): readonly string[] {
  switch (number.kind) {
    case 'decimal':
      return [number.value];
    case 'fraction':
      return [new Big(number.numerator).div(number.denominator).toString()];
    case 'ratio':
      return number.parts;
    case 'range':
      return [];
  }
}

/** How a chart may print a fact: whole; without the unit that stands with the chart's title; a step with its sign; a part of a ratio. */
export function listLabels({ figures }: Content): (fact: Fact) => readonly string[] {
  const units = new Map<string, Set<string>>();
  const signed = new Set<string>();
  for (const figure of Object.values(figures)) {
    if (figure.kind !== 'chart') continue;
    for (const series of figure.series) {
      for (const fact of series.facts) {
        if (!fact) continue;
        if (series.scale === undefined) units.set(fact.id, new Set([...(units.get(fact.id) ?? []), figure.unit, series.unit]));
        if (CHART_FORMS[figure.chart].needs === 'steps') signed.add(fact.id);
      }
    }
  }
  return (fact) => {
    const short = [...(units.get(fact.id) ?? [])].map((unit) => cutUnit(fact, unit));
    const parts = fact.number.kind === 'ratio' ? fact.number.parts : [];
    const forms = [fact.print, ...short, ...parts];
    return signed.has(fact.id) ? [...forms, ...forms.flatMap((form) => [`+${form}`, `-${form}`, `−${form}`])] : forms;
  };
}

/** `1200平方公里左右` under 平方公里: 1200左右; `US$48.2 million` under US$ million: 48.2. */
function cutUnit({ parts }: Fact, unit: ChartFigure['unit']): string {
  const { before, number, unit: own, after } = parts;
  const words = unit.trim().split(/\s+/u);
  const currency = words.length > 0 && words[0] !== '' && before.endsWith(words[0]!) ? words[0]! : '';
  const scale = (currency === '' ? unit : words.slice(1).join(' ')).trim();
  const said = unitEnd(own.trim(), scale);
  const rest = said === '' ? own : own.trim().slice(0, -said.length);
  return `${before.slice(0, before.length - currency.length)}${number}${rest}${after}`;
}

export interface Titled {
  /** Stripped. */
  readonly title: string;
  readonly units: readonly string[];
  readonly phrase: Pick<Phrase, 'span' | 'path'>;
}

export function listTitled(content: Content): readonly Titled[] {
  return Object.values(content.figures).flatMap((figure): readonly Titled[] => {
    const phrase = { span: figure.span, path: `figures.${figure.id}` };
    const one = (title: string, units: readonly string[]): Titled => ({
      title: stripSpaces(title).text,
      units: units.map(bare).filter((unit) => unit !== ''),
      phrase,
    });
    if (figure.kind === 'picture') return [];
    if (figure.kind === 'table') return [one(figure.title.plain, figure.unit === undefined ? [] : [figure.unit])];
    const units = [figure.unit, ...figure.series.map(({ unit }) => unit)];
    return [one(figure.title.plain, units), ...figure.series.map(({ name, unit }) => one(name, [unit]))];
  });
}

/** Without the brackets and marks around it. */
export const bare = (text: string): string => stripSpaces(text).text.replace(/^[（(／/,，:：·|]+|[）)]+$/gu, '');
