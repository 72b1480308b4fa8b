/** Splits a body that no size makes fit: the fewest parts, balanced, none with a lonely unit where that can be helped. */
import type { BoxBlock } from '../model/document.js';
import { findLeast } from './cut.js';
import { countUnits, mayDivide, takeUnits } from './divide.js';

/** How many more parts than the least are tried balanced before parts are simply filled. */
const TRIES = 3;

/** `least`: fewer parts than these are not tried. null: some unit does not fit even alone. `fits` is asked for the body's parts. */
export function splitBody(body: BoxBlock, least: number, fits: (part: BoxBlock) => boolean): readonly BoxBlock[] | null {
  const units = countUnits(body);
  if (units < 2) return null;
  const cuts = Array.from({ length: units - 1 }, (_, i) => i + 1).filter((at) => mayDivide(body, at));
  const known = new Map<string, boolean>();
  const holds: Holds = (from, to) => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? fits(takeUnits(body, from, to));
    known.set(key, found);
    return found;
  };
  let bounds: readonly number[] | null = null;
  for (let parts = least; parts < least + TRIES && !bounds; parts++) bounds = balanceParts(units, cuts, parts, holds);
  bounds ??= fillParts(units, cuts, holds);
  if (!bounds) return null;
  const ends = bounds;
  return ends.slice(1).map((to, i) => takeUnits(body, ends[i] as number, to));
}

type Holds = (from: number, to: number) => boolean;

/** Bounds of parts, each as full as it can be. */
function fillParts(units: number, cuts: readonly number[], holds: Holds): number[] | null {
  const bounds = [0];
  while ((bounds.at(-1) as number) < units) {
    const from = bounds.at(-1) as number;
    const ends = [...cuts.filter((at) => at > from), units];
    if (!holds(from, ends[0] as number)) return null;
    // The farthest end that holds, by halving: a part that is longer never needs less.
    bounds.push(ends[findLeast(ends.length, (end) => !holds(from, ends[end] as number)) - 1] as number);
  }
  return bounds;
}

/** As many parts, as equal as the cuts allow; null where an equal part does not fit. */
function balanceParts(units: number, cuts: readonly number[], parts: number, holds: Holds): number[] | null {
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
