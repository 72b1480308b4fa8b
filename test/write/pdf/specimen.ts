/** A page with one of everything that a one-pager may hold. */
import sharp from 'sharp';
import type { ChartFrame, ImageFrame, Page, TableFrame } from '../../../src/model/page.js';
import { cell, group, origin, page, panel, paragraph, text } from './fixture.js';

const chart: ChartFrame = {
  kind: 'chart',
  box: { x: 36, y: 330, width: 250, height: 120 },
  figure: 'industry',
  chart: {
    alt: '柱状图：2016年8114亿元，2020年12003亿元。',
    series: [
      {
        points: [
          { fact: 'gdp-2016', label: '8114' },
          { fact: 'gdp', label: '12003' },
        ],
      },
    ],
  } as unknown as ChartFrame['chart'],
  drawing: {
    width: 250,
    height: 120,
    marks: [
      { kind: 'line', x1: 0, y1: 100, x2: 250, y2: 100, color: 'muted', width: 0.1 },
      { kind: 'rect', x: 40, y: 40, width: 40, height: 60, color: 'muted' },
      { kind: 'rect', x: 150, y: 10, width: 40, height: 90, color: 'red' },
      { kind: 'path', d: 'M60,40Q100,0,170,10L170,14A4,4,0,1,1,169,14Z', fill: null, stroke: { color: 'gold', width: 1.5 } },
      {
        kind: 'text',
        text: '8114',
        x: 60,
        y: 36,
        anchor: 'middle',
        style: 'chart-label',
        size: 9,
        weight: 400,
        color: 'ink',
        fact: 'gdp-2016',
      },
      {
        kind: 'text',
        text: '12003',
        x: 170,
        y: 7,
        anchor: 'middle',
        style: 'chart-label',
        size: 9,
        weight: 700,
        color: 'ink',
        fact: 'gdp',
      },
      {
        kind: 'text',
        text: '2016年',
        x: 60,
        y: 112,
        anchor: 'middle',
        style: 'chart-label',
        size: 9,
        weight: 400,
        color: 'ink',
        fact: null,
      },
      {
        kind: 'text',
        text: '2020年',
        x: 170,
        y: 112,
        anchor: 'middle',
        style: 'chart-label',
        size: 9,
        weight: 400,
        color: 'ink',
        fact: null,
      },
    ],
  },
  label: paragraph(['']).paragraph.style,
  origin,
};

const line = { width: 0.25, color: 'line' };
const table: TableFrame = {
  kind: 'table',
  box: { x: 310, y: 330, width: 240, height: 72 },
  figure: 'targets',
  columns: [120, 120],
  headRows: 1,
  rows: [
    { height: 24, cells: [cell(0, 0, 120, '指标', { header: true }), cell(120, 0, 120, '2021年目标', { header: true })] },
    {
      height: 24,
      cells: [
        cell(0, 24, 120, '生产总值', { header: true, ground: 'warm' }),
        cell(120, 24, 120, '', {
          ground: 'warm',
          composed: [paragraph([['增长', { text: '7.5%以上', gap: 0.2, fact: 'gdp-target' }]], {}, 3)],
        }),
      ],
    },
    { height: 24, cells: [cell(0, 48, 240, '城镇新增就业11万人以上', { colSpan: 2 })] },
  ],
  rules: { top: null, head: { width: 1, color: 'red' }, row: line, bottom: line },
  alt: '主要预期目标表',
  origin,
};

/** A picture with transparency, which the library decodes in the background. */
async function picture(figure: string, x: number): Promise<ImageFrame> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 168, g: 32, b: 26, alpha: 0.5 } } })
    .png()
    .toBuffer();
  return {
    kind: 'image',
    box: { x, y: 470, width: 90, height: 60 },
    figure,
    picture: { type: 'png', bytes, width: 60, height: 40 },
    alt: `${figure}：示意图`,
    origin,
  };
}

/** The paragraphs of the page's text, each as its author wrote it. */
export const WRITTEN = {
  title: '2020年郑州市经济社会发展一图读懂',
  body: '全市生产总值12003亿元，比上年增长3.0%；“十三五”规划（2016—2020年）收官——稳中有进……《纲要》、《意见》（试行）。',
  english: 'Zhengzhou grew by 3.0% in the year 2020 & beyond <R&D>, see example.com.',
};

export async function specimen(): Promise<Page> {
  const body = paragraph(
    [
      [
        '全市生产总值',
        { text: '12003亿元', gap: 0.25, fact: 'gdp' },
        '，',
        { text: '比上年增长', gap: -0.5 },
        { text: '3.0%', gap: 0.33, fact: 'gdp-growth' },
        { text: '；', gap: 0.02 },
      ],
      [
        { text: '“', gap: -0.5 },
        '十三五”规划',
        { text: '（', gap: -0.02 },
        '2016—',
        { text: '2020年', gap: 0.05 },
        '）',
        '收',
        { text: '官', gap: 0.12 },
        '—',
        { text: '—', gap: -0.11 },
        '稳中有进……',
      ],
      ['《纲要》', { text: '、', gap: -0.5 }, { text: '《意见》', gap: -0.5 }, { text: '（试行）', gap: -0.5 }, '。'],
    ],
    { hang: 12 },
  );
  const english = paragraph(
    [
      ['Zhengzhou grew by ', { text: '3.0%', fact: 'gdp-growth' }, ' in the year 2020'],
      [
        '&',
        { text: ' beyond <R&D>, see ', gap: 0.1 },
        { text: 'exam', link: 'https://example.com/报告?a=1&b=%20', color: 'red' },
      ],
      [{ text: 'ple.com', link: 'https://example.com/报告?a=1&b=%20', color: 'red' }, '.'],
    ],
    { source: WRITTEN.english },
  );
  return page([
    panel(36, 34, 523, 50, {
      rules: { top: { width: 4, color: 'red' }, right: null, bottom: { width: 0.1, color: 'line' }, left: null },
    }),
    text(36, 44, [paragraph([WRITTEN.title], { role: 'title', size: 24, face: 'serif-700' })]),
    group('section', [
      text(36, 92, [paragraph(['一、过去一年'], { role: 'h2', size: 13, face: 'sans-700', color: 'red', id: 'past' }), body]),
      group('card', [
        panel(330, 92, 200, 60, {
          ground: 'warm',
          rules: { top: { width: 2, color: 'red' }, right: null, bottom: null, left: null },
        }),
        text(340, 100, [
          paragraph(['地区生产总值'], { role: 'label', color: 'muted' }),
          paragraph(
            [
              [
                { text: '12003', size: 20, face: 'sans-700', fact: 'gdp' },
                { text: '亿元', face: 'sans-700', fact: 'gdp' },
              ],
            ],
            { role: 'value', leading: 24 },
          ),
        ]),
      ]),
    ]),
    group('section', [
      text(36, 180, [paragraph(['二、今年目标'], { role: 'h1', size: 13, face: 'sans-700' })]),
      text(
        36,
        205,
        [
          paragraph(['促进就业，新增11万人以上'], { role: 'item', mark: '■', hang: 18, level: 1 }),
          paragraph(['其中失业人员再就业'], { role: 'item', mark: '–', hang: 30, level: 2 }),
          paragraph(['改善居住'], { role: 'item', mark: '■', hang: 18, level: 1 }),
        ],
        { list: true },
      ),
      text(
        330,
        205,
        [
          paragraph(['办好实事'], { role: 'item', mark: '一', hang: 18, level: 1 }),
          paragraph(['增加学位'], { role: 'item', mark: '二', hang: 18, level: 1 }),
        ],
        {
          list: true,
        },
      ),
      text(310, 420, [english, paragraph([[{ text: '回到上文', link: '#past' }, '或', { text: '别处', link: '#none' }]])]),
    ]),
    group('figure', [text(36, 312, [paragraph(['图1　生产总值'], { role: 'caption', face: 'sans-700' })]), chart]),
    table,
    await picture('甲', 36),
    await picture('乙', 140),
    group('numbered-list', [
      group('item', [
        panel(36, 560, 250, 24, { rules: { top: null, right: null, bottom: { width: 0.5, color: 'line' }, left: null } }),
        text(36, 563, [paragraph(['一'], { role: 'p', face: 'serif-700', color: 'red' })]),
        text(64, 563, [paragraph(['新增学位3.8万个'])]),
      ]),
      group('item', [text(310, 563, [paragraph(['二'])]), text(338, 563, [paragraph(['改造老旧小区'])])]),
    ]),
    group('list', [group('item', [text(36, 590, [paragraph(['创新'])]), text(64, 590, [paragraph(['建设实验室'])])])]),
    group('timeline', [
      panel(36, 620, 523, 1.5, { ground: 'red' }),
      text(36, 626, [paragraph(['2016年'], { role: 'label' }), paragraph(['开工'])]),
      text(310, 626, [paragraph(['2020年'], { role: 'label' }), paragraph(['通车'])]),
    ]),
    group('footer', [
      panel(36, 780, 523, 0.5, { ground: 'line' }),
      text(36, 786, [paragraph(['来源：政府工作报告'], { role: 'source', size: 9, color: 'muted' })]),
    ]),
  ]);
}
