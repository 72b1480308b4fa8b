/** A picture cut to a slide's shape keeps its middle, and no more than that. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cutToFill } from '../../src/content/cut-picture.js';
import { cropToFill, tonesIn } from '../../src/model/crop.js';

/** Red, green and blue bands, one upon another. */
async function flag(width: number, height: number) {
  const band = (background: string) => ({ create: { width, height: height / 3, channels: 3 as const, background } });
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#00FF00' } })
    .composite([
      { input: band('#FF0000'), top: 0, left: 0 },
      { input: band('#0000FF'), top: (height * 2) / 3, left: 0 },
    ])
    .png()
    .toBuffer();
  return { type: 'png' as const, bytes: new Uint8Array(bytes), width, height };
}

test('a square one for a wide slide loses its top and bottom', async () => {
  const cut = await cutToFill(await flag(300, 300), { width: 900, height: 300 });
  expect([cut.width, cut.height]).toEqual([300, 100]);
  const { dominant } = await sharp(cut.bytes).stats();
  expect(dominant.g).toBeGreaterThan(200);
});

test('one that has the slide’s shape stays as it is', async () => {
  const picture = await flag(320, 180);
  expect(await cutToFill(picture, { width: 960, height: 540 })).toBe(picture);
});

test('of a picture that fills a box, the colours of the cells under an area', () => {
  const picture = { type: 'png', bytes: new Uint8Array(), width: 300, height: 300 } as const;
  const box = { x: 0, y: 0, width: 300, height: 100 };
  const tones = { columns: 1, rows: 3, colors: 'FF000000FF000000FF' };
  const { top, right, bottom, left } = cropToFill(picture, box);
  expect([top * 3, right, bottom * 3, left].map(Math.round)).toEqual([1, 0, 1, 0]);
  expect(tonesIn({ ...picture, tones }, box, { x: 10, y: 10, width: 20, height: 20 })).toEqual(['00FF00']);
  const whole = { ...box, height: 300 };
  expect(tonesIn({ ...picture, tones }, whole, { x: 10, y: 90, width: 20, height: 20 })).toEqual(['FF0000', '00FF00']);
  expect(tonesIn(picture, box, box)).toEqual(['000000', 'FFFFFF']);
});
