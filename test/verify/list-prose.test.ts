/** Which texts of a content are its prose, in which order, and what each cell is about. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { listProse, pathOf } from '../../src/verify/list-prose.js';
import { makeFolder } from '../support/folder.js';

const CONTENT = `report: { title: 年报, subtitle: 副题, basis: 依据, language: zh-CN, notes: [说明] }
figures:
  t: { table: [项, 数], title: 表, note: 表注, rows: [[鱼, 甲], [虾, 乙]] }
  c: { chart: bar, title: 图, categories: [鱼, 虾], facts: [fish, shrimp] }
  s: { chart: line, title: 线, categories: [一, 二], series: [{ name: 内, facts: [fish, shrimp] }, { name: 外, facts: [shrimp, fish] }] }
facts:
  fish: { name: 鱼, print: 3吨, period: 2020年 }
  shrimp: { name: 虾, print: 4吨, period: 2020年 }
sections:
  - id: first
    heading: 第一
    title: 题
    short: 短
    lead: 导语
    points: [要点]
    text: [详情]
    brief: [简述]
    notes: [注]
    children:
      - { id: inner, heading: 内里, points: [内里的要点] }
  - { id: second, heading: 第二, points: [又一点] }
`;

test('every text that is printed, once, in the order of report, figures, sections', async () => {
  const folder = makeFolder({ 'content.yaml': CONTENT });
  const diagnostics = new Diagnostics();
  const read = await readContent(folder.project, diagnostics);
  folder.remove();
  expect(diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  const lines = listProse(read!.content).map(({ path, about, pieces }) => {
    const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : `(${piece.kind})`)).join('');
    return `${path.join('.')} ${words}${about === '' ? '' : ` of ${about}`}`;
  });
  expect(lines).toEqual([
    'report.title 年报',
    'report.subtitle 副题',
    'report.basis 依据',
    'report.notes.0 说明',
    'figures.t.title 表',
    'figures.t.note 表注',
    'figures.t.table.0 项',
    'figures.t.table.1 数',
    'figures.t.rows.0.0 鱼',
    'figures.t.rows.0.1 甲 of 鱼',
    'figures.t.rows.1.0 虾',
    'figures.t.rows.1.1 乙 of 虾',
    'figures.c.title 图',
    'figures.c.categories.0 鱼',
    'figures.c.categories.1 虾',
    'figures.c.series.0.name 图',
    'figures.s.title 线',
    'figures.s.categories.0 一',
    'figures.s.categories.1 二',
    'figures.s.series.0.name 内',
    'figures.s.series.1.name 外',
    'sections.0.heading 第一',
    'sections.0.title 题',
    'sections.0.short 短',
    'sections.0.lead 导语',
    'sections.0.points.0 要点',
    'sections.0.text.0 详情',
    'sections.0.brief.0 简述',
    'sections.0.notes.0 注',
    'sections.0.children.0.heading 内里',
    'sections.0.children.0.points.0 内里的要点',
    'sections.1.heading 第二',
    'sections.1.points.0 又一点',
  ]);
});

test('steps of a path that are digits are numbers', () => {
  expect(pathOf({ path: 'sections.0.points.12' })).toEqual(['sections', 0, 'points', 12]);
  expect(pathOf({ path: 'figures.2a.title' })).toEqual(['figures', '2a', 'title']);
});
