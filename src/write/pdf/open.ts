/** Opens a PDF document of one page: archive and accessibility level, properties, the library's faults repaired. */
import type { PdfDocument } from './pdfkit.js';
import { declareUniversalAccess, escapeMetadata, exactQuadraticCurves, writeModifyDate } from './repairs.js';

export interface PdfSetting {
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

/** Loads pdfkit (and fontkit with it) only when called. */
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
