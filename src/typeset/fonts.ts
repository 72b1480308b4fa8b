/** The font book: faces by role and weight, opened only when asked, with coverage, fallback and advances. */

import { type Cache, createCache } from '../cache/cache.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/document.js';
import { mapValues } from '../model/lists.js';
import { SCRIPT_SIZE, smallForm } from '../model/scripts.js';
import { fontChain, type Theme } from '../model/theme.js';
import type { Project } from '../project/project.js';
import { type AbsentCharacter, reportFontFault } from './font-faults.js';
import { readSfnt, type Sfnt } from './sfnt.js';

type Weight = 400 | 700;

/**
 * Faces are named by role and weight: `sans-700`. Lengths are em. Advances are those of single glyphs: no kerning, no ligature,
 * so a writer draws each character by the font's character map and gets what was measured (`——` comes as two pieces that join).
 */
export interface FontBook {
  face(role: string, weight: Weight): string;
  /** The first face of the role's chain that has the character; the role's own where none has. */
  faceFor(codePoint: number, role: string, weight: Weight): string;
  /** Cuts a text where the face changes. */
  split(text: string, role: string, weight: Weight): readonly { readonly text: string; readonly face: string }[];
  has(codePoint: number, face: string): boolean;
  advance(text: string, face: string): number;
  /** Edges of a character's ink, em from its origin; null for a blank. */
  ink(codePoint: number, face: string): { readonly left: number; readonly right: number } | null;
  /** Top of the em box above the base line. */
  ascent(face: string): number;
  /** Bottom of the em box below the base line, positive. */
  descent(face: string): number;
  /** File name in `fonts/`. */
  file(face: string): string;
  /** Keeps in mind the characters of a text that no face of the chain has. */
  check(text: string, role: string, weight: Weight, origin: Origin): void;
  /** Keeps in mind characters that cannot be set in any face of the chain. */
  report(absent: string, role: string, origin: Origin): void;
  /** Those met since it was last asked, for who knows the document to report. */
  takeAbsent(): readonly AbsentCharacter[];
  /** Whether nothing was reported: what the book remembers of texts can then serve the next build. */
  isFaultless(): boolean;
  /** What is remembered of texts set in these fonts: no longer than the book, which is the same as long as they are. */
  readonly cache: Cache;
  /** Counts the builds that the book served, so that what is remembered of texts can be forgotten. */
  readonly build: number;
  /** Serves another build, with the same theme and the same font files. */
  beginBuild(project: Project, diagnostics: Diagnostics): void;
}

interface Face {
  readonly sfnt: Sfnt;
  readonly glyphs: Map<number, number>;
}

/** Missing and unusable files are reported when first asked for; setting goes on with a stand-in so that all faults are found. */
export function openFontBook(theme: Theme, project: Project, diagnostics: Diagnostics): FontBook {
  let lacking: AbsentCharacter[] = [];
  let door = { project, diagnostics };
  let isFaultless = true;
  let build = 0;

  const { fileOf, open } = openFaces(theme, (file, face) => {
    const bytes = door.project.readFont(file);
    const sfnt = bytes === null ? 'missing' : readSfnt(bytes);
    if (typeof sfnt !== 'string') return sfnt;
    if (sfnt === 'missing' && theme.fonts[face.slice(0, face.lastIndexOf('-'))]?.optional) return EMPTY;
    isFaultless = false;
    const themeFile = door.project.display(door.project.paths.themeFile);
    reportFontFault({ fault: sfnt, file, face, themeFile, spanOf: theme.spanOf }, door.diagnostics);
    return STAND_IN;
  });

  const chains = mapValues(theme.fonts, (_, role) => fontChain(theme.fonts, role));
  const nameFace = (role: string, weight: Weight) => `${role}-${weight}`;
  const has = (codePoint: number, face: string) =>
    findGlyph(codePoint, open(face)) !== 0 || findSmall(codePoint, open(face)) !== 0;

  function findFace(codePoint: number, role: string, weight: Weight): string | null {
    const own = nameFace(role, weight);
    // Nearly always so.
    if (has(codePoint, own)) return own;
    const other = chains[role]?.find((each) => has(codePoint, nameFace(each, weight)));
    return other === undefined ? null : nameFace(other, weight);
  }

  const faceFor: FontBook['faceFor'] = (codePoint, role, weight) => findFace(codePoint, role, weight) ?? nameFace(role, weight);

  const report: FontBook['report'] = (absent, role, origin) => {
    isFaultless = false;
    const file = fileOf(nameFace(role, 400));
    for (const character of new Set(absent)) lacking.push({ character, role, file, origin });
  };

  return {
    face: nameFace,
    faceFor,
    has,
    split: (text, role, weight) => splitByFace(text, (codePoint) => faceFor(codePoint, role, weight)),
    advance(text, face) {
      const entry = open(face);
      let sum = 0;
      for (const character of text) sum += advanceOf(character.codePointAt(0)!, entry);
      return sum;
    },
    ink(codePoint, face) {
      const entry = open(face);
      return entry.sfnt.ink(findGlyph(codePoint, entry));
    },
    ascent: (face) => open(face).sfnt.ascent,
    descent: (face) => open(face).sfnt.descent,
    file: fileOf,
    check(text, role, weight, origin) {
      const absent = [...text].filter((character) => findFace(character.codePointAt(0)!, role, weight) === null);
      if (absent.length > 0) report(absent.join(''), role, origin);
    },
    report,
    takeAbsent() {
      const taken = lacking;
      lacking = [];
      return taken;
    },
    isFaultless: () => isFaultless,
    cache: createCache(),
    get build() {
      return build;
    },
    beginBuild(nextProject, nextDiagnostics) {
      door = { project: nextProject, diagnostics: nextDiagnostics };
      build += 1;
    },
  };
}

/** The faces of a theme, each opened when it is first asked for; faces of one file share it. */
function openFaces(
  theme: Theme,
  openFile: (file: string, face: string) => Sfnt,
): { readonly fileOf: (face: string) => string; readonly open: (face: string) => Face } {
  const faces = new Map<string, Face>();
  const opened = new Map<string, Sfnt>();

  function fileOf(face: string): string {
    const cut = face.lastIndexOf('-');
    const role = theme.fonts[face.slice(0, cut)];
    if (!role) throw new Error(`the theme defines no font role for face ${face}`);
    return face.slice(cut + 1) === '700' ? role.bold : role.regular;
  }

  function open(face: string): Face {
    const known = faces.get(face);
    if (known) return known;
    const file = fileOf(face);
    const sfnt = opened.get(file) ?? openFile(file, face);
    opened.set(file, sfnt);
    const entry = { sfnt, glyphs: new Map<number, number>() };
    faces.set(face, entry);
    return entry;
  }

  return { fileOf, open };
}

function splitByFace(text: string, faceFor: (codePoint: number) => string): { text: string; face: string }[] {
  const parts: { text: string; face: string }[] = [];
  for (const character of text) {
    const face = faceFor(character.codePointAt(0)!);
    const last = parts.at(-1);
    if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  return parts;
}

function findGlyph(codePoint: number, { sfnt, glyphs }: Face): number {
  let glyph = glyphs.get(codePoint);
  if (glyph === undefined) {
    glyph = sfnt.glyph(codePoint);
    glyphs.set(codePoint, glyph);
  }
  return glyph;
}

function advanceOf(codePoint: number, entry: Face): number {
  const glyph = findGlyph(codePoint, entry);
  const small = glyph === 0 ? findSmall(codePoint, entry) : 0;
  return small === 0 ? entry.sfnt.advance(glyph) : entry.sfnt.advance(small) * SCRIPT_SIZE;
}

/** The glyph of which a raised or lowered character is made where the font has none; 0 where there is none such. */
function findSmall(codePoint: number, entry: Face): number {
  // Below them lies nearly all of a text.
  if (codePoint < 0xb2 || codePoint > 0x2c7d) return 0;
  const form = smallForm(String.fromCodePoint(codePoint));
  return form === null ? 0 : findGlyph(form.base.codePointAt(0)!, entry);
}

/** Of a font that need not be there: it has no character. */
const EMPTY: Sfnt = { ascent: 0.88, descent: 0.12, glyph: () => 0, advance: () => 0, ink: () => null };

/** Stands in for a font that could not be opened: plausible widths, every character. */
const STAND_IN: Sfnt = {
  ascent: 0.88,
  descent: 0.12,
  glyph: (codePoint) => codePoint,
  advance: (glyph) => (glyph < 0x1100 ? 0.5 : 1),
  ink: () => null,
};
