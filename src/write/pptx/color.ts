/** Colours by reference to the deck's colour scheme, so that who changes the theme changes every slide. */
import { hexColor } from '../../model/color.js';
import type { ColorName, Theme } from '../../model/theme.js';
import { drawingName, slotOf } from '../ooxml/scheme.js';
import { drawnShare } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** The scheme's name for a colour, or null where no slot but a link's holds it: links may be recoloured apart. */
function schemeName(theme: Theme, color: ColorName): string | null {
  const slot = slotOf(theme, color);
  return slot === null || slot === 'hlink' || slot === 'folHlink' ? null : drawingName(slot);
}

/** `<a:solidFill>` with the colour by reference where the scheme has it. */
export function solidFill(theme: Theme, color: ColorName, opacity = 1): XmlElement {
  const scheme = schemeName(theme, color);
  const alpha = opacity < 1 ? xml('a:alpha', { val: drawnShare(opacity) }) : null;
  return xml(
    'a:solidFill',
    scheme === null ? xml('a:srgbClr', { val: hexColor(theme, color) }, alpha) : xml('a:schemeClr', { val: scheme }, alpha),
  );
}
