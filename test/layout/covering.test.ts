/** What is painted over a text that stands behind it is an error, whatever it is. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import type { Block, Slide } from '../../src/model/document.js';
import type { DeckLayout, LayoutBox } from '../../src/model/theme.js';
import * as build from './build.js';
import { theme } from './looks.js';

const WHOLE: LayoutBox = { x: 0, y: 0, width: 960, height: 540 };

async function faultsOf(blocks: readonly Block[], body: LayoutBox, more: Partial<Slide> = {}) {
  const diagnostics = new Diagnostics();
  const content: DeckLayout = { ...theme.deck.layouts.content!, body };
  const deck = { ...theme.deck, layouts: { ...theme.deck.layouts, content } };
  const setting = { ...build.setting, theme: { ...theme, deck } };
  const pages = await layoutDeck(build.deck([build.slide('harbour', blocks, more)]), setting, diagnostics);
  const faults = diagnostics.list.filter(({ code }) => code === 'covered');
  if (faults.length > 0) expect(pages).toBeNull();
  return faults;
}

const picture = (): Block => ({
  kind: 'image',
  style: 'image',
  origin: build.origin('<image>'),
  place: { ...build.unplaced, grow: 1 },
  figure: build.pictureFigure(1920, 1080),
});

describe('a title that is painted over', () => {
  test('by a picture: which, what it hides, and how to put it behind', async () => {
    const [fault, ...more] = await faultsOf([picture()], WHOLE);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ severity: 'error' });
    expect(fault!.message.en).toMatch(/^<image> hides the title ".+": it is painted over it$/);
    expect(fault!.message.zh).toContain('盖住了title');
    expect(fault!.hint!.en).toContain('<ground ref="picture"/>');
    expect(fault!.hint!.en).toContain('deck.layouts.content');
  });

  test('by a box with a ground, by a chart, by a table, by other words', async () => {
    const above: readonly Block[] = [
      build.box('col', [build.text('港口')], { style: 'card', place: { grow: 1 } }),
      build.figure(build.chartFigure('bar', ['甲', '乙'], { a: ['5', '3'] })),
      build.table([
        ['港口', '吞吐量'],
        ['北港', '12'],
      ]),
      build.text('港口吞吐量连续三年增长，集装箱航线新增四条，港区铁路通车运营'),
    ];
    const body = { ...theme.deck.layouts.content!.title, height: 360 };
    for (const block of above) expect(await faultsOf([block], body), block.kind).not.toEqual([]);
  });

  test('but not by what stands below it, nor by a box that is not seen', async () => {
    const { title } = theme.deck.layouts.content!;
    const below = { x: 48, y: title.y + title.height, width: 864, height: 300 };
    expect(await faultsOf([picture()], below)).toEqual([]);
    const clear = build.box('col', [build.box('col', [build.text('港口')], { place: { grow: 1 } })], { justify: 'end' });
    expect(await faultsOf([clear, build.text('北港')], below)).toEqual([]);
  });
});

test('a picture behind the slide hides nothing', async () => {
  const blocks = [build.text('港口')];
  const { x, y, width, height } = theme.deck.layouts.content!.body!;
  expect(await faultsOf(blocks, { x, y, width, height }, { ground: build.pictureFigure(1920, 1080) })).toEqual([]);
});
