/** Finds facts that a chart has to show and does not. */
import type { ChartFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { ReadDocument, ReadPoint } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Fault } from './fault.js';

/** A chart shows all of a series or none of it; which figure it is, most of its facts tell. */
export function findLost({ points }: ReadDocument, { chartPoints }: AuditContext): readonly Omit<Fault, 'document'>[] {
  const charts = new Map<string, ReadPoint[]>();
  for (const point of points) {
    if (point.place.row !== undefined || point.fact === null) continue;
    const key = JSON.stringify([point.place.slide, point.place.page, point.place.under, point.place.name]);
    charts.set(key, [...(charts.get(key) ?? []), point]);
  }
  const figures = [...new Set(chartPoints.map(({ figure }) => figure))];
  return [...charts.values()].flatMap((chart) => {
    const shown = new Set(chart.map(({ fact }) => fact));
    const missing = figures.flatMap((figure) => listMissing(figure, shown)).sort((a, b) => a.length - b.length);
    const { place } = chart[0]!;
    return (missing[0] ?? []).map(({ id, print, span }) => ({
      kind: 'lost' as const,
      part: 'chart' as const,
      place,
      found: '',
      expected: print,
      fact: id,
      span,
      path: `facts.${id}`,
    }));
  });
}

/** Of the series that the chart shows; none where the figure does not have all that is shown. */
function listMissing({ series }: ChartFigure, shown: ReadonlySet<string | null>): readonly (readonly Fact[])[] {
  const due = series
    .map(({ facts }) => facts.filter((fact): fact is Fact => fact !== null))
    .filter((facts) => facts.some(({ id }) => shown.has(id)))
    .flat();
  const isOwn = [...shown].every((id) => due.some((fact) => fact.id === id));
  return isOwn ? [due.filter(({ id }) => !shown.has(id))] : [];
}
