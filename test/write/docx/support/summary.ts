/** A builder of summaries for tests: what the markup's reader would hand over. */
import { createCache } from '../../../../src/cache/cache.js';
import type { ChartFigure, Content, Figure, PictureFigure, Prose, TableFigure } from '../../../../src/model/content.js';
import type {
  Block,
  BoxBlock,
  FlowBlock,
  Inline,
  ListBlock,
  Origin,
  Placement,
  Summary,
  TableBlock,
  TextBlock,
  TextRole,
} from '../../../../src/model/document.js';
import type { Fact } from '../../../../src/model/fact.js';
import type { WriteContext } from '../../../../src/model/output.js';
import { resolveSettings } from '../../../../src/model/settings.js';
import type { Theme } from '../../../../src/model/theme.js';
import { loadTestTheme } from './theme.js';

const span = { file: 'test', start: { line: 1, column: 1, offset: 0 } };
export const origin: Origin = { template: span, label: '<test>' };
export const place: Placement = { grow: null, width: null, height: null, align: null, keep: false, again: null, drop: null };

export const run = (text: string, more: Partial<Extract<Inline, { kind: 'run' }>> = {}): Inline => ({
  kind: 'run',
  text,
  bold: false,
  italic: false,
  ...more,
});
const inlinesOf = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === 'string' ? [run(content)] : content;

export const text = (role: TextRole, content: string | readonly Inline[], more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  role,
  style: role,
  id: null,
  inlines: inlinesOf(content),
  origin,
  place,
  ...more,
});
export const list = (
  items: readonly (string | { text: string; level?: number; mark?: string })[],
  more: Partial<ListBlock> = {},
): ListBlock => ({
  kind: 'list',
  style: 'list',
  ordered: false,
  origin,
  place,
  ...more,
  items: items.map((item) => {
    const { text: content, level = 1, mark = null } = typeof item === 'string' ? { text: item } : item;
    return { style: 'item', origin, inlines: [run(content)], level, mark };
  }),
});
export const box = (tag: BoxBlock['tag'], children: readonly Block[], more: Partial<BoxBlock> = {}): BoxBlock => ({
  kind: 'box',
  tag,
  style: tag,
  direction: 'column',
  columns: null,
  gap: null,
  gapAcross: null,
  justify: null,
  children,
  origin,
  place,
  ...more,
});
export const figure = (of: Figure, number: number, style = 'figure'): Block => ({
  kind: 'figure',
  style,
  figure: of,
  caption: true,
  number,
  origin,
  place,
});
export const table = (
  rows: readonly (readonly (string | (Partial<TableBlock['rows'][number][number]> & { text: string }))[])[],
  more: Partial<TableBlock> = {},
): TableBlock => ({
  kind: 'table',
  style: 'table',
  headRows: 1,
  columns: null,
  alt: '表格的说明',
  origin,
  place,
  ...more,
  rows: rows.map((row, index) =>
    row.map((cell) => {
      const { text: content, ...rest } = typeof cell === 'string' ? { text: cell } : cell;
      const header = index < (more.headRows ?? 1);
      return {
        header,
        style: header ? 'th' : 'td',
        align: 'text',
        inlines: [run(content)],
        colSpan: 1,
        rowSpan: 1,
        origin,
        ...rest,
      } as const;
    }),
  ),
});

export const prose = (plain: string): Prose => ({ pieces: [{ kind: 'text', text: plain, bold: false }], plain, span, path: 'x' });
export const fact = (id: string, number: string, unit: string, { before = '', after = '', name = id } = {}): Fact => ({
  id,
  name,
  print: `${before}${number}${unit}${after}`,
  parts: { before, number, unit, after },
  number: { kind: 'decimal', value: number, decimals: number.split('.')[1]?.length ?? 0 },
  scale: 0,
  unit,
  qualifier: 'none',
  verb: null,
  period: '2020年',
  scope: null,
  kind: 'result',
  change: null,
  source: null,
  derived: null,
  note: null,
  revised: null,
  dated: null,
  span,
});
export const factRun = (of: Fact, more: Partial<Extract<Inline, { kind: 'run' }>> = {}): Inline =>
  run(of.print, { fact: { id: of.id, parts: of.parts }, ...more });

export const FACTS: Readonly<Record<string, Fact>> = Object.fromEntries(
  [
    fact('gdp', '12003', '亿元', { name: '生产总值' }),
    fact('revenue', '1259.2', '亿元', { name: '财政收入' }),
    fact('green', '1200', '亿元', { after: '左右', name: '绿色产业' }),
    fact('gdp-19', '11590', '亿元', { name: '生产总值（2019）' }),
    fact('share-1', '1.3', '%'),
    fact('share-2', '39.7', '%'),
    fact('share-3', '59.0', '%'),
  ].map((one) => [one.id, one]),
);

const base = { note: null, period: null, span };
/** What a series is besides its name and facts. */
export const drawn = (unit: string) => ({ as: 'column', unit, span }) as const;

export const chart = (kind: ChartFigure['chart'], more: Partial<ChartFigure> = {}): ChartFigure => ({
  ...base,
  id: `chart-${kind}`,
  kind: 'chart',
  chart: kind,
  title: prose('主要指标完成情况'),
  unit: '亿元',
  alt: '柱形图：生产总值12003亿元，财政收入1259.2亿元，绿色产业1200亿元左右',
  categories: ['生产总值', '财政收入', '绿色产业'],
  series: [{ name: '2020年', facts: [FACTS.gdp!, FACTS.revenue!, FACTS.green!], ...drawn('亿元') }],
  panels: [],
  sharedAxis: false,
  minus: [],
  ...more,
});
export const tableFigure = (more: Partial<TableFigure> = {}): TableFigure => ({
  ...base,
  id: 'indicators',
  kind: 'table',
  title: prose('2020年主要经济指标'),
  alt: '三项指标的完成数和增速',
  columns: [
    { heading: prose('指标'), align: 'text', role: null },
    { heading: prose('完成数'), align: 'number', role: null },
    { heading: prose('比上年增长'), align: 'number', role: null },
  ],
  rows: [
    [
      prose('全市生产总值'),
      { ...prose('12003亿元'), pieces: [{ kind: 'fact', fact: 'gdp', show: 'value', text: '12003亿元', bold: false }] },
      prose('3.0%'),
    ],
    [prose('地方财政一般公共预算收入'), prose('1259.2亿元'), prose('2.9%')],
    [prose('新能源汽车产值'), prose('1200亿元左右'), prose('—')],
  ],
  ...more,
});
/** One red pixel, PNG. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
export const picture = (width: number, height: number): PictureFigure => ({
  ...base,
  id: 'photo',
  kind: 'picture',
  title: prose('黄河生态廊道'),
  alt: '黄河岸边的绿道',
  file: 'photo.png',
  picture: { type: 'png', bytes: PNG, width, height },
});

export const summary = (body: readonly FlowBlock[], more: Partial<Summary> = {}): Summary => ({
  kind: 'summary',
  title: '2021年政府工作报告摘要',
  labels: { figure: '图', table: '表', unit: '单位' },
  numbering: ['一、', '（一）', '1.', '（1）'],
  even: null,
  header: null,
  footer: null,
  body,
  ...more,
});

export function contextFor(theme: Theme = loadTestTheme(), language = 'zh-CN'): WriteContext {
  const content = {
    report: {
      title: prose('政府工作报告'),
      subtitle: prose('学习摘要'),
      language,
      edited: null,
      issuer: null,
      speaker: null,
      date: null,
      marks: ['送审稿'],
      version: null,
      secrecy: null,
      fileName: null,
      basis: null,
      notes: [],
    },
    sources: {},
    facts: FACTS,
    figures: {},
    sections: [],
    terms: { verbatim: [], noBreak: [], numerals: [] },
  } as unknown as Content;
  return {
    content,
    theme,
    language,
    settings: resolveSettings({}),
    labels: {},
    date: new Date('2021-02-03T00:00:00Z'),
    cache: createCache(),
    readFont: () => {
      throw new Error('the summary needs no font file');
    },
  };
}

const LONG =
  '坚持稳中求进工作总基调，扎实做好“六稳”工作、全面落实“六保”任务，国家中心城市建设取得新成效——经济社会发展主要目标任务较好完成。'.repeat(
    3,
  );

/** One of everything. */
export function fullSummary(): Summary {
  return summary(
    [
      {
        kind: 'cover',
        origin,
        children: [
          text('title', '2021年政府工作报告\u200b摘要'.replace('\u200b', '')),
          text('subtitle', '据《政府工作报告》整理'),
        ],
      },
      { kind: 'toc', title: '目录', depth: 2, origin },
      text('h1', '一、“十三五”及2020年工作回顾', { id: 'review-2020' }),
      text('lead', '“十三五”规划目标任务总体完成。'),
      text('p', [run('全市生产总值'), factRun(FACTS.gdp!), run('，增长'), run('3.0%', { bold: true }), run(`。${LONG}`)]),
      text('h2', '（一）经济实力'),
      text('p', [
        run('见'),
        run('民生实事', { link: '#livelihood' }),
        run('和'),
        run('政府网站', { link: 'https://example.org/?a=1&b=2' }),
        run('；新能源产业'),
        factRun(FACTS.green!, { bold: true }),
        run('。'),
        { kind: 'break' },
        run('另起一行。'),
      ]),
      figure(tableFigure({ note: prose('注：生产总值为初步核算数。') }), 1),
      text('p', LONG),
      figure(chart('column'), 1),
      figure(chart('bar'), 2),
      figure(chart('line', { categories: ['2018年', '2019年', '2020年'] }), 3),
      figure(
        chart('stacked', {
          series: [
            { name: '甲', facts: [FACTS.gdp!, FACTS.revenue!, null], ...drawn('亿元') },
            { name: '乙', facts: [FACTS['gdp-19']!, null, FACTS.green!], ...drawn('亿元') },
          ],
        }),
        4,
      ),
      figure(
        chart('doughnut', {
          title: prose('三次产业结构'),
          unit: '%',
          categories: ['第一产业', '第二产业', '第三产业'],
          series: [{ name: '占比', facts: [FACTS['share-1']!, FACTS['share-2']!, FACTS['share-3']!], ...drawn('%') }],
        }),
        5,
      ),
      text('h1', '二、2021年民生实事', { id: 'livelihood' }),
      list([
        { text: '新增城镇就业11万人以上', mark: '一' },
        { text: '新建改扩建公办幼儿园', mark: '二' },
      ]),
      list(['提升基层医疗能力', { text: '社区卫生服务中心', level: 2 }, '改善交通']),
      list(['第一步', { text: '其中一', level: 2 }, '第二步'], { ordered: true }),
      list(['又从一开始', '第二'], { ordered: true }),
      box('callout', [text('p', LONG), text('note', '口径：全市。')]),
      text('p', '方框之后。'),
      box('callout', [text('p', '方框里的清单：'), list(['甲', '乙'])]),
      box('quote', [text('quote', '人民对美好生活的向往，就是我们的奋斗目标。', { style: 'p' })]),
      {
        kind: 'stat',
        style: 'stat',
        label: [run('生产总值')],
        value: [factRun(FACTS.gdp!)],
        note: [run('增长3.0%')],
        origin,
        place,
      },
      {
        kind: 'timeline',
        style: 'timeline',
        steps: [
          { label: [run('3月')], inlines: [run('开工')], origin },
          { label: [run('12月')], inlines: [run('完工')], origin },
        ],
        origin,
        place,
      },
      { kind: 'page-break', origin },
      figure(picture(1600, 900), 6),
      table([
        ['甲', '乙', '丙'],
        [
          { text: '跨两行', rowSpan: 2 },
          { text: '跨两列', colSpan: 2 },
        ],
        [
          { text: '12', align: 'number' },
          { text: '中', align: 'center' },
        ],
      ]),
      table(
        [
          ['相邻', '表格'],
          ['一', '二'],
        ],
        { columns: [0.3, 0.7] },
      ),
    ],
    {
      header: box('header', [text('p', '2021年政府工作报告摘要')]),
      footer: box('footer', [text('p', [run('— '), { kind: 'page-number' }, run(' —')])]),
    },
  );
}

/** Numbered headings, among them one without a number, one that skips some, and one of another kind. */
export function countedAnew(): Summary {
  return summary([
    text('h1', '回顾', { number: '一、' }),
    text('h2', '无号'),
    text('h2', '经济', { number: '（一）' }),
    text('h1', '部署', { number: '三、' }),
    text('h1', '附', { number: '附录' }),
  ]);
}
