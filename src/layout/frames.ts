/** Turns placed nodes into frames: grounds behind, groups around what belongs together, content where its box anchors it. */
import type { Box, Frame, PanelFrame } from '../model/page.js';
import { isTextRow } from './tree/align.js';
import type { Placed } from './tree/sized.js';

/** `toEdge`: how far a box's look reaches that goes on to the paper's edge; absent: where there is none. */
export function drawFrames(placed: Placed, toEdge: ToEdge = (box) => box): readonly Frame[] {
  return draw(placed, { own: 0, content: anchorShift(placed, spareRoom(placed)) }, toEdge);
}

type ToEdge = (box: Box) => Box;

/** How far down a node is moved from where flexbox put it, and its content within it. Points. */
interface Shift {
  readonly own: number;
  readonly content: number;
}

function draw({ node, box, parts, children }: Placed, shift: Shift, toEdge: ToEdge): readonly Frame[] {
  const own = moveDown(box, shift.own);
  const seen = node.kind === 'box' && node.bleed ? toEdge(own) : own;
  const panels: readonly PanelFrame[] = node.look
    ? [{ kind: 'panel', box: seen, ground: node.look.ground, rules: node.look.rules, origin: node.origin }]
    : [];
  if (node.kind === 'leaf') {
    const frames = node.leaf.draw(own, parts ?? undefined);
    if (panels.length === 0) return frames;
    return [{ kind: 'group', role: 'card', box: own, children: [...panels, ...frames], origin: node.origin }];
  }
  const moved = shift.own + shift.content;
  const places = children.map((child) => moveDown(child.box, moved));
  const decoration = node.decorate?.(own, places) ?? [];
  const spares = node.direction === 'row' ? levelSpares(children) : children.map(spareRoom);
  const shifts = children.map((child, i): Shift => ({ own: moved, content: anchorShift(child, spares[i] as number) }));
  const inside = node.readDown
    ? drawDown(children, shifts, toEdge)
    : children.flatMap((child, i) => draw(child, shifts[i] as Shift, toEdge));
  const frames = [...panels, ...decoration, ...inside];
  return node.role === null ? frames : [{ kind: 'group', role: node.role, box: own, children: frames, origin: node.origin }];
}

/** The cells of a grid's rows, column by column. */
function drawDown(rows: readonly Placed[], shifts: readonly Shift[], toEdge: ToEdge): readonly Frame[] {
  const cells = rows.map(({ children }, i) => {
    const { own, content } = shifts[i] as Shift;
    const spares = levelSpares(children);
    return children.map((cell, k) => draw(cell, { own: own + content, content: anchorShift(cell, spares[k] as number) }, toEdge));
  });
  return (cells[0] ?? []).flatMap((_, column) => cells.flatMap((row) => row[column] ?? []));
}

function moveDown(box: Box, distance: number): Box {
  return distance === 0 ? box : { ...box, y: Math.round((box.y + distance) * 100) / 100 };
}

/** Boxes side by side with the same anchor move their content by the same way, that of the fullest: first lines stay level. */
function levelSpares(peers: readonly Placed[]): readonly number[] {
  const spares = peers.map(spareRoom);
  return peers.map((peer, i) => {
    if (!isAnchored(peer)) return spares[i] as number;
    return Math.min(...spares.filter((_, k) => isAnchored(peers[k] as Placed)));
  });
}

/** Columns and rows of texts carry out their anchor here; all else has been aligned by flexbox. */
function isAnchored({ node }: Placed): boolean {
  return (
    node.kind === 'box' && node.justify === null && (node.direction === 'column' || isTextRow(node)) && node.anchor !== 'top'
  );
}

/** Room below the content of an anchored box. */
function spareRoom(placed: Placed): number {
  const { node, box, children } = placed;
  if (node.kind === 'leaf' || !isAnchored(placed) || children.length === 0) return 0;
  const bottom = Math.max(...children.map((child) => child.box.y + child.box.height));
  return Math.max(0, box.y + box.height - node.padding.bottom - bottom);
}

function anchorShift({ node }: Placed, spare: number): number {
  if (node.kind === 'leaf' || spare === 0) return 0;
  return node.anchor === 'bottom' ? spare : spare / 2;
}
