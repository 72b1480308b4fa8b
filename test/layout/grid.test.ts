/** Lines of neighbouring columns, read from the finished PDF, stand on one base-line grid. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block } from '../../src/model/document.js';
import { writeOnePager } from '../../src/write/pdf/write.js';
import { runs } from '../support/long.js';
import { groupLines, type PdfCharacter, readCharacters } from '../support/pdf-lines.js';
import { context } from '../write/pdf/fixture.js';
import * as build from './build.js';
import { theme } from './looks.js';

const WORDS =
  '中原科技城挂牌启动，首批60个高科技项目入驻，新增高新技术企业870家；PM2.5平均浓度下降12.1%，优良天数达到230天，把实事办好、把好事办实。';
const words = (length: number) => WORDS.slice(0, length);

async function readPage(children: readonly Block[], grid: number): Promise<readonly PdfCharacter[]> {
  const diagnostics = new Diagnostics();
  const onepager = build.onepager(children);
  const gridded = { ...onepager, page: { ...onepager.page, grid } };
  const page = await layoutOnePager(gridded, build.setting, diagnostics);
  expect(diagnostics.list).toEqual([]);
  const [read] = await readCharacters(await writeOnePager(page!, gridded, context({ theme })));
  return read!.characters;
}

/** How far the base lines of the body are from one grid, points. The body is what is set in its size: neither headings nor notes. */
function strayOf(characters: readonly PdfCharacter[], grid: number): number {
  const sizes = characters.map(({ size }) => size).filter((size) => size >= 10.4 && size <= 12.1);
  const size = sizes.toSorted((a, b) => a - b)[sizes.length >> 1]!;
  const pitch = size * 1.5 * grid;
  const lines = groupLines(characters.filter((one) => Math.abs(one.size - size) < 0.06)).map(([first]) => first!.baseline);
  const stray = lines.map((line) => Math.abs(((((line - lines[0]! + pitch / 2) % pitch) + pitch) % pitch) - pitch / 2));
  return Math.max(...stray);
}

const list = build.list([words(20), words(40), words(12)]);
const table = build.table(
  [
    ['指标', '目标'],
    ['地区生产总值', '7.5%以上'],
    ['零售总额', '9%'],
  ],
  ['text', 'number'],
);

describe.each([0.5, 1])('a grid of %s lines', (grid) => {
  test('paragraphs, a list and a table beside one another', async () => {
    const paragraphs = [build.text('标题', 'title'), build.text(words(60)), build.text(words(33))];
    const columns = [paragraphs, [build.text('成就', 'h1'), list], [build.text('目标', 'h1'), table, build.text('注', 'source')]];
    const page = await readPage(
      [
        build.box(
          'row',
          columns.map((column) => build.box('col', column)),
        ),
      ],
      grid,
    );
    expect(strayOf(page, grid)).toBeLessThan(0.3);
  });

  test('what grows into room to spare moves by whole lines', async () => {
    const chart = build.figure(build.chartFigure('bar', ['甲', '乙'], { a: ['1', '2'] }), { grow: 1 });
    const columns = [
      [chart, build.text(words(30))],
      [list, build.text(words(50)), build.text(words(20))],
    ];
    const page = await readPage(
      [
        build.text('标题', 'title'),
        build.box(
          'row',
          columns.map((column) => build.box('col', column)),
          { place: { grow: 1 } },
        ),
        build.text(words(70)),
      ],
      grid,
    );
    expect(strayOf(page, grid)).toBeLessThan(0.3);
  });

  test('any columns', async () => {
    const block = fc.oneof(
      fc.integer({ min: 2, max: 70 }).map((length) => build.text(words(length))),
      fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 4 }).map((items) => build.list(items.map(words))),
      fc.constant(table),
      fc.integer({ min: 2, max: 12 }).map((length) => build.text(words(length), 'h1')),
      fc.integer({ min: 2, max: 30 }).map((length) => build.text(words(length), 'source')),
    );
    const column = fc
      .array(block, { minLength: 1, maxLength: 4 })
      .map((blocks) => build.box('col', [build.text(words(9)), ...blocks]));
    await fc.assert(
      fc.asyncProperty(fc.array(column, { minLength: 2, maxLength: 3 }), async (columns) => {
        expect(strayOf(await readPage([build.text('标题', 'title'), build.box('row', columns)], grid), grid)).toBeLessThan(0.3);
      }),
      { numRuns: runs(4, 25), seed: 11 },
    );
  });
});
