/** Writes the one-pager: one page, every frame where layout put it, as a tagged PDF/A. */
import type { OnePager } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import type { Page } from '../../model/page.js';
import { openCanvas } from './canvas.js';
import { openFaces } from './faces.js';
import { drawFrame } from './frame.js';
import { openHeadings } from './headings.js';
import { findTargets } from './links.js';
import { openPdf, type PdfSetting } from './open.js';
import type { PdfDocument } from './pdfkit.js';
import { readPictures } from './pictures.js';
import { countOutline } from './repairs.js';
import { openTags } from './tags.js';

/** PDF/A-2a with the tags of PDF/UA-1, fonts embedded as subsets; the same input gives the same bytes. */
export async function writeOnePager(
  page: Page,
  onepager: OnePager,
  context: WriteContext,
  archive: PdfSetting['archive'] = 'PDF/A-2a',
): Promise<Uint8Array> {
  const { theme, language, date } = context;
  const pdf = await openPdf({ width: page.width, height: page.height, title: onepager.title, language, date, archive });
  const bytes = collect(pdf);
  const faces = openFaces(pdf, context);
  const tags = openTags(pdf);
  const sheet = {
    canvas: openCanvas(pdf, theme, faces),
    tags,
    faces,
    headings: openHeadings(pdf),
    context,
    markId: countMarks(),
    target: findTargets(page),
    pictures: await readPictures(page.frames, pdf),
  };
  for (const frame of page.frames) drawFrame(sheet, tags.root, frame);
  tags.close();
  countOutline(pdf.outline);
  pdf.end();
  return bytes;
}

function countMarks(): (mark: string) => string {
  const counts = new Map<string, number>();
  return (mark) => {
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    return `${mark}:${count}`;
  };
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
