/** The smaller parts: heading levels, spaces at line ends, fallback of chart labels, ids. */

import fc from 'fast-check';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createCache } from '../../../src/cache/cache.js';
import { openFaces } from '../../../src/write/pdf/faces.js';
import { openHeadings } from '../../../src/write/pdf/headings.js';
import { findBreakSpaces } from '../../../src/write/pdf/paragraph.js';
import type { PdfDocument, PdfOutline } from '../../../src/write/pdf/pdfkit.js';
import { openTags } from '../../../src/write/pdf/tags.js';
import { openPdf, writeOnePager } from '../../../src/write/pdf/write.js';
import { checkConformance } from '../../support/pdf-conformance/check.js';
import { lacks } from '../../support/tools.js';
import { cell, context, onepager, origin, page, panel, paragraph, readFont, text, theme } from './fixture.js';
import { readObjects, readOperations } from './read.js';

const openDocument = (): Promise<PdfDocument> =>
  openPdf({ width: 100, height: 100, title: 't', language: 'zh-CN', date: new Date(0), archive: 'PDF/A-2a' });

describe('heading levels', () => {
  const outline: PdfOutline = { children: [], outlineData: {}, addItem: () => outline };
  const levels = (roles: readonly string[]): number[] => {
    const headings = openHeadings({ outline, page: { width: 100 } } as unknown as PdfDocument);
    return roles.flatMap((role) => {
      const tag = headings.enter(role, role, 0, 0);
      return tag ? [Number(tag.slice(1))] : [];
    });
  };

  test('follow the roles', () => {
    expect(levels(['title', 'h1', 'h2', 'p', 'h1', 'h3', 'h2'])).toEqual([1, 2, 3, 2, 3, 3]);
    expect(levels(['h2', 'h3', 'h1'])).toEqual([1, 2, 1]);
  });

  test('begin at 1 and never skip one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('title', 'h1', 'h2', 'h3', 'p', 'note')), (roles) => {
        let before = 0;
        for (const level of levels(roles)) {
          expect(level).toBeLessThanOrEqual(before + 1);
          before = level;
        }
      }),
    );
  });
});

describe('spaces at line ends', () => {
  const find = (lines: readonly string[], source: string): readonly boolean[] => {
    const composed = paragraph(lines, { source });
    return findBreakSpaces(composed.paragraph.runs, composed.lines);
  };

  test('are found where the text has one', () => {
    expect(find(['one two', 'three', '四五', '六'], 'one two three 四五六')).toEqual([true, true, false, false]);
  });

  test('are not made up where the pieces are not the text', () => {
    expect(find(['page 1', 'of it'], 'page  of it')).toEqual([false, false]);
  });

  test('are not set at the end of a forced line', () => {
    const composed = paragraph(['one', 'two']);
    const runs = [
      { inline: { kind: 'run', text: 'one', bold: false, italic: false }, look: {} },
      { inline: { kind: 'break' }, look: {} },
      { inline: { kind: 'run', text: 'two', bold: false, italic: false }, look: {} },
    ] as const;
    expect(findBreakSpaces(runs, composed.lines)).toEqual([false, false]);
  });
});

test('a label falls back to the next font of its role, character by character', async () => {
  const pdf = await openDocument();
  const faces = openFaces(pdf, { theme, readFont, cache: createCache() });
  const { has } = faces.face('sans-400');
  Object.defineProperty(faces.face('sans-400'), 'has', { value: (code: number) => code !== 0x4e01 && has(code) });
  expect(faces.split('甲丁乙', 'sans', 400)).toEqual([
    { text: '甲', face: 'sans-400' },
    { text: '丁', face: 'serif-400' },
    { text: '乙', face: 'sans-400' },
  ]);
});

describe('ids', () => {
  test.skipIf(lacks('qpdf'))('are sorted by their bytes, whatever their script', async () => {
    const facts = ['生产总值', 'gdp', 'zero', '就业', 'a'];
    const line = facts.map((fact) => ({ text: '1', fact }));
    const bytes = await writeOnePager(page([text(0, 0, [paragraph([line])])]), onepager(), context());
    const { root, dictionary } = readObjects(bytes);
    const { '/Names': names } = dictionary(dictionary(root['/StructTreeRoot'])['/IDTree']) as { '/Names': string[] };
    const ids = names.filter((_, index) => index % 2 === 0).map((id) => id.replace(/^u:fact:|:1$/g, ''));
    expect(ids).toEqual(['a', 'gdp', 'zero', '就业', '生产总值']);
  });

  test('a document without ids has no table of them', async () => {
    const pdf = await openDocument();
    openTags(pdf).close();
    expect(pdf.getStructTreeRoot().data.IDTree).toBeUndefined();
  });
});

/** Straight strokes as [x1, y1, x2, y2], filled rectangles as [x, y, width, height]; from the page's top left. */
async function readShapes(bytes: Uint8Array, operator: RegExp): Promise<readonly (readonly number[])[]> {
  const paths = (await readOperations(bytes)).filter(({ name }) => name === 'constructPath');
  return paths.flatMap(({ args }) => {
    const [paint, [points]] = args as [number, [Float32Array | null]];
    const name = Object.entries(OPS).find(([, code]) => code === paint)?.[0] ?? '';
    return operator.test(name) && points ? [[...points].map((number) => Math.round(number * 100) / 100)] : [];
  });
}

test('a rule between rows leaves out a cell that spans them', async () => {
  const line = { width: 0.5, color: 'line' };
  const tall = cell(0, 0, 100, '甲', { rowSpan: 2, box: { x: 0, y: 0, width: 100, height: 48 } });
  const table = {
    kind: 'table',
    box: { x: 50, y: 60, width: 300, height: 48 },
    figure: null,
    columns: [100, 200],
    headRows: 0,
    rows: [
      { height: 24, cells: [tall, cell(100, 0, 200, '乙')] },
      { height: 24, cells: [cell(100, 24, 200, '丙')] },
    ],
    rules: { top: line, head: null, row: line, bottom: line },
    alt: '表',
    origin,
  } as const;
  const bytes = await writeOnePager(page([table]), onepager(), context());
  expect(await readShapes(bytes, /^stroke$/)).toEqual([
    [0, 50, 60, 1, 350, 60],
    [0, 150, 84, 1, 350, 84],
    [0, 50, 108, 1, 350, 108],
  ]);
});

test('rules of a box stand inside it, half a point thick or more', async () => {
  const rules = {
    top: { width: 3, color: 'red' },
    right: { width: 0.1, color: 'red' },
    bottom: { width: 1, color: 'red' },
    left: { width: 2, color: 'red' },
  };
  const bytes = await writeOnePager(page([panel(10, 20, 100, 50, { ground: 'warm', rules })]), onepager(), context());
  const boxes = (await readShapes(bytes, /fill/i)).map((points) => {
    const xs = points.filter((_, index) => index % 3 === 1);
    const ys = points.filter((_, index) => index % 3 === 2);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
  expect(boxes).toEqual([
    [10, 20, 110, 70],
    [10, 20, 110, 23],
    [10, 69, 110, 70],
    [10, 20, 12, 70],
    [109.5, 20, 110, 70],
  ]);
});

test.each(['jpeg', 'png'] as const)('a picture fills its box: %s', async (type) => {
  const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#a8201a' } });
  const bytes = await writeOnePager(
    page([
      {
        kind: 'image',
        box: { x: 36, y: 100, width: 90, height: 60 },
        figure: 'p',
        picture: { type, bytes: await picture.toFormat(type).toBuffer(), width: 30, height: 20 },
        alt: '图',
        origin,
      },
    ]),
    onepager(),
    context(),
  );
  const operations = await readOperations(bytes);
  const at = operations.findIndex(({ name }) => name === 'paintImageXObject');
  expect(operations[at]?.args.slice(1)).toEqual([30, 20]);
  const transforms = operations.slice(0, at).filter(({ name }) => name === 'transform');
  expect(transforms.at(-1)?.args).toEqual([90, 0, 0, -60, 36, 160]);
});

test('a picture that is a plain drawing is outlines in its box, cut at its edges, and no bitmap', async () => {
  const shape = {
    matrix: [1, 0, 0, 1, 0, 0],
    evenOdd: false,
    width: 1,
    cap: 'butt',
    join: 'miter',
    miter: 4,
    dashes: [],
  } as const;
  const drawing = {
    width: 30,
    height: 20,
    shapes: [
      { ...shape, path: 'M 0 0 H 60 V 20 Z', fill: 'A8201A', stroke: null },
      { ...shape, path: 'M 0 10 L 30 10', fill: null, stroke: '000000' },
    ],
  };
  const image = {
    kind: 'image',
    box: { x: 36, y: 100, width: 90, height: 60 },
    figure: 'p',
    picture: { type: 'png', bytes: new Uint8Array(), width: 30, height: 20, drawing },
    alt: '图',
    origin,
  } as const;
  const bytes = await writeOnePager(page([image]), onepager(), context());
  const names = (await readOperations(bytes)).map(({ name }) => name);
  expect(names).not.toContain('paintImageXObject');
  expect(names).toContain('clip');
  expect(checkConformance(bytes)).toEqual([]);
});
