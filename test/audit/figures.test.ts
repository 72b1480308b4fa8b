/** Where charts show their facts: with which number on an axis of another scale, and how they may print them. */
import { expect, test } from 'vitest';
import { listChartPoints, listLabels } from '../../src/audit/figures.js';
import type { ChartFigure, Content } from '../../src/model/content.js';
import { chartFigure, decimalFact, prose } from '../layout/build.js';

const small = { ...decimalFact('small', '905.4', '亿元'), scale: 8 };
const large = { ...decimalFact('large', '2.1', '万亿元'), scale: 12 };
const figure = (unit: string, scale: number): ChartFigure => ({
  ...chartFigure('bar', ['甲', '乙'], {}, ''),
  series: [{ name: '图', facts: [small, large], as: 'column', unit, scale, span: prose('').span }],
});
const content = (one: ChartFigure) => ({ figures: { one } }) as unknown as Content;

test.each([
  ['亿元', 8, ['905.4', '21000']],
  ['万亿元', 12, ['0.09054', '2.1']],
])('on an axis in %s', (unit, scale, numbers) => {
  expect(listChartPoints(content(figure(unit, scale))).map(({ number }) => number)).toEqual(numbers);
});

test('labels print whole, for no unit stands with the title', () => {
  const labels = listLabels(content(figure('亿元', 8)));
  expect(labels(large)).toEqual(['2.1万亿元']);
  expect(labels(small)).toEqual(['905.4亿元']);
});
