/** Judges a period that stands alone: one of the facts beside it must be of that period. */
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Wrong } from './fault.js';
import type { TextJudgement } from './judgement.js';

export function judgePeriods(
  judged: ReadonlyMap<ReadText, TextJudgement>,
  isSettled: (text: ReadText) => boolean,
  { facts }: AuditContext,
): readonly { readonly text: ReadText; readonly wrong: Wrong }[] {
  const beside = new Map<string, Set<string>>();
  for (const text of judged.keys()) {
    const known = beside.get(whereOf(text)) ?? new Set();
    for (const { fact } of text.marks) known.add(fact);
    beside.set(whereOf(text), known);
  }
  return [...judged].flatMap(([text, { covers }]) => {
    const [cover, ...others] = covers.filter((one) => one.kind !== 'phrase' || one.phrase.kind !== 'word');
    if (cover?.kind !== 'phrase' || cover.phrase.kind !== 'period' || others.length > 0 || isSettled(text)) return [];
    const { owners, plain, free } = cover.phrase;
    const near = [...(beside.get(whereOf(text)) ?? [])].flatMap((id) => (Object.hasOwn(facts, id) ? [facts[id]!] : []));
    if (free || near.length === 0 || near.some(({ id }) => owners.has(id))) return [];
    const { id, period, span } = near[0]!;
    return [{ text, wrong: { kind: 'misplaced', found: plain, expected: period, fact: id, span, path: `facts.${id}` } as const }];
  });
}

/** A slide, a page, or what stands under one heading. */
const whereOf = ({ place: { slide, page, under } }: ReadText): string => JSON.stringify([slide, page, under]);
