/** Pairs what changed between two lists with what it became, by likeness, none across another. */

type Pair<T> = readonly [before: T, after: T] | readonly [before: T, after: null] | readonly [before: null, after: T];

/** What is less alike is no version of the other. */
const LEAST = 0.35;

/** In order, what is gone before what is new. `closed`: the last two are versions of each other, whatever they are like. */
export function pairAlike<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (a: T, b: T) => number,
  closed: boolean,
): readonly Pair<T>[] {
  if (closed) {
    const ends = [before.at(-1)!, after.at(-1)!] as const;
    return [...pairAlike(before.slice(0, -1), after.slice(0, -1), alike, false), ends];
  }
  const [m, n] = [before.length, after.length];
  /** The greatest likeness that can be had of the lists' rests. */
  const best = Array.from({ length: m + 1 }, () => new Float64Array(n + 1));
  const likes = before.map((a) => after.map((b) => alike(a, b)));
  const worth = (i: number, j: number): number => (likes[i]![j]! >= LEAST ? likes[i]![j]! + best[i + 1]![j + 1]! : 0);
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--) best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, worth(i, j));
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    if (i < m && j < n && worth(i, j) > 0 && worth(i, j) >= best[i]![j]!) pairs.push([before[i++]!, after[j++]!]);
    else if (i < m && (j === n || best[i + 1]![j]! >= best[i]![j + 1]!)) pairs.push([before[i++]!, null]);
    else pairs.push([null, after[j++]!]);
  }
  return pairs;
}
