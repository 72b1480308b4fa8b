/** The measure of a page in grey: it sees text and marks that a printer without colour would lose. */
import { describe, expect, test } from 'vitest';
import type { ChartFrame, Page } from '../../../src/model/page.js';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { findDrawings, findFaintMarks } from '../../support/grey/marks.js';
import { greyContrast, renderGrey } from '../../support/grey/raster.js';
import { findFaintText } from '../../support/grey/text.js';
import { lacks } from '../../support/tools.js';
import { context, onepager, origin, page, panel, paragraph, text, theme } from '../../write/pdf/fixture.js';

const colors = { ...theme.colors, pale: 'B8863B', paler: 'C0C0C0', same: '928A7B', yellow: 'FFE000' };
const write = (made: Page): Promise<Uint8Array> => writeOnePager(made, onepager(), context({ theme: { ...theme, colors } }));

/** Two bars side by side, `gap` points apart. */
async function writeBars(first: string, second: string, gap: number): Promise<Uint8Array> {
  const bar = (x: number, color: string) => ({ kind: 'rect', x, y: 10, width: 40, height: 60, color }) as const;
  const chart = {
    kind: 'chart',
    box: { x: 60, y: 60, width: 140, height: 80 },
    figure: 'f',
    chart: { alt: '柱' },
    drawing: { width: 140, height: 80, marks: [bar(10, first), bar(50 + gap, second)] },
    label: paragraph(['']).paragraph.style,
    origin,
  } as unknown as ChartFrame;
  return write(page([chart]));
}

const readMarks = (bytes: Uint8Array) => {
  const [box] = findDrawings(bytes);
  return findFaintMarks(renderGrey(bytes), box ?? [0, 0, 0, 0]);
};

test('contrast of greys', () => {
  expect(greyContrast(0, 255)).toBeCloseTo(21, 6);
  expect(greyContrast(0x76, 255)).toBeGreaterThan(4.5);
  expect(greyContrast(0x78, 255)).toBeLessThan(4.5);
});

describe.skipIf(lacks('pdftoppm', 'mutool', 'qpdf'))('from pixels', () => {
  test('text that is too pale for its ground, and no other', async () => {
    const line = [
      { text: '增长', color: 'ink' },
      { text: '率', color: 'paler' },
      { text: '6%', color: 'red' },
    ];
    const dark = [
      panel(50, 100, 300, 60, { ground: 'red' }),
      text(60, 110, [
        paragraph([
          [
            { text: '白', color: 'paper' },
            { text: '墨', color: 'ink' },
          ],
        ]),
      ]),
    ];
    const bytes = await write(page([text(60, 40, [paragraph([line])]), ...dark]));
    const { characters, faint } = findFaintText(bytes, renderGrey(bytes));
    expect(characters).toBe(7);
    expect(faint.map(({ character }) => character)).toEqual(['率', '墨']);
  });

  test('marks that are too pale for paper', async () => {
    expect(readMarks(await writeBars('red', 'same', 10))).toEqual({ marks: 2, faint: [] });
    const { marks, faint } = readMarks(await writeBars('red', 'yellow', 10));
    expect([marks, faint.length]).toEqual([2, 1]);
  });

  test('neighbours that run into each other, unless paper parts them', async () => {
    expect(readMarks(await writeBars('pale', 'same', 0)).faint).toHaveLength(1);
    expect(readMarks(await writeBars('pale', 'same', 0.75)).faint).toEqual([]);
    expect(readMarks(await writeBars('ink', 'pale', 0)).faint).toEqual([]);
  });
});
