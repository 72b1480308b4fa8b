/** Where a fact comes from: its own source, else those of the facts that it is computed from. */
import type { Fact, FactSource } from '../model/fact.js';

/** Each once, in the order of the computation; a derived fact may rest on derived ones. */
export function listSources(fact: Fact, facts: Readonly<Record<string, Fact>>): readonly FactSource[] {
  const found = new Map<string, FactSource>();
  const visit = ({ source, derived }: Fact): void => {
    if (source) found.set(JSON.stringify([source.source, source.where, source.literal]), source);
    else for (const id of derived?.from ?? []) visit(facts[id]!);
  };
  visit(fact);
  return [...found.values()];
}
