/** Titles and leads of two lines are no fault, in any layout and theme; longer ones are told all at once, each with a remedy that builds. Headings may repeat under different parts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { openOffice, readSlides } from '../support/office.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-long-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function build(sections: string, ...args: string[]) {
  writeFileSync(join(folder, 'content.yaml'), `report: { title: 调研报告, language: zh-CN }\nsections:\n${sections}`);
  return runCli(['build', join(folder, 'content.yaml'), ...args]);
}

const slides = () => readSlides(openOffice(join(folder, 'out', 'briefing.pptx')));

const WORDS = '统筹城乡融合发展与基础设施一体化建设';
const TWO = `${WORDS}，${WORDS}，持续缩小差距`;
const KINDS = ['part', 'tasks', 'problems', 'pillars', 'steps', 'principles', 'closing', 'area'];

test.each(['theme.yaml', 'theme-blue.yaml'])('in every form, with %s', async (theme) => {
  const sections = KINDS.map(
    (kind, i) => `  - id: s${i}
    heading: ${kind}${TWO}
    kind: ${kind}
    lead: ${TWO}，${WORDS}
    points: [甲要点, 乙要点, 丙要点]
    children: [{ id: c${i}, heading: 下级${i}${TWO}, number: （一）, short: 短${i}, title: 题${i}${TWO}, points: [要点] }]
`,
  );
  const args = ['--only', 'deck', '--theme', join(ROOT, 'templates', theme)];
  expect(await build(sections.join(''), ...args)).toMatchObject({ code: 0, stderr: '' });
  const titles = slides().map(({ title }) => title);
  for (const [i, kind] of KINDS.entries()) expect(titles).toEqual(expect.arrayContaining([`${kind}${TWO}`, `题${i}${TWO}`]));
});

const LONG = WORDS.repeat(8);
const outline = (part: string, first: string, second: string) => `  - id: a
    heading: 第一${LONG}
${part}    children:
      - { id: a1, heading: 第二, number: （一）, title: ${first}, points: [要点] }
      - { id: a2, heading: 第三, points: [要点], lead: ${second} }
`;

test('all that is too long is told at once, and what each message advises builds', async () => {
  const { code, stderr } = await build(outline('', LONG, LONG), '--only', 'deck', '--lang', 'en');
  expect(code).toBe(1);
  // The part's name is too long for the line over every title below it, which is one fault.
  expect([...stderr.matchAll(/<(title|lead|kicker)> in slide "(\w+)"/g)].map(([, tag, id]) => `${tag} ${id}`)).toEqual([
    'title a',
    'kicker a1',
    'title a1',
    'lead a2',
  ]);
  expect(stderr).toMatch(/<title> in slide "a"[\s\S]*?hint: give the section a `title:`/);
  expect(stderr).toMatch(/<kicker>[\s\S]*?hint: give the section a `short:`/);
  expect(stderr).toMatch(/children\.1\.lead[\s\S]*?hint: cut about \d+ characters of the lead/);
  const mended = outline(`    title: 第一${WORDS}\n    short: 第一\n`, `第二${WORDS}`, LONG.slice(0, 80));
  expect(await build(mended, '--only', 'deck')).toMatchObject({ code: 0, stderr: '' });
});

test('the same heading under two parts, the part over each', async () => {
  const part = (id: string, heading: string) => `  - id: ${id}
    heading: ${heading}
    children:
      - { id: ${id}1, heading: 现状, points: [要点${id}], text: [正文。] }
      - { id: ${id}2, heading: 对策, points: [要点${id}], text: [正文。] }
`;
  expect(await build(part('a', '水利') + part('b', '交通'))).toMatchObject({ code: 0, stderr: '' });
  expect(slides().filter(({ title }) => title === '现状')).toHaveLength(2);
  const twice = await build(
    `  - { id: x, heading: 现状, points: [甲] }\n  - { id: y, heading: 现状, points: [乙] }\n`,
    '--lang',
    'en',
  );
  expect(twice.code).toBe(0);
  expect(twice.stderr).toContain('warning[same-title]');
});
