import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import type { Inline } from '../../src/model/document.js';
import type { TextFrame } from '../../src/model/page.js';
import { checkPages } from '../support/check-layout.js';
import * as build from './build.js';
import { dumpPages, listFrames, textOf } from './dump.js';

const LONG = '中原科技城挂牌启动，首批60个高科技项目入驻，新增高新技术企业870家';

async function layOut(slides: Parameters<typeof build.deck>[0]) {
  const diagnostics = new Diagnostics();
  const pages = await layoutDeck(build.deck(slides), build.setting, diagnostics);
  return { pages: pages ?? [], diagnostics };
}

const cards = (values: readonly (readonly [string, string, string, string])[]) =>
  values.map(([label, number, unit, note]) => build.stat(label, build.fact('f', number, unit), note));

describe('layoutDeck', () => {
  test('places headings, cards, figure, list and table as expected', async () => {
    const { pages, diagnostics } = await layOut([
      build.slide(
        'cards',
        [
          build.box(
            'grid',
            cards([
              ['生产总值', '12003', '亿元', '增长3%'],
              ['进出口', '4946.4', '亿元', ''],
              ['居民人均可支配收入', '37274.8', '元', '增长3.7%'],
              ['班列', '1126', '班', '增长13%'],
            ]),
            { columns: 2 },
          ),
          build.box('callout', [build.text('固定资产投资增长3.6%')]),
        ],
        { lead: build.text('生产总值12003亿元', 'lead'), kicker: build.text('一、回顾', 'label', 'kicker') },
      ),
      build.slide('chart', [
        build.box('row', [build.figure(build.chartFigure('bar', ['甲', '乙'], { a: ['5', '3'] })), build.list([LONG, '短'])]),
      ]),
      build.slide('table', [
        build.table(
          [
            ['指标', '2020年', '目标'],
            ['生产总值', '3%', '7.5%以上'],
            ['居民收入', '3.7%', '与经济增长同步'],
          ],
          ['text', 'number', 'number'],
        ),
        build.text('口径：全市', 'source'),
      ]),
      build.slide('steps', [
        build.timeline([
          ['2021年', '起步'],
          ['2025年', LONG],
        ]),
        build.text('结语'),
      ]),
    ]);
    expect(diagnostics.list).toEqual([]);
    expect(checkPages(pages)).toEqual([]);
    await expect(dumpPages(pages)).toMatchFileSnapshot('cases/deck.txt');
  });

  test('cards in a row are equally high and share their base lines', async () => {
    const { pages } = await layOut([
      build.slide('cards', [
        build.box(
          'grid',
          cards([
            ['短', '12', '亿元', '增长3%'],
            ['一个很长很长很长很长很长的指标名称', '3', '%', ''],
            ['丙', '37274.8', '元', '说明很长很长很长很长很长很长'],
            ['丁', '1', '班', ''],
          ]),
          { columns: 4 },
        ),
      ]),
    ]);
    const frames = listFrames(pages[0]!.frames);
    const heights = frames.flatMap((frame) => (frame.kind === 'group' && frame.role === 'card' ? [frame.box.height] : []));
    expect(new Set(heights).size).toBe(1);
    const baselines = frames.flatMap((frame) =>
      frame.kind === 'text'
        ? frame.composed
            .filter(({ paragraph }) => paragraph.role === 'value')
            .map(({ y, lines }) => Math.round((frame.box.y + y + lines[0]!.baseline) * 100))
        : [],
    );
    expect(baselines).toHaveLength(4);
    expect(new Set(baselines).size).toBe(1);
  });

  const layStrong = async (inlines: readonly Inline[], ordered = false) => {
    const strong = {
      ...build.setting.theme.styles.deck.item!,
      factWeight: 700 as const,
      bullet: { mark: '■', color: 'red', size: 0.5 },
    };
    const looks = {
      ...build.setting.theme,
      styles: { ...build.setting.theme.styles, deck: { ...build.setting.theme.styles.deck, item: strong } },
    };
    const items = build.list([''], {}, ordered);
    const pages = await layoutDeck(
      build.deck([build.slide('s', [{ ...items, items: items.items.map((item) => ({ ...item, inlines })) }])]),
      { ...build.setting, theme: looks },
      new Diagnostics(),
    );
    return listFrames(pages!.flatMap((page) => page.frames)).flatMap((frame) =>
      frame.kind === 'text' && frame.list ? frame.composed : [],
    );
  };

  test('of a numbered item a fact at its head is as its text, or Office would set that number alone in bold', async () => {
    const inlines = [...build.fact('f', '200', '家'), ...build.run('改造，'), ...build.fact('g', '3', '处')];
    const weights = async (ordered: boolean) =>
      (await layStrong(inlines, ordered))[0]!.paragraph.runs.map(({ look }) => look.weight);
    expect(await weights(true)).toEqual([undefined, undefined, 700]);
    expect(await weights(false)).toEqual([700, undefined, 700]);
  });

  test('facts in a text may be set in bold, and a list may have smaller marks', async () => {
    const [item] = await layStrong([...build.run('建成'), ...build.fact('f', '30', '所')]);
    expect(item!.paragraph.runs.map(({ look }) => look.weight)).toEqual([undefined, 700]);
    expect(item!.mark!.size).toBe(item!.paragraph.style.size / 2);
  });

  test('number and unit of a card differ in looks, not in text', async () => {
    const { pages } = await layOut([build.slide('one', [build.stat('指标', build.fact('x', '7.5', '%', '约', '以上'))])]);
    const value = listFrames(pages[0]!.frames)
      .flatMap((frame) => (frame.kind === 'text' ? frame.composed : []))
      .find(({ paragraph }) => paragraph.role === 'value')!;
    expect(value.paragraph.runs.map(({ inline, look }) => [inline.kind === 'run' ? inline.text : '', look.size])).toEqual([
      ['约', 18],
      ['7.5', undefined],
      ['%以上', 18],
    ]);
  });

  test('a number shrinks by what its unit leaves it, and nothing else on the slide does', async () => {
    const values = cards(['甲', '乙', '丙', '丁'].map((name) => [name, '1234567', '万亿元', ''] as const));
    const { pages, diagnostics } = await layOut([
      build.slide('s', [build.box('grid', values, { columns: 4 }), build.text('正文')]),
    ]);
    expect(diagnostics.list).toEqual([]);
    const styles = listFrames(pages[0]!.frames)
      .flatMap((frame) => (frame.kind === 'text' ? frame.composed : []))
      .map(({ paragraph }) => paragraph);
    expect(styles.find(({ role }) => role === 'value')!.style.size).toBeLessThan(34);
    expect(styles.find(({ role }) => role === 'p')!.style.size).toBe(20);
  });

  test('a value that is too wide shrinks with its neighbours, and below the floor is reported with both places', async () => {
    const row = (number: string) =>
      build.slide('wide', [
        build.box(
          'grid',
          cards([
            ['甲', number, '万亿元', ''],
            ['乙', '3', '%', ''],
            ['丙', '4', '%', ''],
          ]),
          { columns: 3 },
        ),
      ]);
    const { pages, diagnostics } = await layOut([row('1234567890.9')]);
    expect(diagnostics.list).toEqual([]);
    const sizes = listFrames(pages[0]!.frames)
      .flatMap((frame) => (frame.kind === 'text' ? frame.composed : []))
      .filter(({ paragraph }) => paragraph.role === 'value')
      .map(({ paragraph }) => paragraph.style.size);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(34);

    // Fewer cards to a row hold a longer one.
    const longer = await layOut([row('12345678901234.9')]);
    expect(longer.diagnostics.list).toEqual([]);
    const tops = longer.pages[0]!.frames.filter(({ kind }) => kind === 'group').map(({ box }) => box.y);
    expect(new Set(tops).size).toBe(2);

    const wide = await layOut([row('12345678901234.9'.repeat(4))]);
    expect(wide.pages).toEqual([]);
    expect(wide.diagnostics.list.map(({ code }) => code)).toEqual(['overflow']);
    expect(wide.diagnostics.list[0]!.places.map(({ span }) => span.file)).toEqual(['deck.hbs', 'content.yaml']);
  });

  test('a list that no size makes fit divides evenly, with unique ids and titles', async () => {
    const items = Array.from({ length: 13 }, (_, i) => `${i}号 ${LONG}`);
    const { pages, diagnostics } = await layOut([
      build.slide('many', [build.list(items)], { lead: build.text('导语', 'lead') }),
      build.slide('many-2', [build.text('旁')]),
    ]);
    expect(diagnostics.list).toEqual([]);
    expect(checkPages(pages)).toEqual([]);
    expect(pages.map(({ id }) => id)).toEqual(['many', 'many-2-', 'many-2']);
    expect(pages.map(({ title }) => title)).toEqual(['标题many', '标题many（续）', '标题many-2']);
    const lists = pages.flatMap(({ frames }) =>
      frames.filter((frame): frame is TextFrame => frame.kind === 'text' && frame.list),
    );
    expect(lists.map(({ composed }) => composed.length)).toEqual([7, 6]);
    const sizes = new Set(lists.flatMap(({ composed }) => composed.map(({ paragraph }) => paragraph.style.size)));
    expect(sizes.size).toBe(1);
    for (const item of items)
      expect(
        pages
          .map(({ frames }) => textOf(frames))
          .join('')
          .replaceAll(' ', ''),
      ).toContain(item.replaceAll(' ', ''));
  });

  test('a slide that goes on with a single item is told of; with one long item made two it is not', async () => {
    const long = LONG.repeat(7);
    const three = await layOut([build.slide('three', [build.list([long, long, long])])]);
    expect(three.pages.map(({ title }) => title)).toEqual(['标题three', '标题three（续）']);
    const [told, ...others] = three.diagnostics.list;
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: 'lone-item', severity: 'note' });
    expect(told!.message.en).toMatch(/"标题three" \(.*:\d+\) goes on over 2 slides, and of them 2 holds a single item/);
    const half = long.slice(0, long.length / 2);
    const four = await layOut([build.slide('four', [build.list([long, long, half, half])])]);
    expect(four.diagnostics.list).toEqual([]);
  });

  test('a numbered list that goes on counts on, its second level too', async () => {
    const numbered = build.list(
      Array.from({ length: 14 }, () => LONG),
      {},
      true,
    );
    const items = numbered.items.map((item, i) => ({ ...item, level: i > 0 && i < 12 ? 2 : 1 }));
    const { pages } = await layOut([build.slide('many', [{ ...numbered, items }])]);
    expect(pages.length).toBeGreaterThan(1);
    const marks = pages.flatMap(({ frames }) =>
      frames.flatMap((frame) =>
        frame.kind === 'text' && frame.list ? frame.composed.map(({ paragraph }) => paragraph.mark?.text) : [],
      ),
    );
    expect(marks).toEqual(['1.', ...Array.from({ length: 11 }, (_, i) => `${i + 1}.`), '2.', '3.']);
  });

  test('a long table goes on with its head, and the third part is numbered', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`指标${i}`, `${i}.5`]);
    const { pages } = await layOut([build.slide('t', [build.table([['指标', '值'], ...rows], ['text', 'number'])])]);
    expect(pages.map(({ title }) => title)).toEqual(['标题t', '标题t（续）', '标题t（续2）']);
    const tables = pages.flatMap(({ frames }) => frames.flatMap((frame) => (frame.kind === 'table' ? [frame] : [])));
    expect(tables.every(({ headRows, rows: own }) => headRows === 1 && own[0]!.cells.every(({ header }) => header))).toBe(true);
    expect(tables.map(({ rows: own }) => own.length - 1)).toEqual([10, 10, 10]);
  });

  test('a heading stays with what it heads', async () => {
    const block = (name: string) => [build.text(name, 'h2'), build.text(LONG.repeat(4))];
    const { pages, diagnostics } = await layOut([build.slide('long', ['甲', '乙', '丙', '丁', '戊'].flatMap(block))]);
    expect(diagnostics.list).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    for (const { frames } of pages) {
      const roles = frames.flatMap((frame) =>
        frame.kind === 'text' && frame.placeholder === null ? [frame.composed[0]!.paragraph.role] : [],
      );
      expect(roles.at(-1)).toBe('p');
    }
  });

  test('a box with looks of its own goes whole to the next slide', async () => {
    const entries = Array.from({ length: 7 }, (_, i) =>
      build.box('col', [build.text(`第${i + 1}项`, 'h2'), build.text(`${LONG}，${LONG}`)], { style: 'card' }),
    );
    const { pages, diagnostics } = await layOut([build.slide('entries', [build.box('col', entries)])]);
    expect(diagnostics.list).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const texts = listFrames(page.frames).flatMap((frame) =>
        frame.kind === 'text' && frame.placeholder === null ? [textOf([frame])] : [],
      );
      const heads = texts.filter((text) => /^第\d项$/.test(text)).length;
      expect(texts.filter((text) => text.startsWith(LONG))).toHaveLength(heads);
    }
  });

  test('a grid divides between its rows', async () => {
    const cells = Array.from({ length: 8 }, (_, i) => build.text(`第${i + 1}格：${LONG.repeat(4)}`));
    const { pages, diagnostics } = await layOut([build.slide('grid', [build.box('grid', cells, { columns: 3 })])]);
    expect(diagnostics.list).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    const counts = pages.map(({ frames }) => [...textOf(frames).matchAll(/第\d格/g)].length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
    for (const count of counts.slice(0, -1)) expect(count % 3).toBe(0);
  });

  test('a number is never cut in two: a column too narrow for it is reported', async () => {
    const narrow = { width: { value: 30, of: 'points' } } as const;
    const row = build.box('row', [build.box('col', [build.text('1268.5亿元')], { place: narrow }), build.text('说明')]);
    const { diagnostics } = await layOut([build.slide('narrow', [row])]);
    expect(diagnostics.list.map(({ code, message }) => [code, message.en])).toEqual([
      ['overflow', 'slide "narrow": "1268.5亿元" does not fit on its line even at the least size'],
    ]);
  });

  test('what cannot be divided is reported: where, by how much, how many characters to cut', async () => {
    const { pages, diagnostics } = await layOut([
      build.slide('p', [build.text(LONG.repeat(30))]),
      build.slide('q', [build.text('好')]),
    ]);
    expect(pages).toEqual([]);
    const [fault] = diagnostics.list;
    expect(fault).toMatchObject({ code: 'overflow', severity: 'error' });
    expect(fault!.message.zh).toMatch(/“p”.*高出 \d+ 磅（[\d.]+ 毫米）/);
    expect(fault!.places.map(({ span, label }) => `${span.file} ${label}`)).toEqual([
      'deck.hbs <p>',
      expect.stringMatching(/^content\.yaml sections/),
    ]);
    const cut = Number(/删约(\d+)字/.exec(fault!.hint!.zh)![1]);
    const text = [...LONG.repeat(30)];
    const shorter = await layOut([build.slide('p', [build.text(text.slice(0, -cut).join(''))])]);
    expect(shorter.diagnostics.list).toEqual([]);
    const notEnough = await layOut([build.slide('p', [build.text(text.slice(0, 1 - cut).join(''))])]);
    expect(notEnough.diagnostics.hasErrors).toBe(true);
  });

  test('a chart with too many entries is named, with how many fit', async () => {
    const bars = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `第${index + 1}项`);
      const figure = build.chartFigure('bar', names, { a: names.map((_, index) => String(index + 1)) });
      return layOut([build.slide('c', [build.figure(figure)])]);
    };
    const [fault] = (await bars(60)).diagnostics.list;
    expect(fault!.message.zh).toContain('“c”');
    const [, title, count, fitting] = /图“(.+)”有(\d+)项，这里排得下(\d+)项/.exec(fault!.hint!.zh)!;
    expect([title, count]).toEqual(['增速', '60']);
    expect((await bars(Number(fitting))).diagnostics.list).toEqual([]);
    expect((await bars(Number(fitting) + 1)).diagnostics.hasErrors).toBe(true);
  });

  test('a title shrinks a little, then takes a second line, and only then is reported', async () => {
    const titled = (length: number) =>
      build.slide('t', [build.text('正文')], { title: build.text('标'.repeat(length), 'title') });
    const { pages } = await layOut([titled(30)]);
    const title = pages[0]!.frames.find((frame): frame is TextFrame => frame.kind === 'text' && frame.placeholder === 'title')!;
    expect(title.composed[0]!.lines).toHaveLength(1);
    expect(title.composed[0]!.paragraph.style.size).toBeLessThan(28);
    expect(title.composed[0]!.paragraph.style.size).toBeGreaterThanOrEqual(24);
    const two = await layOut([titled(45)]);
    expect(two.diagnostics.list).toEqual([]);
    const [long, body] = two.pages[0]!.frames as TextFrame[];
    expect(long!.composed[0]!.lines).toHaveLength(2);
    // One step at most from the titles around it, and no scrap on its last line.
    expect(long!.composed[0]!.paragraph.style.size).toBeGreaterThanOrEqual(28);
    const [first, last] = long!.composed[0]!.lines;
    expect(last!.width).toBeGreaterThan(0.3 * first!.width);
    expect(body!.box.y).toBeGreaterThan(long!.box.y + long!.box.height);
    const { diagnostics } = await layOut([titled(120)]);
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['overflow']);
    expect(diagnostics.list[0]!.hint!.zh).toMatch(/删约\d+字/);
  });

  test('a lead takes a second line, and the body yields', async () => {
    const at = async (length: number) => {
      const { pages, diagnostics } = await layOut([
        build.slide('s', [build.text('正文')], { lead: build.text('导'.repeat(length), 'lead') }),
      ]);
      expect(diagnostics.list).toEqual([]);
      const frames = pages[0]!.frames as TextFrame[];
      const lead = frames.find(({ placeholder }) => placeholder === 'lead')!;
      return { lines: lead.composed[0]!.lines.length, top: frames.find(({ placeholder }) => placeholder === null)!.box.y };
    };
    const [one, two] = [await at(30), await at(60)];
    expect([one.lines, two.lines]).toEqual([1, 2]);
    expect(two.top).toBeGreaterThan(one.top);
  });

  test('rather than a body on two slides, a title keeps to one line at a smaller size', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => build.text(`第${i}行`));
    const laid = async (length: number, count: number) => {
      const title = build.text('标'.repeat(length), 'title');
      const slides = [build.slide('s', [build.box('col', rows.slice(0, count), { gap: 0 })], { title })];
      const { styles } = build.setting.theme;
      const small = { ...styles, deck: { ...styles.deck, title: { ...styles.deck.title!, minSize: 20 } } };
      const setting = { ...build.setting, theme: { ...build.setting.theme, styles: small } };
      const pages = (await layoutDeck(build.deck(slides), setting, new Diagnostics()))!;
      return { slides: pages.length, lines: (pages[0]!.frames[0] as TextFrame).composed[0]!.lines.length };
    };
    const counts = rows.map((_, i) => i + 1);
    const short = await Promise.all(counts.map((count) => laid(5, count)));
    const most = short.filter(({ slides }) => slides === 1).length;
    expect(await laid(36, most)).toEqual({ slides: 1, lines: 1 });
    expect((await laid(36, 2)).lines).toBe(2);
  });

  test('all texts of headings that are too long are told, and those of bodies, at once', async () => {
    const long = (role: 'title' | 'lead') => build.text('长'.repeat(200), role);
    const { diagnostics } = await layOut([
      build.slide('a', [build.text('正文'.repeat(900))], { title: long('title'), lead: long('lead') }),
      build.slide('b', [build.text('正文')], { lead: long('lead') }),
    ]);
    expect(diagnostics.distinct.map(({ code }) => code)).toEqual(['overflow', 'overflow', 'overflow', 'overflow']);
  });

  test('a slide without a lead has the lead’s room; a lead without a place is reported', async () => {
    const top = async (lead: boolean) => {
      const { pages } = await layOut([build.slide('s', [build.text('正文')], lead ? { lead: build.text('导', 'lead') } : {})]);
      return pages[0]!.frames.find((frame) => frame.kind === 'text' && frame.placeholder === null)!.box.y;
    };
    expect(await top(true)).toBe(130);
    expect(await top(false)).toBe(100);
    const { diagnostics } = await layOut([build.slide('s', [], { layout: 'title', lead: build.text('导', 'lead') })]);
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['markup-structure']);
  });

  test('a footer that is too long is reported once', async () => {
    const diagnostics = new Diagnostics();
    const deck = {
      ...build.deck([build.slide('a', []), build.slide('b', [])]),
      footer: { inlines: build.run(LONG.repeat(4)), origin: build.slide('a', []).origin },
    };
    expect(await layoutDeck(deck, build.setting, diagnostics)).toBeNull();
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['overflow']);
  });

  test('texts in a row meet on one base line', async () => {
    const { pages } = await layOut([
      build.slide('row', [
        build.box('row', [build.text('一', 'label', 'task-number'), build.text(LONG.repeat(2))], { style: 'task' }),
      ]),
    ]);
    const texts = listFrames(pages[0]!.frames).filter(
      (frame): frame is TextFrame => frame.kind === 'text' && frame.placeholder === null,
    );
    const [a, b] = texts.map(({ box, composed }) => box.y + composed[0]!.y + composed[0]!.lines[0]!.baseline);
    expect(a).toBeCloseTo(b!, 1);
  });

  test('the same deck gives the same pages', async () => {
    const slides = [
      build.slide('s', [
        build.list([LONG, LONG]),
        build.table([
          ['a', 'b'],
          ['1', '2'],
        ]),
      ]),
    ];
    const [one, two] = [await layOut(slides), await layOut(slides)];
    expect(JSON.stringify(one.pages)).toBe(JSON.stringify(two.pages));
  });
});
