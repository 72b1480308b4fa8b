/** Builds the trees that layout is given, each block with a place of its own. */

import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/diagnostics/span.js';
import type { LayoutSetting } from '../../src/layout/job.js';
import type { ChartFigure, Figure, PictureFigure, Prose, TableFigure } from '../../src/model/content.js';
import type {
  Block,
  BoxBlock,
  Deck,
  FigureBlock,
  Inline,
  ListBlock,
  OnePager,
  Origin,
  Placement,
  Slide,
  StatBlock,
  TableBlock,
  TableCell,
  TextBlock,
  TextRole,
  TimelineBlock,
} from '../../src/model/document.js';
import type { Fact } from '../../src/model/fact.js';
import { openFonts } from '../typeset/kit.js';
import { theme } from './looks.js';

export const diagnosticsOf = () => new Diagnostics();

export const setting: LayoutSetting = { theme, fonts: openFonts().fonts, language: 'zh-CN', noBreak: [], facts: {}, labels: {} };

const spanAt = (file: string, line: number): Span => ({ file, start: { line, column: 1, offset: line } });

let line = 0;
export function origin(label: string): Origin {
  line += 1;
  return { template: spanAt('deck.hbs', line), label, content: { span: spanAt('content.yaml', line), path: `sections.${line}` } };
}

export const unplaced: Placement = { grow: null, width: null, height: null, align: null, keep: false, again: null, drop: null };
type Place = Partial<Placement>;

export function run(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'run', text, bold: false, italic: false }];
}

/** A fact's run: `12003亿元` as number and unit. */
export function fact(id: string, number: string, unit: string, before = '', after = ''): Inline[] {
  const parts = { before, number, unit, after };
  return [{ kind: 'run', text: `${before}${number}${unit}${after}`, bold: false, italic: false, fact: { id, parts } }];
}

export function text(value: string | Inline[], role: TextRole = 'p', style: string = role, place: Place = {}): TextBlock {
  const inlines = typeof value === 'string' ? run(value) : value;
  return { kind: 'text', role, style, origin: origin(`<${role}>`), place: { ...unplaced, ...place }, id: null, inlines };
}

export function list(items: readonly string[], place: Place = {}, ordered = false): ListBlock {
  return {
    kind: 'list',
    style: 'list',
    origin: origin('<list>'),
    place: { ...unplaced, ...place },
    ordered,
    items: items.map((item) => ({ style: 'item', origin: origin('<item>'), inlines: run(item), level: 1, mark: null })),
  };
}

export function stat(label: string, value: Inline[], note = '', style = 'card', place: Place = {}): StatBlock {
  return {
    kind: 'stat',
    style,
    origin: origin('<stat>'),
    place: { ...unplaced, ...place },
    label: run(label),
    value,
    note: run(note),
  };
}

export function box(
  tag: BoxBlock['tag'],
  children: readonly Block[],
  more: { style?: string; columns?: number; place?: Place; gap?: number; gapAcross?: number; justify?: BoxBlock['justify'] } = {},
): BoxBlock {
  return {
    kind: 'box',
    tag,
    style: more.style ?? tag,
    origin: origin(`<${tag}>`),
    place: { ...unplaced, ...more.place },
    direction: tag === 'row' ? 'row' : 'column',
    columns: tag === 'grid' ? (more.columns ?? 2) : null,
    gap: more.gap ?? null,
    gapAcross: more.gapAcross ?? null,
    justify: more.justify ?? null,
    children,
  };
}

export function table(
  rows: readonly (readonly string[])[],
  aligns: readonly TableCell['align'][] = [],
  place: Place = {},
): TableBlock {
  const cell = (value: string, header: boolean, column: number): TableCell => ({
    header,
    style: header ? 'th' : 'td',
    align: aligns[column] ?? 'text',
    inlines: run(value),
    colSpan: 1,
    rowSpan: 1,
    origin: origin(header ? '<th>' : '<td>'),
  });
  return {
    kind: 'table',
    style: 'table',
    origin: origin('<table>'),
    place: { ...unplaced, ...place },
    headRows: 1,
    columns: null,
    rows: rows.map((row, r) => row.map((value, c) => cell(value, r === 0, c))),
    alt: 'table',
  };
}

export function timeline(steps: readonly (readonly [string, string])[]): TimelineBlock {
  return {
    kind: 'timeline',
    style: 'timeline',
    origin: origin('<timeline>'),
    place: unplaced,
    steps: steps.map(([label, words]) => ({ label: run(label), inlines: run(words), origin: origin('<step>') })),
  };
}

export function figure(one: Figure, place: Place = {}, caption = true): FigureBlock {
  return {
    kind: 'figure',
    style: 'figure',
    origin: origin('<figure>'),
    place: { ...unplaced, ...place },
    figure: one,
    caption,
    number: 1,
  };
}

export function prose(plain: string): Prose {
  return {
    pieces: plain === '' ? [] : [{ kind: 'text', text: plain, bold: false }],
    plain,
    span: spanAt('content.yaml', 1),
    path: 'p',
  };
}

/** A fact of a plain decimal, as printed: `7.5`, `%`. */
export function decimalFact(id: string, number: string, unit: string, more: Partial<Fact['parts']> = {}): Fact {
  const parts = { before: '', number, unit, after: '', ...more };
  return {
    id,
    name: id,
    print: `${parts.before}${number}${parts.unit}${parts.after}`,
    parts,
    number: { kind: 'decimal', value: number, decimals: number.split('.')[1]?.length ?? 0 },
    scale: 0,
    unit,
    qualifier: 'none',
    period: '2020',
    scope: null,
    kind: 'result',
    change: null,
    verb: null,
    source: null,
    derived: null,
    note: null,
    revised: null,
    dated: null,
    span: spanAt('content.yaml', 1),
  };
}

export function pictureFigure(width: number, height: number): PictureFigure {
  return {
    kind: 'picture',
    id: 'picture',
    title: prose('照片'),
    note: null,
    alt: 'picture',
    period: null,
    span: spanAt('content.yaml', 1),
    file: 'picture.png',
    picture: { type: 'png', bytes: new Uint8Array(), width, height },
  };
}

export function chartFigure(
  chart: ChartFigure['chart'],
  categories: readonly string[],
  series: Readonly<Record<string, readonly (string | null)[]>>,
  unit = '%',
): ChartFigure {
  return {
    kind: 'chart',
    id: 'chart',
    title: prose('增速'),
    note: prose('据年度公报'),
    alt: 'chart',
    period: null,
    span: spanAt('content.yaml', 1),
    chart,
    unit,
    categories,
    series: Object.entries(series).map(([name, values]) => ({
      name,
      facts: values.map((value, i) => (value === null ? null : decimalFact(`${name}-${i}`, value, unit))),
      as: 'column' as const,
      unit,
      span: spanAt('content.yaml', 1),
    })),
    panels: [],
    sharedAxis: false,
    minus: [],
  };
}

export function tableFigure(rows: readonly (readonly string[])[]): TableFigure {
  const [head = [], ...body] = rows;
  return {
    kind: 'table',
    id: 'table',
    title: prose('主要指标'),
    note: null,
    alt: 'table',
    period: null,
    span: spanAt('content.yaml', 1),
    columns: head.map((heading, i) => ({ heading: prose(heading), align: i === 0 ? 'text' : 'number', role: null })),
    rows: body.map((row) => row.map(prose)),
  };
}

export function slide(id: string, children: readonly Block[], more: Partial<Slide> = {}): Slide {
  return {
    id,
    layout: 'content',
    title: text(`标题${id}`, 'title'),
    subtitle: null,
    lead: null,
    kicker: null,
    body: box('col', children, { style: 'body' }),
    notes: [],
    sources: [],
    origin: origin(`<slide> "${id}"`),
    ...more,
  };
}

const FOOTER = { inlines: run('报告'), origin: origin('<footer>') };

export function deck(slides: readonly Slide[]): Deck {
  return {
    kind: 'deck',
    title: '报告',
    continued: '（续）',
    leadAgain: true,
    footer: FOOTER,
    marking: null,
    sections: [{ name: '一', slides }],
  };
}

export function onepager(children: readonly Block[], footer: readonly Block[] = []): OnePager {
  return {
    kind: 'onepager',
    title: '一页通',
    page: theme.onepager.page,
    body: box('col', children, { style: 'body' }),
    footer: footer.length > 0 ? box('footer', footer) : null,
  };
}
