/** The deck in two lengths, from the real content: full, and for a ten-minute hearing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { built, realDeck, saidBy } from '../support/built.js';
import { runCli } from '../support/cli.js';
import { openOffice, readSlides, type SlideText } from '../support/office.js';

let full: readonly SlideText[];
let short: readonly SlideText[];

beforeAll(async () => {
  full = readSlides(openOffice(await realDeck()));
  const hearing = await built('content.yaml', '--only', 'deck', '--length', 'short');
  expect(saidBy(hearing)).not.toMatch(/警告|错误/);
  short = readSlides(openOffice(join(hearing, 'briefing.pptx')));
});

test('24–40 slides in full, 12 to 15 in short', () => {
  expect(full.length).toBeGreaterThanOrEqual(24);
  expect(full.length).toBeLessThanOrEqual(40);
  expect(short.length).toBeGreaterThanOrEqual(12);
  expect(short.length).toBeLessThanOrEqual(15);
});

test('both say the numbers of the year, all targets and all ten tasks', () => {
  for (const slides of [full, short]) {
    const text = slides.flatMap((slide) => slide.paragraphs).join('\n');
    for (const words of ['12003', '7.5%以上', '与经济增长同步', '新增城镇就业12万人', '新建绿地500万平方米'])
      expect(text).toContain(words);
  }
});

test('an unknown length is wrong usage', async () => {
  const { code, stderr } = await runCli(['build', '--length', 'long']);
  expect(code).toBe(2);
  expect(stderr).toContain('full, short');
});

test('short falls back on lead, points and text, leaves no box empty, and keeps the charts that hold most', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-length-'));
  try {
    const file = join(folder, 'content.yaml');
    const chart = (id: string, count: number) =>
      `  ${id}: { chart: column, title: 图${id}, facts: [${FACTS.slice(0, count).join(', ')}] }\n`;
    writeFileSync(
      file,
      `report: { title: 短版, language: zh-CN }
facts:
${FACTS.map((id, i) => `  ${id}: { name: 项${id}, print: ${i + 12}家, period: 2024年 }\n`).join('')}figures:
${[3, 5, 2, 4].map((count, i) => chart(`f${i}`, count)).join('')}sections:
  - id: p
    heading: 第一部分
    children:
      - { id: p1, heading: 没有短句, points: [要点一, 要点二], figures: [f0] }
      - { id: p2, heading: 有导语的, lead: 导语在此, points: [要点三], figures: [f1, f2] }
      - { id: p3, heading: 只有正文, text: [正文在此。], figures: [f3] }
      - { id: p4, heading: 空的一节 }
  - { id: t, heading: 几件实事, kind: tasks, points: [一件事, 两件事] }
`,
    );
    expect(await runCli(['build', file, '--only', 'deck', '--length', 'short'])).toMatchObject({ code: 0 });
    const slides = readSlides(openOffice(join(folder, 'out', 'briefing.pptx')));
    expect(slides.map(({ title }) => title)).toEqual(['短版', '第一部分', '图f0', '图f1', '图f3', '几件实事']);
    expect(slides[1]!.paragraphs.filter((one) => one !== '第一部分')).toEqual(
      expect.arrayContaining(['没有短句　要点一；要点二', '有导语的　导语在此', '只有正文　正文在此。']),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const FACTS = ['a', 'b', 'c', 'd', 'e'];
