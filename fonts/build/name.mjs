/** Calls a font by another family name, so that programs which go by names tell it from the one that it was cut out of. */
import { openFont } from './graft.mjs';
import { readTables, writeTables } from './sfnt.mjs';

/** Copyright, version, licence and its address stay; of the family only the name given is there. */
const KEPT = [0, 5, 13, 14];

export function rename(bytes, family, weight) {
  const { face } = openFont(bytes);
  const postScript = `${family.replaceAll(' ', '')}-${weight}`;
  const names = new Map([
    ...KEPT.map((id) => [id, face.getName(id, 'en')]),
    [1, family],
    [2, weight],
    [3, postScript],
    [4, `${family} ${weight}`],
    [6, postScript],
  ]);
  const entries = [...names].filter(([, text]) => text).sort(([a], [b]) => a - b);
  const head = Buffer.alloc(6 + entries.length * 12);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = [];
  let offset = 0;
  entries.forEach(([id, text], i) => {
    const encoded = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x409, id, encoded.length, offset].forEach((value, k) => {
      head.writeUInt16BE(value, 6 + i * 12 + k * 2);
    });
    texts.push(encoded);
    offset += encoded.length;
  });
  return writeTables(readTables(bytes).set('name', Buffer.concat([head, ...texts])));
}
