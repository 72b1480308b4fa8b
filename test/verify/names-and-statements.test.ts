/** Names of facts, counts in words, statements without a number, the title, the order of headings, and what is proposed for a typed number. */
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.js';
import { makeFolder } from '../support/folder.js';
import { factLine, proveSmall, saysOf, tell } from './small.js';

describe('the name of a fact', () => {
  const report = '一、甲\n蜂蜜产量42吨。蚕茧收购35吨。完成绣品订单810件。居民寿命达到77.2岁、提高1.4岁。修建观鸟台6座。\n';
  const fact = (id: string, name: string, print: string, literal: string) => factLine(id, name, print, literal);
  const right = [
    fact('honey', '蜂蜜产量', '42吨', '蜂蜜产量42吨'),
    fact('silk', '蚕茧收购量', '35吨', '蚕茧收购35吨'),
    fact('orders', '绣品订单', '810件', '绣品订单810件'),
    fact('birds', '观鸟台', '6座', '观鸟台6座'),
  ];

  test('is right as its sentence has it', async () => expect(saysOf(await proveSmall({ report, facts: right }))).toEqual([]));

  test('is told where it is that of another number', async () => {
    const names = ['绣品订单', '蜂蜜产量', '观鸟台', '蚕茧收购'];
    const facts = right.map((line, index) => line.replace(/name: [^,]*/u, `name: ${names[index]}`));
    expect(saysOf(await proveSmall({ report, facts }))).toEqual(
      ['honey', 'silk', 'orders', 'birds'].map((id) => `error source-name facts.${id}.name`),
    );
  });

  test('of a level is not that of its increase', async () => {
    const life = (name: string, more = '') => [factLine('life', name, '1.4岁', '达到77.2岁、提高1.4岁', { more })];
    expect(saysOf(await proveSmall({ report, facts: life('居民寿命') }))).toEqual(['error source-name facts.life.name']);
    expect(saysOf(await proveSmall({ report, facts: life('居民寿命提高') }))).toEqual([]);
    expect(saysOf(await proveSmall({ report, facts: life('居民寿命', 'kind: change, verb: 提高, ') }))).toEqual([]);
  });
});

describe('without a numeral', () => {
  const report = `一、甲
围绕九个方面改善服务，客流保持两位数增长。建成中西部首个蝶类馆。到2036年，全面建成花园式县城。
办好育苗、修渠、种树、铺路、建桥五项工程。
`;
  const said = async (...points: readonly string[]) => saysOf(await proveSmall({ report, points }));

  test.each([
    ['围绕八个方面改善服务', ['error source-words sections.0.points.1']],
    ['客流保持三位数增长', ['error source-words sections.0.points.1']],
    ['建成西部首个蝶类馆', ['error source-words sections.0.points.1']],
    ['建成中西部第二个蝶类馆', ['error source-words sections.0.points.1']],
    ['办好育苗、修渠、种树、建桥工程', ['error source-words sections.0.points.1']],
    ['服务从九个方面改善', []],
    ['两位数增长来自客流', []],
    ['中西部首个蝶类馆建成', []],
    ['办好育苗、修渠等工程', []],
    ['办好育苗、修渠、种树、铺路、建桥工程', []],
    ['三个方面各有所长', []],
  ])('%s', async (point, says) => expect(await said(point)).toEqual(says));

  test('a statement of another time than its section’s is told', async () => {
    const more = (heading: string, text: string) =>
      `  - { id: two, heading: ${heading}, period: 2031—2035年, points: [一, ${text}] }`;
    const facts = [factLine('x', '花', '3株', '花3株')];
    const prove = (text: string) => proveSmall({ report: `${report}2020年，花3株。\n`, facts, more: more('规划', text) });
    expect(saysOf(await prove('全面建成花园式县城'))).toEqual(['error source-period sections.1.points.1']);
    expect(saysOf(await prove('到2036年全面建成花园式县城'))).toEqual([]);
    expect(saysOf(await prove('建成一座花园式县城'))).toEqual([]);
  });
});

test('English counts and places', async () => {
  const report =
    '1. Aims\n\nThe plan names nine priority areas for the coast. The harbour is the first in the region to run on wind.\n';
  const said = async (point: string) => saysOf(await proveSmall({ report, points: [point], language: 'en' }));
  expect(await said('The plan names eight priority areas for the coast')).toEqual(['error source-words sections.0.points.1']);
  expect(await said('The harbour is the second in the region to run on wind')).toEqual([
    'error source-words sections.0.points.1',
  ]);
  expect(await said('Nine priority areas are named for the coast')).toEqual([]);
  expect(await said('Eight boats were mended')).toEqual([]);
});

test('a typed number is likened to a fact of its unit and name alone', async () => {
  const report = '一、甲\n连续6年，参保率6%，办实事15件，新建书屋15个。\n';
  const facts = [factLine('rate', '参保率', '6%', '参保率6%'), factLine('rooms', '新建书屋', '15个', '新建书屋15个')];
  const hints = async (point: string) => (await tell({ report, facts, points: [point] })).map((one) => one[4] ?? one.at(-3));
  expect((await hints('连续6年增长')).join()).not.toContain('${');
  expect((await hints('办实事15件')).join()).not.toContain('rooms');
  const told = await tell({ report, facts, points: ['新建书屋15个'] });
  expect(told.flat().join()).toContain('${rooms}');
});

test('a year in the title, and numbers of headings out of order', async () => {
  const folder = makeFolder({
    'content.yaml': `report: { title: 2024年工作报告要点, language: zh-CN }
sources: { r: { title: 2023年工作报告 } }
sections:
  - { id: a, heading: 甲事, number: 一、, points: [一] , children: [{ id: d, heading: 丁, number: （二）, points: [一] }, { id: e, heading: 戊, number: （一）, points: [一] }] }
  - { id: b, heading: 乙事, number: 三、, points: [一] }
  - { id: c, heading: 丙事, number: 二、, points: [一] }
`,
    'r.txt': '2023年工作报告\n\n一、甲\n',
  });
  try {
    const { paths } = folder.project;
    const said = await verify({ paths, sources: [{ id: 'r', file: paths.contentFile.replace('content.yaml', 'r.txt') }] });
    expect(saysOf(said)).toEqual([
      'error source-period ',
      'error heading-source sections.0.children.1.number',
      'error heading-source sections.2.number',
    ]);
  } finally {
    folder.remove();
  }
});

test('an item of a term that is a list, and a qualifier of the source’s own', async () => {
  const report = '一、甲\n坚持保水、护林、养鱼、种茶。售茶超过3吨。\n';
  const more = 'terms: { verbatim: [保水、护林、养鱼、种茶] }';
  const said = async (point: string) => saysOf(await proveSmall({ report, points: [point], more }));
  expect(await said('坚持保水、护林、养鱼')).toEqual(['error term-order sections.0.points.1']);
  expect(await said('坚持护林、养鱼、种茶')).toEqual(['error term-order sections.0.points.1']);
  expect(await said('坚持保水、护林、养鱼等')).toEqual([]);
  expect(await said('坚持保水、护林')).toEqual([]);
  const fact = (print: string) => [factLine('tea', '售茶', print, '售茶超过3吨')];
  expect(saysOf(await proveSmall({ report, facts: fact('超过3吨') }))).toEqual([]);
  expect(saysOf(await proveSmall({ report, facts: fact('突破3吨') }))).toEqual(['error fact-source facts.tea.print']);
});
