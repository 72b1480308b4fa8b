/** Stands in for JSZip within pptxgenjs 4.0.1: keeps the parts as they are, unpacked. */

/** Text as the library wrote it, or bytes. */
export type CollectedParts = ReadonlyMap<string, string | Uint8Array>;

export class PartCollector {
  readonly #parts = new Map<string, string | Uint8Array>();

  /** Folders need no entry. pptxgenjs files nothing relative to them. */
  folder(): this {
    return this;
  }

  file(name: string, content: string, options?: { readonly base64?: boolean }): this {
    this.#parts.set(name, options?.base64 === true ? Buffer.from(content, 'base64') : content);
    return this;
  }

  /** As base64, pptxgenjs asks for a chart's workbook: we make our own, so it is empty. All else is the deck. */
  async generateAsync({ type }: { readonly type: string }): Promise<CollectedParts | string> {
    return type === 'base64' ? '' : this.#parts;
  }
}
