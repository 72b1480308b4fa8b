/** Units as they are compared: full- and half-width, µ and μ, ㎡ and m² are one. */

/** Case counts: mW is not MW. What nobody sees does not. */
export function unitKey(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The longest end of a text that is a unit, however either is written: of 余万㎡ under 万m² 万㎡; '' where it ends otherwise. */
export function unitEnd(text: string, unit: string): string {
  const key = unitKey(unit);
  if (key === '') return '';
  for (let at = 0; at < text.length; at++) if (unitKey(text.slice(at)) === key) return text.slice(at);
  return '';
}
