/** What stands behind a text or a mark: the sheet, a slide's picture, shapes of its layout, grounds of boxes, back to front. */
import type { Picture } from '../model/content.js';
import { tonesIn } from '../model/crop.js';
import type { Box, Page } from '../model/page.js';
import type { ColorName, Theme } from '../model/theme.js';

/** A coloured area, or the sheet itself, which has no name in the theme. */
export interface Ground {
  readonly box: Box;
  readonly color: ColorName | null;
  /** Absent: nothing shows through. */
  readonly opacity?: number;
  /** It fills the box with a picture instead. */
  readonly picture?: { readonly figure: string; readonly picture: Picture };
}

/** A colour that shows, and what makes it: names of the theme's colours, null the bare sheet, or a picture's figure. */
export interface Backdrop {
  readonly hex: string;
  readonly colors: readonly (ColorName | null)[];
  readonly figure: string | null;
}

const PAPER = 'FFFFFF';

export const hexOf = (color: ColorName | null, theme: Theme): string => (color === null ? PAPER : (theme.colors[color] ?? PAPER));

/** The sheet, a slide's picture on it, and what its layout draws over that. */
export function sheetGrounds({ width, height, layout: name, ground: picture }: Page, theme: Theme): Ground[] {
  const layout = name === null ? undefined : theme.deck.layouts[name];
  const color = name === null ? null : (layout?.ground ?? theme.scheme.lt1);
  const box = { x: 0, y: 0, width, height };
  return [
    { box, color },
    ...(picture ? [{ box, color: null, picture }] : []),
    ...(layout?.shapes ?? []).map((shape) => ({ box: shape, color: shape.color, opacity: shape.opacity })),
  ];
}

/** The colours that show in an area, the foremost ground's first. */
export function backdropsOf(area: Box, grounds: readonly Ground[], theme: Theme): readonly Backdrop[] {
  let seen: readonly Backdrop[] = [];
  for (const ground of grounds) {
    if (!meets(ground.box, area)) continue;
    const own = paint(ground, area, seen, theme);
    seen = covers(ground.box, area) ? own : [...own, ...seen];
  }
  const told = new Map(seen.map((one) => [`${one.hex} ${one.colors.join()} ${one.figure}`, one]));
  return [...told.values()];
}

/** A ground as it shows over what is seen already. */
function paint(ground: Ground, area: Box, below: readonly Backdrop[], theme: Theme): readonly Backdrop[] {
  const { box, color, opacity = 1, picture } = ground;
  if (picture) {
    const { figure } = picture;
    return tonesIn(picture.picture, box, area).map((hex) => ({ hex, colors: [], figure }));
  }
  const hex = hexOf(color, theme);
  if (opacity >= 1) return [{ hex, colors: [color], figure: null }];
  return below.map((one) => ({ ...one, hex: blend(hex, one.hex, opacity), colors: [color, ...one.colors] }));
}

/** As programs mix what shows through. */
export function blend(over: string, under: string, opacity: number): string {
  const channel = (at: number): string => {
    const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `${channel(0)}${channel(2)}${channel(4)}`;
}

/** Points: an edge of a line's box is no ink. */
const HAIR = 1;

const meets = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + HAIR && b.x + b.width > a.x + HAIR && a.y + a.height > b.y + HAIR && b.y + b.height > a.y + HAIR;

export const covers = (a: Box, b: Box): boolean =>
  a.x <= b.x + HAIR && a.y <= b.y + HAIR && a.x + a.width >= b.x + b.width - HAIR && a.y + a.height >= b.y + b.height - HAIR;
