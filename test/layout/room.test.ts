/** Where room to spare goes: to what the template names, into gaps up to a limit, never between lines that belong together. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import type { LayoutSetting } from '../../src/layout/job.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import { smoothScale } from '../../src/layout/trial.js';
import type { Block } from '../../src/model/document.js';
import type { Frame, Page, TableFrame, TextFrame } from '../../src/model/page.js';
import * as build from './build.js';
import { listFrames } from './dump.js';

async function layOutSlide(blocks: readonly Block[], setting: LayoutSetting = build.setting): Promise<Page> {
  const diagnostics = new Diagnostics();
  const pages = await layoutDeck(build.deck([build.slide('s', blocks)]), setting, diagnostics);
  expect(diagnostics.list).toEqual([]);
  return pages![0]!;
}

async function layOutPage(blocks: readonly Block[]): Promise<Page> {
  const diagnostics = new Diagnostics();
  const page = await layoutOnePager(build.onepager(blocks), build.setting, diagnostics);
  expect(diagnostics.list).toEqual([]);
  return page!;
}

const framesOf = (page: Page) => listFrames(page.frames);
const tablesOf = (page: Page) => framesOf(page).flatMap((frame): TableFrame[] => (frame.kind === 'table' ? [frame] : []));
const textsOf = (page: Page, role: string) =>
  framesOf(page).flatMap((frame): TextFrame[] =>
    frame.kind === 'text' && frame.composed[0]?.paragraph.role === role ? [frame] : [],
  );
const bottomOf = ({ box }: Frame) => box.y + box.height;

/** Points between the lines of one paragraph and those of the next. */
function gapsOf({ composed }: TextFrame): number[] {
  return composed.slice(1).map(({ y }, i) => y - (composed[i]!.y + composed[i]!.height));
}

const leadingOf = ({ composed }: TextFrame) => composed[0]!.paragraph.style.leading;
/** From the frame's top to the first line, and from the last to its bottom. */
function marginsOf({ box, composed }: TextFrame): [number, number] {
  const last = composed.at(-1)!;
  return [composed[0]!.y, box.height - last.y - last.height];
}

const chart = (place = {}) => build.figure(build.chartFigure('bar', ['甲', '乙', '丙'], { a: ['5', '3', '2'] }), place);

describe('a sibling that is given the room', () => {
  for (const [name, given] of [
    [
      'a grid of cards',
      build.box('grid', [build.stat('甲', build.fact('f', '12', '家')), build.stat('乙', build.fact('g', '3', '%'))], {
        place: { grow: 1 },
      }),
    ],
    ['a row of charts', build.box('row', [chart({ grow: 1 }), chart({ grow: 1 })], { place: { grow: 1 } })],
  ] as const) {
    test(`${name} takes it, and the list keeps its height`, async () => {
      const [list] = textsOf(await layOutSlide([given, build.list(['第一条', '第二条', '第三条'])]), 'item');
      expect(gapsOf(list!).map(Math.round)).toEqual([10, 10]);
      expect(marginsOf(list!).map(Math.round)).toEqual([0, 0]);
      expect(bottomOf(list!)).toBeCloseTo(494, 1);
    });
  }

  test('a table and a card keep their heights too', async () => {
    const table = build.table([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    const alone = tablesOf(await layOutSlide([table]))[0]!.box.height;
    const beside = tablesOf(await layOutSlide([table, chart({ grow: 1 })]))[0]!.box.height;
    expect(beside).toBeLessThan(alone * 0.6);
  });

  test('without one a list spreads, no gap wider than a line', async () => {
    const [list] = textsOf(await layOutSlide([build.list(['第一条', '第二条', '第三条'])]), 'item');
    for (const gap of gapsOf(list!)) expect(gap).toBeCloseTo(leadingOf(list!), 1);
  });
});

describe('a list beside a figure', () => {
  const beside = (items: readonly string[]) =>
    layOutSlide([build.box('row', [chart(), build.list(items)], { place: { grow: 1 } })]);

  test('stands in the middle, its gaps no wider than 1.2 lines', async () => {
    const [list] = textsOf(await beside(['第一条', '第二条', '第三条']), 'item');
    const [above, below] = marginsOf(list!);
    expect(above).toBeCloseTo(below, 1);
    expect(above).toBeGreaterThan(20);
    for (const gap of gapsOf(list!)) expect(gap).toBeCloseTo(leadingOf(list!) * 1.2, 1);
    // Office centres it by itself.
    expect(list!.anchor).toBe('middle');
  });

  test('never ends at the foot while there is room', async () => {
    const items = Array.from({ length: 6 }, (_, i) => `第${i}条是一句比较长的话，要占两行才排得下`);
    const [list] = textsOf(await beside(items), 'item');
    const [above, below] = marginsOf(list!);
    expect(below).toBeGreaterThan(2);
    expect(above).toBeCloseTo(below, 1);
    expect(new Set(gapsOf(list!).map((gap) => gap.toFixed(2))).size).toBe(1);
  });
});

test('lists side by side that say how many items the fullest has stand level, line beside line, whatever each holds itself', async () => {
  const rows = (items: readonly string[], count?: number) => ({ ...build.list(items), ...(count && { rows: count }) });
  const of = async (count?: number) =>
    textsOf(
      await layOutSlide([
        build.box('row', [chart(), rows(['甲', '乙', '丙', '丁', '戊'], count), rows(['己', '庚', '辛'], count)], {
          place: { grow: 1 },
        }),
      ]),
      'item',
    );
  const placesOf = ({ box, composed }: TextFrame) => composed.map(({ y }) => Number((box.y + y).toFixed(3)));
  const [full, short] = await of(5);
  expect(short!.composed).toHaveLength(3);
  expect(placesOf(short!)).toEqual(placesOf(full!).slice(0, 3));
  // Office would centre the shorter by itself: both stand from the top, as far down.
  expect([full!.anchor, short!.anchor]).toEqual(['top', 'top']);
  expect(short!.padding.top).toBeCloseTo(full!.padding.top, 6);
  const [fullAlone, shortAlone] = await of();
  expect(placesOf(shortAlone!)).not.toEqual(placesOf(fullAlone!).slice(0, 3));
});

test('cards side by side stand on their feet, so that numbers stay level whatever lines their labels take', async () => {
  const page = await layOutSlide([
    build.box(
      'grid',
      [
        build.stat('甲', build.fact('f', '12', '家'), '很长的说明要占两行才排得下的一句话'),
        build.stat('乙', build.fact('g', '3', '%'), '短'),
        build.stat('丙', build.fact('h', '4', '%')),
      ],
      { columns: 3, place: { grow: 1 } },
    ),
  ]);
  const cards = textsOf(page, 'label');
  expect(cards.map(({ anchor }) => anchor)).toEqual(['bottom', 'bottom', 'bottom']);
  for (const part of [0, 1]) expect(new Set(cards.map(({ composed }) => composed[part]!.y.toFixed(2))).size).toBe(1);
  for (const { box, padding, composed } of cards) {
    const last = composed.at(-1)!;
    expect(padding.bottom).toBeCloseTo(box.height - last.y - last.height, 1);
  }
});

test('a unit that stands alone says that it is one', async () => {
  const figure = build.figure(build.chartFigure('bar', ['甲'], { a: ['5'] }), {}, false);
  const unitOf = async (setting: LayoutSetting) =>
    textsOf(await layOutSlide([figure], setting), 'unit')[0]!
      .composed[0]!.lines[0]!.pieces.map(({ text }) => text)
      .join('');
  expect(await unitOf({ ...build.setting, labels: { unit: '单位', colon: '：' } })).toBe('单位：%');
  expect(await unitOf(build.setting)).toBe('（%）');
  expect(await unitOf({ ...build.setting, language: 'en' })).toBe('(%)');
});

describe('smoothScale', () => {
  test('takes the largest scale at which fewest lines end badly, at most 14 % under the best', () => {
    expect(smoothScale([() => 0], 1.2, 0.9)).toBe(1.2);
    expect(smoothScale([(scale) => Number(scale > 1.17)], 1.2, 0.9)).toBeCloseTo(1.152, 6);
    expect(smoothScale([(scale) => (scale > 1.19 ? 3 : scale > 1.15 ? 2 : 1)], 1.2, 0.9)).toBeCloseTo(1.128, 6);
    expect(smoothScale([(scale) => Number(scale > 1.02)], 1.2, 0.9)).toBe(1.2);
  });

  test('never goes under the least scale, and counts all parts of a slide', () => {
    expect(smoothScale([(scale) => Number(scale > 0.95)], 1, 0.97)).toBe(1);
    expect(smoothScale([(scale) => Number(scale > 0.97), (scale) => Number(scale < 0.99) * 2], 1, 0.9)).toBe(1);
  });

  test('on a slide, a unit comes back to its number', async () => {
    const lines = async (text: string) => {
      const [list] = textsOf(
        await layOutSlide([build.box('row', [chart({ width: { value: 400, of: 'points' } }), build.list([text])])]),
        'item',
      );
      return {
        size: list!.composed[0]!.paragraph.style.size,
        lines: list!.composed[0]!.lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')),
      };
    };
    const split = await lines('青年人才公寓年底前要完工3098套');
    expect(split.lines.some((line) => /^套/.test(line))).toBe(false);
    expect(split.size).toBeGreaterThanOrEqual(24 * 0.94 - 0.5);
  });
});

describe('tables', () => {
  test('a short one on a slide fills its frame up to 2.4 times its height', async () => {
    const rows = [
      ['指标', '值'],
      ['甲', '1'],
      ['乙', '2'],
    ];
    const [table] = tablesOf(await layOutSlide([build.table(rows)]));
    const least = 2 * (18 * 1.3 + 12) + 16 * 1.3 + 12;
    expect(table!.box.height / least).toBeCloseTo(2.4, 1);
  });

  test('numbers get what they need, and names are not broken while there is width', async () => {
    const table = build.figure(
      build.tableFigure([
        ['指标', '2020年完成情况和比较', '2021年预期目标和说明'],
        ['社会消费品零售总额', '3.6%', '9%'],
        ['地方一般公共预算收入', '3%', '5%'],
      ]),
      { width: { value: 300, of: 'points' } },
    );
    const [frame] = tablesOf(await layOutPage([build.box('row', [table, build.text('旁')])]));
    const bodies = frame!.rows.slice(1);
    for (const { cells } of bodies) for (const { composed } of cells) expect(composed[0]!.lines).toHaveLength(1);
    for (const { composed } of frame!.rows[0]!.cells) expect(composed[0]!.lines.length).toBeLessThanOrEqual(2);
  });

  test('two columns of text in little room: the short one keeps its lines, the long one wraps', async () => {
    const long = '按可比价格计算，口径与上年相同，不含新设单位的数据，详见附注';
    const table = build.table(
      [
        ['指标', '口径'],
        ['社会消费品零售总额', long],
      ],
      [],
      { width: { value: 260, of: 'points' } },
    );
    const [frame] = tablesOf(await layOutPage([build.box('row', [table, build.text('旁')])]));
    const [name, note] = frame!.rows[1]!.cells;
    expect(name!.composed[0]!.lines).toHaveLength(1);
    expect(note!.composed[0]!.lines.length).toBeGreaterThan(1);
  });

  test('the first cell of a content table’s row heads it, set as a cell unless the theme says otherwise', async () => {
    const table = build.figure(
      build.tableFigure([
        ['指标', '值'],
        ['甲', '1'],
      ]),
    );
    const [frame] = tablesOf(await layOutSlide([table]));
    expect(frame!.rows.map(({ cells }) => cells.map(({ header }) => header))).toEqual([
      [true, true],
      [true, false],
    ]);
    const looks = (one: TableFrame) => one.rows[1]!.cells.map(({ composed }) => composed[0]!.paragraph.style.name);
    expect(looks(frame!)).toEqual(['td', 'td']);

    const { theme } = build.setting;
    const rowHead = { ...theme.styles.deck.td!, name: 'th-row', weight: 700 as const };
    const own = { ...theme, styles: { ...theme.styles, deck: { ...theme.styles.deck, 'th-row': rowHead } } };
    expect(looks(tablesOf(await layOutSlide([table], { ...build.setting, theme: own }))[0]!)).toEqual(['th-row', 'td']);
  });
});

describe('two columns of a page', () => {
  const column = (name: string, block: Block) => build.box('section', [build.text(name, 'h1'), block]);
  const table = build.table([['指标', '值'], ...Array.from({ length: 6 }, (_, i) => [`第${i}项`, `${i}`])]);

  test('a list spreads to the foot of the taller table beside it', async () => {
    const page = await layOutPage([
      build.box('row', [column('甲', build.list(['一', '二', '三', '四', '五', '六', '七'])), column('乙', table)]),
    ]);
    const [list] = textsOf(page, 'item');
    const [frame] = tablesOf(page);
    // By whole lines of the grid, all gaps by as many: what is left is less than one line for each.
    const pitch = leadingOf(list!) * build.setting.theme.onepager.page.grid;
    expect(marginsOf(list!)[1]).toBeLessThan(6 * pitch);
    for (const gap of gapsOf(list!)) expect(gap / pitch).toBeCloseTo(Math.round(gap / pitch), 1);
    expect(Math.abs(bottomOf(list!) - bottomOf(frame!))).toBeLessThan(pitch);
  });

  test('no gap becomes a hole', async () => {
    const page = await layOutPage([build.box('row', [column('甲', build.list(['一', '二', '三'])), column('乙', table)])]);
    const [list] = textsOf(page, 'item');
    for (const gap of gapsOf(list!)) {
      expect(gap).toBeGreaterThan(leadingOf(list!));
      expect(gap).toBeLessThan((12 / 25.4) * 72);
    }
  });

  test('a list that stands alone keeps its gaps', async () => {
    const page = await layOutPage([build.list(['一', '二', '三']), build.figure(build.chartFigure('bar', ['甲'], { a: ['1'] }))]);
    const [list] = textsOf(page, 'item');
    expect(Math.max(...gapsOf(list!))).toBeLessThan(leadingOf(list!));
  });
});

test('a grid’s rows and columns have gaps of their own', async () => {
  const cells = ['甲', '乙', '丙', '丁'].map((name) => build.stat(name, build.fact('f', '1', '家')));
  const page = await layOutSlide([build.box('grid', cells, { columns: 2, gap: 0, gapAcross: 30 })]);
  const boxes = framesOf(page).flatMap((frame) => (frame.kind === 'group' && frame.role === 'card' ? [frame.box] : []));
  expect(boxes[1]!.x - boxes[0]!.x - boxes[0]!.width).toBeCloseTo(30, 1);
  expect(boxes[2]!.y).toBeCloseTo(boxes[0]!.y + boxes[0]!.height, 1);
});
