/** Plans a picture: whole in the room that it gets, or filling it, never distorted. */
import type { PictureFigure } from '../../model/content.js';
import { cropToFill } from '../../model/crop.js';
import type { Origin, Placement } from '../../model/document.js';
import type { Box } from '../../model/page.js';
import type { Job } from '../job.js';
import { gridPitch } from '../style.js';
import type { Leaf } from '../tree/node.js';

/** Height from which a picture is worth its place, points; a larger one needs room to spare. */
const LEAST_HEIGHT = { deck: 150, onepager: 90 } as const;

/** Least height of a picture whose block is given a height, points: the template knows what it is worth. */
const GIVEN = 20;

interface PictureSetting {
  /** On a page it stands under its title and begins with it, however high and wide its room. */
  readonly captioned?: boolean;
  /** It fills its box and is cut at its sides. */
  readonly fit?: 'cover';
  /** What its block is given; a picture with a title shares the height with that. */
  readonly place?: Pick<Placement, 'height'>;
}

/** A picture that could not be decoded (its fault is reported) takes no room. */
export function planImage(
  { id, picture, alt }: PictureFigure,
  origin: Origin,
  job: Job,
  { captioned = false, fit, place }: PictureSetting = {},
): Leaf {
  const ratio = picture ? picture.width / picture.height : 0;
  const given = place?.height ?? null;
  const own = given?.of === 'points' && !captioned ? given.value : null;
  const least = own ?? (given ? GIVEN : LEAST_HEIGHT[job.target]);
  const height = (width: number) => (picture ? Math.min(own !== null && fit ? Number.MAX_VALUE : width / ratio, least) : 0);
  const pitch = gridPitch(job);
  /** As high as it becomes in its whole width, and up to a line of the grid, which growth goes by. */
  const most = (width: number) => {
    const growth = picture ? Math.max(0, width / ratio - height(width)) : 0;
    return height(width) + (pitch === null ? growth : Math.ceil(growth / pitch - 0.001) * pitch);
  };
  return {
    naturalWidth: () => least * ratio,
    height,
    // A slide is filled; on a page what stands below follows the picture.
    ...(job.target === 'onepager' && !fit && { most }),
    draw(box) {
      if (!picture) return [];
      const image = { kind: 'image', figure: id, picture, alt, origin } as const;
      if (fit) return [{ ...image, box, crop: cropToFill(picture, box) }];
      const middle = contain(box, ratio);
      return [{ ...image, box: captioned && job.target === 'onepager' ? { ...middle, x: box.x, y: box.y } : middle }];
    },
  };
}

/** The largest box of this ratio within another, in its middle. */
function contain(box: Box, ratio: number): Box {
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
