/** A section without sentences of its own: what its slides show stands in Word too, each number once, and its charts are spoken of. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, runCli } from '../../support/cli.js';
import { openOffice } from '../../support/office.js';
import { findAll, textOf } from '../../support/xml.js';

const CONTENT = `report: { title: 沅南县农业, language: zh-CN }
facts:
  grain: { name: 粮食产量, print: 21.4万吨, period: 2025年, change: grain-up }
  grain-up: { name: 粮食增速, print: 3%, period: 2025年, kind: growth, verb: 增长 }
  greens: { name: 蔬菜产量, print: 8.2万吨, period: 2025年 }
  jobs: { name: 新增就业, print: 3200人, period: 2025年 }
  fish: { name: 水产产量, print: 1.9万吨, period: 2025年 }
figures:
  out: { chart: column, title: 主要产量, period: 2025年, facts: [grain, greens, fish] }
  work: { chart: bar, title: 就业, period: 2025年, facts: [jobs, jobs], categories: [城镇, 全县] }
sections:
  - id: farms
    heading: 种养
    kind: area
    lead: "水产达\${fish}"
    facts: [grain, greens]
    points: ["蔬菜\${greens}", 建好粮仓]
    brief: ["粮食\${grain}"]
  - { id: yield, heading: 收成, lead: "粮食\${grain}", points: [一件事, "粮食产量\${grain}。"], figures: [out] }
  - { id: people, heading: 就业, lead: "新增就业\${jobs}。", figures: [work] }
  - { id: bare, heading: 两个数, facts: [jobs, grain] }
  - { id: said, heading: 有正文, facts: [fish], text: ["全县粮食\${grain}。"] }
`;

const work = mkdtempSync(join(tmpdir(), 'trifold-lost-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function paragraphsOf(profile: string): Promise<readonly string[]> {
  const file = join(work, 'content.yaml');
  writeFileSync(file, CONTENT);
  const out = join(work, profile);
  const args = ['build', file, '--templates', join(ROOT, 'templates'), '--only', 'summary', '--profile', profile, '--audit'];
  const ended = await runCli([...args, '--out', out]);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const document = openOffice(join(out, 'summary.docx')).xml('word/document.xml');
  return findAll(document, 'w:p').map((p) => findAll(p, 'w:t').map(textOf).join(''));
}

test('official', async () => {
  const texts = await paragraphsOf('official');
  const from = texts.lastIndexOf('种养');
  expect(texts.slice(from, texts.indexOf('附图')).filter((text) => text !== '')).toEqual([
    ...['种养', '水产达1.9万吨。', '蔬菜8.2万吨。', '建好粮仓。', '粮食产量21.4万吨，增长3%。'],
    ...['收成', '一件事。', '粮食产量21.4万吨（见附图 1）。'],
    ...['就业', '新增就业3200人（见附图 2）。'],
    ...['两个数', '新增就业3200人；粮食产量21.4万吨，增长3%。'],
    ...['有正文', '全县粮食21.4万吨。'],
  ]);
});

test('modern: points end as they are written', async () => {
  const texts = await paragraphsOf('modern');
  for (const one of [
    '水产达1.9万吨。',
    '蔬菜8.2万吨',
    '粮食产量21.4万吨，增长3%。',
    '新增就业3200人；粮食产量21.4万吨，增长3%。',
  ])
    expect(
      texts.filter((text) => text === one),
      one,
    ).toHaveLength(1);
});
