/** The real deck as a PowerPoint file that a person edits: placeholders that Reset leaves alone, an outline, layouts and colours that slides follow. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { built, realDeck, rendered } from '../support/built.js';
import { convertToPdf } from '../support/libreoffice.js';
import { drawingParagraphs, type OfficeFile, openOffice, readSlides, type SlideText } from '../support/office.js';
import { lacks } from '../support/tools.js';
import { findAll, parseXml, textOf, type XmlNode } from '../support/xml.js';
import { readRealContent, squeeze } from './real.js';

let out: string;
let file: string;
let deck: OfficeFile;
let slides: readonly SlideText[];
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'trifold-deck-'));
  file = await realDeck();
  deck = openOffice(file);
  slides = readSlides(deck);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const placeholders = (root: XmlNode) => findAll(root, 'p:sp').filter((shape) => findAll(shape, 'p:ph').length > 0);
const kindOf = (shape: XmlNode) => findAll(shape, 'p:ph')[0]!.attributes;
const childrenOf = (node: XmlNode | undefined) => (node?.children ?? []).filter((child) => typeof child !== 'string');

describe('placeholders', () => {
  const keyOf = (shape: XmlNode) => {
    const { type, idx } = kindOf(shape);
    return type === 'title' ? type : `${idx}`;
  };
  const onLayout = (layout: string) => new Map(placeholders(deck.xml(layout)).map((shape) => [keyOf(shape), shape]));

  test('each is on its layout, and says of place, insets and levels only what its layout does not', () => {
    let bare = 0;
    let all = 0;
    for (const { part, layout } of slides) {
      const held = onLayout(layout);
      for (const shape of placeholders(deck.xml(part))) {
        const said = `${part} ${JSON.stringify(kindOf(shape))}`;
        const given = held.get(keyOf(shape));
        expect(given, said).toBeDefined();
        const [place] = childrenOf(findAll(shape, 'p:spPr')[0]);
        all += 1;
        if (place === undefined) bare += 1;
        else expect(place, said).not.toEqual(findAll(given!, 'a:xfrm')[0]);
        const body = findAll(shape, 'a:bodyPr')[0]!;
        expect(
          Object.keys(body.attributes).filter((key) => !/^([ltrb]Ins|anchor)$/.test(key)),
          said,
        ).toEqual([]);
        expect(
          childrenOf(body).filter((child) => typeof child !== 'string' && child.name !== 'a:normAutofit'),
          said,
        ).toEqual([]);
        expect(childrenOf(findAll(shape, 'a:lstStyle')[0]), said).toEqual([]);
      }
    }
    expect(bare / all).toBeGreaterThan(0.7);
  });

  test('charts, tables and pictures stand in those of their layout', () => {
    for (const { part, layout } of slides) {
      const held = onLayout(layout);
      const drawn = ['p:graphicFrame', 'p:pic'].flatMap((name) => findAll(deck.xml(part), name));
      for (const one of drawn) expect(held.get(keyOf(one)), part).toBeDefined();
    }
  });

  test('every layout’s are filled by a slide, or it is the theme’s own', () => {
    for (const layout of new Set(slides.map((slide) => slide.layout))) {
      const filled = slides.filter((slide) => slide.layout === layout).flatMap(({ part }) => findAll(deck.xml(part), 'p:ph'));
      const keys = new Set(filled.map(({ attributes: { type, idx } }) => (type === 'title' ? type : `${idx}`)));
      for (const [key, shape] of onLayout(layout))
        if (!['dt', 'ftr', 'sldNum'].includes(kindOf(shape).type ?? '')) expect([...keys], layout).toContain(key);
    }
  });

  test('on slides of list form nearly all stands in them: tasks, problems, steps, principles, statements, the end', () => {
    const shares = slides.map(({ part }) => {
      const count = (shapes: readonly XmlNode[]) => squeeze(shapes.flatMap(drawingParagraphs).join('')).length;
      const root = deck.xml(part);
      return count(placeholders(root)) / count(findAll(root, 'p:sp'));
    });
    expect(shares.filter((share) => share >= 0.85).length).toBeGreaterThan(8);
    const numbered = slides.filter(({ part }) => findAll(deck.xml(part), 'p:sp').some((shape) => isNumbered(shape)));
    expect(numbered.length).toBeGreaterThan(3);
    for (const { part } of numbered) expect(shares[slides.findIndex((slide) => slide.part === part)], part).toBeGreaterThan(0.85);
  });

  const isNumbered = (shape: XmlNode) => {
    const [holder] = findAll(shape, 'p:ph');
    if (holder === undefined) return false;
    const layout = slides.find(({ part }) =>
      findAll(deck.xml(part), 'p:sp').some((one) => JSON.stringify(one) === JSON.stringify(shape)),
    )!.layout;
    const given = onLayout(layout).get(keyOf(shape));
    return [shape, given!].some((one) => findAll(one, 'a:buAutoNum').length > 0) && findAll(shape, 'a:p').length > 3;
  };

  test('every list is one; layouts stay few, named by what they hold', () => {
    const bulleted = slides.flatMap(({ part }) =>
      findAll(deck.xml(part), 'p:sp').filter(
        (shape) =>
          findAll(shape, 'p:ph').length === 0 && findAll(shape, 'a:buChar').length + findAll(shape, 'a:buAutoNum').length > 0,
      ),
    );
    expect(bulleted.map((shape) => drawingParagraphs(shape).join('|'))).toEqual([]);
    const layouts = deck.parts.filter((part) => /slideLayouts\/[^/]+\.xml$/.test(part));
    const names = layouts.map((part) => findAll(deck.xml(part), 'p:cSld')[0]!.attributes.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThanOrEqual(14);
    expect(names).toEqual(expect.arrayContaining(['图表＋要点', '要点', '表格']));
  });

  test.skipIf(lacks('soffice'))('an outline has every title and every list', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodp', '--outdir', out, file], { stdio: 'ignore' });
    const pages = findAll(parseXml(readFileSync(join(out, 'briefing.fodp'), 'utf8')), 'draw:page');
    expect(pages).toHaveLength(slides.length);
    pages.forEach((page, i) => {
      const [slide] = [slides[i]!];
      const frames = findAll(page, 'draw:frame').filter(({ attributes }) => attributes['presentation:class'] !== 'notes');
      const said = (kind: string) =>
        frames.filter(({ attributes }) => attributes['presentation:class'] === kind).map((frame) => squeeze(textOf(frame)));
      expect(said('title')).toEqual([squeeze(slide.title!)]);
      const lists = placeholders(deck.xml(slide.part)).filter((shape) => Number(kindOf(shape).idx) >= 20);
      const outlined = said('outline').join('|');
      for (const list of lists) for (const point of drawingParagraphs(list)) expect(outlined).toContain(squeeze(point));
    });
  });
});

describe('who edits the file', () => {
  test.skipIf(lacks('soffice', 'pdftotext'))('moves a list on its layout, and its slides follow', async () => {
    const [slide] = slides.filter(({ part }) => placeholders(deck.xml(part)).some((shape) => kindOf(shape).idx === '20'));
    const list = placeholders(deck.xml(slide!.part)).find((shape) => kindOf(shape).idx === '20')!;
    const word = drawingParagraphs(list)[0]!.slice(0, 4);
    const parts = unzipSync(readFileSync(file));
    const held = placeholders(deck.xml(slide!.layout)).find((shape) => kindOf(shape).idx === '20')!;
    const { y } = findAll(held, 'a:off')[0]!.attributes;
    const moved = Number(y) - 40 * 12700;
    parts[slide!.layout] = strToU8(strFromU8(parts[slide!.layout]!).replaceAll(`y="${y}"`, `y="${moved}"`));
    const edited = join(out, 'edited.pptx');
    writeFileSync(edited, zipSync(parts));
    const [before, after] = [await rendered(file), convertToPdf([edited], out)[0]!].map((pdf) => {
      const page = String(slides.indexOf(slide!) + 1);
      const words = execFileSync('pdftotext', ['-bbox', '-f', page, '-l', page, pdf, '-'], { encoding: 'utf8' });
      return [...words.matchAll(/yMin="([\d.]+)".*?>(.*?)<\/word>/g)]
        .filter(([, , text]) => text!.includes(word.slice(0, 2)))
        .map(([, top]) => Number(top));
    });
    const lowest = (tops: readonly number[] | undefined) => Math.max(...tops!);
    expect(lowest(before) - lowest(after)).toBeGreaterThan(35);
  });

  test('changes a theme colour: no slide, layout or chart names one that the scheme has', () => {
    const scheme = new Set(
      findAll(findAll(deck.xml('ppt/theme/theme1.xml'), 'a:clrScheme')[0]!, 'a:srgbClr').map(({ attributes }) => attributes.val),
    );
    expect(scheme.size).toBeGreaterThan(8);
    for (const part of deck.parts.filter((name) => /^ppt\/(?:slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(name))) {
      const named = findAll(deck.xml(part), 'a:srgbClr').map(({ attributes }) => attributes.val);
      expect(
        named.filter((color) => scheme.has(color)),
        part,
      ).toEqual([]);
    }
  });

  test('changes the theme’s fonts: text of its two roles names none', () => {
    const named = ['a:majorFont', 'a:minorFont'].flatMap((font) =>
      ['a:latin', 'a:ea'].map(
        (slot) => findAll(findAll(deck.xml('ppt/theme/theme1.xml'), font)[0]!, slot)[0]!.attributes.typeface,
      ),
    );
    for (const part of deck.parts.filter((name) => /^ppt\/(?:slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(name))) {
      const faces = ['a:latin', 'a:ea'].flatMap((slot) =>
        findAll(deck.xml(part), slot).map(({ attributes }) => attributes.typeface),
      );
      expect(
        faces.filter((face) => named.includes(face)),
        part,
      ).toEqual([]);
    }
  });

  test('moves a card as one: no panel of a card lies loose beside its words', () => {
    const cards = slides.flatMap(({ part }) => findAll(deck.xml(part), 'p:grpSp'));
    expect(cards.length).toBeGreaterThan(30);
    const { facts } = readRealContent();
    // Without the joiners that keep a number with its unit.
    const printOf = (fact: string) => squeeze(facts[fact]?.print ?? fact);
    for (const card of cards) {
      const name = findAll(findAll(card, 'p:nvGrpSpPr')[0]!, 'p:cNvPr')[0]!.attributes.name!;
      const words = squeeze(drawingParagraphs(card).join('').replaceAll('\u2060', ''));
      // By the fact that it shows, or by its words, without their numbers.
      const [, fact] = /^(.+)·卡片/.exec(name) ?? [];
      const said = squeeze(name.replace(/ \d+$/, '')).split('…')[0]!.slice(0, 4);
      expect(fact === undefined ? words.startsWith(said) : words.includes(printOf(fact)), name).toBe(true);
    }
  });
});

describe('what the show needs', () => {
  test('agenda and progress jump, each to the slide of its section; numbers are fields; sections have names', () => {
    const jumps = slides.flatMap(({ part }) => {
      const links = findAll(deck.xml(part), 'a:hlinkClick').filter(
        ({ attributes }) => attributes.action === 'ppaction://hlinksldjump',
      );
      return links.map(({ attributes }) => deck.target(part, attributes['r:id']!));
    });
    expect(jumps.length).toBeGreaterThan(8);
    for (const target of jumps) expect(slides.map(({ part }) => part)).toContain(target);
    const numbers = slides.flatMap(({ part }) => placeholders(deck.xml(part)).filter((shape) => kindOf(shape).type === 'sldNum'));
    expect(numbers.length).toBeGreaterThan(24);
    for (const shape of numbers) expect(findAll(shape, 'a:fld')[0]?.attributes.type).toBe('slidenum');
    const sections = findAll(deck.xml('ppt/presentation.xml'), 'p14:section');
    expect(sections.length).toBeGreaterThan(2);
    expect(sections.flatMap((section) => findAll(section, 'p14:sldId'))).toHaveLength(slides.length);
    for (const { attributes } of sections) expect(attributes.name).toMatch(/\S/);
  });

  test('every run says its language, wherever it stands', () => {
    const written = deck.parts.filter((name) =>
      /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters|charts)\/[^/]+\.xml$/.test(name),
    );
    for (const part of written) {
      const root = deck.xml(part);
      for (const run of [...findAll(root, 'a:rPr'), ...findAll(root, 'a:endParaRPr')])
        expect(run.attributes.lang, part).toBe('zh-CN');
      for (const run of findAll(root, 'a:r')) expect(findAll(run, 'a:rPr'), part).toHaveLength(1);
    }
  });

  test('no curly quote stands in the Latin face, within a fact or without', () => {
    let seen = 0;
    for (const part of deck.parts.filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))) {
      for (const run of findAll(deck.xml(part), 'a:r').filter((each) => /[“”]/.test(textOf(each)))) {
        seen += 1;
        expect(findAll(run, 'a:latin')[0]?.attributes.typeface, textOf(run)).toMatch(/^\+m[nj]-ea$/);
      }
    }
    expect(seen).toBeGreaterThan(50);
  });
});

const SIZED = /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$|^ppt\/tableStyles\.xml$/;

test.each([
  ['the report', ['content.yaml', '--script']],
  ['its short form', ['content.yaml', '--length', 'short']],
  ['in blue', ['content.yaml', '--theme', 'templates/theme-blue.yaml']],
  ['the quarterly', ['examples/quarterly/content.yaml']],
  ['the starter', ['examples/starter/content.yaml']],
] as const)('all sizes of %s are steps of the theme’s ladder', async (_, [content, ...args]) => {
  const folder = await built(content, ...args);
  const { deck: looks } = parse(readFileSync('templates/theme.yaml', 'utf8')) as { deck: { sizes: readonly number[] } };
  const one = openOffice(join(folder, 'briefing.pptx'));
  const used = one.parts
    .filter((part) => SIZED.test(part))
    .flatMap((part) => allOf(one.xml(part), 'sz').filter((size) => /^\d+$/.test(size)));
  expect(used.length).toBeGreaterThan(100);
  expect(looks.sizes.length).toBeLessThanOrEqual(10);
  expect(looks.sizes).toEqual(expect.arrayContaining([...new Set(used.map((size) => Number(size) / 100))]));
});

/** The values of an attribute, wherever it stands. */
function allOf({ attributes, children }: XmlNode, name: string): readonly string[] {
  const inside = children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, name)));
  return [...(attributes[name] === undefined ? [] : [attributes[name]]), ...inside];
}
