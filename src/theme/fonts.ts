/** The fonts of a theme for a content in one language: its own faces where they are there, and those of the others for single characters. */
import { mapValues } from '../model/lists.js';
import type { FontRole, Theme } from '../model/theme.js';
import { matchLanguage } from './by-language.js';
import type { WrittenTheme } from './schema.js';

type WrittenFonts = WrittenTheme['fonts'];

/** `hasFont`: whether a file of that name is in one of the folders of fonts. */
export function completeFonts(
  written: WrittenFonts,
  language: string,
  hasFont: (file: string) => boolean,
): Pick<Theme, 'fonts' | 'facesLacked'> {
  const others: Record<string, FontRole> = {};
  let lacked: string | undefined;
  const fonts = mapValues(written, (font, role): FontRole => {
    const named = font.languages ?? {};
    const own = matchLanguage(Object.keys(named), language);
    const faces = own === null ? undefined : named[own];
    const isThere = faces !== undefined && hasFont(faces.regular) && hasFont(faces.bold);
    if (faces && !isThere) lacked = own!;
    const usual = completeFont(font, language);
    if (isThere) others[`${role}-usual`] = usual;
    for (const [other, files] of Object.entries(named))
      if (other !== own) others[`${role}-${other}`] = { ...usual, ...files, optional: true };
    return isThere ? { ...usual, ...faces, fallback: [`${role}-usual`, ...usual.fallback] } : usual;
  });
  return { fonts: { ...fonts, ...others }, ...(lacked !== undefined && { facesLacked: lacked }) };
}

function completeFont(written: WrittenFonts[string], language: string): FontRole {
  const { regular, bold, fallback = [], latin, 'east-asia': eastAsia, line } = written;
  const faces = Array.isArray(eastAsia) ? eastAsia : facesOf(eastAsia, language);
  return { regular, bold, fallback, latin, eastAsia: faces, ...(line !== undefined && { line }) };
}

/** Those of the language; of one that is not mentioned, which hardly needs them, the first. */
function facesOf(lists: Readonly<Record<string, readonly string[]>>, language: string): readonly string[] {
  const [first] = Object.keys(lists);
  return lists[matchLanguage(Object.keys(lists), language) ?? first ?? ''] ?? [];
}
