/** The whole specimen page, read back by other people's readers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { lacks } from '../../support/tools.js';
import { context, onepager, page, paragraph, text } from './fixture.js';
import { readObjects, readOperations, readText, run, withPdf } from './read.js';
import { specimen, WRITTEN } from './specimen.js';

const TITLE = 'R&D <经费> "一图读懂"';
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeOnePager(await specimen(), onepager(TITLE), context());
});

/** What the page says, line ends within a Chinese paragraph taken out. */
const join = (read: string): string => read.replaceAll('\n', '');

describe('text that copies out as written', () => {
  const expectWritten = (read: string): void => {
    expect(read).toContain(WRITTEN.title);
    expect(join(read)).toContain(WRITTEN.body);
    expect(read).toContain('12003亿元\n');
    expect(read).toContain('增长7.5%以上');
  };

  test('by pdf.js', async () => {
    const read = await readText(bytes);
    expectWritten(read);
    expect(read).toContain('Zhengzhou grew by 3.0% in the year 2020\n& beyond <R&D>, see exam\nple.com.');
  });

  test.skipIf(lacks('pdftotext'))('by poppler', () => {
    const { stdout } = run(bytes, 'pdftotext', ['FILE', '-']);
    expectWritten(stdout);
    expect(stdout).toContain('Zhengzhou grew by 3.0% in the year 2020\n& beyond <R&D>, see exam\nple.com.');
  });

  test.skipIf(lacks('mutool'))('by MuPDF', () => {
    expectWritten(run(bytes, 'mutool', ['draw', '-F', 'txt', 'FILE']).stdout);
  });

  test.skipIf(lacks('pdfinfo'))('by its tags: a space at a line end is not lost', () => {
    const { stdout } = run(bytes, 'pdfinfo', ['-struct-text', 'FILE']);
    expect(stdout).toContain('" in the year 2020 & beyond <R&D>, see "');
    expect(stdout).toContain('"；“十三五”规划（2016—2020年）收官——稳中有进……《纲要》、《意见》（试行）。"');
  });
});

describe('structure', () => {
  type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };
  const outline = (node: Node): unknown[] =>
    (node.children ?? []).flatMap((child) => (child.role ? [[child.role, ...outline(child)]] : []));

  test('every block has its tag, in reading order', async () => {
    const tree = (await withPdf(bytes, (p) => p.getStructTree())) as Node;
    const item = ['LI', ['LBody']];
    expect(outline(tree)).toEqual([
      [
        'Document',
        ['H1'],
        ['Sect', ['H2'], ['P', ['Span'], ['Span']], ['Div', ['P'], ['P', ['Span']]]],
        [
          'Sect',
          ['H2'],
          ['L', ['LI', ['LBody', ['L', item]]], item],
          ['L', ['LI', ['Lbl'], ['LBody']], ['LI', ['Lbl'], ['LBody']]],
          ['P', ['Span'], ['Link']],
          ['P', ['Link']],
        ],
        ['Div', ['Caption', ['P']], ['Figure', ['Span'], ['Span']]],
        ['Table', ['TR', ['TH'], ['TH']], ['TR', ['TH'], ['TD', ['Span']]], ['TR', ['TD']]],
        ['Figure'],
        ['Figure'],
        ['L', ['LI', ['Lbl'], ['LBody', ['P']]], ['LI', ['Lbl'], ['LBody', ['P']]]],
        ['L', ['LI', ['LBody', ['P'], ['P']]]],
        ['L', ['LI', ['LBody', ['P'], ['P']]], ['LI', ['LBody', ['P'], ['P']]]],
        ['Div', ['P']],
      ],
    ]);
    const figures = JSON.stringify(tree).match(/"alt":"[^"]+"/g);
    expect(figures).toEqual(['"alt":"柱状图：2016年8114亿元，2020年12003亿元。"', '"alt":"甲：示意图"', '"alt":"乙：示意图"']);
  });

  test('all that is painted is content of an element or decoration, and marks nest with text', async () => {
    const operations = await readOperations(bytes);
    const open: string[] = [];
    for (const { name } of operations) {
      if (name.startsWith('beginMarkedContent')) open.push('marked');
      else if (name === 'beginText') open.push('text');
      else if (name === 'endMarkedContent') expect(open.pop()).toBe('marked');
      else if (name === 'endText') expect(open.pop()).toBe('text');
      else if (/^(showText|constructPath|fill|stroke|paint)/.test(name)) expect(open, name).toContain('marked');
    }
    expect(open).toEqual([]);
  });

  test.skipIf(lacks('qpdf'))('ids, attributes and viewer settings', () => {
    const { all, root, dictionary } = readObjects(bytes);
    expect(root).toMatchObject({ '/Lang': 'u:zh-CN', '/PageMode': '/UseNone' });
    expect(dictionary(root['/ViewerPreferences'])).toMatchObject({ '/DisplayDocTitle': true });
    expect(dictionary(root['/MarkInfo'])).toMatchObject({ '/Marked': true });
    expect(all.find((object) => object['/Type'] === '/Page')).toMatchObject({ '/Tabs': '/S' });
    const { '/Names': names } = dictionary(dictionary(root['/StructTreeRoot'])['/IDTree']) as { '/Names': string[] };
    expect(names.filter((_, index) => index % 2 === 0)).toEqual(
      [
        'fact:gdp-2016:1',
        'fact:gdp-growth:1',
        'fact:gdp-growth:2',
        'fact:gdp-target:1',
        'fact:gdp:1',
        'fact:gdp:2',
        'fact:gdp:3',
      ].map((id) => `u:${id}`),
    );
    for (let index = 0; index < names.length; index += 2) {
      expect(dictionary(names[index + 1])).toMatchObject({ '/ID': names[index], '/S': '/Span' });
    }
    const attributes = all.flatMap((object) => (object['/S'] && object['/A'] ? [object['/A']] : []));
    expect(attributes).toContainEqual({ '/O': '/Table', '/Scope': '/Column' });
    expect(attributes).toContainEqual({ '/O': '/Table', '/Scope': '/Row' });
    expect(attributes).toContainEqual({ '/O': '/Table', '/ColSpan': 2 });
    expect(attributes).toContainEqual({ '/O': '/List', '/ListNumbering': '/Decimal' });
    expect(attributes).toContainEqual([
      { '/O': '/Layout', '/Placement': '/Block', '/BBox': [310, 439.89, 550, 511.89] },
      { '/O': '/Table', '/Summary': 'u:主要预期目标表' },
    ]);
  });

  test('links lead somewhere and say where; an anchor that the page lacks is no link', async () => {
    const links = await withPdf(bytes, (p) => p.getAnnotations());
    const address = 'https://example.com/%E6%8A%A5%E5%91%8A?a=1&b=%20';
    expect(links.map(({ url, dest, contentsObj }) => [url ?? dest.slice(1), contentsObj.str])).toEqual([
      [address, 'example.com'],
      [address, 'example.com'],
      [[{ name: 'XYZ' }, 36, expect.closeTo(841.89 - 92, 3), null], '回到上文'],
    ]);
  });
});

describe('a file to keep', () => {
  test.skipIf(lacks('qpdf'))('is sound for qpdf', () => {
    expect(run(bytes, 'qpdf', ['--check', 'FILE'])).toMatchObject({ status: 0, stderr: '' });
  });

  test.skipIf(lacks('mutool'))('is drawn by MuPDF without a complaint', () => {
    // Debian builds MuPDF without colour management and says so for every file with an output intent.
    const { stderr } = run(bytes, 'mutool', ['draw', '-q', '-o', '/dev/null', '-F', 'png', 'FILE']);
    expect(stderr.replace(/^warning: ICC support is not available\n/gm, '')).toBe('');
  });

  test.skipIf(lacks('pdffonts'))('embeds every font as a subset that maps to Unicode', () => {
    const fonts = run(bytes, 'pdffonts', ['FILE']).stdout.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  test('is small', () => {
    expect(bytes.length).toBeLessThan(60_000);
  });

  test('is the same, byte for byte, whenever and wherever it is written', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Shanghai';
      expect(Buffer.compare(await writeOnePager(await specimen(), onepager(TITLE), context()), bytes)).toBe(0);
      process.env.TZ = 'America/St_Johns';
      expect(Buffer.compare(await writeOnePager(await specimen(), onepager(TITLE), context()), bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

test('no line is thinner than half a point', async () => {
  const widths = (await readOperations(bytes)).filter(({ name }) => name === 'setLineWidth').map(({ args }) => args[0]);
  expect(widths.length).toBeGreaterThan(3);
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(0.5);
});

test('a page without text, pictures or facts is a valid page', async () => {
  const empty = await writeOnePager(page([text(0, 0, [paragraph([''])])]), onepager(), context());
  expect(await readText(empty)).toBe('');
});
