/** A small content by hand, so that these tests stand without the content stage. */

import type { Span } from '../../src/diagnostics/span.js';
import type { ChartFigure, Content, Figure, Prose, ProsePiece, Section } from '../../src/model/content.js';
import type { Fact } from '../../src/model/fact.js';

let line = 0;
/** Each value stands on a line of its own. */
function nextSpan(): Span {
  line += 1;
  return { file: 'content.yaml', start: { line, column: 3, offset: line * 10 } };
}

export function makeFact(
  id: string,
  before: string,
  number: string,
  unit: string,
  after: string,
  rest: Partial<Fact> = {},
): Fact {
  return {
    id,
    name: `名称 ${id}`,
    print: before + number + unit + after,
    parts: { before, number, unit, after },
    number: { kind: 'decimal', value: number, decimals: 0 },
    scale: 0,
    unit,
    qualifier: 'none',
    period: '2020年',
    scope: null,
    kind: 'result',
    change: null,
    verb: null,
    source: null,
    derived: null,
    note: null,
    revised: null,
    dated: null,
    span: nextSpan(),
    ...rest,
  };
}

/** `**bold**`, `${fact}` and `${fact:period}` as in content.yaml. */
export function makeProse(text: string, path: string, facts: Readonly<Record<string, Fact>> = {}): Prose {
  const pieces: ProsePiece[] = [];
  let bold = false;
  for (const part of text.split(/(\*\*|\$\{[^}]+\})/)) {
    const fact = /^\$\{([^:}]+)(:period)?\}$/.exec(part);
    if (part === '**') bold = !bold;
    else if (fact) {
      const found = facts[fact[1]!]!;
      pieces.push({
        kind: 'fact',
        fact: found.id,
        show: fact[2] ? 'period' : 'value',
        text: fact[2] ? found.period : found.print,
        bold,
      });
    } else if (part !== '') pieces.push({ kind: 'text', text: part, bold });
  }
  return { pieces, plain: pieces.map((piece) => piece.text).join(''), span: nextSpan(), path };
}

export function sampleContent(change: Partial<Content> = {}): Content {
  line = 0;
  const growth = makeFact('gdp-growth', '', '3', '%', '', { verb: '增长', kind: 'growth' });
  const gdp = makeFact('gdp', '', '12003', '亿元', '', {
    name: '生产总值',
    change: 'gdp-growth',
    source: { source: 'report', where: '一', literal: '12003亿元' },
  });
  const target = makeFact('gdp-target', '', '7.5', '%', '以上', { period: '2021年', kind: 'target' });
  const facts = { gdp, 'gdp-growth': growth, 'gdp-target': target };
  const prose = (text: string, path: string): Prose => makeProse(text, path, facts);
  const income: ChartFigure = {
    kind: 'chart',
    chart: 'column',
    id: 'income',
    title: prose('收入', 'figures.income.title'),
    note: null,
    alt: '收入图',
    period: null,
    unit: '亿元',
    categories: ['2019', '2020'],
    series: [{ name: '收入', facts: [null, gdp], as: 'column', unit: '亿元', span: nextSpan() }],
    panels: [],
    sharedAxis: false,
    minus: [],
    span: nextSpan(),
  };
  const targets: Figure = {
    kind: 'table',
    id: 'targets',
    title: prose('目标', 'figures.targets.title'),
    note: null,
    alt: '目标表',
    period: null,
    columns: [{ heading: prose('指标', 'figures.targets.table.0'), align: 'text', role: null }],
    rows: [[prose('${gdp-target}', 'figures.targets.rows.0.0')]],
    span: nextSpan(),
  };
  const section = (id: string, index: number, rest: Partial<Section> = {}): Section => ({
    id,
    heading: prose(`标题 ${id}`, `sections.${index}.heading`),
    title: prose(`题 ${id}`, `sections.${index}.title`),
    short: prose(`短 ${id}`, `sections.${index}.short`),
    number: `${'一二三'[index]}、`,
    kind: null,
    kindSpan: null,
    period: null,
    lead: null,
    points: [],
    text: [],
    detailed: [],
    brief: [],
    notes: [],
    facts: [],
    figures: [],
    children: [],
    span: nextSpan(),
    path: `sections.${index}`,
    ...rest,
  });
  return {
    report: {
      title: prose('工作报告', 'report.title'),
      subtitle: null,
      language: 'zh-CN',
      edited: null,
      issuer: null,
      speaker: null,
      date: null,
      marks: ['送审稿'],
      version: null,
      secrecy: null,
      fileName: null,
      basis: prose('据《报告》整理', 'report.basis'),
      notes: [],
    },
    sources: { report: { id: 'report', title: '报告', places: [], span: nextSpan() } },
    facts,
    figures: { income, targets },
    sections: [
      section('growth', 0, {
        lead: prose('全市生产总值${gdp}，**增长${gdp-growth}**', 'sections.0.lead'),
        points: [prose('第一点', 'sections.0.points.0'), prose('R&D <新> "引"', 'sections.0.points.1')],
        facts: [gdp, target],
        figures: [income],
      }),
      section('tasks', 1, {
        kind: 'tasks',
        points: ['甲', '乙', '丙'].map((text, at) => prose(text, `sections.1.points.${at}`)),
      }),
    ],
    terms: { verbatim: [], noBreak: [], numerals: [], spans: { verbatim: [], noBreak: [], numerals: [] } },
    ...change,
  };
}
