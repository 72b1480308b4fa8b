/** A right number beside a wrong name, in a table and in a card, is told; what the content sets together, in whatever way, is not. */
import { expect, test } from 'vitest';
import { openDesk } from '../../src/audit/context.js';
import { judgePairs } from '../../src/audit/judge-pairs.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { ReadText } from '../../src/model/reading.js';
import { makeFolder } from '../support/folder.js';

const CONTENT = `report: { title: 县域报告, language: zh-CN }
facts:
  roads: { name: 农村公路里程, print: 310公里, period: 2023年, change: roads-up }
  roads-up: { name: 农村公路增速, print: 6%, period: 2023年, kind: growth, verb: 增长 }
  roads-goal: { name: 农村公路里程, print: 350公里, period: 2024年, kind: target }
  wells-goal: { name: 机井, print: 90眼, period: 2024年, kind: target }
  beds: { name: 床位, print: 120张, period: 2023年 }
figures:
  goals:
    title: 主要目标
    table: [领域, 工程名称, 2023年, 2024年目标]
    rows: [[交通, 公路建设, "\${roads}", "\${roads-goal}"], [水利, 机井建设, "", "\${wells-goal}"]]
  compare: { chart: column, title: 里程, categories: [去年, 今年], series: [{ name: 公路, facts: [roads, roads-goal] }] }
sections:
  - { id: s, heading: 卫生, facts: [beds], figures: [goals, compare] }
`;

const folder = makeFolder({ 'content.yaml': CONTENT });
const content = (await loadContent(folder.project, new Diagnostics()))!;
folder.remove();
const desk = openDesk({ content, labels: {}, literals: [] });

/** `12张<beds>`: a text with a mark. */
function text(written: string, place: ReadText['place'], part: ReadText['part']): ReadText {
  const [, said = written, fact] = /^(.*)<(.*)>$/.exec(written) ?? [];
  const marks = fact ? [{ start: 0, end: said.length, fact, show: 'value' as const }] : [];
  return { part, place, text: said, marks, fields: [] };
}

const row = (...cells: string[]) => cells.map((cell, i) => text(cell, { slide: 1, name: '表', row: 1, column: i + 1 }, 'cell'));
const card = (...lines: string[]) => lines.map((line, i) => text(line, { slide: 1, name: '文本', paragraph: i + 1 }, 'text'));

const found = (texts: readonly ReadText[]) => judgePairs(texts, desk).map(({ wrong }) => `${wrong.found} → ${wrong.expected}`);

test.each([
  ['a field for a name', row('交通', '350公里<roads-goal>'), '交通 350公里 → 公路建设 350公里'],
  ['the name of another row', row('机井建设', '350公里<roads-goal>'), '机井建设 350公里 → 公路建设 350公里'],
  ['a card with another name', card('机井', '120张<beds>'), '机井 120张 → 床位 120张'],
  ['where a program has dropped the marks', card('机井', '120张'), '机井 120张 → 床位 120张'],
])('%s', (_, texts, expected) => {
  expect(found(texts)).toEqual([expected]);
});

test.each([
  ['the row whole', row('交通', '公路建设', '310公里<roads>', '350公里<roads-goal>')],
  ['its name alone', row('公路建设', '350公里<roads-goal>')],
  ['the name of the fact', row('农村公路里程', '350公里<roads-goal>')],
  ['a shorter one', card('里程', '350公里<roads-goal>')],
  ['the heading of its column', card('2024年目标', '90眼<wells-goal>')],
  ['a category and a series of its chart', row('公路', '今年', '350公里<roads-goal>')],
  ['its section', card('卫生', '120张<beds>')],
  ['what it changed by, under its name', card('农村公路里程', '6%<roads-up>')],
  ['words of the template', card('机井说明文字', '120张<beds>')],
  ['headings over a row of numbers', card('机井', '床位', '90眼<wells-goal>')],
  ['its period', row('2023年', '120张<beds>')],
])('%s is let be', (_, texts) => {
  expect(found(texts)).toEqual([]);
});
