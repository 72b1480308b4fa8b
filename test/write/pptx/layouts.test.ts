/** Layouts derived from what the slides need, so that a slide's placeholders say nothing of their own. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/model/page.js';
import { descendants, elements, need, path } from '../../../src/write/ooxml/tree.js';
import { parseXml, type XmlElement } from '../../../src/write/ooxml/xml.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { chart, chartFrame, context, deck, held, list, page, paragraph, run, text } from './fixture.js';

const right = { x: 492, y: 130, width: 420, height: 364 };
const below = { x: 48, y: 330, width: 864, height: 164 };

async function write(pages: readonly Page[]) {
  const bytes = await writeDeck(pages, deck, context);
  expect(lintPackage(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  const part = (name: string): XmlElement => parseXml(strFromU8(parts[name]!));
  const layouts = Object.keys(parts).filter((name) => /slideLayouts\/[^/]+\.xml$/.test(name));
  return {
    slide: (number: number) => part(`ppt/slides/slide${number}.xml`),
    layoutOf: (number: number) => {
      const target = elements(part(`ppt/slides/_rels/slide${number}.xml.rels`)).find((r) =>
        r.attributes.Type!.endsWith('Layout'),
      )!;
      return part(`ppt/slideLayouts/${target.attributes.Target!.split('/').at(-1)}`);
    },
    names: layouts.map((name) => need(part(name), 'p:cSld').attributes.name),
  };
}

const placeholders = (root: XmlElement) => descendants(root, 'p:sp').filter((sp) => path(sp, 'p:nvSpPr', 'p:nvPr', 'p:ph'));
const kind = (shape: XmlElement) => need(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph').attributes;
const find = (root: XmlElement, match: Record<string, string>) =>
  placeholders(root).find((shape) => Object.entries(match).every(([key, value]) => kind(shape)[key] === value))!;

/** A placeholder of a slide that Reset leaves as it is. */
function expectBare(shape: XmlElement): void {
  expect(need(shape, 'p:spPr').children).toEqual([]);
  const body = need(shape, 'p:txBody', 'a:bodyPr');
  expect(body.attributes).toEqual({});
  // LibreOffice shrinks only what says so itself.
  expect(elements(body).map(({ name }) => name)).toEqual(Number(kind(shape).idx ?? 0) >= 20 ? ['a:normAutofit'] : []);
  expect(descendants(shape, 'a:pPr')).toEqual([]);
  for (const looks of descendants(shape, 'a:rPr')) {
    expect(Object.keys(looks.attributes)).toEqual(['lang', 'altLang']);
    expect(looks.children).toEqual([]);
  }
}

describe('derived layouts', () => {
  test('a title set at another size stands on a layout of that size', async () => {
    const frames = [held('content', 'title', '很长的标题', { size: 26 })];
    const { slide, layoutOf, names } = await write([
      page('很长的标题', [], { frames }),
      page('又一个', [], { frames: [held('content', 'title', '又一个', { size: 26 })] }),
    ]);
    expectBare(find(slide(1), { type: 'title' }));
    const title = find(layoutOf(1), { type: 'title' });
    expect(descendants(title, 'a:defRPr')[0]!.attributes.sz).toBe('2600');
    expect(descendants(title, 'a:lnSpc')[0]!.children[0]).toMatchObject({ name: 'a:spcPct', attributes: { val: '100000' } });
    expect(names).toEqual(['cover', '内容 无导语 无栏目']);
  });

  test('what a slide leaves out its layout has not either: Reset brings nothing back', async () => {
    const { layoutOf } = await write([page('题', []), page('又题', [held('content', 'lead', '导语')])]);
    const kinds = (number: number) => placeholders(layoutOf(number)).map((shape) => kind(shape).type);
    expect(kinds(1)).toEqual(['title', 'ftr', 'sldNum']);
    expect(kinds(2)).toEqual(['title', 'body', 'ftr', 'sldNum']);
  });

  test('a frame that is not where its layout has it gets a layout that has it there', async () => {
    const moved = held('content', 'lead', '导语');
    const { slide, layoutOf } = await write([page('题', [{ ...moved, box: { ...moved.box, y: 120 } }])]);
    expectBare(find(slide(1), { idx: '13' }));
    const place = need(find(layoutOf(1), { idx: '13' }), 'p:spPr', 'a:xfrm', 'a:off');
    expect(place.attributes.y).toBe(String(120 * 12700));
  });

  test('a list is a placeholder whose place, size, gaps and bullets are the layout’s', async () => {
    const { slide, layoutOf } = await write([page('题', [list(right, ['第一条', '第二条', '第三条'], { size: 22 }, 15.5)])]);
    const body = find(slide(1), { idx: '20' });
    expectBare(body);
    const inLayout = find(layoutOf(1), { idx: '20' });
    expect(need(inLayout, 'p:spPr', 'a:xfrm', 'a:ext').attributes.cx).toBe(String(420 * 12700));
    const level = need(inLayout, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr');
    expect(need(level, 'a:spcBef', 'a:spcPts').attributes.val).toBe('1550');
    expect(need(level, 'a:buChar').attributes.char).toBe('■');
    expect(need(level, 'a:defRPr').attributes.sz).toBe('2200');
    expect(layoutOf(1).attributes.type).toBe('obj');
  });

  test('lists of two regions and of two levels; one region, one layout', async () => {
    const second = paragraph('第二层', 'item', { level: 2, mark: { text: '–', color: 'muted' }, look: { hang: 44, size: 18 } });
    const deep = list(right, ['第一条', '第三条']);
    const composed = [
      deep.composed[0]!,
      { ...deep.composed[1]!, paragraph: second, mark: { ...deep.composed[1]!.mark!, text: '–', x: 22, size: 18 } },
    ];
    const { slide, layoutOf, names } = await write([
      page('一', [{ ...deep, composed }, list(below, ['甲', '乙'])]),
      page('二', [list(below, ['丙', '丁'])]),
      page('三', [list(below, ['戊', '己'])]),
    ]);
    const levels = elements(need(find(layoutOf(1), { idx: '20' }), 'p:txBody', 'a:lstStyle')).slice(0, 2);
    expect(levels.map((level) => [need(level, 'a:defRPr').attributes.sz, need(level, 'a:buChar').attributes.char])).toEqual([
      ['2000', '■'],
      ['1800', '–'],
    ]);
    const paragraphs = descendants(find(slide(1), { idx: '20' }), 'a:p');
    expect(need(paragraphs[1]!, 'a:pPr')).toMatchObject({ attributes: { lvl: '1' }, children: [] });
    expectBare(find(slide(1), { idx: '21' }));
    expect(names).toEqual(['cover', 'lists×2 无导语 无栏目', 'lists 无导语 无栏目']);
    expect(layoutOf(2)).toEqual(layoutOf(3));
  });

  test('numbers count by themselves; a list that goes on begins at its own', async () => {
    const items = (marks: readonly string[]) => {
      const own = list(right, marks);
      const composed = own.composed.map((each, i) => ({
        ...each,
        paragraph: { ...each.paragraph, mark: { text: marks[i]!, color: 'red' } },
      }));
      return { ...own, composed };
    };
    const { slide, layoutOf } = await write([page('一', [items(['1.', '2.', '3.'])]), page('一（续）', [items(['4.', '5.'])])]);
    expect(descendants(find(slide(1), { idx: '20' }), 'a:pPr')).toEqual([]);
    const numbering = (root: XmlElement) => descendants(find(root, { idx: '20' }), 'a:buAutoNum')[0]!.attributes;
    expect([numbering(layoutOf(1)), numbering(slide(2))]).toEqual([
      { type: 'arabicPeriod' },
      { type: 'arabicPeriod', startAt: '4' },
    ]);
    // Said, or LibreOffice takes the size of the master's marks.
    expect(descendants(find(layoutOf(1), { idx: '20' }), 'a:buSzPct')[0]!.attributes).toEqual({ val: '100000' });
  });

  test('marks that belong to the East Asian face change that slot alone', async () => {
    const { slide } = await write([page('“十四五”', [])]);
    const [quote] = descendants(find(slide(1), { type: 'title' }), 'a:rPr');
    expect(quote!.children).toEqual([{ name: 'a:latin', attributes: { typeface: '+mn-ea' }, children: [] }]);
  });

  test('what a slide says once is a body; texts that are alike, as of cards, stay boxes', async () => {
    const { slide } = await write([
      page('题', [text(right, [paragraph([run('一段')])])]),
      page('又', [text(right, [paragraph([run('一段')])]), text(below, [paragraph([run('一段')])])]),
    ]);
    expect([1, 2].map((number) => placeholders(slide(number)).length)).toEqual([2, 1]);
  });

  test('Chinese numerals and bare figures count by themselves, too', async () => {
    const numbered = (marks: readonly string[]) => {
      const own = list(right, marks);
      const look = (i: number) => ({ mark: { text: marks[i]!, color: 'red' } });
      return { ...own, composed: own.composed.map((each, i) => ({ ...each, paragraph: { ...each.paragraph, ...look(i) } })) };
    };
    const { layoutOf, slide } = await write([
      page('一', [numbered(['九', '十', '十一'])]),
      page('二', [list(below, ['甲']), numbered(['1', '2'])]),
    ]);
    expect(descendants(layoutOf(1), 'a:buAutoNum')[0]!.attributes).toEqual({ type: 'ea1ChsPlain', startAt: '9' });
    expect(descendants(slide(1), 'a:pPr')).toEqual([]);
    expect(descendants(find(layoutOf(2), { idx: '21' }), 'a:buAutoNum')[0]!.attributes).toEqual({ type: 'arabicPlain' });
  });

  test('slides of one form share a layout named after it; what one has elsewhere, it says itself', async () => {
    const narrow = { ...right, width: 300 };
    const { slide, layoutOf, names } = await write([
      page('一', [list(right, ['甲', '乙'])]),
      page('二', [list(narrow, ['丙', '丁'])]),
      page('三', [list(right, ['戊', '己'])]),
      page('四', [chartFrame(right, chart('bar')), list(below, ['庚'])]),
    ]);
    expect(names).toEqual(['cover', 'lists 无导语 无栏目', 'charts plus lists 无导语 无栏目'.replace(' plus ', 'plus')]);
    expect(layoutOf(1)).toEqual(layoutOf(2));
    expectBare(find(slide(1), { idx: '20' }));
    expect(need(find(slide(2), { idx: '20' }), 'p:spPr', 'a:xfrm', 'a:ext').attributes.cx).toBe(String(300 * 12700));
    const [frame] = descendants(slide(4), 'p:graphicFrame');
    expect(need(frame!, 'p:nvGraphicFramePr', 'p:nvPr', 'p:ph').attributes).toMatchObject({ type: 'chart' });
    expect(find(layoutOf(4), { type: 'chart' })).toBeDefined();
  });

  test('of more forms than a person looks through, those nearest to each other share one', async () => {
    const forms = Array.from({ length: 20 }, (_, i) =>
      page(
        `题${i}`,
        Array.from({ length: i + 1 }, (_, k) => list({ ...right, y: 130 + 10 * k, height: 9 }, ['甲'])),
      ),
    );
    expect((await write(forms)).names.length).toBeLessThanOrEqual(14);
  });
});
