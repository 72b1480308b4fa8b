/** Finds facts that a document said when it was built and does not say any more. */
import type { ReadDocument } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Fault } from './fault.js';
import { stripSpaces } from './strip-spaces.js';

/** `said`: ids of the facts that it printed then. Without a mark a fact is looked for by its printed form. */
export function findVanished(
  { document, texts, points }: ReadDocument,
  said: ReadonlySet<string>,
  { facts }: AuditContext,
): readonly Fault[] {
  const found = new Set(points.map(({ fact }) => fact));
  for (const { marks } of texts) for (const { fact } of marks) found.add(fact);
  const missing = [...said].filter((id) => !found.has(id) && Object.hasOwn(facts, id));
  if (missing.length === 0) return [];
  const all = texts.map(({ text }) => stripSpaces(text).text).join('\n');
  return missing.flatMap((id): readonly Fault[] => {
    const { print, span } = facts[id]!;
    if (all.includes(stripSpaces(print).text)) return [];
    return [{ kind: 'lost', document, part: null, place: {}, found: '', expected: print, fact: id, span, path: `facts.${id}` }];
  });
}
