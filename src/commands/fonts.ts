/** Which fonts there are, which characters each has, and what a content needs of them. */
import { dirname } from 'node:path';
import { guessLanguage } from '../content/language.js';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import type { FontRole } from '../model/theme.js';
import { openProject, type Project, type ProjectPaths } from '../project/project.js';
import { packageDir } from '../project/tool.js';
import { loadTheme } from '../theme/load.js';
import { type FontBook, openFontBook } from '../typeset/fonts.js';
import { readSfnt } from '../typeset/sfnt.js';
import { listFontPackages } from './font-packages.js';

interface ListedFont {
  readonly file: string;
  /** Roles of the theme that it serves, each with its weights: `sans 400`. */
  readonly roles: readonly string[];
  /** Absolute path of its folder; null where the file is not there. */
  readonly folder: string | null;
  /** It came with Trifold. */
  readonly shipped: boolean;
  /** It is of another language than the content's, and asked last. */
  readonly optional: boolean;
  /** How many characters it has; null where it cannot be read. */
  readonly characters: number | null;
}

interface FontNeeds {
  /** Of the content's text: characters that the font of its texts lacks, by the file that has them. */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
  /** Those that no font has. */
  readonly nowhere: readonly string[];
  /** What `fonts add` takes for the faces of the content's language; null where they are there, or it needs none. */
  readonly add: string | null;
}

export interface FontList {
  readonly fonts: readonly ListedFont[];
  /** Null where there is no content. */
  readonly needs: FontNeeds | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: string | null;
}

/** A content with faults is read as far as its characters go. */
export function listFonts(paths: ProjectPaths): FontList {
  const project = openProject(paths);
  const language = guessLanguage(project);
  const diagnostics = new Diagnostics();
  const looks = loadTheme(project, { language: language ?? 'zh-CN' }, diagnostics);
  if (!looks) return { fonts: [], needs: null, diagnostics: diagnostics.list, language };
  const { theme } = looks;
  const fonts = listFiles(theme.fonts, project);
  // Faults of fonts are what the list itself says.
  const book = openFontBook(theme, project, new Diagnostics());
  const text = readWords(project);
  const needs = text === null ? null : findNeeds(text, theme.minor, book, theme.facesLacked ?? null);
  return { fonts, needs, diagnostics: diagnostics.list, language };
}

function listFiles(roles: Readonly<Record<string, FontRole>>, project: Project): readonly ListedFont[] {
  const files = new Map<string, { roles: string[]; optional: boolean }>();
  for (const [role, { regular, bold, optional = false }] of Object.entries(roles))
    for (const [weight, file] of [
      [400, regular],
      [700, bold],
    ] as const) {
      const known = files.get(file) ?? { roles: [], optional };
      files.set(file, { roles: [...known.roles, `${role} ${weight}`], optional: known.optional && optional });
    }
  return [...files].map(([file, { roles: serves, optional }]) => {
    const bytes = project.readFont(file);
    const path = [...project.fontReads].find(([each, hash]) => hash !== null && each.endsWith(file))?.[0];
    const folder = bytes === null || path === undefined ? null : dirname(path);
    return { file, roles: serves, folder, shipped: folder?.startsWith(packageDir) ?? false, optional, characters: count(bytes) };
  });
}

const LAST = 0x323af;

function count(bytes: Uint8Array | null): number | null {
  const sfnt = bytes && readSfnt(bytes);
  if (!sfnt || typeof sfnt === 'string') return null;
  let characters = 0;
  for (let code = 0x21; code <= LAST; code++) if (sfnt.glyph(code) !== 0) characters++;
  return characters;
}

/** The content's text without its comments; null where there is none. */
function readWords(project: Project): string | null {
  const source = project.readText(project.paths.contentFile, new Diagnostics());
  return source?.text.replace(/^\s*#.*$/gm, '') ?? null;
}

function findNeeds(text: string, role: string, book: FontBook, lacked: string | null): FontNeeds {
  const own = book.face(role, 400);
  const elsewhere: Record<string, string[]> = {};
  const nowhere: string[] = [];
  for (const character of new Set(text)) {
    const code = character.codePointAt(0)!;
    if (/[\p{C}\p{Z}]/u.test(character) || book.has(code, own)) continue;
    const face = book.faceFor(code, role, 400);
    if (face === own) nowhere.push(character);
    else elsewhere[book.file(face)] = [...(elsewhere[book.file(face)] ?? []), character];
  }
  const add = lacked !== null && listFontPackages(lacked) ? lacked : null;
  return { elsewhere, nowhere, add };
}
