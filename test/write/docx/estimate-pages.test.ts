/** On which page each paragraph begins, of pages of ten lines. */
import { expect, test } from 'vitest';
import { estimatePages } from '../../../src/write/docx/estimate-pages.js';
import { parseXml } from '../../../src/write/ooxml/xml.js';

const PAGE = {
  width: 200,
  height: 100,
  paragraph: (style: string) => ({
    size: 10,
    pitch: 10,
    before: 0,
    after: 0,
    left: 0,
    right: 0,
    indent: 0,
    keepNext: style === 'Heading',
    newPage: style === 'Chapter',
    face: { latin: 1, wideMarks: true, gap: 0.25 },
  }),
  cell: () => ({ across: 0, down: 0 }),
  footnote: () => [],
};

/** A paragraph of so many lines of twenty characters. */
const paragraph = (name: string, lines: number, style = 'Text') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:bookmarkStart w:name="${name}"/><w:r><w:t>${'字'.repeat(lines * 20)}</w:t></w:r></w:p>`;

/** What ends a section of so wide and high a text, in points. */
const sectionEnd = (width: number, height: number, { columns = 1, continuous = false } = {}) =>
  `<w:sectPr>${continuous ? '<w:type w:val="continuous"/>' : ''}<w:pgSz w:w="${width * 20}" w:h="${height * 20}"/><w:cols w:num="${columns}"/></w:sectPr>`;
const LAST = sectionEnd(PAGE.width, PAGE.height);

/** Ends in what ends the last section, that of `PAGE` unless it is given. */
function pages(...paragraphs: string[]): Record<string, number> {
  const end = paragraphs.at(-1)!.startsWith('<w:sectPr') ? '' : LAST;
  const body = parseXml(`<w:body xmlns:w="w">${paragraphs.join('')}${end}</w:body>`);
  const { bookmarks, count } = estimatePages(body, PAGE);
  return { ...Object.fromEntries(bookmarks), count };
}

test('lines that fit stand on one page, and the next paragraph on the next', () => {
  expect(pages(paragraph('a', 10))).toEqual({ a: 1, count: 1 });
  expect(pages(paragraph('a', 10), paragraph('b', 1))).toEqual({ a: 1, b: 2, count: 2 });
});

test('no line stands alone at a page’s head: its neighbour goes with it', () => {
  // Nine and two: the second page has eight lines left, into which the third paragraph does not fit.
  expect(pages(paragraph('a', 11), paragraph('b', 8), paragraph('c', 1))).toEqual({ a: 1, b: 2, c: 3, count: 3 });
  expect(pages(paragraph('a', 11), paragraph('b', 7), paragraph('c', 1))).toEqual({ a: 1, b: 2, c: 2, count: 2 });
});

test('nor at its foot: two lines at least begin a paragraph', () => {
  expect(pages(paragraph('a', 9), paragraph('b', 4))).toEqual({ a: 1, b: 2, count: 2 });
  expect(pages(paragraph('a', 8), paragraph('b', 4))).toEqual({ a: 1, b: 1, count: 2 });
});

test('a heading goes with what it heads', () => {
  expect(pages(paragraph('a', 8), paragraph('b', 1, 'Heading'), paragraph('c', 4))).toEqual({ a: 1, b: 2, c: 2, count: 2 });
  expect(pages(paragraph('a', 7), paragraph('b', 1, 'Heading'), paragraph('c', 4))).toEqual({ a: 1, b: 1, c: 1, count: 2 });
});

test('a chapter begins a page', () => {
  expect(pages(paragraph('a', 1), paragraph('b', 1, 'Chapter'))).toEqual({ a: 1, b: 2, count: 2 });
});

const ending = (section: string) => `<w:p><w:pPr><w:pStyle w:val="Text"/>${section}</w:pPr></w:p>`;

test('text in two columns takes half as much of a page', () => {
  const columned = sectionEnd(PAGE.width * 2, PAGE.height, { columns: 2, continuous: true });
  const all = [paragraph('a', 2), ending(LAST), paragraph('b', 10), ending(columned), paragraph('c', 1)];
  expect(pages(...all, sectionEnd(PAGE.width, PAGE.height, { continuous: true }))).toEqual({ a: 1, b: 1, c: 1, count: 1 });
});

test('a turned page holds fewer lines, of which each holds more', () => {
  const turned = ending(sectionEnd(PAGE.width * 2, PAGE.height / 2));
  // Twelve lines of the upright page are six of the turned one, on which five find room.
  expect(pages(paragraph('a', 1), ending(LAST), paragraph('b', 12), turned, paragraph('c', 1))).toEqual({
    a: 1,
    b: 2,
    c: 4,
    count: 4,
  });
});
