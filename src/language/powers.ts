/** Powers of ten in printed numbers: the factor of 3.5×10⁻⁶, and 10⁻⁶ by itself. */

const EXPONENT = '10([⁺⁻]?[⁰¹²³⁴-⁹]+)';
const FACTOR = new RegExp(`^\\s?[×✕]\\s?${EXPONENT}`, 'u');
const BARE = new RegExp(`(?<![\\d.,]|[×✕]\\s?)${EXPONENT}`, 'u');

const readExponent = (small: string): number => Number(small.normalize('NFKC').replace('−', '-'));

/** What follows a number's digits: how long it is, and which power. */
export function findFactor(text: string): { readonly length: number; readonly exponent: number } | null {
  const [factor, small] = FACTOR.exec(text) ?? [];
  return factor === undefined || small === undefined ? null : { length: factor.length, exponent: readExponent(small) };
}

/** It is read as one of that power. */
export function findBarePower(print: string) {
  const match = BARE.exec(print);
  if (!match) return null;
  const [text, small = ''] = match;
  const rest = print.slice(match.index + text.length);
  return { kind: 'decimal', index: match.index, text, rest, power: readExponent(small) } as const;
}
