/** What authors of templates do without touching `src`, asserted on the finished files with outside readers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawingParagraphs, type OfficeFile, openOffice, placedSlide, readSlides, wordParagraphs } from '../support/office.js';
import { readPdf } from '../support/pdf.js';
import { findAll, type XmlNode } from '../support/xml.js';
import { buildDeck, buildProject, deckOf, slideOf, type Theme } from './authors.js';
import { squeeze } from './real.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-authors-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("a template's author", () => {
  test('adds a kind of card: a style in the theme, its name in the template', async () => {
    const theme = (document: Theme) => {
      document.setIn(['colors', 'mint'], 'D2F4E6');
      document.setIn(['colors', 'pine'], '0B5D3B');
      document.setIn(['styles', 'deck', 'kpi'], {
        extends: 'card',
        ground: 'mint',
        rules: { left: { width: 6, color: 'pine' } },
        padding: 24,
      });
    };
    const deck = await buildDeck(
      join(work, 'card'),
      slideOf(
        '<grid columns="2">{{#each facts}}<stat style="kpi"><label>{{name}}</label><value>{{this}}</value></stat>{{/each}}</grid>',
      ),
      { theme },
    );
    const [slide] = slidesOf(deck);
    const fills = findAll(slide!, 'p:sp')
      .flatMap((shape) => findAll(shape, 'p:spPr'))
      .map((properties) => findAll(properties, 'a:srgbClr')[0]?.attributes.val);
    expect(fills.filter((color) => color === 'D2F4E6')).toHaveLength(3);
    expect(fills.filter((color) => color === '0B5D3B')).toHaveLength(3);
    expect(drawingParagraphs(slide!).join('|')).toContain('12003亿元');
  });

  test('puts the chart left or right by the order of two tags', async () => {
    const chart = '<figure ref="growth" width="50%"/>';
    const list = '<list grow="1">{{#each points}}<item>{{this}}</item>{{/each}}</list>';
    for (const [order, expected] of [
      [`<row grow="1">${chart}${list}</row>`, 'left'],
      [`<row grow="1">${list}${chart}</row>`, 'right'],
    ] as const) {
      const [slide] = slidesOf(await buildDeck(join(work, `chart-${expected}`), slideOf(order)));
      const chartX = Number(findAll(findAll(slide!, 'p:graphicFrame')[0]!, 'a:off')[0]?.attributes.x);
      const listX = boxesWith(slide!, '放管服')[0]!.x;
      expect(chartX < listX ? 'left' : 'right').toBe(expected);
    }
  });

  test('lays out three columns', async () => {
    const columns =
      '<row gap="20">{{#each (first 3 facts)}}<col grow="1" width="30%"><h2>{{name}}</h2><p>{{this}}</p></col>{{/each}}</row>';
    const [slide] = slidesOf(await buildDeck(join(work, 'columns'), slideOf(columns)));
    const boxes = ['12003亿元', '1259.2亿元', '1126班'].map((text) => boxesWith(slide!, text)[0]!);
    const [a, b, c] = boxes;
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(new Set(boxes.map(({ width }) => Math.round(width / 12700))).size).toBe(1);
    expect(a!.x + a!.width).toBeLessThanOrEqual(b!.x);
    expect(b!.x + b!.width).toBeLessThanOrEqual(c!.x);
  });

  test('loops over anything: all facts of the content with their periods, in every document', async () => {
    const loop = '{{#each facts}}<p>{{name}}：{{this}}（{{period}}）</p>{{/each}}';
    const folder = await buildProject(join(work, 'loop'), {
      'deck.hbs': deckOf(slideOf('<p>占位</p>')),
      'summary.hbs': `<doc title="{{report.title}}" figure-label="图" table-label="表">${loop}</doc>`,
      'onepager.hbs': `<page title="{{report.title}}" size="A4"><h1>{{report.title}}</h1>${loop}</page>`,
    });
    const expected = [
      '地区生产总值：12003亿元（2020）',
      '中欧班列：1500班以上（2021）',
      '中欧班列增开：374班以上（2021）',
      '新增绿地：约1200万平方米（2020）',
    ];
    expect(wordParagraphs(openOffice(join(folder, 'out', 'summary.docx')))).toEqual(expect.arrayContaining(expected));
    const pdf = squeeze((await readPdf(join(folder, 'out', 'onepager.pdf'))).pages[0]!.text);
    for (const line of expected) expect(pdf).toContain(line);
  });

  test('writes a partial and gives it what it needs', async () => {
    const deck = await buildDeck(
      join(work, 'partial'),
      slideOf('{{> pair left=(fact "gdp") right=(fact "trains") between="与"}}'),
      {
        files: {
          'partials/pair.hbs':
            '{{!-- Two facts side by side. --}}\n<row><p grow="1">{{left.name}}{{left}}{{between}}</p><p grow="1">{{right.name}}{{right}}</p></row>',
        },
      },
    );
    expect(readSlides(deck)[0]?.paragraphs).toEqual(expect.arrayContaining(['地区生产总值12003亿元与', '中欧班列1126班']));
  });

  test('adds a kind of slide: a layout in the theme, its name in the template', async () => {
    const theme = (document: Theme) => {
      const layout = document.getIn(['deck', 'layouts', 'content'], true) as { clone: () => unknown };
      document.setIn(['deck', 'layouts', 'mirror'], layout.clone());
      document.setIn(['deck', 'layouts', 'mirror', 'title', 'x'], 300);
      document.setIn(['deck', 'layouts', 'mirror', 'title', 'width'], 500);
    };
    const deck = await buildDeck(join(work, 'layout'), slideOf('<p>镜像</p>', 'mirror'), { theme });
    const [slide] = readSlides(deck);
    const title = findAll(deck.xml(slide!.layout), 'p:sp').find((shape) =>
      findAll(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'),
    );
    expect(findAll(title!, 'a:off')[0]?.attributes.x).toBe(String(300 * 12700));
  });

  test('puts a picture behind a slide, a veil of the layout between it and the words', async () => {
    const theme = (document: Theme) => {
      document.setIn(['deck', 'layouts', 'photo'], {
        ground: 'ink',
        shapes: [{ x: 0, y: 320, width: 960, height: 220, color: 'ink', opacity: 0.8 }],
        title: { x: 48, y: 340, width: 864, height: 60, style: 'closing-title' },
      });
    };
    const deck = await buildDeck(join(work, 'photo'), slideOf('<ground ref="map"/>', 'photo'), { theme });
    const [slide] = readSlides(deck);
    const fill = findAll(findAll(deck.xml(slide!.part), 'p:bg')[0]!, 'a:blip')[0];
    expect(deck.bytes(deck.target(slide!.part, fill!.attributes['r:embed']!)).length).toBeGreaterThan(100);
    expect(findAll(deck.xml(slide!.part), 'p:pic')).toEqual([]);
    expect(findAll(deck.xml(slide!.layout), 'a:alpha').map(({ attributes }) => attributes.val)).toEqual(['80000']);
  });
});

function slidesOf(deck: OfficeFile): readonly XmlNode[] {
  return readSlides(deck).map((slide) => placedSlide(deck, slide));
}

/** Places, EMU, of the shapes in which a text stands. */
function boxesWith(slide: XmlNode, text: string): readonly { readonly x: number; readonly y: number; readonly width: number }[] {
  return findAll(slide, 'p:sp')
    .filter((shape) => drawingParagraphs(shape).some((paragraph) => paragraph.includes(text)))
    .map((shape) => ({
      x: Number(findAll(shape, 'a:off')[0]?.attributes.x),
      y: Number(findAll(shape, 'a:off')[0]?.attributes.y),
      width: Number(findAll(shape, 'a:ext')[0]?.attributes.cx),
    }));
}
