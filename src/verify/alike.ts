/** How much two clauses say the same, by pairs of neighbouring letters. */
import { fold } from '../language/fold.js';

export function pairsIn(text: string): ReadonlySet<string> {
  const letters = [...fold(text).text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** The part of the shorter one's pairs that stand in the other, 0 to 1. */
export function shareOf(one: string, other: string): number {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
