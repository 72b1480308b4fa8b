/** Cards as groups: one thing to a person who moves them, the same order to a person who hears them. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/model/page.js';
import { descendants, elements, need, textOf } from '../../../src/write/ooxml/tree.js';
import { parseXml, type XmlElement } from '../../../src/write/ooxml/xml.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { chart, chartFrame, context, deck, group, image, list, page, panel, paragraph, run, table, text } from './fixture.js';

const box = { x: 48, y: 130, width: 200, height: 100 };
const low = { ...box, y: 170, height: 60 };

async function shapesOf(frames: readonly Frame[]): Promise<XmlElement[]> {
  const bytes = await writeDeck([page('题', frames)], deck, context);
  expect(lintPackage(bytes)).toEqual([]);
  const tree = descendants(parseXml(strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!)), 'p:spTree')[0]!;
  return elements(tree)
    .filter(({ name }) => !/^p:(?:nvGrpSpPr|grpSpPr)$/.test(name))
    .slice(1);
}

const nameOf = (shape: XmlElement) => descendants(shape, 'p:cNvPr')[0]!.attributes.name;
const card = (label: string) => group([panel(box), text(box, [paragraph(label)]), text(low, [paragraph([run('12003亿元')])])]);

describe('groups', () => {
  test('a card is one group, named by its words, as large as what is in it', async () => {
    const [shape] = await shapesOf([card('生产总值')]);
    expect(shape!.name).toBe('p:grpSp');
    expect(nameOf(shape!)).toBe('生产总值 12003亿元');
    const place = need(shape!, 'p:grpSpPr', 'a:xfrm');
    const size = { cx: String(200 * 12700), cy: String(100 * 12700) };
    const origin = { x: String(48 * 12700), y: String(130 * 12700) };
    expect(elements(place).map(({ attributes }) => attributes)).toEqual([origin, size, origin, size]);
  });

  test('the order of reading is that of the page', async () => {
    const shapes = await shapesOf([card('甲'), card('乙'), text(box, [paragraph('丙')])]);
    expect(shapes.flatMap((shape) => descendants(shape, 'a:p').map(textOf))).toEqual([
      '甲',
      '12003亿元',
      '乙',
      '12003亿元',
      '丙',
    ]);
    expect(shapes.map(nameOf)).toEqual(['甲 12003亿元', '乙 12003亿元', 'text 5']);
  });

  test('long words are cut, equal ones numbered', async () => {
    const words = '全面落实“六保”任务扎实做好“六稳”工作国家中心城市建设';
    const names = (await shapesOf([card(words), card(words)])).map(nameOf);
    expect([...names[0]!]).toHaveLength(25);
    expect(names[1]).toBe(`${names[0]} 2`);
  });

  test('what PowerPoint would not group is no group: tables, charts, lists; nor is a single shape', async () => {
    const rows = [
      ['甲', '乙'],
      ['一', '二'],
    ];
    for (const frames of [
      [panel(box), table(box, rows)],
      [text(low, [paragraph('图题')]), chartFrame(box, chart('bar'))],
      [panel(box), list(box, ['甲', '乙'])],
      [text(box, [paragraph('一')])],
    ] as const) {
      expect((await shapesOf([group(frames)])).map(({ name }) => name)).not.toContain('p:grpSp');
    }
  });

  test('blocks are called by their fact or figure, so that a new edition has the same names', async () => {
    const edition = (value: string) => {
      const parts = { before: '', number: value, unit: '亿元', after: '' };
      const fact = run(`${value}亿元`, { fact: { id: 'harvest', parts } });
      return [
        group([panel(box), text(box, [paragraph('产值')]), text(low, [paragraph([fact])])]),
        text(low, [paragraph([run('另有'), fact])]),
        group([text(low, [paragraph('图题')]), chartFrame(box, chart('bar'))], 'figure'),
        group([panel(box), text(box, [paragraph([run('其中'), fact, run('由此而来')])])], 'item'),
        list(box, [value]),
      ];
    };
    const namesOf = async (value: string) =>
      (await shapesOf(edition(value))).flatMap((shape) => descendants(shape, 'p:cNvPr').map(({ attributes }) => attributes.name));
    const names = await namesOf('870');
    expect(names).toEqual(await namesOf('12003.5'));
    expect(names).toEqual([
      ...['harvest·card', 'harvest·ground', 'harvest·text', 'harvest·text 2', 'harvest·text 3'],
      ...['growth·text', 'growth·chart'],
      ...['其中…由此而来', 'ground', 'harvest·text 4'],
      '正文',
    ]);
  });

  test('groups in groups; a picture moves with its card', async () => {
    const [outer] = await shapesOf([group([card('甲'), image(low)])]);
    expect(elements(outer!).map(({ name }) => name)).toEqual(['p:nvGrpSpPr', 'p:grpSpPr', 'p:grpSp', 'p:pic']);
  });
});
