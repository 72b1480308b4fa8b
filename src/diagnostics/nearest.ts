/** Finds the known name that a misspelt one probably means, and asks whether it was meant. */
import { distance } from 'fastest-levenshtein';
import type { Localized } from './diagnostic.js';

/** The known name nearest to `name`, or null where none is near enough to be worth a guess. The first one wins a tie. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestSteps = Number.POSITIVE_INFINITY;
  const wanted = name.toLowerCase();
  for (const candidate of known) {
    const found = candidate.toLowerCase();
    // Letters in the wrong order are one slip.
    const steps = sortLetters(found) === sortLetters(wanted) ? Math.min(1, distance(wanted, found)) : distance(wanted, found);
    // Half of a short Chinese id may be wrong and still be meant; somewhat less of a longer name.
    const longer = Math.max(wanted.length, found.length);
    const allowed = Math.max(1, Math.floor(longer * (longer <= 4 ? 0.5 : 0.4)));
    if (steps <= allowed && steps < bestSteps) {
      best = candidate;
      bestSteps = steps;
    }
  }
  return best;
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}

export function didYouMean(name: string): Localized {
  return { zh: `是不是“${name}”？`, en: `did you mean "${name}"?` };
}

/** The same of the known name that was probably meant; null where none is near. */
export function suggest(name: string, known: Iterable<string>): Localized | null {
  const near = nearestName(name, known);
  return near === null ? null : didYouMean(near);
}
