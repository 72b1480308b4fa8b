/** Which of the words before a number in its clause are said of it: those after the number before, or before the list that it is in. */

/** After the last numeral that is not parted from the end by marks of a list alone. */
export function governedFrom(head: string): number {
  let end = head.length;
  for (;;) {
    const last = /(?<![\d.])\d[\d.,]*[^\d、和及与]{0,6}$/u.exec(
      head.slice(0, end).replace(/(?:、|和|及|与|,? and |, )\p{Lu}{0,3}[$€£¥]?$/u, ''),
    );
    if (!last || last.index === 0) break;
    const between = head.slice(last.index + last[0].length, end);
    if (!/^(?:、|和|及|与|,? and |, )?\p{Lu}{0,3}[$€£¥]?$/u.test(between)) break;
    end = last.index;
  }
  const rest = head.slice(0, end);
  const before = /.*\d[%％\p{L}]{0,4}(?:、|和|，)?/u.exec(rest);
  return before ? before[0].length : 0;
}
