/** Colours by reference to the deck's colour scheme, so that who changes the theme changes every slide. */
import { hexColor } from '../../model/color.js';
import type { ColorName, Theme } from '../../model/theme.js';
import { drawingName, slotOf } from '../ooxml/scheme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** The scheme's name for a colour, or null where no slot but a link's holds it: links may be recoloured apart. */
function schemeName(theme: Theme, color: ColorName): string | null {
  const slot = slotOf(theme, color);
  return slot === null || slot === 'hlink' || slot === 'folHlink' ? null : drawingName(slot);
}

/** `<a:solidFill>` with the colour by reference where the scheme has it. */
export function solidFill(theme: Theme, color: ColorName): XmlElement {
  const scheme = schemeName(theme, color);
  return xml(
    'a:solidFill',
    scheme === null ? xml('a:srgbClr', { val: hexColor(theme, color) }) : xml('a:schemeClr', { val: scheme }),
  );
}
