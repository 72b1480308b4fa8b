/** Tries a body at a set of sizes, remembering what it found: what it needs, and what would be divided that must stay whole. */
import type { BoxBlock, Origin } from '../model/document.js';
import { sumOf } from '../model/lists.js';
import type { Box } from '../model/page.js';
import { WHOLE } from './block/flex.js';
import type { FlexTree } from './flexbox/flexbox.js';
import type { Job } from './job.js';
import { planBlock } from './plan.js';
import { gridPitch, sizesAt } from './style.js';
import type { BrokenText, Node } from './tree/node.js';
import type { Placed, Sized } from './tree/sized.js';

export interface Arranged {
  readonly sized: Sized;
  /** Points. */
  readonly need: number;
  /** What values of cards must shrink by to stay on their lines, under 1, by their style. */
  readonly valueRatios: ReadonlyMap<string, number>;
  /** Texts of which something that must stay whole would be divided. */
  readonly broken: readonly BrokenText[];
  /** How many of its lines end badly. */
  readonly countBadBreaks: () => number;
  /** At these sizes, in a box at least as high as `need`; `apart`: space to add above the root's children. */
  readonly place: (box: Box, apart?: readonly number[]) => Placed;
  /** Of the base-line grid, points. */
  readonly pitch: number | null;
}

/** `pitch` of the base-line grid, points; null: none. */
function arrange(root: Node, width: number, tree: FlexTree, pitch: number | null): Arranged {
  const sized = tree.size(root, width, pitch);
  const valueRatios = new Map<string, number>();
  const broken: BrokenText[] = [];
  const visit = ({ node, width: own, children }: Sized, within: readonly Origin[]): void => {
    if (node.kind === 'leaf') {
      const value = node.leaf.value?.(own);
      if (value && value.ratio < 1) valueRatios.set(value.style, Math.min(valueRatios.get(value.style) ?? 1, value.ratio));
      const fault = node.leaf.broken?.(own);
      if (fault) broken.push({ ...fault, within });
    }
    for (const child of children) visit(child, [...within, node.origin]);
  };
  visit(sized, []);
  const place = (box: Box, apart: readonly number[] = []) => {
    const children = sized.children.map((child, i) => ({ ...child, push: child.push + (apart[i] ?? 0) }));
    return tree.place({ ...sized, children }, box, pitch);
  };
  return { sized, need: sized.need, valueRatios, broken, countBadBreaks: () => countBadBreaks(sized), place, pitch };
}

function countBadBreaks({ node, width, children }: Sized): number {
  if (node.kind === 'leaf') return node.leaf.badBreaks?.(width) ?? 0;
  return sumOf(children, (child) => countBadBreaks(child));
}

/** `most`: what a style may have at most, by its name. */
export type Trial = (scale: number, air?: number, most?: Job['mostSizes']) => Arranged;

/** Values of cards are shrunk as far as they need to stay on their lines, those of one style alike. */
export function tryBody(body: BoxBlock, width: number, job: Job): Trial {
  const known = new Map<string, Arranged>();
  const nameOf = rememberScales(job);
  let tree: FlexTree | null = null;
  const arrangeAt = (set: Job): Arranged => {
    const root = planBlock(body, WHOLE, set);
    tree ??= job.flexbox.mount(root);
    return arrange(root, width, tree, gridPitch(set));
  };
  return (scale, air = 1, most = job.mostSizes) => {
    const key = `${nameOf(scale)} ${air} ${[...most].join(' ')}`;
    let arranged = known.get(key);
    if (!arranged) {
      const set = { ...job, scale, air, mostSizes: most };
      arranged = arrangeAt(set);
      if (arranged.valueRatios.size > 0) arranged = arrangeAt({ ...set, valueScales: arranged.valueRatios });
      known.set(key, arranged);
    }
    return arranged;
  };
}

/** Names a scale so that two at which every style has the same size, both larger than usual or neither, share one name. */
function rememberScales(job: Job): (scale: number) => string {
  const names = new Map<number, string>();
  return (scale) => {
    const name = names.get(scale) ?? `${scale > 1} ${sizesAt(scale, job).join(' ')}`;
    names.set(scale, name);
    return name;
  };
}

/** A hair against rounding when heights are compared, points. */
const HAIR = 0.02;

/** Whether everything stands whole within a height. */
export function fits({ need, broken }: Arranged, height: number): boolean {
  return need <= height + HAIR && broken.length === 0;
}

/** Whether no block needs more in one than in the other. */
export function hasSameNeeds(a: Sized, b: Sized): boolean {
  return a.need === b.need && a.children.every((child, i) => hasSameNeeds(child, b.children[i] as Sized));
}

/** The greatest value from `low` to `high` that passes, in so many halvings; `low` where none does. */
export function findGreatest(low: number, high: number, steps: number, passes: (value: number) => boolean): number {
  if (passes(high)) return high;
  let [least, most] = [low, high];
  for (let i = 0; i < steps; i++) {
    const middle = (least + most) / 2;
    if (passes(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** How much smaller lines may be set to end well, in which steps this is tried, and what a step costs one body, in lines that end badly; several bear it together. */
const SMOOTHING = { most: 0.14, step: 0.02, cost: 0.12 };

/** The scale, not much under `best`, at which the fewest lines of the bodies end badly for what they lose in size; `counts` tell how many do, one a body. */
export function smoothScale(counts: readonly ((scale: number) => number)[], best: number, least: number): number {
  const count = (scale: number) => sumOf(counts, (countBadBreaks) => countBadBreaks(scale));
  const step = SMOOTHING.cost * Math.sqrt(counts.length);
  let found = { scale: best, cost: count(best) };
  for (let i = 1; i * SMOOTHING.step <= SMOOTHING.most + 1e-9 && i * step < found.cost; i++) {
    const scale = Number((best * (1 - i * SMOOTHING.step)).toFixed(6));
    if (scale < least) break;
    const cost = count(scale) + i * step;
    if (cost < found.cost) found = { scale, cost };
  }
  return found.scale;
}
