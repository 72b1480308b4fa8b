/** Every place of `wanted` in a text, though they overlap; none of the empty text. */
export function indicesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
