/** A font collection of whole fonts, as `.ttc` files of other systems are: tables that two have alike are held once. */

export function makeCollection(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const directories = fonts.map((font) => Buffer.from(font.subarray(0, 12 + font.readUInt16BE(4) * 16)));
  let end = head.length;
  directories.forEach((directory, at) => {
    head.writeUInt32BE(end, 12 + at * 4);
    end += directory.length;
  });
  const tables: Buffer[] = [];
  const places = new Map<string, number>();
  directories.forEach((directory, at) => {
    for (let record = 12; record < directory.length; record += 16) {
      const from = directory.readUInt32BE(record + 8);
      const table = fonts[at]!.subarray(from, from + directory.readUInt32BE(record + 12));
      const key = table.toString('latin1');
      const place = places.get(key) ?? end;
      if (!places.has(key)) {
        places.set(key, place);
        const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
        tables.push(padded);
        end += padded.length;
      }
      directory.writeUInt32BE(place, record + 8);
    }
  });
  return Buffer.concat([head, ...directories, ...tables]);
}
