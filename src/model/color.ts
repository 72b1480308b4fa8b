/** The colours that a theme's names mean, and the contrast of two of them. */
import type { ColorName, Theme } from './theme.js';

/** RRGGBB. Throws for a name that the theme does not define: the theme's reader has checked all of them. */
export function hexColor(theme: Theme, color: ColorName): string {
  const hex = theme.colors[color];
  if (hex === undefined) throw new Error(`no colour ${color} in theme ${theme.name}`);
  return hex;
}

/** Of two colours the one that stands out more on a ground; the first of equals. */
export function contrasting(theme: Theme, ground: ColorName, one: ColorName, other: ColorName): ColorName {
  const contrast = (color: ColorName): number => contrastRatio(hexColor(theme, color), hexColor(theme, ground));
  return contrast(one) >= contrast(other) ? one : other;
}

/** Contrast of two colours, as RRGGBB, after WCAG 2.2: from 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
