/** The profile `modern`: cover, contents, captions and references as fields that need no update, measured on a rendering. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realSummary, rendered } from '../../support/built.js';
import { convertToPdf } from '../../support/libreoffice.js';
import { readPlain } from '../../support/pandoc.js';
import { type PdfLinesPage, readPdfLines } from '../../support/rendered-lines.js';
import { lacks } from '../../support/tools.js';
import {
  childOf,
  elementsOf,
  headingLevel,
  isOn,
  readFields,
  readNumbers,
  readWord,
  resolve,
  type WordField,
  type WordFile,
  type WordParagraph,
} from '../../support/word.js';
import { findAll, textOf, type XmlNode } from '../../support/xml.js';
import { allSections, readRealContent, squeeze } from '../real.js';

const content = readRealContent();
const sections = allSections(content.sections);

let work: string;
let file: string;
let word: WordFile;
let fields: readonly WordField[];
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-modern-'));
  file = await realSummary('modern');
  word = readWord(file);
  fields = readFields(word.body);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const of = (kind: string) => fields.filter(({ instruction }) => instruction.split(/\s/)[0] === kind);
const entries = () => word.paragraphs.filter(({ style }) => /^toc \d$/i.test(style.name));
const pageOf = (entry: WordParagraph) => Number(/(\d+)\s*$/.exec(entry.text)?.[1]);
const textOfEntry = (entry: WordParagraph) => squeeze(entry.text.replace(/\s*\d+\s*$/, ''));
const bookmark = (name: string) => findAll(word.body, 'w:bookmarkStart').find(({ attributes }) => attributes['w:name'] === name);

describe('fields', () => {
  test('are written as runs that every reader sees: five or more, never fldSimple, never empty', () => {
    expect(findAll(word.body, 'w:fldSimple')).toEqual([]);
    expect(fields.length).toBeGreaterThan(40);
    for (const { instruction, result, runs } of fields) {
      expect(result.trim(), instruction).not.toBe('');
      expect(runs, instruction).toBeGreaterThanOrEqual(5);
    }
    for (const run of findAll(word.body, 'w:r')) {
      const marks = elementsOf(run).filter(({ name }) => ['w:fldChar', 'w:instrText'].includes(name));
      expect(marks.length).toBeLessThanOrEqual(1);
      if (marks.length > 0) expect(findAll(run, 'w:t')).toEqual([]);
    }
  });

  test('ask nothing: none is dirty, and the settings update none', () => {
    expect(fields.filter(({ dirty }) => dirty)).toEqual([]);
    expect(findAll(word.settings, 'w:updateFields')).toEqual([]);
    for (const part of word.office.parts.filter((each) => /^word\/[^/]+\.xml$/.test(each)))
      for (const name of ['w:fldChar', 'w:fldSimple'])
        expect(findAll(word.office.xml(part), name).filter(({ attributes }) => attributes['w:dirty'] !== undefined)).toEqual([]);
  });

  test('in header and footer have a value too', () => {
    for (const part of word.office.parts.filter((each) => /^word\/(header|footer)\d*\.xml$/.test(each)))
      for (const { result, instruction } of readFields(word.office.xml(part))) expect(result, instruction).toMatch(/\S/);
  });
});

describe('contents', () => {
  test('list the headings with their numbers, in order, each with a page and a link that is there', () => {
    const numbers = readNumbers(word);
    const deepest = Math.max(...entries().map(({ style }) => Number(style.name.at(-1))));
    const headings = word.paragraphs
      .filter((paragraph) => (headingLevel(word, paragraph) ?? 9) <= deepest)
      .map((paragraph) => squeeze((numbers.get(paragraph) ?? '') + paragraph.text));
    expect(entries().length).toBeGreaterThan(10);
    expect(entries().map(textOfEntry)).toEqual(headings);
    for (const entry of entries()) {
      expect(pageOf(entry)).toBeGreaterThan(0);
      const link = findAll(entry.node, 'w:hyperlink')[0]?.attributes['w:anchor'] ?? '';
      expect(bookmark(link), link).toBeDefined();
    }
    expect(of('TOC')).toHaveLength(1);
    expect(of('PAGEREF')).toHaveLength(entries().length);
  });

  test('run in pages that never go back', () => {
    const pages = entries().map(pageOf);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });
});

describe('captions and references', () => {
  const captions = () => word.paragraphs.filter(({ style }) => /^caption/i.test(style.name));

  test('number figures and tables from 1, each sort by a field of its own', () => {
    const numbers = new Map<string, number[]>();
    for (const { instruction, result } of of('SEQ')) {
      const sort = instruction.split(/\s+/)[1] ?? '';
      numbers.set(sort, [...(numbers.get(sort) ?? []), Number(result)]);
    }
    expect(numbers.size).toBe(2);
    for (const each of numbers.values()) expect(each).toEqual(each.map((_, index) => index + 1));
    const texts = captions().map(({ text }) => text);
    expect(texts).toHaveLength(of('SEQ').length);
    expect(texts.filter((text) => /^表\s*\d+/.test(text)).length).toBeGreaterThanOrEqual(3);
    expect(texts.filter((text) => /^图\s*\d+/.test(text)).length).toBeGreaterThanOrEqual(4);
    for (const text of texts) expect(text).not.toMatch(/。$/);
  });

  test('references jump, and print what stands where they lead', () => {
    const references = of('REF');
    expect(references.length).toBeGreaterThan(0);
    for (const { instruction, result } of references) {
      const [, name = ''] = instruction.split(/\s+/);
      expect(instruction).toMatch(/\\h/);
      expect(bookmark(name), name).toBeDefined();
      expect(squeeze(textBetween(word.body, name))).toBe(squeeze(result));
    }
  });

  test.skipIf(lacks('pandoc'))('pandoc keeps the values of captions, references and contents', () => {
    const plain = squeeze(readPlain(file));
    for (const caption of captions()) expect(plain).toContain(squeeze(caption.text));
    for (const paragraph of word.paragraphs.filter(({ node }) =>
      readFields(node).some(({ instruction }) => /^REF /.test(instruction)),
    ))
      expect(plain).toContain(squeeze(paragraph.text));
  });

  test('a caption stays with what it names: above a table, below or above a chart', () => {
    const blocks = elementsOf(word.body);
    for (const caption of captions()) {
      const place = blocks.indexOf(caption.node);
      if (place < 0) continue;
      const keeps = (node: XmlNode | undefined) => {
        const paragraph = word.paragraphs.find((each) => each.node === node);
        return paragraph !== undefined && isOn(resolve(word, paragraph.style, 'w:pPr', 'w:keepNext'));
      };
      const isChart = (node: XmlNode | undefined) => node !== undefined && findAll(node, 'w:drawing').length > 0;
      const [above, below] = [blocks[place - 1], blocks[place + 1]];
      const kept =
        keeps(caption.node) && (below?.name === 'w:tbl' || isChart(below) || textOf(below ?? caption.node).length < 30);
      expect(kept || (isChart(above) && keeps(above)), caption.text).toBe(true);
    }
  });
});

test('the cover has no header, the pages after it do', () => {
  expect(isOn(childOf(word.section, 'w:titlePg')) || findAll(word.body, 'w:sectPr').length > 1).toBe(true);
  const first = word.paragraphs.find(({ text }) => text.trim() !== '');
  expect(squeeze(first?.text ?? '')).toBe(squeeze(content.report.title));
});

describe.skipIf(lacks('soffice'))('rendered', () => {
  let pages: readonly PdfLinesPage[];
  const textOfPage = (page: PdfLinesPage) => squeeze(page.lines.map(({ text }) => text).join(''));
  beforeAll(async () => {
    pages = await readPdfLines(await rendered(file));
  });

  test('has 6 to 12 pages, none empty', () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
    expect(pages.length).toBeLessThanOrEqual(12);
    for (const [index, page] of pages.entries()) expect(textOfPage(page).length, `page ${index + 1}`).toBeGreaterThan(40);
  });

  test('the contents say the page of every heading, one off at most', () => {
    const texts = pages.map(textOfPage);
    const listed = entries().map(({ text }) => squeeze(text));
    // What stands on a page besides its share of the contents.
    const bodies = texts.map((text) => listed.reduce((rest, line) => rest.replace(line, ''), text.replace(/[.…]{3,}/g, '')));
    const wrong: string[] = [];
    // The text begins on page 1 of its own count, behind the cover and the contents.
    const front = bodies.findIndex((text, index) => index > 0 && text.includes(textOfEntry(entries()[0]!)));
    expect(pageOf(entries()[0]!)).toBe(1);
    let from = front;
    for (const entry of entries()) {
      const place = bodies.findIndex((text, index) => index >= from && text.includes(textOfEntry(entry)));
      if (place < 0 || Math.abs(place + 1 - front - pageOf(entry)) > 1) wrong.push(`${entry.text}: rendered on ${place + 1}`);
      else from = place;
    }
    expect(wrong).toEqual([]);
  });

  test('changing a style changes the document', async () => {
    const entries = unzipSync(new Uint8Array(readFileSync(file)));
    const part = 'word/styles.xml';
    const styles = strFromU8(entries[part]!).replace(
      /(<w:style [^>]*w:styleId="Heading2".*?<w:sz w:val=")\d+"/s,
      (_, before: string) => `${before}60"`,
    );
    const changed = join(work, 'changed.docx');
    writeFileSync(changed, zipSync({ ...entries, [part]: strToU8(styles) }));
    const lines = (await readPdfLines(convertToPdf([changed], work)[0] ?? '')).flatMap((page) => page.lines);
    const headings = word.paragraphs.filter((paragraph) => headingLevel(word, paragraph) === 2);
    const large = squeeze(
      lines
        .filter(({ size }) => Math.abs(size - 30) < 0.5)
        .map(({ text }) => text)
        .join(''),
    );
    expect(headings.filter(({ text }) => !large.includes(squeeze(text))).map(({ text }) => text)).toEqual([]);
  });

  test('no page ends with a heading or with the title of a table', () => {
    const alone = [
      ...sections.map(({ number = '', heading }) => squeeze(number + heading)),
      ...Object.values(content.figures ?? {}).map(({ title }) => squeeze(title)),
    ];
    for (const [index, page] of pages.entries()) {
      const body = page.lines.filter(({ baseline }) => baseline < page.height - 22);
      const last = squeeze(body.at(-1)?.text ?? '');
      expect(
        alone.filter((text) => last.endsWith(text)),
        `page ${index + 1}`,
      ).toEqual([]);
    }
  });
});

/** Text between a bookmark's start and its end. */
function textBetween(root: XmlNode, name: string): string {
  let id: string | null = null;
  let text = '';
  const visit = (node: XmlNode): void => {
    if (node.name === 'w:bookmarkStart' && node.attributes['w:name'] === name) id = node.attributes['w:id'] ?? '';
    else if (node.name === 'w:bookmarkEnd' && node.attributes['w:id'] === id) id = null;
    else if (node.name === 'w:t' && id !== null) text += textOf(node);
    else elementsOf(node).forEach(visit);
  };
  visit(root);
  return text;
}
