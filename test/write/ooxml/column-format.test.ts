/** How the labels of a column print its cells: as the facts do, and after an edit as the cell is. */
import { describe, expect, test } from 'vitest';
import type { ChartPoint } from '../../../src/model/chart.js';
import { cellFormat, columnFormat } from '../../../src/write/ooxml/chart/format.js';
import { point } from '../../chart/kit.js';

/** `约1200余万左右` as before, number, unit, after. */
function printed(value: number, number: string, { before = '', unit = '', after = '', hedged = false } = {}): ChartPoint {
  const label = `${before}${number}${unit}${after}`;
  return point(value, { label, decimals: number.split('.')[1]?.length ?? 0, printed: { before, number, unit, after, hedged } });
}

const format = (...points: ChartPoint[]) =>
  columnFormat(
    points,
    points.map(({ value }) => value),
  );
const codes = (...points: ChartPoint[]) => {
  const { code, own } = format(...points);
  return { code, own: Object.fromEntries(own) };
};

describe('the format of a column', () => {
  test('prints every cell as it is, however many decimals each has', () => {
    expect(codes(printed(31, '31'), printed(8.25, '8.25'), printed(-4.6, '-4.6'))).toEqual({ code: 'General', own: {} });
  });

  test('keeps zeros that the facts print, and further decimals that an edit brings', () => {
    expect(codes(printed(7, '7.0'), printed(6.4, '6.4')).code).toBe('0.0########');
    expect(codes(printed(1250.5, '1,250.50'), printed(80, '80.00')).code).toBe('#,##0.00#######');
  });

  test('holds another print for its very number alone, and then tells what is below zero itself', () => {
    expect(codes(printed(31, '31'), printed(12, '12'), printed(7, '7.0'))).toEqual({
      code: '[=7]0.0;[<0]-General;General',
      own: {},
    });
    expect(codes(printed(18400, '18,400'), printed(960, '960'))).toEqual({
      code: '[=18400]#,##0;[<0]-General;General',
      own: {},
    });
    expect(codes(printed(1 / 7, '1/7'), printed(0.25, '0.25')).code).toBe('[=0.142857142857143]"1/7";[<0]-General;General');
  });

  test('has such a format at the point where a column has room for no more', () => {
    expect(codes(printed(18400, '18,400'), printed(2300, '2,300'), printed(960, '960'))).toEqual({
      code: 'General',
      own: { 0: '[=18400]#,##0;[<0]-General;General', 1: '[=2300]#,##0;[<0]-General;General' },
    });
    // One number printed in two ways.
    expect(codes(printed(5, '5'), printed(5, '5.0'), printed(3, '3')).own).toEqual({ 1: '[=5]0.0;[<0]-General;General' });
  });

  test('has the unit of the cells, not of a number in another scale', () => {
    expect(codes(printed(15000, '1.5', { unit: '万亿元' }), printed(9300, '9300', { unit: '亿元' })).code).toBe(
      '[=15000]"1.5万亿元";[<0]-General"亿元";General"亿元"',
    );
    expect(codes(printed(15000, '1.5', { unit: '万亿元' }), printed(12000, '1.2', { unit: '万亿元' })).code).toBe('General');
  });

  test('signs the steps of a waterfall, whichever way an edit turns them', () => {
    expect(codes(printed(42, '+42'), printed(7, '+7')).code).toBe('+General;-General;General');
    // The cells of what takes away are above zero.
    expect(codes(printed(42, '-42')).code).toBe('-General;+General;General');
  });

  test('leaves to another what General cuts', () => {
    expect(codes(printed(123456789012, '123456789012')).code).toBe('[=123456789012]0;[<0]-General;General');
  });
});

describe('words beside numbers', () => {
  test('are the column’s, before or behind', () => {
    const { code, words } = format(
      printed(640, '640', { after: '以上', hedged: true }),
      printed(52, '52'),
      printed(30, '30', { before: '约', hedged: true }),
      printed(20, '20', { unit: '余', hedged: true }),
    );
    expect(code).toBe('General');
    expect(words).toEqual([{ text: '以上', before: false }, null, { text: '约', before: true }, { text: '余', before: false }]);
  });

  test('on both sides: the one behind is the column’s, the other holds for its number', () => {
    const { code, words } = format(printed(640, '640', { before: '约', after: '以上', hedged: true }), printed(52, '52'));
    expect(words[0]).toEqual({ text: '以上', before: false });
    expect(code).toBe('[=640]"约"0;[<0]-General;General');
  });
});

test('a cell of the workbook shows what is typed', () => {
  expect(cellFormat(printed(31, '31'), 31)).toBe('General');
  expect(cellFormat(printed(7, '7.0'), 7)).toBe('0.0########');
  expect(cellFormat(printed(18400, '18,400'), 18400)).toBe('#,##0');
});
