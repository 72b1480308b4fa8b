/** The objects of a PDF as plain data, as far as its structure tree needs them: pdf.js tells neither the ids of elements nor their attributes. */
import { inflateSync } from 'node:zlib';

export type PdfValue = null | boolean | number | PdfName | PdfText | PdfReference | readonly PdfValue[] | PdfDict;
class PdfName {
  constructor(readonly name: string) {}
}
/** Bytes, each a character. */
export class PdfText {
  constructor(readonly bytes: string) {}
}
export class PdfReference {
  constructor(readonly number: number) {}
}
export type PdfDict = ReadonlyMap<string, PdfValue>;

export interface PdfObjects {
  /** Follows a reference; null where it leads nowhere. */
  readonly follow: (value: PdfValue | undefined) => PdfValue;
  readonly root: PdfDict | null;
  /** The stream that a reference leads to, inflated, bytes as characters; null where there is none, or one packed otherwise. */
  readonly stream: (value: PdfValue | undefined) => string | null;
}

/** What cannot be read is not there. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = new Map<number, PdfValue>();
  const places = new Map<number, number>();
  let root: PdfValue = null;
  const start = /(\d+)[ \t\r\n]+(\d+)[ \t\r\n]+obj\b|\btrailer\b/g;
  for (let match = start.exec(file); match !== null; match = start.exec(file)) {
    const reader = openReader(file, start.lastIndex);
    const value = reader.read();
    const dict = value instanceof Map ? value : null;
    root = dict?.get('Root') ?? root;
    start.lastIndex = Math.max(start.lastIndex, reader.at);
    if (match[1] === undefined) continue;
    objects.set(Number(match[1]), value);
    places.set(Number(match[1]), reader.at);
    const stream = dict && reader.readStream(dict, (number) => objects.get(number) ?? null);
    if (stream) {
      start.lastIndex = reader.at;
      if (nameOf(dict.get('Type')) === 'ObjStm') for (const [number, inner] of unpack(dict, stream)) objects.set(number, inner);
    }
  }
  const follow = (value: PdfValue | undefined): PdfValue =>
    value instanceof PdfReference ? (objects.get(value.number) ?? null) : (value ?? null);
  const found = follow(root);
  const stream = (value: PdfValue | undefined): string | null => {
    const dict = follow(value);
    const at = value instanceof PdfReference ? places.get(value.number) : undefined;
    if (at === undefined || !(dict instanceof Map)) return null;
    return openReader(file, at).readStream(dict, (number) => objects.get(number) ?? null, true);
  };
  return { follow, root: found instanceof Map ? found : null, stream };
}

/** A value that stands by itself, as in the content of a page. */
export function readValue(text: string): PdfValue {
  return openReader(text, 0).read();
}

export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE or UTF-8 with its mark, else one character a byte. */
export function decodePdfText(value: PdfValue | undefined): string | null {
  if (!(value instanceof PdfText)) return null;
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return value.bytes;
}

/** Objects within a stream (ISO 32000-1, 7.5.7). */
function unpack(dict: PdfDict, stream: string): readonly (readonly [number, PdfValue])[] {
  const first = Number(dict.get('First') ?? 0);
  const heads = stream.slice(0, first).trim().split(/\s+/).map(Number);
  return heads.flatMap((number, at) =>
    at % 2 === 0 ? [[number, openReader(stream, first + (heads[at + 1] ?? 0)).read()] as const] : [],
  );
}

interface Reader {
  readonly at: number;
  read(): PdfValue;
  /** The stream behind a dictionary, inflated where it is; null where there is none, or one packed otherwise. */
  readStream(dict: PdfDict, find: (number: number) => PdfValue, whatever?: boolean): string | null;
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const REFERENCE = /(\d+)[ \t\r\n]+\d+[ \t\r\n]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function openReader(file: string, from: number): Reader {
  let at = from;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(file);
    if (found) at = pattern.lastIndex;
    return found;
  };

  function read(): PdfValue {
    match(SPACE);
    const sign = file[at];
    if (sign === undefined) return null;
    if (file.startsWith('<<', at)) return readDict();
    if (sign === '<') return readHex();
    if (sign === '(') return readText();
    if (sign === '[') return readArray();
    if (sign === '/') {
      at++;
      const name = match(WORD)?.[0] ?? '';
      return new PdfName(name.replace(/#([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
    }
    const reference = match(REFERENCE);
    if (reference) return new PdfReference(Number(reference[1]));
    const word = match(WORD)?.[0];
    if (word === undefined) {
      at++;
      return null;
    }
    if (word === 'true' || word === 'false') return word === 'true';
    const number = Number(word);
    return Number.isNaN(number) ? null : number;
  }

  function readDict(): PdfDict {
    at += 2;
    const dict = new Map<string, PdfValue>();
    for (;;) {
      match(SPACE);
      if (at >= file.length || file.startsWith('>>', at)) break;
      const key = read();
      if (!(key instanceof PdfName)) break;
      dict.set(key.name, read());
    }
    if (file.startsWith('>>', at)) at += 2;
    return dict;
  }

  function readArray(): readonly PdfValue[] {
    at++;
    const list: PdfValue[] = [];
    for (;;) {
      match(SPACE);
      if (at >= file.length || file[at] === ']') break;
      list.push(read());
    }
    at++;
    return list;
  }

  function readHex(): PdfText {
    const end = file.indexOf('>', at);
    const digits = file.slice(at + 1, end < 0 ? undefined : end).replace(/[^0-9A-F]/gi, '');
    at = end < 0 ? file.length : end + 1;
    return new PdfText(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  function readText(): PdfText {
    at++;
    let text = '';
    for (let depth = 1; at < file.length; at++) {
      const sign = file[at]!;
      if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) break;
      if (sign !== '\\') {
        text += sign;
        continue;
      }
      const octal = /^[0-7]{1,3}/.exec(file.slice(at + 1, at + 4))?.[0];
      if (octal !== undefined) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (file[at + 1] !== '\n' && file[at + 1] !== '\r') text += ESCAPES[file[at + 1] ?? ''] ?? file[at + 1] ?? '';
      at += octal?.length ?? 1;
    }
    at++;
    return new PdfText(text);
  }

  function readStream(dict: PdfDict, find: (number: number) => PdfValue, whatever = false): string | null {
    match(SPACE);
    if (!file.startsWith('stream', at)) return null;
    const begin = at + (file.startsWith('\r\n', at + 6) ? 8 : 7);
    const said = dict.get('Length');
    const length = said instanceof PdfReference ? find(said.number) : said;
    const sure = typeof length === 'number' && /^\s*endstream/.test(file.slice(begin + length, begin + length + 14));
    const found = sure ? begin + length : file.indexOf('endstream', begin);
    const end = found < 0 ? file.length : found;
    at = end;
    const filter = nameOf(dict.get('Filter') ?? null);
    if (dict.has('Filter') && filter !== 'FlateDecode') return '';
    const bytes = Buffer.from(file.slice(begin, end), 'latin1');
    if (filter === null) return bytes.toString('latin1');
    // Only streams of objects are looked into by themselves; pictures and fonts stay packed.
    if (!whatever && nameOf(dict.get('Type')) !== 'ObjStm') return '';
    try {
      return inflateSync(bytes).toString('latin1');
    } catch {
      return '';
    }
  }

  return {
    get at() {
      return at;
    },
    read,
    readStream,
  };
}
