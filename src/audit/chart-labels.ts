/** How a chart may print a fact: whole; without the unit that stands with the chart's title; a step with its sign; a part of a ratio. */
import { CHART_FORMS } from '../model/chart-forms.js';
import type { ChartFigure, Content } from '../model/content.js';
import type { Fact } from '../model/fact.js';

export function listLabels({ figures }: Content): (fact: Fact) => readonly string[] {
  const units = new Map<string, Set<string>>();
  const signed = new Set<string>();
  for (const figure of Object.values(figures)) {
    if (figure.kind !== 'chart') continue;
    for (const series of figure.series) {
      for (const fact of series.facts) {
        if (!fact) continue;
        units.set(fact.id, new Set([...(units.get(fact.id) ?? []), figure.unit, series.unit]));
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
  const rest = scale !== '' && own.trim().endsWith(scale) ? own.trim().slice(0, -scale.length) : own;
  return `${before.slice(0, before.length - currency.length)}${number}${rest}${after}`;
}
