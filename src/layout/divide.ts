/** Divides a slide's body: lists between items, tables between rows, grids between cards, columns between blocks. */
import type { Block, BoxBlock } from '../model/document.js';

/** Number of places' worth of parts a body can be divided into; 1: it cannot. */
export function countUnits(body: BoxBlock): number {
  return unitsOf(unstyled(body));
}

/** The body itself may always be divided, whatever its style. */
function unstyled(body: BoxBlock): BoxBlock {
  return { ...body, style: body.tag };
}

/** A box with looks of its own, such as a card or a row of an agenda, that holds nothing long: it never goes on on the next slide. */
function isWhole(block: BoxBlock): boolean {
  if (block.tag === 'callout' || block.tag === 'quote') return true;
  return block.style !== block.tag && !holdsLong(block);
}

function holdsLong(block: BoxBlock): boolean {
  if (block.columns !== null) return true;
  return block.children.some((child) => (child.kind === 'box' ? holdsLong(child) : unitsOf(child) > 1));
}

function unitsOf(block: Block): number {
  switch (block.kind) {
    case 'list':
      return Math.max(1, block.items.length);
    case 'table':
      return hasRowSpans(block) ? 1 : Math.max(1, block.rows.length - block.headRows);
    case 'figure':
      return block.figure.kind === 'table' ? Math.max(1, block.figure.rows.length) : 1;
    case 'timeline':
      return Math.max(1, block.steps.length);
    case 'box': {
      if (isWhole(block)) return 1;
      if (block.columns !== null) return Math.max(1, block.children.length);
      if (block.direction === 'row') return Math.max(1, ...block.children.map(unitsOf));
      return Math.max(
        1,
        block.children.reduce((sum, child) => sum + unitsOf(child), 0),
      );
    }
    case 'text':
    case 'stat':
    case 'image':
    case 'spacer':
      return 1;
  }
}

function hasRowSpans(block: Extract<Block, { kind: 'table' }>): boolean {
  return block.rows.some((row) => row.some((cell) => cell.rowSpan > 1));
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
  const [first, last] = [Math.max(0, from), Math.min(units, to)];
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.slice(first, last) };
    case 'table':
      return {
        ...block,
        rows: [...block.rows.slice(0, block.headRows), ...block.rows.slice(block.headRows + first, block.headRows + last)],
      };
    case 'figure':
      return block.figure.kind === 'table'
        ? { ...block, figure: { ...block.figure, rows: block.figure.rows.slice(first, last) } }
        : block;
    case 'timeline':
      return { ...block, steps: block.steps.slice(first, last) };
    case 'box':
      if (block.columns !== null) return { ...block, children: block.children.slice(first, last) };
      return {
        ...block,
        children: block.direction === 'row' ? takeFromRow(block, first, last) : takeFromColumn(block, first, last),
      };
    case 'text':
    case 'stat':
    case 'image':
    case 'spacer':
      return block;
  }
}

function takeFromColumn({ children }: BoxBlock, from: number, to: number): Block[] {
  let start = 0;
  return children.flatMap((child) => {
    const part = take(child, from - start, to - start);
    start += unitsOf(child);
    return part ?? [];
  });
}

/** The longest child is divided; what stands beside it stays with the first part, and shorter lists end sooner. */
function takeFromRow({ children }: BoxBlock, from: number, to: number): Block[] {
  return children.flatMap((child) => take(child, from, to) ?? []);
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
  if (block.direction === 'row') return block.children.some((child) => cutsRow(child, before));
  let start = 0;
  return block.children.some((child) => {
    const at = before - start;
    start += unitsOf(child);
    return cutsRow(child, at);
  });
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'label', 'caption']);

function lastBlock(block: Block | null | undefined): Block | null {
  if (!block) return null;
  return block.kind === 'box' && block.direction === 'column' && block.columns === null
    ? lastBlock(block.children.at(-1))
    : block;
}
