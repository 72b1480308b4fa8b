/** What of a page Word does in sections of its own: columns, turned pages, a count of its own; a watermark, footnotes of the author's. */
import { expect, test } from 'vitest';
import { alignNumbers } from '../../../src/write/docx/cell-alignment.js';
import { readWordSections } from '../../../src/write/docx/read-sections.js';
import { planSections } from '../../../src/write/docx/sections.js';
import { xml } from '../../../src/write/ooxml/xml.js';
import { box, origin, text } from './support/summary.js';

test('columns and turned pages are sections, and what follows goes on', () => {
  const columned = { ...box('section', [text('p', '甲')]), columns: 2 };
  const turned = { ...box('section', [text('p', '乙')]), orientation: 'landscape' as const };
  const plans = planSections([
    text('h1', '一'),
    columned,
    text('p', '丙'),
    turned,
    { kind: 'page-break', count: 1, origin },
    text('p', '丁'),
  ]);
  expect(plans.map(({ blocks, box: own, count }) => [blocks.length, own?.columns ?? own?.orientation ?? null, count])).toEqual([
    [1, null, null],
    [1, 2, null],
    [1, null, null],
    [1, 'landscape', null],
    [1, null, 1],
  ]);
  expect(planSections([])).toHaveLength(1);
});

test('what is too wide for the page has turned pages of its own, several that follow one another the same', () => {
  const wide = new Set([text('p', '宽'), text('p', '更宽')]);
  const plans = planSections([text('h1', '一'), ...wide, text('p', '窄')], (block) => wide.has(block as never));
  expect(plans.map(({ blocks, box: own }) => [blocks.length, own?.orientation ?? null])).toEqual([
    [1, null],
    [2, 'landscape'],
    [1, null],
  ]);
});

test('a line of a section is as wide as its column, and a count begins where it says', () => {
  const size = xml('w:pgSz', { 'w:w': 12000, 'w:h': 16000 });
  const margin = xml('w:pgMar', { 'w:left': 1000, 'w:right': 1000 });
  const ending = xml('w:p', xml('w:pPr', xml('w:sectPr', size, margin, xml('w:pgNumType', { 'w:start': 0 }))));
  const columns = xml('w:cols', { 'w:num': 2, 'w:space': 400 });
  const body = xml(
    'w:body',
    ending,
    xml('w:p'),
    xml('w:sectPr', xml('w:type', { 'w:val': 'continuous' }), size, margin, columns),
  );
  expect(readWordSections(body).map(({ blocks, isNewPage, start, width }) => [blocks.length, isNewPage, start, width])).toEqual([
    [1, true, 0, 500],
    [1, false, null, 240],
  ]);
});

test.each([
  [
    ['31.05亿元', '7亿元', '102.5亿元'],
    [true, true, true],
    [0, 1.25, 0.5],
  ],
  [
    ['31.05亿元', '7家'],
    [true, true],
    [0, 0],
  ],
  [
    ['3%', '报告未列', '—'],
    [true, false, true],
    [0, 0, 0],
  ],
  [
    ['增长12%', '与经济增长同步'],
    [false, false],
    [0, 0],
  ],
])('%j: numbers right and on the point, words left', (texts, numbers, insets) => {
  const aligned = alignNumbers(texts);
  expect(aligned.map(({ isNumber }) => isNumber)).toEqual(numbers);
  expect(aligned.map(({ inset }) => inset)).toEqual(insets);
});
