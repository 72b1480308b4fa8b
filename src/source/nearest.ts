/** Finds the known name that a misspelt one probably means. */
import { distance } from 'fastest-levenshtein';

/** The known name nearest to `name`, or null where none is near enough to be worth a guess. The first one wins a tie. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const wanted = name.toLowerCase();
  for (const candidate of known) {
    const found = candidate.toLowerCase();
    const steps = distance(wanted, found);
    // Half of a short Chinese id may be wrong and still be meant; a third of a longer name.
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, found.length) * (wanted.length <= 4 ? 0.5 : 0.4)));
    if (steps <= allowed && steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
