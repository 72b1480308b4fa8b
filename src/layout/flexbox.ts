/** Runs the flexbox engine over a tree of nodes: the one file that knows Yoga. */
import { Align, Direction, Edge, FlexDirection, Gutter, Justify, loadYoga, MeasureMode } from 'yoga-layout/load';
import type { Box } from '../model/page.js';
import type { BoxNode, Flex, Leaf, Node, Parts } from './node.js';

type Yoga = Awaited<ReturnType<typeof loadYoga>>;
type YogaNode = ReturnType<Yoga['Node']['create']>;

/** Corrections between two passes. */
export interface Adjustments {
  /** Space above a node, so that base lines in a row of texts meet. */
  readonly push: ReadonlyMap<Node, number>;
  /** Heights of the parts of neighbouring cards. */
  readonly parts: ReadonlyMap<Leaf, Parts>;
  /** Heights that nodes must have: rows of a grid made even. */
  readonly heights: ReadonlyMap<Node, number>;
  /** Heights that nodes must not exceed: tables whose rows have grown enough. */
  readonly most: ReadonlyMap<Node, number>;
}

export const UNADJUSTED: Adjustments = { push: new Map(), parts: new Map(), heights: new Map(), most: new Map() };

/** A node with its place on the page. */
export interface Placed {
  readonly node: Node;
  readonly box: Box;
  readonly children: readonly Placed[];
}

/** Places `root` in a box; `height` null: as high as it needs. */
export type Flexbox = (root: Node, box: Omit<Box, 'height'> & { readonly height: number | null }, adjust: Adjustments) => Placed;

export async function openFlexbox(): Promise<Flexbox> {
  const yoga = await loadYoga();
  const config = yoga.Config.create();
  // No rounding to pixels: points may be parts.
  config.setPointScaleFactor(0);
  return (root, box, adjust) => {
    const top = yoga.Node.create(config);
    try {
      top.setWidth(box.width);
      if (box.height !== null) top.setHeight(box.height);
      top.insertChild(
        build(root, null, adjust, () => yoga.Node.create(config)),
        0,
      );
      top.calculateLayout(undefined, undefined, Direction.LTR);
      return read(root, top.getChild(0), box.x, box.y);
    } finally {
      top.freeRecursive();
    }
  };
}

function build(node: Node, parent: BoxNode | null, adjust: Adjustments, create: () => YogaNode): YogaNode {
  const yoga = create();
  if (parent) setFlex(yoga, node, parent, adjust);
  else {
    yoga.setFlexGrow(1);
    yoga.setFlexShrink(1);
  }
  if (node.kind === 'leaf') {
    setMeasure(yoga, node.leaf, adjust.parts.get(node.leaf));
    return yoga;
  }
  yoga.setFlexDirection(node.direction === 'row' ? FlexDirection.Row : FlexDirection.Column);
  yoga.setGap(Gutter.All, node.gap);
  yoga.setPadding(Edge.Top, node.padding.top);
  yoga.setPadding(Edge.Right, node.padding.right);
  yoga.setPadding(Edge.Bottom, node.padding.bottom);
  yoga.setPadding(Edge.Left, node.padding.left);
  yoga.setJustifyContent(justifyOf(node));
  yoga.setAlignItems(alignOf(node));
  node.children.forEach((child, i) => {
    yoga.insertChild(build(child, node, adjust, create), i);
  });
  return yoga;
}

function setFlex(yoga: YogaNode, node: Node, parent: BoxNode, adjust: Adjustments): void {
  const { flex } = node;
  const row = parent.direction === 'row';
  yoga.setFlexGrow(flex.grow);
  // Widths give way to one another; a height never gives way, or text would be cut.
  yoga.setFlexShrink(row ? 1 : 0);
  if (row && flex.grow > 0 && flex.width === null) yoga.setFlexBasis(0);
  if (row && flex.natural && parent.children.some((child) => child.flex.grow > 0)) yoga.setMaxWidthPercent(50);
  if (flex.width) yoga.setWidth(extent(flex.width));
  if (flex.height) yoga.setMinHeight(extent(flex.height));
  if (flex.align) yoga.setAlignSelf(ALIGN[flex.align]);
  const push = adjust.push.get(node);
  if (push) yoga.setMargin(Edge.Top, push);
  const most = adjust.most.get(node);
  if (most !== undefined) yoga.setMaxHeight(most);
  const height = adjust.heights.get(node);
  if (height !== undefined) {
    yoga.setHeight(height);
    yoga.setFlexGrow(0);
  }
}

function extent({ value, of }: NonNullable<Flex['width']>): number | `${number}%` {
  return of === 'points' ? value : `${value * 100}%`;
}

const ALIGN = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch } as const;

function justifyOf({ justify }: BoxNode): Justify {
  switch (justify) {
    case 'center':
      return Justify.Center;
    case 'end':
      return Justify.FlexEnd;
    case 'between':
      return Justify.SpaceBetween;
    case 'start':
    case null:
      return Justify.FlexStart;
  }
}

/** Texts in a row meet on a base line, so they hang from the top; other things stretch, or stand where the style says. */
function alignOf(node: BoxNode): Align {
  if (node.direction === 'column') return Align.Stretch;
  if (isTextRow(node)) return Align.FlexStart;
  return node.anchor === 'middle' ? Align.Center : node.anchor === 'bottom' ? Align.FlexEnd : Align.Stretch;
}

/** A row of texts alone: their base lines meet. */
export function isTextRow(node: Node): boolean {
  return (
    node.kind === 'box' &&
    node.direction === 'row' &&
    node.children.length > 1 &&
    node.children.every((child) => child.kind === 'leaf' && child.look === null && child.leaf.baseline(1e6) !== null)
  );
}

function setMeasure(yoga: YogaNode, leaf: Leaf, parts: Parts | undefined): void {
  yoga.setMeasureFunc((width, mode) => {
    const natural = mode === MeasureMode.Exactly ? width : leaf.naturalWidth();
    const used = mode === MeasureMode.AtMost ? Math.min(width, natural) : natural;
    return { width: used, height: leaf.height(used, parts) };
  });
}

function read(node: Node, yoga: YogaNode, x: number, y: number): Placed {
  const { left, top, width, height } = yoga.getComputedLayout();
  const own = { x: x + left, y: y + top };
  const children = node.kind === 'box' ? node.children.map((child, i) => read(child, yoga.getChild(i), own.x, own.y)) : [];
  return { node, box: roundBox({ ...own, width, height }), children };
}

/** Hundredths of a point; edges are rounded, so that neighbours still meet. */
function roundBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  const [left, top] = [round(x), round(y)];
  return { x: left, y: top, width: round(round(x + width) - left), height: round(round(y + height) - top) };
}
