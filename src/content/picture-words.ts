/** Whether the words of an SVG can be drawn: its characters are those of the shipped fonts, in which it is drawn on every machine. */
import type { Project } from '../project/project.js';
import { readSfnt } from '../typeset/sfnt.js';

/** Stands beside the fonts that pictures are drawn with. */
const RULES = 'pictures.conf';

/** Characters that none of the shipped fonts has, each once. */
export function findUnwritable(words: string, project: Project): readonly string[] {
  const shipped = project.paths.fontDirs.find((folder) => project.list(folder, RULES).includes(RULES));
  let rest = [...new Set(words)].filter((character) => !/[\p{C}\p{Z}\p{M}]/u.test(character));
  if (shipped === undefined || rest.length === 0) return [];
  for (const name of project.list(shipped, '.ttf')) {
    // Of its folder alone.
    if (name.includes('/')) continue;
    const bytes = project.readFont(name);
    const font = bytes && readSfnt(bytes);
    if (font && typeof font !== 'string') rest = rest.filter((character) => font.glyph(character.codePointAt(0)!) === 0);
    if (rest.length === 0) break;
  }
  return rest;
}
