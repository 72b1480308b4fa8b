/** Sets under each other what is too narrow side by side: two tables of which a number finds no room, cards with long values. */
import { listBlocks } from '../model/blocks.js';
import type { Block, BoxBlock } from '../model/document.js';
import type { BrokenText } from './tree/node.js';
import { replaceBlocks } from './yield.js';

/** The nth of a body's boxes stands in so many columns. */
export interface Relaxed {
  readonly box: number;
  readonly columns: number;
}

/** The innermost box side by side around what is too narrow, and how many of its children then stand beside each other; null where none is left. */
export function findRelaxed(body: BoxBlock, [first]: readonly BrokenText[]): Relaxed | null {
  const around = [...(first?.within ?? [])].reverse();
  const boxes = listBoxes(body);
  for (const origin of around) {
    const box = boxes.findIndex((one) => one.origin === origin && acrossOf(one) > 1);
    const found = boxes[box];
    if (found) return { box, columns: fewerColumns(acrossOf(found), found.children.length) };
  }
  return null;
}

export function relaxBox(body: BoxBlock, { box, columns }: Relaxed): BoxBlock {
  const found = listBoxes(body)[box];
  return found ? replaceBlocks(body, new Map<Block, Block>([[found, { ...found, columns }]])) : body;
}

function listBoxes(body: BoxBlock): readonly BoxBlock[] {
  return listBlocks(body.children).filter((block) => block.kind === 'box');
}

function acrossOf({ columns, direction, children }: BoxBlock): number {
  return Math.min(children.length, columns ?? (direction === 'row' ? children.length : 1));
}

/** One fewer, or as many as leave no row half empty, where that takes no more than half of them away. */
function fewerColumns(columns: number, count: number): number {
  for (let fewer = columns - 1; fewer >= columns / 2; fewer--) if (count % fewer === 0) return fewer;
  return columns - 1;
}
