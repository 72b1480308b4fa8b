/** Finds facts that a chart has to show and does not, and those that a document said when it was built and does not say any more. */

import type { ChartFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { ReadDocument, ReadPoint } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { type Fault, ofFact } from './fault.js';
import { stands } from './judge-points.js';
import { stripSpaces } from './strip-spaces.js';

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
    return (missing[0] ?? []).map((fact) => lost({ part: 'chart', place }, fact));
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

/** `said`: ids of the facts that it printed then. Without a mark a fact is looked for by its printed form. */
export function findVanished(
  { document, texts, points }: ReadDocument,
  said: ReadonlySet<string>,
  { facts, chartPoints }: AuditContext,
): readonly Fault[] {
  // A program that saved a chart anew lost its marks: the series and the category of a number say whose it is.
  const unmarked = points.filter(({ fact, support }) => fact === null && !support);
  const found = new Set([
    ...points.map(({ fact }) => fact),
    ...chartPoints.filter((spot) => unmarked.some((point) => stands(point, spot))).map(({ fact }) => fact.id),
  ]);
  for (const { marks } of texts) for (const { fact } of marks) found.add(fact);
  const missing = [...said].filter((id) => !found.has(id) && Object.hasOwn(facts, id));
  if (missing.length === 0) return [];
  const all = texts.map(({ text }) => stripSpaces(text).text).join('\n');
  return missing.flatMap((id): readonly Fault[] => {
    const fact = facts[id]!;
    return all.includes(stripSpaces(fact.print).text) ? [] : [lost({ document, part: null, place: {} }, fact)];
  });
}

function lost<Where extends Pick<Fault, 'part' | 'place'>>(where: Where, fact: Fact) {
  return { kind: 'lost' as const, ...where, found: '', expected: fact.print, ...ofFact(fact) };
}
