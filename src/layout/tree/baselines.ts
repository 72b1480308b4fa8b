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
/** Texts under headings side by side meet where they are no farther apart, pitches. */
const MOST_APART = 2;
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
    const lines: (number | null)[] = [];
    for (const child of column.children) {
      const own = settle(child);
      const at = own.first === null ? null : standing(child).top + grown + own.first;
      if (at !== null && line !== null) grown += move(child, toGrid(line - at, pitch));
      line ??= at;
      grown += own.grown;
      lines.push(at === null ? null : standing(child).top + grown - own.grown + (own.first as number));
    }
    return { grown, first: line, lines };
  };
  const settleRow = (row: BoxNode): Settled => {
    const aligned = isTextRow(row);
    let line: number | null = null;
    let bottom = 0;
    const settled = row.children.map(settle);
    meetUnderHeadings(row.children, settled);
    for (const [i, child] of row.children.entries()) {
      const own = settled[i] as Settled;
      const { top, height } = standing(child);
      const at = own.first === null ? null : top + own.first;
      // What has a ground or rules is level with its neighbours.
      const moved = at === null || line === null || aligned || child.look !== null ? 0 : move(child, toGrid(line - at, pitch));
      line ??= at;
      bottom = Math.max(bottom, top + height + own.grown + moved);
    }
    return { grown: Math.max(0, bottom + row.padding.bottom - standing(row).height), first: line };
  };
  /** Under headings side by side the texts begin on one line, though it be half a one lower than the grid asks. */
  const meetUnderHeadings = (columns: readonly Node[], settled: Settled[]): void => {
    const begun = columns.flatMap((column, i) => {
      const { lines } = settled[i] as Settled;
      const [first, second] =
        column.kind === 'box' && column.direction === 'column' && column.look === null ? column.children : [];
      const line = lines?.[1] ?? null;
      return second && line !== null && first?.kind === 'leaf' && first.leaf.baseline
        ? [{ i, second, line, head: lines?.[0] }]
        : [];
    });
    const lowest = Math.max(...begun.map(({ line }) => line));
    if (begun.length < 2 || begun.some(({ head }) => Math.abs((head ?? 0) - (begun[0]?.head ?? 0)) > HAIR)) return;
    for (const { i, second, line } of begun) {
      const distance = lowest - line;
      if (distance < HAIR || distance > MOST_APART * pitch) continue;
      push.set(second, (push.get(second) ?? 0) + distance);
      settled[i] = { ...(settled[i] as Settled), grown: (settled[i] as Settled).grown + distance };
    }
  };
  settle(root);
  return push;
}

interface Settled {
  readonly grown: number;
  readonly first: number | null;
  /** Of a column: the first base line of each child. */
  readonly lines?: readonly (number | null)[];
}

/** The way to the next line of the grid, or back to one that is hardly above. */
function toGrid(distance: number, pitch: number): number {
  const down = distance - Math.floor(distance / pitch + HAIR) * pitch;
  return down > pitch * (1 - MOST_UP) ? down - pitch : down;
}
