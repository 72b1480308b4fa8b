/** Two versions of a list as stretches that stayed and stretches that differ: the fewest additions and removals. */
import { diffArrays } from 'diff';

export type ListStretch<T> =
  | { readonly kind: 'same'; readonly before: readonly T[]; readonly after: readonly T[] }
  /** Either may be empty, not both. */
  | { readonly kind: 'differs'; readonly before: readonly T[]; readonly after: readonly T[] };

/** Entries with equal keys are the same. */
export function matchLists<T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): readonly ListStretch<T>[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf));
  const stretches: ListStretch<T>[] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, value } of parts) {
    const taken = {
      before: added ? [] : before.slice(old, old + value.length),
      after: removed ? [] : after.slice(now, now + value.length),
    };
    old += taken.before.length;
    now += taken.after.length;
    const kind = added || removed ? 'differs' : 'same';
    const last = stretches.at(-1);
    if (last?.kind !== kind) stretches.push({ kind, ...taken });
    else
      stretches[stretches.length - 1] = {
        kind,
        before: [...last.before, ...taken.before],
        after: [...last.after, ...taken.after],
      };
  }
  return stretches;
}
