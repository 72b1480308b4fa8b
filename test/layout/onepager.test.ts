import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block } from '../../src/model/document.js';
import { checkPages } from '../support/check-layout.js';
import * as build from './build.js';
import { dumpPages, listFrames, textOf } from './dump.js';

const LONG = '中原科技城挂牌启动，首批60个高科技项目入驻，新增高新技术企业870家。';
const footer = () => [
  build.box('row', [build.text('据《报告》整理', 'source'), build.text('口径见附注', 'source')], { justify: 'between' }),
];

async function layOut(children: readonly Block[], foot: readonly Block[] = footer()) {
  const diagnostics = new Diagnostics();
  const page = await layoutOnePager(build.onepager(children, foot), build.setting, diagnostics);
  return { page, diagnostics };
}

const section = (name: string, count: number, place = {}) =>
  build.box('section', [build.text(name, 'h1'), build.list(Array.from({ length: count }, () => LONG))], { place });

describe('layoutOnePager', () => {
  test('places the page as expected', async () => {
    const { page, diagnostics } = await layOut([
      build.text('一页通', 'title'),
      build.box(
        'grid',
        ['甲', '乙', '丙', '丁'].map((name) => build.stat(name, build.fact('f', '12003', '亿元'), '增长3%')),
        { columns: 4 },
      ),
      build.box('row', [
        section('成就', 4),
        build.table(
          [
            ['增长', '目标'],
            ['生产总值', '7.5%以上'],
          ],
          ['text', 'number'],
        ),
      ]),
      build.figure(build.chartFigure('column', ['2019年', '2020年'], { 实绩: ['5', '3.2'], 目标: [null, '4'] })),
      build.figure(
        build.tableFigure([
          ['指标', '值'],
          ['甲', '12.5'],
          ['乙', '3'],
        ]),
      ),
    ]);
    expect(diagnostics.list).toEqual([]);
    expect(checkPages([page!])).toEqual([]);
    await expect(dumpPages([page!])).toMatchFileSnapshot('cases/onepager.txt');
  });

  test('a block whose ground bleeds is as wide as the paper, and reaches its edge at the page’s head and foot; its text stays', async () => {
    const band = { ...build.box('callout', [build.text('题', 'p')]), bleed: true as const };
    const middle = { ...build.box('callout', [build.text('中', 'p')]), bleed: true as const };
    const made = build.onepager([band, build.text('文', 'p'), middle, build.text('末', 'p')]);
    const page = (await layoutOnePager(
      { ...made, page: { ...made.page, ground: 'warm' }, footer: { ...band, tag: 'footer' as const } },
      build.setting,
      new Diagnostics(),
    ))!;
    const panels = listFrames(page.frames).filter((frame) => frame.kind === 'panel');
    const [paper, head, inner, foot] = panels.map(({ box }) => box);
    const { width, height, margin } = made.page;
    expect(paper).toEqual({ x: 0, y: 0, width, height });
    for (const box of [head!, inner!, foot!]) expect([box.x, box.width]).toEqual([0, width]);
    expect(head!.y).toBe(0);
    expect(inner!.y).toBeGreaterThan(head!.y + head!.height);
    expect(inner!.y + inner!.height).toBeLessThan(foot!.y);
    expect(foot!.y + foot!.height).toBeCloseTo(height, 1);
    for (const frame of listFrames(page.frames))
      if (frame.kind === 'text') expect(frame.box.x).toBeGreaterThanOrEqual(margin.left);
    expect(checkPages([page]).filter((said) => !said.includes('panel'))).toEqual([]);
  });

  test('sizes stay between floor and ceiling, and the footer stands on the margin', async () => {
    for (const count of [1, 8, 12]) {
      const { page } = await layOut([build.text('标题', 'title'), section('甲', count), section('乙', count)]);
      const sizes = listFrames(page!.frames)
        .flatMap((frame) => (frame.kind === 'text' ? frame.composed : []))
        .filter(({ paragraph }) => paragraph.role === 'item')
        .map(({ paragraph }) => paragraph.style.size);
      for (const size of sizes) expect(size >= 10.5 && size <= 12).toBe(true);
      const foot = page!.frames.at(-1)!;
      expect(foot).toMatchObject({ kind: 'group', role: 'footer' });
      expect(foot.box.y + foot.box.height).toBeCloseTo(841.89 - 30, 1);
    }
  });

  test('a page that is nearly full leaves no hole above the footer', async () => {
    const { page } = await layOut([build.text('标题', 'title'), section('甲', 9), section('乙', 9)]);
    const bodies = page!.frames.slice(0, -1);
    const bottom = Math.max(...bodies.map(({ box }) => box.y + box.height));
    expect(page!.frames.at(-1)!.box.y - bottom).toBeLessThan((12 / 25.4) * 72);
  });

  test('blocks yield by their priority, kept ones never, each named with both places', async () => {
    const kept = build.figure(build.chartFigure('bar', ['甲'], { a: ['1'] }), { drop: 1, keep: true });
    const { page, diagnostics } = await layOut([
      section('甲', 10),
      section('乙', 6, { drop: 2 }),
      section('丙', 10, { drop: 1 }),
      kept,
      section('丁', 4),
    ]);
    expect(diagnostics.hasErrors).toBe(false);
    expect(diagnostics.list.map(({ code, message }) => `${code} ${/drop=\d/.exec(message.zh)}`)).toEqual([
      'dropped drop=1',
      'page-room null',
    ]);
    expect(diagnostics.list[0]!.places.map(({ span }) => span.file)).toEqual(['deck.hbs', 'content.yaml']);
    expect(diagnostics.list[0]!.message.zh).toMatch(/略去“丙”$/);
    const text = textOf(page!.frames);
    expect(['甲', '乙', '丁'].every((name) => text.includes(name)) && !text.includes('丙')).toBe(true);
    expect(listFrames(page!.frames).some(({ kind }) => kind === 'chart')).toBe(true);
  });

  test('what must stay and does not fit is reported in characters and millimetres, with the longest texts', async () => {
    const { page, diagnostics } = await layOut([build.text(LONG.repeat(80)), build.text(LONG.repeat(5))]);
    expect(page).toBeNull();
    const [fault] = diagnostics.list;
    expect(fault!.code).toBe('overflow');
    expect(fault!.message.zh).toMatch(/毫米/);
    expect(fault!.hint!.zh).toMatch(/删约\d+字/);
    expect(fault!.places).toHaveLength(4);
  });

  describe('the characters to cut', () => {
    /** Rows of two lines fill the page; two texts in the middle are of another length. */
    const tellWith = async (length: number) => {
      const texts = Array.from({ length: 36 }, (_, i) => build.text('字'.repeat(i === 20 || i === 21 ? length : 30)));
      const { diagnostics } = await layOut([build.text('标题', 'title'), build.box('grid', texts, { columns: 2 })]);
      return diagnostics.list[0];
    };

    test('go from texts that stand side by side together, and are enough', async () => {
      const fault = await tellWith(60);
      expect(fault!.hint!.zh).toMatch(/^从2处共删约\d+字/);
      const paths = fault!.places.flatMap(({ label }) => (label?.startsWith('<p>') ? [label] : []));
      expect(paths.slice(0, 2)).toEqual(['<p>', '<p> (60)']);
      const each = Number(/(\d+)字/.exec(fault!.hint!.zh)![1]) / 2;
      expect(each).toBeLessThan(15);
      expect(await tellWith(60 - each)).toBeUndefined();
      expect(await tellWith(60 - each + 1)).toBeDefined();
    });
  });

  test('what facts print is nothing to cut', async () => {
    // In two lines each: in one they would fit.
    const facts = Array.from({ length: 30 }, () => build.text(build.fact('f', '1', '亿元'.repeat(40))));
    const { diagnostics } = await layOut([build.box('grid', [...facts, build.text('名')], { columns: 1 })]);
    expect(diagnostics.list[0]!.hint!.zh).toMatch(/^去掉约\d+行/);
  });

  test('what is too wide is named, and nothing else', async () => {
    const wide = build.stat('名', build.fact('f', '1234567890'.repeat(7), '次'));
    const { diagnostics } = await layOut([
      build.text(LONG.repeat(3)),
      build.box('grid', [wide, build.stat('名', build.fact('g', '1', '次'))], { columns: 6 }),
    ]);
    expect(diagnostics.list[0]!.message.zh).toContain('排不进一行');
    expect(diagnostics.list[0]!.places.map(({ label }) => label)).toEqual(['<stat>', wide.origin.content!.path]);
    // Nor is the page too high for it: numbers are not to be shortened.
    const months = Array.from({ length: 9 }, (_, i) => `US$${i}8.3 million`);
    const narrow = build.table(
      [months, months],
      months.map(() => 'number'),
    );
    const { diagnostics: found } = await layOut([narrow, build.text(LONG.repeat(9))]);
    expect(found.list[0]!.message.zh).toMatch(/^“US\$\d8\.3 million”在最小字号下仍排不进一行$/);
    expect(found.list[0]!.places[0]!.label).toBe('<table>');
  });

  describe('what finds no room side by side stands under each other', () => {
    const cells = [['Line', 'Q2', 'Q3'], ...[1, 2].map(() => ['Delivered on time', 'US$28.3 million', 'US$29.6 million'])];
    const table = () => build.table(cells, ['text', 'number', 'number']);
    const placesOf = async (blocks: readonly Block[]) => {
      const { page, diagnostics } = await layOut(blocks, []);
      expect(diagnostics.list).toEqual([]);
      return listFrames(page!.frames).flatMap(({ kind, box }) => (kind === 'table' ? [box] : []));
    };

    test('three tables: two beside each other and one below, two as they are', async () => {
      const [first, second, third] = await placesOf([build.box('row', [table(), table(), table()])]);
      expect(first!.y).toBe(second!.y);
      expect(second!.x).toBeGreaterThan(first!.x + first!.width);
      expect(third!.y).toBeGreaterThan(first!.y + first!.height);
      expect(third!.x).toBe(first!.x);
      const [one, two] = await placesOf([build.box('row', [table(), table()])]);
      expect(one!.y).toBe(two!.y);
    });

    test('four cards of long values: two and two', async () => {
      const cards = ['甲', '乙', '丙', '丁'].map((name) => build.stat(name, build.fact('f', '2兆1350億5000', '万円')));
      const { page, diagnostics } = await layOut([build.box('grid', cards, { columns: 4 })], []);
      expect(diagnostics.list).toEqual([]);
      const tops = listFrames(page!.frames).flatMap(({ kind, box }) => (kind === 'text' ? [Math.round(box.y)] : []));
      expect(tops.length).toBe(4);
      expect(new Set(tops).size).toBe(2);
    });
  });

  describe('a page yields in its order', () => {
    const chart = (place = {}) => build.figure(build.chartFigure('bar', ['甲', '乙', '丙'], { a: ['3', '2', '1'] }), place);
    const tall = () => chart({ height: { value: 190, of: 'points' } });
    const items = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}项：${LONG}`);
    const list = (count: number, place = {}, more = '等') => ({ ...build.list(items(count), place), more });
    const layClosing = async (children: readonly Block[], close = 0.5) => {
      const diagnostics = new Diagnostics();
      const asked = build.onepager(children, []);
      const page = await layoutOnePager({ ...asked, page: { ...asked.page, grid: 0.25, close } }, build.setting, diagnostics);
      const said = diagnostics.list.map(({ code, message }) => `${code}: ${message.zh}`);
      return { page: page!, said, text: page ? textOf(page.frames) : '' };
    };
    /** As many items as fit beside a tall chart, and some more. */
    const fill = async (more: number, others: readonly Block[] = [], close?: number) => {
      let fitting = 20;
      while ((await layClosing([list(fitting + 1), tall()], 1)).said.length === 0) fitting += 1;
      return layClosing([list(fitting + more, { drop: 2, keep: true, keepItems: 5 }), ...others, tall()], close);
    };

    test('charts give height, then gaps close up, each told with what every block takes', async () => {
      const { said, page } = await fill(2);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^page-room: 一页较满：图“.*”缩小；各块的高度（磅）：“第1项：中原科技城挂牌启…” \d+、“.*” \d+$/);
      const drawn = listFrames(page.frames).find(({ kind }) => kind === 'chart');
      expect(drawn!.box.height).toBeLessThan(190);
      const more = await fill(6);
      expect(more.said).toEqual([expect.stringMatching(/缩小，间距收紧；/)]);
    });

    test('then notes, and at last items, down to those that the template keeps, the last of them with the words for more', async () => {
      const { said, text } = await fill(30, [
        build.text('口径见附注', 'source'),
        build.text('须留的注', 'source', 'source', { keep: true }),
      ]);
      expect(said.map((one) => /^[a-z-]+/.exec(one)![0])).toEqual(['dropped', 'dropped', 'dropped', 'page-room']);
      expect(said.slice(0, 2).map((one) => one.replace(/^.*略去说明/, ''))).toEqual(['“口径见附注”', '“据年度公报”']);
      const [, kept, count] = /drop=2 只留“第1项.*”起的前 (\d+) 项（原有 (\d+) 项）$/.exec(said[2]!)!;
      expect(Number(count) - Number(kept)).toBeGreaterThan(3);
      expect(text).toContain('须留的注');
      expect(text).not.toContain('口径见附注');
      // The full stop gives way.
      expect(text).toContain(`第${kept}项：${LONG.slice(0, -1)}等`);
      expect(text).not.toContain(`第${Number(kept) + 1}项`);
    });

    test('no more than the template allows: then it is a fault that says what each block takes and what would do', async () => {
      const diagnostics = new Diagnostics();
      const page = await layoutOnePager(
        build.onepager([list(30, { drop: 1, keep: true, keepItems: 28 }), list(28)]),
        build.setting,
        diagnostics,
      );
      expect(page).toBeNull();
      expect(diagnostics.list[0]!.hint!.zh).toMatch(
        /各块的高度（磅）：“第1项.*” \d+、“第1项.*” \d+；模板里写了 drop="…" 的块可以让出/,
      );
    });

    test('of cards in a grid whole rows go, and nothing is said after the last', async () => {
      const cards = Array.from({ length: 8 }, (_, i) => build.stat(`名${i + 1}`, build.fact('f', '12', '项')));
      const { said, text } = await layClosing([
        build.box('grid', cards, { columns: 4, place: { drop: 1, keep: true, keepItems: 4 } }),
        build.list(items(37)),
      ]);
      expect(said[0]).toContain('前 4 项（原有 8 项）');
      expect(text).toContain('名4');
      expect(text).not.toContain('名5');
    });
  });

  test('where no cut of a text helps, the highest block is named', async () => {
    const table = build.table(Array.from({ length: 90 }, (_, i) => [`第${i}行`, '1']));
    const { page, diagnostics } = await layOut([build.text('标题', 'title'), table]);
    expect(page).toBeNull();
    expect(diagnostics.list[0]!.places[0]!.label).toBe('<table>');
  });

  test('charts are drawn to their frame, and everything drawn is inside it', async () => {
    const { page } = await layOut([
      build.figure(build.chartFigure('doughnut', ['第一产业', '第二产业', '第三产业'], { 比重: ['1.3', '39.7', '59'] })),
    ]);
    const [chart] = listFrames(page!.frames).flatMap((frame) => (frame.kind === 'chart' ? [frame] : []));
    expect(chart!.drawing).toMatchObject({ width: chart!.box.width, height: chart!.box.height });
    expect(chart!.drawing!.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('')).toContain('39.7');
  });

  test('numbers of two digits keep clear of their texts, which all begin on one line', async () => {
    const { page } = await layOut(
      [
        build.list(
          Array.from({ length: 12 }, () => '条目'),
          {},
          true,
        ),
      ],
      [],
    );
    const items = listFrames(page!.frames).flatMap((frame) => (frame.kind === 'text' ? frame.composed : []));
    const starts = items.map(({ lines }) => lines[0]!.pieces[0]!.x);
    expect(new Set(starts).size).toBe(1);
    for (const { mark } of items) expect(mark!.x + mark!.width).toBeLessThan(starts[0]! - 1.5);
  });

  test('a footer that the content leaves empty draws nothing', async () => {
    const { page } = await layOut([build.text('标题', 'title')], [build.box('row', [])]);
    expect(listFrames(page!.frames).map(({ kind }) => kind)).toEqual(['text']);
  });

  test('names at the left of a grid’s cells are not cut, and the texts beside them begin on one line', async () => {
    const cell = (name: string) =>
      build.box('row', [build.text(name, 'p', 'p', { width: { value: 28, of: 'points' } }), build.text(LONG)]);
    const placesOf = async (names: readonly string[]) => {
      const { page } = await layOut([build.box('grid', names.map(cell), { columns: 2 })], []);
      const frames = listFrames(page!.frames).flatMap((frame) => (frame.kind === 'text' ? [frame] : []));
      return { names: frames.filter((_, i) => i % 2 === 0), texts: frames.filter((_, i) => i % 2 === 1) };
    };
    const western = await placesOf(['Water', 'Finance', 'Infrastructure', '民生']);
    expect(western.names.map(({ composed }) => composed[0]!.lines.length)).toEqual([1, 1, 1, 1]);
    expect(western.texts[0]!.box.x).toBeCloseTo(western.texts[2]!.box.x, 3);
    expect(western.texts[1]!.box.x).toBeCloseTo(western.texts[3]!.box.x, 3);
    // As wide as the longest of their column.
    const { names } = await placesOf(['民生', '城乡融合圈', '绿色', '开放']);
    expect(names.map(({ composed }) => composed[0]!.lines.length)).toEqual([1, 1, 1, 1]);
    expect(names.map(({ box }) => Math.round(box.width))).toEqual([28, 60, 28, 60]);
    // Where there is no room for both, the text keeps half.
    const { texts } = await placesOf(['Pneumonoultramicroscopicsilicovolcanoconiosis', '民生']);
    expect(texts[0]!.box.width).toBeGreaterThan(90);
  });

  test('what stands at the foot of a title of several lines shares the base line of its last', async () => {
    const title = build.text('关于印发实施方案的通知贯彻落实情况和下一步工作安排的报告及其说明', 'title', 'title', { grow: 1 });
    const masthead = build.box('row', [title, build.text('征求意见稿', 'source')], { style: 'masthead' });
    const { page } = await layOut([masthead], []);
    const [lines, [mark]] = listFrames(page!.frames).flatMap((frame) =>
      frame.kind === 'text'
        ? [frame.composed.flatMap((one) => one.lines.map(({ baseline }) => frame.box.y + one.y + baseline))]
        : [],
    ) as [number[], number[]];
    expect(lines.length).toBeGreaterThan(1);
    expect(mark).toBeCloseTo(lines.at(-1)!, 1);
  });

  describe('room to spare', () => {
    const chart = () => build.figure(build.chartFigure('column', ['甲', '乙'], { a: ['3', '6'] }), { grow: 1 });
    const framesOf = async (children: readonly Block[]) => listFrames((await layOut(children)).page!.frames);

    test.each([
      ['alone', () => chart()],
      ['in a row', () => build.box('row', [chart(), chart()], { place: { grow: 1 } })],
    ])('a chart %s is no higher than it makes use of: the gaps take the rest', async (_, make) => {
      const frames = await framesOf([build.text('标题', 'title'), section('甲', 2), make()]);
      const charts = frames.filter(({ kind }) => kind === 'chart');
      expect(charts.length).toBeGreaterThan(0);
      for (const { box } of charts) expect(box.height / box.width).toBeLessThan(1.21);
    });

    test('a picture begins under its title, and its note follows it', async () => {
      const picture = build.pictureFigure(400, 100);
      const noted = { ...picture, note: build.prose('摄于春天') };
      const frames = await framesOf([build.text('标题', 'title'), build.figure(noted, { grow: 1 })]);
      const [image] = frames.flatMap((frame) => (frame.kind === 'image' ? [frame] : []));
      const caption = frames.find((frame) => frame.kind === 'text' && frame.composed[0]!.paragraph.role === 'caption')!;
      expect(image!.box.x).toBeCloseTo(caption.box.x, 3);
      expect(image!.box.y - caption.box.y - caption.box.height).toBeLessThan(20);
      expect(image!.box.width).toBeCloseTo(caption.box.width, 3);
      const note = frames.find((frame) => frame.kind === 'text' && frame.composed[0]!.paragraph.role === 'note')!;
      expect(note.box.y - image!.box.y - image!.box.height).toBeLessThan(30);
    });

    test('numbers of a table stay whole where its texts can give way', async () => {
      const cells = [
        ['指标', '本年', '上年（可比口径）', '说明'],
        ['缺失值', '12003.45亿元', '63%～68%', '“三产”之比'],
        ['比例', '1.3∶39.7∶59', '-3.7%', '上年未统计'],
      ];
      const table = build.table(cells, ['text', 'number', 'number', 'text'], { width: { value: 225, of: 'points' } });
      const frames = await framesOf([build.box('row', [table, build.text('旁')])]);
      const [frame] = frames.flatMap((one) => (one.kind === 'table' ? [one] : []));
      const numbers = frame!.rows.slice(1).flatMap((row) => row.cells.slice(1, 3));
      expect(numbers.map(({ composed }) => composed[0]!.lines.length)).toEqual([1, 1, 1, 1]);
    });

    const rows = [
      ['指标', '2024年', '2025年预期目标'],
      ['一般公共预算收入增速', '5.1%', '5%以上'],
    ];
    const columns = () =>
      build.box('row', [
        build.box('col', [build.text('要点', 'h2'), build.list(['甲', '乙'])]),
        build.box('col', [build.text('目标', 'h2'), build.table(rows, ['text', 'number', 'number'])]),
      ]);

    test('larger than the theme means is nothing at the price of a table’s few words on two lines', async () => {
      const frames = await framesOf([build.text('标题', 'title'), columns()]);
      const [table] = frames.flatMap((frame) => (frame.kind === 'table' ? [frame] : []));
      for (const { composed } of table!.rows.flatMap(({ cells }) => cells)) {
        expect(composed.flatMap(({ lines }) => lines)).toHaveLength(1);
      }
    });

    test('texts under headings side by side begin on one line', async () => {
      const frames = await framesOf([build.text('标题', 'title'), columns()]);
      const [list] = frames.flatMap((frame) =>
        frame.kind === 'text' && frame.list ? [frame.box.y + frame.composed[0]!.y + frame.composed[0]!.lines[0]!.baseline] : [],
      );
      const [table] = frames.flatMap((frame) => (frame.kind === 'table' ? [frame] : []));
      const cell = table!.rows[0]!.cells[0]!;
      const head = table!.box.y + cell.composed[0]!.y + cell.composed[0]!.lines[0]!.baseline;
      expect(head).toBeCloseTo(list!, 0);
    });
  });
});
