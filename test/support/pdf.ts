/** Reads a finished PDF for tests through pdf.js. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly text: string;
    readonly structure: PdfElement | null;
  }[];
  readonly marked: boolean;
  readonly language: string | null;
  readonly title: string | null;
}

/** A structure element; `role` as written: `H1`, `P`, `Figure`. */
export interface PdfElement {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly PdfElement[];
}

/** Text items joined as pdf.js gives them, a line's end as `\n`. */
export async function readPdf(file: string): Promise<PdfText> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: PdfText['pages'][number][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push({
        width: right - left,
        height: top - bottom,
        text,
        structure: (await page.getStructTree()) as PdfElement | null,
      });
    }
    const { info, metadata } = await document.getMetadata();
    const markInfo = await document.getMarkInfo();
    return {
      pages,
      marked: markInfo?.Marked === true,
      language: (info as { Language?: string }).Language ?? null,
      title: (metadata?.get('dc:title') as string | null) ?? (info as { Title?: string }).Title ?? null,
    };
  } finally {
    await task.destroy();
  }
}

/** Elements of a role, in reading order. */
export function findElements(element: PdfElement | null, role: string): readonly PdfElement[] {
  if (!element) return [];
  return [...(element.role === role ? [element] : []), ...(element.children ?? []).flatMap((child) => findElements(child, role))];
}
