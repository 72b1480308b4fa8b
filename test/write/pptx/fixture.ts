/** Hand-made pages for the deck writer's tests: no other stage is needed to make them. */
import { createCache } from '../../../src/cache/cache.js';
import type { Chart, ChartSeries } from '../../../src/model/chart.js';
import type { Content } from '../../../src/model/content.js';
import type { Deck, Inline, Origin } from '../../../src/model/document.js';
import type { WriteContext } from '../../../src/model/output.js';
import type {
  Box,
  ChartFrame,
  ComposedParagraph,
  Frame,
  GroupFrame,
  ImageFrame,
  Page,
  PanelFrame,
  Paragraph,
  TableFrame,
  TextFrame,
  TextStyle,
} from '../../../src/model/page.js';
import { resolveSettings } from '../../../src/model/settings.js';
import type { DeckLayout, Style, Theme } from '../../../src/model/theme.js';
import { printed } from '../../chart/kit.js';

const start = { line: 1, column: 1, offset: 0 };
export const origin: Origin = { template: { file: 'deck.hbs', start }, label: '<p>' };
export const noEdges = { top: 0, right: 0, bottom: 0, left: 0 };
const noRules = { top: null, right: null, bottom: null, left: null };

function style(name: string, given: Partial<Style> = {}): Style {
  return {
    name,
    font: 'sans',
    size: 20,
    minSize: 18,
    maxSize: 20,
    weight: 400,
    italic: false,
    color: 'ink',
    leading: 1.45,
    align: 'left',
    indent: 0,
    before: 0,
    after: 0,
    bullet: null,
    factWeight: null,
    hang: 0,
    anchor: 'top',
    ground: null,
    rules: noRules,
    padding: noEdges,
    gap: 0,
    stretch: null,
    parts: {},
    band: null,
    rowRule: null,
    columnRule: null,
    ...given,
  };
}

const deckStyles: Record<string, Style> = Object.fromEntries(
  [
    style('p'),
    style('title', { size: 30, weight: 700, leading: 1.2, anchor: 'bottom' }),
    style('cover-title', { size: 44, weight: 700, leading: 1.3, font: 'serif', anchor: 'bottom' }),
    style('subtitle', { color: 'muted' }),
    style('lead', { color: 'red', leading: 1.3 }),
    style('kicker', { size: 14, color: 'red', leading: 1.2, anchor: 'bottom' }),
    style('item', { bullet: { mark: '■', color: 'red', size: 1 }, hang: 1.1, leading: 1.4 }),
    style('footer', { size: 12, color: 'muted', leading: 1.2, anchor: 'middle' }),
    style('number', { size: 12, color: 'muted', leading: 1.2, align: 'right', anchor: 'middle' }),
    style('chart-label', { size: 14, leading: 1.2 }),
    style('th', { size: 16, color: 'muted', leading: 1.3 }),
    style('td', { size: 18, leading: 1.3 }),
    style('value', { size: 34, weight: 700, leading: 1.25 }),
    style('named', { font: 'song' }),
    style('on-dark', { color: 'paper' }),
  ].map((each) => [each.name, each]),
);

const layouts: Record<string, DeckLayout> = {
  cover: {
    name: 'cover',
    ground: 'warm',
    shapes: [{ x: 0, y: 0, width: 18, height: 540, color: 'red', opacity: 1 }],
    title: { x: 84, y: 130, width: 780, height: 150, style: 'cover-title' },
    subtitle: { x: 84, y: 312, width: 780, height: 60, style: 'subtitle' },
    lead: null,
    kicker: null,
    footer: null,
    marking: null,
    number: null,
    body: { x: 84, y: 420, width: 780, height: 70 },
    swap: {},
  },
  content: {
    name: 'content',
    ground: null,
    shapes: [{ x: 48, y: 506, width: 864, height: 0.75, color: 'line', opacity: 1 }],
    title: { x: 48, y: 44, width: 864, height: 42, style: 'title' },
    subtitle: null,
    lead: { x: 48, y: 88, width: 864, height: 30, style: 'lead' },
    kicker: { x: 48, y: 24, width: 864, height: 20, style: 'kicker' },
    footer: { x: 48, y: 510, width: 700, height: 20, style: 'footer' },
    marking: null,
    number: { x: 812, y: 510, width: 100, height: 20, style: 'number' },
    body: { x: 48, y: 130, width: 864, height: 364 },
    swap: {},
  },
};

export const theme: Theme = {
  name: 'red',
  colors: {
    ink: '1E2228',
    paper: 'FFFFFF',
    muted: '4F565F',
    warm: 'FAF7F2',
    red: 'A8201A',
    'dark-red': '7C1712',
    gold: 'B8863B',
    neutral: '8F8778',
    line: 'DDD6CA',
    blush: 'F3DEDB',
    odd: '123456',
  },
  scheme: {
    dk1: 'ink',
    lt1: 'paper',
    dk2: 'muted',
    lt2: 'warm',
    accent1: 'red',
    accent2: 'gold',
    accent3: 'neutral',
    accent4: 'dark-red',
    accent5: 'line',
    accent6: 'blush',
    hlink: 'red',
    folHlink: 'dark-red',
  },
  fonts: {
    sans: { regular: 's.ttf', bold: 'sb.ttf', fallback: ['serif'], latin: ['Arial'], eastAsia: ['微软雅黑', 'Noto Sans CJK SC'] },
    serif: { regular: 'f.ttf', bold: 'fb.ttf', fallback: ['sans'], latin: ['Times New Roman'], eastAsia: ['华文中宋', '宋体'] },
    song: { regular: 'f.ttf', bold: 'fb.ttf', fallback: ['sans'], latin: ['Georgia'], eastAsia: ['仿宋'] },
  },
  major: 'serif',
  minor: 'sans',
  styles: { deck: deckStyles, summary: {}, onepager: {} },
  chart: {
    deck: { palette: ['red', 'neutral', 'gold'], label: 'chart-label', axis: 'muted', grid: 'line', gap: 0.6 },
    summary: { palette: [], label: '', axis: 'muted', grid: 'line', gap: 0.6 },
    onepager: { palette: [], label: '', axis: 'muted', grid: 'line', gap: 0.6 },
  },
  deck: { width: 960, height: 540, sizes: [12, 14, 16, 18, 20, 24, 28, 36, 44, 60], slack: 0.03, layouts },
  summary: {
    profile: null,
    page: { width: 595, height: 842, margin: noEdges, header: 0, footer: 0 },
    grid: null,
    sources: 'none',
    numbers: 'counted',
  },
  onepager: { page: { width: 595, height: 842, margin: noEdges, grid: 1, close: 1, ground: null }, factor: 1 },
};

export function textStyle(name: string, given: Partial<TextStyle> = {}): TextStyle {
  const { size, leading, indent, hang, bullet, ...rest } = deckStyles[name]!;
  const own = given.size ?? size;
  return { ...rest, size: own, leading: own * leading, indent: indent * own, hang: bullet === null ? 0 : hang * own, ...given };
}

export const run = (text: string, more: Partial<Inline & { kind: 'run' }> = {}): Inline => ({
  kind: 'run',
  text,
  bold: false,
  italic: false,
  ...more,
});

type Written = string | readonly Inline[];

export function paragraph(text: Written, name = 'p', given: Partial<Paragraph> & { look?: Partial<TextStyle> } = {}): Paragraph {
  const { look, ...rest } = given;
  const inlines = typeof text === 'string' ? [run(text)] : text;
  const item = name === 'item';
  return {
    role: item ? 'item' : 'p',
    style: textStyle(name, look),
    runs: inlines.map((inline) => ({ inline, look: inline.kind === 'run' && inline.bold ? { weight: 700 } : {} })),
    mark: item ? { text: '■', color: 'red' } : null,
    level: item ? 1 : 0,
    id: null,
    origin,
    ...rest,
  };
}

/** Composed as one line each, `gap` apart: lines are the writer's business only by their number. */
export function compose(paragraphs: readonly Paragraph[], gap = 0): ComposedParagraph[] {
  let y = 0;
  return paragraphs.map((each, i) => {
    y += i === 0 ? 0 : gap;
    const composed: ComposedParagraph = {
      paragraph: each,
      lines: [{ pieces: [], baseline: each.style.size, width: 100, last: true }],
      y,
      height: each.style.leading,
      mark:
        each.mark === null
          ? null
          : {
              text: each.mark.text,
              x: 0,
              width: 10,
              face: 'sans-400',
              size: each.style.size,
              color: each.mark.color,
              fact: null,
              link: null,
            },
    };
    y += each.style.leading;
    return composed;
  });
}

export function text(box: Box, paragraphs: readonly Paragraph[], given: Partial<TextFrame> = {}): TextFrame {
  return {
    kind: 'text',
    box,
    padding: noEdges,
    anchor: 'top',
    composed: compose(paragraphs),
    placeholder: null,
    list: false,
    origin,
    ...given,
  };
}

export function held(
  layout: 'cover' | 'content',
  placeholder: NonNullable<TextFrame['placeholder']>,
  content: Written,
  look = {},
): TextFrame {
  const place = layouts[layout]![placeholder]!;
  return text(place, [paragraph(content, place.style, { role: 'title', look })], {
    placeholder,
    anchor: deckStyles[place.style]!.anchor,
  });
}

export function list(box: Box, items: readonly string[], look: Partial<TextStyle> = {}, gap = 10): TextFrame {
  const paragraphs = items.map((item) => paragraph(item, 'item', { look }));
  return text(box, paragraphs, { list: true, composed: compose(paragraphs, gap) });
}

export const group = (children: readonly Frame[], role: GroupFrame['role'] = 'card'): GroupFrame => ({
  kind: 'group',
  role,
  box: children[0]!.box,
  children,
  origin,
});

export const panel = (box: Box, given: Partial<PanelFrame> = {}): PanelFrame => ({
  kind: 'panel',
  box,
  ground: 'warm',
  rules: noRules,
  origin,
  ...given,
});

export function chart(kind: Chart['kind'], given: Partial<Chart> = {}): Chart {
  const series = (name: string, color: string, values: readonly (number | null)[]): ChartSeries => ({
    name,
    color,
    line: kind === 'line',
    unit: '%',
    points: values.map((value, i) =>
      value === null
        ? null
        : {
            fact: `f${i}`,
            name: `${name}${i}`,
            value,
            decimals: 1,
            label: value.toFixed(1),
            printed: printed(value.toFixed(1)),
            target: false,
            from: 0,
          },
    ),
  });
  return {
    kind,
    heading: null,
    title: '地区生产总值',
    unit: '%',
    categories: ['全省', '全市', '航空港实验区'],
    series: [series('增速', 'red', [1.3, 3, 7.8])],
    categoryColors: kind === 'doughnut' ? ['red', 'neutral', 'gold'] : null,
    axis: { min: 0, max: 8, ticks: [0, 2, 4, 6, 8], decimals: 0 },
    extent: null,
    second: null,
    names: 'none',
    alt: '柱形图：全省 1.3%，全市 3.0%，航空港实验区 7.8%',
    ...given,
  };
}

export const chartFrame = (box: Box, content: Chart): ChartFrame => ({
  kind: 'chart',
  box,
  figure: 'growth',
  chart: content,
  drawing: null,
  label: textStyle('chart-label'),
  origin,
});

export function table(box: Box, rows: readonly (readonly string[])[], given: Partial<TableFrame> = {}): TableFrame {
  const width = box.width / rows[0]!.length;
  const height = box.height / rows.length;
  return {
    kind: 'table',
    box,
    figure: null,
    columns: rows[0]!.map(() => width),
    headRows: 1,
    rows: rows.map((row, r) => ({
      height,
      cells: row.map((content, c) => ({
        header: r === 0,
        box: { x: c * width, y: r * height, width, height },
        padding: { top: 6, right: 8, bottom: 6, left: 8 },
        composed: compose([paragraph(content, r === 0 ? 'th' : 'td')]),
        align: c === 0 ? 'text' : 'number',
        ground: r === 0 ? 'warm' : null,
        colSpan: 1,
        rowSpan: 1,
      })),
    })),
    rules: {
      top: { width: 1.5, color: 'ink' },
      head: { width: 0.75, color: 'ink' },
      row: { width: 0.5, color: 'line' },
      bottom: { width: 1.5, color: 'ink' },
    },
    alt: '主要指标表',
    origin,
    ...given,
  };
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const image = (box: Box): ImageFrame => ({
  kind: 'image',
  box,
  figure: 'map',
  picture: { type: 'png', bytes: PNG, width: 1, height: 1 },
  alt: '示意图',
  origin,
});

let serial = 0;

export function page(title: string, frames: readonly Frame[], given: Partial<Page> = {}): Page {
  return {
    id: `slide-${++serial}`,
    width: 960,
    height: 540,
    title,
    layout: 'content',
    section: null,
    notes: [],
    sources: [],
    frames: [held('content', 'title', title), ...frames],
    origin,
    ...given,
  };
}

export const deck: Deck = {
  kind: 'deck',
  title: '政府工作报告',
  continued: '（续）',
  leadAgain: true,
  footer: null,
  marking: null,
  sections: [],
};

export const context: WriteContext = {
  content: { report: { issuer: null } } as unknown as Content,
  theme,
  language: 'zh-CN',
  settings: resolveSettings({}),
  labels: {
    'layout-content': '内容',
    'layout-without': '无',
    'shape-title': '标题',
    'shape-lead': '导语',
    'shape-kicker': '栏目',
    'shape-body': '正文',
  },
  date: new Date('2021-02-03T00:00:00Z'),
  cache: createCache(),
  readFont: () => {
    throw new Error('the deck names fonts, it embeds none');
  },
};

/** A deck with everything in it. */
export function everything(): Page[] {
  const area = { x: 48, y: 130, width: 420, height: 360 };
  const right = { ...area, x: 492 };
  return [
    page('政府工作报告', [held('cover', 'subtitle', '——在市第十五届人民代表大会第四次会议上')], {
      id: 'cover',
      layout: 'cover',
      section: '开篇',
      frames: [held('cover', 'title', '政府工作报告'), held('cover', 'subtitle', '——在市第十五届人民代表大会第四次会议上')],
    }),
    page(
      '“十四五”开局之年的预期目标',
      [
        held('content', 'kicker', '一、回顾'),
        held('content', 'lead', [
          run('全市生产总值达到'),
          run('12003亿元', { bold: true, fact: { id: 'gdp', parts: null } }),
          run('，增长3%'),
        ]),
        panel(area, { rules: { ...noRules, top: { width: 3, color: 'red' }, left: { width: 0.5, color: 'odd' } } }),
        text(
          area,
          [
            paragraph('第一条：统筹疫情防控和经济社会发展……取得“双胜利”', 'item'),
            paragraph(
              [
                run('第二条：'),
                run('见项目网站', { link: 'https://example.org/?a=1&b=2' }),
                run('与'),
                run('图', { link: '#charts' }),
              ],
              'item',
            ),
            paragraph('1. 有序项', 'item', { mark: { text: '3.', color: 'red' } }),
            paragraph('括号项', 'item', { mark: { text: '（一）', color: 'red' }, look: { hang: 80 } }),
            paragraph('第二层', 'item', { level: 2, mark: { text: '–', color: 'muted' }, look: { hang: 44, size: 18 } }),
          ],
          { padding: { top: 16, right: 18, bottom: 16, left: 18 }, anchor: 'middle' },
        ),
        text(right, [
          paragraph([run('中宋'), { kind: 'break' }, run('Don’t “stop” — 䶮 👩‍🚀 مرحبا <&>"\'')], 'named', { role: 'label' }),
        ]),
        held('content', 'footer', '政府工作报告'),
        held('content', 'number', [{ kind: 'page-number' }]),
      ],
      {
        id: 'goals',
        section: '开篇',
        notes: [[run('先说“目标”。')], [run('来源：'), run('12003亿元', { bold: true, fact: { id: 'gdp', parts: null } })]],
      },
    ),
    page(
      '图表',
      [
        chartFrame({ x: 48, y: 130, width: 420, height: 170 }, chart('bar')),
        chartFrame({ x: 492, y: 130, width: 420, height: 170 }, chart('column', twoSeries())),
        chartFrame({ x: 48, y: 310, width: 280, height: 180 }, chart('line', twoSeries(true))),
        chartFrame({ x: 340, y: 310, width: 280, height: 180 }, chart('stacked', twoSeries())),
        chartFrame({ x: 632, y: 310, width: 280, height: 180 }, chart('doughnut')),
      ],
      { id: 'charts', section: '主体', notes: [[run('图表说明')]] },
    ),
    page(
      '表格与图片',
      [
        table(area, [
          ['指标', '2020年', '2021年目标'],
          ['生产总值', '12003亿元', '6%左右'],
          ['财政收入', '1259.2亿元', '5%'],
        ]),
        image({ ...right, height: 200 }),
        group([
          panel({ ...right, y: 340, height: 60 }),
          text({ ...right, y: 340, height: 60 }, [paragraph('一张卡片', 'p', { role: 'label' })]),
        ]),
        list({ ...right, y: 410, height: 80 }, ['甲', '乙']),
      ],
      { id: 'table', section: '主体' },
    ),
  ];
}

export function twoSeries(line = false): Partial<Chart> {
  const point = (value: number, label: string, decimals = 0) => ({
    fact: 'f',
    name: '名称',
    value,
    decimals,
    label,
    printed: label.endsWith('左右') ? { ...printed(label.slice(0, -2)), after: '左右', hedged: true } : printed(label),
    target: false,
    from: 0,
  });
  return {
    series: [
      { name: '2020年', color: 'neutral', line, unit: '%', points: [point(870, '870'), null, point(1126, '1126')] },
      {
        name: '2025年目标',
        color: 'red',
        line,
        unit: '%',
        points: [point(1200, '1200左右'), point(7.5, '7.5', 1), point(0, '0')],
      },
    ],
    axis: { min: 0, max: 1500, ticks: [0, 500, 1000, 1500], decimals: 0 },
    names: 'legend',
  };
}
