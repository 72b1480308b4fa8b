/** A theme colour as Word's slots know it, so that whoever changes the document's colours sees the text follow. */
import { contrasting, hexColor } from '../../model/color.js';
import type { Theme } from '../../model/theme.js';
import { slotOf, wordName } from '../ooxml/scheme.js';
import type { XmlAttributes } from '../ooxml/xml.js';

/** Attributes of `w:color` and of rules. */
export function colorAttributes(theme: Theme, name: string, value: 'w:val' | 'w:color'): XmlAttributes {
  const slot = slotOf(theme, name);
  return { [value]: hexColor(theme, name), 'w:themeColor': slot && wordName(slot) };
}

/** Attributes of `w:shd`. */
export function shadingAttributes(theme: Theme, name: string): XmlAttributes {
  const slot = slotOf(theme, name);
  return { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hexColor(theme, name), 'w:themeFill': slot && wordName(slot) };
}

/** Of black and white text colours of the theme, the one that reads better on this ground. */
export function readableOn(theme: Theme, ground: string): string {
  return contrasting(theme, ground, theme.scheme.dk1, theme.scheme.lt1);
}
