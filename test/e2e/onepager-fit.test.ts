/** The one-pager's page and what stands on it: paper, margins and fill as the template says, for long, short and empty content. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, runCli } from '../support/cli.js';
import { groupLines, type PdfPage, printCharacters, readCharacters } from '../support/pdf-lines.js';
import { copyTemplates, editFile } from './project.js';
import { squeeze } from './real.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-fit-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const REAL = join(ROOT, 'content.yaml');
const STARTER = join(ROOT, 'examples', 'starter', 'content.yaml');
const MILLIMETRE = 72 / 25.4;

interface Change {
  readonly content?: (text: string) => string;
  /** Attributes of `<page>`. */
  readonly page?: string;
  readonly template?: (text: string) => string;
  readonly theme?: (text: string) => string;
  readonly args?: readonly string[];
}

/** A copy of the content and the shipped templates, changed, and built. */
async function buildPage(name: string, source: string, { content, page, template, theme, args = [] }: Change = {}) {
  const folder = join(work, name);
  mkdirSync(folder);
  cpSync(source, join(folder, 'content.yaml'));
  if (content) editFile(join(folder, 'content.yaml'), content);
  const templates = copyTemplates(folder);
  if (page) editFile(join(templates, 'onepager.hbs'), (text) => text.replace('<page ', `<page ${page} `));
  if (theme) editFile(join(templates, 'theme.yaml'), theme);
  if (template) editFile(join(templates, 'onepager.hbs'), template);
  const ended = await runCli([
    'build',
    ...args,
    join(folder, 'content.yaml'),
    '--only',
    'onepager',
    '--lang',
    'zh',
    '--out',
    join(folder, 'out'),
  ]);
  const file = join(folder, 'out', 'onepager.pdf');
  const pages = existsSync(file) ? await readCharacters(readFileSync(file)) : [];
  return { ...ended, page: pages[0], pages: pages.length };
}

/** Where the body ends and the footer begins: the lowest base line above the foot, and that of the foot itself, from the top. */
function findFoot({ characters }: PdfPage): { readonly body: number; readonly foot: number } {
  const baselines = [...new Set(characters.map(({ baseline }) => Math.round(baseline * 10) / 10))].sort((a, b) => b - a);
  const foot = baselines[0]!;
  return { foot, body: baselines.find((one) => one < foot - 1)! };
}

/** Share of the height between the margins that the body takes. */
const fillOf = (page: PdfPage, top: number) => (findFoot(page).body - top) / (findFoot(page).foot - top);

const textOf = (page: PdfPage) => squeeze(groupLines(page.characters).map(printCharacters).join(''));

describe('for older eyes', () => {
  const sizesOf = ({ characters }: PdfPage) => characters.map(({ size }) => Math.round(size * 10) / 10);

  test('the page is one A3 with a body of 14 points, and says what the usual page says', async () => {
    const [usual, large] = [
      await buildPage('eyes-usual', REAL),
      await buildPage('eyes-large', REAL, { args: ['--size', 'large'] }),
    ];
    expect(large, large.stderr).toMatchObject({ code: 0, pages: 1 });
    expect([large.page!.width, large.page!.height].map(Math.round)).toEqual([842, 1191]);
    const lettersOf = (page: PdfPage) => [...textOf(page)].sort().join('');
    expect(lettersOf(large.page!)).toBe(lettersOf(usual.page!));
    const sizes = sizesOf(large.page!);
    expect(sizes.filter((size) => size >= 14).length).toBeGreaterThan(sizes.length * 0.8);
    // Sources alone are smaller, by as much as on the usual page.
    expect(Math.min(...sizes)).toBe(12);
  });

  test('a theme says how large, and on which paper; one that does not is told what to write', async () => {
    const told = await buildPage('eyes-none', STARTER, {
      args: ['--size', 'large'],
      theme: (text) => text.replace(/^ {2}large: \{ body.*$/m, ''),
    });
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('large: { body: 14, page: { size: A3 } }');
    const own = await buildPage('eyes-own', STARTER, {
      args: ['--size', 'large'],
      theme: (text) => text.replace(/^ {2}large: \{ body.*$/m, '  large: { body: 12, page: { size: [700, 1000] } }'),
    });
    expect(own, own.stderr).toMatchObject({ code: 0 });
    expect(Math.round(own.page!.width)).toBe(700);
    // Sources are 9 where the body is 10.5.
    expect(Math.min(...sizesOf(own.page!))).toBeCloseTo((9 * 12) / 10.5, 1);
  });
});

describe('the real report', () => {
  test('leaves no hole of more than 12 mm above the footer, loses nothing, and says what each block takes', async () => {
    const { code, stderr, page, pages } = await buildPage('real', REAL);
    expect(code).toBe(0);
    expect(pages).toBe(1);
    const { body, foot } = findFoot(page!);
    // From the last line's foot to the rule over the footer, which stands a line's height above its text.
    expect(foot - body - 9 - 9).toBeLessThan(12 * MILLIMETRE);
    expect(stderr).not.toMatch(/dropped/);
    expect(stderr).toMatch(/page-room.*间距收紧；各块的高度（磅）：“2021年郑州/);
    const sizes = page!.characters.map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    expect(sizes.filter((size) => size < 10.5).length / sizes.length).toBeLessThan(0.2);
  });

  test('what must stay never goes: too much text is an error in characters and millimetres that names the longest', async () => {
    const longer = await buildPage('long', REAL, {
      content: (text) =>
        text.replace(/^( +)brief:\n( +)- /m, `$1brief:\n$2- ${'这一项是后来添上去的一句很长的话，'.repeat(100)}说完了\n$2- `),
    });
    expect(longer.code).toBe(1);
    expect(longer.pages).toBe(0);
    expect(longer.stderr).toMatch(/高出 \d+ 磅（[\d.]+ 毫米）/);
    expect(longer.stderr).toMatch(/删约\d+字/);
    expect(longer.stderr).toMatch(/<item> \(\d+\)/);
    expect(longer.stderr).toContain('content.yaml');
  });
});

describe('paper, orientation and margins are the template’s', () => {
  const papers = [
    ['A4', '', 595.28, 841.89],
    ['A3', 'size="A3"', 841.89, 1190.55],
    ['Letter', 'size="Letter"', 612, 792],
    ['A3 across', 'size="A3" orientation="landscape"', 1190.55, 841.89],
    ['A4 across', 'orientation="landscape" margin="24"', 841.89, 595.28],
    ['wide margins', 'margin="60 70 50 80"', 595.28, 841.89],
  ] as const;

  test.each(papers)('%s', async (name, attributes, width, height) => {
    const { code, stderr, page, pages } = await buildPage(`paper-${name}`, STARTER, { page: attributes });
    expect(code, stderr).toBe(0);
    expect(pages).toBe(1);
    expect(page!.width).toBeCloseTo(width, 1);
    expect(page!.height).toBeCloseTo(height, 1);
    const [top, right, bottom, left] = marginsOf(attributes);
    const x = page!.characters.map((one) => one.x);
    expect(Math.min(...x)).toBeGreaterThanOrEqual(left - 1);
    expect(Math.max(...page!.characters.map((one) => one.x + one.size * 0.4))).toBeLessThanOrEqual(width - right + 1);
    expect(findFoot(page!).foot).toBeGreaterThan(height - bottom - 12);
    expect(findFoot(page!).foot).toBeLessThan(height - bottom);
    // The page is filled from its head to its foot.
    expect(fillOf(page!, top)).toBeGreaterThan(0.85);
  });

  test.each([
    ['30 285', /除去页边距剩 25 × 782 点，至少要 36 × 36 点/],
    ['-5', /应为不小于 0 的点数，如 36 或 25 36 30 36/],
    ['1 2 3', /次序：上 右 下 左，单位是点/],
  ])('margins of %s are refused with a remedy', async (margin, said) => {
    const { code, stderr } = await buildPage(`margin-${margin}`, STARTER, { page: `margin="${margin}"` });
    expect(code).toBe(1);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('onepager.hbs:2:1');
    expect(stderr.match(/错误\[/g)).toHaveLength(1);
  });

  test('the real report takes A3 in larger type, and says what it leaves out on Letter', async () => {
    const [large, small] = await Promise.all([
      buildPage('real-a3', REAL, { page: 'size="A3"' }),
      buildPage('real-letter', REAL, { page: 'size="Letter"' }),
    ]);
    expect(large.code, large.stderr).toBe(0);
    const body = large.page!.characters.map(({ size }) => size).toSorted((a, b) => a - b);
    expect(body[body.length >> 1]).toBeGreaterThan(12);
    expect(small.code, small.stderr).toBe(0);
    expect(small.stderr).toMatch(/dropped.*drop=1 只留“累计帮扶.*”起的前 \d+ 项（原有 8 项）/);
  });
});

function marginsOf(attributes: string): readonly [number, number, number, number] {
  const written = /margin="([^"]+)"/.exec(attributes)?.[1];
  if (!written) {
    const theme = parse(readFileSync(join(ROOT, 'templates', 'theme.yaml'), 'utf8'));
    return theme.onepager.page.margin;
  }
  const [top = 0, right = top, bottom = top, left = right] = written.split(' ').map(Number);
  return [top, right, bottom, left];
}

test.each([
  [1, 1],
  [3, 3],
  [4, 4],
  [5, 2],
  [6, 3],
  [7, 3],
  [8, 4],
])('%i cards stand in even rows of %i, of five and seven the first apart', async (count, across) => {
  const names = Array.from({ length: count }, (_, i) => `甲乙丙丁戊己庚辛`.charAt(i).repeat(3));
  const facts = names.map((name, i) => `  f${i}: { name: ${name}, print: ${i + 1}亿元, period: 2024年 }\n`).join('');
  const ids = names.map((_, i) => `f${i}`).join(', ');
  const { code, stderr, page } = await buildPage(`cards-${count}`, STARTER, {
    content: () =>
      `report: { title: 某市, language: zh-CN }\nfacts:\n${facts}sections:\n` +
      `  - { id: one, heading: 一, kind: overview, period: 2024年, facts: [${ids}] }\n`,
  });
  expect(code, stderr).toBe(0);
  const labels = page!.characters.filter(({ text }) => '甲乙丙丁戊己庚辛'.includes(text));
  const band = labels.filter(({ text }) => text !== '甲' || count < 5 || count % 2 === 0);
  expect(band.filter(({ baseline }) => Math.abs(baseline - band[0]!.baseline) < 1)).toHaveLength(3 * across);
});

describe('short and empty content', () => {
  const EMPTY = 'report: { title: 某市工作要点, language: zh-CN }\nsections:\n  - { id: one, heading: 一 }\n';

  test('a title alone is a page with a title', async () => {
    const { code, stderr, page } = await buildPage('empty', STARTER, { content: () => EMPTY });
    expect(code, stderr).toBe(0);
    expect(textOf(page!)).toContain('某市工作要点');
  });

  test('a table that is too long is measured in rows, for no cut of text makes room', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `<tr><td>${i}</td></tr>`).join('');
    const { code, stderr } = await buildPage('table', STARTER, {
      template: (text) => text.replace('<footer>', `<table alt="长表" keep="yes">${rows}</table><footer>`),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/[\d.]+ 毫米/);
    expect(stderr).toMatch(/去掉约\d+行（.*约合\d+字）/);
  });
});
