/** Pictures: decoded once, encoded again, every bad one refused with a reason. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { readPicture } from '../../src/content/pictures.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { type Folder, makeFolder } from '../support/folder.js';
import { runs } from '../support/long.js';

let folder: Folder;
afterEach(() => folder.remove());
const AT = { file: 'content.yaml', start: { line: 1, column: 1, offset: 0 } };

async function read(name: string, bytes: string | Uint8Array) {
  folder = makeFolder({ 'content.yaml': '', [name]: bytes });
  const diagnostics = new Diagnostics();
  const picture = await readPicture(name, AT, folder.project, diagnostics);
  return { picture, list: diagnostics.list };
}

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#A8201A' } });
const SVG = (body: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${body}</svg>`;

test('PNG and JPEG keep their type, whatever their name says', async () => {
  const png = await read('a.jpg', await plain(30, 20).png().toBuffer());
  expect(png.picture).toMatchObject({ type: 'png', width: 30, height: 20 });
  folder.remove();
  const jpeg = await read('a.png', await plain(30, 20).jpeg().toBuffer());
  expect(jpeg.picture).toMatchObject({ type: 'jpeg', width: 30, height: 20 });
  expect(await sharp(Buffer.from(jpeg.picture!.bytes)).metadata()).toMatchObject({ format: 'jpeg', width: 30 });
});

test('a turned photograph is set upright, its metadata gone', async () => {
  const { picture } = await read('a.jpg', await plain(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect(picture).toMatchObject({ width: 20, height: 30 });
  const metadata = await sharp(Buffer.from(picture!.bytes)).metadata();
  expect(metadata.orientation ?? 1).toBe(1);
  expect(metadata.exif).toBeUndefined();
});

test('SVG is drawn as fine as a page needs, whatever its own size; scripts do not run and links do not matter', async () => {
  const { picture, list } = await read(
    'a.svg',
    SVG('<script>alert(1)</script><a href="https://example.com"><rect width="40" height="20" fill="#A8201A"/></a>'),
  );
  expect(list).toEqual([]);
  expect(picture).toMatchObject({ type: 'png', width: 3000, height: 1500 });
  const { data } = await sharp(Buffer.from(picture!.bytes)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0xa8, 0x20, 0x1a]);
});

test('what draws the words of an SVG is not left to programs that are started later', async () => {
  const before = process.env.FONTCONFIG_FILE;
  await read('a.svg', SVG('<text y="15">12</text>'));
  expect(process.env.FONTCONFIG_FILE).toBe(before);
});

test('the same bytes every time', async () => {
  const bytes = await plain(300, 200).png().toBuffer();
  const first = (await read('a.png', bytes)).picture!.bytes;
  folder.remove();
  expect((await read('b.png', bytes)).picture!.bytes).toEqual(first);
});

test('a very large picture is made smaller', async () => {
  const { picture } = await read('a.png', await plain(6000, 100).png().toBuffer());
  expect(picture).toMatchObject({ width: 5000, height: 83 });
});

test.each([
  ['webp', 'jpeg'],
  ['avif', 'jpeg'],
  ['gif', 'png'],
] as const)('%s is taken, and handed on as %s', async (format, type) => {
  const { picture, list } = await read('a.png', await plain(30, 20).toFormat(format).toBuffer());
  expect(list).toEqual([]);
  expect(picture).toMatchObject({ type, width: 30, height: 20 });
});

test('of an animation the first frame is used, which is told', async () => {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const { picture, list } = await read(
    'a.gif',
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
  expect(list).toMatchObject([{ code: 'picture', severity: 'warning' }]);
  const { data } = await sharp(Buffer.from(picture!.bytes)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
});

test.each([runs([8000, 6000], [12_000, 9000])])(
  'a photo of %d × %d pixels is made smaller as it is read',
  async (width, height) => {
    const { picture, list } = await read('a.jpg', await plain(width!, height!).jpeg({ quality: 30 }).toBuffer());
    expect(list).toEqual([]);
    expect(picture).toMatchObject({ type: 'jpeg', width: 5000, height: 3750 });
  },
);

test('a packed SVG, and one of few blurs, are drawn', async () => {
  const drawn = await read('a.svgz', gzipSync(SVG('<rect width="40" height="20" fill="#A8201A"/>')));
  expect(drawn.list).toEqual([]);
  folder.remove();
  const filter = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>';
  expect((await read('b.svg', SVG(`${filter}<rect width="40" height="20" filter="url(#f)"/>`))).list).toEqual([]);
});

/** A PNG header that promises 60,000 × 60,000 pixels. */
async function makeBomb(): Promise<Buffer> {
  const bomb = Buffer.from(await plain(10, 10).png().toBuffer());
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  return bomb;
}

describe('refused', () => {
  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['text', 'a.png', () => 'no picture at all', /no PNG, JPEG, WebP/],
    ['nothing', 'a.png', () => '', /no PNG, JPEG, WebP/],
    ['an empty file', 'a.png', () => '', /an empty file/],
    ['a PDF', 'a.svg', () => '%PDF-1.7', /is a PDF/],
    ['HEIC', 'a.jpg', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /a HEIC photo/],
    ['TIFF', 'a.png', () => plain(9, 9).tiff().toBuffer(), /a TIFF picture/],
    [
      'a metafile',
      'a.emf',
      () => Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(' EMF'), Buffer.alloc(40)]),
      /a Windows metafile/,
    ],
    ['a packed text', 'a.svgz', () => gzipSync('no drawing'), /damaged/],
    ['a packed flood', 'a.svgz', () => gzipSync(Buffer.alloc(30_000_000, 32)), /is packed, and no packed SVG/],
    [
      'words as HTML',
      'a.svg',
      () => SVG('<foreignObject width="40" height="20"><div xmlns="http://www.w3.org/1999/xhtml">字</div></foreignObject>'),
      /words as HTML/,
    ],
    [
      'words along a path',
      'a.svg',
      () => SVG('<path id="p" d="M0 9H40"/><text><textPath href="#p">x</textPath></text>'),
      /text along a path/,
    ],
    [
      'an animation',
      'a.svg',
      () => SVG('<rect width="9" height="9"><animate attributeName="x" to="9" dur="1s"/></rect>'),
      /an animation/,
    ],
    [
      'variables of styles',
      'a.svg',
      () => SVG('<style>:root{--c:red} rect{fill:var(--c)}</style><rect width="9" height="9"/>'),
      /variables of styles/,
    ],
    [
      'an entity of entities',
      'a.svg',
      () => SVG('&b;', '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'),
      /an entity that leads elsewhere/,
    ],
    [
      'a flood of one entity',
      'a.svg',
      () => SVG(`<desc>${'&a;'.repeat(3000)}</desc>`, `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}">]>`),
      /grows too large/,
    ],
    [
      'an unknown encoding',
      'a.svg',
      () => SVG('', '<?xml version="1.0" encoding="klingon-8"?>'),
      /no PNG|an encoding that is not known/,
    ],
    [
      'octaves without end',
      'a.svg',
      () => SVG('<filter id="f"><feTurbulence numOctaves="900000"/></filter><rect width="40" height="20" filter="url(#f)"/>'),
      /filters that take too long/,
    ],
    [
      'a thousand blurs',
      'a.svg',
      () =>
        SVG(
          `<filter id="f">${'<feGaussianBlur stdDeviation="300"/>'.repeat(1000)}</filter><rect width="40" height="20" style="filter:url(#f)"/>`,
        ),
      /filters that take too long/,
    ],
    [
      'a great brush',
      'a.svg',
      () =>
        SVG(
          '<filter id="f"><feMorphology operator="dilate" radius="900"/></filter><g filter="url(#f)"><rect width="40" height="20"/></g>',
        ),
      /filters that take too long/,
    ],
    ['a truncated PNG', 'a.png', async () => (await plain(300, 300).png().toBuffer()).subarray(0, 200), /damaged/],
    ['a truncated JPEG', 'a.jpg', async () => (await plain(300, 300).jpeg().toBuffer()).subarray(0, 700), /damaged/],
    ['a bomb', 'a.png', makeBomb, /pixels|damaged/],
    ['an SVG of a file', 'a.svg', () => SVG('<image href="secret.png" width="9" height="9"/>'), /refers to another file/],
    ['an SVG of an address', 'a.svg', () => SVG('<image xlink:href="https://example.com/a.png"/>'), /refers to another file/],
    [
      'an SVG with a remote font',
      'a.svg',
      () => SVG('<style>@import url(https://example.com/a.css);</style>'),
      /refers to another file/,
    ],
    [
      'an SVG with an entity',
      'a.svg',
      () => SVG('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
      /an entity that leads elsewhere/,
    ],
    [
      'an SVG with a style sheet',
      'a.svg',
      () => SVG('', '<?xml version="1.0"?><?xml-stylesheet href="a.css"?>'),
      /refers to another file|no PNG/,
    ],
    ['a broken SVG', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect', /damaged/],
  ])('%s', async (_, name, make, says) => {
    const { picture, list } = await read(name, await make());
    expect(picture).toBeNull();
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ code: 'picture' });
    expect(list[0]?.message.en).toMatch(says);
    expect(list[0]?.hint).toBeDefined();
  });
});

test('what an SVG writes and no font has is refused, with the characters; what is no word does not count', async () => {
  const font = readFileSync(new URL('../../fonts/NotoSansSC-Regular.ttf', import.meta.url));
  const file = SVG('<title>ก</title><!-- ก --><text y="15">江Łก<tspan>ກก</tspan></text>');
  folder = makeFolder({ 'content.yaml': '', 'a.svg': file, 'fonts/pictures.conf': '', 'fonts/NotoSansSC-Regular.ttf': font });
  const diagnostics = new Diagnostics();
  expect(await readPicture('a.svg', AT, folder.project, diagnostics)).toBeNull();
  const [fault] = diagnostics.list;
  expect(fault).toMatchObject({ code: 'picture', severity: 'error' });
  expect(fault!.message.en).toBe('"a.svg" writes what no shipped font has: ก (U+0E01), ກ (U+0E81)');
});
