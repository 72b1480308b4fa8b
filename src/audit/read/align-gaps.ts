/** Finds marked stretches in a text by the words between them, which the writer has noted: what is marked may have changed, and its length with it. */
import type { ReadMark } from '../../model/reading.js';
import { childrenOf, type Element, textOf } from './element.js';

export type Gap =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly show: ReadMark['show'] };

/** As the private part of an Office file lists them. */
export function readGaps(alt: Element): readonly Gap[] {
  return childrenOf(alt).map((part): Gap => {
    const { id = '', show } = part.attributes;
    if (part.name === 'facts:gap') return { kind: 'text', text: textOf(part) };
    return { kind: 'fact', fact: id, show: show === 'period' ? show : 'value' };
  });
}

/** None where the words between are no longer there. */
export function alignGaps(gaps: readonly Gap[], text: string): readonly ReadMark[] {
  if (!gaps.some(({ kind }) => kind === 'text')) return [];
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
