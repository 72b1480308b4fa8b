/** A copy of a finished file that may be spoilt, so that every rule can be seen to fail. */
import { inflateSync } from 'node:zlib';
import { isReference, type PdfFile } from './file.js';

// biome-ignore lint/suspicious/noExplicitAny: a draft is spoilt in ways that types would forbid.
export type Loose = Record<string, any>;

export interface Draft {
  readonly trailer: Loose;
  readonly root: Loose;
  readonly page: Loose;
  /** What a value stands for, to be changed in place. */
  of(value: unknown): Loose;
  /** The first object of the kind; throws where there is none. */
  find(matches: (own: Loose) => boolean): Loose;
  /** The first structure element of the type. */
  element(type: string): Loose;
  /** Puts an object into the file; returns its reference. */
  add(value: unknown): string;
  /** Rewrites a stream, uncompressed; the edit gets and gives Latin-1. An edit that changes nothing throws. */
  rewrite(value: unknown, edit: (source: string) => string): void;
  content(edit: (source: string) => string): void;
  metadata(edit: (source: string) => string): void;
  /** Rewrites the file's own bytes; the objects stay. */
  bytes(edit: (source: string) => string): void;
  finish(): PdfFile;
}

export function openDraft(file: PdfFile): Draft {
  const trailer = structuredClone(file.trailer) as Loose;
  const objects = new Map([...file.objects].map(([ref, object]) => [ref, structuredClone(object)] as const)) as Map<
    string,
    { value: unknown; stream: Uint8Array | null }
  >;
  let { bytes } = file;
  const of = (value: unknown): Loose => (isReference(value as string) ? objects.get(value as string)?.value : value) as Loose;
  const root = of(trailer['/Root']);
  const change = (before: string, edit: (source: string) => string): Uint8Array => {
    const after = edit(before);
    if (after === before) throw new Error('the mutation changed nothing');
    return new Uint8Array(Buffer.from(after, 'latin1'));
  };
  const find: Draft['find'] = (matches) => {
    for (const { value } of objects.values()) {
      if (value !== null && typeof value === 'object' && matches(value as Loose)) return value as Loose;
    }
    throw new Error('the file has no such object');
  };
  const rewrite: Draft['rewrite'] = (value, edit) => {
    const object = objects.get(value as string);
    if (!object?.stream) throw new Error(`${value} is no stream`);
    const own = object.value as Loose;
    const stream = Buffer.from(object.stream);
    const source = own['/Filter'] === '/FlateDecode' ? inflateSync(stream) : stream;
    object.stream = change(source.toString('latin1'), edit);
    delete own['/Filter'];
  };
  const page = find((own) => own['/Type'] === '/Page');
  return {
    trailer,
    root,
    page,
    of,
    find,
    element: (type) => find((own) => own['/S'] === `/${type}` && own['/P'] !== undefined),
    add: (value) => {
      const ref = `${objects.size + 1000} 0 R`;
      objects.set(ref, { value, stream: null });
      return ref;
    },
    rewrite,
    content: (edit) => rewrite(page['/Contents'], edit),
    metadata: (edit) => rewrite(root['/Metadata'], edit),
    bytes: (edit) => {
      bytes = change(Buffer.from(bytes).toString('latin1'), edit);
    },
    finish: () => ({ bytes, trailer, objects }) as unknown as PdfFile,
  };
}
