/** The page of an official document, numbered headings, references, and titles broken at sense, in the finished file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/model/document.js';
import type { TextGrid } from '../../../src/model/theme.js';
import { breakBalanced } from '../../../src/typeset/break-balanced.js';
import { type OfficeFile, openOffice } from '../../support/office.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { findAll, textOf, type XmlNode } from '../../support/xml.js';
import { box, contextFor, countedAnew, figure, run, summary, tableFigure, text } from './support/summary.js';
import { loadTestTheme } from './support/theme.js';
import { writeSummary } from './support/write.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const MARGIN = { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 };

async function write(
  made: Summary,
  grid: TextGrid | null = null,
  numbers: 'counted' | 'text' = 'counted',
): Promise<{ office: OfficeFile; path: string }> {
  const theme = loadTestTheme(({ styles }) => {
    Object.assign(styles.summary!.base!, { size: 16, leading: 1.8094 });
  });
  const page = { width: 595.28, height: 841.89, margin: MARGIN, header: 50, footer: 70 };
  const bytes = await writeSummary(
    made,
    contextFor({ ...theme, summary: { profile: 'official', page, grid, sources: 'none', numbers } }),
  );
  expect(lintPackage(bytes)).toEqual([]);
  const path = join(folder, `${++files}.docx`);
  writeFileSync(path, bytes);
  return { office: openOffice(path), path };
}

const document = (office: OfficeFile): XmlNode => office.xml('word/document.xml');
const styleOf = (paragraph: XmlNode): string | undefined => findAll(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
const styleNamed = (office: OfficeFile, id: string): XmlNode =>
  findAll(office.xml('word/styles.xml'), 'w:style').find((style) => style.attributes['w:styleId'] === id)!;

/** What a style says of its characters' distance, twips; null where it says nothing. */
function trackingOf(style: XmlNode): number | null {
  const spacing = findAll(style, 'w:rPr').flatMap((run) => findAll(run, 'w:spacing'))[0];
  return spacing ? Number(spacing.attributes['w:val']) : null;
}

describe('the grid', () => {
  it('strict: cells of 28 in 156 mm are 0.207 points closer, 22 lines at 28.95 points; no paragraph is on the grid', async () => {
    const { office } = await write(summary([text('p', '正文')]), { kind: 'strict', characters: 28 });
    const [section] = findAll(document(office), 'w:sectPr');
    expect(findAll(section!, 'w:pgSz')[0]!.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(findAll(section!, 'w:docGrid')[0]!.attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-849',
    });
    const normal = styleNamed(office, 'Normal');
    expect(findAll(normal, 'w:snapToGrid')[0]?.attributes['w:val']).toBe('0');
    expect(trackingOf(normal)).toBe(-6);
  });

  it('lines: the characters themselves are moved together', async () => {
    const { office } = await write(summary([text('p', '正文')]), { kind: 'lines', characters: 28 });
    expect(findAll(document(office), 'w:docGrid')[0]!.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
    // 28 × (320 − 6) = 8792 twips of 8844; with −5 a first line of 26 and an indent of two has 14 twips left, less than rounding adds.
    expect(trackingOf(styleNamed(office, 'Normal'))).toBe(-6);
    expect(findAll(styleNamed(office, 'Normal'), 'w:snapToGrid')).toEqual([]);
  });

  it('is not for cells, captions and page numbers, nor for a title of another size', async () => {
    const { office } = await write(summary([text('title', '题'), figure(tableFigure(), 1)]), { kind: 'lines', characters: 28 });
    for (const id of ['Caption', 'TableText', 'TableHead', 'Footer']) {
      expect(findAll(styleNamed(office, id), 'w:snapToGrid')[0]?.attributes['w:val'], id).toBe('0');
      expect(trackingOf(styleNamed(office, id)), id).toBe(0);
    }
    expect(trackingOf(styleNamed(office, 'Title'))).toBe(0);
  });
});

it('has footers of its own for even pages, and neither header nor footer on a cover', async () => {
  const number = (style: string) => text('p', [run('— '), { kind: 'page-number' }, run(' —')], { style });
  const { office } = await write(
    summary([{ kind: 'cover', children: [text('title', '题')], origin: text('p', '').origin }, text('p', '正文')], {
      footer: box('footer', [number('footer')]),
      even: { header: null, footer: box('footer', [number('footer')]) },
    }),
  );
  expect(findAll(office.xml('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  expect(findAll(document(office), 'w:footerReference').map((one) => one.attributes['w:type'])).toEqual(['default', 'even']);
  expect(findAll(document(office), 'w:titlePg')).toHaveLength(1);
});

describe('headings', () => {
  it('have their numbers as text where the profile wants it, and Word counts none', async () => {
    const { office } = await write(countedAnew(), null, 'text');
    const paragraphs = findAll(document(office), 'w:p');
    expect(paragraphs.map((p) => findAll(p, 'w:t').map(textOf).join(''))).toEqual([
      '一、回顾',
      '无号',
      '（一）经济',
      '三、部署',
      '附录　附',
    ]);
    expect(findAll(document(office), 'w:numPr')).toEqual([]);
    for (const level of [1, 2]) expect(findAll(styleNamed(office, `Heading${level}`), 'w:numPr')).toEqual([]);
  });

  it('are counted by the numbering of their styles; only where one starts anew does a paragraph say so', async () => {
    const { office } = await write(countedAnew());
    const numbering = office.xml('word/numbering.xml');
    expect(findAll(numbering, 'w:multiLevelType').map((type) => type.attributes['w:val'])).toEqual(['multilevel', 'multilevel']);
    const levels = findAll(findAll(numbering, 'w:abstractNum')[0]!, 'w:lvl');
    expect(levels.map((level) => findAll(level, 'w:pStyle')[0]!.attributes['w:val'])).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
    ]);
    expect(levels.map((level) => findAll(level, 'w:lvlText')[0]!.attributes['w:val'])).toEqual([
      '%1、',
      '（%2）',
      '%3.',
      '（%4）',
    ]);
    const [own] = findAll(numbering, 'w:num');
    for (const { attributes } of findAll(styleNamed(office, 'Heading2'), 'w:numId'))
      expect(attributes['w:val']).toBe(own!.attributes['w:numId']);
    const paragraphs = findAll(document(office), 'w:p');
    expect(paragraphs.map((p) => [styleOf(p), findAll(p, 'w:numPr').length, findAll(p, 'w:t').map(textOf).join('')])).toEqual([
      ['Heading1', 0, '回顾'],
      ['Heading2', 1, '无号'],
      ['Heading2', 0, '经济'],
      ['Heading1', 1, '部署'],
      ['Heading1', 1, '附录　附'],
    ]);
  });
});

it('writes a reference as a field that leads to the number it prints', async () => {
  const { office } = await write(
    summary([text('p', [run('见'), run('表 1', { ref: { kind: 'figure', id: 'indicators' } })]), figure(tableFigure(), 1)]),
  );
  const [code] = findAll(document(office), 'w:instrText').map(textOf);
  const name = /^REF (\S+) \\h$/.exec(code!)![1];
  const mark = findAll(document(office), 'w:bookmarkStart').find((start) => start.attributes['w:name'] === name);
  expect(mark).toBeDefined();
  const [paragraph] = findAll(document(office), 'w:p');
  expect(findAll(paragraph!, 'w:t').map(textOf).join('')).toBe('见表 1');
  expect(findAll(document(office), 'w:tblCaption')[0]!.attributes['w:val']).toBe('2020年主要经济指标');
});

it('begins a page with the paragraph that stands there, without an empty one', async () => {
  const { office } = await write(
    summary([text('p', '甲'), { kind: 'page-break', origin: text('p', '').origin }, text('h1', '乙')]),
  );
  const paragraphs = findAll(document(office), 'w:p');
  expect(paragraphs.map(styleOf)).toEqual(['BodyText', 'Heading1']);
  expect(paragraphs.map((p) => findAll(p, 'w:pageBreakBefore').length)).toEqual([0, 1]);
});

describe('a long title', () => {
  const lines = (title: string, room: number, whole: readonly string[] = []): string[] => {
    const ends = breakBalanced(title, room, { measure: (part) => [...part].length, language: 'zh', whole });
    return [0, ...ends].map((from, index) => title.slice(from, ends[index]));
  };

  it.each([
    ['郑州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', 20],
    ['关于加快推进黄河流域生态保护和高质量发展核心示范区建设的实施意见', 18],
    ['关于印发《郑州市优化营商环境行动方案》的通知及有关工作安排', 16],
    ['关于贯彻落实“十四五”规划——以“双碳”目标为引领的若干意见', 14],
  ])('%s', (title, room) => {
    const broken = lines(title, room);
    expect(broken.join('')).toBe(title);
    expect(broken.length).toBe(Math.ceil([...title].length / room));
    const widths = broken.map((line) => [...line].length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(room);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(room / 3);
    for (const line of broken) expect(line).toMatch(/^[^、，；：。》”）—].*[^《“（]$/u);
  });

  it('keeps names whole', () => {
    const broken = lines('全面落实国家黄河战略着力建设核心示范区', 12, ['国家黄河战略']);
    expect(broken.some((line) => line.includes('国家黄河战略'))).toBe(true);
  });

  it('is broken however long it is', () => {
    const title = '关于深入贯彻落实新发展理念推动经济社会高质量发展的若干意见和具体措施以及有关部门职责分工方案'.repeat(8);
    const broken = lines(title, 20);
    expect(broken.join('')).toBe(title);
    expect(Math.max(...broken.map((line) => line.length))).toBeLessThanOrEqual(20);
  });

  it('is left to Word where one word is wider than a line', () => {
    expect(
      breakBalanced('Donaudampfschifffahrtsgesellschaft', 10, { measure: (part) => part.length, language: 'de', whole: [] }),
    ).toEqual([]);
  });

  it('is broken in the file by line breaks, facts kept', async () => {
    const title = '关于加快推进黄河流域生态保护和高质量发展核心示范区建设的实施意见（试行）';
    const { office } = await write(summary([text('title', title)]));
    const [paragraph] = findAll(document(office), 'w:p');
    expect(findAll(paragraph!, 'w:br').length).toBeGreaterThan(0);
    expect(findAll(paragraph!, 'w:t').map(textOf).join('')).toBe(title);
  });
});
