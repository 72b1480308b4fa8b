/** What every drawing function is handed: the page's canvas, its structure, and what the whole document keeps count of. */
import type { WriteContext } from '../../model/output.js';
import type { Canvas } from './canvas.js';
import type { Faces } from './faces.js';
import type { Headings } from './headings.js';
import type { PdfPicture } from './pdfkit.js';
import type { LinkTarget, Tags } from './tags.js';

export interface PdfContext {
  readonly canvas: Canvas;
  readonly tags: Tags;
  readonly faces: Faces;
  readonly headings: Headings;
  readonly context: WriteContext;
  /** Id of the structure element for one more place where a fact (`fact:gdp`) or its period (`period:gdp`) stands: `fact:gdp:1`; none in a clean copy. */
  readonly markId: (mark: string) => string | undefined;
  /** Where a link leads; null for an anchor that the page does not hold. */
  readonly target: (link: string) => LinkTarget | null;
  /** Pictures read beforehand, by figure. */
  readonly pictures: ReadonlyMap<string, PdfPicture>;
}
