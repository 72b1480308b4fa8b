/** Font roles as Office faces: by reference to the theme's heading and body fonts where the role is one of them. */
import type { Theme } from '../../model/theme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

interface Typefaces {
  readonly latin: string;
  readonly eastAsia: string;
}

/** Named faces of a role, the first of each chain; a role without Latin faces uses its East Asian one for all. */
export function namedFaces(theme: Theme, role: string): Typefaces {
  const font = theme.fonts[role];
  const eastAsia = font?.eastAsia[0] ?? font?.latin[0];
  if (font === undefined || eastAsia === undefined) throw new Error(`font role ${role} names no Office font`);
  return { latin: font.latin[0] ?? eastAsia, eastAsia };
}

/** Faces as written into text: `+mj-lt` and the like for the theme's own two roles. */
function typefaces(theme: Theme, role: string): Typefaces {
  if (role === theme.minor) return { latin: '+mn-lt', eastAsia: '+mn-ea' };
  if (role === theme.major) return { latin: '+mj-lt', eastAsia: '+mj-ea' };
  return namedFaces(theme, role);
}

/** The East Asian face in the Latin slot, for marks that belong to it in text whose other faces are inherited. */
export const eastAsianSlot = (theme: Theme, role: string): XmlElement =>
  xml('a:latin', { typeface: typefaces(theme, role).eastAsia });

/** `<a:latin>`, `<a:ea>` and `<a:cs>` of a role. `eastAsian`: the East Asian face everywhere, for marks that belong to it. */
export function faceElements(theme: Theme, role: string, eastAsian = false): XmlElement[] {
  const faces = typefaces(theme, role);
  return [
    xml('a:latin', { typeface: eastAsian ? faces.eastAsia : faces.latin }),
    xml('a:ea', { typeface: faces.eastAsia }),
    xml('a:cs', { typeface: faces.latin }),
  ];
}
