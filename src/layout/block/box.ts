/** Plans a container: rows, columns, grids and the boxes with a look of their own. */
import type { Block, BoxBlock } from '../../model/document.js';
import { sum } from '../../model/lists.js';
import type { GroupFrame } from '../../model/page.js';
import type { Rule, Rules, Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { findStyle, gridPadding, lookOf } from '../style.js';
import { naturalWidth } from '../tree/natural-width.js';
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
  const box = {
    ...PLAIN_BOX,
    ...{ flex, origin, look, padding: boxPadding(block, style, job), justify, anchor: style.anchor, role },
    ...(block.bleed && { bleed: block.bleed }),
  };
  const own = parentOf(block, parent);
  const children = block.children.map((child) => planItem(plan(child, own, job), block));
  if (block.columns !== null) {
    const rows = planRows(block, children, block.columns, { gap: block.gapAcross ?? gap, rule: style.rowRule });
    const down = block.flow === 'down' && { readDown: true };
    return { ...box, direction: 'column', gap: gap * air, grid: block.last !== 'wide', ...down, children: rows };
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
 * Where the cells of a grid begin with a text of a given width, as with a number or a name, it is as wide as the longest among
 * those of its column: each stands on one line where half of its cell is room for that, and the texts beside them begin on one line.
 */
function widenStarts(cells: readonly Node[], columnOf: (index: number) => number): readonly Node[] {
  const wholes = cells.map((cell) => {
    const start = startOf(cell);
    return start?.kind === 'leaf' && start.flex.width?.of === 'points' ? start.leaf.naturalWidth() : 0;
  });
  return cells.map((cell, i) => {
    const start = startOf(cell);
    const least = Math.max(...wholes.filter((_, other) => columnOf(other) === columnOf(i)));
    if (cell.kind !== 'box' || !start?.flex.width || wholes[i] === 0 || least <= start.flex.width.value) return cell;
    const flex = { ...start.flex, width: { value: least, of: 'points' }, natural: true } as const;
    return { ...cell, children: [{ ...start, flex }, ...cell.children.slice(1)] };
  });
}

function startOf(cell: Node): Node | null {
  return cell.kind === 'box' && cell.direction === 'row' && cell.children.length > 1 ? (cell.children[0] ?? null) : null;
}

/** A grid is a column of rows; what is not full is filled up with empty cells so that widths agree. */
function planRows(
  block: BoxBlock,
  planned: readonly Node[],
  columns: number,
  { gap, rule }: { readonly gap: number; readonly rule: Rule | null },
): BoxNode[] {
  const count = Math.ceil(planned.length / columns);
  const down = block.flow === 'down';
  const cells = widenStarts(planned, (index) => (down ? Math.floor(index / count) : index % columns));
  const cellAt = (row: number, column: number) => cells[down ? column * count + row : row * columns + column];
  // Shares of the row, not of what paddings leave: a card is as wide as a bare text or an empty cell.
  const shares = sharesOf(block, columns, (column) =>
    Array.from({ length: count }, (_, row) => cellAt(row, column) ?? []).flat(),
  );
  const shareOf = (column: number) => ({ value: shares[column] ?? 1 / columns, of: 'parent' }) as const;
  return Array.from({ length: count }, (_, row) => {
    const isAlone = block.last === 'wide' && row === count - 1 && !cellAt(row, 1);
    const children = Array.from({ length: columns }, (_, column): Node | readonly Node[] => {
      const cell = cellAt(row, column);
      if (!cell && isAlone) return [];
      if (!cell) return bareLeaf(EMPTY_LEAF, { ...STILL, grow: 1, width: shareOf(column) }, block);
      const ruled = rule && row < count - 1 && cellAt(row + 1, column) ? underline(cell, rule) : cell;
      return {
        ...ruled,
        flex: { ...cell.flex, width: isAlone ? WHOLE_ROW : (cell.flex.width ?? shareOf(column)), grow: cell.flex.grow || 1 },
      };
    }).flat();
    const flex = { ...STILL, grow: 1 };
    const { origin } = block;
    return { ...PLAIN_BOX, flex, origin, direction: 'row', gap, padding: NO_PADDING, anchor: 'top', children };
  });
}

/** Of the widths that columns would have all alike, the least and the most that one has by what it needs. */
const UNEVEN = { least: 0.7, most: 1.25 } as const;

/** Of the columns of a grid; none: all alike. */
function sharesOf({ widths }: BoxBlock, columns: number, cellsOf: (column: number) => readonly Node[]): readonly number[] {
  if (widths !== 'auto') return widths?.length === columns ? widths : [];
  const needs = Array.from({ length: columns }, (_, column) => Math.max(1, ...cellsOf(column).map(ownWidth)));
  const bounded = needs.map((need) => Math.min(UNEVEN.most, Math.max(UNEVEN.least, (need / sum(needs)) * columns)));
  return bounded.map((one) => one / sum(bounded));
}

/** What a cell needs without its running texts. */
function ownWidth(node: Node): number {
  if (node.kind === 'box' && node.direction === 'column') return Math.max(0, ...node.children.map(ownWidth));
  return node.kind === 'leaf' && node.leaf.runs ? 0 : naturalWidth(node);
}

const WHOLE_ROW = { value: 1, of: 'parent' } as const;

/** The rule between the rows of a grid. */
function underline(cell: Node, rule: Rule): Node {
  const { ground = null, rules = NO_RULES } = cell.look ?? {};
  return { ...cell, look: { ground, rules: { ...rules, bottom: rules.bottom ?? rule } } };
}

const NO_RULES: Rules = { top: null, right: null, bottom: null, left: null };

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
