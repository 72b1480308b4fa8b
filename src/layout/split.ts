/** Splits a body that no size makes fit: the fewest parts, balanced, none with a lonely unit where that can be helped. */
import type { BoxBlock } from '../model/document.js';
import { countUnits, mayDivide, takeUnits } from './divide.js';

/** null: some unit does not fit even alone. `fits` is asked for the body's parts. */
export function splitBody(body: BoxBlock, fits: (part: BoxBlock) => boolean): readonly BoxBlock[] | null {
  const units = countUnits(body);
  if (units < 2) return null;
  const cuts = Array.from({ length: units - 1 }, (_, i) => i + 1).filter((at) => mayDivide(body, at));
  const known = new Map<string, boolean>();
  const holds = (from: number, to: number): boolean => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? fits(takeUnits(body, from, to));
    known.set(key, found);
    return found;
  };
  const greedy = fillParts(units, cuts, holds);
  if (!greedy) return null;
  const bounds = balanceParts(units, cuts, greedy.length - 1, holds) ?? greedy;
  return bounds.slice(1).map((to, i) => takeUnits(body, bounds[i] as number, to));
}

/** Bounds of parts, each as full as it can be. */
function fillParts(units: number, cuts: readonly number[], holds: (from: number, to: number) => boolean): number[] | null {
  const bounds = [0];
  while ((bounds.at(-1) as number) < units) {
    const from = bounds.at(-1) as number;
    const ends = [...cuts.filter((at) => at > from), units];
    let end: number | null = null;
    for (const to of ends) {
      if (!holds(from, to)) break;
      end = to;
    }
    if (end === null) return null;
    bounds.push(end);
  }
  return bounds;
}

/** As many parts, as equal as the cuts allow; null where an equal part does not fit. */
function balanceParts(
  units: number,
  cuts: readonly number[],
  parts: number,
  holds: (from: number, to: number) => boolean,
): number[] | null {
  const bounds = [0];
  for (let part = 1; part < parts; part++) {
    const from = bounds.at(-1) as number;
    const wish = from + (units - from) / (parts - part + 1);
    const options = cuts.filter((at) => at > from);
    // Rather one unit more in an earlier part than in a later one.
    const cut = options.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a)[0];
    if (cut === undefined || !holds(from, cut)) return null;
    bounds.push(cut);
  }
  return holds(bounds.at(-1) as number, units) ? [...bounds, units] : null;
}
