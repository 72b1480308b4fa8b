/** The cover says who reports, who speaks and when, as far as the content does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPages } from '../support/check-layout.js';
import { layOutContent } from '../support/laid-out.js';
import { textOn } from '../support/slide-measures.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-cover-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function layCover(report: string, theme?: string): Promise<string> {
  const file = join(folder, 'content.yaml');
  writeFileSync(file, `report: { title: 沅南县河湖治理, ${report} }\nsections: [{ id: a, heading: 甲, text: [乙丙丁] }]\n`);
  const { pages, faults } = await layOutContent(file, 'deck', theme === undefined ? {} : { theme });
  expect(faults).toEqual([]);
  expect(checkPages(pages!)).toEqual([]);
  return textOn(pages![0]!);
}

test.each([
  ['issuer: 县水利局, speaker: 李四, date: 2026年3月2日', '县水利局　汇报人：李四　2026年3月2日'],
  ['speaker: 李四', '汇报人：李四'],
  ['issuer: 县水利局, date: 2026年3月2日', '县水利局　2026年3月2日'],
  ['issuer: 县水利局, speaker: 李四', '县水利局　汇报人：李四'],
  ['date: 2026年3月2日', '2026年3月2日'],
])('%s', async (fields, line) => {
  expect(await layCover(`language: zh-CN, ${fields}`)).toBe(`沅南县河湖治理${line}`);
});

test('none of them: nothing is printed; in English in its own words', async () => {
  expect(await layCover('language: zh-CN')).toBe('沅南县河湖治理');
  expect(await layCover('language: en, issuer: Water Board, speaker: Ann Lee')).toContain('WaterBoardSpeaker:AnnLee');
});

test.each([undefined, join(import.meta.dirname, '../../templates/theme-4x3.yaml')])(
  'long names take two lines above a long basis (%s)',
  async (theme) => {
    const issuer = '沅南县人民政府办公室、沅南县水利局、沅南县生态环境局河湖长制工作领导小组办公室';
    const basis = '据《2026年沅南县政府工作报告》和《2025年沅南县国民经济和社会发展统计公报》整理';
    const text = await layCover(
      `language: zh-CN, issuer: ${issuer}, speaker: 李四, date: 2026年3月2日, basis: ${basis}, marks: [送审稿]`,
      theme,
    );
    for (const one of [issuer, basis, '送审稿', '汇报人：李四']) expect(text).toContain(one);
  },
);
