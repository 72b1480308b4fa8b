/** How the cells of a page's grid follow one another, how wide its columns are, and what a last cell alone in its row does. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block, BoxBlock } from '../../src/model/document.js';
import type { TextFrame } from '../../src/model/page.js';
import * as build from './build.js';
import { listFrames, textOf } from './dump.js';

/** The cells' texts in reading order, each with where it stands. */
async function place(texts: readonly string[], more: Partial<BoxBlock>, columns = 2) {
  const cells = texts.map((text): Block => build.box('col', [build.text(text, 'p')]));
  const grid: BoxBlock = { ...build.box('grid', cells, { columns }), ...more };
  const page = await layoutOnePager(build.onepager([grid]), build.setting, new Diagnostics());
  const frames = listFrames(page!.frames).filter((frame): frame is TextFrame => frame.kind === 'text');
  return frames.map((frame) => ({ text: textOf([frame]), ...frame.box }));
}

const LETTERS = ['甲', '乙', '丙', '丁', '戊'];
const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text).join('');

test('across, cells follow one another along the rows', async () => {
  const cells = await place(LETTERS, {});
  expect(texts(cells)).toBe('甲乙丙丁戊');
  const [first, second, third] = cells;
  expect(second!.y).toBe(first!.y);
  expect(third!.x).toBe(first!.x);
});

test('down, they follow one another down the columns, the first of which is the longest, and are read so', async () => {
  const cells = await place(LETTERS, { flow: 'down' });
  expect(texts(cells)).toBe('甲乙丙丁戊');
  const [first, second, third, fourth, fifth] = cells;
  expect([second!.x, third!.x]).toEqual([first!.x, first!.x]);
  expect(second!.y).toBeGreaterThan(first!.y);
  expect(fourth!.x).toBeGreaterThan(first!.x);
  expect([fourth!.y, fifth!.y]).toEqual([first!.y, second!.y]);
});

test('columns are as wide as their shares say', async () => {
  const [first, second, next] = await place(['甲', '乙', '丙'], { widths: [0.25, 0.5, 0.25], gapAcross: 0 }, 3);
  expect((second!.x - first!.x) * 2).toBeCloseTo(next!.x - second!.x, 0);
});

test('auto: the column whose cells need more is the wider, within bounds', async () => {
  const [few, many] = ['12', '规模以上工业增加值增速'].map((label) => build.stat(label, build.fact('f', '3', '个')));
  const grid: BoxBlock = { ...build.box('grid', [few!, many!], { columns: 2 }), widths: 'auto', gapAcross: 0 };
  const page = await layoutOnePager(build.onepager([grid]), build.setting, new Diagnostics());
  const groups = page!.frames.flatMap((frame) => (frame.kind === 'group' ? [frame.box.width] : []));
  const [narrow, wide] =
    groups.length >= 2 ? groups : listFrames(page!.frames).flatMap((f) => (f.kind === 'panel' ? [f.box.width] : []));
  expect(wide!).toBeGreaterThan(narrow!);
  // Of widths all alike the least is 0.7, the most 1.25.
  expect(wide! / narrow!).toBeLessThan(1.25 / 0.7 + 0.01);
});

test('a last cell alone in its row takes all of it where the grid says so, else its own column', async () => {
  const long = '一二三四五六七八九十'.repeat(6);
  const usual = await place(['甲', '乙', long], {});
  const wide = await place(['甲', '乙', long], { last: 'wide' });
  expect(usual.at(-1)!.width).toBeLessThan(0.6 * wide.at(-1)!.width);
  const filled = await place(['甲', '乙', '丙', long], { last: 'wide' });
  expect(filled.at(-1)!.width).toBeCloseTo(usual.at(-1)!.width, 0);
});
