/** Reads and writes the tables of a TrueType font. */

export function readTables(font) {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16;
      const start = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)))];
    }),
  );
}

/** A font of these tables; check sums of all of them and of the whole are written anew. */
export function writeTables(tables) {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, i) => {
    directory.writeUInt16BE(value, 4 + i * 2);
  });
  const parts = [directory];
  let offset = directory.length;
  let head = 0;
  sorted.forEach(([tag, data], i) => {
    if (tag === 'head') {
      data.writeUInt32BE(0, 8);
      head = offset;
    }
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const at = 12 + i * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(sum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, head + 8);
  return font;
}

function sum(bytes) {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

/** Subtables of format 4 (first plane) and 12 (all), for platform 3. `map` is sorted by code. */
export function writeCharacterMap(map) {
  const segments = writeSegments(map.filter(([code]) => code < 0xffff));
  const groups = writeGroups(map);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(1, 6);
  head.writeUInt32BE(20, 8);
  head.writeUInt16BE(3, 12);
  head.writeUInt16BE(10, 14);
  head.writeUInt32BE(20 + segments.length, 16);
  return Buffer.concat([head, segments, groups]);
}

/** Runs of codes whose glyphs follow one another. */
function findRuns(map) {
  const runs = [];
  for (const [code, glyph] of map) {
    const last = runs.at(-1);
    if (last && code === last.to + 1 && glyph === last.glyph + code - last.from) last.to = code;
    else runs.push({ from: code, to: code, glyph });
  }
  return runs;
}

function writeSegments(map) {
  const runs = [...findRuns(map), { from: 0xffff, to: 0xffff, glyph: 0 }];
  const count = runs.length;
  const table = Buffer.alloc(16 + count * 8);
  if (table.length > 0xffff) throw new Error('too many runs of characters for a cmap of format 4');
  const power = 2 ** Math.floor(Math.log2(count));
  [4, table.length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2].forEach((value, i) => {
    table.writeUInt16BE(value, i * 2);
  });
  runs.forEach(({ from, to, glyph }, i) => {
    table.writeUInt16BE(to, 14 + i * 2);
    table.writeUInt16BE(from, 16 + (count + i) * 2);
    table.writeUInt16BE((glyph - from) & 0xffff, 16 + (2 * count + i) * 2);
  });
  return table;
}

function writeGroups(map) {
  const runs = findRuns(map);
  const table = Buffer.alloc(16 + runs.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(runs.length, 12);
  runs.forEach(({ from, to, glyph }, i) => {
    table.writeUInt32BE(from, 16 + i * 12);
    table.writeUInt32BE(to, 20 + i * 12);
    table.writeUInt32BE(glyph, 24 + i * 12);
  });
  return table;
}
