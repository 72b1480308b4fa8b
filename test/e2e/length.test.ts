/** The deck in two lengths, from the real content: full, and for a ten-minute hearing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';
import { openOffice, readSlides, type SlideText } from '../support/office.js';

let folder: string;
let full: readonly SlideText[];
let short: readonly SlideText[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-length-'));
  const slides = async (length: string) => {
    const out = join(folder, length);
    const ended = await runCli(['build', '--only', 'deck', '--length', length, '--out', out]);
    expect(ended.stderr).toBe('');
    return readSlides(openOffice(join(out, 'briefing.pptx')));
  };
  full = await slides('full');
  short = await slides('short');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
