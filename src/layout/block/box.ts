/** Plans a container: rows, columns, grids and the boxes with a look of their own. */
import type { Block, BoxBlock } from '../../model/document.js';
import type { GroupFrame } from '../../model/page.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { findStyle, gridPadding, lookOf } from '../style.js';
import { type BoxNode, bareLeaf, EMPTY_LEAF, type Flex, NO_PADDING, type Node, PLAIN_BOX, STILL } from '../tree/node.js';
import { type Parent, WHOLE } from './flex.js';

/** Blocks of the page move apart; what belongs together stays nearer: share of that which its gaps take. */
const INNER_AIR = 0.7;

type Plan = (block: Block, parent: Parent, job: Job) => Node;

export function planBox(block: BoxBlock, flex: Flex, parent: Parent, job: Job, plan: Plan): BoxNode {
  const style = findStyle(block.style, job);
  const gap = block.gap ?? style.gap;
  const air = parent === WHOLE ? job.air : 1 + (job.air - 1) * INNER_AIR;
  const { origin, justify } = block;
  const look = lookOf(style);
  const role = roleOf(block, look !== null);
  const box = { ...PLAIN_BOX, flex, origin, look, padding: boxPadding(block, style, job), justify, anchor: style.anchor, role };
  const own = parentOf(block, parent);
  const children = block.children.map((child) => planItem(plan(child, own, job), block));
  if (block.columns !== null) {
    const rows = planRows(block, children, block.columns, block.gapAcross ?? gap);
    return { ...box, direction: 'column', gap: gap * air, grid: true, children: rows };
  }
  return { ...box, direction: block.direction, gap: block.direction === 'column' ? gap * air : gap, children };
}

/** A mark or a bar, empty and of a given size, is no larger for its padding. */
function boxPadding({ children, place }: BoxBlock, style: Style, job: Job): BoxNode['padding'] {
  return children.length === 0 && (place.width || place.height) ? NO_PADDING : gridPadding(style, job);
}

function parentOf(block: BoxBlock, { direction }: Parent): Parent {
  if (block.columns !== null || block.direction === 'row') return { direction: 'row', claimed: false, beside: false };
  const claimed = block.children.some(({ place }) => (place.grow ?? 0) > 0);
  return { direction: 'column', claimed, beside: direction === 'row' };
}

/**
 * Where the cells of a grid begin with a text of a given width, as with a number or a name, all are as wide as the longest of
 * them: each stands on one line where half of its cell is room for that, and the texts beside them begin on one line.
 */
function widenStarts(cells: readonly Node[]): readonly Node[] {
  const wholes = cells.map((cell) => {
    const start = startOf(cell);
    return start?.kind === 'leaf' && start.flex.width?.of === 'points' ? start.leaf.naturalWidth() : 0;
  });
  const least = Math.max(0, ...wholes);
  return cells.map((cell, i) => {
    const start = startOf(cell);
    if (cell.kind !== 'box' || !start?.flex.width || wholes[i] === 0 || least <= start.flex.width.value) return cell;
    const flex = { ...start.flex, width: { value: least, of: 'points' }, natural: true } as const;
    return { ...cell, children: [{ ...start, flex }, ...cell.children.slice(1)] };
  });
}

function startOf(cell: Node): Node | null {
  return cell.kind === 'box' && cell.direction === 'row' && cell.children.length > 1 ? (cell.children[0] ?? null) : null;
}

/** A grid is a column of rows; the last row is filled up with empty cells so that widths agree. */
function planRows(block: BoxBlock, planned: readonly Node[], columns: number, gap: number): BoxNode[] {
  const cells = widenStarts(planned);
  const rows: BoxNode[] = [];
  for (let start = 0; start < cells.length; start += columns) {
    // Shares of the row, not of what paddings leave: a card is as wide as a bare text or an empty cell.
    const share = { value: 1 / columns, of: 'parent' } as const;
    const row = cells
      .slice(start, start + columns)
      .map((cell): Node => ({ ...cell, flex: { ...cell.flex, width: cell.flex.width ?? share, grow: cell.flex.grow || 1 } }));
    while (row.length < columns) row.push(bareLeaf(EMPTY_LEAF, { ...STILL, grow: 1, width: share }, block));
    const flex = { ...STILL, grow: 1 };
    const { origin } = block;
    rows.push({ ...PLAIN_BOX, flex, origin, direction: 'row', gap, padding: NO_PADDING, anchor: 'top', children: row });
  }
  return rows;
}

/** The boxes of a list are its items, whatever their look. */
function planItem(node: Node, { list }: BoxBlock): Node {
  return list !== undefined && node.kind === 'box' ? { ...node, role: 'item' } : node;
}

/** Null: a card where it is seen. */
const GROUPS: Readonly<Record<BoxBlock['tag'], GroupFrame['role'] | null>> = {
  ...{ section: 'section', footer: 'footer', callout: 'card', quote: 'card' },
  ...{ row: null, col: null, grid: null, header: null },
};

function roleOf(block: BoxBlock, seen: boolean): GroupFrame['role'] | null {
  if (block.list) return block.list === 'numbered' ? 'numbered-list' : 'list';
  return GROUPS[block.tag] ?? (seen ? 'card' : null);
}
