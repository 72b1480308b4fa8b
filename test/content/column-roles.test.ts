/** What each column of a table is taken to hold, from what stands in it and over it, and by the author's word. */
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { makeFolder } from '../support/folder.js';

const FACTS = `facts:
  roads: { name: 农村公路, print: 310公里, period: 2023年 }
  roads-old: { name: 农村公路, print: 290公里, period: 2022年 }
  roads-goal: { name: 农村公路, print: 350公里, period: 2024年, kind: target }
  wells: { name: 机井, print: 82眼, period: 2023年 }
  wells-goal: { name: 机井, print: 90眼, period: 2024年, kind: target }
`;

async function rolesOf(table: string, rows: string, language = 'zh-CN'): Promise<string> {
  const folder = makeFolder({
    'content.yaml': `report: { title: 报告, language: ${language} }
${FACTS}figures:
  t: { table: ${table}, title: 表, rows: ${rows} }
sections: [{ id: a, heading: 标题, figures: [t] }]
`,
  });
  const diagnostics = new Diagnostics();
  const content = await loadContent(folder.project, diagnostics);
  folder.remove();
  expect(diagnostics.list).toEqual([]);
  const figure = content!.figures.t!;
  return figure.kind === 'table' ? figure.columns.map(({ role }) => role ?? '-').join(' ') : '';
}

const ROWS = '[[交通, 公路, "${roads}", "${roads-goal}", 通车], [水利, 机井, "${wells}", "${wells-goal}", 出水]]';

test.each([
  ['[领域, 指标, 2023年, 2024年, 口径]', ROWS, '- name result target note'],
  // Nothing in the headings, in another language: what stands in the cells tells.
  ['[Theme, Work, "2023", "2024", Said of]', ROWS, '- name result target -'],
  ['[a, b, c, d, e]', ROWS, '- name result target -'],
  // Of several results the last; a field that several rows share names none of them.
  [
    '[部门, 工程, 2022年, 2023年, 下步计划]',
    '[[县, 公路, "${roads-old}", "${roads}", "${roads-goal}"], [县, 机井, "", "${wells}", "${wells-goal}"]]',
    '- name - result target',
  ],
  // Two years' targets are both targets: which is meant, the heading over each says.
  ['[指标, 2024年目标, 2025年目标]', '[[公路, "${roads-goal}", "${roads-goal}"]]', 'name target target'],
  // One column of numbers.
  ['[做什么, 做多少]', '[[公路, "${roads}"], [机井, "${wells}"]]', 'name target'],
  ['[指标, { heading: 目标, align: number }]', '[[收入, 与经济同步], [公路, "${roads-goal}"]]', 'name target'],
  // What an organization is called is no note.
  ['[责任单位, 2024年目标]', '[[交通局, "${roads-goal}"], [水利局, "${wells-goal}"]]', 'name target'],
  // Words alone: nothing is guessed of numbers.
  ['[指标, 说明]', '[[公路, 通车], [机井, 出水]]', 'name note'],
  // Two that might be names, and neither is what the facts are called: none is taken.
  ['[工程, 牵头, 2024年]', '[[甲工程, 李某, "${roads-goal}"], [乙工程, 王某, "${wells-goal}"]]', '- - target'],
  // The author's word before all.
  ['[{ heading: 领域, role: name }, 指标, { heading: 甲, role: target }, 乙, 丙]', ROWS, 'name - target - -'],
  ['[甲, { heading: 乙, role: note }, 丙, { heading: 丁, role: result }, 戊]', ROWS, 'name note - result -'],
])('%s', async (table, rows, expected) => {
  expect(await rolesOf(table, rows)).toBe(expected);
});

test('English headings', async () => {
  expect(await rolesOf('[Area, Indicator, Last year, Goal for next, Scope]', ROWS, 'en')).toBe('- name result target note');
});
