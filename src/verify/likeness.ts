/** How much of one text stands in another, by their longest common stretch. */

/** Length of the longest stretch that both hold. */
export function commonStretch(a: string, b: string): number {
  let longest = 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = new Array<number>(b.length + 1).fill(0);
    for (let at = 1; at <= b.length; at++) {
      if (b[at - 1] !== character) continue;
      next[at] = row[at - 1]! + 1;
      longest = Math.max(longest, next[at]!);
    }
    row = next;
  }
  return longest;
}
