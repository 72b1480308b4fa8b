/** Font roles as Office faces: by reference to the theme's heading and body fonts where the role is one of them. */
import type { Theme } from '../../model/theme.js';
import { type FontNames, fontNames } from '../ooxml/font-names.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** Faces as written into text: `+mj-lt` and the like for the theme's own two roles. */
function typefaces(theme: Theme, role: string): FontNames {
  if (role === theme.minor) return { latin: '+mn-lt', eastAsia: '+mn-ea' };
  if (role === theme.major) return { latin: '+mj-lt', eastAsia: '+mj-ea' };
  return fontNames(theme, role);
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
