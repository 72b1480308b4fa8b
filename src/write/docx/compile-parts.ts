/** The parts that `docx` makes of a document, unpacked: its zip archive would be taken apart again at once. */
import type { Docx } from './library.js';

/** What the library's packer keeps to itself: paths with what stands there, texts not yet encoded. The library's version is pinned. */
interface Compiler {
  compile(document: InstanceType<Docx['Document']>): ReadonlyMap<string, string | Uint8Array | ArrayBuffer>;
}

/** Packing and unpacking took a third of the summary's writing time. */
export function compileParts(document: InstanceType<Docx['Document']>, { Packer }: Docx): Map<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return new Map(
    [...compiler.compile(document)].map(([name, data]) => [name, data instanceof ArrayBuffer ? new Uint8Array(data) : data]),
  );
}
