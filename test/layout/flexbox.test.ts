/** The flexbox by itself: widths, needs and places of bare nodes. */

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { openFlexbox } from '../../src/layout/flexbox/flexbox.js';
import type { BoxNode, Flex, Leaf, LeafNode, Node } from '../../src/layout/tree/node.js';
import type { Placed, Sized } from '../../src/layout/tree/sized.js';
import { runs } from '../support/long.js';
import { origin } from './build.js';

const flexbox = await openFlexbox();
afterEach(() => flexbox.release());

const here = origin('<p>');
const STILL: Flex = { grow: 0, width: null, height: null, align: null, natural: false, stretch: null };
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** A text of this area, points²: the narrower, the higher. */
function leaf(natural: number, flex: Partial<Flex> = {}, more: Partial<Leaf> = {}): LeafNode {
  const height = (width: number) => 10 * Math.max(1, Math.ceil(natural / Math.max(1, width) - 1e-3));
  const own: Leaf = { naturalWidth: () => natural, height, draw: () => [], ...more };
  return { kind: 'leaf', flex: { ...STILL, ...flex }, origin: here, look: null, leaf: own };
}

function box(
  direction: BoxNode['direction'],
  children: readonly Node[],
  more: Partial<Omit<BoxNode, 'flex'>> = {},
  flex: Partial<Flex> = {},
): BoxNode {
  return {
    kind: 'box',
    flex: { ...STILL, ...flex },
    origin: here,
    look: null,
    direction,
    gap: 0,
    padding: NO_PADDING,
    justify: null,
    anchor: 'top',
    grid: false,
    role: null,
    children,
    ...more,
  };
}

const sizeOf = (root: Node, width: number) => flexbox.mount(root).size(root, width);
const widthsOf = ({ children }: Sized) => children.map(({ width }) => Math.round(width * 100) / 100);
function placesOf(root: Node, width: number, height: number): Placed {
  const tree = flexbox.mount(root);
  return tree.place(tree.size(root, width), { x: 0, y: 0, width, height });
}
const heightsOf = ({ children }: Placed) => children.map((child) => child.box.height);

describe('widths', () => {
  test('who grows shares what those leave that do not; given widths and shares of the parent hold', () => {
    const row = box(
      'row',
      [leaf(50), leaf(999, { grow: 1 }), leaf(1, { grow: 2 }), leaf(1, { width: { value: 0.25, of: 'parent' } })],
      { gap: 10 },
    );
    expect(widthsOf(sizeOf(row, 400))).toEqual([50, 73.33, 146.67, 100]);
  });

  test('who cannot have its width gives way in proportion', () => {
    expect(widthsOf(sizeOf(box('row', [leaf(300), leaf(100)]), 200))).toEqual([150, 50]);
  });

  test('a text beside others takes at most half of the row', () => {
    const row = box('row', [leaf(500, { natural: true }), leaf(10, { grow: 1 })]);
    expect(widthsOf(sizeOf(row, 300))).toEqual([150, 150]);
  });

  test('a row that is not stretched is as wide as its growing children would be on one line', () => {
    const inner = box('row', [leaf(40, { grow: 1 }), leaf(60, { grow: 1 })], { gap: 10 }, { align: 'center' });
    const root = box('column', [inner]);
    expect(widthsOf(sizeOf(root, 300))).toEqual([110]);
    expect(placesOf(root, 300, 100).children[0]!.box.x).toBe(95);
  });
});

describe('heights', () => {
  test('a need follows from the width, and no height is under it', () => {
    const column = box('column', [leaf(250), leaf(90)], { gap: 5, padding: { top: 3, right: 0, bottom: 4, left: 0 } });
    const sized = sizeOf(column, 100);
    expect(sized.need).toBe(30 + 5 + 10 + 7);
    expect(heightsOf(placesOf(column, 100, sized.need))).toEqual([30, 10]);
  });

  test('what stands in a row needs what it needs, and stretches when it is placed', () => {
    const row = box('row', [leaf(100, { grow: 1 }), leaf(300, { grow: 1 })]);
    expect(sizeOf(row, 200).children.map(({ need }) => need)).toEqual([10, 30]);
    expect(heightsOf(placesOf(row, 200, 80))).toEqual([80, 80]);
  });

  test('room to spare goes to those who grow, none beyond what does it good', () => {
    const bounded = leaf(10, { grow: 1 }, { most: () => 25 });
    const column = box('column', [leaf(10), bounded, leaf(10, { grow: 1 })]);
    expect(heightsOf(placesOf(column, 100, 130))).toEqual([10, 25, 95]);
  });

  test('a column is bounded by its growing children, a row is not', () => {
    const bounded = () => leaf(10, { grow: 1 }, { most: () => 25 });
    const tall = (direction: BoxNode['direction']) =>
      heightsOf(placesOf(box('column', [box(direction, [bounded()], {}, { grow: 1 }), leaf(10, { grow: 1 })]), 100, 130));
    expect(tall('column')).toEqual([25, 105]);
    expect(tall('row')).toEqual([65, 65]);
  });

  test('a box grows to so many times its need, and so does what stands beside it; one with justify takes all the room', () => {
    const card = (stretch: number | null = 2) => leaf(10, { grow: 1, stretch });
    const heights = (...rows: Node[]) => heightsOf(placesOf(box('column', rows), 100, 130));
    expect(heights(card(), leaf(10))).toEqual([20, 10]);
    expect(heights(box('row', [card(), card(3)], {}, { grow: 1 }))).toEqual([30]);
    expect(heights(box('row', [card(), card(null)], {}, { grow: 1 }))).toEqual([130]);
    const rows = () => [0, 1].map(() => box('row', [card()], {}, { grow: 1 }));
    expect(heights(box('column', rows(), { grid: true }, { grow: 1 }))).toEqual([40]);
    expect(heights(box('column', [card()], { justify: 'center' }, { grow: 1 }))).toEqual([130]);
  });

  test('rows of a grid are even, or as even as their needs allow', () => {
    const grid = (...widths: number[]) =>
      box('column', [
        box(
          'column',
          widths.map((width) => box('row', [leaf(width, { grow: 1 })], {}, { grow: 1 })),
          { grid: true },
          { grow: 1 },
        ),
      ]);
    expect(heightsOf(placesOf(grid(100, 400, 100), 100, 150).children[0]!)).toEqual([50, 50, 50]);
    expect(heightsOf(placesOf(grid(100, 700, 100), 100, 120).children[0]!)).toEqual([25, 70, 25]);
  });

  test('texts in a row meet on their base lines', () => {
    const at = (baseline: number) => leaf(20, {}, { baseline: () => baseline });
    const placed = placesOf(box('row', [at(8), at(14)]), 100, 40);
    expect(placed.children.map((child) => child.box.y)).toEqual([6, 0]);
  });
});

test('a tree used before gives what a new one gives', () => {
  const shape = fc.letrec<{ node: Shape }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        kind: fc.constant('leaf' as const),
        natural: fc.integer({ min: 1, max: 900 }),
        grow: fc.integer({ min: 0, max: 2 }),
        bound: fc.boolean(),
      }),
      fc.record({
        kind: fc.constantFrom('row' as const, 'column' as const),
        children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
        grow: fc.integer({ min: 0, max: 1 }),
        anchor: fc.constantFrom('top' as const, 'middle' as const),
      }),
    ),
  })).node;
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.integer({ min: 5, max: 20 }), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 50, max: 800 }),
      (one, scales, width) => {
        const used = flexbox.mount(grow(one, 10));
        for (const scale of scales) {
          const root = grow(one, scale);
          const fresh = flexbox.mount(root);
          const [a, b] = [used.size(root, width), fresh.size(root, width)];
          expect(a).toEqual(b);
          const area = { x: 7, y: 9, width, height: a.need * 1.3 + 5 };
          expect(used.place(a, area)).toEqual(fresh.place(b, area));
        }
        flexbox.release();
      },
    ),
    { numRuns: runs(25, 150), seed: 4 },
  );
});

type Shape =
  | { readonly kind: 'leaf'; readonly natural: number; readonly grow: number; readonly bound: boolean }
  | {
      readonly kind: 'row' | 'column';
      readonly children: readonly Shape[];
      readonly grow: number;
      readonly anchor: BoxNode['anchor'];
    };

/** The shape at a scale, as a trial would plan it. */
function grow(shape: Shape, scale: number): Node {
  if (shape.kind === 'leaf') {
    return leaf(
      (shape.natural * scale) / 10,
      { grow: shape.grow },
      shape.bound ? { most: () => 40, parts: () => [scale], baseline: () => scale } : {},
    );
  }
  const children = shape.children.map((child) => grow(child, scale));
  return box(shape.kind, children, { gap: scale / 4, anchor: shape.anchor }, { grow: shape.grow });
}

test('a tree refuses another shape than its own', () => {
  const tree = flexbox.mount(box('row', [leaf(1)]));
  expect(() => tree.size(box('row', [leaf(1), leaf(2)]), 100)).toThrow(/shape/);
});
