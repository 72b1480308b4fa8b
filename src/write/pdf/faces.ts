/** The faces of the document: text to glyphs of the embedded, subset fonts. The one place that touches pdfkit's font encoding. */
import type { Cache, Region } from '../../cache/cache.js';
import { SCRIPT_RISE, SCRIPT_SIZE, type Script, smallForm } from '../../model/scripts.js';
import { fontChain, type Theme } from '../../model/theme.js';
import { openVariants } from './glyph-variants.js';
import type { FontGlyph, FontProgram, PdfDocument, PdfFont } from './pdfkit.js';

export interface Glyph {
  readonly source: FontGlyph;
  /** What a reader copies out. */
  readonly codePoints: readonly number[];
  /** 1/1000 em. */
  readonly advance: number;
  /** How far right of its usual place it stands within its advance, 1/1000 em. */
  readonly nudge: number;
  /** It stands on the base line, whatever the font has. */
  readonly grounded: boolean;
  /** It is made small and raised or lowered out of an ordinary one. Absent: no. */
  readonly script?: Script;
  /** It is slanted. Absent: no. */
  readonly slanted?: true;
}

interface Face {
  /** Name among the page's resources. */
  readonly id: string;
  /** It has no bold of its own, where bold was asked for: its outlines are thickened. */
  readonly thicken: boolean;
  /**
   * Glyphs by character, no kerning, no ligature but that of the two-em dash; a letter and its combining marks are one glyph where
   * the font has it, else the marks stand over the letter. Throws for a character that the font lacks: layout reports those.
   */
  shape(text: string): readonly Glyph[];
  has(codePoint: number): boolean;
  /** The code (four hex digits) that shows a glyph; `widen` (1/1000 em, at least −advance) is added to its advance in the font itself. */
  encode(glyph: Glyph, widen: number): string;
}

export interface Faces {
  /** A face of the font book by its id, `sans-700`. */
  face(id: string): Face;
  /** Splits a text over a role and its fallbacks. */
  split(text: string, role: string, weight: 400 | 700): readonly { readonly text: string; readonly face: string }[];
}

interface FontSource {
  readonly theme: Pick<Theme, 'fonts'>;
  /** Null where it is not there, which layout lets be of optional ones alone. */
  readonly readFont: (file: string) => Uint8Array | null;
  readonly cache: Cache;
}

/** What the library has read of a font, and the glyphs that were looked up in it: neither depends on a document. */
interface OpenProgram {
  readonly program: FontProgram;
  readonly glyphs: Map<string, Glyph>;
}

/** By the bytes of the file, which a process that builds again does not read again. */
const PROGRAMS: Region<WeakMap<Uint8Array, OpenProgram>> = { create: () => new WeakMap() };

/** Faces are opened when first asked for. */
export function openFaces(pdf: PdfDocument, { theme, readFont, cache }: FontSource): Faces {
  const programs = cache.open(PROGRAMS);
  const faces = new Map<string, Face>();

  const findFile = (id: string) => {
    const [, role = '', weight] = /^(.+)-(400|700)$/.exec(id) ?? [];
    const font = theme.fonts[role];
    if (!font) throw new Error(`no such face: ${id}`);
    return { font, weight, file: weight === '700' ? font.bold : font.regular };
  };

  const face = (id: string): Face => {
    const before = faces.get(id);
    if (before) return before;
    const { font, weight, file } = findFile(id);
    const bytes = readFont(file);
    if (!bytes) throw new Error(`${id}: there is no ${file}`);
    pdf.registerFont(id, programs.get(bytes)?.program ?? bytes).font(id);
    const known = programs.get(bytes) ?? { program: pdf._font.font, glyphs: new Map() };
    programs.set(bytes, known);
    const opened = { ...openFace(pdf, pdf._font, known.glyphs), thicken: weight === '700' && font.bold === font.regular };
    faces.set(id, opened);
    return opened;
  };

  const split: Faces['split'] = (text, role, weight) => {
    const chain = fontChain(theme.fonts, role).map((name) => `${name}-${weight}`);
    const runs: { text: string; face: string }[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) as number;
      const id = chain.find((one) => readFont(findFile(one).file) !== null && face(one).has(codePoint)) ?? (chain[0] as string);
      const last = runs.at(-1);
      if (last?.face === id) last.text += character;
      else runs.push({ text: character, face: id });
    }
    return runs;
  };

  return { face, split };
}

/** A letter with its marks, or a stretch without any. */
const MARKED = /.\p{M}+|(?:(?!.\p{M}).)+|\p{M}+/gsu;

function openFace(pdf: PdfDocument, font: PdfFont, glyphs: Map<string, Glyph>): Omit<Face, 'thicken'> {
  const codes = new Map<string, string>();
  const variants = openVariants(font);

  const isDrawn = (codePoint: number): boolean => font.font.hasGlyphForCodePoint(codePoint);
  /** The ordinary character of a small one that the font lacks. */
  const smallOf = (codePoint: number) => {
    const form = isDrawn(codePoint) ? null : smallForm(String.fromCodePoint(codePoint));
    return form !== null && isDrawn(form.base.codePointAt(0) as number) ? form : null;
  };
  const has = (codePoint: number): boolean => isDrawn(codePoint) || smallOf(codePoint) !== null;
  const makeGlyph = (source: FontGlyph, codePoints: readonly number[]): Glyph => ({
    source,
    codePoints,
    advance: source.advanceWidth * font.scale,
    nudge: 0,
    grounded: false,
  });
  // The library's own look-up in the character map is slow enough to be worth asking once a character.
  const findGlyph = (character: string): Glyph => {
    let glyph = glyphs.get(character);
    if (!glyph) {
      const codePoint = character.codePointAt(0) as number;
      if (!has(codePoint)) throw new Error(`no glyph for U+${codePoint.toString(16).toUpperCase()} in ${font.id}`);
      const small = smallOf(codePoint);
      const ordinary = makeGlyph(font.font.glyphForCodePoint(small?.base.codePointAt(0) ?? codePoint), [codePoint]);
      // In whole units of the font, as its own table of widths has them.
      const advance = Math.round(ordinary.source.advanceWidth * SCRIPT_SIZE) * font.scale;
      glyph = small === null ? ordinary : { ...ordinary, advance, script: small.script };
      glyphs.set(character, glyph);
    }
    return glyph;
  };
  const middleOf = ({ source: { bbox } }: Glyph): number => ((bbox.minX + bbox.maxX) / 2) * font.scale;
  /** A letter with its marks: the font's own glyph for it, else each mark over the middle of the letter. */
  const findMarked = (text: string): readonly Glyph[] => {
    const whole = [...text.normalize('NFC')];
    if (whole.length === 1 && has(text.normalize('NFC').codePointAt(0) as number)) {
      return [{ ...findGlyph(whole[0] as string), codePoints: [...text].map((one) => one.codePointAt(0) as number) }];
    }
    const [letter, ...marks] = [...text].map(findGlyph) as [Glyph, ...Glyph[]];
    return [letter, ...marks.map((mark) => ({ ...mark, advance: 0, nudge: middleOf(letter) - letter.advance - middleOf(mark) }))];
  };
  const findGlyphs = (text: string): readonly Glyph[] =>
    (text.match(MARKED) ?? []).flatMap((one) => (/^.\p{M}/u.test(one) ? findMarked(one) : [...one].map(findGlyph)));

  return {
    id: font.id,
    has,
    shape: (text) =>
      text.split(/(—{2,})/u).flatMap((part) =>
        // Two dashes of a CJK font join into one only through its ligature.
        part.startsWith('——')
          ? spread(part, font.font.layout(part).glyphs).map(([source, codePoints]) => makeGlyph(source, codePoints))
          : lowerPoints(findGlyphs(part)),
      ),
    encode: ({ source, codePoints, advance, nudge, grounded, script, slanted = false }, widen) => {
      const key = `${source.id} ${codePoints.join(' ')} ${advance + widen} ${nudge} ${grounded} ${script} ${slanted}`;
      const known = codes.get(key);
      if (known) return known;
      // A subset glyph of its own for each text and advance, so that characters which share an outline are still told apart.
      const code = font.subset.glyphs.push(source.id) - 1;
      // Not before something is shown in it: a face that was only asked is none of the document.
      pdf.page.fonts[font.id] = font.ref();
      // A twin that is moved is made of one that is not.
      if (nudge === 0 && !grounded && script === undefined && !slanted) font.subset.mapping[source.id] ??= code;
      const shown = advance + widen;
      font.widths[code] = shown;
      font.unicode[code] = codePoints;
      const rise = script === undefined ? 0 : Math.round((SCRIPT_RISE[script] * 1000) / font.scale);
      const size = script === undefined ? 1 : SCRIPT_SIZE;
      const twin = { widen: shown / font.scale - source.advanceWidth, nudge: Math.round(nudge / font.scale), grounded };
      variants.set(code, { ...twin, rise, size, slanted });
      const hex = code.toString(16).padStart(4, '0');
      codes.set(key, hex);
      return hex;
    },
  };
}

/** Whether it is raised or lowered, by the font's own drawing or made so. */
function scriptOf(glyph: Glyph | undefined): Script | undefined {
  const [codePoint] = glyph?.codePoints ?? [];
  return glyph?.script ?? (codePoint === undefined ? undefined : smallForm(String.fromCodePoint(codePoint))?.script);
}

/** The point of PM₂.₅, which has no small form of its own, goes with the small characters around it, in the middle of its width. */
function lowerPoints(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (glyphs.every((glyph) => scriptOf(glyph) === undefined)) return glyphs;
  return glyphs.map((glyph, at) => {
    const script = scriptOf(glyphs[at - 1]);
    const isWithin = script !== undefined && script === scriptOf(glyphs[at + 1]) && glyph.script === undefined;
    if (!isWithin || !/^[.,]$/.test(String.fromCodePoint(...glyph.codePoints))) return glyph;
    return { ...glyph, script, nudge: Math.round((glyph.advance * (1 - SCRIPT_SIZE)) / 2) };
  });
}

/**
 * The characters of a row of dashes, two for each glyph that joins two, over its glyphs. What the glyphs themselves name is what
 * they were when the font first gave them, in this document or another.
 */
function spread(dashes: string, glyphs: readonly FontGlyph[]): readonly (readonly [FontGlyph, readonly number[]])[] {
  const rest = [...dashes].map((one) => one.codePointAt(0) as number);
  return glyphs.map((glyph, at) => [glyph, rest.splice(0, Math.ceil(rest.length / (glyphs.length - at)))]);
}
