/** Where the lines of a rendered PDF stand, through pdf.js: for margins, line pitches and page numbers measured as on paper. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Millimetres from the page's top left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its highest characters, points. */
  readonly size: number;
}

export interface PdfLinesPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PdfLine[];
}

export const MM = 72 / 25.4;
/** Texts whose base lines are nearer than this stand on one line, points. */
const SAME_LINE = 3;

export async function readPdfLines(file: string): Promise<readonly PdfLinesPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: PdfLinesPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const rows: { text: string; left: number; right: number; y: number; size: number }[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
        const row = rows.find((each) => Math.abs(each.y - y) < SAME_LINE);
        const own = { text: item.str, left: x, right: x + item.width, y, size: Math.abs(scale) };
        if (!row) rows.push(own);
        else {
          row.text += item.str;
          row.left = Math.min(row.left, own.left);
          row.right = Math.max(row.right, own.right);
          row.size = Math.max(row.size, own.size);
        }
      }
      pages.push({
        width: (right - left) / MM,
        height: (top - bottom) / MM,
        lines: rows
          .sort((a, b) => b.y - a.y)
          .map((row) => ({
            text: row.text,
            left: (row.left - left) / MM,
            right: (row.right - left) / MM,
            baseline: (top - row.y) / MM,
            size: row.size,
          })),
      });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
