/** Cuts a picture to a shape: programs do not agree on a slide's ground that is cut by the file's own words. */
import type { Picture } from '../model/content.js';
import { cropToFill } from '../model/crop.js';
import type { LayoutBox } from '../model/theme.js';

/** The picture with the proportions of a box, its middle kept; itself where nothing has to go. */
export async function cutToFill(picture: Picture, box: Pick<LayoutBox, 'width' | 'height'>): Promise<Picture> {
  const { width, height, type, bytes } = picture;
  const crop = cropToFill(picture, box);
  const left = Math.round(crop.left * width);
  const top = Math.round(crop.top * height);
  if (left === 0 && top === 0) return picture;
  const { default: sharp } = await import('sharp');
  const cut = sharp(bytes).extract({ left, top, width: width - 2 * left, height: height - 2 * top });
  const encoded = type === 'jpeg' ? cut.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : cut.png({ compressionLevel: 9 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { type, bytes: new Uint8Array(data), width: info.width, height: info.height };
}
