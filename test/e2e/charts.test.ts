/** Every kind of chart in the three documents, read with readers that are not ours. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { readCells } from '../support/libreoffice.js';
import { type OfficeFile, openOffice, readChartCache } from '../support/office.js';
import { readPdf } from '../support/pdf.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll, parseXml, textOf, type XmlNode } from '../support/xml.js';

const GROUND = '（垫底，不是数据）';
const SCALE = '（同尺，不是数据）';
let folder: string;
let deck: OfficeFile;
let summary: OfficeFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-charts-'));
  cpSync(join(ROOT, 'test', 'cases', 'e2e', 'charts'), folder, { recursive: true });
  // The official profile prescribes black and 宋体, which no theme slot holds; the modern one refers to the theme.
  const ended = await runCli(['build', '--profile', 'modern'], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  deck = openOffice(join(folder, 'out', 'briefing.pptx'));
  summary = openOffice(join(folder, 'out', 'summary.docx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chartsOf = (office: OfficeFile): string[] => office.parts.filter((part) => /\/charts\/chart\d+\.xml$/.test(part));
const cells = (sheet: XmlNode): string[][] =>
  findAll(sheet, 'row').map((row) =>
    findAll(row, 'c').map((cell) => findAll(cell, 'v').concat(findAll(cell, 't')).map(textOf).join('')),
  );

/** The chart of a series of this name. */
function chartWith(office: OfficeFile, name: string): XmlNode {
  const part = chartsOf(office).find((one) => readChartCache(office, one).series.some((series) => series.name === name));
  if (part === undefined) throw new Error(`no chart has a series ${name}`);
  return office.xml(part);
}

describe.each(['briefing.pptx', 'summary.docx'])('%s', (file) => {
  const office = (): OfficeFile => (file === 'briefing.pptx' ? deck : summary);

  test.skipIf(lacks('ooxml-validator')).each(['Office2019', 'Microsoft365'] as const)(
    'is valid for %s',
    async (officeVersion) => {
      expect((await validateFile(join(folder, 'out', file), { officeVersion })).errors).toEqual([]);
    },
  );

  test('holds all kinds: fifteen figures, of which two are panels', () => {
    expect(chartsOf(office())).toHaveLength(13 + 3 + 2);
  });

  test('caches are the workbooks’ numbers, workbooks hold the facts, no fact is a formula', () => {
    for (const part of chartsOf(office())) {
      const cache = readChartCache(office(), part);
      const [workbook] = office().related(part, 'package');
      const sheets = unzipSync(office().bytes(workbook!));
      const [data, facts] = ['sheet1', 'sheet2'].map((name) => parseXml(strFromU8(sheets[`xl/worksheets/${name}.xml`]!)));
      const ground = cache.series.findIndex(({ name }) => name === GROUND);
      const computed = [data!, facts!].flatMap((sheet) => findAll(sheet, 'c').filter((cell) => findAll(cell, 'f').length > 0));
      expect(computed.filter((cell) => ground !== 0 || !cell.attributes.r!.startsWith('B'))).toEqual([]);
      const rows = cells(data!);
      const named = cache.series.map(({ name }) => name);
      expect(rows[0]!.slice(0, named.length + 1), part).toEqual(['类别', ...named]);
      cache.categories.forEach((category, i) => {
        const values = cache.series.map(({ values: all }) => all[i]).filter((value) => value !== null);
        expect(rows[i + 1]!.slice(0, values.length + 1), part).toEqual([category, ...values]);
      });
      const listed = cells(facts!).slice(1);
      expect(listed.length, part).toBeGreaterThan(0);
      const waterfall = cache.series.some(({ name }) => name === '起点与终点');
      if (waterfall) continue;
      expect(listed.map((row) => row[4]).toSorted()).toEqual(
        cache.series
          .filter(({ name }) => name !== SCALE)
          .flatMap(({ values }) => values.filter((value) => value !== null))
          .toSorted(),
      );
    }
  });

  test.skipIf(lacks('ooxml-validator'))(
    'a workbook is one of Excel’s, its data a table with words beside the numbers',
    async () => {
      const part = chartsOf(office()).find((one) => readChartCache(office(), one).categories.includes('2021年（目标）'))!;
      const bytes = office().bytes(office().related(part, 'package')[0]!);
      const book = join(folder, `of-${file}.xlsx`);
      writeFileSync(book, bytes);
      expect((await validateFile(book)).errors).toEqual([]);
      const sheets = unzipSync(bytes);
      const read = (name: string) => parseXml(strFromU8(sheets[name]!));
      const rows = cells(read('xl/worksheets/sheet1.xml'));
      expect(rows.map((row) => row.at(-1))).toEqual(['B列数值旁的文字', '10143', '11590', '12003', '左右']);
      const table = read('xl/tables/table1.xml');
      expect(table.attributes.ref).toBe('A1:C5');
      expect(findAll(table, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(rows[0]);
      const widths = findAll(read('xl/worksheets/sheet1.xml'), 'col').map(({ attributes }) => Number(attributes.width));
      expect(widths).toHaveLength(3);
      // A wide character takes two of the width's.
      expect(widths[0]).toBeGreaterThanOrEqual('2021年（目标）'.length + 4);
    },
  );

  test('bars begin at zero, and none is a slab', () => {
    for (const part of chartsOf(office())) {
      const root = office().xml(part);
      if (findAll(root, 'c:barChart').length === 0) continue;
      const [first] = findAll(root, 'c:valAx');
      const values = readChartCache(office(), part).series.flatMap((series) => series.values.map(Number));
      const [least] = findAll(first!, 'c:min').map(({ attributes }) => attributes.val);
      expect(least, part).toBe(values.some((value) => value < 0) ? undefined : '0');
      expect(Number(findAll(root, 'c:gapWidth')[0]!.attributes.val), part).toBeGreaterThanOrEqual(60);
    }
  });

  test('no axis ends where it ended when it was written', () => {
    for (const part of chartsOf(office())) expect(findAll(office().xml(part), 'c:max'), part).toEqual([]);
  });

  test('the ground of a waterfall is unseen and unlabelled, steps print as facts with their sign', () => {
    const series = findAll(chartWith(office(), GROUND), 'c:ser');
    const ground = series.find((one) => textOf(findAll(one, 'c:tx')[0]!).includes(GROUND))!;
    expect(findAll(findAll(ground, 'c:spPr')[0]!, 'a:noFill')).not.toHaveLength(0);
    expect(findAll(findAll(ground, 'c:dLbls')[0]!, 'c:delete')[0]!.attributes.val).toBe('1');
    const fall = series.find((one) => textOf(findAll(one, 'c:tx')[0]!).includes('减少'))!;
    expect(findAll(fall, 'c:numFmt').map((format) => format.attributes.formatCode)).toContain('-General;+General;General');
    const values = readChartCache(
      office(),
      chartsOf(office()).find((part) => readChartCache(office(), part).categories.includes('调整退出'))!,
    );
    // 1126 + 420 − 310 − 36 = 1200: each step floats on what is reached.
    expect(values.series.find(({ name }) => name === GROUND)!.values).toEqual([null, '1126', '1236', '1200', null]);
  });

  test.skipIf(lacks('soffice'))('the ground of a waterfall follows when a step is edited', () => {
    const part = chartsOf(office()).find((one) => readChartCache(office(), one).categories.includes('调整退出'))!;
    const cells = unzipSync(office().bytes(office().related(part, 'package')[0]!));
    const edited = strFromU8(cells['xl/worksheets/sheet1.xml']!).replace('<v>420</v>', '<v>500</v>');
    // LibreOffice computes what a file gives no result for.
    const open = edited.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    const book = join(folder, `edited-${file}.xlsx`);
    writeFileSync(book, zipSync({ ...cells, 'xl/worksheets/sheet1.xml': strToU8(open) }));
    // 1126 + 500 − 310 − 36.
    expect(
      readCells(book)
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['', '1126', '1316', '1280', '']);
  });

  test('a step through zero stands on both of its sides', () => {
    const part = chartsOf(office()).find((one) => readChartCache(office(), one).categories.includes('减收'))!;
    const { series } = readChartCache(office(), part);
    expect(series.find(({ name }) => name === '减少')!.values).toEqual([null, '5', null, null]);
    expect(series.find(({ name }) => name === '减少（零以下部分）')!.values).toEqual([null, '-3', null, null]);
    expect(series.find(({ name }) => name === '增加（零以下部分）')!.values).toEqual([null, null, '-3', null]);
  });

  test('a target is outlined, and its category says what it is', () => {
    const part = chartsOf(office()).find((one) => readChartCache(office(), one).categories.includes('2021年（目标）'))!;
    const root = office().xml(part);
    const [point] = findAll(root, 'c:dPt');
    expect(findAll(point!, 'c:idx')[0]!.attributes.val).toBe('3');
    expect(findAll(findAll(point!, 'c:spPr')[0]!, 'a:schemeClr').map((color) => color.attributes.val)).toEqual([
      'bg1',
      'accent1',
    ]);
    expect(findAll(root, 'c15:dlblRangeCache').map(textOf)).toEqual(['左右']);
  });

  test('two units have two axes, each with its unit; no mark stands on both', () => {
    const root = office().xml(chartsOf(office()).find((part) => findAll(office().xml(part), 'c:valAx').length === 2)!);
    const axes = findAll(root, 'c:valAx');
    expect(axes.map((axis) => textOf(findAll(axis, 'c:title')[0]!))).toEqual(['亿元', '%']);
    const ids = ['c:barChart', 'c:lineChart'].map((plot) =>
      findAll(findAll(root, plot)[0]!, 'c:axId').map((id) => id.attributes.val),
    );
    expect(ids[0]).not.toEqual(ids[1]);
  });

  test('panels of one unit share an axis, those of several begin each at zero', () => {
    const ends = ['城镇居民', '农村居民'].map((name) => {
      const parts = chartsOf(office()).map((one) => readChartCache(office(), one).series);
      const panel = parts.find((series) => series.every((one) => [name, SCALE].includes(one.name)));
      return Math.max(...panel!.flatMap(({ values }) => values.map(Number)));
    });
    // The lower panel holds the highest of the other, unseen.
    expect(ends[0]).toBe(ends[1]);
  });

  test('lines are named at their ends, rings beside their parts: no legend', () => {
    const part = chartsOf(office()).find((one) => {
      const { series } = readChartCache(office(), one);
      return series.length === 2 && series[0]!.name === '城镇居民' && findAll(office().xml(one), 'c:barChart').length === 0;
    })!;
    const line = office().xml(part);
    expect(findAll(line, 'c:legend')).toEqual([]);
    expect(findAll(line, 'c:showSerName').filter(({ attributes }) => attributes.val === '1')).toHaveLength(2);
    const ring = office().xml(chartsOf(office()).find((one) => findAll(office().xml(one), 'c:doughnutChart').length > 0)!);
    expect(findAll(ring, 'c:legend')).toEqual([]);
  });

  test('quotes in names take the East Asian face; faces and colours are references; the language is the content’s', () => {
    for (const part of chartsOf(office())) {
      const root = office().xml(part);
      expect(findAll(root, 'c:lang')[0]!.attributes.val).toBe('zh-CN');
      expect(findAll(root, 'a:srgbClr'), part).toEqual([]);
      for (const face of findAll(root, 'a:ea')) expect(face.attributes.typeface).toMatch(/^\+m[jn]-ea$/);
      for (const axis of findAll(root, 'c:catAx')) {
        const quoted = readChartCache(office(), part).categories.some((name) => /[“”]/.test(name));
        expect(findAll(axis, 'a:latin')[0]!.attributes.typeface).toBe(quoted ? '+mn-ea' : '+mn-lt');
      }
    }
  });

  test('every panel has an alternative text of its own', () => {
    const roots = office().parts.filter((part) => /slides\/slide\d+\.xml$|word\/document\.xml$/.test(part));
    const alts = roots.flatMap((part) =>
      findAll(office().xml(part), file === 'briefing.pptx' ? 'p:graphicFrame' : 'wp:inline').map(
        (frame) => findAll(frame, file === 'briefing.pptx' ? 'p:cNvPr' : 'wp:docPr')[0]!.attributes.descr,
      ),
    );
    expect(new Set(alts).size).toBe(18);
  });
});

test.skipIf(lacks('pdftotext'))('the one-pager prints every label', async () => {
  const { pages } = await readPdf(join(folder, 'out', 'onepager.pdf'));
  const text = JSON.stringify(pages);
  for (const label of ['12700左右', '突破30', '20.0以上', '城镇居民 42887', '-310', '第三产业 59.0', '增速（%）'])
    expect(text).toContain(label);
});
