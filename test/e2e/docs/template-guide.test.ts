/** docs/writing-templates.md: its recipes build and make what they promise, its lists hold all tags and helpers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../../src/markup/vocabulary.js';
import { HELPERS } from '../../../src/template/helpers.js';
import { runCli } from '../../support/cli.js';
import { drawingParagraphs, openOffice, placedSlide, readSlides } from '../../support/office.js';
import { findAll, type XmlNode } from '../../support/xml.js';
import { editFile } from '../project.js';
import { layGuide, readDoc, readFences } from './guides.js';

const GUIDE = 'docs/writing-templates.md';

let folder: string;
let theme: string;
let slides: readonly XmlNode[];
let laid: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-recipes-'));
  const project = layGuide(folder);
  laid = project.slides;
  theme = relative(folder, project.theme);
  const ended = await runCli(['build', '--theme', theme], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/警告|错误/) });
  const deck = openOffice(join(folder, 'out', 'briefing.pptx'));
  slides = readSlides(deck).map((slide) => placedSlide(deck, slide));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the recipes', () => {
  test('are a slide each', () => {
    expect(laid).toBe(5);
    expect(slides).toHaveLength(laid);
  });

  test('make a new kind of card, in the ground that the theme names', () => {
    const fills = findAll(slides[0]!, 'p:spPr').map((properties) => findAll(properties, 'a:srgbClr')[0]?.attributes.val);
    expect(fills.filter((color) => color === 'E3F3EA')).toHaveLength(4);
    expect(drawingParagraphs(slides[0]!).join('')).toContain('1268.5亿元');
  });

  test('set the chart left of the points', () => {
    const chart = findAll(slides[1]!, 'p:graphicFrame')[0]!;
    expect(leftOf(chart)).toBeLessThan(leftOf(shapeWith(slides[1]!, '结构更优')));
  });

  test('lay out three columns', () => {
    const lefts = ['结构更优', '就业稳定', '空气改善'].map((words) => leftOf(shapeWith(slides[2]!, words)));
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(new Set(lefts).size).toBe(3);
  });

  test('loop over the facts that are targets', () => {
    const rows = findAll(slides[3]!, 'a:tr').map((row) => drawingParagraphs(row).join('|'));
    expect(rows).toEqual([
      '地区生产总值增速|6%左右|2025年',
      '一般公共预算收入增速|5%以上|2025年',
      '城镇新增就业|3万人以上|2025年',
      '空气质量优良天数|265天以上|2025年',
      '新建改扩建中小学|12所|2025年',
      '改造老旧小区|40个|2025年',
    ]);
  });

  test('give a partial its two facts', () => {
    const paragraphs = drawingParagraphs(slides[4]!);
    expect(paragraphs).toEqual(expect.arrayContaining(['城镇新增就业，2024年', '3.2万人', '城镇新增就业，2025年', '3万人以上']));
  });
});

test('the fault shown is that of a real run', async () => {
  editFile(join(folder, 'templates', 'deck.hbs'), (text) => text.replace('style="kpi"', 'style="kpl"'));
  const ended = await runCli(['build', '--theme', theme, '--only', 'deck', '--lang', 'en'], { cwd: folder });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toBe(readFences(GUIDE, '').at(-1));
});

test('the guide names every helper and every tag', () => {
  const guide = readDoc(GUIDE);
  const tags = Object.values(VOCABULARY).flatMap(({ tags: each }) => Object.keys(each));
  const names = new Set([...tags, ...Object.keys(HELPERS)]);
  const named = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(guide);
  expect([...names].filter((name) => !named(name))).toEqual([]);
});

function shapeWith(slide: XmlNode, words: string): XmlNode {
  const shape = findAll(slide, 'p:sp').find((each) => drawingParagraphs(each).join('').includes(words));
  if (!shape) throw new Error(`no shape says ${words}`);
  return shape;
}

/** EMU. */
function leftOf(shape: XmlNode): number {
  return Number(findAll(shape, 'a:off')[0]?.attributes.x);
}
