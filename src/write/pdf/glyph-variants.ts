/** Variants of a font's glyphs in its subset: wider or narrower ones, and such as stand elsewhere within their width. */
import type { FontProgram, PdfFont } from './pdfkit.js';

/** In units of the font. */
interface Twin {
  /** Added to the advance. */
  readonly widen: number;
  /** How far to the right the outline is moved. */
  readonly nudge: number;
  /** The outline is moved down or up to stand on the base line. */
  readonly grounded: boolean;
}

/** Size of a composite glyph of one part, its header included (OpenType, glyf). */
const COMPOSITE = 18;
/** ARG_1_AND_2_ARE_WORDS, ARGS_ARE_XY_VALUES. */
const WORDS_XY = 0x0003;

/**
 * By subset id; what is put into the map is done when the subset is encoded. PDF/A wants equal widths in the font program and
 * the PDF (ISO 19005-2, 6.2.11.5), so variants are made in the program itself.
 */
export function openVariants({ subset, font }: PdfFont): Map<number, Twin> {
  const variants = new Map<number, Twin>();
  const add = subset._addGlyph;
  subset._addGlyph = (source) => {
    const code = spareDecoding(font, source, () => add.call(subset, source));
    const { widen = 0, nudge = 0, grounded = false } = variants.get(code) ?? {};
    const metrics = subset.hmtx.metrics[code] as { advance: number; bearing: number };
    metrics.advance += widen;
    const outline = subset.glyf[code] as Uint8Array;
    // Blanks have no outline that could be moved.
    if ((nudge === 0 && !grounded) || outline.length === 0) return code;
    metrics.bearing += nudge;
    const moved = moveOutline(outline, subset.includeGlyph(source), nudge, grounded);
    subset.glyf[code] = moved;
    subset.offset += moved.length - outline.length;
    return code;
  };
  return variants;
}

/** The library takes each outline apart to see whether it is made of other glyphs; the first number of an outline says it, too. */
function spareDecoding<T>(font: FontProgram, source: number, add: () => T): T {
  const stream = font._getTableStream('glyf');
  const { offsets } = font.loca;
  stream.pos += offsets[source] as number;
  if (offsets[source] !== offsets[source + 1] && stream.readInt16BE() < 0) return add();
  const glyph = font.getGlyph(source);
  glyph._decode = () => null;
  try {
    return add();
  } finally {
    // The class's own again: other documents are set with the same glyph.
    delete glyph._decode;
  }
}

/** A glyph of one part: another glyph of the subset, moved to the right and to the base line. */
function moveOutline(outline: Uint8Array, part: number, nudge: number, grounded: boolean): Uint8Array {
  const from = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const to = new DataView(new ArrayBuffer(COMPOSITE));
  const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => from.getInt16(at)) as [number, number, number, number];
  const rise = grounded ? -bottom : 0;
  const values = [-1, left + nudge, bottom + rise, right + nudge, top + rise, WORDS_XY, part, nudge, rise];
  values.forEach((value, at) => {
    to.setInt16(at * 2, value);
  });
  return new Uint8Array(to.buffer);
}
