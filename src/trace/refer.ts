/** Texts with their facts as references: two versions of a text that differ only in a fact's value are the same text. */
import type { Prose } from '../model/content.js';
import type { Inline } from '../model/document.js';

export function referFact(id: string, show: 'value' | 'period'): string {
  return show === 'period' ? `\${${id}:period}` : `\${${id}}`;
}

/** A break is a space; a page's own number is nothing. */
export function referInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'page-number') return '';
      return inline.fact ? referFact(inline.fact.id, inline.fact.parts === null ? 'period' : 'value') : inline.text;
    })
    .join('');
}

export function referProse({ pieces }: Prose): string {
  return pieces.map((piece) => (piece.kind === 'fact' ? referFact(piece.fact, piece.show) : piece.text)).join('');
}

/** The ids of the facts that a text refers to, in their order, each once. */
export function factsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(REFERENCE)].map(([, id]) => id!))];
}

/** The ids of the facts whose values a text prints; one that gives only its period is none. */
export function valuesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(REFERENCE)].flatMap(([, id, period]) => (period === undefined ? [id!] : [])))];
}

/** The text as printed; a reference that leads nowhere stays. */
export function printText(
  text: string,
  facts: Readonly<Record<string, { readonly print: string; readonly period: string }>>,
): string {
  return text.replace(REFERENCE, (whole, id: string, period: string | undefined) => {
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    return fact === undefined ? whole : period === undefined ? fact.print : fact.period;
  });
}

const REFERENCE = /\$\{([^}:]+)(:period)?\}/g;
