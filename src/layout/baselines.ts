/** Brings first lines onto the page's base-line grid: what stands in a column starts on it, what stands side by side shares it. */
import { isTextRow } from './align.js';
import type { BoxNode, Node } from './node.js';

/** Where a node stands in its parent and how large it is before it is moved, points. */
export interface Standing {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line moves up by no more than this share of the pitch, so that its ink stays clear of what is above. */
const MOST_UP = 0.3;
/** Points that are no difference. */
const HAIR = 0.01;

/** Space to add above nodes, points; negative where a line is nearer to the one above. `pitch` is the grid's, points. */
export function snapToGrid(root: Node, standing: (node: Node) => Standing, pitch: number): ReadonlyMap<Node, number> {
  const push = new Map<Node, number>();
  /** What has grown within a node, and its first base line below its top. */
  const settle = (node: Node): Settled => {
    if (node.kind === 'leaf') {
      const { leaf } = node;
      return { grown: 0, first: (leaf.firstLine ?? leaf.baseline)?.(standing(node).width) ?? null };
    }
    return node.direction === 'row' ? settleRow(node) : settleColumn(node);
  };
  const move = (node: Node, distance: number): number => {
    if (Math.abs(distance) < HAIR) return 0;
    push.set(node, distance);
    return distance;
  };
  const settleColumn = (column: BoxNode): Settled => {
    let grown = 0;
    let line: number | null = null;
    for (const child of column.children) {
      const own = settle(child);
      const at = own.first === null ? null : standing(child).top + grown + own.first;
      if (at !== null && line !== null) grown += move(child, toGrid(line - at, pitch));
      line ??= at;
      grown += own.grown;
    }
    return { grown, first: line };
  };
  const settleRow = (row: BoxNode): Settled => {
    const aligned = isTextRow(row);
    let line: number | null = null;
    let bottom = 0;
    for (const child of row.children) {
      const own = settle(child);
      const { top, height } = standing(child);
      const at = own.first === null ? null : top + own.first;
      // What has a ground or rules is level with its neighbours.
      const moved = at === null || line === null || aligned || child.look !== null ? 0 : move(child, toGrid(line - at, pitch));
      line ??= at;
      bottom = Math.max(bottom, top + height + own.grown + moved);
    }
    return { grown: Math.max(0, bottom + row.padding.bottom - standing(row).height), first: line };
  };
  settle(root);
  return push;
}

interface Settled {
  readonly grown: number;
  readonly first: number | null;
}

/** The way to the next line of the grid, or back to one that is hardly above. */
function toGrid(distance: number, pitch: number): number {
  const down = distance - Math.floor(distance / pitch + HAIR) * pitch;
  return down > pitch * (1 - MOST_UP) ? down - pitch : down;
}
