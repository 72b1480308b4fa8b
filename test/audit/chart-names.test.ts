/** Names under a drawn chart: which of two equal ones stands in the place of the one that is missing. */
import { expect, test } from 'vitest';
import { judgeChartNames } from '../../src/audit/judge-chart-names.js';
import type { Content } from '../../src/model/content.js';
import type { ReadText } from '../../src/model/reading.js';

const chart = (id: string, categories: readonly string[]) => ({
  kind: 'chart',
  id,
  categories,
  span: { file: 'content.yaml', start: 0, end: 1 },
});

function judge(texts: readonly string[], ...figures: readonly ReturnType<typeof chart>[]) {
  const content = { figures: Object.fromEntries(figures.map((figure) => [figure.id, figure])) } as unknown as Content;
  const read = texts.map((text): ReadText => ({ part: 'chart', place: { page: 1 }, text, marks: [], fields: [] }));
  return judgeChartNames(read, { content }).map(({ text, wrong }) => [
    read.indexOf(text),
    wrong.found,
    wrong.expected,
    wrong.path,
  ]);
}

const SEASONS = chart('seasons', ['Q4', 'Q1', 'Q2', 'Q3']);

test('a name in another one’s place, wherever it stands', () => {
  expect(judge(['45', '49', 'Q4', 'Q1', 'Q1', 'Q3'], SEASONS)).toEqual([[4, 'Q1', 'Q2', 'figures.seasons']]);
  expect(judge(['Q4', 'Q3', 'Q2', 'Q3'], SEASONS)).toEqual([[1, 'Q3', 'Q1', 'figures.seasons']]);
  // Bars stand from below.
  expect(judge(['Q3', 'Q4', 'Q1', 'Q4'], SEASONS)).toEqual([[1, 'Q4', 'Q2', 'figures.seasons']]);
});

test('a name on several lines', () => {
  const years = chart('years', ['Q1 2025', 'Q2 2025', '第三季度']);
  expect(judge(['Q1', '2025', 'Q1', '2025', '第三', '季度'], years)).toEqual([[2, 'Q1 2025', 'Q2 2025', 'figures.years']]);
});

test('none where all stand, one is left out, one is said again beside them, or it may be another chart', () => {
  expect(judge(['Q4', 'Q1', 'Q2', 'Q3'], SEASONS)).toEqual([]);
  expect(judge(['Q4', 'Q2', 'Q3'], SEASONS)).toEqual([]);
  expect(judge(['Q4', 'Q4', 'Q1', 'Q2', 'Q3'], SEASONS)).toEqual([]);
  expect(judge(['Q4', 'Q4', 'Q1', 'Q1', 'Q2', 'Q2'], SEASONS)).toEqual([]);
  expect(judge(['Q4', 'Q1', 'Q1', 'Q3'], SEASONS, chart('other', ['Q4', 'Q1', 'H2', 'Q3']))).toEqual([]);
});
