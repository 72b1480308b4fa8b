/** The tree that is placed: boxes that arrange, leaves that measure and draw themselves. */
import type { Origin } from '../../model/document.js';
import type { Edges } from '../../model/edges.js';
import type { Box, Frame, GroupFrame } from '../../model/page.js';
import type { ColorName, Rules, Style } from '../../model/theme.js';

/** Length in points, or a share of the parent's. */
export type Extent = { readonly value: number; readonly of: 'points' | 'parent' } | null;

export interface Flex {
  /** Share of the room left along the parent's direction. */
  readonly grow: number;
  readonly width: Extent;
  /** A least height: content that needs more gets it. */
  readonly height: Extent;
  readonly align: 'start' | 'center' | 'end' | 'stretch' | null;
  /** In a row: as wide as its text, at most half of the row. */
  readonly natural: boolean;
  /** It grows in height to so many times what it needs; null: as far as there is room. */
  readonly stretch: number | null;
}

/** Heights of the parts that neighbours align by: label, value, note. */
export type PartHeights = readonly number[];

/** A number or a word that does not stand whole on its line. */
export interface BrokenText {
  readonly origin: Origin;
  /** The text that holds it. */
  readonly text: string;
  /** The boxes around it, outermost first. */
  readonly within?: readonly Origin[];
}

/** All widths and heights include the leaf's padding. Points. */
export interface Leaf {
  /** Width on one line. */
  naturalWidth(): number;
  /** It is running text, which may wrap: that it would be wide on one line says nothing of the width that it needs. */
  readonly runs?: true;
  /** Height that the content needs; neighbours' parts make its own at least as high. */
  height(width: number, parts?: PartHeights): number;
  /** Height beyond which room does it no good; absent: it fills any. */
  readonly most?: (width: number) => number;
  /** Room that it can take only in such steps, points; absent: any. */
  readonly step?: number;
  /** Of its first line, below its top; absent where it is no text. */
  readonly baseline?: (width: number) => number;
  /** Of its last line, where `baseline` is that of its first. */
  readonly lastLine?: (width: number) => number;
  /** Of its first line where `baseline` is absent: a card's or a table's, which hold lines but are no text. */
  readonly firstLine?: (width: number) => number | null;
  /** Heights of its parts; absent where it has none to align. */
  readonly parts?: (width: number) => PartHeights;
  /** How much its value must shrink to stay on one line, 1 where it need not, and with whom: all of a style shrink alike. */
  readonly value?: (width: number) => { readonly style: string; readonly ratio: number };
  /** What must stay whole and is divided at this width. */
  readonly broken?: (width: number) => BrokenText | null;
  /** How many of its lines end badly at this width; half a line more where it is set narrower against that. */
  readonly badBreaks?: (width: number) => number;
  draw(box: Box, parts?: PartHeights): readonly Frame[];
}

interface AnyNode {
  readonly flex: Flex;
  readonly origin: Origin;
  /** Ground and rules, drawn behind what stands in the box; null: it is not seen, or draws its own. */
  readonly look: { readonly ground: ColorName | null; readonly rules: Rules } | null;
}

export interface LeafNode extends AnyNode {
  readonly kind: 'leaf';
  readonly leaf: Leaf;
}

export interface BoxNode extends AnyNode {
  readonly kind: 'box';
  readonly direction: 'row' | 'column';
  readonly gap: number;
  readonly padding: Edges;
  readonly justify: 'start' | 'center' | 'end' | 'between' | null;
  /** Its look goes on to the paper's edge. */
  readonly bleed?: true;
  readonly anchor: Style['anchor'];
  /** Its children are the rows of a grid: as high as one another where there is room. */
  readonly grid: boolean;
  /** Of a grid: who reads goes down its columns. */
  readonly readDown?: boolean;
  /** The group that its frames make; null: they belong to the parent's. */
  readonly role: GroupFrame['role'] | null;
  readonly children: readonly Node[];
  /** Decoration that depends on where the children stand, behind them. */
  readonly decorate?: (box: Box, children: readonly Box[]) => readonly Frame[];
}

export type Node = LeafNode | BoxNode;

export const NO_PADDING: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** What takes no more room than it needs. */
export const STILL: Flex = { grow: 0, width: null, height: null, align: null, natural: false, stretch: null };

export const EMPTY_LEAF: Leaf = { naturalWidth: () => 0, height: () => 0, draw: () => [] };

/** What most boxes are. */
export const PLAIN_BOX = { kind: 'box', look: null, justify: null, grid: false, role: null } as const;

/** A leaf that is not seen, or draws its own looks. */
export function bareLeaf(leaf: Leaf, flex: Flex, { origin }: { readonly origin: Origin }): LeafNode {
  return { kind: 'leaf', flex, origin, look: null, leaf };
}
