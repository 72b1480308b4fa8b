/** The page in Word's units: size, margins, the text block between them, and the grid that its text stands on. */
import type { Summary } from '../../model/document.js';
import type { PageSize, Style, SummaryLook, Theme } from '../../model/theme.js';
import { twips } from '../ooxml/units.js';
import { hasTrait } from './paragraph-roles.js';
import type { ParagraphStyle, StyleSheet } from './style-sheet.js';

export interface PageMeasures {
  /** Of the text block, points. */
  readonly width: number;
  readonly height: number;
  /** Characters of the body's size are moved apart by so many twips; negative: together. */
  readonly tracking: number;
  /** For the section's properties, twips. */
  readonly size: { readonly width: number; readonly height: number };
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  readonly grid: DocumentGrid | null;
}

interface DocumentGrid {
  readonly type: 'lines' | 'linesAndChars';
  readonly linePitch: number;
  /** 4096ths of a point. */
  readonly charSpace?: number;
}

/** The looks of a page that the template asks for: header and footer in the middle of their margins. */
function turnPage(page: PageSize): Pick<SummaryLook, 'page' | 'grid'> {
  return { page: { ...page, header: page.margin.top / 2, footer: page.margin.bottom / 2 }, grid: null };
}

/**
 * `base` is the style whose pitch and size are the grid's, `indent` what its paragraphs' first lines leave free, in characters.
 * The characters are moved together by themselves, whatever the grid: Word reads a grid of characters, LibreOffice gives each
 * that is wider than its cell two of them (14 a line for 28) unless the paragraphs are taken off it.
 */
export function measurePage(
  { page, grid }: Pick<SummaryLook, 'page' | 'grid'>,
  base: Pick<Style, 'size' | 'leading'>,
  indent: number,
): PageMeasures {
  const size = { width: twips(page.width), height: twips(page.height) };
  const margin = {
    top: twips(page.margin.top),
    right: twips(page.margin.right),
    bottom: twips(page.margin.bottom),
    left: twips(page.margin.left),
    header: twips(page.header),
    footer: twips(page.footer),
  };
  const width = size.width - margin.left - margin.right;
  const height = (size.height - margin.top - margin.bottom) / 20;
  const orientation = size.width > size.height ? ('landscape' as const) : ('portrait' as const);
  const block = { width: width / 20, height, size, orientation, margin };
  if (grid === null) return { ...block, tracking: 0, grid: null };
  const { characters } = grid;
  const tracking = characters === null ? 0 : trackingFor(width, characters, twips(base.size), indent);
  const linePitch = twips(base.size * base.leading);
  switch (grid.kind) {
    case 'lines':
      return { ...block, tracking, grid: { type: 'lines', linePitch } };
    case 'strict': {
      // Rounded down: a line that is a hair too long loses its last character.
      const charSpace = Math.floor((width / grid.characters - twips(base.size)) * (4096 / 20));
      return { ...block, tracking, grid: { type: 'linesAndChars', linePitch, charSpace } };
    }
  }
}

/** The pages of a summary: the theme's, but for those that its template asks for. */
export function measureBody({ page }: Summary, theme: Theme, styles: StyleSheet): PageMeasures {
  const looks = page ? turnPage(page) : theme.summary;
  return measurePage(looks, styles.look('base'), styles.look(styles.themeStyle('p')).indent);
}

/** A reader that places characters on a grid of 1/600 inch may make each wider by half of that, in twips. */
const ROUNDING = 1.2;

/** By how much characters of `size` move, that so many fill a line, and a first line all but those of its indent. Twips. */
function trackingFor(width: number, characters: number, size: number, indent: number): number {
  const room = width - characters * ROUNDING;
  return Math.floor(Math.min(room / characters, (room - indent * size) / (characters - indent)) - size);
}

/** What a style is moved by: texts beside the body, and those of another size, are no part of its grid. Twips. */
export function trackingOf({ role, look }: ParagraphStyle, theme: Theme, { tracking }: PageMeasures): number {
  return hasTrait(role, 'off-grid') || look.size !== theme.styles.summary.base!.size ? 0 : tracking;
}
