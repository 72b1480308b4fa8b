/** Plans a picture: whole and undistorted in the room that it gets. */
import type { PictureFigure } from '../../model/content.js';
import type { Origin } from '../../model/document.js';
import type { Box } from '../../model/page.js';
import type { Job } from '../job.js';
import { gridPitch } from '../style.js';
import type { Leaf } from '../tree/node.js';

/** Height from which a picture is worth its place, points; a larger one needs room to spare. */
const LEAST_HEIGHT = { deck: 150, onepager: 90 } as const;

/**
 * `captioned`: on a page it stands under its title and begins with it, however high and wide its room.
 * A picture that could not be decoded (its fault is reported) takes no room.
 */
export function planImage({ id, picture, alt }: PictureFigure, origin: Origin, job: Job, captioned = false): Leaf {
  const ratio = picture ? picture.width / picture.height : 0;
  const least = LEAST_HEIGHT[job.target];
  const height = (width: number) => (picture ? Math.min(width / ratio, least) : 0);
  const pitch = gridPitch(job);
  /** As high as it becomes in its whole width, and up to a line of the grid, which growth goes by. */
  const most = (width: number) => {
    const growth = picture ? width / ratio - height(width) : 0;
    return height(width) + (pitch === null ? growth : Math.ceil(growth / pitch - 0.001) * pitch);
  };
  return {
    naturalWidth: () => least * ratio,
    height,
    // A slide is filled; on a page what stands below follows the picture.
    ...(job.target === 'onepager' && { most }),
    draw(box) {
      if (!picture) return [];
      const middle = contain(box, ratio);
      const place = captioned && job.target === 'onepager' ? { ...middle, x: box.x, y: box.y } : middle;
      return [{ kind: 'image', box: place, figure: id, picture, alt, origin }];
    },
  };
}

/** The largest box of this ratio within another, in its middle. */
function contain(box: Box, ratio: number): Box {
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
