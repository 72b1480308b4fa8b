/** The Office font names of a theme role, apart for Latin and East Asian text, as texts and the theme part name them. */
import type { Theme } from '../../model/theme.js';

export interface FontNames {
  readonly latin: string;
  readonly eastAsia: string;
}

/** The first names of the role's chains; where one chain is empty the other serves both scripts. */
export function fontNames(theme: Theme, role: string): FontNames {
  const font = theme.fonts[role];
  if (font === undefined) throw new Error(`the theme has no font ${role}`);
  const latin = font.latin[0] ?? font.eastAsia[0];
  const eastAsia = font.eastAsia[0] ?? font.latin[0];
  if (latin === undefined || eastAsia === undefined) throw new Error(`the theme's font ${role} names no Office font`);
  return { latin, eastAsia };
}
