/** An area that has one or two numbers and sentences, but no points: its slide says the sentences beside the numbers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { layOutContent } from '../support/laid-out.js';
import { measureDeck, textOn } from '../support/slide-measures.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-area-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG =
  '全面推行全民参保登记，基本医保参保率稳定在${care}，扩大长期护理保险试点范围，完善门诊共济保障，让老人看病少跑路、少花钱，把基层卫生服务站建到村口。';

test.each([
  ['facts: [care]', LONG],
  ['facts: [care], lead: 办好民生实事', LONG],
  ['facts: [care, places]', '新增学位${places}，参保率${care}，城区入学难得到缓解。'],
])('%s', async (fields, sentence) => {
  const file = join(folder, 'content.yaml');
  writeFileSync(
    file,
    `report: { title: 沅南, language: zh-CN }
facts:
  care: { name: 基本医保参保率, print: 95%以上, period: 2025年, kind: share }
  places: { name: 新增学位, print: 3200个, period: 2025年 }
sections:
  - { id: a, heading: 民生, kind: area, ${fields}, text: ["${sentence}"] }
`,
  );
  const { pages, theme, faults } = await layOutContent(file, 'deck');
  expect(faults).toEqual([]);
  const slide = pages!.find(({ id }) => id === 'a')!;
  const said = sentence.replaceAll('${care}', '95%以上').replaceAll('${places}', '3200个');
  expect(textOn(slide)).toContain(said);
  expect(textOn(slide)).toContain('基本医保参保率');
  expect(measureDeck([slide], theme!)).toEqual([]);
});
