import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { type OfficeFile, openOffice, readChartCache } from '../../support/office.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { findAll, parseXml, textOf } from '../../support/xml.js';
import { contextFor, figure, fullSummary, origin, picture, place, summary, text } from './support/summary.js';
import { writeSummary } from './support/write.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-docx-'));
const file = join(folder, 'full.docx');
let bytes: Uint8Array;
let office: OfficeFile;

beforeAll(async () => {
  bytes = await writeSummary(fullSummary(), contextFor());
  writeFileSync(file, bytes);
  office = openOffice(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('has nothing that our own lint objects to', () => {
    expect(lintPackage(bytes)).toEqual([]);
  });

  it('holds no part that it does not use', () => {
    expect(office.parts.filter((part) => /footnotes|endnotes|docProps.custom/.test(part))).toEqual([]);
  });

  it('uses no style that it does not define, and defines no style twice', () => {
    const ids = findAll(office.xml('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'])
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
        for (const used of findAll(office.xml(part), name)) expect(ids).toContain(used.attributes['w:val']);
  });

  it('formats nothing by hand but the script of quotes, the restart of lists, what a place asks and letters moved', () => {
    const document = office.xml('word/document.xml');
    const allowed = {
      'w:pPr': ['w:pStyle', 'w:numPr', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:spacing', 'w:ind'],
      'w:rPr': ['w:rStyle', 'w:rFonts', 'w:spacing'],
    };
    for (const [name, children] of Object.entries(allowed))
      for (const properties of findAll(document, name))
        for (const child of properties.children) expect(children).toContain(typeof child === 'string' ? child : child.name);
    for (const fonts of findAll(document, 'w:rFonts')) expect(fonts.attributes).toEqual({ 'w:hint': 'eastAsia' });
  });

  it('has the dates, title and language of the content', () => {
    const core = office.xml('docProps/core.xml');
    const read = (name: string) => findAll(core, name).map(textOf).join();
    expect(read('dcterms:created')).toBe('2021-02-03T00:00:00Z');
    expect(read('dc:title')).toBe('2021年政府工作报告摘要');
    expect(read('dc:language')).toBe('zh-CN');
  });

  it('asks Word for no update of fields and keeps every field in runs of its own with a value', () => {
    expect(findAll(office.xml('word/settings.xml'), 'w:updateFields')).toEqual([]);
    for (const part of ['word/document.xml', 'word/footer1.xml']) {
      const root = office.xml(part);
      for (const mark of findAll(root, 'w:fldChar')) expect(mark.attributes['w:dirty']).toBeUndefined();
      for (const run of findAll(root, 'w:r')) {
        const fields = run.children.filter((child) => typeof child !== 'string' && /^w:(?:fldChar|instrText)$/.test(child.name));
        expect(fields.length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('describes every table, chart and picture', () => {
    const document = office.xml('word/document.xml');
    expect(findAll(document, 'w:tblDescription').map((d) => d.attributes['w:val'])).toEqual([
      '三项指标的完成数和增速',
      '表格的说明',
      '表格的说明',
    ]);
    const drawings = findAll(document, 'wp:docPr');
    expect(drawings).toHaveLength(6);
    expect(drawings.map((d) => d.attributes.id)).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const drawing of drawings) expect(drawing.attributes.descr).toBeTruthy();
  });

  it('sets every fact as a run with a style of its own', () => {
    const facts = findAll(office.xml('word/document.xml'), 'w:r').filter((run) =>
      findAll(run, 'w:rStyle').some((style) => style.attributes['w:val']?.startsWith('Fact')),
    );
    expect(facts.map((run) => findAll(run, 'w:t').map(textOf).join(''))).toEqual([
      '12003亿元',
      '1200亿元左右',
      '12003亿元',
      '12003亿元',
    ]);
  });

  it('binds lists to their styles; only a list that starts anew is numbered in its paragraphs', () => {
    const document = office.xml('word/document.xml');
    const numbered = findAll(document, 'w:p').filter((paragraph) => findAll(paragraph, 'w:numPr').length > 0);
    expect(numbered.map((paragraph) => findAll(paragraph, 'w:t').map(textOf).join(''))).toEqual(['又从一开始', '第二']);
    const bullet = findAll(office.xml('word/styles.xml'), 'w:style').find((s) => s.attributes['w:styleId'] === 'ListBullet')!;
    expect(findAll(bullet, 'w:numId')).toHaveLength(1);
  });
});

it('takes a plain paragraph in the title’s style for the title, in a heading’s for no heading', async () => {
  const path = join(folder, 'styled.docx');
  writeFileSync(
    path,
    await writeSummary(summary([text('p', '题', { style: 'title' }), text('p', '像标题', { style: 'h1' })]), contextFor()),
  );
  const styled = openOffice(path);
  const used = findAll(styled.xml('word/document.xml'), 'w:pStyle').map((style) => style.attributes['w:val']);
  expect(used[0]).toBe('Title');
  expect(used[1]).not.toBe('Heading1');
});

describe('native charts', () => {
  const charts = () => office.related('word/document.xml', 'chart').toSorted();

  it('hold the model’s values and print each as its fact does, still bound to the number', () => {
    const column = readChartCache(office, charts()[0]!);
    expect(column.categories).toEqual(['生产总值', '财政收入', '绿色产业']);
    expect(column.series).toEqual([{ name: '2020年', values: ['12003', '1259.2', '1200'] }]);
    const labels = findAll(office.xml(charts()[0]!), 'c:dLbls');
    const formats = labels.flatMap((all) => findAll(all, 'c:numFmt').map((format) => format.attributes.formatCode));
    expect(new Set(formats)).toEqual(new Set(['General']));
    // Words beside a number come from the workbook.
    const fields = labels.flatMap((all) => findAll(all, 'a:fld').map((field) => [field.attributes.type, textOf(field)]));
    expect(fields).toEqual([
      ['VALUE', '1200'],
      ['CELLRANGE', '左右'],
    ]);
    expect(findAll(office.xml(charts()[0]!), 'c15:dlblRangeCache').map(textOf)).toEqual(['左右']);
  });

  it('leave a missing value without a mark', () => {
    expect(readChartCache(office, charts()[3]!).series[0]!.values).toEqual(['12003', '1259.2', null]);
  });

  it('carry workbooks of values without formulas, the same as their caches', () => {
    for (const chart of charts()) {
      const [workbook] = office.related(chart, 'package');
      const parts = unzipSync(office.bytes(workbook!));
      const sheet = parseXml(strFromU8(parts['xl/worksheets/sheet1.xml']!));
      expect(findAll(sheet, 'f')).toEqual([]);
      const numbers = findAll(sheet, 'c')
        .filter((cell) => cell.attributes.t !== 'inlineStr')
        .map((cell) => findAll(cell, 'v').map(textOf).join(''));
      const cached = readChartCache(office, chart)
        .series.flatMap((series) => series.values)
        .filter((value) => value !== null);
      expect(numbers.toSorted()).toEqual(cached.toSorted());
    }
  });

  it('speak the content’s language', () => {
    for (const chart of charts()) {
      const root = office.xml(chart);
      expect(findAll(root, 'c:lang')[0]!.attributes.val).toBe('zh-CN');
      expect(findAll(root, 'a:endParaRPr').every((text) => text.attributes.lang === 'zh-CN')).toBe(true);
    }
  });
});

describe('a small summary', () => {
  it('is sound when it is empty, or holds one paragraph in English', async () => {
    for (const [name, one, language] of [
      ['empty', summary([]), 'zh-CN'],
      [
        'english',
        summary([text('h1', 'It’s “new”'), text('p', 'The city’s output — 12 — rose…')], {
          labels: { figure: 'Figure', table: 'Table', unit: 'Unit' },
        }),
        'en',
      ],
    ] as const) {
      const path = join(folder, `${name}.docx`);
      const written = await writeSummary(one, contextFor(undefined, language));
      writeFileSync(path, written);
      expect(lintPackage(written)).toEqual([]);
      expect(findAll(openOffice(path).xml('word/document.xml'), 'w:rFonts')).toEqual([]);
    }
  });
});

it('a picture and a figure whose style has a ground stand on it, in a cell', async () => {
  const image: Block = { kind: 'image', style: 'card', origin, place, figure: picture(400, 300) };
  const body = [text('p', '前'), image, text('p', '中'), figure(picture(400, 300), 1, 'card'), figure(picture(400, 300), 2)];
  const made = join(folder, 'cards.docx');
  writeFileSync(made, await writeSummary(summary(body), contextFor()));
  const opened = openOffice(made);
  const cells = findAll(opened.xml('word/document.xml'), 'w:tc');
  expect(cells.map((cell) => findAll(cell, 'w:drawing').length)).toEqual([1, 1]);
  const styles = new Set(findAll(opened.xml('word/document.xml'), 'w:tblStyle').map(({ attributes }) => attributes['w:val']));
  expect(styles.size).toBe(1);
  const style = findAll(opened.xml('word/styles.xml'), 'w:style').find(({ attributes }) => styles.has(attributes['w:styleId']));
  expect(findAll(style!, 'w:shd').length).toBeGreaterThan(0);
});
