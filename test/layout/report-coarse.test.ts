/** A picture with too few pixels for its size is told, once, with a remedy that is enough. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { listShownPictures, reportCoarse } from '../../src/layout/report-coarse.js';
import type { Page } from '../../src/model/page.js';
import * as build from './build.js';

const figure = build.pictureFigure(300, 200);
const picture = figure.picture!;
const told = (shown: Parameters<typeof reportCoarse>[0], document: 'deck' | 'onepager') => {
  const diagnostics = new Diagnostics();
  reportCoarse(shown, document, { picture: figure }, diagnostics);
  return diagnostics.list;
};

test('on a screen from a pixel a point, in print from more, the largest place alone', () => {
  expect(told([{ figure: 'picture', pixels: 300, points: 300 }], 'deck')).toEqual([]);
  expect(told([{ figure: 'picture', pixels: 300, points: 300 }], 'onepager')).toHaveLength(1);
  const places = [310, 600, 400].map((points) => ({ figure: 'picture', pixels: 300, points }));
  const [fault, ...more] = told(places, 'deck');
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ severity: 'warning', code: 'picture' });
  expect(fault!.message.en).toBe('the picture "照片" has 36 pixels an inch in briefing.pptx and will look coarse (it needs 72)');
  const [, pixels, points] = /at least (\d+) pixels wide, or give it a width of at most (\d+) points/.exec(fault!.hint!.en)!;
  expect(told([{ figure: 'picture', pixels: Number(pixels), points: 600 }], 'deck')).toEqual([]);
  expect(told([{ figure: 'picture', pixels: 300, points: Number(points) }], 'deck')).toEqual([]);
});

test('what is cut off does not count, what fills a slide does', () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const crop = { top: 0, right: 0.25, bottom: 0, left: 0.25 };
  const image = { kind: 'image', box, crop, figure: 'picture', picture, alt: '', origin: build.origin('<image>') } as const;
  const page = { width: 960, height: 540, frames: [image], ground: { figure: 'picture', picture } } as unknown as Page;
  expect(listShownPictures(page)).toEqual([
    { figure: 'picture', pixels: 300, points: 960 },
    { figure: 'picture', pixels: 150, points: 100 },
  ]);
});
