/**
 * Writes the one-pager: one page, every frame where layout put it, as a tagged PDF/A. pdfkit writes the file: objects, streams,
 * vectors, pictures, font subsets, structure, metadata. Ours is the text operator, for it shapes text anew where layout has
 * placed each character; and what PDF/A-2 and PDF/UA ask beyond it (`repairs.ts`).
 */
import type { OnePager } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import type { Frame, ImageFrame, Page } from '../../model/page.js';
import { openCanvas } from './canvas.js';
import { openFaces } from './faces.js';
import { drawFrame } from './frame.js';
import { openHeadings } from './headings.js';
import { findTargets } from './links.js';
import type { PdfDocument, PdfPicture } from './pdfkit.js';
import { countOutline, declareUniversalAccess, escapeMetadata, exactQuadraticCurves, writeModifyDate } from './repairs.js';
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
  const { clean } = context.settings;
  const tags = openTags(pdf, { facts: !clean });
  const sheet = {
    canvas: openCanvas(pdf, theme, faces),
    tags,
    faces,
    headings: openHeadings(pdf),
    context,
    markId: clean ? () => undefined : countMarks(),
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

interface PdfSetting {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly date: Date;
  /** PDF/A-1b serves the tests alone: the one level for which Debian has a validator. */
  readonly archive: 'PDF/A-2a' | 'PDF/A-1b';
}

/** A document of one page: archive and accessibility level, properties, the library's faults repaired. Loads pdfkit and fontkit only when called. */
export async function openPdf({ width, height, title, language, date, archive }: PdfSetting): Promise<PdfDocument> {
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    size: [width, height],
    margin: 0,
    // No default font: the library would ask for Helvetica, which cannot be embedded.
    font: null as unknown as string,
    pdfVersion: archive === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: archive,
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Trifold', Producer: 'PDFKit', CreationDate: date, ModDate: date },
  }) as unknown as PdfDocument;
  // Bookmarks are there for who looks for them; one page needs no side panel.
  pdf._root.data.PageMode = 'UseNone';
  escapeMetadata(pdf);
  writeModifyDate(pdf, date);
  if (archive !== 'PDF/A-1b') declareUniversalAccess(pdf);
  exactQuadraticCurves(pdf);
  return pdf;
}

/** Reads the page's pictures into the document before anything is drawn. One after the other: the library decodes transparent pictures in the background, and their order in the file must not depend on which is ready first. */
async function readPictures(frames: readonly Frame[], pdf: PdfDocument): Promise<ReadonlyMap<string, PdfPicture>> {
  const pictures = new Map<string, PdfPicture>();
  for (const { figure, picture } of findImages(frames)) {
    if (pictures.has(figure) || picture.drawing) continue;
    const opened = pdf.openImage(picture.bytes);
    await embed(opened, pdf);
    pictures.set(figure, opened);
  }
  return pictures;
}

function findImages(frames: readonly Frame[]): readonly ImageFrame[] {
  return frames.flatMap((frame) => (frame.kind === 'image' ? [frame] : frame.kind === 'group' ? findImages(frame.children) : []));
}

function embed(picture: PdfPicture, pdf: PdfDocument): Promise<void> {
  return new Promise((resolve) => {
    const { finalize } = picture;
    if (!finalize) {
      picture.embed(pdf);
      resolve();
      return;
    }
    picture.finalize = () => {
      finalize.call(picture);
      resolve();
    };
    picture.embed(pdf);
  });
}
