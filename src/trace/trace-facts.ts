/** Leads every fact of a content back to its source and on to the places that print it. */

import { writeFormula } from '../language/write-formula.js';
import type { Content } from '../model/content.js';
import type { DocumentName } from '../model/documents.js';
import type { Fact } from '../model/fact.js';
import type { Edition, Spot } from '../model/passage.js';
import type { TracedFact, TracedSource } from '../model/trace.js';
import { listSources } from './list-sources.js';
import { valuesIn } from './refer.js';

/** By document, and in it by fact. */
type Pages = Readonly<Partial<Record<DocumentName, ReadonlyMap<string, readonly number[]>>>>;

/** In the content's order. `pages`: where text flows, as estimated. */
export function traceFacts({ facts, sources }: Content, documents: Edition['documents'], pages: Pages): readonly TracedFact[] {
  const spots = new Map<string, Spot[]>();
  for (const { spot, text } of Object.values(documents).flat())
    for (const id of valuesIn(text)) spots.set(id, [...(spots.get(id) ?? []), spot]);
  return Object.values(facts).map((fact): TracedFact => {
    const { id, name, print, period, scope, kind } = fact;
    return {
      id,
      name,
      print,
      period,
      scope,
      kind,
      sources: listSources(fact, facts).map((own): TracedSource => ({ ...own, title: sources[own.source]?.title ?? own.source })),
      derived: describeDerived(fact, facts),
      spots: spots.get(id) ?? [],
      pages: Object.fromEntries(Object.entries(pages).map(([document, found]) => [document, found.get(id) ?? []])),
    };
  });
}

function describeDerived({ derived, print }: Fact, facts: Content['facts']): TracedFact['derived'] {
  if (!derived) return null;
  const terms = derived.from.map((id) => facts[id]!.print);
  return { ...derived, formula: writeFormula(derived.operation, terms, print).join('') };
}
