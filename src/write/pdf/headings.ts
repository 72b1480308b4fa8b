/** Heading levels for tags and bookmarks: in order, from 1, without a skipped level (ISO 14289-1, 7.4.2), whatever the template used. */
import type { TextRole } from '../../model/document.js';
import type { PdfDocument, PdfOutline } from './pdfkit.js';
import type { HeadingTag } from './tags.js';

export interface Headings {
  /** The tag of the next heading, whose bookmark is set at `x`, `y` (points from the top left); null if the role is none of a heading. */
  enter(role: string, title: string, x: number, y: number): HeadingTag | null;
}

const RANKS: Readonly<Partial<Record<TextRole, number>>> = { title: 0, h1: 1, h2: 2, h3: 3 };

export function openHeadings(pdf: PdfDocument): Headings {
  const open: { readonly rank: number; readonly bookmark: PdfOutline }[] = [];
  return {
    enter: (role, title, x, y) => {
      const rank = RANKS[role as TextRole];
      if (rank === undefined) return null;
      while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
      const parent = open.at(-1)?.bookmark ?? pdf.outline;
      // The library measures a bookmark's left edge from the page's right.
      open.push({ rank, bookmark: parent.addItem(title, { top: y, left: pdf.page.width - x }) });
      return `H${open.length}` as HeadingTag;
    },
  };
}
