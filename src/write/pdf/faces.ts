/** The faces of the document: text to glyphs of the embedded, subset fonts. The one place that touches pdfkit's font encoding. */
import type { Theme } from '../../model/theme.js';
import type { FontGlyph, PdfDocument, PdfFont } from './pdfkit.js';

export interface Glyph {
  readonly source: FontGlyph;
  /** What a reader copies out. */
  readonly codePoints: readonly number[];
  /** 1/1000 em. */
  readonly advance: number;
}

export interface Face {
  /** Name among the page's resources. */
  readonly id: string;
  /** Glyphs by character, no kerning, no ligature but that of the two-em dash. Throws for a character that the font lacks: layout reports those. */
  shape(text: string): readonly Glyph[];
  has(codePoint: number): boolean;
  /** The code (four hex digits) that shows a glyph; `widen` (1/1000 em, may be negative) is added to its advance in the font itself. */
  encode(glyph: Glyph, widen: number): string;
}

export interface Faces {
  /** A face of the font book by its id, `sans-700`. */
  face(id: string): Face;
  /** Splits a text over a role and its fallbacks. */
  split(text: string, role: string, weight: 400 | 700): readonly { readonly text: string; readonly face: string }[];
}

export interface FontSource {
  readonly theme: Pick<Theme, 'fonts'>;
  readonly readFont: (file: string) => Uint8Array;
}

/** Faces are opened when first asked for. */
export function openFaces(pdf: PdfDocument, { theme, readFont }: FontSource): Faces {
  const faces = new Map<string, Face>();

  const face = (id: string): Face => {
    const known = faces.get(id);
    if (known) return known;
    const [, role = '', weight] = /^(.+)-(400|700)$/.exec(id) ?? [];
    const font = theme.fonts[role];
    if (!font) throw new Error(`no such face: ${id}`);
    pdf.registerFont(id, readFont(weight === '700' ? font.bold : font.regular)).font(id);
    const opened = openFace(pdf, pdf._font);
    faces.set(id, opened);
    return opened;
  };

  const split: Faces['split'] = (text, role, weight) => {
    const chain = [role, ...(theme.fonts[role]?.fallback ?? [])].map((name) => `${name}-${weight}`);
    const runs: { text: string; face: string }[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) as number;
      const id = chain.find((candidate) => face(candidate).has(codePoint)) ?? (chain[0] as string);
      const last = runs.at(-1);
      if (last?.face === id) last.text += character;
      else runs.push({ text: character, face: id });
    }
    return runs;
  };

  return { face, split };
}

function openFace(pdf: PdfDocument, font: PdfFont): Face {
  pdf.page.fonts[font.id] = font.ref();
  const codes = new Map<string, string>();
  const widened = widenSubset(font);

  const has = (codePoint: number): boolean => font.font.hasGlyphForCodePoint(codePoint);
  const makeGlyph = (source: FontGlyph, codePoints: readonly number[]): Glyph => ({
    source,
    codePoints,
    advance: source.advanceWidth * font.scale,
  });
  // The library's own look-up in the character map is slow enough to be worth asking once a character.
  const glyphs = new Map<string, Glyph>();
  const findGlyph = (character: string): Glyph => {
    let glyph = glyphs.get(character);
    if (!glyph) {
      const codePoint = character.codePointAt(0) as number;
      if (!has(codePoint)) throw new Error(`no glyph for U+${codePoint.toString(16).toUpperCase()} in ${font.id}`);
      glyph = makeGlyph(font.font.glyphForCodePoint(codePoint), [codePoint]);
      glyphs.set(character, glyph);
    }
    return glyph;
  };

  return {
    id: font.id,
    has,
    shape: (text) =>
      text.split(/(—{2,})/u).flatMap((part) =>
        // Two dashes of a CJK font join into one only through its ligature.
        part.startsWith('——')
          ? font.font.layout(part).glyphs.map((source) => makeGlyph(source, source.codePoints))
          : [...part].map(findGlyph),
      ),
    encode: ({ source, codePoints, advance }, widen) => {
      const key = `${source.id} ${codePoints.join(' ')} ${widen}`;
      const known = codes.get(key);
      if (known) return known;
      // A subset glyph of its own for each text and advance, so that characters which share an outline are still told apart.
      const code = font.subset.glyphs.push(source.id) - 1;
      font.subset.mapping[source.id] ??= code;
      font.widths[code] = advance + widen;
      font.unicode[code] = codePoints;
      widened.set(code, widen / font.scale);
      const hex = code.toString(16).padStart(4, '0');
      codes.set(key, hex);
      return hex;
    },
  };
}

/** PDF/A wants equal widths in the font program and the PDF (ISO 19005-2, 6.2.11.5): widened glyphs are widened in both. */
function widenSubset({ subset }: PdfFont): Map<number, number> {
  const widened = new Map<number, number>();
  const add = subset._addGlyph;
  subset._addGlyph = (source) => {
    const code = add.call(subset, source);
    (subset.hmtx.metrics[code] as { advance: number }).advance += widened.get(code) ?? 0;
    return code;
  };
  return widened;
}
