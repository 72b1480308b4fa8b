/** What Yoga is told of a node, and how: only what differs from what it was told before. */
import { Align, Edge, FlexDirection, Gutter, Justify, type loadYoga } from 'yoga-layout/load';

export type YogaNode = ReturnType<Awaited<ReturnType<typeof loadYoga>>['Node']['create']>;

/** A node of Yoga's, and what it has been told. */
export interface Told {
  readonly yoga: YogaNode;
  readonly told: { -readonly [K in keyof Wishes]?: Wishes[K] };
}

/** Points, or a share of the parent's. */
export type Length = number | `${number}%` | 'auto';

/** All that Yoga is told of a node. undefined: no bound. */
export interface Wishes {
  readonly direction: FlexDirection;
  readonly grow: number;
  readonly shrink: number;
  readonly basis: Length;
  readonly width: Length;
  readonly height: Length;
  readonly mostWidth: number | `${number}%` | undefined;
  readonly leastHeight: number | `${number}%` | undefined;
  readonly mostHeight: number | undefined;
  readonly alignSelf: Align;
  readonly alignItems: Align;
  readonly justify: Justify;
  readonly push: number;
  readonly gap: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What Yoga takes each for until it is told, and how it is told. */
const TELL: { readonly [K in keyof Wishes]: readonly [Wishes[K], (yoga: YogaNode, value: Wishes[K]) => void] } = {
  direction: [FlexDirection.Column, (yoga, value) => yoga.setFlexDirection(value)],
  grow: [0, (yoga, value) => yoga.setFlexGrow(value)],
  shrink: [0, (yoga, value) => yoga.setFlexShrink(value)],
  basis: ['auto', (yoga, value) => yoga.setFlexBasis(value)],
  width: ['auto', (yoga, value) => yoga.setWidth(value)],
  height: ['auto', (yoga, value) => yoga.setHeight(value)],
  mostWidth: [undefined, (yoga, value) => yoga.setMaxWidth(value)],
  leastHeight: [undefined, (yoga, value) => yoga.setMinHeight(value)],
  mostHeight: [undefined, (yoga, value) => yoga.setMaxHeight(value)],
  alignSelf: [Align.Auto, (yoga, value) => yoga.setAlignSelf(value)],
  alignItems: [Align.Stretch, (yoga, value) => yoga.setAlignItems(value)],
  justify: [Justify.FlexStart, (yoga, value) => yoga.setJustifyContent(value)],
  push: [0, (yoga, value) => yoga.setMargin(Edge.Top, value)],
  gap: [0, (yoga, value) => yoga.setGap(Gutter.All, value)],
  top: [0, (yoga, value) => yoga.setPadding(Edge.Top, value)],
  right: [0, (yoga, value) => yoga.setPadding(Edge.Right, value)],
  bottom: [0, (yoga, value) => yoga.setPadding(Edge.Bottom, value)],
  left: [0, (yoga, value) => yoga.setPadding(Edge.Left, value)],
};
const WISHES = Object.keys(TELL) as (keyof Wishes)[];

/** Calls across to Yoga cost more than all else here: only what differs is told. */
export function tell({ yoga, told }: Told, wishes: Partial<Wishes>): void {
  const tellOne = <K extends keyof Wishes>(key: K, value: Wishes[K]): void => {
    const [untold, set] = TELL[key];
    if ((key in told ? told[key] : untold) === value) return;
    told[key] = value;
    set(yoga, value);
  };
  for (const key of WISHES) if (key in wishes) tellOne(key, wishes[key] as Wishes[typeof key]);
}
