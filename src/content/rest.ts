/** What a chart's parts leave of their whole: computed as a derived fact is, and shown as one part more. */

import { CHART_FORMS } from '../model/chart-forms.js';
import type { Fact, Operation } from '../model/fact.js';
import type { YamlPath } from '../yaml/tree.js';
import { type ContentContext, takeFact } from './context.js';
import { deriveRest } from './derive.js';
import type { ChartData } from './schema.js';
import type { ReadSeries } from './units.js';

interface Parted {
  readonly series: readonly ReadSeries[];
  readonly categories: readonly string[];
}

/** The same parts where the figure asks for no rest; null where none can be computed, which is reported. */
export function addRest(context: ContentContext, path: YamlPath, data: ChartData, parted: Parted): Parted | null {
  if (data.rest === undefined) return parted;
  const { name, of } = typeof data.rest === 'string' ? { name: data.rest, of: undefined } : data.rest;
  const own: YamlPath = [...path, 'rest'];
  const whole = of === undefined ? null : takeFact(context, of, [...own, 'of']);
  if (of !== undefined && whole === null) return null;
  const { series, categories } = parted;
  const byCategory = CHART_FORMS[data.chart].whole !== 'series';
  const groups = byCategory ? categories.map((_, i) => series.map(({ facts }) => facts[i] ?? null)) : [series[0]!.facts];
  const span = context.reading.spanOf(own);
  const rests: Fact[] = [];
  for (const [index, group] of groups.entries()) {
    const parts = group.filter((fact) => fact !== null);
    const derived = deriveRest(parts.map(toOperand), whole && toOperand(whole), context.lexicon);
    if (!derived.ok) {
      context.diagnostics.error('fact-derive', {
        message: {
          zh: `“${name}”${byCategory ? `（${categories[index]}）` : ''}算不出：${derived.why.zh}`,
          en: `"${name}"${byCategory ? ` of ${categories[index]}` : ''} cannot be computed: ${derived.why.en}`,
        },
        hint: {
          zh: '删去 rest，把其余部分也写成事实，列进 facts',
          en: 'take rest out, and list the other parts as facts of their own',
        },
        at: span,
      });
      return null;
    }
    const operation: Operation = whole ? 'subtract' : 'rest';
    const { doubled: _, ...read } = derived.printed;
    const scopes = new Set(parts.map(({ scope }) => scope));
    rests.push({
      ...read,
      id: freeId(context, `${path.at(-1)}-rest${byCategory ? `-${index + 1}` : ''}`),
      name,
      print: derived.print,
      period: parts[0]!.period,
      scope: scopes.size === 1 ? parts[0]!.scope : null,
      kind: 'share',
      change: null,
      verb: null,
      source: null,
      derived: { operation, from: [...(whole ? [whole.id] : []), ...parts.map(({ id }) => id)] },
      note: null,
      revised: null,
      dated: null,
      span,
    });
  }
  context.computed.push(...rests);
  const placed = rests.map((fact) => ({ fact, span }));
  if (byCategory)
    return { categories, series: [...series, { name, facts: rests, as: 'column', declaredUnit: undefined, placed, span }] };
  const [first] = series;
  return {
    categories: [...categories, name],
    series: [{ ...first!, facts: [...first!.facts, ...rests], placed: [...first!.placed, ...placed] }],
  };
}

const toOperand = (fact: Fact) => ({ ...fact, doubled: false });

function freeId({ facts, computed }: ContentContext, wanted: string): string {
  const isTaken = (id: string): boolean => Object.hasOwn(facts, id) || computed.some((fact) => fact.id === id);
  let id = wanted;
  while (isTaken(id)) id += '-';
  return id;
}
