/** How well the grounds of boxes are told from what they stand on: on a projector in a bright hall, and on a print in grey. */
import { contrastRatio } from '../../src/model/color.js';
import type { Box, Frame, Page } from '../../src/model/page.js';
import type { Rules, Theme } from '../../src/model/theme.js';

/** Least contrast of a ground without an outline. */
export const LEAST_GROUND = 1.2;

/** Contrast of two RRGGBB, in colour or in grey, whichever is less. */
export function groundContrast(a: string, b: string): number {
  return Math.min(contrastRatio(a, b), contrastRatio(greyOf(a), greyOf(b)));
}

/** As printers weigh the parts of a colour, Rec. 601. */
function greyOf(hex: string): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  const grey = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  return grey.toString(16).padStart(2, '0').repeat(3);
}

/** A line on every side. */
export const isOutlined = (rules: Rules): boolean => Object.values(rules).every((rule) => rule !== null);

interface Laid {
  readonly box: Box;
  readonly color: string;
}

/** Grounds of the page that nobody sees, one line each. */
export function faintGrounds(page: Page, { colors, deck }: Theme): readonly string[] {
  const own = deck.layouts[page.layout ?? ''];
  const sheet: Laid = { box: { x: 0, y: 0, width: page.width, height: page.height }, color: own?.ground ?? 'paper' };
  const laid = [sheet, ...(own?.shapes ?? []).map((shape) => ({ box: shape, color: shape.color }))];
  const faults: string[] = [];
  const lay = (frame: Frame): void => {
    if (frame.kind === 'group') for (const child of frame.children) lay(child);
    if (frame.kind !== 'panel' || frame.ground === null) return;
    const { x, y, width, height } = frame.box;
    const under = laid.findLast(({ box }) => isWithin(x + width / 2, y + height / 2, box))!;
    const ratio = groundContrast(colors[frame.ground]!, colors[under.color]!);
    if (ratio < LEAST_GROUND && !isOutlined(frame.rules))
      faults.push(`${page.id}: ${frame.ground} on ${under.color} is ${ratio.toFixed(2)} : 1`);
    laid.push({ box: frame.box, color: frame.ground });
  };
  for (const frame of page.frames) lay(frame);
  return faults;
}

const isWithin = (x: number, y: number, box: Box): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
