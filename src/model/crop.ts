/** A picture cut to fill a box: what is left out at each side, and the tones of what shows. */
import type { Picture } from './content.js';
import type { Edges } from './edges.js';
import type { LayoutBox as Box } from './theme.js';

/** Shares of the picture left out at each side so that the rest has the box's proportions, its middle kept. */
export function cropToFill({ width, height }: Pick<Picture, 'width' | 'height'>, box: Pick<Box, 'width' | 'height'>): Edges {
  const wide = (box.width / box.height) * (height / width);
  const across = wide < 1 ? (1 - wide) / 2 : 0;
  const down = wide > 1 ? (1 - 1 / wide) / 2 : 0;
  return { top: down, right: across, bottom: down, left: across };
}

/** Any picture may show these, where nothing is known of it. */
const ANY_TONES = ['000000', 'FFFFFF'];

/** Colours, RRGGBB, of a picture that fills `box` where it shows within `area`. */
export function tonesIn(picture: Picture, box: Box, area: Box): readonly string[] {
  const { tones } = picture;
  if (!tones) return ANY_TONES;
  const { top, right, bottom, left } = cropToFill(picture, box);
  const span = (from: number, to: number, cut: number, rest: number, cells: number): readonly [number, number] => {
    const at = (share: number) => (cut + Math.min(1, Math.max(0, share)) * (1 - cut - rest)) * cells;
    const first = Math.min(cells - 1, Math.floor(at(from)));
    return [first, Math.max(first + 1, Math.ceil(at(to) - 1e-9))];
  };
  const { x, y, width, height } = box;
  const [west, east] = span((area.x - x) / width, (area.x + area.width - x) / width, left, right, tones.columns);
  const [north, south] = span((area.y - y) / height, (area.y + area.height - y) / height, top, bottom, tones.rows);
  const found = new Set<string>();
  for (let row = north; row < Math.min(south, tones.rows); row++)
    for (let column = west; column < Math.min(east, tones.columns); column++)
      found.add(tones.colors.slice((row * tones.columns + column) * 6, (row * tones.columns + column + 1) * 6));
  return [...found];
}
