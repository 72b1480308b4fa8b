/** The summary as readers that are not ours see it: the Open XML validator, python-docx, pandoc, LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertToPdf } from '../../support/libreoffice.js';
import { type OfficeFile, openOffice, wordParagraphs } from '../../support/office.js';
import { lacks } from '../../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../../support/validator.js';
import { HOSTILE, writeHostile } from '../../write/docx/support/hostile.js';
import {
  box,
  chart,
  contextFor,
  countedAnew,
  drawn,
  FACTS,
  figure,
  fullSummary,
  list,
  summary,
  tableFigure,
  text,
} from '../../write/docx/support/summary.js';
import { writeSummary } from '../../write/docx/support/write.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-docx-'));
const file = join(folder, 'full.docx');
let office: OfficeFile;

beforeAll(async () => {
  writeFileSync(file, await writeSummary(fullSummary(), contextFor()));
  office = openOffice(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(lacks('ooxml-validator'))('the Open XML validator', () => {
  it.each(OFFICE_VERSIONS)('finds nothing for %s', async (officeVersion) => {
    expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
  });

  it('finds nothing in one that is empty, or holds one paragraph in English', async () => {
    for (const [name, one, language] of [
      ['empty', summary([]), 'zh-CN'],
      ['english', summary([text('h1', 'It’s “new”'), text('p', 'The city’s output — 12 — rose…')]), 'en'],
    ] as const) {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await writeSummary(one, contextFor(undefined, language)));
      expect((await validateFile(path)).errors).toEqual([]);
    }
  });
});

describe.skipIf(lacks('ooxml-validator'))('the Open XML validator finds nothing', () => {
  it.each(HOSTILE)('where every text is %s', async (word) => {
    const path = join(folder, 'hostile.docx');
    writeFileSync(path, await writeHostile(word));
    expect((await validateFile(path)).errors).toEqual([]);
  });

  it('where headings are counted anew', async () => {
    const path = join(folder, 'counted.docx');
    writeFileSync(path, await writeSummary(countedAnew(), contextFor()));
    expect((await validateFile(path)).errors).toEqual([]);
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
