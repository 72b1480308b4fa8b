/** Two small versions of a report: what is the same is not told, though its id or its place is another. */
import { expect, test } from 'vitest';
import { compareEditions } from '../../src/diff/compare-editions.js';
import { describeChanges } from '../../src/diff/describe-changes.js';
import type { Edition, Passage } from '../../src/model/passage.js';

const slide = (number: number, id: string, part: Passage['spot']['part'], text: string): Passage => ({
  spot: { document: 'deck', slide: number, id, part },
  text,
});
const flow = (number: number, text: string): Passage => ({
  spot: { document: 'summary', under: '一', part: 'text', number },
  text,
});
const caption = (text: string, label: string): Passage => ({ spot: { document: 'summary', part: 'caption', label }, text });

const OLD: Edition = {
  title: '要点',
  facts: { jobs: { name: '新增就业', print: '3万人', period: '2024年', kind: 'result' } },
  sections: { work: { number: '一、', heading: '就业${jobs}', title: '就业${jobs}' } },
  figures: {
    share: { title: '比重', sha256: 'a', facts: ['jobs'] },
    'share-of-services': { title: '比重（服务业）', sha256: 'b', facts: [] },
  },
  documents: {
    deck: [slide(1, 'work', 'title', '就业${jobs}'), slide(1, 'work', 'point', '甲'), slide(1, 'work', 'point', '乙')],
    summary: [flow(1, '甲'), flow(2, '乙'), caption('比重', '图1'), caption('比重（服务业）', '图2')],
  },
};

function told(after: Edition): readonly string[] {
  return describeChanges(compareEditions(OLD, after), 'zh');
}

test('another id of a fact is told once, not with the headings and charts that show it', () => {
  const after: Edition = JSON.parse(JSON.stringify(OLD).replaceAll('jobs', 'employment'));
  expect(told(after)).toEqual(['employment “新增就业” 编号 jobs → employment · 幻灯片 1']);
});

test('another id of a section and of a figure: neither they nor the slide came or went', () => {
  const after: Edition = JSON.parse(JSON.stringify(OLD).replaceAll('"work"', '"labour"').replaceAll('"share"', '"parts"'));
  expect(told(after)).toEqual([
    '章节 “一、就业3万人” 编号 work → labour · 幻灯片 1',
    '图表 parts “比重” 编号 share → parts · 摘要 图1',
  ]);
});

test('texts in another order have moved', () => {
  const after: Edition = {
    ...OLD,
    documents: {
      deck: [slide(1, 'work', 'title', '就业${jobs}'), slide(1, 'work', 'point', '乙'), slide(1, 'work', 'point', '甲')],
      summary: [flow(1, '乙'), flow(2, '甲'), ...OLD.documents.summary!.slice(2)],
    },
  };
  expect(told(after)).toEqual(['幻灯片文字：移 1 处（1）', '摘要文字：移 1 处（一¶2）']);
});

test('a figure that the content keeps and a document no longer shows is gone from there', () => {
  const after: Edition = { ...OLD, documents: { ...OLD.documents, summary: OLD.documents.summary!.slice(0, 3) } };
  expect(told(after)).toEqual(['删去图表 share-of-services “比重（服务业）” · 原在 摘要 图2', '摘要文字：删 1 处（图2）']);
  expect(describeChanges(compareEditions(after, OLD), 'en')[0]).toBe(
    'new figure share-of-services "比重（服务业）" · summary 图2',
  );
});

test('a changed figure stands where its own caption is, not where a longer title begins like its own', () => {
  const after: Edition = { ...OLD, figures: { ...OLD.figures, share: { title: '比重', sha256: 'c', facts: ['jobs'] } } };
  expect(told(after)).toEqual(['图表有改动 share “比重” · 摘要 图1']);
});

test('an older version of the tool, which did not write down what a figure shows, makes none of them changed', () => {
  const then: Edition = { ...OLD, figures: { ...OLD.figures, share: { title: '比重', sha256: 'of another kind' } } };
  expect(compareEditions(then, OLD)).toEqual([]);
});
