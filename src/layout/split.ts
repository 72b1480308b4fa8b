/**
 * Splits a body that no size makes fit, lists between items, tables between rows, grids between cards, columns between blocks: into
 * the fewest parts, balanced, none with a lonely unit where that can be helped.
 */
import type { OfKind } from '../model/blocks.js';
import type { Block, BoxBlock, TableBlock } from '../model/document.js';
import { sum } from '../model/lists.js';
import { findLeast } from './cut.js';

/** How many more parts than the least are tried balanced before parts are simply filled. */
const TRIES = 3;

/** `least`: fewer parts than these are not tried. null: some unit does not fit even alone. `fits` is asked for the body's parts. */
export function splitBody(body: BoxBlock, least: number, fits: (part: BoxBlock) => boolean): readonly BoxBlock[] | null {
  const units = countUnits(body);
  if (units < 2) return null;
  const cuts = Array.from({ length: units - 1 }, (_, i) => i + 1).filter((at) => mayDivide(body, at));
  const known = new Map<string, boolean>();
  const holds: Holds = (from, to) => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? fits(takeUnits(body, from, to));
    known.set(key, found);
    return found;
  };
  let bounds: readonly number[] | null = null;
  for (let parts = least; parts < least + TRIES && !bounds; parts++) bounds = balanceParts(units, cuts, parts, holds);
  bounds ??= fillParts(units, cuts, holds);
  if (!bounds) return null;
  const ends = bounds;
  return ends.slice(1).map((to, i) => takeUnits(body, ends[i] as number, to));
}

type Holds = (from: number, to: number) => boolean;

/** Bounds of parts, each as full as it can be. */
function fillParts(units: number, cuts: readonly number[], holds: Holds): number[] | null {
  const bounds = [0];
  while ((bounds.at(-1) as number) < units) {
    const from = bounds.at(-1) as number;
    const ends = [...cuts.filter((at) => at > from), units];
    if (!holds(from, ends[0] as number)) return null;
    // The farthest end that holds, by halving: a part that is longer never needs less.
    bounds.push(ends[findLeast(ends.length, (end) => !holds(from, ends[end] as number)) - 1] as number);
  }
  return bounds;
}

/** As many parts, as equal as the cuts allow; null where an equal part does not fit. */
function balanceParts(units: number, cuts: readonly number[], parts: number, holds: Holds): number[] | null {
  const bounds = [0];
  for (let part = 1; part < parts; part++) {
    const from = bounds.at(-1) as number;
    const wish = from + (units - from) / (parts - part + 1);
    const options = cuts.filter((at) => at > from);
    // Rather one unit more in an earlier part than in a later one.
    const cut = options.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a)[0];
    if (cut === undefined || !holds(from, cut)) return null;
    bounds.push(cut);
  }
  return holds(bounds.at(-1) as number, units) ? [...bounds, units] : null;
}

/** Number of places' worth of parts a body can be divided into; 1: it cannot. */
function countUnits(body: BoxBlock): number {
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
    part: (block, first, last) => ({ ...block, items: block.items.slice(first, last) }),
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
      const units = block.children.map(unitsOf);
      return block.direction === 'row' ? Math.max(1, ...units) : sum(units);
    },
    part(block, first, last) {
      if (block.columns !== null) return { ...block, children: block.children.slice(first, last) };
      const take = block.direction === 'row' ? takeFromRow : takeFromColumn;
      return { ...block, children: take(block, first, last) };
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

/** The part of a body from unit `from` up to, not including, unit `to`. */
function takeUnits(body: BoxBlock, from: number, to: number): BoxBlock {
  return { ...(take(unstyled(body), from, to) as BoxBlock), style: body.style };
}

/** null: nothing of the block stands in that part. */
function take(block: Block, from: number, to: number): Block | null {
  const units = unitsOf(block);
  if (from >= units || to <= 0 || from >= to) return null;
  if (from <= 0 && to >= units) return block;
  return dividerOf(block).part(block, Math.max(0, from), Math.min(units, to));
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
function mayDivide(body: BoxBlock, before: number): boolean {
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
