/** Applies a node's style to its Yoga node: only what differs from what was applied before. */
import { Align, Edge, FlexDirection, Gutter, Justify, type loadYoga } from 'yoga-layout/load';

export type YogaNode = ReturnType<Awaited<ReturnType<typeof loadYoga>>['Node']['create']>;

/** A node of Yoga's, and what has been applied to it. */
export interface Styled {
  readonly yoga: YogaNode;
  readonly applied: { -readonly [K in keyof YogaStyles]?: YogaStyles[K] };
}

/** Points, or a share of the parent's. */
type YogaLength = number | `${number}%` | 'auto';

/** All that is applied to a Yoga node. undefined: no bound. */
export interface YogaStyles {
  readonly direction: FlexDirection;
  readonly grow: number;
  readonly shrink: number;
  readonly basis: YogaLength;
  readonly width: YogaLength;
  readonly height: YogaLength;
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

/** What Yoga takes each for until it is set, and how it is set. */
const SETTERS: { readonly [K in keyof YogaStyles]: readonly [YogaStyles[K], (yoga: YogaNode, value: YogaStyles[K]) => void] } = {
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
const STYLES = Object.keys(SETTERS) as (keyof YogaStyles)[];

/** Calls across to Yoga cost more than all else here: only what differs is set. */
export function apply({ yoga, applied }: Styled, styles: Partial<YogaStyles>): void {
  const applyOne = <K extends keyof YogaStyles>(key: K, value: YogaStyles[K]): void => {
    const [initial, set] = SETTERS[key];
    if ((key in applied ? applied[key] : initial) === value) return;
    applied[key] = value;
    set(yoga, value);
  };
  for (const key of STYLES) if (key in styles) applyOne(key, styles[key] as YogaStyles[typeof key]);
}
