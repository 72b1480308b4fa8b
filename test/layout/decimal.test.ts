/** Numbers in a page's tables, read from the finished PDF: decimal points stand under one another. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import { writeOnePager } from '../../src/write/pdf/write.js';
import { groupLines, type PdfCharacter, printCharacters, readCharacters } from '../support/pdf-lines.js';
import { context } from '../write/pdf/fixture.js';
import * as build from './build.js';
import { theme } from './looks.js';

async function readRows(rows: readonly (readonly string[])[], width = 300): Promise<readonly (readonly PdfCharacter[])[]> {
  const aligns = ['text', 'number', 'number'] as const;
  const table = build.table([['指标', '2020年', '2021年目标'].slice(0, rows[0]!.length), ...rows], aligns, {
    width: { value: width, of: 'points' },
  });
  const onepager = build.onepager([build.box('row', [table, build.text('旁')])]);
  const diagnostics = new Diagnostics();
  const page = await layoutOnePager(onepager, build.setting, diagnostics);
  expect(diagnostics.list).toEqual([]);
  const [read] = await readCharacters(await writeOnePager(page!, onepager, context({ theme })));
  return groupLines(read!.characters);
}

/** Where the point of a printed number is, or would be. */
function pointOf(lines: readonly (readonly PdfCharacter[])[], number: string): number {
  const line = lines.find((one) => printCharacters(one).includes(number))!;
  const at = printCharacters(line).indexOf(number) + /^\D*\d+/.exec(number)![0].length;
  // The digit's own place: a gap after it would be counted to its width.
  return line[at - 1]!.x;
}

const startOf = (lines: readonly (readonly PdfCharacter[])[], text: string): number => {
  const line = lines.find((one) => printCharacters(one).includes(text))!;
  return line[printCharacters(line).indexOf(text)]!.x;
};

test('points stand under one another, whatever stands around the numbers', async () => {
  const lines = await readRows([
    ['甲', '3.65%', '7.5%以上'],
    ['乙', '12%', '约5%'],
    ['丙', '报告未列', '9%左右'],
  ]);
  expect(pointOf(lines, '12%')).toBeCloseTo(pointOf(lines, '3.65%'), 1);
  expect(pointOf(lines, '约5%')).toBeCloseTo(pointOf(lines, '7.5%以上'), 1);
  expect(pointOf(lines, '9%左右')).toBeCloseTo(pointOf(lines, '7.5%以上'), 1);
});

test('a column of worded cells has one edge, the left, its heading too', async () => {
  const lines = await readRows([
    ['甲', '3%', '增长7.5%以上'],
    ['乙', '12.5%', '5%左右'],
    ['丙', '—', '与经济增长同步'],
  ]);
  const starts = ['2021年目标', '增长7.5%', '5%左右', '与经济'].map((text) => startOf(lines, text));
  for (const start of starts) expect(start).toBeCloseTo(starts[0]!, 1);
  expect(pointOf(lines, '3%')).toBeCloseTo(pointOf(lines, '12.5%'), 1);
});

test('cells with several numbers and columns of several units keep to the edge, words begin where the widest number does', async () => {
  const lines = await readRows([
    ['甲', '12003.5亿元', '12%'],
    ['乙', '1.3∶39.7∶59', '66亿元'],
    ['丙', '870亿元（含利息）', '3.25'],
    ['丁', '未列', '无'],
  ]);
  const endOf = (text: string) => lines.find((line) => printCharacters(line).includes(text))!;
  expect(pointOf(lines, '870亿元')).toBeCloseTo(pointOf(lines, '12003.5'), 1);
  expect(startOf(lines, '未列')).toBeCloseTo(Math.min(startOf(lines, '12003.5'), startOf(lines, '870')), 1);
  for (const text of ['12%', '3.25', '无']) expect(endOf(text).at(-1)!.right).toBeCloseTo(endOf('12%').at(-1)!.right, 1);
});

test('where a column is too narrow for it, numbers stand at its right edge rather than wrap', async () => {
  const lines = await readRows(
    [
      ['甲', '3.65个百分点'],
      ['乙', '12003亿元，为上年'],
    ],
    165,
  );
  const ends = ['百分点', '亿元'].map((text) => lines.find((line) => printCharacters(line).includes(text))!.at(-1)!.right);
  expect(ends[0]).toBeCloseTo(ends[1]!, 1);
});
