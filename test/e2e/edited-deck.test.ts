/** The real deck as people edit it: written as Office would write each edit, opened by the validator, drawn by LibreOffice, audited. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realDeck, realReport } from '../support/built.js';
import { runCli } from '../support/cli.js';
import { convertToPdf } from '../support/libreoffice.js';
import { drawingParagraphs, openOffice, readSlides, type SlideText } from '../support/office.js';
import { type PdfLinesPage, readPdfLines } from '../support/rendered-lines.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll, parseXml } from '../support/xml.js';

const EMU = 12700;
const folder = mkdtempSync(join(tmpdir(), 'trifold-edited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Change = (xml: string, part: string) => string;

let source: Record<string, Uint8Array>;
let slides: readonly SlideText[];
/** Part of the list of each slide that has one: its paragraphs as they stand in the file. */
let lists: ReadonlyMap<string, readonly string[]>;

/** Parts of the slides that have a table. */
let tables: readonly string[];

/** The shape that fills the first body of a slide. */
const LIST = /<p:sp>(?:(?!<\/p:sp>).)*<p:ph idx="20"\/>(?:(?!<\/p:sp>).)*<\/p:sp>/s;
const paragraphsOf = (xml: string): readonly string[] => (LIST.exec(xml)?.[0] ?? '').match(/<a:p>.*?<\/a:p>/gs) ?? [];

/** `parts` of the deck changed; a change that changes nothing throws. */
function edit(name: string, changes: Readonly<Record<string, Change>>): string {
  const parts = { ...source };
  for (const [part, change] of Object.entries(changes)) {
    const before = strFromU8(parts[part]!);
    const after = change(before, part);
    if (after === before) throw new Error(`${part} did not change`);
    parts[part] = strToU8(after);
  }
  const file = join(folder, `${name}.pptx`);
  writeFileSync(file, zipSync(parts));
  return file;
}

const everySlide = (change: Change) => Object.fromEntries([...lists.keys()].map((part) => [part, change]));

const ADDED = '另有一条要点';
const addBullet: Change = (xml) => {
  const last = paragraphsOf(xml).at(-1)!;
  const bare = last.replace(/<a:r>.*<\/a:r>/s, `<a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${ADDED}</a:t></a:r>`);
  return xml.replace(last, last + bare);
};
/** As the button for larger text does: every run of the list says a size. */
const enlarge: Change = (xml) => {
  const shape = LIST.exec(xml)![0];
  return xml.replace(shape, shape.replace(/<a:rPr (?![^>]*sz=)/g, '<a:rPr sz="2800" ').replace(/sz="\d+"/g, 'sz="2800"'));
};
const LONG = '这是一个由使用的人改长了的标题，它在幻灯片上要占整整两行，下面的内容不能因此压在它上面';
const retitle: Change = (xml) => xml.replace(/(<p:ph type="title"\/>.*?<a:t>)[^<]*/s, `$1${LONG}`);

/** As the gallery of table styles does: the style is brought into the deck, and the table follows it. */
const OTHER = '{0C1D2E3F-4A5B-8C6D-A7E8-F90123456789}';
const addStyle: Change = (xml) =>
  xml.replace(
    '</a:tblStyleLst>',
    `<a:tblStyle styleId="${OTHER}" styleName="绿"><a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:srgbClr val="0000FF"/></a:tcTxStyle><a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>`,
  );
const restyle: Change = (xml) => xml.replace(/(<a:tableStyleId>)[^<]*/, `$1${OTHER}`);

let files: Readonly<Record<string, string>>;
/** Drawn with another table style. */
let gallery: string;
/** Drawn with another first colour. */
let recolored: string;
let pdfs: ReadonlyMap<string, readonly PdfLinesPage[]>;
beforeAll(async () => {
  const file = await realDeck();
  source = unzipSync(readFileSync(file));
  slides = readSlides(openOffice(file));
  lists = new Map(
    slides.flatMap(({ part }): [string, readonly string[]][] => {
      const own = paragraphsOf(strFromU8(source[part]!));
      return own.length > 1 ? [[part, own]] : [];
    }),
  );
  tables = slides.map(({ part }) => part).filter((part) => strFromU8(source[part]!).includes('<a:tbl>'));
  const theme = 'ppt/theme/theme1.xml';
  files = {
    bullet: edit('bullet', everySlide(addBullet)),
    larger: edit('larger', everySlide(enlarge)),
    title: edit('title', { [slides[9]!.part]: retitle, [slides[18]!.part]: retitle }),
    looks: edit('looks', {
      [theme]: (xml) =>
        xml
          .replace('A8201A', '0B5D3B')
          .replace(/(<a:majorFont><a:latin typeface=")[^"]*("\/><a:ea typeface=")[^"]*/, '$1Georgia$2楷体'),
    }),
    narrow: edit('narrow', {
      'ppt/presentation.xml': (xml) => xml.replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>'),
    }),
    gallery: edit('gallery', { 'ppt/tableStyles.xml': addStyle, ...Object.fromEntries(tables.map((part) => [part, restyle])) }),
    removed: edit('removed', {
      'ppt/presentation.xml': (xml) => {
        const [, id] = [...xml.matchAll(/<p:sldId id="(\d+)"/g)][6]!;
        return xml.replace(new RegExp(`<p:sldId id="${id}"[^>]*/>`), '').replace(new RegExp(`<p14:sldId id="${id}"/>`), '');
      },
    }),
  };
  if (lacks('soffice')) return;
  const drawn = ['bullet', 'larger', 'title', 'gallery', 'looks'] as const;
  const made = convertToPdf(
    drawn.map((name) => files[name]!),
    folder,
  );
  gallery = made[drawn.indexOf('gallery')]!;
  recolored = made[drawn.indexOf('looks')]!;
  pdfs = new Map(await Promise.all(drawn.map(async (name, i) => [name, await readPdfLines(made[i]!)] as const)));
}, 300_000);

/** Where the list of a slide stands, points. */
function placeOf({ part, layout }: SlideText): { readonly top: number; readonly bottom: number; readonly width: number } {
  const find = (xml: string) =>
    findAll(parseXml(xml), 'p:sp').find((shape) => findAll(shape, 'p:ph')[0]?.attributes.idx === '20')!;
  const [own, given] = [find(strFromU8(source[part]!)), find(strFromU8(source[layout]!))];
  const [at, size] = ['a:off', 'a:ext'].map((name) => findAll(own, name)[0] ?? findAll(given, name)[0]!);
  const top = Number(at!.attributes.y) / EMU;
  return { top, bottom: top + Number(size!.attributes.cy) / EMU, width: Number(size!.attributes.cx) / EMU };
}

/** Points. */
function placeOfTable(part: string) {
  const frame = findAll(parseXml(strFromU8(source[part]!)), 'p:graphicFrame').find((one) => findAll(one, 'a:tbl').length > 0)!;
  const [off, ext] = [findAll(frame, 'a:off')[0]!.attributes, findAll(frame, 'a:ext')[0]!.attributes];
  const [x, y] = [Number(off.x) / EMU, Number(off.y) / EMU];
  return { x, y, right: x + Number(ext.cx) / EMU, bottom: y + Number(ext.cy) / EMU };
}

describe.skipIf(lacks('soffice'))('in LibreOffice', () => {
  const linesOn = (name: string, slide: SlideText) => pdfs.get(name)![slides.indexOf(slide)]!.lines;
  const points = (millimetres: number) => (millimetres * 72) / 25.4;

  test('one bullet more on every list stays inside its frame', () => {
    const over = slides.flatMap((slide) => {
      if (!lists.has(slide.part)) return [];
      const added = linesOn('bullet', slide).filter(({ text }) => text.replaceAll(' ', '').includes(ADDED.slice(0, 4)));
      const { bottom } = placeOf(slide);
      if (added.length !== 1) return [`${slide.part}: ${added.length} lines of it`];
      const beyond = points(added[0]!.baseline) - bottom;
      return beyond > 1 ? [`${slide.part}: ${beyond.toFixed(1)} points below`] : [];
    });
    expect(lists.size).toBeGreaterThan(15);
    expect(over).toEqual([]);
  });

  test('text set larger does not run over itself', () => {
    for (const slide of slides) {
      if (!lists.has(slide.part)) continue;
      const { top, bottom, width } = placeOf(slide);
      // Beside a chart or a message, their lines stand between those of the list.
      if (width < 600) continue;
      const own = linesOn('larger', slide).filter(
        ({ baseline, size }) => points(baseline) > top && points(baseline) < bottom + 20 && size > 16,
      );
      const close = own.slice(1).filter(({ baseline, size }, i) => {
        const pitch = points(baseline - own[i]!.baseline);
        return pitch > 4 && pitch < 0.9 * Math.min(size, own[i]!.size);
      });
      expect(
        close.map(({ text }) => text),
        slide.part,
      ).toEqual([]);
    }
  });

  test('another table style rules every cell: its ground, its letters but for those that mean something, no rule left', () => {
    expect(tables.length).toBeGreaterThan(1);
    for (const part of tables) {
      const at = String(slides.findIndex((slide) => slide.part === part) + 1);
      const image = execFileSync('pdftoppm', ['-r', '40', '-f', at, '-l', at, '-aa', 'no', '-aaVector', 'no', gallery], {
        maxBuffer: 1 << 26,
      });
      const start = image.indexOf('255\n') + 4;
      const count = { green: 0, blue: 0, other: 0 };
      const { x, y, right, bottom } = placeOfTable(part);
      const width = Number(image.toString('latin1', 3, 20).split(/\s/)[0]);
      const scale = 40 / 72;
      for (let row = Math.ceil(y * scale) + 1; row < bottom * scale - 1; row++)
        for (let column = Math.ceil(x * scale) + 1; column < right * scale - 1; column++) {
          const [red, green, blue] = image.subarray(start + 3 * (row * width + column));
          if (red === 0 && green === 255 && blue === 0) count.green += 1;
          else if (red === 0 && green === 0 && blue === 255) count.blue += 1;
          else count.other += 1;
        }
      expect(count.green, part).toBeGreaterThan(5000);
      expect(count.blue, part).toBeGreaterThan(100);
      expect(count.other, part).toBe(0);
    }
  });

  test('another colour of the theme is on every slide, and nothing of the one before', () => {
    const pages = execFileSync('pdftoppm', ['-r', '20', '-aa', 'no', '-aaVector', 'no', recolored], { maxBuffer: 1 << 28 });
    const hex = pages.toString('hex');
    const found = (color: string) => {
      let count = 0;
      for (let at = hex.indexOf(color); at >= 0; at = hex.indexOf(color, at + 6)) count += at % 2 === 0 ? 1 : 0;
      return count;
    };
    expect(found('a8201a')).toBe(0);
    expect(found('0b5d3b')).toBeGreaterThan(slides.length * 20);
  });

  test('a title of two lines stands in its place, and nothing in it', () => {
    for (const slide of [slides[9]!, slides[18]!]) {
      const words = linesOn('title', slide);
      const title = words.filter(({ text }) => text.length > 6 && LONG.includes(text.replaceAll(' ', '')));
      expect(title.length, slide.part).toBeGreaterThan(0);
      const below = words.filter((line) => !title.includes(line) && line.baseline > title.at(-1)!.baseline);
      expect(
        points(Math.min(...below.map(({ baseline, size }) => baseline - (size * 25.4) / 72)) - title.at(-1)!.baseline),
      ).toBeGreaterThan(-1);
    }
  });
});

test.skipIf(lacks('ooxml-validator'))('the validator finds nothing in any of them', async () => {
  for (const file of Object.values(files)) expect((await validateFile(file)).errors, file).toEqual([]);
});

/** What audit says of the report with one of the decks in it. */
async function audit(name: string): Promise<string> {
  const out = join(folder, `report-${name}`);
  cpSync(await realReport(), out, { recursive: true });
  writeFileSync(join(out, 'briefing.pptx'), readFileSync(files[name]!));
  const { stdout, stderr } = await runCli(['audit', out, '--lang', 'en']);
  return stdout + stderr;
}

test('audit finds nothing where looks alone were edited, and names what was', async () => {
  for (const name of ['looks', 'larger', 'narrow', 'bullet', 'title', 'gallery'])
    expect(await audit(name), name).toMatch(/no faults/);
  // The slide that was removed was the only one to say this.
  expect(await audit('removed')).toMatch(/error\[audit-lost\] briefing\.pptx: "118个" is missing[\s\S]*\n1 fault/);
}, 120_000);

test('the heading font rules every title', () => {
  const faces = (xml: string) =>
    findAll(parseXml(xml), 'p:sp')
      .filter((shape) => findAll(shape, 'p:ph')[0]?.attributes.type === 'title')
      .flatMap((shape) => findAll(shape, 'a:ea').map(({ attributes }) => attributes.typeface));
  for (const part of Object.keys(source).filter((name) => /slideLayouts\/[^/]+\.xml$/.test(name))) {
    expect(faces(strFromU8(source[part]!)), part).toEqual(['+mj-ea']);
  }
  expect(drawingParagraphs(findAll(parseXml(strFromU8(source[slides[9]!.part]!)), 'p:sp')[0]!).length).toBeGreaterThan(0);
});
