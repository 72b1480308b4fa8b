/** A plain drawing as outlines on the page. */
import type { Drawing, DrawnShape } from '../../model/content.js';
import type { Edges } from '../../model/edges.js';
import type { Box } from '../../model/page.js';
import type { PdfDocument } from './pdfkit.js';

/** Fills the box; what stands out of it is cut. `crop`: shares left out at each side; absent: it is whole. */
export function paintDrawing(pdf: PdfDocument, { width, height, shapes }: Drawing, box: Box, crop: Edges | undefined): void {
  const { top, right, bottom, left } = crop ?? { top: 0, right: 0, bottom: 0, left: 0 };
  const across = box.width / (1 - left - right) / width;
  const down = box.height / (1 - top - bottom) / height;
  pdf.addContent(`q ${exact(box.x, box.y, box.width, box.height)} re W n`);
  pdf.addContent(`${exact(across, 0, 0, down, box.x - left * across * width, box.y - top * down * height)} cm`);
  for (const shape of shapes) paintShape(pdf, shape);
  pdf.addContent('Q');
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function paintShape(
  pdf: PdfDocument,
  { path, matrix, fill, evenOdd, stroke, width, cap, join, miter, dashes }: DrawnShape,
): void {
  pdf.addContent(`q ${exact(...matrix)} cm`);
  if (fill !== null) pdf.addContent(`${rgb(fill)} rg`);
  if (stroke !== null) {
    pdf.addContent(`${rgb(stroke)} RG ${exact(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${exact(Math.max(1, miter))} M`);
    if (dashes.length > 0) pdf.addContent(`[${exact(...dashes)}] 0 d`);
  }
  const paint = fill === null ? 'S' : `${stroke === null ? 'f' : 'B'}${evenOdd ? '*' : ''}`;
  pdf.path(path).addContent(paint).addContent('Q');
}

function rgb(color: string): string {
  return exact(...[0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255));
}

/** Numbers as PDF writes them: six decimals, for a matrix may make little large. */
function exact(...values: readonly number[]): string {
  return values.map((value) => (Math.round(value * 1e6) / 1e6 + 0).toFixed(6).replace(/\.?0+$/, '')).join(' ');
}
