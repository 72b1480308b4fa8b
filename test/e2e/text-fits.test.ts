/** The sentence: drawn by LibreOffice with the fonts of the measure and no slack, no text leaves its frame, and its lines are as many as foretold in 97 of 100. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { continueTitle } from '../../src/layout/continue.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { readDeck } from '../../src/markup/deck.js';
import type { Deck } from '../../src/model/document.js';
import type { Page } from '../../src/model/page.js';
import type { Theme } from '../../src/model/theme.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject, type Project } from '../../src/project/project.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';
import { openFontBook } from '../../src/typeset/fonts.js';
import * as build from '../layout/build.js';
import { ROOT } from '../support/cli.js';
import { type DrawnLine, drawSlides, linesIn, listTexts, measuredTheme, type PlacedText } from '../support/rendered-deck.js';
import { lacks } from '../support/tools.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-fits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const diagnostics = new Diagnostics();
const project: Project = openProject(resolvePaths({ content: join(ROOT, 'content.yaml') }));
const looks = loadTheme(project, { language: 'zh-CN' }, diagnostics)!;

async function layOut(deck: Deck, theme: Theme, more: Partial<Parameters<typeof layoutDeck>[1]> = {}): Promise<readonly Page[]> {
  const diagnostics = new Diagnostics();
  const fonts = openFontBook(theme, project, diagnostics);
  const setting = { theme, fonts, language: 'zh-CN', noBreak: [], facts: {}, labels: looks.labels, ...more };
  const pages = await layoutDeck(deck, setting, diagnostics);
  expect(diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  return pages!;
}

async function realDeck(): Promise<{ pages: readonly Page[]; theme: Theme }> {
  const content = (await loadContent(project, diagnostics))!;
  const theme = measuredTheme(looks.theme);
  const material = { project, content, labels: looks.labels, theme, length: 'full' } as const;
  const deck = readDeck(renderTemplate('deck', material, diagnostics)!, material, diagnostics)!;
  return { pages: await layOut(deck, theme, { facts: content.facts, noBreak: content.terms.noBreak }), theme };
}

const LATIN = 'Donaudampfschifffahrtselektrizitaetenhau';
const POINT = '新增高新技术企业870家，科技型企业1861家，技术合同成交额突破200亿元';

/** Everything that is hard to set. */
function hardDeck(): Deck {
  const title = (text: string) => build.text(text, 'title');
  const rows = Array.from({ length: 30 }, (_, i) => [
    `第${i + 1}项重点任务和民生实事的完成情况`,
    `${(i * 7919.3).toFixed(1)}`,
    `${i}.5%`,
  ]);
  return build.deck([
    build.slide('title', [build.text(POINT)], { title: title('关于统筹推进疫情防控和经济社会发展全面完成年度目标任务的报告') }),
    build.slide('latin', [
      build.list([LATIN, `${POINT}${LATIN}`, `${LATIN}${LATIN}`]),
      build.box('row', [build.text(`${POINT}${LATIN}`), build.text(POINT)]),
    ]),
    build.slide('points', [build.list(Array.from({ length: 12 }, (_, i) => `${i + 1}、${POINT.slice(0, 14 + ((i * 5) % 20))}`))]),
    build.slide('table', [build.table([['指标', '数值', '增速'], ...rows], ['text', 'number', 'number'])]),
    build.slide('values', [
      build.box(
        'grid',
        ['一', '二', '三'].map((name) => build.stat(name, build.fact('f', '12345678.9', '万亿元'), POINT.slice(0, 12))),
        { columns: 3 },
      ),
    ]),
    build.slide('mixed', [
      build.list(['“六稳”“六保”——PM2.5、PM10浓度分别下降46.9%、49.7%……', 'RCEP、5G、R&D与“一带一路”（2021—2025年）', POINT]),
    ]),
  ]);
}

describe.skipIf(lacks('soffice', 'pdftotext')).each(['real', 'hard'] as const)('the %s deck in LibreOffice', (name) => {
  let texts: readonly { readonly text: PlacedText; readonly drawn: readonly DrawnLine[] }[];
  beforeAll(async () => {
    const { pages, theme } =
      name === 'real'
        ? await realDeck()
        : { theme: measuredTheme(looks.theme), pages: await layOut(hardDeck(), measuredTheme(looks.theme)) };
    const words = await drawSlides(pages, theme, join(folder, name));
    expect(words).toHaveLength(pages.length);
    texts = listTexts(pages).flatMap((own, page) => own.map((text) => ({ text, drawn: linesIn(text.box, words[page]!) })));
  }, 300_000);

  test('every text is there', () => {
    expect(texts.length).toBeGreaterThan(name === 'real' ? 250 : 100);
    expect(texts.filter(({ drawn }) => drawn.length === 0).map(({ text }) => `${text.slide}: ${text.words}`)).toEqual([]);
  });

  test('the number of lines is as foretold in at least 97 %', () => {
    const wrong = texts.flatMap(({ text, drawn }) => {
      const lines = text.composed.flatMap((paragraph) => paragraph.lines);
      return lines.length === drawn.length
        ? []
        : [
            `${text.slide}: ${lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('|')} but ${drawn.map((line) => line.text).join('|')}`,
          ];
    });
    expect(wrong.length / texts.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  test('none is over its frame: below, above, or beyond a hanging mark at the right', () => {
    const over = texts.flatMap(({ text: { box, composed, slide, words }, drawn }) => {
      const size = Math.max(...composed.map(({ paragraph }) => paragraph.style.size));
      const right = Math.max(...drawn.map((line) => line.right)) - (box.x + box.width);
      // The font's box is higher than its ink by a quarter of the size.
      const bottom = Math.max(...drawn.map((line) => line.bottom)) - (box.y + box.height);
      const top = box.y - Math.min(...drawn.map((line) => line.top));
      const faults = [
        right > size ? `right by ${right.toFixed(1)}` : '',
        bottom > 0.25 * size ? `below by ${bottom.toFixed(1)}` : '',
        top > 0.4 * size ? `above by ${top.toFixed(1)}` : '',
      ].filter((fault) => fault !== '');
      return faults.length === 0 ? [] : [`${slide}: ${words.slice(0, 16)} ${faults.join(', ')}`];
    });
    expect(over).toEqual([]);
  });

  test('the height from first line to last is as foretold', () => {
    const wrong = texts.flatMap(({ text: { composed, slide, words }, drawn }) => {
      const lines = composed.flatMap(({ lines: own, y, paragraph }) => own.map((_, i) => y + i * paragraph.style.leading));
      if (
        lines.length !== drawn.length ||
        composed.some(({ paragraph }) => paragraph.style.size !== composed[0]!.paragraph.style.size)
      )
        return [];
      const foretold = lines.at(-1)! - lines[0]!;
      const found = drawn.at(-1)!.bottom - drawn[0]!.bottom;
      // The pitch is a share of the font's own height, which LibreOffice counts in whole hundredths: its lines may stand closer.
      return found - foretold > Math.max(1.5, foretold / 100) || foretold - found > Math.max(1.5, foretold / 50)
        ? [`${slide}: ${words.slice(0, 16)} ${found.toFixed(1)} for ${foretold.toFixed(1)}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });
});

test('what is too much goes on under its title: 30 rows with their header, 12 points, none lost', async () => {
  const pages = await layOut(hardDeck(), looks.theme);
  const parts = (id: string) => pages.filter((page) => page.id.startsWith(id));
  const table = parts('table');
  expect(table.map(({ title }) => title)).toEqual(
    table.map((_, i) => `标题table${i === 0 ? '' : continueTitle('（续）', i + 1)}`),
  );
  const wordsOf = (page: Page) => listTexts([page])[0]!.map(({ words }) => words);
  expect(table.length).toBeGreaterThan(1);
  for (const page of table) expect(wordsOf(page)).toEqual(expect.arrayContaining(['指标', '数值', '增速']));
  expect(table.flatMap(wordsOf).filter((words) => /^第\d+项/.test(words))).toHaveLength(30);
  const points = parts('points').flatMap(({ frames }) =>
    frames.flatMap((frame) => (frame.kind === 'text' && frame.list ? frame.composed : [])),
  );
  expect(points).toHaveLength(12);
});

test('what can neither shrink nor go on is said, with its slide and how to make it fit', async () => {
  const said = async (slide: ReturnType<typeof build.slide>) => {
    const own = new Diagnostics();
    const setting = {
      theme: looks.theme,
      fonts: openFontBook(looks.theme, project, own),
      language: 'zh-CN',
      noBreak: [],
      facts: {},
      labels: looks.labels,
    };
    expect(await layoutDeck(build.deck([slide]), setting, own)).toBeNull();
    return own.list.map(({ code, hint }) => `${code} ${hint?.zh}`);
  };
  const long = POINT.repeat(3);
  expect(await said(build.slide('title', [build.text(POINT)], { title: build.text(long, 'title') }))).toEqual([
    expect.stringMatching(/^overflow 删约\d+字/),
  ]);
  expect(await said(build.slide('quote', [build.box('callout', [build.text(POINT.repeat(40))])]))).toEqual([
    expect.stringMatching(/^overflow 删约\d+字/),
  ]);
  const values = ['一', '二', '三', '四', '五'].map((name) =>
    build.stat(name, build.fact('f', '12345678.9'.repeat(8), '万亿元')),
  );
  expect(await said(build.slide('values', [build.box('grid', values, { columns: 5 })]))).toEqual([
    expect.stringMatching(/^overflow .*少排/),
  ]);
});

describe('slack', () => {
  test('a build holds back the theme’s share of every line; the test above none', async () => {
    const theme = measuredTheme(looks.theme);
    expect(looks.theme.deck.slack).toBeGreaterThan(0);
    const lines = async (slack: number) => {
      const pages = await layOut(build.deck([build.slide('one', [build.text(POINT.repeat(12))])]), {
        ...theme,
        deck: { ...theme.deck, slack },
      });
      const [text] = listTexts(pages)[0]!.filter(({ words }) => words.startsWith(POINT));
      return Math.max(...text!.composed[0]!.lines.map(({ width }) => width));
    };
    const { width } = looks.theme.deck.layouts.content!.body!;
    expect(await lines(0)).toBeGreaterThan(width * 0.95);
    expect(await lines(0.1)).toBeLessThanOrEqual(width * 0.9 + 0.1);
  });
});
