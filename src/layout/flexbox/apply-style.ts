/** Applies a node's style to its Yoga node: only what differs from what was applied before. */
import { Align, Edge, FlexDirection, Gutter, Justify, type loadYoga } from 'yoga-layout/load';

export type YogaNode = ReturnType<Awaited<ReturnType<typeof loadYoga>>['Node']['create']>;

/** Points, or a share of the parent's. */
type YogaLength = number | `${number}%`;

/** What Yoga takes a style for until it is set, and how it is set. */
type Setter<T> = readonly [initial: T, set: (yoga: YogaNode, value: T) => void];
const setter = <T>(initial: T, set: Setter<T>[1]): Setter<T> => [initial, set];

/** All that is applied to a Yoga node. undefined: no bound. */
const SETTERS = {
  direction: setter<FlexDirection>(FlexDirection.Column, (yoga, value) => yoga.setFlexDirection(value)),
  grow: setter<number>(0, (yoga, value) => yoga.setFlexGrow(value)),
  shrink: setter<number>(0, (yoga, value) => yoga.setFlexShrink(value)),
  basis: setter<YogaLength | 'auto'>('auto', (yoga, value) => yoga.setFlexBasis(value)),
  width: setter<YogaLength | 'auto'>('auto', (yoga, value) => yoga.setWidth(value)),
  height: setter<YogaLength | 'auto'>('auto', (yoga, value) => yoga.setHeight(value)),
  mostWidth: setter<YogaLength | undefined>(undefined, (yoga, value) => yoga.setMaxWidth(value)),
  leastHeight: setter<YogaLength | undefined>(undefined, (yoga, value) => yoga.setMinHeight(value)),
  mostHeight: setter<number | undefined>(undefined, (yoga, value) => yoga.setMaxHeight(value)),
  alignSelf: setter<Align>(Align.Auto, (yoga, value) => yoga.setAlignSelf(value)),
  alignItems: setter<Align>(Align.Stretch, (yoga, value) => yoga.setAlignItems(value)),
  justify: setter<Justify>(Justify.FlexStart, (yoga, value) => yoga.setJustifyContent(value)),
  push: setter<number>(0, (yoga, value) => yoga.setMargin(Edge.Top, value)),
  gap: setter<number>(0, (yoga, value) => yoga.setGap(Gutter.All, value)),
  top: setter<number>(0, (yoga, value) => yoga.setPadding(Edge.Top, value)),
  right: setter<number>(0, (yoga, value) => yoga.setPadding(Edge.Right, value)),
  bottom: setter<number>(0, (yoga, value) => yoga.setPadding(Edge.Bottom, value)),
  left: setter<number>(0, (yoga, value) => yoga.setPadding(Edge.Left, value)),
};

export type YogaStyles = { readonly [K in keyof typeof SETTERS]: (typeof SETTERS)[K][0] };

/** The same, each by its own type. */
const EACH: { readonly [K in keyof YogaStyles]: Setter<YogaStyles[K]> } = SETTERS;

/** A node of Yoga's, and what has been applied to it. */
export interface Styled {
  readonly yoga: YogaNode;
  readonly applied: { -readonly [K in keyof YogaStyles]?: YogaStyles[K] };
}

const STYLES = Object.keys(SETTERS) as (keyof YogaStyles)[];

/** Calls across to Yoga cost more than all else here: only what differs is set. */
export function apply({ yoga, applied }: Styled, styles: Partial<YogaStyles>): void {
  const applyOne = <K extends keyof YogaStyles>(key: K, value: YogaStyles[K]): void => {
    const [initial, set] = EACH[key];
    if ((key in applied ? applied[key] : initial) === value) return;
    applied[key] = value;
    set(yoga, value);
  };
  for (const key of STYLES) if (key in styles) applyOne(key, styles[key] as YogaStyles[typeof key]);
}
