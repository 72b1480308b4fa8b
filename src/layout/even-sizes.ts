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

/** What each slide's styles may have at most so that neighbours differ by one step; empty where all may stay. `fixed` slides do not yield. */
export function limitSizes(
  slides: readonly { readonly sizes: Sizes; readonly fixed?: boolean }[],
  ladder: readonly number[],
): readonly Sizes[] {
  const most = slides.map(() => new Map<string, number>());
  const sizeOf = (at: number, style: string) => most[at]!.get(style) ?? slides[at]!.sizes.get(style);
  /** One slide yields to another. */
  const hold = (at: number, beside: number): void => {
    const slide = slides[at];
    if (!slide || slide.fixed || !slides[beside]) return;
    for (const style of slide.sizes.keys()) {
      const other = sizeOf(beside, style);
      if (other === undefined) continue;
      const limit = ladder.find((step) => step > other) ?? other;
      if (sizeOf(at, style)! > limit) most[at]!.set(style, limit);
    }
  };
  for (let at = 1; at < slides.length; at++) hold(at, at - 1);
  for (let at = slides.length - 2; at >= 0; at--) hold(at, at + 1);
  return most;
}
