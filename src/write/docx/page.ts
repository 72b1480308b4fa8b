/** The page in Word's units: size, margins, the text block between them, and the grid that its text stands on. */
import type { PageSize, Style, SummaryLook } from '../../model/theme.js';
import { twips } from './units.js';

export interface PageMeasures {
  /** Of the text block, points. */
  readonly width: number;
  readonly height: number;
  /** Characters moved apart by so many twips where no grid of characters does it; negative: together. */
  readonly tracking: number;
  /** Width that a character of the body takes, as a share of its size. */
  readonly advance: number;
  /** For the section's properties, twips. */
  readonly size: { readonly width: number; readonly height: number };
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  readonly grid: DocumentGrid | null;
}

export interface DocumentGrid {
  readonly type: 'lines' | 'linesAndChars';
  readonly linePitch: number;
  /** 4096ths of a point. */
  readonly charSpace?: number;
}

/** The looks of a page that the template asks for: header and footer in the middle of their margins. */
export function turnPage(page: PageSize): Pick<SummaryLook, 'page' | 'grid'> {
  return { page: { ...page, header: page.margin.top / 2, footer: page.margin.bottom / 2 }, grid: null };
}

/** `body` is the style of plain text: its pitch is the grid's. */
export function measurePage({ page, grid }: Pick<SummaryLook, 'page' | 'grid'>, body: Style): PageMeasures {
  const size = { width: twips(page.width), height: twips(page.height) };
  const margin = {
    top: twips(page.margin.top),
    right: twips(page.margin.right),
    bottom: twips(page.margin.bottom),
    left: twips(page.margin.left),
    header: twips(page.header),
    footer: twips(page.footer),
  };
  const width = (size.width - margin.left - margin.right) / 20;
  const height = (size.height - margin.top - margin.bottom) / 20;
  const orientation = size.width > size.height ? ('landscape' as const) : ('portrait' as const);
  const block = { width, height, size, orientation, margin };
  const characters = grid?.characters ?? null;
  // Rounded down: a line that is a hair too long loses its last character.
  const excess = characters === null ? 0 : width / characters - body.size;
  const advance = 1 + excess / body.size;
  const linePitch = twips(body.size * body.leading);
  switch (grid?.kind) {
    case undefined:
      return { ...block, tracking: 0, advance, grid: null };
    case 'lines':
      return { ...block, tracking: Math.floor(excess * 20), advance, grid: { type: 'lines', linePitch } };
    case 'strict':
      return {
        ...block,
        tracking: 0,
        advance,
        grid: { type: 'linesAndChars', linePitch, charSpace: Math.floor(excess * 4096) },
      };
  }
}
