/** Every repair: the fault is in what pptxgenjs writes, and gone after the repair alone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { OfficePackage } from '../../../src/write/ooxml/package.js';
import { descendants, elements, need, textOf } from '../../../src/write/ooxml/tree.js';
import { setChart } from '../../../src/write/pptx/charts.js';
import { drawGraphics } from '../../../src/write/pptx/graphics.js';
import { setNotes } from '../../../src/write/pptx/notes.js';
import {
  dropEmptyNotes,
  dropPhantomParts,
  numberCharts,
  orderPresentation,
  setSections,
  sharePictures,
} from '../../../src/write/pptx/seal.js';
import { setSlide } from '../../../src/write/pptx/slide.js';
import { chooseTableStyles } from '../../../src/write/pptx/table-style.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { chart, chartFrame, everything, image, page, run, table, theme, twoSeries } from './fixture.js';

const setting = { theme, language: 'zh-CN', labels: {}, issuer: null, factRuns: new Map(), factAlts: new Map() };
const noLinks = { resolve: () => ({ id: 'rId1', jump: false }) };
const box = { x: 48, y: 130, width: 400, height: 300 };
const names = (parent: Parameters<typeof elements>[0]) => elements(parent).map((element) => element.name);

async function draw(pages = everything()): Promise<OfficePackage> {
  return new OfficePackage(await drawGraphics(pages, setting));
}

const rulesOf = (opened: OfficePackage) => new Set(lintPackage(opened.write()).map((finding) => finding.rule));

describe('the package', () => {
  let opened: OfficePackage;
  beforeEach(async () => {
    opened = await draw();
  });

  test('dropPhantomParts (1444, 1449)', () => {
    const types = () => Buffer.from(opened.bytes('[Content_Types].xml')).toString('utf8');
    expect(rulesOf(opened)).toContain('phantom-part');
    expect(types()).toContain('image/jpg');
    dropPhantomParts(opened);
    expect(rulesOf(opened)).not.toContain('phantom-part');
    expect(types()).not.toMatch(/image\/jpg|video|svg/);
    expect(types()).toContain('image/png');
  });

  test('orderPresentation', () => {
    const root = opened.xml('ppt/presentation.xml');
    const order = () => names(root).filter((name) => /IdLst/.test(name));
    expect(order()).toEqual(['p:sldMasterIdLst', 'p:sldIdLst', 'p:notesMasterIdLst']);
    orderPresentation(root);
    expect(order()).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst']);
    expect(need(root, 'p:notesSz').attributes).toEqual({ cx: '6858000', cy: '9144000' });
  });

  test('dropEmptyNotes: only slides that are spoken for keep notes', () => {
    const notes = () => opened.names.filter((name) => /notesSlides\/[^/]+xml$/.test(name));
    expect(notes()).toHaveLength(4);
    dropEmptyNotes(opened, everything());
    expect(notes()).toEqual(['ppt/notesSlides/notesSlide2.xml', 'ppt/notesSlides/notesSlide3.xml']);
    const targets = (n: number) => opened.relationships(`ppt/slides/slide${n}.xml`).map((r) => r.target);
    expect(targets(1).join()).not.toContain('notesSlide');
    expect(targets(2).join()).toContain('notesSlide2.xml');
  });

  test('dropEmptyNotes: a deck without notes has no notes master', async () => {
    const pages = [page('一', [])];
    const silent = await draw(pages);
    dropEmptyNotes(silent, pages);
    dropPhantomParts(silent);
    expect(Buffer.from(silent.bytes('ppt/presentation.xml')).toString()).not.toContain('notesMaster');
    expect(rulesOf(silent)).not.toContain('missing-part');
  });

  test('numberCharts: a second deck of the process begins at 1 again', async () => {
    const second = await draw();
    const charts = () => second.names.filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts()).not.toContain('ppt/charts/chart1.xml');
    expect(numberCharts(second)).toBe(5);
    expect(charts()).toEqual([1, 2, 3, 4, 5].map((n) => `ppt/charts/chart${n}.xml`));
    expect(rulesOf(second)).not.toContain('missing-part');
    expect(rulesOf(second)).not.toContain('dangling-relationship');
  });

  test('sharePictures (1339): one picture, one part, wherever it stands', async () => {
    const pages = [page('一', [image(box), image({ ...box, x: 500 })]), page('二', [image(box)])];
    const twice = await draw(pages);
    const media = () => twice.names.filter((name) => name.startsWith('ppt/media/'));
    expect(media()).toHaveLength(3);
    expect(rulesOf(twice)).toContain('duplicate-media');
    sharePictures(twice);
    expect(media()).toHaveLength(1);
    expect(rulesOf(twice)).not.toContain('duplicate-media');
    expect(rulesOf(twice)).not.toContain('missing-part');
  });

  test('setSections: stable upper-case ids, sections of one name stay apart', () => {
    const root = opened.xml('ppt/presentation.xml');
    const pages = ['甲', '乙', null, '甲'].map((section, i) => page(`${i}`, [], { section }));
    setSections(root, pages);
    const sections = descendants(root, 'p14:section');
    expect(sections.map((s) => [s.attributes.name, descendants(s, 'p14:sldId').length])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['甲', 1],
    ]);
    const ids = sections.map((s) => s.attributes.id!);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}\}$/);
  });
});

describe('charts', () => {
  const only = async (kind: Parameters<typeof chart>[0], given = {}) => {
    const frame = chartFrame(box, chart(kind, given));
    const opened = await draw([page('图', [frame])]);
    const part = opened.names.find((name) => /charts\/chart\d+\.xml$/.test(name))!;
    const before = opened.xml(part);
    setChart(opened, part, 1, frame, setting);
    return { opened, before, root: opened.xml(part) };
  };

  test('setChart (1534): two axes, each named where it stands', async () => {
    const { before, root } = await only('column');
    expect(elements(descendants(before, 'c:barChart')[0]!, 'c:axId')).toHaveLength(3);
    expect(elements(descendants(root, 'c:barChart')[0]!, 'c:axId').map((axis) => axis.attributes.val)).toEqual(
      [...descendants(root, 'c:catAx'), ...descendants(root, 'c:valAx')].map((axis) => need(axis, 'c:axId').attributes.val),
    );
  });

  test('setChart: a missing value has no point, a zero keeps its own', async () => {
    const { root } = await only('column', twoSeries());
    const values = descendants(root, 'c:val').map((val) => descendants(val, 'c:pt').map((pt) => [pt.attributes.idx, textOf(pt)]));
    expect(values).toEqual([
      [
        ['0', '870'],
        ['2', '1126'],
      ],
      [
        ['0', '1200'],
        ['1', '7.5'],
        ['2', '0'],
      ],
    ]);
  });

  test('setChart: the chart’s own data, and the facts by name', async () => {
    const { opened } = await only('column', twoSeries());
    const book = () => OfficePackage.open(opened.bytes(opened.names.find((name) => name.endsWith('.xlsx'))!));
    const sheet = (name: string) =>
      descendants(book().xml(`xl/worksheets/${name}.xml`), 'row').map((row) => elements(row).map(textOf));
    expect(opened.names.filter((name) => name.endsWith('.xlsx'))).toEqual(['ppt/embeddings/workbook1.xlsx']);
    expect(lintPackage(opened.write()).filter((finding) => finding.part.includes('.xlsx'))).toEqual([]);
    expect(sheet('sheet1')).toEqual([
      ['类别', '2020年', '2025年目标', 'C列数值旁的文字'],
      ['全省', '870', '1200', '左右'],
      ['全市', '7.5'],
      ['航空港实验区', '1126', '0'],
    ]);
    expect(sheet('sheet2')).toContainEqual(['2025年目标', '全省', 'f', '名称', '1200', '1200左右', '%', 'C2']);
  });

  test('setChart (1420): East Asian faces and language in every text', async () => {
    const { before, root } = await only('line', twoSeries(true));
    expect(descendants(before, 'a:ea')).toHaveLength(0);
    expect(descendants(before, 'a:endParaRPr').map((e) => e.attributes.lang)).toContain('en-US');
    const looks = [...descendants(root, 'a:defRPr'), ...descendants(root, 'a:rPr')];
    expect(looks.length).toBeGreaterThan(4);
    for (const look of looks) {
      expect(need(look, 'a:latin').attributes.typeface).toBe('+mn-lt');
      expect(need(look, 'a:ea').attributes.typeface).toBe('+mn-ea');
    }
    expect(new Set(descendants(root, 'a:endParaRPr').map((e) => e.attributes.lang))).toEqual(new Set(['zh-CN']));
    expect(need(root, 'c:lang').attributes.val).toBe('zh-CN');
    expect(need(root, 'c:roundedCorners').attributes.val).toBe('0');
  });
});

describe('slides', () => {
  test('setSlide (1532): ids are unique where a table stands beside other shapes', async () => {
    const pages = [
      page('表', [
        table(box, [
          ['甲', '乙'],
          ['一', '1'],
        ]),
        chartFrame(box, chart('bar')),
      ]),
    ];
    const opened = await draw([page('空', []), ...pages, ...pages]);
    setSlide(
      opened.xml('ppt/slides/slide2.xml'),
      pages[0]!,
      { number: 2, links: noLinks, filled: new Map(), tableStyles: chooseTableStyles(pages, setting) },
      setting,
    );
    const ids = descendants(opened.xml('ppt/slides/slide2.xml'), 'p:cNvPr').map((p) => p.attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('setTable (1299, 1441): header row, alternative text, no fixed revision, text bodies in merged cells', async () => {
    const plain = table(box, [
      ['甲', '乙'],
      ['一', '1'],
      ['二', '2'],
    ]);
    const cell = (r: number, c: number) => plain.rows[r]!.cells[c]!;
    const merged = {
      ...plain,
      rows: [
        { height: 40, cells: [{ ...cell(0, 0), colSpan: 2 }] },
        { height: 40, cells: [{ ...cell(1, 0), rowSpan: 2 }, cell(1, 1)] },
        { height: 40, cells: [cell(2, 1)] },
      ],
    };
    const pages = [page('表', [merged])];
    const opened = await draw(pages);
    const root = opened.xml('ppt/slides/slide1.xml');
    expect(descendants(root, 'a:tblPr')[0]!.attributes).toEqual({});
    expect(descendants(root, 'p14:modId')).toHaveLength(1);
    expect(descendants(root, 'a:tc').filter((tc) => elements(tc, 'a:txBody').length === 0)).toHaveLength(2);
    setSlide(
      root,
      pages[0]!,
      { number: 1, links: noLinks, filled: new Map(), tableStyles: chooseTableStyles(pages, setting) },
      setting,
    );
    expect(descendants(root, 'a:tblPr')[0]!.attributes).toEqual({ firstRow: '1' });
    expect(descendants(root, 'p14:modId')).toHaveLength(0);
    expect(descendants(root, 'a:tc').filter((tc) => elements(tc, 'a:txBody').length === 0)).toHaveLength(0);
    expect(
      descendants(root, 'a:tc').map((tc) => [
        tc.attributes.gridSpan,
        tc.attributes.rowSpan,
        tc.attributes.hMerge,
        tc.attributes.vMerge,
        textOf(tc),
      ]),
    ).toEqual([
      ['2', undefined, undefined, undefined, '甲'],
      [undefined, undefined, '1', undefined, ''],
      [undefined, '2', undefined, undefined, '一'],
      [undefined, undefined, undefined, undefined, '1'],
      [undefined, undefined, undefined, '1', ''],
      [undefined, undefined, undefined, undefined, '2'],
    ]);
    const frame = descendants(root, 'p:graphicFrame')[0]!;
    expect(descendants(frame, 'p:cNvPr')[0]!.attributes.descr).toBe('主要指标表');
  });

  test('setNotes: a paragraph each, in the content’s language', async () => {
    const pages = [page('一', [], { notes: [[run('甲“乙”')], [run('丙', { bold: true }), { kind: 'break' }, run('丁')]] })];
    const opened = await draw(pages);
    const root = opened.xml('ppt/notesSlides/notesSlide1.xml');
    expect(descendants(root, 'a:rPr').map((p) => p.attributes.lang)).toContain('en-US');
    setNotes(root, pages[0]!.notes, 1, setting);
    const body = descendants(root, 'p:sp').find((sp) => textOf(sp).includes('甲'))!;
    expect(descendants(body, 'a:p').map(textOf)).toEqual(['甲“乙”', '丙丁']);
    expect(new Set(descendants(root, 'a:rPr').map((p) => p.attributes.lang))).toEqual(new Set(['zh-CN']));
  });
});
