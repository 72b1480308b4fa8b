/** Where objects and streams stand among the bytes, found by the cross-reference table: spacing that parsers forgive and PDF/A does not. */
import type { PdfFile } from './file.js';

export interface IndirectObject {
  readonly ref: string;
  /** Its number stands at a line's start, words apart by one space, `obj` and `endobj` at line ends. */
  readonly spaced: boolean;
  /** `begin`: the end of line after `stream`, empty if it is none; `end`: what stands between its last byte and `endstream`. */
  readonly stream: { readonly begin: string; readonly end: string | null } | null;
}

/** Classic tables only; of a file with a cross-reference stream it finds nothing, and says so by throwing. */
export function objectsInBytes({ bytes }: PdfFile): readonly IndirectObject[] {
  const file = Buffer.from(bytes).toString('latin1');
  const offsets = readOffsets(file);
  return offsets.map((start, index) => {
    const end = offsets[index + 1] ?? file.lastIndexOf('\nxref') + 1;
    return readObject(file.slice(start, end), /[\r\n]/.test(file[start - 1] ?? ''));
  });
}

/** The hexadecimal strings outside streams, as written. */
export function stringsInBytes({ bytes }: PdfFile): readonly string[] {
  const outside = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\r\n]stream\r?\n[\s\S]*?[\r\n]endstream/g, '')
    .replace(/\((?:\\[\s\S]|[^()\\])*\)/g, '');
  return [...outside.matchAll(/(?<!<)<(?!<)([^>]*)>/g)].map(([, hex = '']) => hex);
}

function readOffsets(file: string): readonly number[] {
  const table = /\sxref\s+\d+ \d+\s+((?:\d{10} \d{5} [nf]\s+)*)trailer/.exec(file)?.[1];
  if (table === undefined) throw new Error('the file has no cross-reference table');
  return [...table.matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
}

function readObject(source: string, atLineStart: boolean): IndirectObject {
  const [, number = '?', generation = '?'] = /^(\d+)\s+(\d+)/.exec(source) ?? [];
  const ref = `${number} ${generation} R`;
  const spaced = atLineStart && /^\d+ \d+ obj[\r\n]/.test(source) && /[\r\n]endobj[\r\n]+$/.test(source);
  const keyword = />>\s*stream(\r\n|\n|)/.exec(source);
  if (!keyword) return { ref, spaced, stream: null };
  const length = Number(/\/Length (\d+)\s/.exec(source.slice(0, keyword.index))?.[1]);
  const rest = source.slice(keyword.index + keyword[0].length + length);
  return { ref, spaced, stream: { begin: keyword[1] ?? '', end: /^([\s\S]{0,2}?)endstream/.exec(rest)?.[1] ?? null } };
}
