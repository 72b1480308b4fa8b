/** Finds marked stretches in a text by the words between them, which the writer has noted: what is marked may have changed, and its length with it. */
import type { ReadMark } from '../../model/reading.js';

export type Gap =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly show: ReadMark['show'] };

/** None where the words between are no longer there. */
export function alignGaps(gaps: readonly Gap[], text: string): readonly ReadMark[] {
  const pattern = gaps.map((gap) => (gap.kind === 'text' ? quote(gap.text) : '(.*?)')).join('');
  const found = new RegExp(`^${pattern}$`, 'dsu').exec(text);
  if (found === null) return [];
  const facts = gaps.filter((gap) => gap.kind === 'fact');
  return facts.flatMap(({ fact, show }, index): readonly ReadMark[] => {
    const [start, end] = found.indices?.[index + 1] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end, fact, show }];
  });
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
