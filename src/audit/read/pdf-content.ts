/** What stands on the pages of a PDF as pdf.js reads it: by marked content where there is some, else line by line. */
import { Unreadable } from './unreadable.js';

/** A stretch of glyphs in one face on one line. */
export interface DrawnText {
  readonly text: string;
  /** The line ends after it. */
  readonly ends: boolean;
  /** Points from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn together, on which page. */
interface Drawn {
  readonly page: number;
  readonly pieces: DrawnText[];
}

export interface PdfContent {
  readonly pages: number;
  /** By pdf.js' name for marked content, `p10R_mc3`. */
  readonly marked: ReadonlyMap<string, Drawn>;
  /** What is drawn outside all of it, and what is marked as decoration. */
  readonly loose: readonly Drawn[];
  /** Notes, form fields and what else stands upon the page. */
  readonly annotations: readonly { readonly page: number; readonly text: string; readonly isLink: boolean }[];
  readonly properties: readonly { readonly name: string; readonly text: string }[];
}

/** Throws Unreadable. */
export async function readPdfContent(bytes: Uint8Array): Promise<PdfContent> {
  // Loaded only here: it takes longer than a document's writing.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const quiet = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 };
  const task = getDocument({ data: new Uint8Array(bytes), ...quiet });
  try {
    const document = await task.promise;
    const marked = new Map<string, Drawn>();
    const loose: Drawn[] = [];
    const annotations: PdfContent['annotations'][number][] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const opened = await document.getPage(page);
      const { items } = await opened.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      readItems(items as readonly Item[], page, marked, loose);
      for (const annotation of (await opened.getAnnotations()) as readonly Annotation[])
        annotations.push(...readAnnotation(annotation, page));
    }
    const properties = [...(await readInfo(document)), ...listTitles((await document.getOutline()) ?? [])];
    return { pages: document.numPages, marked, loose, annotations, properties };
  } catch (cause) {
    throw new Unreadable((cause as Error).name === 'PasswordException' ? 'locked' : 'pdf', null, cause);
  } finally {
    await task.destroy();
  }
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

function readItems(items: readonly Item[], page: number, marked: Map<string, Drawn>, loose: Drawn[]): void {
  /** Of each sequence that is open: its name; null: decoration, or none of a name. */
  const open: (string | null)[] = [];
  const holderOf = (): DrawnText[] => {
    const id = open.at(-1) ?? null;
    if (id === null) {
      const last = loose.at(-1);
      if (last && last.page === page && !last.pieces.at(-1)?.ends) return last.pieces;
      loose.push({ page, pieces: [] });
      return loose.at(-1)!.pieces;
    }
    const known = marked.get(id) ?? { page, pieces: [] };
    marked.set(id, known);
    return known.pieces;
  };
  for (const { type, id, tag, str = '', hasEOL = false, transform = [], width = 0, height = 0 } of items) {
    if (type?.startsWith('begin')) open.push(tag === 'Artifact' ? null : (id ?? open.at(-1) ?? null));
    else if (type?.startsWith('end')) open.pop();
    else if (str !== '' || hasEOL) {
      const [, , , , x = 0, y = 0] = transform;
      holderOf().push({ text: str, ends: hasEOL, x, y, width, height });
    }
  }
}

function readAnnotation({ subtype, contentsObj, fieldValue }: Annotation, page: number): PdfContent['annotations'] {
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const texts = [contentsObj?.str, ...values].filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return texts.map((text) => ({ page, text, isLink: subtype === 'Link' }));
}

interface Informed {
  getMetadata(): Promise<{ readonly info: object; readonly metadata: { get(name: string): unknown } | null }>;
}

async function readInfo(document: Informed): Promise<PdfContent['properties']> {
  const { info, metadata } = await document.getMetadata();
  const said = ['Title', 'Subject', 'Keywords'].map((name) => [name, (info as Readonly<Record<string, unknown>>)[name]] as const);
  const also = ['dc:title', 'dc:description', 'pdf:keywords'].map((name) => [name, metadata?.get(name)] as const);
  return [...said, ...also].flatMap(([name, text]) => (typeof text === 'string' && text.trim() !== '' ? [{ name, text }] : []));
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function listTitles(items: readonly OutlineItem[]): PdfContent['properties'] {
  return items.flatMap(({ title, items: inner }) => [
    ...(title.trim() === '' ? [] : [{ name: 'outline', text: title }]),
    ...listTitles(inner),
  ]);
}
