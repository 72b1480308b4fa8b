/** What a document of anybody's says, against a small report: each kind with what is right beside it. */
import { describe, expect, test } from 'vitest';
import type { ReadText } from '../../../src/model/reading.js';
import { judgeAgainst, openReport } from '../../../src/verify/against/judge-against.js';

const REPORT = `2024年临川镇工作报告

一、2023年工作回顾
全镇水稻产量3120吨，比上年增长4.2%。蔬菜产量5870吨，增长6.1%。
绿化覆盖率由36.5%提高到38.9%，新增公园近12座。
民宿收入1.35亿元，鱼塘面积2640亩。三产比重为8∶37∶55。

二、2024年目标
水稻产量达到3300吨，新建仓库9座。
蔬菜产量增长5%左右，预计接待游客16万人次。
`;
const book = openReport({ file: 'report.txt', text: REPORT });

function judge(texts: readonly (string | Partial<ReadText>)[]): readonly string[] {
  const read = texts.map(
    (one, index): ReadText => ({
      part: 'text',
      place: { slide: 1, name: `文本框 ${index}`, paragraph: 1 },
      marks: [],
      fields: [],
      ...(typeof one === 'string' ? { text: one } : { text: '', ...one }),
    }),
  );
  return judgeAgainst({ document: 'deck', texts: read, points: [] }, book).flatMap(({ said, judgement }) =>
    judgement.kind === 'found' ? [] : [`${judgement.kind} ${'aspect' in judgement ? judgement.aspect : ''} ${said.found}`],
  );
}

const table = (...rows: readonly (readonly string[])[]): readonly Partial<ReadText>[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      part: 'cell' as const,
      text,
      place: { slide: 1, name: '表格 1', row: row + 1, column: column + 1 },
    })),
  );

describe('a sentence', () => {
  test.each([
    '2023年水稻产量为3120吨、增长4.2%。',
    '蔬菜总产量达5870吨，水稻产量3120吨。',
    '绿化覆盖率提高到38.9%（2022年为36.5%）。',
    '到2024年，水稻产量达到3300吨。',
    '鱼塘2640亩，民宿收入13500万元。',
    '第三产业占比55%。',
    '联系电话：0794-8221234，第3页，见表2。',
  ])('is right: %s', (text) => {
    expect(judge([text])).toEqual([]);
  });

  test.each([
    ['水稻产量3210吨。', 'wrong number 水稻产量3210吨'],
    ['水稻产量3120公斤。', 'wrong unit 水稻产量3120公斤'],
    ['民宿收入1.35万元。', 'wrong unit 民宿收入1.35万元'],
    ['新增公园12座。', 'wrong qualifier 新增公园12座'],
    ['水稻产量5870吨。', 'wrong name 水稻产量5870吨'],
    ['水稻产量3120吨，下降4.2%。', 'wrong words 水稻产量3120吨，下降4.2%'],
    ['2024年水稻产量3120吨。', 'stale period 水稻产量3120吨'],
    ['绿化覆盖率为36.5%。', 'stale period 绿化覆盖率为36.5%'],
    ['2024年工作安排：已接待游客16万人次。', 'wrong words 工作安排：已接待游客16万人次'],
    ['水稻产量增加3300吨。', 'wrong words 水稻产量增加3300吨'],
    ['新建养老院46所。', 'absent  新建养老院46所'],
  ])('is told: %s', (text, expected) => {
    expect(judge([text]).map((one) => one.replace(/…|2024年/gu, ''))).toEqual([expected]);
  });
});

describe('a table', () => {
  test('is read by the heads of its rows and columns, and their units', () => {
    expect(
      judge(table(['指标', '2023年', '2024年目标'], ['水稻产量（吨）', '3120', '3300'], ['绿化覆盖率', '38.9%', ''])),
    ).toEqual([]);
    expect(judge(table(['指标', '单位', '2023年'], ['民宿收入', '亿元', '1.35']))).toEqual([]);
  });

  test('tells a number in the row of another, of another year, of another unit', () => {
    expect(judge(table(['指标', '2023年'], ['水稻产量', '5870吨'], ['蔬菜产量', '3120吨']))).toHaveLength(2);
    expect(judge(table(['指标', '2024年'], ['水稻产量', '3120吨']))).toEqual(['stale period 水稻产量 2024年 3120吨']);
    expect(judge(table(['指标', '单位', '2023年'], ['民宿收入', '万元', '1.35']))).toEqual(['wrong unit 民宿收入 2023年 1.35']);
  });
});

describe('cards', () => {
  const cards = ['水稻产量', '3120吨', '蔬菜产量', '5870吨', '鱼塘面积', '2640亩'];

  test('have their name before or after, in all of a document alike', () => {
    expect(judge(cards)).toEqual([]);
    expect(judge(['3120吨', '水稻产量', '5870吨', '蔬菜产量', '2640亩', '鱼塘面积'])).toEqual([]);
  });

  test('may be of the year before, or of this year where a goal has the nearer name', () => {
    expect(judge(['绿化覆盖率（上年）', '36.5%', '绿化覆盖率', '38.9%'])).toEqual([]);
    expect(judge(['2023年工作回顾', '蔬菜产量增速', '6.1%', '水稻产量', '3120吨'])).toEqual([]);
  });

  test('tell two numbers exchanged', () => {
    expect(judge(['水稻产量', '5870吨', '蔬菜产量', '3120吨', '鱼塘面积', '2640亩', '民宿收入', '1.35亿元'])).toHaveLength(2);
  });
});

test('what a number does names nothing', () => {
  const told = openReport({
    file: 'report.txt',
    text: 'The year\nTicket sales came to £8.1 million and rose 3.4%. Rents came to £6.2 million.\nOur 1,480 donors gave £5.43 million.\n',
  });
  const line = {
    text: 'Gifts of £5.43 million came from 1,480 donors.',
    part: 'text' as const,
    place: { slide: 1 },
    marks: [],
    fields: [],
  };
  const kinds = judgeAgainst({ document: 'deck', texts: [line], points: [] }, told).map(({ judgement }) => judgement.kind);
  expect(kinds).toEqual(['found', 'found']);
});
