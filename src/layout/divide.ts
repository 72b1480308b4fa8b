/**
 * What of a body can stand on one slide and the rest on the next: lists divide between items, tables between rows, grids between rows of
 * cards, columns between blocks. What frames them, beside or below, stands again on each.
 */
import type { OfKind } from '../model/blocks.js';
import { type Block, type BoxBlock, type TableBlock, UNPLACED } from '../model/document.js';
import { sum } from '../model/lists.js';

interface Divider<B extends Block> {
  units(block: B): number;
  /** `first` and `last` lie within its units. */
  part(block: B, first: number, last: number): Block;
}

const WHOLE: Divider<Block> = { units: () => 1, part: (block) => block };

const DIVIDERS: { readonly [Kind in Block['kind']]: Divider<OfKind<Block, Kind>> } = {
  text: WHOLE,
  stat: WHOLE,
  image: WHOLE,
  spacer: WHOLE,
  list: {
    units: ({ items }) => items.length,
    part: (block, first, last) => ({
      ...block,
      items: block.items.slice(first, last),
      before: [...(block.before ?? []), ...block.items.slice(0, first)],
    }),
  },
  timeline: {
    units: ({ steps }) => steps.length,
    part: (block, first, last) => ({ ...block, steps: block.steps.slice(first, last) }),
  },
  table: {
    units: (block) => (hasRowSpans(block) ? 1 : block.rows.length - block.headRows),
    part: (block, first, last) => ({
      ...block,
      rows: [...block.rows.slice(0, block.headRows), ...block.rows.slice(block.headRows + first, block.headRows + last)],
    }),
  },
  figure: {
    units: ({ figure }) => (figure.kind === 'table' ? figure.rows.length : 1),
    part: (block, first, last) =>
      block.figure.kind === 'table'
        ? { ...block, figure: { ...block.figure, rows: block.figure.rows.slice(first, last) } }
        : block,
  },
  box: {
    units(block) {
      if (isWhole(block)) return 1;
      if (block.columns !== null) return block.children.length;
      const units = moving(block).map(unitsOf);
      return block.direction === 'row' ? Math.max(1, ...units) : sum(units);
    },
    part(block, first, last) {
      if (block.columns !== null) return { ...block, children: block.children.slice(first, last) };
      return block.direction === 'row' ? takeFromRow(block, first, last) : takeFromColumn(block, first, last);
    },
  },
};

const dividerOf = (block: Block): Divider<Block> => DIVIDERS[block.kind];

function unitsOf(block: Block): number {
  return Math.max(1, dividerOf(block).units(block));
}

function hasRowSpans(block: TableBlock): boolean {
  return block.rows.some((row) => row.some((cell) => cell.rowSpan > 1));
}

/** A box with looks of its own, such as a card or a row of an agenda, that holds nothing long: it never goes on on the next slide. */
function isWhole(block: BoxBlock): boolean {
  if (block.tag === 'callout' || block.tag === 'quote') return true;
  return block.style !== block.tag && !holdsLong(block);
}

function holdsLong(block: Block): boolean {
  if (block.kind !== 'box') return unitsOf(block) > 1;
  return block.columns !== null || block.children.some(holdsLong);
}

/** Whether it holds a text that runs on: a list or a table, which say more than the cards beside them. */
function holdsList(block: Block): boolean {
  return block.kind === 'box' ? block.children.some(holdsList) : holdsLong(block);
}

/**
 * The children that divide among the slides; the others stand again on each: what the template says, in a row what stands beside
 * something longer, as a chart or cards beside a list, and in a column the notes and tabs at its foot.
 */
function moving(block: BoxBlock): readonly Block[] {
  const { children } = block;
  const told = children.filter(({ place }) => place.again !== true);
  const free = (isMoving: (child: Block) => boolean): readonly Block[] => {
    const left = told.filter((child) => isMoving(child) || child.place.again === false);
    return left.length > 0 ? left : told;
  };
  if (block.direction === 'row') return free(told.some(holdsList) ? holdsList : holdsLong);
  const foot = told.findLastIndex((child) => !isFoot(child));
  return free((child) => told.indexOf(child) <= foot);
}

/** Small print, or a row of texts without a look of its own, such as tabs. */
function isFoot(block: Block): boolean {
  if (block.kind === 'text') return block.role === 'source' || block.role === 'note';
  return (
    block.kind === 'box' &&
    block.tag === 'row' &&
    block.style === block.tag &&
    block.place.grow === 0 &&
    block.children.every(({ kind }) => kind === 'text')
  );
}

/** Number of places' worth of parts a body can be divided into; 1: it cannot. */
export function countUnits(body: BoxBlock): number {
  return unitsOf(unstyled(body));
}

/** The body itself may always be divided, whatever its style. */
function unstyled(body: BoxBlock): BoxBlock {
  return { ...body, style: body.tag };
}

/** The part of a body from unit `from` up to, not including, unit `to`. */
export function takeUnits(body: BoxBlock, from: number, to: number): BoxBlock {
  return { ...(take(unstyled(body), from, to) as BoxBlock), style: body.style };
}

/** null: nothing of the block stands in that part. */
function take(block: Block, from: number, to: number): Block | null {
  const units = unitsOf(block);
  if (from >= units || to <= 0 || from >= to) return null;
  if (from <= 0 && to >= units) return block;
  return dividerOf(block).part(block, Math.max(0, from), Math.min(units, to));
}

function takeFromColumn(block: BoxBlock, from: number, to: number): BoxBlock {
  const own = moving(block);
  let start = 0;
  const children = block.children.flatMap((child) => {
    if (!own.includes(child)) return child;
    const part = take(child, from - start, to - start);
    start += unitsOf(child);
    return part ?? [];
  });
  return { ...block, children: fillWith(children, own, block) };
}

/** Where what took the room to spare stands on another slide, what goes on takes it, and what is left stays over the foot. */
function fillWith(children: readonly Block[], own: readonly Block[], { children: all, origin }: BoxBlock): readonly Block[] {
  const grows = ({ place }: Block): boolean => (place.grow ?? 0) > 0;
  if (!all.some(grows) || children.some(grows)) return children;
  const filled = children.map((child) => (holdsLong(child) ? { ...child, place: { ...child.place, grow: 1 } } : child));
  const foot = 1 + children.findLastIndex((child) => !all.includes(child) || own.includes(child));
  const room: Block = { kind: 'spacer', style: 'spacer', origin, place: { ...UNPLACED, grow: 1 } };
  return foot === children.length ? filled : [...filled.slice(0, foot), room, ...filled.slice(foot)];
}

/** The longest child is divided, and shorter lists end sooner. */
function takeFromRow(block: BoxBlock, from: number, to: number): BoxBlock {
  const own = moving(block);
  return { ...block, children: block.children.flatMap((child) => (own.includes(child) ? (take(child, from, to) ?? []) : child)) };
}

/** Whether the body may be divided before a unit: never between a heading and what it heads, nor within a row of a grid. */
export function mayDivide(body: BoxBlock, before: number): boolean {
  if (cutsRow(unstyled(body), before)) return false;
  const last = lastBlock(takeUnits(body, 0, before));
  return !(last?.kind === 'text' && HEADINGS.has(last.role));
}

function cutsRow(block: Block, before: number): boolean {
  if (before <= 0 || before >= unitsOf(block) || block.kind !== 'box') return false;
  if (block.columns !== null) return before % block.columns !== 0;
  if (block.direction === 'row') return moving(block).some((child) => cutsRow(child, before));
  let start = 0;
  return moving(block).some((child) => {
    const at = before - start;
    start += unitsOf(child);
    return cutsRow(child, at);
  });
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'label', 'caption']);

function lastBlock(block: Block | null | undefined): Block | null {
  if (!block) return null;
  return block.kind === 'box' && block.direction === 'column' && block.columns === null ? lastBlock(moving(block).at(-1)) : block;
}

/** Whether of something that holds several items of a kind only one stands in the part. */
export function hasLoneItem(part: BoxBlock, body: BoxBlock): boolean {
  return isLone(part, unstyled(body));
}

function isLone(part: Block, whole: Block): boolean {
  if (part.kind === 'box' && whole.kind === 'box') {
    if (whole.columns !== null || isStack(whole)) return part.children.length === 1 && whole.children.length > 1;
    return part.children.some((child) => {
      const own = whole.children.find(({ origin }) => origin === child.origin);
      return own?.kind === 'box' && isWhole(own) ? false : own !== undefined && isLone(child, own);
    });
  }
  return unitsOf(part) === 1 && unitsOf(whole) > 1;
}

/** A column of boxes that are alike: its items. */
function isStack({ direction, children }: BoxBlock): boolean {
  const [first] = children;
  return (
    direction === 'column' &&
    first?.kind === 'box' &&
    children.every((child) => child.kind === 'box' && child.tag === first.tag && isWhole(child))
  );
}

/** The body with half as many cards to a row; null where none stand side by side. */
export function fewerAcross(body: BoxBlock): BoxBlock | null {
  const halved = halve(body);
  return halved === body ? null : halved;
}

function halve(block: BoxBlock): BoxBlock {
  if (block.columns !== null) return block.columns > 1 ? { ...block, columns: Math.ceil(block.columns / 2) } : block;
  const children = block.children.flatMap((child): Block | Block[] => {
    if (child.kind !== 'box') return child;
    return block.direction === 'column' && isCardRow(child) ? cutRow(child) : halve(child);
  });
  return children.length === block.children.length && children.every((child, i) => child === block.children[i])
    ? block
    : { ...block, children };
}

function isCardRow(block: BoxBlock): boolean {
  const isCard = (child: Block): boolean =>
    child.kind === 'stat' || (child.kind === 'box' && child.style !== child.tag && isWhole(child));
  return block.direction === 'row' && block.style === block.tag && block.children.length > 1 && block.children.every(isCard);
}

function cutRow(row: BoxBlock): BoxBlock[] {
  const size = Math.ceil(row.children.length / 2);
  return [row.children.slice(0, size), row.children.slice(size)].map((children) => ({ ...row, children }));
}
