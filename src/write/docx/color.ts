/** A theme colour as Word's slots know it, so that whoever changes the document's colours sees the text follow. */
import { SCHEME_SLOTS, type SchemeSlot, type Theme } from '../../model/theme.js';
import type { XmlAttributes } from '../ooxml/xml.js';

/** Names of `w:themeColor`: the text and ground slots go by their use. */
const WORD_SLOTS: Readonly<Record<SchemeSlot, string>> = {
  dk1: 'text1',
  lt1: 'background1',
  dk2: 'text2',
  lt2: 'background2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hyperlink',
  folHlink: 'followedHyperlink',
};

/** RRGGBB. */
export function hex(theme: Theme, name: string): string {
  const value = theme.colors[name];
  if (value === undefined) throw new Error(`the theme has no colour ${name}`);
  return value;
}

/** The slot of Office's scheme that holds this colour, or null. */
export function slotOf(theme: Theme, name: string): SchemeSlot | null {
  return SCHEME_SLOTS.find((slot) => theme.scheme[slot] === name) ?? null;
}

/** Attributes of `w:color` and of rules. */
export function colorAttributes(theme: Theme, name: string, value: 'w:val' | 'w:color'): XmlAttributes {
  const slot = slotOf(theme, name);
  return { [value]: hex(theme, name), 'w:themeColor': slot && WORD_SLOTS[slot] };
}

/** Attributes of `w:shd`. */
export function shadingAttributes(theme: Theme, name: string): XmlAttributes {
  const slot = slotOf(theme, name);
  return { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(theme, name), 'w:themeFill': slot && WORD_SLOTS[slot] };
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
