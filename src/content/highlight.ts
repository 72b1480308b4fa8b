/** Finds what a chart points out among its categories. */
import { suggest } from '../diagnostics/nearest.js';
import type { Fact } from '../model/fact.js';
import type { YamlPath } from '../yaml/tree.js';
import type { ContentContext } from './context.js';
import { readName } from './prose-marks.js';
import type { ChartData } from './schema.js';

/** The categories by their names or their facts' ids, from 0, none where none is pointed out; null where there is no such one, which is reported. */
export function findHighlight(
  { diagnostics, reading }: ContentContext,
  path: YamlPath,
  { highlight = [] }: ChartData,
  chart: { readonly series: readonly { readonly facts: readonly (Fact | null)[] }[]; readonly categories: readonly string[] },
): readonly number[] | null {
  const { categories } = chart;
  const ids = chart.series[0]?.facts.map((fact) => fact?.id) ?? [];
  const found = highlight.map((name) => {
    const byId = categories.length === ids.length ? ids.indexOf(name) : -1;
    return byId >= 0 ? byId : categories.indexOf(readName(name));
  });
  const stray = found.indexOf(-1);
  if (stray < 0) return found;
  const name = highlight[stray]!;
  const known = [...categories, ...ids.filter((id) => id !== undefined)];
  diagnostics.error('chart', {
    message: { zh: `图中没有“${name}”`, en: `nothing in the chart is called "${name}"` },
    at: reading.spanOf([...path, 'highlight', stray]),
    hint: suggest(name, known) ?? {
      zh: `写类名或事实编号：${known.join('、')}`,
      en: `write a category or a fact's id: ${known.join(', ')}`,
    },
  });
  return null;
}
