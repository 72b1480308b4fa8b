/** What only the XML of the Word summary shows: looks carried by styles, numbers bound to headings, Chinese typesetting switched on, facts marked. */
import { beforeAll, describe, expect, test } from 'vitest';
import { realSummary } from '../../support/built.js';
import {
  childOf,
  elementsOf,
  headingLevel,
  isOn,
  readNumbers,
  readParagraphs,
  readWord,
  resolve,
  resolveAttributes,
  valOf,
  type WordFile,
  type WordParagraph,
} from '../../support/word.js';
import { findAll, type XmlNode } from '../../support/xml.js';
import { allSections, paragraphsOf, type RawFacts, readRealContent, squeeze } from '../real.js';
import { PROFILES } from './word-build.js';

const content = readRealContent();
const sections = allSections(content.sections);

/** What stands on a paragraph or run itself because no style can carry it. */
const OWN_PARAGRAPH = new Set(
  ['pStyle', 'numPr', 'sectPr', 'pageBreakBefore', 'keepNext', 'keepLines', 'spacing', 'ind'].map((name) => `w:${name}`),
);
/** The distance of letters, for the lines' sake, is the one look that no style can know. */
const OWN_RUN = new Set(['w:rStyle', 'w:rFonts', 'w:noProof', 'w:webHidden', 'w:lang', 'w:spacing']);
const OWN_TABLE = new Set(['w:tblStyle', 'w:tblW', 'w:tblLayout', 'w:tblLook', 'w:tblCaption', 'w:tblDescription', 'w:tblInd']);
const OWN_CELL = new Set(['w:tcW', 'w:gridSpan', 'w:vMerge']);
const OWN_ROW = new Set(['w:tblHeader', 'w:cantSplit', 'w:cnfStyle']);

describe.each(PROFILES)('%s', (profile) => {
  let word: WordFile;
  let roots: readonly XmlNode[];
  beforeAll(async () => {
    word = readWord(await realSummary(profile));
    const running = word.office.parts.filter((part) => /^word\/(header|footer)\d*\.xml$/.test(part));
    roots = [word.body, ...running.map((part) => word.office.xml(part))];
  });
  const each = (name: string) => roots.flatMap((root) => findAll(root, name));
  const names = (nodes: readonly (XmlNode | null)[]) =>
    new Set(nodes.flatMap((node) => (node ? elementsOf(node).map((child) => child.name) : [])));
  const inUse = () =>
    new Map(roots.flatMap((root) => readParagraphs(root, word.styles)).map(({ style }) => [style.name, style] as const));
  const headingsOf = () => word.paragraphs.filter((paragraph) => headingLevel(word, paragraph) !== null);
  const chinese = /\p{Script=Han}/u;

  test('nothing is formatted by hand that a style can carry', () => {
    const beyond = (found: ReadonlySet<string>, allowed: ReadonlySet<string>) => [...found].filter((name) => !allowed.has(name));
    expect(beyond(names(each('w:p').map((node) => childOf(node, 'w:pPr'))), OWN_PARAGRAPH)).toEqual([]);
    expect(beyond(names(each('w:r').map((node) => childOf(node, 'w:rPr'))), OWN_RUN)).toEqual([]);
    expect(beyond(names(each('w:tblPr')), OWN_TABLE)).toEqual([]);
    expect(beyond(names(each('w:tcPr')), OWN_CELL)).toEqual([]);
    expect(beyond(names(each('w:trPr')), OWN_ROW)).toEqual([]);
    for (const fonts of each('w:rFonts')) expect(Object.keys(fonts.attributes)).toEqual(['w:hint']);
  });

  test('every paragraph, table and marked run has a style that is defined, and none is the library’s own', () => {
    const used = [...inUse().values()].map(({ id }) => id);
    expect(used.length).toBeGreaterThan(8);
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const { attributes } of each(name)) expect(word.styles.has(attributes['w:val'] ?? ''), attributes['w:val']).toBe(true);
    for (const table of findAll(word.body, 'w:tbl')) expect(valOf(childOf(table, 'w:tblPr')!, 'w:tblStyle')).not.toBeNull();
    const colors = findAll(word.office.xml('word/styles.xml'), 'w:color').map(({ attributes }) => attributes['w:val']);
    expect(colors).not.toContain('2E74B5');
  });

  test('Word’s own names stand for title, headings 1 to 4, text, lists, captions, notes, header, footer and contents', () => {
    const known = new Set([...word.styles.values()].map(({ name }) => name.toLowerCase()));
    const wanted = ['title', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'normal', 'footer'];
    const modern = ['caption', 'header', 'toc 1', 'toc 2'];
    expect([...wanted, ...(profile === 'modern' ? modern : [])].filter((name) => !known.has(name))).toEqual([]);
    expect([...inUse().keys()].some((name) => /^list /i.test(name))).toBe(true);
  });

  test('every style in use sets Latin and East Asian fonts apart, each named in the font table, the Chinese ones with alternatives', () => {
    const table = new Map(
      findAll(word.office.xml('word/fontTable.xml'), 'w:font').map((font) => [
        font.attributes['w:name'],
        valOf(font, 'w:altName'),
      ]),
    );
    for (const style of inUse().values()) {
      const fonts = resolveAttributes(word, style, 'w:rPr', 'w:rFonts');
      const latin = fonts['w:ascii'] ?? fonts['w:asciiTheme'];
      const eastAsian = fonts['w:eastAsia'] ?? fonts['w:eastAsiaTheme'];
      expect(latin, style.name).toBeTruthy();
      expect(eastAsian, style.name).toBeTruthy();
      // GB/T 9704-2012 §7.5: page numbers are half-width 宋体.
      if (!/^footer/i.test(style.name)) expect(latin, style.name).not.toBe(eastAsian);
      expect([...table.keys()], style.name).toContain(latin);
      // 黑体 and 宋体 come with Windows and WPS: standards.md names nothing else for them.
      if (!['黑体', '宋体'].includes(eastAsian ?? '')) expect(table.get(eastAsian), `${style.name}: ${eastAsian}`).toBeTruthy();
    }
  });

  test('the font table names no face in which nothing is set', () => {
    const named = findAll(word.office.xml('word/fontTable.xml'), 'w:font').map(({ attributes }) => attributes['w:name']);
    const used = new Set(
      [...inUse().values()].flatMap((style) => Object.values(resolveAttributes(word, style, 'w:rPr', 'w:rFonts'))),
    );
    const own = findAll(word.body, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes));
    expect(named.filter((face) => !used.has(face ?? '') && !own.includes(face ?? ''))).toEqual([]);
  });

  test('headings are numbered by Word: one multilevel list bound to the styles, and it prints the numbers of the content', () => {
    const bound = findAll(word.office.xml('word/numbering.xml'), 'w:abstractNum').find((list) =>
      findAll(list, 'w:pStyle').some(({ attributes }) => word.styles.get(attributes['w:val'] ?? '')?.name === 'heading 1'),
    );
    expect(bound && valOf(bound, 'w:multiLevelType')).toMatch(/multilevel/i);
    const levels = findAll(bound!, 'w:lvl').slice(0, 4);
    expect(levels.map((level) => word.styles.get(valOf(level, 'w:pStyle') ?? '')?.name)).toEqual([
      'heading 1',
      'heading 2',
      'heading 3',
      'heading 4',
    ]);
    expect(levels.map((level) => valOf(level, 'w:lvlText'))).toEqual(['%1、', '（%2）', '%3.', '（%4）']);
    for (const level of levels) expect(valOf(level, 'w:suff')).toBe('nothing');

    const numbers = readNumbers(word);
    const printed = headingsOf().map((paragraph) => [squeeze(numbers.get(paragraph) ?? ''), squeeze(paragraph.text)]);
    const wanted = sections.map(({ number, heading }) => [squeeze(number ?? ''), squeeze(heading)]);
    const known = new Set(wanted.map(([, heading]) => heading));
    // What the report numbers has that number; what it does not stands without one, but for levels that it never numbers.
    const mine = printed.filter(([, heading]) => known.has(heading));
    expect(mine.map(([, heading]) => heading)).toEqual(wanted.map(([, heading]) => heading));
    for (const [index, [number = '', heading]] of wanted.entries()) {
      if (number !== '') expect(mine[index]).toEqual([number, heading]);
      else expect(mine[index]?.[0] ?? '').not.toMatch(/、|（/);
    }
  });

  test('no heading stands alone at a page’s foot, no single line is left over', () => {
    expect(headingsOf().length).toBeGreaterThan(30);
    for (const { style } of headingsOf()) expect(isOn(resolve(word, style, 'w:pPr', 'w:keepNext')), style.name).toBe(true);
    for (const style of inUse().values()) expect(isOn(resolve(word, style, 'w:pPr', 'w:widowControl')), style.name).toBe(true);
  });

  test('kinsoku, hanging and compressed punctuation and Han–Latin spacing are on', () => {
    expect(valOf(word.settings, 'w:characterSpacingControl')).toMatch(/^compressPunctuation/);
    // The strict list of GB/T 15834 and CLREQ; Word takes at most a hundred characters.
    const list = (name: string) => childOf(word.settings, name)?.attributes ?? {};
    for (const mark of '、，；：。！？）》〉」』】〕”’·～–—…/%‰℃') expect(list('w:noLineBreaksBefore')['w:val']).toContain(mark);
    for (const mark of '（《〈「『【〔“‘￥$/') expect(list('w:noLineBreaksAfter')['w:val']).toContain(mark);
    for (const name of ['w:noLineBreaksBefore', 'w:noLineBreaksAfter']) {
      expect(list(name)['w:lang']).toBe('zh-CN');
      expect(list(name)['w:val']?.length).toBeLessThanOrEqual(100);
    }
    for (const style of inUse().values())
      for (const name of ['w:kinsoku', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN'])
        expect(isOn(resolve(word, style, 'w:pPr', name)), `${style.name} ${name}`).toBe(true);
  });

  test('quotes, dashes and ellipses stand in the Chinese font', () => {
    const marked = roots
      .flatMap((root) => readParagraphs(root, word.styles))
      .flatMap(({ runs }) => runs)
      .filter(({ text }) => /[“”‘’—…]/.test(text));
    expect(marked.length).toBeGreaterThan(30);
    const bare = marked.filter(({ node }) => findAll(node, 'w:rFonts')[0]?.attributes['w:hint'] !== 'eastAsia');
    expect(bare.map(({ text }) => text)).toEqual([]);
  });

  test('the language is Chinese, in the styles and in the settings', () => {
    for (const style of inUse().values())
      expect(resolve(word, style, 'w:rPr', 'w:lang')?.attributes['w:eastAsia'], style.name).toBe('zh-CN');
    expect(childOf(word.settings, 'w:themeFontLang')?.attributes['w:eastAsia']).toBe('zh-CN');
    const core = word.office.xml('docProps/core.xml');
    expect(findAll(core, 'dc:language')[0]?.children).toEqual(['zh-CN']);
  });

  test('every fact in texts, lists and tables is a run with a named character style of its own', () => {
    const bare: string[] = [];
    let count = 0;
    const lookFor = (source: string, paragraphs: readonly WordParagraph[]) => {
      const pattern = factPattern(source, content.facts);
      const found = paragraphs.map((paragraph) => pattern.exec(squeeze(paragraph.text))).findIndex((match) => match !== null);
      if (found < 0) return;
      const marks = paragraphs[found]!.runs.flatMap(({ text, style }) => [...squeeze(text)].map(() => style));
      const facts = pattern.exec(squeeze(paragraphs[found]!.text))!.indices!.slice(1);
      for (const [from, to] of facts.map((range) => range!)) {
        count++;
        const styles = new Set(marks.slice(from, to));
        if (styles.size !== 1 || styles.has(null)) bare.push(`${squeeze(paragraphs[found]!.text).slice(from, to)} in ${source}`);
      }
    };
    for (const text of sections.flatMap((section) => paragraphsOf(section, true)))
      if (text.includes('${')) lookFor(text, word.paragraphs);
    const cells = word.paragraphs.filter(({ inTable }) => inTable);
    for (const cell of Object.values(content.figures ?? {}).flatMap(({ rows = [] }) => rows.flat()))
      if (cell.includes('${')) lookFor(cell, cells);
    expect(count).toBeGreaterThan(profile === 'modern' ? 250 : 130);
    expect(bare).toEqual([]);
  });

  test('a drawing is never clipped by a line of exact height', () => {
    const drawn = word.paragraphs.filter(({ node }) => findAll(node, 'w:drawing').length > 0);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { style } of drawn) {
      const { 'w:lineRule': rule } = resolveAttributes(word, style, 'w:pPr', 'w:spacing');
      expect(rule ?? 'auto', style.name).not.toBe('exact');
      expect(isOn(resolve(word, style, 'w:pPr', 'w:snapToGrid')), style.name).toBe(false);
    }
  });

  test('four to six charts, native: each with its workbook and an alternative text', () => {
    const charts = findAll(word.body, 'c:chart');
    expect(charts.length).toBeGreaterThanOrEqual(4);
    expect(charts.length).toBeLessThanOrEqual(6);
    for (const { attributes } of charts) {
      const part = word.office.target('word/document.xml', attributes['r:id'] ?? '');
      expect(word.office.related(part, 'package')).toHaveLength(1);
    }
    const alts = findAll(word.body, 'wp:docPr').map(({ attributes }) => attributes.descr ?? '');
    expect(alts.filter((alt) => !chinese.test(alt))).toEqual([]);
    const ids = findAll(word.body, 'wp:docPr').map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Matches a piece of prose as printed, white space squeezed out, with a group for every fact and period in it. */
function factPattern(source: string, facts: RawFacts): RegExp {
  const literal = (text: string) => squeeze(text).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pieces = source.replaceAll('**', '').split(/(\$\{[^}]+\})/);
  return new RegExp(
    pieces
      .map((piece) => {
        if (!piece.startsWith('${')) return literal(piece);
        const print = facts[piece.slice(2, -1)]?.print;
        return print === undefined ? '(.{1,24}?)' : `(${literal(print)})`;
      })
      .join(''),
    'du',
  );
}
