/** Slides that go on: what divides, what stands again, and that nothing stands alone. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { countUnits } from '../../src/layout/divide.js';
import { splitBody } from '../../src/layout/split.js';
import type { Block, BoxBlock } from '../../src/model/document.js';
import type { Frame, TextFrame } from '../../src/model/page.js';
import { checkPages } from '../support/check-layout.js';
import * as build from './build.js';
import { listFrames, textOf } from './dump.js';

async function layOut(blocks: readonly Block[], more: Parameters<typeof build.slide>[2] = {}) {
  const diagnostics = new Diagnostics();
  const pages = (await layoutDeck(build.deck([build.slide('s', blocks, more)]), build.setting, diagnostics)) ?? [];
  expect(diagnostics.list).toEqual([]);
  expect(checkPages(pages)).toEqual([]);
  expect(pages.length).toBeGreaterThan(1);
  return pages.map(({ frames }) => listFrames(frames));
}

const items = (count: number, length = 50) =>
  Array.from({ length: count }, (_, i) => `第${i + 1}条${'要点内容'.repeat(length / 4)}`);
const countItems = (frames: readonly Frame[]): number =>
  frames.flatMap((frame) => (frame.kind === 'text' && frame.list ? frame.composed : [])).length;
const texts = (frames: readonly Frame[]): readonly string[] =>
  frames.flatMap((frame) =>
    frame.kind === 'text'
      ? frame.composed.map((one) => one.lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(''))
      : [],
  );
const chart = () =>
  build.figure(build.chartFigure('bar', ['甲', '乙'], { a: ['5', '3'] }), { width: { value: 0.5, of: 'parent' } });
const again = <B extends Block>(block: B, value: boolean): B => ({ ...block, place: { ...block.place, again: value } });

describe('a list beside something else', () => {
  test('goes on, and a chart stands again beside it', async () => {
    const parts = await layOut([build.box('row', [chart(), build.list(items(8))])]);
    for (const frames of parts) {
      expect(frames.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
      expect(countItems(frames)).toBeGreaterThan(1);
    }
  });

  test('cards stand again beside it, whole', async () => {
    const cards = ['甲', '乙', '丙', '丁'].map((label) => build.stat(label, build.fact('f', '3', '%')));
    const parts = await layOut([
      build.box('row', [
        build.box('grid', cards, { columns: 2, place: { width: { value: 0.5, of: 'parent' } } }),
        build.list(items(8)),
      ]),
    ]);
    for (const frames of parts) for (const label of ['甲', '乙', '丙', '丁']) expect(textOf(frames)).toContain(label);
  });

  test.each([5, 7, 9, 11])('of %i items none stands alone', async (count) => {
    const parts = await layOut([build.box('row', [chart(), build.list(items(count, 52))])]);
    expect(Math.min(...parts.map(countItems))).toBeGreaterThan(1);
  });
});

describe('below and above what goes on', () => {
  const tabs = () =>
    build.box(
      'row',
      ['甲页', '乙页', '丙页'].map((one) => build.text(one, 'p')),
      { place: { grow: 0 } },
    );

  test('notes and tabs stand on each slide, at its foot, and never alone', async () => {
    const figures = build.box('row', [chart(), chart()], { place: { grow: 1 } });
    const parts = await layOut([figures, build.list(items(7, 60)), tabs(), build.text('口径说明', 'source')]);
    const feet = parts.map((frames) => {
      expect(countItems(frames)).not.toBe(1);
      const note = frames.find((frame): frame is TextFrame => frame.kind === 'text' && texts([frame]).includes('口径说明'))!;
      expect(texts(frames)).toEqual(expect.arrayContaining(['甲页', '乙页', '丙页']));
      return note.box.y + note.box.height;
    });
    expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(1);
    expect(parts.map((frames) => frames.filter(({ kind }) => kind === 'chart').length)).toEqual([
      2,
      ...parts.slice(1).map(() => 0),
    ]);
  });

  test('a text and its note are one, and divide nowhere', async () => {
    const diagnostics = new Diagnostics();
    const slide = build.slide('s', [build.text('长'.repeat(900)), build.text('口径说明', 'source')]);
    expect(await layoutDeck(build.deck([slide]), build.setting, diagnostics)).toBeNull();
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['overflow']);
  });
});

describe('a frame that the template asks for', () => {
  const rail = (value: boolean) =>
    again(
      build.box(
        'col',
        ['总', '分', '合'].map((one) => build.text(one)),
        { place: { width: { value: 120, of: 'points' } } },
      ),
      value,
    );

  test('stands on each slide, at its place and size, however small the rest', async () => {
    const logo = again(build.text('标识', 'label'), true);
    const parts = await layOut([logo, build.box('row', [rail(true), build.box('col', [build.list(items(9, 80))])])]);
    const looks = parts.map((frames) =>
      ['标识', '总', '分', '合'].map((one) => {
        const frame = frames.find((each): each is TextFrame => each.kind === 'text' && texts([each]).includes(one))!;
        return [frame.box.x, frame.box.y, frame.composed[0]!.paragraph.style.size].map(Math.round);
      }),
    );
    for (const look of looks) expect(look).toEqual(looks[0]);
    const lists = parts.map((frames) => frames.find((each) => each.kind === 'text' && each.list)!.box);
    for (const { x, width } of lists) expect([x, width]).toEqual([lists[0]!.x, lists[0]!.width]);
  });

  test('a note that shall stand once does', async () => {
    const note = again(build.text('口径说明', 'source'), false);
    const parts = await layOut([build.list(items(14)), note]);
    expect(parts.map((frames) => texts(frames).includes('口径说明'))).toEqual([...parts.slice(1).map(() => false), true]);
  });
});

test('cards that are too high side by side stand fewer to a row, and flow on', async () => {
  const pillar = (i: number): BoxBlock =>
    build.box('col', [build.text(`第${i}柱`), build.text('内容很长'.repeat(45))], { style: 'card', place: { grow: 1 } });
  const parts = await layOut([build.box('col', [build.box('row', [1, 2, 3, 4].map(pillar))], { place: { grow: 1 } })]);
  expect(parts.flatMap((frames) => texts(frames).filter((one) => one.endsWith('柱')))).toEqual([
    '第1柱',
    '第2柱',
    '第3柱',
    '第4柱',
  ]);
});

test('the lead stands again where the deck wants it', async () => {
  const lead = build.text('导语说的话', 'lead');
  for (const leadAgain of [true, false]) {
    const deck = { ...build.deck([build.slide('s', [build.list(items(14))], { lead })]), leadAgain };
    const pages = (await layoutDeck(deck, build.setting, new Diagnostics()))!;
    expect(pages.map(({ frames }) => texts(frames).includes('导语说的话'))).toEqual([
      true,
      ...pages.slice(1).map(() => leadAgain),
    ]);
  }
});

test('of what goes on over hundreds of slides each part alone is tried, not all that follows', () => {
  const asked = (count: number): number => {
    const body = build.box('col', [build.list(items(count, 4))]);
    let units = 0;
    const parts = splitBody(body, 2, (part) => {
      units += countUnits(part);
      return countUnits(part) <= 7;
    });
    expect(parts!.map(countUnits).every((own) => own > 1 && own <= 7)).toBe(true);
    expect(parts!.length).toBeLessThan(count / 5);
    return units / count;
  };
  const [short, long] = [asked(350), asked(2800)];
  expect(long).toBeLessThan(short * 1.3);
});
