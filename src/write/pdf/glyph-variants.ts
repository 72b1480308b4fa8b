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
  /** How far the outline is raised. */
  readonly rise: number;
  /** The outline's size by its own. */
  readonly size: number;
  /** The outline leans to the right. */
  readonly slanted: boolean;
}

/** Size of a composite glyph of one part, its header included, without and with a matrix of its own (OpenType, glyf). */
const COMPOSITE = 18;
const WITH_MATRIX = COMPOSITE + 8;
/** ARG_1_AND_2_ARE_WORDS, ARGS_ARE_XY_VALUES, WE_HAVE_A_TWO_BY_TWO. */
const WORDS_XY = 0x0003;
const MATRIX = 0x0080;
/** One, as a number of a matrix is written (F2DOT14). */
const ONE = 0x4000;
/** How far an outline leans for each unit of its height: twelve degrees, as slanted faces have it. */
const LEAN = Math.tan((12 * Math.PI) / 180);
const PLAIN: Twin = { widen: 0, nudge: 0, grounded: false, rise: 0, size: 1, slanted: false };

/**
 * By subset id; what is put into the map is done when the subset is encoded. PDF/A wants equal widths in the font program and
 * the PDF (ISO 19005-2, 6.2.11.5), so variants are made in the program itself.
 */
export function openVariants({ subset, font }: PdfFont): Map<number, Twin> {
  const variants = new Map<number, Twin>();
  const add = subset._addGlyph;
  subset._addGlyph = (source) => {
    const code = spareDecoding(font, source, () => add.call(subset, source));
    const twin = variants.get(code) ?? PLAIN;
    const metrics = subset.hmtx.metrics[code] as { advance: number; bearing: number };
    metrics.advance += twin.widen;
    const outline = subset.glyf[code] as Uint8Array;
    // Blanks have no outline that could be moved.
    if (outline.length === 0 || isOwnShape(twin)) return code;
    const moved = moveOutline(outline, subset.includeGlyph(source), twin);
    metrics.bearing = new DataView(moved.buffer).getInt16(2);
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

const isOwnShape = ({ nudge, grounded, rise, size, slanted }: Twin): boolean =>
  nudge === 0 && !grounded && rise === 0 && size === 1 && !slanted;

/** A glyph of one part: another glyph of the subset, moved, raised, made smaller or slanted. */
function moveOutline(outline: Uint8Array, part: number, { nudge, grounded, rise, size, slanted }: Twin): Uint8Array {
  const from = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => from.getInt16(at)) as [number, number, number, number];
  const lean = slanted ? LEAN : 0;
  const up = rise - (grounded ? bottom : 0);
  const box = [left * size + lean * bottom, bottom * size + up, right * size + lean * top, top * size + up].map(Math.round);
  const values = [-1, box[0]! + nudge, box[1]!, box[2]! + nudge, box[3]!, WORDS_XY, part, nudge, up];
  // x' = xscale·x + scale10·y, y' = scale01·x + yscale·y.
  const matrix = size === 1 && !slanted ? [] : [size, 0, lean, size].map((one) => Math.round(one * ONE));
  if (matrix.length > 0) values[5] = WORDS_XY | MATRIX;
  const to = new DataView(new ArrayBuffer(matrix.length === 0 ? COMPOSITE : WITH_MATRIX));
  [...values, ...matrix].forEach((value, at) => {
    to.setInt16(at * 2, value);
  });
  return new Uint8Array(to.buffer);
}
