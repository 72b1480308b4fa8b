/** A finished PDF as plain data: the objects as qpdf reads them, none by our writer or its library, and the bytes themselves. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** As qpdf's JSON has it: names begin with `/`, text strings with `u:`, byte strings with `b:`; `7 0 R` is a reference. */
export type Value = null | boolean | number | string | readonly Value[] | Dict;
export interface Dict {
  readonly [key: string]: Value;
}

export interface PdfObject {
  readonly value: Value;
  /** A stream's bytes as they stand in the file; its dictionary is `value`. */
  readonly stream: Uint8Array | null;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: Dict;
  /** By reference, `7 0 R`. */
  readonly objects: ReadonlyMap<string, PdfObject>;
}

/** Throws where qpdf cannot read the file or warns of it. */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-conformance-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, bytes);
    const args = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=none', path];
    const { status, stdout, stderr } = spawnSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`qpdf cannot read the file: ${stderr}`);
    return readJson(bytes, JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface JsonObject {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dict; readonly data: string };
}

function readJson(
  bytes: Uint8Array,
  { qpdf }: { readonly qpdf: readonly [unknown, Readonly<Record<string, JsonObject>>] },
): PdfFile {
  const { trailer, ...objects } = qpdf[1];
  const entries = Object.entries(objects).map(([key, { value, stream }]): [string, PdfObject] => [
    key.replace(/^obj:/, ''),
    stream
      ? { value: stream.dict, stream: new Uint8Array(Buffer.from(stream.data, 'base64')) }
      : { value: value ?? null, stream: null },
  ]);
  return { bytes, trailer: trailer?.value as Dict, objects: new Map(entries) };
}

export function isReference(value: Value | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}

/** What a value stands for: a reference is followed, an absent value is null. */
export function follow(file: PdfFile, value: Value | undefined): Value {
  return isReference(value) ? (file.objects.get(value)?.value ?? null) : (value ?? null);
}

/** A dictionary, or a stream's; an empty one where there is none. */
export function dict(file: PdfFile, value: Value | undefined): Dict {
  const found = follow(file, value);
  return found !== null && typeof found === 'object' && !Array.isArray(found) ? (found as Dict) : {};
}

export function array(file: PdfFile, value: Value | undefined): readonly Value[] {
  const found = follow(file, value);
  return Array.isArray(found) ? found : [];
}

/** A text string without qpdf's mark; null where there is none. */
export function text(file: PdfFile, value: Value | undefined): string | null {
  const found = follow(file, value);
  return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : null;
}

/** A stream's content, inflated; null where there is no stream. */
export function content(file: PdfFile, value: Value | undefined): Buffer | null {
  const object = isReference(value) ? file.objects.get(value) : undefined;
  if (!object?.stream) return null;
  const bytes = Buffer.from(object.stream);
  return dict(file, value as Value)['/Filter'] === '/FlateDecode' ? inflateSync(bytes) : bytes;
}

export function catalog(file: PdfFile): Dict {
  return dict(file, file.trailer['/Root'] ?? null);
}

/** The pages with their references, in order. */
export function pages(file: PdfFile): readonly { readonly ref: string; readonly page: Dict }[] {
  const visit = (value: Value): readonly { readonly ref: string; readonly page: Dict }[] => {
    const node = dict(file, value);
    return node['/Type'] === '/Page' ? [{ ref: value as string, page: node }] : array(file, node['/Kids']).flatMap(visit);
  };
  return visit(catalog(file)['/Pages'] ?? null);
}

export interface Named {
  readonly ref: string;
  readonly dict: Dict;
}

/** Every dictionary of the file, those within others too, by the reference under which it stands. */
export function allDicts(file: PdfFile): readonly Named[] {
  const visit = (ref: string, value: Value): readonly Named[] => {
    if (value === null || typeof value !== 'object') return [];
    if (Array.isArray(value)) return value.flatMap((each) => visit(ref, each));
    return [{ ref, dict: value as Dict }, ...Object.values(value as Dict).flatMap((each) => visit(ref, each))];
  };
  return [...file.objects].flatMap(([ref, { value }]) => visit(ref, value));
}
