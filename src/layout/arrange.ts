/** Arranges a tree at one set of sizes: widths by flexbox, neighbours aligned, and the height that the whole needs. */
import type { Origin } from '../model/document.js';
import type { Box } from '../model/page.js';
import { type Adjustments, type Flexbox, isTextRow, type Placed, UNADJUSTED } from './flexbox.js';
import type { Leaf, Node, Parts } from './node.js';

export interface Arranged {
  readonly root: Node;
  readonly placed: Placed;
  readonly adjust: Adjustments;
  /** Points. */
  readonly need: number;
  /** What values of cards must shrink by to stay on their lines, 1 or less. */
  readonly valueRatio: number;
  /** Blocks in which something that must stay whole would be divided. */
  readonly broken: readonly Origin[];
}

export function arrange(root: Node, width: number, flexbox: Flexbox): Arranged {
  const area = { x: 0, y: 0, width, height: null };
  const first = flexbox(root, area, UNADJUSTED);
  const adjust = alignNeighbours(first);
  const changed = adjust.push.size > 0 || adjust.parts.size > 0;
  const placed = changed ? flexbox(root, area, adjust) : first;
  const leaves = listLeaves(placed);
  return {
    root,
    placed,
    adjust,
    need: neededHeight(placed, adjust),
    valueRatio: Math.min(1, ...leaves.map(({ leaf, width: own }) => leaf.valueRatio?.(own) ?? 1)),
    broken: leaves.flatMap(({ leaf, width: own }) => leaf.broken?.(own) ?? []),
  };
}

/** Places the tree in its final box: rows of grids are made even where there is room. */
export function settle({ root, placed, adjust }: Arranged, box: Box, flexbox: Flexbox): { placed: Placed; adjust: Adjustments } {
  const bounded = { ...adjust, most: listBounds(placed, adjust) };
  const first = flexbox(root, box, bounded);
  const heights = evenRows(first, bounded);
  if (heights.size === 0) return { placed: first, adjust: bounded };
  const even = { ...bounded, heights };
  return { placed: flexbox(root, box, even), adjust: even };
}

/** Height of the content at the widths that it has got. */
export function neededHeight({ node, box, children }: Placed, adjust: Adjustments): number {
  const least = node.flex.height?.of === 'points' ? node.flex.height.value : 0;
  if (node.kind === 'leaf') return Math.max(least, node.leaf.height(box.width, adjust.parts.get(node.leaf)));
  const needs = children.map((child) => neededHeight(child, adjust) + (adjust.push.get(child.node) ?? 0));
  const content =
    node.direction === 'row'
      ? Math.max(0, ...needs)
      : needs.reduce((sum, need) => sum + need, 0) + node.gap * Math.max(0, needs.length - 1);
  return Math.max(least, content + node.padding.top + node.padding.bottom);
}

function listLeaves({ node, box, children }: Placed): { leaf: Leaf; width: number }[] {
  return node.kind === 'leaf' ? [{ leaf: node.leaf, width: box.width }] : children.flatMap(listLeaves);
}

function alignNeighbours(placed: Placed): Adjustments {
  const push = new Map<Node, number>();
  const parts = new Map<Leaf, Parts>();
  const visit = (one: Placed): void => {
    if (isTextRow(one.node)) meetBaselines(one.children, push);
    if (one.node.kind === 'box' && one.node.direction === 'row') shareParts(one.children, parts);
    one.children.forEach(visit);
  };
  visit(placed);
  return { push, parts, heights: new Map(), most: new Map() };
}

function meetBaselines(texts: readonly Placed[], push: Map<Node, number>): void {
  const baselines = texts.map(({ node, box }) => (node.kind === 'leaf' ? (node.leaf.baseline(box.width) ?? 0) : 0));
  const lowest = Math.max(...baselines);
  texts.forEach(({ node }, i) => {
    const distance = lowest - (baselines[i] as number);
    if (distance > 0.01) push.set(node, distance);
  });
}

/** Cards side by side: labels, values and notes at the same heights, also where each card is a column that begins with one. */
function shareParts(peers: readonly Placed[], parts: Map<Leaf, Parts>): void {
  const cards = peers.filter(({ node }) => node.kind === 'box' || node.leaf.parts !== undefined);
  if (cards.length < 2) return;
  const leaves = cards.flatMap(({ node, box }) => (node.kind === 'leaf' ? [{ leaf: node.leaf, width: box.width }] : []));
  if (leaves.length === cards.length) {
    const own = leaves.map(({ leaf, width }) => leaf.parts?.(width) ?? []);
    const shared = (own[0] ?? []).map((_, i) => Math.max(...own.map((heights) => heights[i] ?? 0)));
    for (const { leaf } of leaves) parts.set(leaf, shared);
  } else if (leaves.length === 0 && cards.every(({ node }) => node.kind === 'box' && node.direction === 'column')) {
    const depth = Math.min(...cards.map(({ children }) => children.length));
    for (let i = 0; i < depth; i++) {
      const level = cards.flatMap(({ children }) => children[i] ?? []);
      if (level.every(({ node }) => node.kind === 'leaf' && node.leaf.parts)) shareParts(level, parts);
      else break;
    }
  }
}

/** How high nodes may become; a box is bounded where it is a column whose growing children all are. */
function listBounds(placed: Placed, adjust: Adjustments): Map<Node, number> {
  const bounds = new Map<Node, number>();
  const visit = (one: Placed): number | null => {
    const bound = boundOf(one, one.children.map(visit));
    if (bound !== null) bounds.set(one.node, bound);
    return bound;
  };
  const boundOf = ({ node, box, children }: Placed, below: readonly (number | null)[]): number | null => {
    if (node.kind === 'leaf') return node.leaf.most?.(box.width) ?? null;
    const growing = children.filter(({ node: child }) => child.flex.grow > 0);
    if (node.direction === 'row' || growing.length === 0 || below.some((bound, i) => bound === null && growing.includes(children[i] as Placed))) return null;
    const heights = children.map((child, i) => (growing.includes(child) ? (below[i] as number) : neededHeight(child, adjust)));
    const gaps = node.gap * Math.max(0, children.length - 1);
    return heights.reduce((sum, height) => sum + height, 0) + gaps + node.padding.top + node.padding.bottom;
  };
  // The root has its height from the page.
  placed.children.forEach(visit);
  return bounds;
}

function evenRows(placed: Placed, adjust: Adjustments): Map<Node, number> {
  const heights = new Map<Node, number>();
  const visit = ({ node, box, children }: Placed): void => {
    if (node.kind === 'box' && node.grid && children.length > 1) {
      const room = box.height - node.padding.top - node.padding.bottom - node.gap * (children.length - 1);
      const even = room / children.length;
      const most = Math.max(...children.map((row) => neededHeight(row, adjust)));
      const growing = children.every((row) => row.node.flex.grow > 0);
      if (growing && most <= even + 0.01) for (const row of children) heights.set(row.node, even);
    }
    children.forEach(visit);
  };
  visit(placed);
  return heights;
}
