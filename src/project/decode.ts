/** Decodes a text file as UTF-8 or UTF-16 with a byte order mark; names any other encoding, so that its author can save it again. */
import { isUtf8 } from 'node:buffer';
import type { Localized } from '../diagnostics/diagnostic.js';

type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is a reading of the bytes good enough to show a line of; `offset` is where the first foreign byte stands in it. */
  | { readonly kind: 'foreign'; readonly what: Localized; readonly text: string; readonly offset: number }
  /** No text in any encoding. */
  | { readonly kind: 'binary'; readonly what: Localized };

/** A lone CR (old Mac line ends) becomes LF, so that every position is that of an editor. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  const bare = bareUtf16(body);
  if (bare !== null) return foreign(body, { zh: '没有字节序标记的 UTF-16', en: 'UTF-16 without a byte order mark' }, bare);
  const magic = otherFile(body);
  if (magic !== null) return { kind: 'binary', what: magic };
  if (isUtf8(body)) return { kind: 'text', text: straighten(decodeAs(body, 'utf-8')) };
  return decodesAs(body, 'gb18030')
    ? foreign(body, { zh: 'GB18030（GBK）编码', en: 'GB18030 (GBK)' }, 'gb18030')
    : foreign(body, { zh: '不认得的编码', en: 'an unknown encoding' }, 'utf-8');
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function decodesAs(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1) return foreign(bytes, { zh: '残缺的 UTF-16', en: 'broken UTF-16' }, encoding);
  return { kind: 'text', text: straighten(decodeAs(bytes, encoding)) };
}

function straighten(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** `at`: the offset of the first foreign byte; else the first character that is not ASCII, where two encodings part. */
function foreign(bytes: Uint8Array, what: Localized, encoding: string, at?: number): Decoded {
  const text = straighten(decodeAs(bytes, encoding));
  return { kind: 'foreign', what, text, offset: at ?? Math.max(text.search(/[^\t\n\r -~]/), 0) };
}

/** ASCII text in UTF-16 has a NUL in every other byte: YAML's keys, colons and line ends do. */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = Math.max(1, sample.length / 40);
  if (odd >= enough && even <= odd / 8) return 'utf-16le';
  if (even >= enough && odd <= even / 8) return 'utf-16be';
  return null;
}

function otherFile(bytes: Uint8Array): Localized | null {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === '504b0304') return { zh: '一个 Office 或 zip 文件', en: 'an Office or zip file' };
  if (start === 'd0cf11e0') return { zh: '一个旧版 Office 文件', en: 'an old Office file' };
  if (start === '25504446') return { zh: '一个 PDF 文件', en: 'a PDF file' };
  if (start === '7b5c7274') return { zh: '一个 RTF 文件', en: 'an RTF file' };
  if (start === '89504e47' || start.startsWith('ffd8ff')) return { zh: '一张图片', en: 'a picture' };
  if (start === '3c68746d' || start === '3c21444f') return { zh: '一个网页（HTML）文件', en: 'a web page (HTML)' };
  return null;
}
