/** An alternative text by the words between its facts: what a fact prints may change, and is found all the same. */
import type { FactStretch } from '../../model/content.js';
import { type XmlElement, xml } from './xml.js';

/** `gap` and `fact` by turns, for the private part. */
export function factGaps(text: string, facts: readonly FactStretch[]): XmlElement[] {
  const gap = (from: number, to?: number): XmlElement | null =>
    text.slice(from, to) === '' ? null : xml('gap', text.slice(from, to));
  return facts
    .flatMap(({ start, fact, show }, index) => [
      gap(facts[index - 1]?.end ?? 0, start),
      xml('fact', { id: fact, show: show === 'period' ? show : null }),
    ])
    .concat(gap(facts.at(-1)?.end ?? 0))
    .filter((one) => one !== null);
}
