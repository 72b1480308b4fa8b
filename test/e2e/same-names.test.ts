/** Two numbers of one name side by side say their years; numbers whose names differ do not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { layOutContent } from '../support/laid-out.js';
import { textOn } from '../support/slide-measures.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FACTS = `facts:
  old: { name: 城镇化率, print: 53.2%, period: 2020年, kind: share }
  new: { name: 城镇化率, print: 57.7%, period: 2025年, kind: share }
  jobs: { name: 新增就业, print: 3200人, period: 2025年 }
  grain: { name: 粮食产量, print: 20万吨, period: 2025年 }
  schools: { name: 新建学校, print: 20所, period: 2025年 }
`;

async function say(section: string, target: 'deck' | 'onepager', language = 'zh-CN'): Promise<string> {
  const file = join(folder, 'content.yaml');
  writeFileSync(
    file,
    `report: { title: 沅南, language: ${language} }\n${FACTS}sections:\n  - { id: s, heading: 城镇, ${section} }\n`,
  );
  const { pages, faults } = await layOutContent(file, target);
  expect(faults).toEqual([]);
  return pages!.map(textOn).join('\n');
}

// The page says of a section with a message or points those alone.
test.each([
  ['facts: [old, new]', ['deck', 'onepager']],
  ['facts: [old, new], lead: 稳步提高', ['deck']],
  ['facts: [old, new, jobs]', ['deck', 'onepager']],
  ['facts: [old, new, jobs, grain, schools], kind: overview', ['deck', 'onepager']],
  ['facts: [old, new], kind: area, points: [一件事, 两件事]', ['deck']],
] as const)('%s', async (section, targets) => {
  for (const target of targets) {
    const text = await say(section, target);
    for (const year of ['2020', '2025']) expect(text, target).toContain(`城镇化率（${year}年）`);
    expect(text).not.toContain('新增就业（');
  }
});

test('one of them alone says no year; in English there is a space before the bracket', async () => {
  expect(await say('facts: [old, jobs]', 'deck')).not.toContain('（');
  expect(await say('facts: [old, new, jobs]', 'deck', 'en')).toMatch(/城镇化率 ?\(2020年\)/);
});
