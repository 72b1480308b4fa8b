/** Sets labels apart that would like to stand at the same height. */

interface Wish {
  /** Where its middle would like to be. */
  readonly wish: number;
  /** With the air around it. */
  readonly height: number;
}

/** Middles in the order given, as near to their wishes as their heights and the room from `top` to `bottom` allow. */
export function spreadMiddles(labels: readonly Wish[], top: number, bottom: number): number[] {
  const middles: number[] = [];
  let ceiling = top;
  for (const { wish, height } of labels) {
    const middle = Math.max(ceiling + height / 2, wish);
    middles.push(middle);
    ceiling = middle + height / 2;
  }
  let floor = bottom;
  for (let i = labels.length - 1; i >= 0; i--) {
    const half = labels[i]!.height / 2;
    middles[i] = Math.min(middles[i]!, floor - half);
    floor = middles[i]! - half;
  }
  return middles;
}
