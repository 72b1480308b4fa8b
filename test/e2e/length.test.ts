/** The deck in two lengths, from the real content: full, and for a ten-minute hearing. */
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
  expect(saidBy(hearing)).toBe('');
  short = readSlides(openOffice(join(hearing, 'briefing.pptx')));
});

test('24–36 slides in full, 12 in short', () => {
  expect(full.length).toBeGreaterThanOrEqual(24);
  expect(full.length).toBeLessThanOrEqual(36);
  expect(short).toHaveLength(12);
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
