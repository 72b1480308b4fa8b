/** Colours by reference to the deck's colour scheme, so that who changes the theme changes every slide. */
import type { ColorName, Theme } from '../../model/theme.js';
import { drawingName, slotOf } from '../ooxml/scheme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** The scheme's name for a colour, or null where no slot but a link's holds it: links may be recoloured apart. */
function schemeName(theme: Theme, color: ColorName): string | null {
  const slot = slotOf(theme, color);
  return slot === null || slot === 'hlink' || slot === 'folHlink' ? null : drawingName(slot);
}

/** RRGGBB. Throws for a name that the theme does not define: the theme's reader has checked all of them. */
export function hexColor(theme: Theme, color: ColorName): string {
  const hex = theme.colors[color];
  if (hex === undefined) throw new Error(`no colour ${color} in theme ${theme.name}`);
  return hex.toUpperCase();
}

/** `<a:solidFill>` with the colour by reference where the scheme has it. */
export function solidFill(theme: Theme, color: ColorName): XmlElement {
  const scheme = schemeName(theme, color);
  return xml(
    'a:solidFill',
    {},
    scheme === null ? xml('a:srgbClr', { val: hexColor(theme, color) }) : xml('a:schemeClr', { val: scheme }),
  );
}

/** Of two colours the one that stands out more on a ground (WCAG 2 contrast). */
export function contrasting(theme: Theme, ground: ColorName, one: ColorName, other: ColorName): ColorName {
  const base = luminance(hexColor(theme, ground));
  const contrast = (color: ColorName): number => {
    const own = luminance(hexColor(theme, color));
    return (Math.max(base, own) + 0.05) / (Math.min(base, own) + 0.05);
  };
  return contrast(one) >= contrast(other) ? one : other;
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
