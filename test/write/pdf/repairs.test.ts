/** Each fault of the library that we repair: the test fails without its repair. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PdfOutline } from '../../../src/write/pdf/pdfkit.js';
import { countOutline } from '../../../src/write/pdf/repairs.js';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { lacks } from '../../support/tools.js';
import { findAll, parseXml, textOf, type XmlNode } from '../../support/xml.js';
import { context, onepager, origin, page, paragraph, text } from './fixture.js';
import { readObjects, readOperations, withPdf } from './read.js';

const TITLE = '《R&D》 <经费> 与 ]]> "引号"';
const heads = [
  paragraph([TITLE], { role: 'title' }),
  paragraph(['一'], { role: 'h1' }),
  paragraph(['（一）'], { role: 'h2' }),
  paragraph(['二'], { role: 'h1' }),
];
let bytes: Uint8Array;
let xmp: XmlNode;
beforeAll(async () => {
  bytes = await writeOnePager(page([text(36, 50, heads)]), onepager(TITLE), context());
  const file = Buffer.from(bytes).toString('utf8');
  xmp = parseXml(file.slice(file.indexOf('<x:xmpmeta'), file.indexOf('</x:xmpmeta>') + '</x:xmpmeta>'.length));
});

const value = (name: string): string[] => findAll(xmp, name).map((node) => textOf(node).trim());

describe('metadata', () => {
  test('the title is escaped in XMP and plain in the Info dictionary', async () => {
    expect(value('dc:title')).toEqual([TITLE]);
    const { info } = await withPdf(bytes, (_, pdf) => pdf.getMetadata());
    expect(info).toMatchObject({ Title: TITLE });
  });

  test('the date of change stands in XMP too', () => {
    expect(value('xmp:ModifyDate')).toEqual(['2021-02-01T00:00:00Z']);
    expect(value('xmp:CreateDate')).toEqual(value('xmp:ModifyDate'));
  });

  test('PDF/A-2a and PDF/UA-1 are both claimed, and the second is described to the first', () => {
    expect([value('pdfaid:part'), value('pdfaid:conformance'), value('pdfuaid:part')]).toEqual([['2'], ['A'], ['1']]);
    expect(value('pdfaSchema:namespaceURI')).toEqual(['http://www.aiim.org/pdfua/ns/id/']);
    expect(value('pdfaProperty:name')).toEqual(['part']);
  });
});

describe('outline', () => {
  test.skipIf(lacks('qpdf'))('an item counts all its open descendants', () => {
    const { root, dictionary } = readObjects(bytes);
    const outlines = dictionary(root['/Outlines']);
    const title = dictionary(outlines['/First']);
    const first = dictionary(title['/First']);
    expect([outlines, title, first].map((item) => item['/Count'])).toEqual([4, 3, 1]);
    expect(dictionary(first['/First'])['/Count']).toBeUndefined();
  });

  test('a leaf has no count', () => {
    const leaf: PdfOutline = { children: [], outlineData: {}, addItem: () => leaf };
    expect(countOutline(leaf)).toBe(0);
    expect(leaf.outlineData).toEqual({});
  });

  test('a bookmark leads to the left edge and top of its heading', async () => {
    const outline = await withPdf(bytes, (_, pdf) => pdf.getOutline());
    const place = (item: (typeof outline)[number]): unknown => [
      item.title,
      ...(item.dest as unknown[]).slice(2, 4),
      ...item.items.map(place),
    ];
    const top = (line: number): unknown => expect.closeTo(841.89 - 50 - line * 15.75, 3);
    expect(outline.map(place)).toEqual([[TITLE, 36, top(0), ['一', 36, top(1), ['（一）', 36, top(2)]], ['二', 36, top(3)]]]);
  });
});

test('a quadratic curve is drawn as the same curve in cubic form', async () => {
  const drawing = {
    width: 90,
    height: 90,
    marks: [{ kind: 'path', d: 'M0,0Q30,60,90,0L90,30Q60,30,0,60ZQ15,15,30,30', fill: null, stroke: { color: 'ink', width: 1 } }],
  } as const;
  const label = paragraph(['']).paragraph.style;
  const chart = { alt: '曲线' } as never;
  const written = await writeOnePager(
    page([{ kind: 'chart', box: { x: 0, y: 0, width: 90, height: 90 }, figure: 'f', chart, drawing, label, origin }]),
    onepager(),
    context(),
  );
  const [path] = (await readOperations(written)).filter(({ name }) => name === 'constructPath');
  const [, [points]] = path!.args as [number, [Float32Array], unknown];
  const curve = (...numbers: number[]): number[] => [2, ...numbers];
  expect([...points].map((number) => Math.round(number * 1000) / 1000)).toEqual([
    ...[0, 0, 0],
    ...curve(20, 40, 50, 40, 90, 0),
    ...[1, 90, 30],
    ...curve(70, 30, 40, 40, 0, 60),
    4,
    ...curve(10, 10, 20, 20, 30, 30),
  ]);
});
