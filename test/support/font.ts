/** A font without one of its characters, for tests of what is set instead. */

/** A copy that lacks the character, and maybe those that follow it in its group of the character map. */
export function dropCharacter(font: Buffer, codePoint: number): Uint8Array {
  const copy = Buffer.from(font);
  const cmap = copy.readUInt32BE(copy.indexOf('cmap', 12, 'latin1') + 8);
  for (let i = 0; i < copy.readUInt16BE(cmap + 2); i++) {
    const at = cmap + copy.readUInt32BE(cmap + 8 + i * 8);
    if (copy.readUInt16BE(at) !== 12) continue;
    for (let group = at + 16; group < at + copy.readUInt32BE(at + 4); group += 12) {
      const [first, last] = [copy.readUInt32BE(group), copy.readUInt32BE(group + 4)];
      if (codePoint < first || codePoint > last) continue;
      copy.writeUInt32BE(Math.max(first, codePoint - 1), group + 4);
      if (codePoint === first) copy.writeUInt32BE(0, group + 8);
    }
  }
  return copy;
}
