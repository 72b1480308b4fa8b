/**
 * The flexbox that slides and pages are laid out with, in two steps: widths from the top down with the heights that content
 * then needs, and the final places within a given height. A subset of CSS flexbox: no wrapping, heights never shrink.
 */
import type { Box } from '../model/page.js';
import { alignNeighbours, isTextRow, type Neighbours } from './align.js';
import type { BoxNode, Extent, Node, Parts } from './node.js';

/** A node with its width and the height that its content needs at that width, points. */
export interface Sized {
  readonly node: Node;
  readonly width: number;
  readonly need: number;
  /** Space above, so that base lines in a row of texts meet. */
  readonly push: number;
  /** Heights of the parts that it shares with its neighbours; null: its own. */
  readonly parts: Parts | null;
  readonly children: readonly Sized[];
}

/** A node with its place on the page. */
export interface Placed {
  readonly node: Node;
  readonly box: Box;
  readonly parts: Parts | null;
  readonly children: readonly Placed[];
}

/** Gives every node its width, and its need. */
export function sizeNode(root: Node, width: number): Sized {
  const widths = new Map<Node, number>();
  setWidths(root, width, widths);
  const neighbours = alignNeighbours(root, (node) => widths.get(node) as number);
  return measureNode(root, widths, neighbours);
}

function setWidths(node: Node, width: number, widths: Map<Node, number>): void {
  widths.set(node, width);
  if (node.kind === 'leaf') return;
  const inner = width - node.padding.left - node.padding.right;
  const own = node.direction === 'row' ? shareRow(node, inner) : node.children.map((child) => columnWidth(child, inner));
  node.children.forEach((child, i) => {
    setWidths(child, own[i] as number, widths);
  });
}

function columnWidth(child: Node, inner: number): number {
  const { width, align } = child.flex;
  if (width) return Math.min(inner, lengthOf(width, inner));
  return align === null || align === 'stretch' ? inner : Math.min(inner, naturalWidth(child));
}

/** Widths that are given or natural first; what is left goes to the children that grow. Too much shrinks in proportion. */
function shareRow({ children, gap }: BoxNode, inner: number): number[] {
  const room = inner - gap * Math.max(0, children.length - 1);
  const growing = children.reduce((sum, { flex }) => sum + (flex.width ? 0 : flex.grow), 0);
  const bases = children.map((child) => {
    if (child.flex.width) return lengthOf(child.flex.width, inner);
    if (child.flex.grow > 0) return 0;
    const natural = naturalWidth(child);
    return child.flex.natural && growing > 0 ? Math.min(natural, room / 2) : natural;
  });
  const used = bases.reduce((sum, base) => sum + base, 0);
  if (used > room) return bases.map((base) => (base * Math.max(0, room)) / used);
  const all = children.reduce((sum, { flex }) => sum + flex.grow, 0);
  return bases.map((base, i) => base + (all > 0 ? ((room - used) * (children[i] as Node).flex.grow) / all : 0));
}

function lengthOf({ value, of }: NonNullable<Extent>, parent: number): number {
  return of === 'points' ? value : value * parent;
}

function naturalWidth(node: Node): number {
  if (node.flex.width?.of === 'points') return node.flex.width.value;
  if (node.kind === 'leaf') return node.leaf.naturalWidth();
  const widths = node.children.map(naturalWidth);
  const content =
    node.direction === 'row'
      ? widths.reduce((sum, width) => sum + width, 0) + node.gap * Math.max(0, widths.length - 1)
      : Math.max(0, ...widths);
  return content + node.padding.left + node.padding.right;
}

function measureNode(node: Node, widths: ReadonlyMap<Node, number>, neighbours: Neighbours): Sized {
  const width = widths.get(node) as number;
  const least = node.flex.height?.of === 'points' ? node.flex.height.value : 0;
  const push = neighbours.push.get(node) ?? 0;
  if (node.kind === 'leaf') {
    const parts = neighbours.parts.get(node.leaf) ?? null;
    return { node, width, need: Math.max(least, node.leaf.height(width, parts ?? undefined)), push, parts, children: [] };
  }
  const children = node.children.map((child) => measureNode(child, widths, neighbours));
  const needs = children.map((child) => child.need + child.push);
  const content = node.direction === 'row' ? Math.max(0, ...needs) : needs.reduce((sum, need) => sum + need, 0) + gapsOf(node);
  return { node, width, need: Math.max(least, content + node.padding.top + node.padding.bottom), push, parts: null, children };
}

function gapsOf({ gap, children }: BoxNode): number {
  return gap * Math.max(0, children.length - 1);
}

/** Places a node in a height, at least its need. */
export function placeNode({ node, width, parts, children }: Sized, x: number, y: number, height: number): Placed {
  const box = roundBox({ x, y, width, height });
  if (node.kind === 'leaf') return { node, box, parts, children: [] };
  const inner = {
    x: x + node.padding.left,
    y: y + node.padding.top,
    width: width - node.padding.left - node.padding.right,
    height: height - node.padding.top - node.padding.bottom,
  };
  const placed = node.direction === 'row' ? placeRow(node, children, inner) : placeColumn(node, children, inner);
  return { node, box, parts, children: placed };
}

function placeRow(node: BoxNode, children: readonly Sized[], inner: Box): Placed[] {
  const used = children.reduce((sum, { width }) => sum + width, 0) + gapsOf(node);
  const { start, between } = justify(node, inner.width - used);
  let x = inner.x + start;
  return children.map((child) => {
    const { y, height } = crossPlace(node, child, inner);
    const placed = placeNode(child, x, y, height);
    x += child.width + node.gap + between;
    return placed;
  });
}

/** Texts in a row hang from the top so that their base lines meet; other things stretch, or stand where the style says. */
function crossPlace(row: BoxNode, child: Sized, inner: Box): { readonly y: number; readonly height: number } {
  const room = inner.height - child.push;
  const least = child.node.flex.height?.of === 'parent' ? child.node.flex.height.value * inner.height : 0;
  const own = Math.min(room, Math.max(child.need, least));
  const byStyle = isTextRow(row) ? 'start' : row.anchor === 'middle' ? 'center' : row.anchor === 'bottom' ? 'end' : 'stretch';
  const align = child.node.flex.align ?? byStyle;
  const y = inner.y + child.push;
  switch (align) {
    case 'start':
      return { y, height: own };
    case 'center':
      return { y: y + (room - own) / 2, height: own };
    case 'end':
      return { y: y + room - own, height: own };
    case 'stretch':
      return { y, height: room };
  }
}

function placeColumn(node: BoxNode, children: readonly Sized[], inner: Box): Placed[] {
  const heights = growHeights(node, children, inner.height - gapsOf(node));
  const used = heights.reduce((sum, height) => sum + height, 0) + gapsOf(node);
  const { start, between } = justify(node, inner.height - used);
  let y = inner.y + start;
  return children.map((child, i) => {
    const spare = inner.width - child.width;
    const { align } = child.node.flex;
    const x = inner.x + (align === 'center' ? spare / 2 : align === 'end' ? spare : 0);
    const height = heights[i] as number;
    const placed = placeNode(child, x, y + child.push, height - child.push);
    y += height + node.gap + between;
    return placed;
  });
}

/** Room to spare goes to the children that grow, none beyond what does it good; the rows of a grid are made even. */
function growHeights(node: BoxNode, children: readonly Sized[], room: number): number[] {
  const needs = children.map((child) => {
    const { height } = child.node.flex;
    return Math.max(child.need, height?.of === 'parent' ? height.value * room : 0) + child.push;
  });
  const even = room / Math.max(1, children.length);
  const growing = children.map((child) => child.node.flex.grow);
  if (node.grid && growing.every((grow) => grow > 0) && Math.max(...needs) <= even) return needs.map(() => even);

  const most = children.map((child) => mostHeight(child) ?? Number.POSITIVE_INFINITY);
  const heights = [...needs];
  let open = children.map((_, i) => i).filter((i) => (growing[i] as number) > 0);
  for (;;) {
    const spare = room - heights.reduce((sum, height) => sum + height, 0);
    const shares = open.reduce((sum, i) => sum + (growing[i] as number), 0);
    if (spare <= 1e-6 || shares === 0) return heights;
    const full = open.filter((i) => (heights[i] as number) + (spare * (growing[i] as number)) / shares >= (most[i] as number));
    if (full.length === 0) {
      for (const i of open) heights[i] = (heights[i] as number) + (spare * (growing[i] as number)) / shares;
      return heights;
    }
    // Those that are full keep their bound; the rest is shared once more.
    for (const i of full) heights[i] = Math.max(heights[i] as number, most[i] as number);
    open = open.filter((i) => !full.includes(i));
  }
}

/** How high a node may become: a leaf's own bound; a column's, where each of its growing children has one. null: any height. */
function mostHeight({ node, width, need, children }: Sized): number | null {
  if (node.kind === 'leaf') return node.leaf.most ? Math.max(need, node.leaf.most(width)) : null;
  const growing = children.filter((child) => child.node.flex.grow > 0);
  if (node.direction === 'row' || growing.length === 0) return null;
  let extra = 0;
  for (const child of growing) {
    const most = mostHeight(child);
    if (most === null) return null;
    extra += most - child.need;
  }
  return need + extra;
}

function justify(node: BoxNode, spare: number): { readonly start: number; readonly between: number } {
  const count = node.children.length;
  if (spare <= 0) return { start: 0, between: 0 };
  switch (node.justify) {
    case 'center':
      return { start: spare / 2, between: 0 };
    case 'end':
      return { start: spare, between: 0 };
    case 'between':
      return { start: 0, between: count > 1 ? spare / (count - 1) : 0 };
    case 'start':
    case null:
      return { start: 0, between: 0 };
  }
}

/** Hundredths of a point; edges are rounded, so that neighbours still meet. */
function roundBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  const [left, top] = [round(x), round(y)];
  return { x: left, y: top, width: round(round(x + width) - left), height: round(round(y + height) - top) };
}
