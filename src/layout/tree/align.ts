/** Lines up what stands side by side: base lines of texts in a row, parts of neighbouring cards. */
import type { BoxNode, Leaf, Node, PartHeights } from './node.js';

/** What neighbours make of a child. */
interface Neighbours {
  readonly push: ReadonlyMap<Node, number>;
  readonly parts: ReadonlyMap<Leaf, PartHeights>;
}

export function alignNeighbours(root: Node, widthOf: (node: Node) => number): Neighbours {
  const push = new Map<Node, number>();
  const parts = new Map<Leaf, PartHeights>();
  const visit = (node: Node): void => {
    if (node.kind === 'leaf') return;
    if (isTextRow(node)) meetBaselines(node, widthOf, push);
    else if (node.direction === 'row') shareParts(node.children, widthOf, parts);
    node.children.forEach(visit);
  };
  visit(root);
  return { push, parts };
}

/** A row of texts alone: their base lines meet, the first of each, or the last where the row is anchored at its bottom. */
export function isTextRow(node: Node): boolean {
  return (
    node.kind === 'box' &&
    node.direction === 'row' &&
    node.children.length > 1 &&
    node.children.every((child) => child.kind === 'leaf' && child.look === null && child.leaf.baseline !== undefined)
  );
}

function meetBaselines({ children: texts, anchor }: BoxNode, widthOf: (node: Node) => number, push: Map<Node, number>): void {
  const baselines = texts.map((node) => {
    if (node.kind === 'box') return 0;
    const { baseline, lastLine } = node.leaf;
    return (anchor === 'bottom' ? lastLine : baseline)?.(widthOf(node)) ?? 0;
  });
  const lowest = Math.max(...baselines);
  texts.forEach((node, i) => {
    const distance = lowest - (baselines[i] as number);
    if (distance > 0.01) push.set(node, distance);
  });
}

/** Cards side by side: labels, values and notes at the same heights, also where each card is a column that begins with one. */
function shareParts(peers: readonly Node[], widthOf: (node: Node) => number, parts: Map<Leaf, PartHeights>): void {
  const cards = peers.filter((node) => node.kind === 'box' || node.leaf.parts !== undefined);
  if (cards.length < 2) return;
  const leaves = cards.flatMap((node) => (node.kind === 'leaf' ? [node] : []));
  if (leaves.length === cards.length) {
    const own = leaves.map((node) => node.leaf.parts?.(widthOf(node)) ?? []);
    const shared = (own[0] ?? []).map((_, i) => Math.max(...own.map((heights) => heights[i] ?? 0)));
    for (const { leaf } of leaves) parts.set(leaf, shared);
    return;
  }
  const columns = cards.flatMap((node) => (node.kind === 'box' && node.direction === 'column' ? [node.children] : []));
  if (leaves.length > 0 || columns.length < cards.length) return;
  for (let i = 0; ; i++) {
    const level = columns.flatMap((children) => children[i] ?? []);
    if (level.length < columns.length || !level.every((node) => node.kind === 'leaf' && node.leaf.parts)) return;
    shareParts(level, widthOf, parts);
  }
}
