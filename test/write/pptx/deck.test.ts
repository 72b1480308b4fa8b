/** The parts of the finished deck, read by fflate and saxes. Programs that are not ours: test/e2e/deck-readers.test.ts. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitScripts } from '../../../src/model/scripts.js';
import { descendants, elements, need, path, textOf } from '../../../src/write/ooxml/tree.js';
import { parseXml, type XmlElement } from '../../../src/write/ooxml/xml.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { runs } from '../../support/long.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { chart, chartFrame, context, deck, everything, page, paragraph, run, table, text, theme, twoSeries } from './fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'deck-'));
afterAll(() => rmSync(folder, { recursive: true }));

let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  bytes = await writeDeck(everything(), deck, context);
  parts = unzipSync(bytes);
});

const part = (name: string): XmlElement => parseXml(strFromU8(parts[name]!));
const slide = (number: number): XmlElement => part(`ppt/slides/slide${number}.xml`);
const shapeOf = (root: XmlElement, words: string): XmlElement =>
  descendants(root, 'p:sp').find((shape) => textOf(shape).includes(words))!;
const runOf = (root: XmlElement, words: string): XmlElement => descendants(root, 'a:r').find((r) => textOf(r) === words)!;

async function write(pages: Parameters<typeof writeDeck>[0], more = {}): Promise<(name: string) => XmlElement> {
  const made = unzipSync(await writeDeck(pages, deck, { ...context, ...more }));
  return (name) => parseXml(strFromU8(made[name]!));
}

describe('validity', () => {
  test('our lint finds nothing', () => expect(lintPackage(bytes)).toEqual([]));

  test('every part is strict XML with namespaces', () => {
    for (const [name, content] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(content)).close();
    }
  });
});

describe('same input, same bytes', () => {
  test('twice in a process, in another time zone, written at the same time', async () => {
    const before = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const [again, third] = await Promise.all([writeDeck(everything(), deck, context), writeDeck(everything(), deck, context)]);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(Buffer.compare(again, bytes)).toBe(0);
    expect(Buffer.compare(third, bytes)).toBe(0);
  });

  test('dates are those of the context', () => {
    expect(strFromU8(parts['docProps/core.xml']!).match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2021-02-03T00:00:00Z',
      '2021-02-03T00:00:00Z',
    ]);
  });
});

describe('placeholders', () => {
  test('inherit position and looks from their layout', () => {
    const title = shapeOf(slide(2), '开局之年');
    expect(need(title, 'p:nvSpPr', 'p:nvPr', 'p:ph').attributes).toEqual({ type: 'title' });
    expect(need(title, 'p:spPr').children).toEqual([]);
    expect(need(title, 'p:txBody', 'a:bodyPr')).toMatchObject({ attributes: {}, children: [] });
    expect(path(title, 'p:txBody', 'a:p', 'a:pPr')).toBeNull();
    expect(need(runOf(title, '十四五'), 'a:rPr').attributes).toEqual({ lang: 'zh-CN', altLang: 'en-US' });
    expect(need(runOf(title, '十四五'), 'a:rPr').children).toEqual([]);
  });

  test('what a run has of its own is written: bold', () => {
    expect(need(runOf(slide(2), '12003亿元'), 'a:rPr').attributes).toMatchObject({ b: '1' });
  });

  test('the number is a field, the footer a footer', () => {
    const kinds = descendants(slide(2), 'p:ph').map((ph) => ph.attributes.type);
    expect(kinds).toEqual(['title', 'body', 'body', 'ftr', 'sldNum']);
    expect(descendants(slide(2), 'a:fld').map((fld) => [fld.attributes.type, textOf(fld)])).toEqual([['slidenum', '2']]);
  });

  test('layouts have types, names, anchors, levels and locked placeholders', () => {
    const cover = part('ppt/slideLayouts/slideLayout1.xml');
    const content = part('ppt/slideLayouts/slideLayout2.xml');
    expect([cover, content].map((layout) => [layout.attributes.type, need(layout, 'p:cSld').attributes.name])).toEqual([
      ['title', 'cover'],
      ['titleOnly', '内容'],
    ]);
    const title = descendants(content, 'p:sp').find((sp) => descendants(sp, 'p:ph')[0]?.attributes.type === 'title')!;
    expect(need(title, 'p:txBody', 'a:bodyPr').attributes).toMatchObject({ anchor: 'b', lIns: '0' });
    const level = need(title, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr');
    expect(need(level, 'a:defRPr').attributes).toMatchObject({ sz: '3000', b: '1' });
    expect(descendants(title, 'a:spLocks')[0]!.attributes).toEqual({ noGrp: '1' });
  });
});

describe('theme', () => {
  test('colours by reference, others by value', () => {
    const root = slide(2);
    const fills = descendants(root, 'p:sp').map((sp) => descendants(need(sp, 'p:spPr'), 'a:solidFill')[0]?.children[0]);
    expect(fills).toContainEqual({ name: 'a:schemeClr', attributes: { val: 'bg2' }, children: [] });
    expect(fills).toContainEqual({ name: 'a:srgbClr', attributes: { val: '123456' }, children: [] });
  });

  test('the theme part has the scheme and both font pairs', () => {
    const root = part('ppt/theme/theme1.xml');
    expect(descendants(root, 'a:accent1')[0]!.children[0]).toMatchObject({ attributes: { val: 'A8201A' } });
    const faces = (name: string) =>
      ['a:latin', 'a:ea'].map((face) => need(descendants(root, name)[0]!, face).attributes.typeface);
    expect(faces('a:majorFont')).toEqual(['Times New Roman', '华文中宋']);
    expect(faces('a:minorFont')).toEqual(['Arial', '微软雅黑']);
    expect(strFromU8(parts['ppt/theme/theme2.xml']!)).toBe(strFromU8(parts['ppt/theme/theme1.xml']!));
  });

  test('roles that Office does not know are named', () => {
    const properties = need(runOf(slide(2), '中宋'), 'a:rPr');
    expect(need(properties, 'a:latin').attributes.typeface).toBe('Georgia');
    expect(need(properties, 'a:ea').attributes.typeface).toBe('仿宋');
  });
});

describe('text', () => {
  test('quotes, dashes and dots take the East Asian face; an apostrophe in a word does not', () => {
    const marks = descendants(slide(2), 'a:r').filter((r) => path(r, 'a:rPr', 'a:latin')?.attributes.typeface === '+mn-ea');
    expect(marks.map(textOf)).toEqual(expect.arrayContaining(['“', '”', '……']));
    expect(runOf(slide(2), 'Don’t ')).toBeDefined();
  });

  test('an English deck keeps its marks in the Latin face', async () => {
    const read = await write([page('Say “yes”', [])], { language: 'en-GB' });
    const title = descendants(read('ppt/slides/slide1.xml'), 'a:r');
    expect(title.map(textOf)).toEqual(['Say “yes”']);
    expect(need(title[0]!, 'a:rPr').attributes).toEqual({ lang: 'en-GB' });
  });

  test('a fact stays one run', async () => {
    const read = await write([
      page('题', [text(theme.deck.layouts.content!.body!, [paragraph([run('“1”—“3”', { fact: { id: 'x', parts: null } })])])]),
    ]);
    expect(runOf(read('ppt/slides/slide1.xml'), '“1”—“3”')).toBeDefined();
  });

  test('a pitch that follows the size, distances as placed, insets, no autofit of a box', () => {
    const list = shapeOf(slide(2), '第一条');
    expect(need(list, 'p:txBody', 'a:bodyPr').attributes).toMatchObject({ lIns: '228600', tIns: '203200', anchor: 'ctr' });
    expect(names(need(list, 'p:txBody', 'a:bodyPr'))).toEqual(['a:noAutofit']);
    const first = descendants(list, 'a:pPr')[0]!;
    expect(need(first, 'a:lnSpc', 'a:spcPct').attributes.val).toBe('117000');
    expect(first.attributes).toMatchObject({ marL: '279400', indent: '-279400', algn: 'l' });
  });

  test('bullets and numbers are real', () => {
    const list = descendants(shapeOf(slide(2), '第一条'), 'a:p').map((p) => need(p, 'a:pPr'));
    expect(need(list[0]!, 'a:buChar').attributes.char).toBe('■');
    expect(need(list[2]!, 'a:buAutoNum').attributes).toEqual({ type: 'arabicPeriod', startAt: '3' });
    expect(textOf(descendants(shapeOf(slide(2), '第一条'), 'a:p')[3]!)).toBe('（一）\t括号项');
    expect(list[4]!.attributes).toMatchObject({ lvl: '1' });
  });

  test('links lead out and to slides', () => {
    const targets = Object.fromEntries(
      elements(part('ppt/slides/_rels/slide2.xml.rels')).map(({ attributes: a }) => [a.Id!, `${a.TargetMode ?? ''}${a.Target}`]),
    );
    const link = (words: string) => need(runOf(slide(2), words), 'a:rPr', 'a:hlinkClick').attributes;
    expect(targets[link('见项目网站')['r:id']!]).toBe('Externalhttps://example.org/?a=1&b=2');
    expect(targets[link('图')['r:id']!]).toBe('slide3.xml');
    expect(link('图').action).toBe('ppaction://hlinksldjump');
  });

  test('a text that is one link carries it as a box, so that no line is drawn under it', async () => {
    const opened = await write([
      {
        ...page('题', [
          text({ x: 0, y: 0, width: 90, height: 30 }, [paragraph([run('去', { link: '#one' }), run('处', { link: '#one' })])]),
        ]),
        id: 'one',
      },
    ]);
    const shape = shapeOf(opened('ppt/slides/slide1.xml'), '去处');
    expect(need(shape, 'p:nvSpPr', 'p:cNvPr', 'a:hlinkClick').attributes.action).toBe('ppaction://hlinksldjump');
    expect(descendants(need(shape, 'p:txBody'), 'a:hlinkClick')).toEqual([]);
  });

  test('a link to nowhere is a bug of ours', async () => {
    await expect(
      write([page('题', [text({ x: 0, y: 0, width: 9, height: 9 }, [paragraph([run('x', { link: '#nope' })])])])]),
    ).rejects.toThrow('#nope');
  });

  test('any text comes out as it went in: titles, cells, notes, series, alternative texts', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((value) => value.replace(/[\0-\x1F\x7F\uFFFE\uFFFF]|\p{Surrogate}/gu, ''))
      .filter((value) => value.trim() !== '');
    const samples = [`&<>"'“”`, ']]>', '=SUM(A1)', '䶮👩‍🚀مرحبا', ' a  b ', '{{x}}', 'a\u2028b', '10⁻³ᴳ'];
    /** Small forms are ordinary characters, raised or lowered: ᴳ as a raised G. */
    const shown = (value: string) =>
      splitScripts(value)
        .map(({ text }) => text)
        .join('');
    await fc.assert(
      fc.asyncProperty(words, async (value) => {
        const pages = [
          page(
            value,
            [
              table(
                { x: 0, y: 0, width: 99, height: 99 },
                [
                  [value, 'b'],
                  ['c', 'd'],
                ],
                { alt: value },
              ),
              chartFrame({ x: 0, y: 0, width: 99, height: 99 }, chart('bar', { alt: value, categories: [value, '乙', '丙'] })),
            ],
            {
              notes: [[run(value)]],
              section: value,
            },
          ),
        ];
        const made = await writeDeck(pages, deck, context);
        expect(lintPackage(made)).toEqual([]);
        const read = unzipSync(made);
        const root = parseXml(strFromU8(read['ppt/slides/slide1.xml']!));
        expect(textOf(need(descendants(root, 'p:sp')[0]!, 'p:txBody'))).toBe(shown(value));
        expect(textOf(descendants(root, 'a:tc')[0]!)).toBe(shown(value));
        expect(descendants(root, 'p:cNvPr').filter((p) => p.attributes.descr === value)).toHaveLength(2);
        expect(strip(textOf(parseXml(strFromU8(read['ppt/notesSlides/notesSlide1.xml']!))))).toContain(strip(shown(value)));
        const chartPart = parseXml(strFromU8(read['ppt/charts/chart1.xml']!));
        expect(textOf(descendants(descendants(chartPart, 'c:cat')[0]!, 'c:v')[0]!)).toBe(value);
        expect(descendants(parseXml(strFromU8(read['ppt/presentation.xml']!)), 'p14:section')[0]!.attributes.name).toBe(value);
      }),
      { numRuns: runs(9, 33), examples: samples.map((value) => [value] as [string]) },
    );
  });
});

const names = (parent: XmlElement): string[] => elements(parent).map((element) => element.name);
const strip = (value: string): string => value.trim();

describe('tables and panels', () => {
  test('numbers to the right; margins and columns as placed', () => {
    const cells = descendants(slide(4), 'a:tc');
    expect(descendants(cells[4]!, 'a:pPr')[0]!.attributes.algn).toBe('r');
    expect(need(cells[0]!, 'a:tcPr').attributes).toMatchObject({ marL: '101600', marT: '76200', anchor: 'ctr' });
    expect(descendants(slide(4), 'a:gridCol').map((column) => column.attributes.w)).toEqual(['1778000', '1778000', '1778000']);
  });

  test('decoration is marked as such', () => {
    const decorative = descendants(slide(2), 'p:sp').filter((sp) => descendants(sp, 'adec:decorative').length > 0);
    expect(decorative.map((sp) => descendants(sp, 'p:cNvPr')[0]!.attributes.name)).toEqual(['ground', 'rule', 'rule 2']);
  });

  test('frames stand in reading order', () => {
    expect(
      descendants(slide(2), 'p:cNvPr')
        .map((p) => p.attributes.name)
        .slice(1, 4),
    ).toEqual(['标题', '栏目', '导语']);
  });
});

describe('charts', () => {
  test('axes, gaps and colours are those of the model and the theme', async () => {
    const read = await write([page('图', [chartFrame({ x: 0, y: 0, width: 400, height: 300 }, chart('bar'))])]);
    const root = read('ppt/charts/chart1.xml');
    const scaling = need(descendants(root, 'c:valAx')[0]!, 'c:scaling');
    expect(need(scaling, 'c:min').attributes.val).toBe('0');
    // An edited bar may be longer than any that was; on steps this small the axis ends close above the longest, 7.8.
    expect(descendants(root, 'c:max')).toHaveLength(0);
    expect(descendants(root, 'c:majorUnit').map(({ attributes }) => attributes.val)).toEqual(['0.2']);
    // Bars carry their values: no scale is shown.
    expect(need(descendants(root, 'c:valAx')[0]!, 'c:delete').attributes.val).toBe('1');
    // No slabs: three bars in 300 points are thinner than their gaps.
    expect(Number(descendants(root, 'c:gapWidth')[0]!.attributes.val)).toBeGreaterThan(100);
    expect(need(descendants(root, 'c:catAx')[0]!, 'c:scaling', 'c:orientation').attributes.val).toBe('maxMin');
    expect(descendants(descendants(root, 'c:ser')[0]!, 'a:schemeClr')[0]!.attributes.val).toBe('accent1');
    expect(descendants(root, 'c:legend')).toHaveLength(0);
    expect(Math.min(...descendants(root, 'a:defRPr').map((look) => Number(look.attributes.sz)))).toBeGreaterThanOrEqual(1200);
  });

  test('labels on marks take the colour that reads; lines are labelled apart', async () => {
    const box = { x: 0, y: 0, width: 400, height: 300 };
    const read = await write([
      page('图', [chartFrame(box, chart('stacked', twoSeries())), chartFrame(box, chart('line', twoSeries(true)))]),
    ]);
    const colors = descendants(read('ppt/charts/chart1.xml'), 'c:dLbls').map(
      (labels) => descendants(need(labels, 'c:txPr'), 'a:schemeClr')[0]!.attributes.val,
    );
    expect(colors).toEqual(['tx1', 'bg1']);
    const positions = descendants(read('ppt/charts/chart2.xml'), 'c:dLbls').map((labels) =>
      descendants(labels, 'c:dLblPos').map((p) => p.attributes.val),
    );
    // Of the third point, where it is the upper one, and of the rest.
    expect(positions[0]).toEqual(['t', 'b']);
  });

  test('a ring says the names of its parts itself, else a key does; of one colour, or many, they are bars', async () => {
    const box = { x: 0, y: 0, width: 460, height: 460 };
    const given = chart('doughnut');
    const rename = (categories: readonly string[]) => ({
      ...given,
      categories,
      categoryColors: categories.map(() => given.series[0]!.color),
      series: [{ ...given.series[0]!, points: categories.map((_, i) => given.series[0]!.points[i % 2] ?? null) }],
    });
    const long = rename(['战略性新兴产业增加值占规模以上工业增加值的比重', '其他']);
    const many = rename(Array.from({ length: 9 }, (_, i) => `第${i}区`));
    const frames = [given, long, many].map((one) => chartFrame(box, one));
    const read = await write([page('图', [chartFrame({ ...box, width: 160, height: 120 }, given), ...frames])]);
    const told = [1, 2, 3, 4].map((n) => {
      const root = read(`ppt/charts/chart${n}.xml`);
      const ring = descendants(root, 'c:doughnutChart').length;
      const names = descendants(root, 'c:showCatName').at(-1)!.attributes.val;
      return [ring, descendants(root, 'c:legend').length, names];
    });
    expect(told).toEqual([
      // Parts of colours of their own: a key has their names.
      [1, 1, '0'],
      [1, 0, '1'],
      [0, 0, '0'],
      [0, 0, '0'],
    ]);
  });
});
