/** Keeps what is of one style on neighbouring slides within one step of the theme's ladder of sizes. */
import type { Frame } from '../model/page.js';

/** Points, by the name of a style. */
export type Sizes = ReadonlyMap<string, number>;

/** The size of each style in frames, the greatest where there are several. */
export function sizesOf(frames: readonly Frame[]): Sizes {
  const sizes = new Map<string, number>();
  const note = ({ name, size }: { readonly name: string; readonly size: number }) =>
    sizes.set(name, Math.max(size, sizes.get(name) ?? 0));
  const visit = (frame: Frame): void => {
    if (frame.kind === 'group') frame.children.forEach(visit);
    else if (frame.kind === 'chart') note(frame.label);
    else if (frame.kind === 'text') for (const { paragraph } of frame.composed) note(paragraph.style);
    else if (frame.kind === 'table')
      for (const { cells } of frame.rows)
        for (const { composed } of cells) for (const { paragraph } of composed) note(paragraph.style);
  };
  frames.forEach(visit);
  return sizes;
}

/**
 * What each body's styles may have at most so that neighbours differ by one step and the parts of one not at all; empty where all may
 * stay. `bodies`: the sizes in each of their parts.
 */
export function limitSizes(bodies: readonly (readonly Sizes[])[], ladder: readonly number[]): readonly Sizes[] {
  const most = bodies.map(evenParts);
  const own = bodies.map((parts) => new Map(parts.flatMap((sizes) => [...sizes])));
  const sizeOf = (at: number, style: string) => most[at]!.get(style) ?? own[at]!.get(style);
  /** One body yields to another. */
  const hold = (at: number, beside: number): void => {
    for (const style of own[at]!.keys()) {
      const other = sizeOf(beside, style);
      if (other === undefined) continue;
      const limit = ladder.find((step) => step > other) ?? other;
      if (sizeOf(at, style)! > limit) most[at]!.set(style, limit);
    }
  };
  for (let at = 1; at < bodies.length; at++) hold(at, at - 1);
  for (let at = bodies.length - 2; at >= 0; at--) hold(at, at + 1);
  return most;
}

/** The least size of each style that its parts set in several. */
function evenParts(parts: readonly Sizes[]): Map<string, number> {
  const most = new Map<string, number>();
  const all = parts.flatMap((sizes) => [...sizes]);
  for (const [style, size] of all) {
    const least = Math.min(...all.filter(([name]) => name === style).map(([, one]) => one));
    if (least < size) most.set(style, least);
  }
  return most;
}
