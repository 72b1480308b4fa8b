/** Bounds the growth of nodes: no more room than does a block good, and the rows of a grid as high as one another. */
import { sumOf } from '../../model/lists.js';
import type { Node } from './node.js';
import type { Placed, Sized } from './sized.js';

export interface Bounds {
  /** Heights that growing children of columns must not exceed, points. */
  readonly most: ReadonlyMap<Node, number>;
  /** Rows of grids, each with the height of the highest: they begin even, and where there is no room for that some give way. */
  readonly even: ReadonlyMap<Node, number>;
}

/** `rows`: also what stands side by side is no higher than each makes use of; else it fills its room. */
export function boundGrowth(root: Sized, rows: boolean): Bounds {
  const most = new Map<Node, number>();
  const even = new Map<Node, number>();
  const visit = ({ node, children }: Sized): void => {
    if (node.kind === 'box' && node.direction === 'column') {
      const highest = Math.max(0, ...children.map(({ need }) => need));
      for (const child of children) {
        const bound = node.grid || child.node.flex.grow === 0 ? null : mostHeight(child, rows);
        if (bound !== null) most.set(child.node, bound);
        if (node.grid) even.set(child.node, highest);
      }
    }
    children.forEach(visit);
  };
  visit(root);
  return { most, even };
}

/** Room that is not shared out, so that what is comes to less than all of it, points. */
const SHY = 0.5;
/** Far less than what is seen as a hole, points. */
const NO_HOLE = 8;
/** Points that rounding leaves over. */
const HAIR = 0.05;

/**
 * Closer bounds, where something in a column has grown by what is no multiple of `pitch`, so that what follows it stays on the
 * grid; null where nothing has. What is bounded anew is looked into the next time, when its own room is known.
 */
export function boundToGrid(root: Sized, placed: Placed, bounds: Bounds, pitch: number): Bounds | null {
  const most = new Map(bounds.most);
  let closer = false;
  const visit = ({ node, children }: Sized, at: Placed): void => {
    children.forEach((child, i) => {
      const own = at.children[i] as Placed;
      const growth = own.box.height - child.need;
      const step = stepOf(child.node, pitch);
      const over = growth % step;
      if (node.kind === 'box' && node.direction === 'column' && over > HAIR && step - over > HAIR) {
        most.set(child.node, child.need + growth - over);
        closer = true;
      } else visit(child, own);
    });
  };
  visit(root, placed);
  return closer ? { ...bounds, most } : null;
}

/** Rows of a table grow all alike or not at all. */
function stepOf(node: Node, pitch: number): number {
  const own = node.kind === 'leaf' ? (node.leaf.step ?? 0) : 0;
  return Math.max(pitch, Math.round(own / pitch) * pitch);
}

/**
 * Shares out what Yoga 3.2 leaves lying in a column: where the bounds of its growing children come to little more than its room, it
 * lets none of them grow. null where there is none such; each column is seen to once, and `shared` remembers it.
 */
export function shareRoom(root: Sized, placed: Placed, bounds: Bounds, shared: Set<Node>): Bounds | null {
  const most = new Map(bounds.most);
  let closer = false;
  const visit = ({ node, children }: Sized, at: Placed): void => {
    const bottom = Math.max(0, ...at.children.map(({ box }) => box.y + box.height));
    const left = node.kind === 'box' ? at.box.y + at.box.height - node.padding.bottom - bottom : 0;
    const growing = children.filter(
      (child) => child.node.flex.grow > 0 && (most.get(child.node) ?? Infinity) - child.need > HAIR,
    );
    const stalled = children.every((child, i) => (at.children[i] as Placed).box.height - child.need < HAIR);
    if (node.kind === 'box' && node.direction === 'column' && !shared.has(node) && stalled && left > HAIR && growing.length > 0) {
      shared.add(node);
      for (const [child, more] of divide(growing, left - SHY, most)) most.set(child, more);
      closer = true;
    } else for (const [i, child] of children.entries()) visit(child, at.children[i] as Placed);
  };
  visit(root, placed);
  return closer ? { ...bounds, most } : null;
}

/** To each equally much, as far as its bound: their new bounds. */
function divide(growing: readonly Sized[], room: number, most: ReadonlyMap<Node, number>): ReadonlyMap<Node, number> {
  const bound = ({ node, need }: Sized): number => (most.get(node) ?? Number.POSITIVE_INFINITY) - need;
  const sorted = [...growing].sort((a, b) => bound(a) - bound(b));
  let left = room;
  return new Map(
    sorted.map((child, i) => {
      const own = Math.min(bound(child), left / (sorted.length - i));
      left -= own;
      return [child.node, child.need + own];
    }),
  );
}

/** How high a node may become: a leaf's own bound; a column's, where each of its growing children has one; a row's, where any has. null: any height. */
function mostHeight(sized: Sized, rows: boolean): number | null {
  const { node, width, need, children } = sized;
  if (node.flex.stretch !== null) return need * node.flex.stretch;
  if (node.kind === 'leaf') return node.leaf.most ? Math.max(need, node.leaf.most(width)) : null;
  // It places what it holds in any height.
  if (node.justify !== null && node.direction === 'column') return null;
  if (node.grid) return stretchOf(sized);
  if (node.direction === 'row') {
    const bounds = rows ? children.map((child) => mostHeight(child, rows)) : [stretchOf(sized)];
    const known = bounds.filter((bound) => bound !== null);
    // Beside what is as high as it may be, what is higher still would leave a hole.
    return known.length === 0 ? null : Math.max(need, Math.min(...known) + (rows ? NO_HOLE : 0));
  }
  const growing = children.filter((child) => child.node.flex.grow > 0);
  if (growing.length === 0) return null;
  let extra = 0;
  for (const child of growing) {
    const most = mostHeight(child, rows);
    if (most === null) return null;
    extra += most - child.need;
  }
  return need + extra;
}

/** What the styles of boxes side by side, or of the rows of a grid, leave them to grow to; null where one has no such bound. */
function stretchOf({ node, need, children }: Sized): number | null {
  if (node.flex.stretch !== null) return need * node.flex.stretch;
  if (node.kind === 'leaf') return null;
  const bounds = children.filter((child) => child.need > 0).map(stretchOf);
  const known = bounds.filter((bound) => bound !== null);
  if (known.length === 0 || known.length < bounds.length) return null;
  if (node.direction === 'row') return Math.max(need, ...known);
  const gaps = need - sumOf(children, (child) => child.need);
  return Math.max(need, node.grid ? Math.max(...known) * known.length + gaps : sumOf(known, (bound) => bound) + gaps);
}
