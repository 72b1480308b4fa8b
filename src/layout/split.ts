/** Splits a body that no size makes fit into the fewest parts, balanced, none with a lone item where that can be helped. */
import type { BoxBlock } from '../model/document.js';
import { findLeast } from './cut.js';
import { countUnits, fewerAcross, hasLoneItem, mayDivide, takeUnits } from './divide.js';

/** How many more parts than the least are tried balanced before parts are simply filled. */
const TRIES = 3;
/** So many cuts, the nearest to where parts would be equal, are tried for each part. */
const NEAREST = 3;

type Fits = (part: BoxBlock) => boolean;

/**
 * `least`: fewer parts than these are not tried. null: some unit does not fit even alone. `fits` is asked for the body's parts. Cards
 * that stand too high side by side stand fewer to a row, and then go on as others do.
 */
export function splitBody(body: BoxBlock, least: number, fits: Fits): readonly BoxBlock[] | null {
  for (let own: BoxBlock | null = body; own; own = fewerAcross(own)) {
    if (own !== body && fits(own)) return [own];
    const parts = splitUnits(own, least, fits);
    if (parts) return parts;
  }
  return null;
}

function splitUnits(body: BoxBlock, least: number, fits: Fits): readonly BoxBlock[] | null {
  const units = countUnits(body);
  if (units < 2) return null;
  const cuts = Array.from({ length: units - 1 }, (_, i) => i + 1).filter((at) => mayDivide(body, at));
  const known = new Map<string, boolean>();
  const recall = (name: string, from: number, to: number, ask: (part: BoxBlock) => boolean): boolean => {
    const key = `${name} ${from} ${to}`;
    const found = known.get(key) ?? ask(takeUnits(body, from, to));
    known.set(key, found);
    return found;
  };
  const holds: Holds = (from, to) => recall('fits', from, to, fits);
  const holdsSeveral: Holds = (from, to) => !recall('lone', from, to, (part) => hasLoneItem(part, body)) && holds(from, to);
  const bounds = findBounds(units, cuts, least, holdsSeveral) ?? findBounds(units, cuts, least, holds);
  if (bounds === null) return null;
  return bounds.slice(1).map((to, i) => takeUnits(body, bounds[i]!, to));
}

/** Where parts begin and end, in units. */
type Bounds = readonly number[];
type Holds = (from: number, to: number) => boolean;

function findBounds(units: number, cuts: readonly number[], least: number, holds: Holds): Bounds | null {
  for (let parts = least; parts < least + TRIES; parts++) {
    const bounds = balanceParts(units, cuts, parts, holds);
    if (bounds) return bounds;
  }
  return fillParts(units, cuts, holds);
}

/** Bounds of parts, each as full as it can be. */
function fillParts(units: number, cuts: readonly number[], holds: Holds): Bounds | null {
  const bounds = [0];
  while (bounds.at(-1)! < units) {
    const from = bounds.at(-1)!;
    const ends = [...cuts.filter((at) => at > from), units];
    const first = ends.findIndex((end) => holds(from, end));
    if (first < 0) return null;
    // The farthest end that holds: a part that is longer never needs less. Of thousands of ends those far off are not looked at.
    const isOver = (end: number) => first + end >= ends.length || !holds(from, ends[first + end]!);
    let reach = 1;
    while (!isOver(reach)) reach *= 2;
    const most = reach === 1 ? 1 : findLeast(reach, isOver);
    bounds.push(ends[first + most - 1]!);
  }
  return bounds;
}

/** As many parts, as equal as the cuts allow; null where nearly equal parts do not fit. */
function balanceParts(units: number, cuts: readonly number[], parts: number, holds: Holds): Bounds | null {
  const bounds = [0];
  for (let part = 1; part < parts; part++) {
    const from = bounds.at(-1)!;
    const wish = from + (units - from) / (parts - part + 1);
    // Rather one unit more in an earlier part than in a later one.
    const options = cuts.filter((at) => at > from).sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a);
    const cut = options.slice(0, NEAREST).find((at) => holds(from, at));
    if (cut === undefined) return null;
    bounds.push(cut);
  }
  return holds(bounds.at(-1)!, units) ? [...bounds, units] : null;
}
