/** Zip archives: read whole, written so that the same parts give the same bytes. Time zone, platform and order of adding leave no trace. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
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

/** All files of an archive; entries that are folders are left out. Throws where it is damaged or uses a method other than store and deflate. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('not a zip archive: no end record');
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new Error(`zip archive damaged: entry ${i} of the directory`);
    const nameLength = data.readUInt16LE(at + 28);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) {
      if (parts.has(name)) throw new Error(`zip archive holds ${name} twice`);
      parts.set(name, readEntry(data, at, name));
    }
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return parts;
}

function readEntry(data: Buffer, central: number, name: string): Uint8Array {
  const method = data.readUInt16LE(central + 10);
  const checksum = data.readUInt32LE(central + 16);
  const size = data.readUInt32LE(central + 20);
  const local = data.readUInt32LE(central + 42);
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const stored = data.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new Error(`zip method ${method} of ${name} is not known`);
  const content = method === 8 ? inflateRawSync(stored) : stored;
  if (crc32(content) !== checksum) throw new Error(`zip archive damaged: ${name}`);
  return content;
}

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
