import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/model/content.js';
import type { Block, Inline, Summary } from '../../src/model/document.js';
import { listFlowPassages } from '../../src/trace/flow.js';
import { nameSpot } from '../../src/trace/name-spots.js';
import { noteSources } from '../../src/trace/note-sources.js';
import {
  box,
  chart,
  FACTS,
  factRun,
  figure,
  list,
  origin,
  place,
  run,
  summary,
  table,
  tableFigure,
  text,
} from '../write/docx/support/summary.js';

const gdp = (): Inline => factRun(FACTS.gdp!);
const stat = (value: Inline): Block => ({
  kind: 'stat',
  style: 'stat',
  origin,
  place,
  label: [run('总值')],
  value: [value],
  note: [],
});
const step = { label: [run('三月')], inlines: [run('开工')], origin };

/** Each text behind its place, as a person reads both. */
function say(of: Summary): readonly string[] {
  return listFlowPassages(of, 'summary').map(({ spot, text }) => `${nameSpot(spot, 'zh')} | ${text}`);
}

describe('passages of a text that flows', () => {
  test('stand under their headings, and are counted anew under each', () => {
    const body = [
      text('h1', '成绩', { number: '一、' }),
      text('p', '甲'),
      text('h2', '产业', { number: '（一）' }),
      list(['乙', '丙']),
      text('p', [run('达到'), gdp()]),
      text('h1', '打算', { number: '二、' }),
      text('p', '丁'),
    ];
    expect(say(summary(body))).toEqual([
      '一 | 成绩',
      '一¶1 | 甲',
      '一（一） | 产业',
      '一（一）¶1 | 乙',
      '一（一）¶2 | 丙',
      '一（一）¶3 | 达到${gdp}',
      '二 | 打算',
      '二¶1 | 丁',
    ]);
  });

  test('of a cover, boxes, cards, steps and tables each have their own place', () => {
    const timeline: Block = { kind: 'timeline', style: 'timeline', origin, place, steps: [step] };
    const body = [
      { kind: 'cover', children: [text('title', '报告'), text('note', '内部')], origin } as const,
      { kind: 'toc', title: '目录', depth: 2, origin } as const,
      box('callout', [text('p', '甲'), stat(gdp()), stat(run('9'))]),
      timeline,
      table([
        ['指标', '数'],
        ['产值', '5'],
      ]),
    ];
    expect(say(summary(body))).toEqual([
      '标题 | 报告',
      '注 | 内部',
      '¶1 | 甲',
      '卡片 | 总值',
      '卡片 | ${gdp}',
      '卡片2 | 总值',
      '卡片2 | 9',
      '步骤 | 三月',
      '步骤 | 开工',
      '表 | 指标 | 数',
      '表 | 产值 | 5',
    ]);
  });

  test('of figures are named by their printed numbers', () => {
    const found = listFlowPassages(summary([figure(chart('column'), 2), figure(tableFigure(), 1)]), 'summary');
    expect(found.map(({ spot: { part, label, row } }) => [part, label, row].join(' '))).toEqual([
      'caption 图2 ',
      'chart 图2 ',
      'caption 表1 ',
      'table 表1 1',
      'table 表1 2',
      'table 表1 3',
      'table 表1 4',
    ]);
  });

  test('of header and footer come last and once, those of a page number alone not at all', () => {
    const header = box('header', [text('p', '摘要')]);
    const footer = box('footer', [text('p', [run('— '), { kind: 'page-number' }, run(' —')])]);
    const even = { header: box('header', [text('p', '摘要')]), footer: box('footer', [text('p', '某市')]) };
    expect(say(summary([text('p', '甲')], { header, footer, even }))).toEqual(['¶1 | 甲', '页眉 | 摘要', '页脚 | 某市']);
  });
});

describe('footnotes that name sources', () => {
  const source = { source: 'report', where: '二', literal: '12003亿元' };
  const content = {
    facts: { ...FACTS, gdp: { ...FACTS.gdp!, source } },
    sources: { report: { id: 'report', title: '工作报告', places: [], span: FACTS.gdp!.span } },
  } as unknown as Content;
  const labels = { source: '来源', colon: '：', comma: '，', separator: '、', semicolon: '；', 'full-stop': '。' };
  const note = '来源：工作报告，二。';
  const noted = (blocks: readonly Block[]) => noteSources(summary(blocks), content, labels).body;

  test('stand at paragraphs, items, cards and steps that print a number, not at headings', () => {
    const [heading, paragraph, plain, boxed] = noted([
      text('h1', [gdp()]),
      text('p', [gdp()]),
      text('p', '无数'),
      box('callout', [list(['甲']), stat(gdp())]),
    ]);
    expect(heading).not.toHaveProperty('footnote');
    expect(paragraph).toHaveProperty('footnote', note);
    expect(plain).not.toHaveProperty('footnote');
    expect(boxed).toMatchObject({ children: [{ items: [{ style: 'item' }] }, { footnote: note }] });
    expect(boxed).not.toHaveProperty('children.0.items.0.footnote');
  });

  test('of a row stands in its last cell with a number, of the heading rows nowhere', () => {
    const cell = { text: '', inlines: [gdp()] };
    const [made] = noted([
      table([
        ['甲', cell, '乙'],
        ['丙', cell, '丁'],
      ]),
    ]);
    if (made?.kind !== 'table') throw new Error('no table');
    expect(made.rows.map((row) => row.map(({ footnote }) => footnote))).toEqual([
      [undefined, undefined, undefined],
      [undefined, note, undefined],
    ]);
  });

  test('of a figure stands at its caption, where it has one', () => {
    const [shown, bare] = noted([figure(tableFigure(), 1), { ...figure(tableFigure(), 0), caption: false } as Block]);
    expect(shown).toHaveProperty('footnote', note);
    expect(bare).not.toHaveProperty('footnote');
  });
});
