/** Finds how many entries of a chart or rows of a table would fit: what helps where no shorter text does. */
import { listBlocks } from '../model/blocks.js';
import type { BoxBlock, FigureBlock } from '../model/document.js';
import { findLeast } from './cut.js';
import type { Sized } from './tree/sized.js';

/** A figure that is too long for its room. */
export interface LongFigure {
  readonly block: FigureBlock;
  /** Entries of a chart, rows of a table: those that there are, and the most that fit. */
  readonly count: number;
  readonly fitting: number;
}

/** So many entries at least a figure has that is worth its place. */
const LEAST = 2;

/** Null where the figure that needs the most height is none that could be divided, or even two of its entries do not fit. */
export function findFewer(body: BoxBlock, sized: Sized, fits: (body: BoxBlock) => boolean): LongFigure | null {
  const block = listBlocks([body])
    .filter((one) => one.kind === 'figure')
    .sort((a, b) => needOf(b, sized) - needOf(a, sized))[0];
  if (!block) return null;
  const count = countEntries(block);
  const fitsWith = (entries: number): boolean => fits(replace(body, block, shorten(block, entries)));
  if (count <= LEAST || !fitsWith(LEAST)) return null;
  const tooMany = LEAST + findLeast(count - LEAST, (more) => !fitsWith(LEAST + more));
  return { block, count, fitting: tooMany - 1 };
}

function needOf(block: FigureBlock, { node, need, children }: Sized): number {
  if (node.origin === block.origin) return need;
  return Math.max(0, ...children.map((child) => needOf(block, child)));
}

function countEntries({ figure }: FigureBlock): number {
  if (figure.kind === 'chart') return figure.categories.length;
  return figure.kind === 'table' ? figure.rows.length : 0;
}

function shorten(block: FigureBlock, entries: number): FigureBlock {
  const { figure } = block;
  if (figure.kind === 'picture') return block;
  if (figure.kind === 'table') return { ...block, figure: { ...figure, rows: figure.rows.slice(0, entries) } };
  const categories = figure.categories.slice(0, entries);
  const series = figure.series.map((one) => ({ ...one, facts: one.facts.slice(0, entries) }));
  return { ...block, figure: { ...figure, categories, series } };
}

function replace(box: BoxBlock, old: FigureBlock, block: FigureBlock): BoxBlock {
  const children = box.children.map((child) =>
    child === old ? block : child.kind === 'box' ? replace(child, old, block) : child,
  );
  return { ...box, children };
}
