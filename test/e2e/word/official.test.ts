/** The profile `official`, the body layout after GB/T 9704-2012: exact in the XML and by a model of Word, measured in millimetres on a rendering. */
import { beforeAll, describe, expect, test } from 'vitest';
import { realSummary, rendered } from '../../support/built.js';
import { MM, type PdfLine, type PdfLinesPage, readPdfLines } from '../../support/rendered-lines.js';
import { lacks } from '../../support/tools.js';
import {
  childOf,
  elementsOf,
  headingLevel,
  isOn,
  readFields,
  readNumbers,
  readParagraphs,
  readWord,
  resolve,
  resolveAttributes,
  type WordFile,
  type WordParagraph,
} from '../../support/word.js';
import { type LaidLine, layOutLikeWord } from '../../support/word-layout.js';
import { findAll, textOf } from '../../support/xml.js';
import { allSections, paragraphsOf, printedProse, readRealContent, squeeze } from '../real.js';

const content = readRealContent();
const sections = allSections(content.sections);
const prose = sections.flatMap((section) => paragraphsOf(section, false));

/** GB/T 9704-2012 §5.2, millimetres and points. */
const PAPER = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 };
const GRID = { lines: 22, characters: 28, size: 16, pitch: 28.95 };
const NUMBER = { size: 14, below: 7 };

let file: string;
let word: WordFile;
let bodyText: readonly WordParagraph[];
beforeAll(async () => {
  file = await realSummary('official');
  word = readWord(file);
  const patterns = prose.map((each) => printedProse(each, content.facts));
  bodyText = word.paragraphs.filter(({ text, inTable }) => !inTable && patterns.some((pattern) => pattern.test(squeeze(text))));
});

const faceOf = (paragraph: WordParagraph) => resolveAttributes(word, paragraph.style, 'w:rPr', 'w:rFonts')['w:eastAsia'];
const sizeOf = (paragraph: WordParagraph) => Number(resolve(word, paragraph.style, 'w:rPr', 'w:sz')?.attributes['w:val']) / 2;
const headings = (level: number) => word.paragraphs.filter((paragraph) => headingLevel(word, paragraph) === level);
const title = () => word.paragraphs.find(({ text }) => squeeze(text) === squeeze(content.report.title))!;

describe('the page', () => {
  test('is A4 with the margins of the standard, in twips', () => {
    expect(childOf(word.section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const margin = childOf(word.section, 'w:pgMar')!.attributes;
    const mm = (side: string) => Number(margin[`w:${side}`]) / 20 / MM;
    expect(mm('top')).toBeCloseTo(PAPER.top, 1);
    expect(mm('left')).toBeCloseTo(PAPER.left, 1);
    expect(PAPER.width - mm('left') - mm('right')).toBeCloseTo(PAPER.textWidth, 1);
    expect(PAPER.height - mm('top') - mm('bottom')).toBeCloseTo(PAPER.textHeight, 1);
  });

  test('has the grid of 22 lines and 28 characters', () => {
    const grid = childOf(word.section, 'w:docGrid')!.attributes;
    expect(grid).toEqual({ 'w:type': 'lines', 'w:linePitch': String(GRID.pitch * 20) });
    // 28 characters moved together as far as the block is too narrow for them, none more: 29 do not fit.
    const tracking = Number(resolve(word, bodyText[0]!.style, 'w:rPr', 'w:spacing')!.attributes['w:val']) / 20;
    const advance = GRID.size + tracking;
    expect(advance * GRID.characters).toBeLessThan(PAPER.textWidth * MM);
    expect(advance * (GRID.characters + 1)).toBeGreaterThan(PAPER.textWidth * MM);
  });

  test('is one section for all of it, with footers for odd and even pages', () => {
    expect(findAll(word.body, 'w:sectPr')).toHaveLength(1);
    expect(isOn(childOf(word.settings, 'w:evenAndOddHeaders'))).toBe(true);
    const kinds = findAll(word.section, 'w:footerReference').map(({ attributes }) => attributes['w:type']);
    expect([...kinds].sort()).toEqual(['default', 'even']);
    expect(isOn(childOf(word.section, 'w:titlePg'))).toBe(false);
  });
});

describe('the styles', () => {
  test('text is 三号仿宋 on an exact pitch, two characters in, black', () => {
    expect(bodyText.length).toBeGreaterThan(40);
    for (const paragraph of bodyText) {
      expect(sizeOf(paragraph), paragraph.style.name).toBe(GRID.size);
      expect(faceOf(paragraph), paragraph.style.name).toMatch(/仿宋/);
      const spacing = resolveAttributes(word, paragraph.style, 'w:pPr', 'w:spacing');
      expect(spacing).toMatchObject({ 'w:lineRule': 'exact', 'w:line': String(GRID.pitch * 20) });
      for (const side of ['w:before', 'w:after', 'w:beforeLines', 'w:afterLines']) expect(Number(spacing[side] ?? 0)).toBe(0);
    }
    const numbers = readNumbers(word);
    const plain = bodyText.filter((paragraph) => !numbers.has(paragraph));
    for (const { style } of plain) expect(resolveAttributes(word, style, 'w:pPr', 'w:ind')['w:firstLineChars']).toBe('200');
  });

  test('is black throughout: no colour, no ground', () => {
    for (const { style } of word.paragraphs) {
      const color = resolve(word, style, 'w:rPr', 'w:color')?.attributes;
      const isBlack = !color || ['000000', 'auto'].includes(color['w:val'] ?? 'auto');
      expect(isBlack, `${style.name}: ${color?.['w:val']} ${color?.['w:themeColor']}`).toBe(true);
      const ground = resolve(word, style, 'w:pPr', 'w:shd')?.attributes['w:fill'] ?? 'auto';
      expect(ground, style.name).toMatch(/^(auto|FFFFFF)$/);
    }
  });

  test('the title is 二号小标宋, centred, no heading above it', () => {
    const paragraph = title();
    expect(word.paragraphs.find(({ text }) => text.trim() !== '')).toBe(paragraph);
    expect(faceOf(paragraph)).toMatch(/小标宋/);
    expect(sizeOf(paragraph)).toBe(22);
    expect(resolve(word, paragraph.style, 'w:pPr', 'w:jc')?.attributes['w:val']).toBe('center');
  });

  test('headings are 黑体, 楷体, 仿宋 at the size and pitch of the text, two characters in', () => {
    for (const [level, face] of [
      [1, /黑体/],
      [2, /楷体/],
      [3, /仿宋/],
    ] as const) {
      const known = new Set(sections.map(({ heading }) => squeeze(heading)));
      const found = headings(level).filter(({ text }) => known.has(squeeze(text)));
      expect(found.length).toBeGreaterThan(0);
      for (const paragraph of found) {
        expect(faceOf(paragraph), paragraph.style.name).toMatch(face);
        expect(sizeOf(paragraph), paragraph.style.name).toBe(GRID.size);
        const spacing = resolveAttributes(word, paragraph.style, 'w:pPr', 'w:spacing');
        expect(spacing).toMatchObject({ 'w:lineRule': 'exact', 'w:line': String(GRID.pitch * 20) });
      }
    }
  });

  test('the chains name what offices have: 小标宋, 仿宋, 楷体, 黑体, 宋体', () => {
    const table = findAll(word.office.xml('word/fontTable.xml'), 'w:font').map((font) => ({
      name: font.attributes['w:name'] ?? '',
      others: childOf(font, 'w:altName')?.attributes['w:val'] ?? '',
    }));
    const chain = (name: RegExp) => table.find((font) => name.test(font.name));
    expect(chain(/^方正小标宋简体$/)?.others).toMatch(/方正小标宋_GBK.*华文中宋.*宋体/);
    expect(chain(/^仿宋_GB2312$/)?.others).toMatch(/仿宋.*方正仿宋_GBK/);
    expect(chain(/^楷体_GB2312$/)?.others).toMatch(/楷体/);
    expect(chain(/^黑体$/)).toBeDefined();
    expect(chain(/^宋体$/)).toBeDefined();
  });
});

describe('what stands in it', () => {
  test('no contents, no captions in the text, no cover', () => {
    const blocks = elementsOf(word.body);
    const lastText = Math.max(...bodyText.map(({ node }) => blocks.indexOf(node)));
    const all = readFields(word.body).map(({ instruction }) => instruction);
    expect(all.filter((each) => /^(TOC|PAGEREF)/.test(each))).toEqual([]);
    for (const block of blocks.slice(0, lastText + 1)) {
      // Only to a chart behind the text.
      expect(readFields(block).filter(({ result }) => !/^附图\s?\d$/.test(result))).toEqual([]);
      expect(findAll(block, 'w:br').filter(({ attributes }) => attributes['w:type'] === 'page')).toEqual([]);
    }
    expect(word.paragraphs.filter(({ text }) => /^图\s*\d/.test(text))).toEqual([]);
  });

  test('charts stand behind all text, as 附图, each with its title', () => {
    const blocks = elementsOf(word.body);
    const lastText = Math.max(...bodyText.map(({ node }) => blocks.indexOf(node)));
    const charts = blocks.filter((block) => findAll(block, 'w:drawing').length > 0).map((block) => blocks.indexOf(block));
    expect(Math.min(...charts)).toBeGreaterThan(lastText);
    const between = blocks
      .slice(lastText + 1, charts[0])
      .map(textOf)
      .join('\n');
    expect(between).toContain('附图');
  });

  test('every table has its title above, not a numbered caption', () => {
    const blocks = elementsOf(word.body);
    const titles = Object.values(content.figures ?? {}).map(({ title }) => squeeze(title));
    const tables = blocks.filter(({ name }) => name === 'w:tbl');
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables) {
      const above = blocks
        .slice(Math.max(0, blocks.indexOf(table) - 2), blocks.indexOf(table))
        .map((each) => squeeze(textOf(each)));
      expect(above.some((text) => titles.some((title) => text.endsWith(title) && !/^表\d/.test(text)))).toBe(true);
    }
  });

  test('page numbers are — 1 — in 四号宋体, a field between dashes, odd pages right and even pages left, one character in', () => {
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const reference = findAll(word.section, 'w:footerReference').find(({ attributes }) => attributes['w:type'] === type);
      const part = word.office.xml(word.office.target('word/document.xml', reference?.attributes['r:id'] ?? ''));
      const paragraph = readParagraphs(part, word.styles).find(({ text }) => text.trim() !== '')!;
      expect(paragraph.text.replace(/\d+/, 'N')).toMatch(/^— ?N? ?—$/);
      expect(readFields(part).map(({ instruction }) => instruction.split(' ')[0])).toEqual(['PAGE']);
      expect(sizeOf(paragraph)).toBe(NUMBER.size);
      expect(faceOf(paragraph)).toMatch(/宋体/);
      const alignment = resolve(word, paragraph.style, 'w:pPr', 'w:jc')?.attributes['w:val'] ?? 'left';
      expect(alignment).toMatch(side === 'right' ? /right|end/ : /left|start|both/);
      const indent = resolveAttributes(word, paragraph.style, 'w:pPr', 'w:ind');
      const inset = indent[`w:${side}Chars`] ?? indent[side === 'right' ? 'w:endChars' : 'w:startChars'];
      expect(Number(inset ?? 0) === 100 || Number(indent[`w:${side}`]) === NUMBER.size * 20).toBe(true);
    }
  });
});

describe('by a model of Word', () => {
  let pages: readonly (readonly LaidLine[])[];
  beforeAll(async () => {
    pages = await layOutLikeWord(word, bodyText);
  });

  test('a line of Chinese holds 28 characters and a page 22 lines', async () => {
    const style = bodyText.find((paragraph) => !readNumbers(word).has(paragraph))!.style;
    const text = '国'.repeat(GRID.characters * 30 - 2);
    const [first = [], second = []] = await layOutLikeWord(word, [{ style, text }]);
    expect(first).toHaveLength(GRID.lines);
    expect(first.map((line) => line.text.length)).toEqual([26, ...Array.from({ length: 21 }, () => GRID.characters)]);
    expect(second).toHaveLength(8);
  });

  test('a full page of the real text holds 22 lines, none more', () => {
    const counts = pages.map((lines) => lines.length);
    expect(counts.length).toBeGreaterThan(4);
    expect(Math.max(...counts)).toBe(GRID.lines);
    // A heading goes on with its paragraph's first two lines: it may leave two lines free.
    expect(counts.slice(0, -1).filter((count) => count < GRID.lines - 2)).toEqual([]);
    for (const { height } of pages.flat()) expect(height).toBeCloseTo(GRID.pitch, 1);
  });
});

describe.skipIf(lacks('soffice'))('rendered on the grid of lines', () => {
  let pages: readonly PdfLinesPage[];
  const { top, left, textWidth, textHeight } = PAPER;
  const isNumber = ({ text }: PdfLine) => /^—\s*\d+\s*—$/.test(text.trim());
  const textLines = (page: PdfLinesPage) => page.lines.filter((line) => !isNumber(line));
  /** Pages of text alone. */
  const full = () => pages.filter((page) => textLines(page).every(({ size }) => Math.abs(size - GRID.size) < 0.6));

  beforeAll(async () => {
    pages = await readPdfLines(await rendered(file));
  });

  test('has 5 to 15 pages, none empty', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(15);
    for (const [index, page] of pages.entries()) {
      const text = textLines(page)
        .map((line) => line.text)
        .join('');
      expect(text.length, `page ${index + 1}: ${text}`).toBeGreaterThan(40);
    }
  });

  test('a full page has 22 lines at a pitch of 28.95 points, within the text block', () => {
    const counts = full().map((page) => textLines(page).length);
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.max(...counts)).toBe(GRID.lines);
    expect(counts.filter((count) => count >= GRID.lines - 1).length).toBeGreaterThan(2);
    for (const page of full()) {
      const lines = textLines(page);
      for (const [index, line] of lines.entries()) {
        expect(line.left).toBeGreaterThan(left - 0.5);
        expect(line.right).toBeLessThan(left + textWidth + 3); // A mark that hangs over the edge takes half a character.
        expect(line.baseline).toBeGreaterThan(top);
        expect(line.baseline).toBeLessThan(top + textHeight);
        const above = lines[index - 1];
        if (above) expect(Math.abs((line.baseline - above.baseline) * MM - GRID.pitch), line.text).toBeLessThan(0.35);
      }
    }
  });

  test('lines begin 28 mm from the edge, and 184 mm is where full lines end', () => {
    const lines = full().flatMap(textLines);
    const starts = lines.filter((line) => Math.abs(line.left - left) < 0.6);
    expect(starts.length).toBeGreaterThan(lines.length / 2);
    const ends = lines.filter((line) => Math.abs(line.right - (left + textWidth)) < 1.2);
    expect(ends.length).toBeGreaterThan(lines.length / 3);
  });

  test('page numbers stand 7 mm below the text, odd ones right, even ones left, one character in', () => {
    const inset = NUMBER.size / MM;
    for (const [index, page] of pages.entries()) {
      const number = page.lines.find(isNumber);
      expect(number?.text.replace(/\s/g, ''), `page ${index + 1}`).toBe(`—${index + 1}—`);
      expect(number!.size).toBeCloseTo(NUMBER.size, 0);
      if (index % 2 === 0) expect(Math.abs(left + textWidth - inset - number!.right)).toBeLessThan(1.5);
      else expect(Math.abs(number!.left - left - inset)).toBeLessThan(1.5);
      // The dash stands a third of the size above the base line.
      const dash = number!.baseline - (0.36 * NUMBER.size) / MM;
      expect(Math.abs(dash - (top + textHeight + NUMBER.below)), `page ${index + 1}: ${dash}`).toBeLessThan(1);
    }
  });

  test('no page ends with a heading, and the numbers of headings are printed', () => {
    const numbers = readNumbers(word);
    const printed = [...numbers]
      .filter(([paragraph]) => headingLevel(word, paragraph) !== null)
      .map(([paragraph, number]) => squeeze(number + paragraph.text));
    const all = squeeze(
      pages
        .flatMap(textLines)
        .map((line) => line.text)
        .join(''),
    );
    expect(printed.filter((heading) => !all.includes(heading))).toEqual([]);
    for (const page of pages) {
      const last = squeeze(textLines(page).at(-1)?.text ?? '');
      expect(printed.filter((heading) => heading.endsWith(last))).toEqual([]);
    }
  });

  test('the title is centred and, where it takes several lines, each is longer or shorter by sense, none a remnant', () => {
    const lines = pages[0]!.lines.filter(({ size }) => size > 20);
    expect(squeeze(lines.map(({ text }) => text).join(''))).toBe(squeeze(content.report.title));
    for (const line of lines) {
      expect(Math.abs((line.left + line.right) / 2 - (left + textWidth / 2))).toBeLessThan(1.5);
      expect(squeeze(line.text).length).toBeGreaterThan(3);
    }
  });
});
