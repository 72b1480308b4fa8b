/** Numbers in order, ranges among them: the pages of a script whose slides go on. */
import { expect, test } from 'vitest';
import { openDesk } from '../../src/audit/context.js';
import { judgeDocument } from '../../src/audit/judge-document.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { makeFolder } from '../support/folder.js';

const folder = makeFolder({
  'content.yaml': `report: { title: 县域报告, language: zh-CN }
facts: { beds: { name: 床位, print: 120张, period: 2023年 } }
sections: [{ id: a, heading: 卫生, facts: [beds] }, { id: b, heading: 水利, points: [修渠] }, { id: c, heading: 交通, points: [修路] }]
`,
});
const content = (await loadContent(folder.project, new Diagnostics()))!;
folder.remove();
const labels = { 'slide-before': '第', 'slide-after': '页', range: '—', gap: '　' };
const desk = openDesk({ content, labels, literals: [] });

function found(...headings: string[]): readonly string[] {
  const texts = headings.map((text, i) => ({ part: 'text' as const, place: { paragraph: i + 1 }, text, marks: [], fields: [] }));
  const numbered = { part: 'text' as const, place: { paragraph: 99 }, text: '床位120张', marks: [], fields: [] };
  return judgeDocument({ document: 'script', texts: [...texts, numbered], points: [] }, desk)
    .faults.filter(({ kind }) => kind === 'changed' || kind === 'unbound')
    .map(({ found: one, expected }) => `${one} → ${expected}`);
}

test('pages of slides that go on follow one another', () => {
  expect(found('第1页　卫生', '第2—3页　水利', '第4页　交通')).toEqual([]);
  expect(found('第1—4页　卫生', '第5—6页　水利', '第7页　交通')).toEqual([]);
});

test('a page that does not follow is told with the one that should stand there', () => {
  expect(found('第1页　卫生', '第2—3页　水利', '第5页　交通')).toEqual(['第5页　交通 → 第4']);
  expect(found('第1页　卫生', '第3—4页　水利', '第5页　交通')[0]).toMatch(/^第3—4页　水利/);
  expect(found('第1页　卫生', '第3—2页　水利')).not.toEqual([]);
});
