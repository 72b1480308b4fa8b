/** Drawing on the page: rectangles, lines, paths, pictures and runs of glyphs. Coordinates are points from the page's top left. */

import type { Drawing } from '../../model/content.js';
import type { Edges } from '../../model/edges.js';
import { sumOf } from '../../model/lists.js';
import type { Box } from '../../model/page.js';
import type { ColorName, Theme } from '../../model/theme.js';
import { paintDrawing } from './drawing.js';
import type { Faces, Glyph } from './faces.js';
import type { PdfDocument, PdfPicture } from './pdfkit.js';

/** The thinnest line that printers and copiers keep, points. */
export const HAIRLINE = 0.5;
/** Gaps from this on, 1/1000 em, look like a space to readers of PDF text (they start at 100). */
const WIDEN_FROM = 80;
const WIDEN_STEP = 100;

/** How thick the line is that makes a face bold which has none, em: with it Noto Sans SC is as dark as its own bold. */
const STROKE = 0.045;

/** A stretch of text in one face, size and colour; `x` is absolute. */
export interface GlyphRun {
  readonly text: string;
  readonly x: number;
  readonly face: string;
  readonly size: number;
  readonly color: ColorName;
  /** How far right of its usual place its first glyph stands within its advance, em of the size; absent: where it is. */
  readonly nudge?: number | undefined;
  /** Its first glyph stands on the base line, whatever the font has; absent: no. */
  readonly grounded?: boolean | undefined;
  /** Its glyphs are slanted; absent: no. */
  readonly italic?: boolean | undefined;
}

export interface Canvas {
  fillRect(box: Box, color: ColorName): void;
  strokeLine(x1: number, y1: number, x2: number, y2: number, color: ColorName, width: number): void;
  /** SVG path data, relative to `x`, `y`. */
  drawPath(
    data: string,
    x: number,
    y: number,
    fill: ColorName | null,
    stroke: { readonly color: ColorName; readonly width: number; readonly dashed?: boolean } | null,
  ): void;
  /** `crop`: shares of the picture left out at each side; absent: it is whole. */
  drawPicture(picture: PdfPicture, box: Box, crop?: Edges): void;
  /** As `drawPicture`, of outlines. */
  paintDrawing(drawing: Drawing, box: Box, crop?: Edges): void;
  beginText(): void;
  endText(): void;
  /** Sets runs on one base line, from left to right; `next` is where the text goes on after them, null at a line's end. */
  showRuns(runs: readonly GlyphRun[], baseline: number, next: number | null): void;
  /** Natural width, points. */
  measure(text: string, face: string, size: number): number;
}

export function openCanvas(pdf: PdfDocument, theme: Pick<Theme, 'colors'>, faces: Faces): Canvas {
  const rgb = (color: ColorName): string => {
    const value = theme.colors[color];
    if (value === undefined) throw new Error(`no such colour: ${color}`);
    return [0, 2, 4].map((at) => number(Number.parseInt(value.slice(at, at + 2), 16) / 255)).join(' ');
  };
  let fill = '';
  const setFill = (color: ColorName): void => {
    const operators = `${rgb(color)} rg`;
    if (operators !== fill) pdf.addContent(operators);
    fill = operators;
  };
  let font = '';
  const setFont = (id: string, size: number): void => {
    const operators = `/${id} ${number(size)} Tf`;
    if (operators !== font) pdf.addContent(operators);
    font = operators;
  };

  /** Shows one run from where the pen stands; returns where it leaves it. `next`: where what follows begins. */
  const showRun = (
    { text, x, face: id, size, color, nudge = 0, grounded = false, italic = false }: GlyphRun,
    pen: number,
    next: number | null,
  ): number => {
    const face = faces.face(id);
    const glyphs = slant(moveFirst(face.shape(text), nudge, grounded), italic);
    if (glyphs.length === 0) return pen;
    setFont(face.id, size);
    setFill(color);
    const em = size / 1000;
    const lead = Math.round((x - pen) / em);
    let at = pen + lead * em;
    const codes = glyphs.map((glyph, index) => {
      const gap = index === glyphs.length - 1 && next !== null ? (next - at) / em - glyph.advance : 0;
      const widen = Math.max(widening(gap), -glyph.advance);
      at += (glyph.advance + widen) * em;
      return face.encode(glyph, widen);
    });
    if (face.thicken) pdf.addContent(`${rgb(color)} RG ${number(size * STROKE)} w 2 Tr`);
    pdf.addContent(lead === 0 ? `<${codes.join('')}> Tj` : `[${-lead} <${codes.join('')}>] TJ`);
    if (face.thicken) pdf.addContent('0 Tr');
    return at;
  };

  return {
    fillRect: ({ x, y, width, height }, color) => {
      setFill(color);
      pdf.addContent(`${numbers(x, y, width, height)} re f`);
    },
    strokeLine: (x1, y1, x2, y2, color, width) => {
      pdf.addContent(`${rgb(color)} RG ${number(Math.max(width, HAIRLINE))} w ${numbers(x1, y1)} m ${numbers(x2, y2)} l S`);
    },
    drawPath: (data, x, y, fillColor, stroke) => {
      if (fillColor) setFill(fillColor);
      pdf.addContent(`q 1 0 0 1 ${numbers(x, y)} cm`);
      if (stroke) pdf.addContent(`${rgb(stroke.color)} RG ${number(Math.max(stroke.width, HAIRLINE))} w 1 j`);
      if (stroke?.dashed) pdf.addContent('[3 2] 0 d');
      pdf
        .path(data)
        .addContent(fillColor && stroke ? 'B' : fillColor ? 'f' : stroke ? 'S' : 'n')
        .addContent('Q');
    },
    drawPicture: (picture, box, crop) => drawPicture(pdf, picture, box, crop),
    paintDrawing: (drawing, box, crop) => paintDrawing(pdf, drawing, box, crop),
    beginText: () => void pdf.addContent('BT'),
    endText: () => void pdf.addContent('ET'),
    showRuns: (runs, baseline, next) => {
      const [first] = runs;
      if (!first) return;
      // The page's y axis points down; glyphs must not stand on their heads.
      pdf.addContent(`1 0 0 -1 ${numbers(first.x, baseline)} Tm`);
      let pen = first.x;
      runs.forEach((run, index) => {
        pen = showRun(run, pen, runs[index + 1]?.x ?? next);
      });
    },
    measure: (text, face, size) => width(faces.face(face).shape(text)) * (size / 1000),
  };
}

/**
 * How much wider than natural a glyph is shown, 1/1000 em, for a gap (or, negative, an overlap) after it. A gap made by moving
 * the pen reads as a space where the text has none; one that belongs to the glyph does not. Steps keep the number of glyphs small.
 */
function widening(gap: number): number {
  return Math.abs(gap) < WIDEN_FROM ? 0 : Math.round(gap / WIDEN_STEP) * WIDEN_STEP;
}

function moveFirst(glyphs: readonly Glyph[], nudge: number, grounded: boolean): readonly Glyph[] {
  if (nudge === 0 && !grounded) return glyphs;
  return glyphs.map((glyph, at) => (at === 0 ? { ...glyph, nudge: Math.round(nudge * 1000), grounded } : glyph));
}

function slant(glyphs: readonly Glyph[], italic: boolean): readonly Glyph[] {
  return italic ? glyphs.map((glyph) => ({ ...glyph, slanted: true })) : glyphs;
}

function width(glyphs: readonly Glyph[]): number {
  return sumOf(glyphs, ({ advance }) => advance);
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

/** `crop` leaves shares of it out at each side: it is drawn larger than its box, which lets no more through. */
function drawPicture(pdf: PdfDocument, picture: PdfPicture, { x, y, width, height }: Box, crop: Edges | undefined): void {
  // Pictures come upright: what a camera noted about its position was applied when they were decoded.
  const options = { ignoreOrientation: true } as const;
  if (!crop) {
    pdf.image(picture, x, y, { width, height, ...options });
    return;
  }
  const { top, right, bottom, left } = crop;
  const whole = { width: width / (1 - left - right), height: height / (1 - top - bottom) };
  pdf.addContent(`q ${numbers(x, y, width, height)} re W n`);
  pdf.image(picture, x - left * whole.width, y - top * whole.height, { ...whole, ...options });
  pdf.addContent('Q');
}
