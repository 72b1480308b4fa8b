/** Writes zip archives so that the same parts give the same bytes, which Node's own deflate packs fastest. Time zone, platform and order of adding leave no trace. */
import { crc32, deflateRawSync } from 'node:zlib';
import { sumOf } from '../../model/lists.js';

type PackageParts = ReadonlyMap<string, Uint8Array>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1980-01-01, the first day of DOS time. */
const DOS_DATE = 0x21;
/** Below this many bytes a deflate call costs more time than it saves room. */
const TINY = 256;
const COMPRESSED = /\.(?:png|jpe?g|odttf)$/i;
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Writes parts sorted by name, content types first as OPC readers like it (Open Packaging Conventions, annex on streaming).
 * `pack: false` stores them all: an archive within an archive shrinks more when it is packed once, from outside.
 */
export function writeZip(parts: PackageParts, { pack } = { pack: true }): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => {
    if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1;
    return a < b ? -1 : 1;
  });
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const content = parts.get(name)!;
    const encoded = Buffer.from(name, 'utf8');
    const stored = !pack || content.length < TINY || COMPRESSED.test(name);
    const deflated = stored ? content : deflateRawSync(content, { level: 6 });
    const packed = deflated.length < content.length ? deflated : content;
    const header = fileHeader(content, packed, crc32(content), encoded.length);
    chunks.push(header, encoded, packed);
    directory.push(directoryEntry(header, offset), encoded);
    offset += header.length + encoded.length + packed.length;
  }
  const directorySize = sumOf(directory, (chunk) => chunk.length);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

function fileHeader(content: Uint8Array, packed: Uint8Array, checksum: number, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(packed === content ? 0 : 8, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function directoryEntry(header: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(CENTRAL, 0);
  entry.writeUInt16LE(VERSION, 4);
  header.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  return entry;
}
