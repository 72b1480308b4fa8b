/** What a template asks a block's width and height to be is what it becomes. */
import { describe, expect, test } from 'vitest';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block, Placement } from '../../src/model/document.js';
import type { Frame, ImageFrame } from '../../src/model/page.js';
import * as build from './build.js';
import { listFrames } from './dump.js';

const points = (value: number): Placement['width'] => ({ value, of: 'points' });
const share = (value: number): Placement['width'] => ({ value, of: 'parent' });

async function framesOf(...blocks: readonly Block[]): Promise<readonly Frame[]> {
  const pages = await layoutDeck(build.deck([build.slide('one', blocks)]), build.setting, build.diagnosticsOf());
  expect(pages).toHaveLength(1);
  return listFrames(pages![0]!.frames);
}

const panelsOf = (frames: readonly Frame[]) =>
  frames.flatMap(({ kind, box: { width, height } }) => (kind === 'panel' ? [[width, height].map(Math.round)] : []));
const imagesOf = (frames: readonly Frame[]) => frames.filter((frame): frame is ImageFrame => frame.kind === 'image');

function image(place: Partial<Placement>, [width, height]: readonly [number, number] = [800, 800], fit?: 'cover'): Block {
  return {
    kind: 'image',
    style: 'image',
    origin: build.origin('<image>'),
    place: { ...build.unplaced, ...place },
    figure: build.pictureFigure(width, height),
    ...(fit && { fit }),
  };
}

describe('a box', () => {
  const mark = (width: number, height: number) =>
    build.box('col', [], { style: 'card', place: { width: points(width), height: points(height) } });

  test('in a row keeps its height, beside what is higher, and is no larger for its padding', async () => {
    const tall = build.box('col', [build.text('码头')], { style: 'card', place: { grow: 1 } });
    const row = build.box('row', [mark(24, 9), tall], { place: { height: points(80) }, gap: 0 });
    const [small, large] = panelsOf(await framesOf(row, build.text('航道')));
    expect(small).toEqual([24, 9]);
    expect(large![1]).toBe(80);
  });

  test('is stretched where that is asked for', async () => {
    const stretched = build.box('col', [], { style: 'card', place: { width: points(24), height: points(9), align: 'stretch' } });
    const row = build.box('row', [stretched, mark(30, 60)], { place: { height: points(80) } });
    expect(panelsOf(await framesOf(row, build.text('航道')))).toEqual([
      [24, 80],
      [30, 60],
    ]);
  });

  test('keeps its width, and its share, in a row that is not stretched itself', async () => {
    const col = (width: Placement['width']) => build.box('col', [build.text('港')], { style: 'card', place: { width } });
    const row = build.box('row', [col(points(210)), col(share(0.3))], { place: { align: 'start' }, gap: 0 });
    expect(panelsOf(await framesOf(row)).map(([width]) => width)).toEqual([210, 90]);
  });
});

describe('what a style draws around', () => {
  test('a picture: its ground and padding, within the height that is asked for', async () => {
    const framed: Block = { ...image({ width: points(120), height: points(120), align: 'start' }), style: 'card' } as Block;
    const frames = await framesOf(framed, build.text('航道'));
    expect(panelsOf(frames)).toEqual([[120, 120]]);
    const [inner] = imagesOf(frames);
    expect(inner!.box.height).toBeLessThan(120);
    expect(inner!.box.width).toBeLessThan(120);
  });

  test('a table: its ground', async () => {
    const table = {
      ...build.table([
        ['港口', '吞吐量'],
        ['北港', '12'],
      ]),
      style: 'card',
    };
    const frames = await framesOf(table);
    const [panel] = frames.filter(({ kind }) => kind === 'panel');
    const [drawn] = frames.filter(({ kind }) => kind === 'table');
    expect(panel!.box).toEqual(drawn!.box);
  });
});

describe('a picture', () => {
  test('with a height alone is as high as that, however small', async () => {
    const [small] = imagesOf(await framesOf(image({ height: points(36) }), build.text('航道')));
    expect([small!.box.width, small!.box.height]).toEqual([36, 36]);
  });

  test('eight of a given height are on one slide', async () => {
    const grid = build.box(
      'grid',
      Array.from({ length: 8 }, () => image({ height: points(56) })),
      { columns: 4, gap: 8 },
    );
    expect(imagesOf(await framesOf(grid)).map(({ box }) => box.height)).toEqual(Array.from({ length: 8 }, () => 56));
  });

  test('several of a given height side by side take no more room than that', async () => {
    const rows = [build.box('row', [image({ height: points(40) }), image({ height: points(40) })])];
    const frames = await framesOf(...rows, build.text('航道'));
    const bottom = Math.max(...imagesOf(frames).map(({ box }) => box.y + box.height));
    const [words] = frames.filter(({ kind, box }) => kind === 'text' && box.y >= bottom);
    expect(words!.box.y - bottom).toBeLessThan(30);
  });

  test('with fit="cover" fills its box and is cut at its sides, not distorted', async () => {
    const wide = image({ width: points(120), height: points(120), align: 'start' }, [1600, 800], 'cover');
    const [cut] = imagesOf(await framesOf(wide, build.text('航道')));
    expect([cut!.box.width, cut!.box.height]).toEqual([120, 120]);
    expect(cut!.crop).toEqual({ top: 0, bottom: 0, left: 0.25, right: 0.25 });
  });

  test('on a page too', async () => {
    const page = await layoutOnePager(
      build.onepager([image({ height: points(40) }), build.text('航道')], []),
      build.setting,
      build.diagnosticsOf(),
    );
    const [small] = imagesOf(listFrames(page!.frames));
    expect(Math.round(small!.box.height)).toBe(40);
  });
});
