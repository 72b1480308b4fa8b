/** The objects of a PDF as plain data, as far as its structure tree needs them: pdf.js tells neither the ids of elements nor their attributes. */
import { inflateSync } from 'node:zlib';
import { Unreadable } from './unreadable.js';

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

/** What cannot be read is not there; throws Unreadable for what is larger than any document. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = new Map<number, PdfValue>();
  const places = new Map<number, number>();
  let root: PdfValue = null;
  const start = /(?<!\d)(\d{1,10})[ \t\r\n]{1,9}(\d{1,5})[ \t\r\n]{1,9}obj\b|\btrailer\b/g;
  for (let match = start.exec(file); match !== null; match = start.exec(file)) {
    const reader = new Reader(file, start.lastIndex);
    const value = reader.read();
    const dict = value instanceof Map ? value : null;
    root = dict?.get('Root') ?? root;
    start.lastIndex = Math.max(start.lastIndex, reader.at);
    if (match[1] === undefined) continue;
    objects.set(Number(match[1]), value);
    places.set(Number(match[1]), reader.at);
    const stream = dict && reader.readStream(dict, (number) => objects.get(number) ?? null, isDrawing(dict));
    if (reader.swelled) throw new Unreadable('large');
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
    return new Reader(file, at).readStream(dict, (number) => objects.get(number) ?? null, true);
  };
  return { follow, root: found instanceof Map ? found : null, stream };
}

/** Neither a picture nor a font nor a page of metadata: what a page draws, which is large only where somebody means harm. */
function isDrawing(dict: PdfDict): boolean {
  const length = dict.get('Length');
  const isSmall = typeof length === 'number' && length < SMALL_STREAM;
  return !isSmall && !['Type', 'Subtype', 'Length1', 'Length2', 'Length3', 'N'].some((key) => dict.has(key));
}

/** A value that stands by itself, as in the content of a page. */
export function readValue(text: string): PdfValue {
  return new Reader(text, 0).read();
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
    at % 2 === 0 ? [[number, new Reader(stream, first + (heads[at + 1] ?? 0)).read()] as const] : [],
  );
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const REFERENCE = /(\d{1,10})[ \t\r\n]{1,9}\d{1,5}[ \t\r\n]{1,9}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Lists in lists: no document nests deeper, and one that does is read no further. */
const DEEPEST = 200;
/** Bytes of a stream of objects or of a page's drawing, unpacked: a page of text has some thousands. */
const LARGEST_STREAM = 3e7;
/** Bytes, packed: below, nothing swells beyond the largest. */
const SMALL_STREAM = 20_000;

class Reader {
  readonly #file: string;
  #depth = 0;
  /** A stream was larger, unpacked, than any of a document. */
  swelled = false;
  at: number;

  constructor(file: string, at: number) {
    this.#file = file;
    this.at = at;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#file);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  read(): PdfValue {
    if (this.#depth >= DEEPEST) {
      this.at = this.#file.length;
      return null;
    }
    this.#depth++;
    try {
      return this.#readHere();
    } finally {
      this.#depth--;
    }
  }

  #readHere(): PdfValue {
    this.#match(SPACE);
    const sign = this.#file[this.at];
    if (sign === undefined) return null;
    if (this.#file.startsWith('<<', this.at)) return this.#readDict();
    if (sign === '<') return this.#readHex();
    if (sign === '(') return this.#readText();
    if (sign === '[') return this.#readArray();
    if (sign === '/') {
      this.at++;
      const name = this.#match(WORD)?.[0] ?? '';
      return new PdfName(name.replace(/#([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
    }
    const reference = this.#match(REFERENCE);
    if (reference) return new PdfReference(Number(reference[1]));
    const word = this.#match(WORD)?.[0];
    if (word === undefined) {
      this.at++;
      return null;
    }
    if (word === 'true' || word === 'false') return word === 'true';
    const number = Number(word);
    return Number.isNaN(number) ? null : number;
  }

  #readDict(): PdfDict {
    this.at += 2;
    const dict = new Map<string, PdfValue>();
    for (;;) {
      this.#match(SPACE);
      if (this.at >= this.#file.length || this.#file.startsWith('>>', this.at)) break;
      const key = this.read();
      if (!(key instanceof PdfName)) break;
      dict.set(key.name, this.read());
    }
    if (this.#file.startsWith('>>', this.at)) this.at += 2;
    return dict;
  }

  #readArray(): readonly PdfValue[] {
    this.at++;
    const list: PdfValue[] = [];
    for (;;) {
      this.#match(SPACE);
      if (this.at >= this.#file.length || this.#file[this.at] === ']') break;
      list.push(this.read());
    }
    this.at++;
    return list;
  }

  #readHex(): PdfText {
    const end = this.#file.indexOf('>', this.at);
    const digits = this.#file.slice(this.at + 1, end < 0 ? undefined : end).replace(/[^0-9A-F]/gi, '');
    this.at = end < 0 ? this.#file.length : end + 1;
    return new PdfText(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  #readText(): PdfText {
    this.at++;
    let text = '';
    for (let depth = 1; this.at < this.#file.length; this.at++) {
      const sign = this.#file[this.at]!;
      if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) break;
      if (sign !== '\\') {
        text += sign;
        continue;
      }
      const octal = /^[0-7]{1,3}/.exec(this.#file.slice(this.at + 1, this.at + 4))?.[0];
      if (octal !== undefined) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (this.#file[this.at + 1] !== '\n' && this.#file[this.at + 1] !== '\r')
        text += ESCAPES[this.#file[this.at + 1] ?? ''] ?? this.#file[this.at + 1] ?? '';
      this.at += octal?.length ?? 1;
    }
    this.at++;
    return new PdfText(text);
  }

  /** The stream behind a dictionary, inflated where it is; null where there is none, or one packed otherwise. */
  readStream(dict: PdfDict, find: (number: number) => PdfValue, whatever = false): string | null {
    this.#match(SPACE);
    if (!this.#file.startsWith('stream', this.at)) return null;
    const begin = this.at + (this.#file.startsWith('\r\n', this.at + 6) ? 8 : 7);
    const said = dict.get('Length');
    const length = said instanceof PdfReference ? find(said.number) : said;
    const sure = typeof length === 'number' && /^\s*endstream/.test(this.#file.slice(begin + length, begin + length + 14));
    const found = sure ? begin + length : this.#file.indexOf('endstream', begin);
    const end = found < 0 ? this.#file.length : found;
    this.at = end;
    const filter = nameOf(dict.get('Filter') ?? null);
    if (dict.has('Filter') && filter !== 'FlateDecode') return '';
    const bytes = Buffer.from(this.#file.slice(begin, end), 'latin1');
    if (filter === null) return bytes.toString('latin1');
    // Only streams of objects are looked into by themselves; pictures and fonts stay packed.
    if (!whatever && nameOf(dict.get('Type')) !== 'ObjStm') return '';
    try {
      return inflateSync(bytes, { maxOutputLength: LARGEST_STREAM }).toString('latin1');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') this.swelled = true;
      return '';
    }
  }
}
