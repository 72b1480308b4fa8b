/** Finds how many entries of a chart or rows of a table would fit: what helps where no shorter text does. */
import { listBlocks } from '../model/blocks.js';
import type { BoxBlock, FigureBlock } from '../model/document.js';
import type { Sized } from './tree/sized.js';

/** A figure that is too long for its room. */
export interface LongFigure {
  readonly block: FigureBlock;
  /** Entries of a chart, rows of a table: those that there are, and the most that fit. */
  readonly count: number;
  readonly fitting: number;
}

/** Null where the figure that needs the most height is none that could be divided, or even two of its entries do not fit. */
export function findFewer(body: BoxBlock, sized: Sized, fits: (body: BoxBlock) => boolean): LongFigure | null {
  const block = listBlocks([body])
    .filter((one) => one.kind === 'figure')
    .sort((a, b) => needOf(b, sized) - needOf(a, sized))[0];
  if (!block) return null;
  const count = countEntries(block);
  const fitsWith = (entries: number): boolean => fits(replace(body, block, shorten(block, entries)));
  let [fitting, most] = [2, count];
  if (count <= fitting || !fitsWith(fitting)) return null;
  while (most - fitting > 1) {
    const middle = Math.floor((fitting + most) / 2);
    if (fitsWith(middle)) fitting = middle;
    else most = middle;
  }
  return { block, count, fitting };
}

function needOf(block: FigureBlock, { node, need, children }: Sized): number {
  if (node.origin === block.origin) return need;
  return Math.max(0, ...children.map((child) => needOf(block, child)));
}

function countEntries({ figure }: FigureBlock): number {
  switch (figure.kind) {
    case 'chart':
      return figure.categories.length;
    case 'table':
      return figure.rows.length;
    case 'picture':
      return 0;
  }
}

function shorten(block: FigureBlock, entries: number): FigureBlock {
  const { figure } = block;
  switch (figure.kind) {
    case 'chart': {
      const categories = figure.categories.slice(0, entries);
      const series = figure.series.map((one) => ({ ...one, facts: one.facts.slice(0, entries) }));
      return { ...block, figure: { ...figure, categories, series } };
    }
    case 'table':
      return { ...block, figure: { ...figure, rows: figure.rows.slice(0, entries) } };
    case 'picture':
      return block;
  }
}

function replace(box: BoxBlock, old: FigureBlock, block: FigureBlock): BoxBlock {
  const children = box.children.map((child) =>
    child === old ? block : child.kind === 'box' ? replace(child, old, block) : child,
  );
  return { ...box, children };
}
