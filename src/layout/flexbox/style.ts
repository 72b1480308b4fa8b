/** What a node of ours asks of Yoga: as a child of its parent, and for its own children. */
import { Align, FlexDirection, Justify } from 'yoga-layout/load';
import { isTextRow } from '../tree/align.js';
import type { Bounds } from '../tree/bound.js';
import { naturalWidth } from '../tree/natural-width.js';
import type { BoxNode, Extent, Node } from '../tree/node.js';
import type { Sized } from '../tree/sized.js';
import type { YogaStyles } from './apply-style.js';

/** Heights are wanted for good, not only what is needed. */
export interface Placing {
  readonly sized: Sized;
  readonly bounds: Bounds;
}

type InParent = 'grow' | 'shrink' | 'basis' | 'width' | 'mostWidth' | 'leastHeight' | 'mostHeight' | 'alignSelf' | 'push';

export function styleInParent(node: Node, parent: BoxNode, placing: Placing | null): Pick<YogaStyles, InParent> {
  const { grow, width, height, align, natural } = node.flex;
  const row = parent.direction === 'row';
  // What a node needs is known by the time that it is placed.
  const need = placing?.sized.need;
  const even = placing?.bounds.even.get(node);
  const fitted = width === null && (row ? grow === 0 : align !== null && align !== 'stretch');
  const isBeside = natural && parent.children.some(({ flex }) => flex.grow > 0);
  const asked = fitted ? naturalWidth(node) : null;
  return {
    grow,
    // Widths give way to one another; a height never gives way beyond its need, or text would be cut.
    shrink: row || even !== undefined ? 1 : 0,
    basis: row ? (width === null ? (asked ?? 0) : 'auto') : (even ?? need ?? 'auto'),
    width: width ? lengthOf(width) : row ? 'auto' : (asked ?? 'auto'),
    mostWidth: row ? (isBeside ? '50%' : undefined) : width || fitted ? '100%' : undefined,
    leastHeight: height?.of === 'parent' ? lengthOf(height) : (need ?? leastOf(node)),
    mostHeight: placing?.bounds.most.get(node),
    // What stands in a row is as high as it needs until the row's own height is known.
    alignSelf: align && (!row || placing) ? ALIGN[align] : row && placing && height ? standInRow(parent) : Align.Auto,
    push: placing?.sized.push ?? 0,
  };
}

type ForChildren = 'direction' | 'alignItems' | 'justify' | 'gap' | 'top' | 'right' | 'bottom' | 'left';

export function styleForChildren(node: BoxNode, placing: boolean): Pick<YogaStyles, ForChildren> {
  const row = node.direction === 'row';
  return {
    direction: row ? FlexDirection.Row : FlexDirection.Column,
    alignItems: row ? (placing ? alignInRow(node) : Align.FlexStart) : Align.Stretch,
    justify: JUSTIFY[node.justify ?? 'start'],
    gap: node.gap,
    ...node.padding,
  };
}

const ALIGN = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch } as const;
const { FlexStart, Center, FlexEnd, SpaceBetween } = Justify;
const JUSTIFY = { start: FlexStart, center: Center, end: FlexEnd, between: SpaceBetween } as const;

/** What has a height of its own is not stretched to that of its neighbours. */
function standInRow(parent: BoxNode): Align {
  const align = alignInRow(parent);
  return align === Align.Stretch ? Align.FlexStart : align;
}

/** Texts in a row hang from the top so that their base lines meet; other things stretch, or stand where the style says. */
function alignInRow(node: BoxNode): Align {
  if (isTextRow(node)) return Align.FlexStart;
  return node.anchor === 'middle' ? Align.Center : node.anchor === 'bottom' ? Align.FlexEnd : Align.Stretch;
}

/** Points; a share of a height that is not known yet is none. */
export function leastOf({ flex: { height } }: Node): number | undefined {
  return height?.of === 'points' ? height.value : undefined;
}

function lengthOf({ value, of }: NonNullable<Extent>): number | `${number}%` {
  return of === 'points' ? value : `${value * 100}%`;
}
