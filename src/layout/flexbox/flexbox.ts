/** Runs the flexbox engine over a tree of nodes: the one folder that knows Yoga. */
import { Direction, loadYoga, MeasureMode } from 'yoga-layout/load';
import { lazily } from '../../cache/lazily.js';
import type { Box } from '../../model/page.js';
import { alignNeighbours } from '../tree/align.js';
import { type Standing, snapToGrid } from '../tree/baselines.js';
import { type Bounds, boundGrowth, boundToGrid, shareRoom } from '../tree/bound.js';
import type { BoxNode, Node, PartHeights } from '../tree/node.js';
import { type Placed, roundBox, type Sized } from '../tree/sized.js';
import { apply, type Styled, type YogaNode } from './apply-style.js';
import { leastOf, type Placing, styleForChildren, styleInParent } from './style.js';

/** Yoga's tree for one body, used again for every set of sizes on trial. */
export interface FlexTree {
  // `pitch` is that of the base-line grid, points; null, the default: none.
  /** Gives every node its width, and the height that it needs. `root` has the shape of the one that the tree was made for. */
  readonly size: (root: Node, width: number, pitch?: number | null) => Sized;
  /** Gives every node its place in a box at least as high as the root needs. */
  readonly place: (sized: Sized, box: Box, pitch?: number | null) => Placed;
}

export interface Flexbox {
  readonly mount: (root: Node) => FlexTree;
  /** Frees the trees mounted so far: what they returned stays good, they themselves are not to be used again. */
  readonly release: () => void;
}

/** Loaded once for the process: it takes longer than the layout of several slides. */
const loadEngine = lazily(async (): Promise<() => YogaNode> => {
  const yoga = await loadYoga();
  const config = yoga.Config.create();
  // No rounding to pixels: points may be parts.
  config.setPointScaleFactor(0);
  return () => yoga.Node.create(config);
});

export async function openFlexbox(): Promise<Flexbox> {
  const createNode = await loadEngine();
  const made: YogaNode[] = [];
  const create = () => {
    const node = createNode();
    made.push(node);
    return node;
  };
  return {
    mount: (root) => openTree(mountNode(root, create)),
    release() {
      for (const node of made) node.free();
      made.length = 0;
    },
  };
}

/** With the node of ours that it stands for at present. */
interface Mounted extends Styled {
  readonly children: readonly Mounted[];
  node: Node;
  parts: PartHeights | null;
}

function openTree(top: Mounted): FlexTree {
  const calculate = () => top.yoga.calculateLayout(undefined, undefined, Direction.LTR);
  return {
    size(root, width, pitch = null) {
      adoptNode(top, root, null, null);
      apply(top, { width, height: 'auto' });
      calculate();
      const widths = readAll(top, (yoga) => yoga.getComputedWidth());
      const { push, parts } = alignNeighbours(root, (node) => widths.get(node) as number);
      // Neighbours change heights alone, so the second pass measures no more than what they changed.
      if (push.size > 0 || parts.size > 0) {
        visitNodes(top, (one) => {
          apply(one, { push: push.get(one.node) ?? 0 });
          setParts(one, (one.node.kind === 'leaf' && parts.get(one.node.leaf)) || null);
        });
        calculate();
      }
      if (pitch !== null) {
        const standing = readAll<Standing>(top, (yoga) => yoga.getComputedLayout());
        const moved = snapToGrid(root, (node) => standing.get(node) as Standing, pitch);
        visitNodes(top, (one) => {
          const distance = moved.get(one.node);
          if (distance !== undefined) apply(one, { push: (push.get(one.node) ?? 0) + distance });
        });
        if (moved.size > 0) calculate();
      }
      return readSizes(top, widths);
    },
    place(sized, { x, y, width, height }, pitch = null) {
      let bounds = boundGrowth(sized, pitch !== null);
      const shared = new Set<Node>();
      for (;;) {
        adoptNode(top, sized.node, null, { sized, bounds });
        apply(top, { width, height });
        calculate();
        const placed = readPlaces(top, x, y);
        const closer: Bounds | null =
          pitch === null ? null : (shareRoom(sized, placed, bounds, shared) ?? boundToGrid(sized, placed, bounds, pitch));
        if (!closer) return placed;
        bounds = closer;
      }
    },
  };
}

function mountNode(node: Node, create: () => YogaNode): Mounted {
  const yoga = create();
  const children = node.kind === 'box' ? node.children.map((child) => mountNode(child, create)) : [];
  const mounted: Mounted = { yoga, children, applied: {}, node, parts: null };
  children.forEach((child, i) => {
    yoga.insertChild(child.yoga, i);
  });
  if (node.kind === 'leaf') yoga.setMeasureFunc((width, mode) => measureLeaf(mounted, width, mode));
  return mounted;
}

function measureLeaf({ node, parts }: Mounted, width: number, mode: MeasureMode): { width: number; height: number } {
  if (node.kind === 'box') throw new Error('a box is not measured');
  const used = mode === MeasureMode.Exactly ? width : Math.min(width, node.leaf.naturalWidth());
  return { width: used, height: node.leaf.height(used, parts ?? undefined) };
}

/** Lets a mounted node stand for `node`. `placing` null: for what it needs. */
function adoptNode(mounted: Mounted, node: Node, parent: BoxNode | null, placing: Placing | null): void {
  const children = node.kind === 'box' ? node.children : [];
  if (children.length !== mounted.children.length) throw new Error('a tree is used for another shape than it was made for');
  const changed = mounted.node !== node;
  mounted.node = node;
  if (!setParts(mounted, placing?.sized.parts ?? null) && changed && node.kind === 'leaf') mounted.yoga.markDirty();
  apply(mounted, {
    ...(parent ? styleInParent(node, parent, placing) : { leastHeight: leastOf(node) }),
    ...(node.kind === 'box' && styleForChildren(node, placing !== null)),
  });
  mounted.children.forEach((child, i) => {
    const sized = placing?.sized.children[i];
    adoptNode(child, children[i] as Node, node as BoxNode, sized && placing ? { ...placing, sized } : null);
  });
}

/** Whether they are others than before. */
function setParts(mounted: Mounted, parts: PartHeights | null): boolean {
  if (mounted.parts === parts) return false;
  mounted.parts = parts;
  mounted.yoga.markDirty();
  return true;
}

function visitNodes(mounted: Mounted, see: (one: Mounted) => void): void {
  see(mounted);
  for (const child of mounted.children) visitNodes(child, see);
}

function readAll<T>(top: Mounted, read: (yoga: YogaNode) => T): ReadonlyMap<Node, T> {
  const found = new Map<Node, T>();
  visitNodes(top, ({ node, yoga }) => found.set(node, read(yoga)));
  return found;
}

function readSizes({ node, yoga, applied, parts, children }: Mounted, widths: ReadonlyMap<Node, number>): Sized {
  return {
    node,
    width: widths.get(node) as number,
    need: yoga.getComputedHeight(),
    push: applied.push ?? 0,
    parts,
    children: children.map((child) => readSizes(child, widths)),
  };
}

function readPlaces({ node, yoga, parts, children }: Mounted, x: number, y: number): Placed {
  const { left, top, width, height } = yoga.getComputedLayout();
  const own = { x: x + left, y: y + top };
  return {
    node,
    box: roundBox({ ...own, width, height }),
    parts,
    children: children.map((child) => readPlaces(child, own.x, own.y)),
  };
}
