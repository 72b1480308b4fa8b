/** Reads a written PDF with tools that are not ours: pdf.js in the process, poppler, MuPDF, qpdf and PDFBox beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool on the file; `FILE` among the arguments stands for it. */
export function run(bytes: Uint8Array, command: string, args: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(
      command,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function withPdf<Result>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy, pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const pdf = await task.promise;
    return await read(await pdf.getPage(1), pdf);
  } finally {
    await task.destroy();
  }
}

/** The text as pdf.js gives it, a line's end as `\n`. */
export function readText(bytes: Uint8Array): Promise<string> {
  return withPdf(bytes, async (page) => {
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  });
}

export interface Operation {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The page's operators by pdf.js's names. */
export function readOperations(bytes: Uint8Array): Promise<readonly Operation[]> {
  const names = Object.fromEntries(Object.entries(OPS).map(([name, code]) => [code, name]));
  return withPdf(bytes, async (page) => {
    const { fnArray, argsArray } = await page.getOperatorList();
    return fnArray.map((code, index) => ({ name: names[code] as string, args: (argsArray[index] ?? []) as unknown[] }));
  });
}

type Json = { readonly [key: string]: unknown };

/** The objects that qpdf finds, by `obj:7 0 R`; `dictionary` follows one reference. */
export function readObjects(bytes: Uint8Array): {
  readonly all: readonly Json[];
  readonly root: Json;
  dictionary(value: unknown): Json;
} {
  const { stdout } = run(bytes, 'qpdf', ['--json=2', '--json-key=qpdf', 'FILE']);
  const [, objects] = JSON.parse(stdout).qpdf as [Json, Record<string, { value?: Json; stream?: { dict: Json } }>];
  const content = (object: (typeof objects)[string] | undefined): Json => object?.value ?? object?.stream?.dict ?? {};
  const dictionary = (value: unknown): Json =>
    typeof value === 'string' ? content(objects[`obj:${value}`]) : ((value ?? {}) as Json);
  const all = Object.values(objects).map(content);
  return { all, root: dictionary(objects.trailer?.value?.['/Root']), dictionary };
}
