/** Pictures: decoded once, encoded again, every bad one refused with a reason. */
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { readPicture } from '../../src/content/pictures.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { type Folder, makeFolder } from '../support/folder.js';

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

test('SVG is drawn three times its size; scripts do not run and links do not matter', async () => {
  const { picture, list } = await read(
    'a.svg',
    SVG('<script>alert(1)</script><a href="https://example.com"><rect width="40" height="20" fill="#A8201A"/></a>'),
  );
  expect(list).toEqual([]);
  expect(picture).toMatchObject({ type: 'png', width: 120, height: 60 });
  const { data } = await sharp(Buffer.from(picture!.bytes)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0xa8, 0x20, 0x1a]);
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

/** A PNG header that promises 60,000 × 60,000 pixels. */
async function makeBomb(): Promise<Buffer> {
  const bomb = Buffer.from(await plain(10, 10).png().toBuffer());
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  return bomb;
}

describe('refused', () => {
  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['text', 'a.png', () => 'no picture at all', /no PNG, JPEG or SVG/],
    ['nothing', 'a.png', () => '', /no PNG, JPEG or SVG/],
    ['an empty file', 'a.png', () => '', /an empty file/],
    ['a PDF', 'a.svg', () => '%PDF-1.7', /no PNG, JPEG or SVG/],
    ['WebP', 'a.png', () => plain(9, 9).webp().toBuffer(), /no PNG, JPEG or SVG/],
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
      /refers to another file/,
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
