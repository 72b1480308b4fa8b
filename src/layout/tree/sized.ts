/** What flexbox gives back: nodes with their widths and needs, then with their places. */
import type { Box } from '../../model/page.js';
import type { Node, PartHeights } from './node.js';

/** A node with its width and the height that its content needs at that width, points. */
export interface Sized {
  readonly node: Node;
  readonly width: number;
  readonly need: number;
  /** Space above, so that base lines in a row of texts meet. */
  readonly push: number;
  /** Heights of the parts that it shares with its neighbours; null: its own. */
  readonly parts: PartHeights | null;
  readonly children: readonly Sized[];
}

/** A node with its place on the page. */
export interface Placed {
  readonly node: Node;
  readonly box: Box;
  readonly parts: PartHeights | null;
  readonly children: readonly Placed[];
}

/** Hundredths of a point; edges are rounded, so that neighbours still meet. */
export function roundBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  const [left, top] = [round(x), round(y)];
  return { x: left, y: top, width: round(round(x + width) - left), height: round(round(y + height) - top) };
}
