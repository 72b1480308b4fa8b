/** Runs the flexbox engine over a tree of nodes: the one file that knows Yoga. */
import { Align, Direction, Edge, FlexDirection, Gutter, Justify, loadYoga, MeasureMode } from 'yoga-layout/load';
import type { Box } from '../model/page.js';
import { alignNeighbours, isTextRow } from './align.js';
import { type Standing, snapToGrid } from './baselines.js';
import { type Bounds, boundGrowth, boundToGrid } from './bound.js';
import { naturalWidth } from './natural.js';
import type { BoxNode, Extent, Node, Parts } from './node.js';
import { type Placed, roundBox, type Sized } from './sized.js';

type Yoga = Awaited<ReturnType<typeof loadYoga>>;
type YogaNode = ReturnType<Yoga['Node']['create']>;

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
let loading: ReturnType<typeof loadEngine> | null = null;

async function loadEngine(): Promise<() => YogaNode> {
  const yoga = await loadYoga();
  const config = yoga.Config.create();
  // No rounding to pixels: points may be parts.
  config.setPointScaleFactor(0);
  return () => yoga.Node.create(config);
}

export async function openFlexbox(): Promise<Flexbox> {
  loading ??= loadEngine();
  const createNode = await loading;
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

/** A node of Yoga's, the node of ours that it stands for at present, and what it has been told. */
interface Mounted {
  readonly yoga: YogaNode;
  readonly children: readonly Mounted[];
  readonly told: { -readonly [K in keyof Wishes]?: Wishes[K] };
  node: Node;
  parts: Parts | null;
}

function openTree(top: Mounted): FlexTree {
  const calculate = () => top.yoga.calculateLayout(undefined, undefined, Direction.LTR);
  return {
    size(root, width, pitch = null) {
      adoptNode(top, root, null, null);
      tell(top, { width, height: 'auto' });
      calculate();
      const widths = readWidths(top);
      const { push, parts } = alignNeighbours(root, (node) => widths.get(node) as number);
      // Neighbours change heights alone, so the second pass measures no more than what they changed.
      if (push.size > 0 || parts.size > 0) {
        visitNodes(top, (one) => {
          tell(one, { push: push.get(one.node) ?? 0 });
          setParts(one, (one.node.kind === 'leaf' && parts.get(one.node.leaf)) || null);
        });
        calculate();
      }
      if (pitch !== null) {
        const standing = readStanding(top);
        const moved = snapToGrid(root, (node) => standing.get(node) as Standing, pitch);
        visitNodes(top, (one) => {
          const distance = moved.get(one.node);
          if (distance !== undefined) tell(one, { push: (push.get(one.node) ?? 0) + distance });
        });
        if (moved.size > 0) calculate();
      }
      return readSizes(top, widths);
    },
    place(sized, { x, y, width, height }, pitch = null) {
      let bounds = boundGrowth(sized, pitch !== null);
      for (;;) {
        adoptNode(top, sized.node, null, { sized, bounds });
        tell(top, { width, height });
        calculate();
        const placed = readPlaces(top, x, y);
        const closer: Bounds | null = pitch === null ? null : boundToGrid(sized, placed, bounds, pitch);
        if (!closer) return placed;
        bounds = closer;
      }
    },
  };
}

function mountNode(node: Node, create: () => YogaNode): Mounted {
  const yoga = create();
  const children = node.kind === 'box' ? node.children.map((child) => mountNode(child, create)) : [];
  const mounted: Mounted = { yoga, children, told: {}, node, parts: null };
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

/** Heights are wanted for good, not only what is needed. */
interface Placing {
  readonly sized: Sized;
  readonly bounds: Bounds;
}

/** Lets a mounted node stand for `node`. `placing` null: for what it needs. */
function adoptNode(mounted: Mounted, node: Node, parent: BoxNode | null, placing: Placing | null): void {
  const children = node.kind === 'box' ? node.children : [];
  if (children.length !== mounted.children.length) throw new Error('a tree is used for another shape than it was made for');
  const changed = mounted.node !== node;
  mounted.node = node;
  if (!setParts(mounted, placing?.sized.parts ?? null) && changed && node.kind === 'leaf') mounted.yoga.markDirty();
  tell(mounted, {
    ...(parent ? wishInParent(node, parent, placing) : { leastHeight: leastOf(node) }),
    ...(node.kind === 'box' && wishForChildren(node, placing !== null)),
  });
  mounted.children.forEach((child, i) => {
    const sized = placing?.sized.children[i];
    adoptNode(child, children[i] as Node, node as BoxNode, sized && placing ? { ...placing, sized } : null);
  });
}

/** Whether they are others than before. */
function setParts(mounted: Mounted, parts: Parts | null): boolean {
  if (mounted.parts === parts) return false;
  mounted.parts = parts;
  mounted.yoga.markDirty();
  return true;
}

type Length = number | `${number}%` | 'auto';

/** All that Yoga is told of a node. undefined: no bound. */
interface Wishes {
  readonly direction: FlexDirection;
  readonly grow: number;
  readonly shrink: number;
  readonly basis: Length;
  readonly width: Length;
  readonly height: Length;
  readonly mostWidth: number | `${number}%` | undefined;
  readonly leastHeight: number | `${number}%` | undefined;
  readonly mostHeight: number | undefined;
  readonly alignSelf: Align;
  readonly alignItems: Align;
  readonly justify: Justify;
  readonly push: number;
  readonly gap: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What Yoga takes each for until it is told, and how it is told. */
const TELL: { readonly [K in keyof Wishes]: readonly [Wishes[K], (yoga: YogaNode, value: Wishes[K]) => void] } = {
  direction: [FlexDirection.Column, (yoga, value) => yoga.setFlexDirection(value)],
  grow: [0, (yoga, value) => yoga.setFlexGrow(value)],
  shrink: [0, (yoga, value) => yoga.setFlexShrink(value)],
  basis: ['auto', (yoga, value) => yoga.setFlexBasis(value)],
  width: ['auto', (yoga, value) => yoga.setWidth(value)],
  height: ['auto', (yoga, value) => yoga.setHeight(value)],
  mostWidth: [undefined, (yoga, value) => yoga.setMaxWidth(value)],
  leastHeight: [undefined, (yoga, value) => yoga.setMinHeight(value)],
  mostHeight: [undefined, (yoga, value) => yoga.setMaxHeight(value)],
  alignSelf: [Align.Auto, (yoga, value) => yoga.setAlignSelf(value)],
  alignItems: [Align.Stretch, (yoga, value) => yoga.setAlignItems(value)],
  justify: [Justify.FlexStart, (yoga, value) => yoga.setJustifyContent(value)],
  push: [0, (yoga, value) => yoga.setMargin(Edge.Top, value)],
  gap: [0, (yoga, value) => yoga.setGap(Gutter.All, value)],
  top: [0, (yoga, value) => yoga.setPadding(Edge.Top, value)],
  right: [0, (yoga, value) => yoga.setPadding(Edge.Right, value)],
  bottom: [0, (yoga, value) => yoga.setPadding(Edge.Bottom, value)],
  left: [0, (yoga, value) => yoga.setPadding(Edge.Left, value)],
};
const WISHES = Object.keys(TELL) as (keyof Wishes)[];

/** Calls across to Yoga cost more than all else here: only what differs is told. */
function tell({ yoga, told }: Mounted, wishes: Partial<Wishes>): void {
  const tellOne = <K extends keyof Wishes>(key: K, value: Wishes[K]): void => {
    const [untold, set] = TELL[key];
    if ((key in told ? told[key] : untold) === value) return;
    told[key] = value;
    set(yoga, value);
  };
  for (const key of WISHES) if (key in wishes) tellOne(key, wishes[key] as Wishes[typeof key]);
}

type InParent = 'grow' | 'shrink' | 'basis' | 'width' | 'mostWidth' | 'leastHeight' | 'mostHeight' | 'alignSelf' | 'push';

function wishInParent(node: Node, parent: BoxNode, placing: Placing | null): Pick<Wishes, InParent> {
  const { grow, width, height, align, natural } = node.flex;
  const row = parent.direction === 'row';
  // What a node needs is known by the time that it is placed.
  const need = placing?.sized.need;
  const even = placing?.bounds.even.get(node);
  const fitted = width === null && (row ? grow === 0 : align !== null && align !== 'stretch');
  const asked = fitted ? naturalWidth(node) : null;
  return {
    grow,
    // Widths give way to one another; a height never gives way beyond its need, or text would be cut.
    shrink: row || even !== undefined ? 1 : 0,
    basis: row ? (width === null ? (asked ?? 0) : 'auto') : (even ?? need ?? 'auto'),
    width: width ? lengthOf(width) : row ? 'auto' : (asked ?? 'auto'),
    mostWidth: row
      ? natural && parent.children.some(({ flex }) => flex.grow > 0)
        ? '50%'
        : undefined
      : width || fitted
        ? '100%'
        : undefined,
    leastHeight: height?.of === 'parent' ? lengthOf(height) : (need ?? leastOf(node)),
    mostHeight: placing?.bounds.most.get(node),
    // What stands in a row is as high as it needs until the row's own height is known.
    alignSelf: align && (!row || placing) ? ALIGN[align] : Align.Auto,
    push: placing?.sized.push ?? 0,
  };
}

type ForChildren = 'direction' | 'alignItems' | 'justify' | 'gap' | 'top' | 'right' | 'bottom' | 'left';

function wishForChildren(node: BoxNode, placing: boolean): Pick<Wishes, ForChildren> {
  const row = node.direction === 'row';
  return {
    direction: row ? FlexDirection.Row : FlexDirection.Column,
    alignItems: row ? (placing ? alignInRow(node) : Align.FlexStart) : Align.Stretch,
    justify: JUSTIFY[node.justify ?? 'start'],
    gap: node.gap,
    ...node.padding,
  };
}

const ALIGN = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch } as const;
const JUSTIFY = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  between: Justify.SpaceBetween,
} as const;

/** Texts in a row hang from the top so that their base lines meet; other things stretch, or stand where the style says. */
function alignInRow(node: BoxNode): Align {
  if (isTextRow(node)) return Align.FlexStart;
  return node.anchor === 'middle' ? Align.Center : node.anchor === 'bottom' ? Align.FlexEnd : Align.Stretch;
}

/** Points; a share of a height that is not known yet is none. */
function leastOf({ flex: { height } }: Node): number | undefined {
  return height?.of === 'points' ? height.value : undefined;
}

function lengthOf({ value, of }: NonNullable<Extent>): number | `${number}%` {
  return of === 'points' ? value : `${value * 100}%`;
}

function visitNodes(mounted: Mounted, see: (one: Mounted) => void): void {
  see(mounted);
  for (const child of mounted.children) visitNodes(child, see);
}

function readWidths(top: Mounted): ReadonlyMap<Node, number> {
  const widths = new Map<Node, number>();
  visitNodes(top, ({ node, yoga }) => widths.set(node, yoga.getComputedWidth()));
  return widths;
}

function readStanding(top: Mounted): ReadonlyMap<Node, Standing> {
  const standing = new Map<Node, Standing>();
  visitNodes(top, ({ node, yoga }) => standing.set(node, yoga.getComputedLayout()));
  return standing;
}

function readSizes({ node, yoga, told, parts, children }: Mounted, widths: ReadonlyMap<Node, number>): Sized {
  return {
    node,
    width: widths.get(node) as number,
    need: yoga.getComputedHeight(),
    push: told.push ?? 0,
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
