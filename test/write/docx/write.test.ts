/** The summary as readers that are not ours see it: the Open XML validator, python-docx, pandoc, LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertToPdf } from '../../support/libreoffice.js';
import { type OfficeFile, openOffice, readChartCache, wordParagraphs } from '../../support/office.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { lacks } from '../../support/tools.js';
import { validateFile } from '../../support/validator.js';
import { findAll, parseXml, textOf } from '../../support/xml.js';
import {
  box,
  chart,
  contextFor,
  drawn,
  FACTS,
  figure,
  fullSummary,
  list,
  summary,
  tableFigure,
  text,
} from './support/summary.js';
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
  it.skipIf(lacks('ooxml-validator')).each(['Office2019', 'Microsoft365'] as const)('is valid for %s', async (officeVersion) => {
    expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
  });

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

  it('formats nothing by hand but the script of quotes and the restart of lists', () => {
    const document = office.xml('word/document.xml');
    const allowed = { 'w:pPr': ['w:pStyle', 'w:numPr'], 'w:rPr': ['w:rStyle', 'w:rFonts'] };
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
    const formats = findAll(office.xml(charts()[0]!), 'c:dLbls').flatMap((labels) =>
      findAll(labels, 'c:numFmt').map((format) => format.attributes.formatCode),
    );
    expect(formats).toEqual(['0.0', '0"左右"', '0']);
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

describe.skipIf(lacks('python3-docx'))('python-docx', () => {
  it('sees headings, styles and tables', () => {
    const script = `
import sys, json, docx
d = docx.Document(sys.argv[1])
print(json.dumps({'headings': [[p.style.name, p.text] for p in d.paragraphs if p.style.name.startswith('Heading')],
  'title': [p.text for p in d.paragraphs if p.style.name == 'Title'],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
  'core': d.core_properties.title}))`;
    const seen = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }));
    expect(seen.headings).toEqual([
      ['Heading 1', '一、“十三五”及2020年工作回顾'],
      ['Heading 2', '（一）经济实力'],
      ['Heading 1', '二、2021年民生实事'],
    ]);
    expect(seen.title).toEqual(['2021年政府工作报告摘要']);
    expect(seen.tables[0][1]).toEqual(['全市生产总值', '12003亿元', '3.0%']);
    expect(seen.tables).toHaveLength(4);
  });
});

describe.skipIf(lacks('pandoc'))('pandoc', () => {
  it('returns headings, paragraphs, facts and the numbers of captions', () => {
    const plain = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file], { encoding: 'utf8' });
    const lines = plain.split('\n').map((line) => line.trim());
    for (const line of [
      '一、“十三五”及2020年工作回顾',
      '（一）经济实力',
      '二、2021年民生实事',
      '口径：全市。',
      '一 新增城镇就业11万人以上',
    ])
      expect(lines.map((each) => each.replace(/\s+/g, ' '))).toContain(line);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(plain).toMatch(new RegExp(`^图 ${number}\\s`, 'm'));
    expect(plain).toMatch(/^表 1\s+2020年主要经济指标$/m);
    expect(plain).toContain('全市生产总值12003亿元，增长3.0%。');
    expect(plain).toContain('新能源产业1200亿元左右。');
    expect(plain).toMatch(/^二、2021年民生实事\s+\d$/m);
  });
});

describe.skipIf(lacks('soffice', 'pdftotext', 'pdfinfo'))('LibreOffice', () => {
  it('renders every text, on the pages that the contents name', () => {
    const [pdf] = convertToPdf([file], folder);
    const pages = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const squeezed = pages.map((page) => page.replace(/\s+/g, ''));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    const whole = squeezed.join('');
    for (const paragraph of wordParagraphs(office)) expect(whole.includes(paragraph.slice(0, 6).replace(/\s+/g, ''))).toBe(true);
    for (const [index, page] of squeezed.entries()) expect(page.includes(`—${index + 1}—`)).toBe(index > 0); // the cover has none
    const listed = /二、2021年民生实事[.…]*(\d+)/.exec(squeezed[0]!)!;
    const found = squeezed.findIndex(
      (page, index) => (index > 0 || page.split('二、2021年民生实事').length > 2) && page.includes('二、2021年民生实事'),
    );
    expect(Math.abs(Number(listed[1]) - (found + 1))).toBeLessThanOrEqual(1);
  });
});

describe.skipIf(lacks('soffice', 'pdftotext'))('labels of charts', () => {
  it('show each point’s own text beside one with a qualifier', async () => {
    const path = join(folder, 'labels.docx');
    const facts = [FACTS.revenue!, FACTS.green!];
    const area = chart('column', { categories: ['期初', '期末'], series: [{ name: '面积', facts, ...drawn('亿元') }] });
    writeFileSync(path, await writeSummary(summary([figure(area, 1)]), contextFor()));
    const [pdf] = convertToPdf([path], folder);
    const shown = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' });
    expect(shown).toContain('1259.2');
    expect(shown.match(/1200 ?左右/g)).toHaveLength(1);
  });
});

describe.skipIf(lacks('soffice', 'pdftotext'))('the pages in the contents', () => {
  it('are those of LibreOffice, give or take one, over a long summary', async () => {
    const sentence = '全市生产总值12003亿元，比上年增长3.0%；“六稳”“六保”任务全面落实——经济社会发展主要目标任务较好完成。';
    const chapters = Array.from({ length: 24 }, (_, i) => [
      text(i % 4 === 0 ? 'h1' : 'h2', `第${i + 1}章的标题`),
      ...Array.from({ length: 1 + (i % 3) }, (_, n) => text('p', sentence.repeat(1 + ((i + n) % 5)))),
      ...(i % 5 === 1 ? [figure(tableFigure(), i)] : i % 5 === 3 ? [figure(chart('column'), i)] : []),
      ...(i % 6 === 2
        ? [list(['甲'.repeat(30), '乙'.repeat(60)])]
        : i % 6 === 4
          ? [box('callout', [text('p', sentence.repeat(2))])]
          : []),
    ]);
    const toc = { kind: 'toc', title: '目录', depth: 2, origin: text('p', '').origin } as const;
    const path = join(folder, 'long.docx');
    writeFileSync(path, await writeSummary(summary([toc, ...chapters.flat()]), contextFor()));
    const listed = wordParagraphs(openOffice(path))
      .slice(1, 25)
      .map((entry) => Number(/标题(\d+)$/.exec(entry)![1]));
    const [pdf] = convertToPdf([path], folder);
    const pages = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' }).split('\f');
    const found = chapters.map(
      (_, i) => 1 + pages.findLastIndex((page) => new RegExp(`^ *第 ?${i + 1} ?章的标题 *$`, 'm').test(page)),
    );
    expect(Math.max(...found)).toBeGreaterThan(5);
    for (const [i, page] of found.entries()) expect(Math.abs(listed[i]! - page)).toBeLessThanOrEqual(1);
  });
});

describe('a small summary', () => {
  it('is valid when it is empty, or holds one paragraph in English', async () => {
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
      expect((await validateFile(path)).errors).toEqual([]);
      expect(lintPackage(written)).toEqual([]);
      expect(findAll(openOffice(path).xml('word/document.xml'), 'w:rFonts')).toEqual([]);
    }
  });
});
