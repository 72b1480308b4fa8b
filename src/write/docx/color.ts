/** A theme colour as Word's slots know it, so that whoever changes the document's colours sees the text follow. */
import type { Theme } from '../../model/theme.js';
import { slotOf, wordName } from '../ooxml/scheme.js';
import type { XmlAttributes } from '../ooxml/xml.js';

/** RRGGBB. */
export function hex(theme: Theme, name: string): string {
  const value = theme.colors[name];
  if (value === undefined) throw new Error(`the theme has no colour ${name}`);
  return value;
}

/** Attributes of `w:color` and of rules. */
export function colorAttributes(theme: Theme, name: string, value: 'w:val' | 'w:color'): XmlAttributes {
  const slot = slotOf(theme, name);
  return { [value]: hex(theme, name), 'w:themeColor': slot && wordName(slot) };
}

/** Attributes of `w:shd`. */
export function shadingAttributes(theme: Theme, name: string): XmlAttributes {
  const slot = slotOf(theme, name);
  return { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(theme, name), 'w:themeFill': slot && wordName(slot) };
}

/** Of black and white text colours of the theme, the one that reads better on this ground (WCAG 2 contrast). */
export function readableOn(theme: Theme, ground: string): string {
  const [dark, light] = [theme.scheme.dk1, theme.scheme.lt1];
  return contrast(hex(theme, dark), hex(theme, ground)) >= contrast(hex(theme, light), hex(theme, ground)) ? dark : light;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: string): number {
  const channel = (at: number): number => {
    const c = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
